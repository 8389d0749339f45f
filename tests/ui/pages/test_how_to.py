"""The how-to cards: all 25 open, with steps, caution and source, from their place, from coping and when it is hard."""

from PySide6.QtWidgets import QLabel, QWidget

from planner.plan.model import Entry
from planner.ui.clipboard import Clipboard
from planner.ui.pages.struggling import StrugglingPage
from planner.ui.verbs import Place
from tests.plans import empty_plan, entry_id
from tests.ui.opened import WORDS

CARDS = list(WORDS.cards.values())


def said(part):
    return [one.text() for one in part.findChildren(QLabel) if one.isVisible()]


def holds(part, card):
    there = " ".join(said(part))
    return all(one in there for one in (card.name, *card.steps, card.caution, card.evidence, card.source))


def test_each_of_the_cards_opens_with_its_steps_its_caution_and_its_source(open_plan):
    opened = open_plan()
    opened.go(Place("how_to"))
    assert len(CARDS) == 25
    for card in CARDS:
        opened.press_on(f"how_to.card.{card.id}")
        assert holds(opened.page, card), card.id


def test_what_to_take_care_of_stands_before_the_steps(open_plan):
    opened = open_plan()
    opened.go(Place("how_to", field="tipp"))
    card = WORDS.cards["tipp"]
    found = said(opened.page)
    assert next(at for at, one in enumerate(found) if card.caution in one) < found.index(card.steps[0])


def test_a_card_goes_to_what_helps_me_once_and_there_its_steps_unfold(open_plan):
    opened = open_plan()
    opened.section("coping")
    opened.press_on("section.coping.how-to")
    opened.press_on("how_to.card.ground")
    opened.press_on("how_to.add")
    assert not opened.page.findChild(QWidget, "how_to.add")
    opened.page.foot().back.do()
    opened.all_there()
    entry = opened.plan.entries("coping", "strategy")[0]
    assert (entry.text("card"), entry.text("theme")) == ("ground", "calm")
    opened.press_on("section.coping.strategy.entry.0.steps")
    assert holds(opened.page.listings[0], WORDS.cards["ground"])
    opened.press_on("section.coping.strategy.entry.0.steps")
    assert WORDS.cards["ground"].steps[0] not in said(opened.page.listings[0])


def test_a_card_named_by_its_place_is_open_in_a_small_window_too(open_plan):
    opened = open_plan(size=(911, 512), text=130)
    opened.go(Place("how_to", field="breathe"))
    assert holds(opened.page, WORDS.cards["breathe"])


def test_stress_has_a_question_reasons_and_numbered_steps_of_its_own(open_plan):
    opened = open_plan(place=Place("section", "coping"))
    opened.all_there()
    assert WORDS.type("coping", "stress_step").question in said(opened.page)
    opened.press_on("section.coping.stress_step.suggestion.0")
    opened.press_on("section.coping.stress_step.suggestion.1")
    opened.press_on("section.coping.stress_step.entry.1.up")
    cards = opened.page.listing("stress_step")._cards.values()
    assert sorted(one._name[:2] for one in cards) == ["1.", "2."]
    opened.press_on("section.coping.stress_step.why")
    assert WORDS.type("coping", "stress_step").why in said(opened.page)


def test_in_a_hard_moment_the_cards_open_without_a_plan_and_lead_back(open_plan, qapp):
    opened = open_plan()
    page = StrugglingPage(opened.hands, Clipboard(), None)
    opened.window.show_page(page, "struggling")
    opened.settle()
    for name in ("struggling.how-to", "struggling.how-to.card.urge_surf"):
        page.findChild(QWidget, name).click()
        opened.settle()
    assert holds(page, WORDS.cards["urge_surf"])
    page.findChild(QWidget, "struggling.how-to.all").click()
    page.findChild(QWidget, "struggling.how-to-back").click()
    assert not page.findChild(QWidget, "struggling.how-to-back").isVisible()


def test_in_a_hard_moment_ones_own_things_show_their_steps_with_the_caution(open_plan):
    plan = empty_plan().with_entry("coping", Entry(entry_id("cool"), "strategy", {"text": "cool down", "card": "tipp"}))
    opened = open_plan(plan)
    page = StrugglingPage(opened.hands, Clipboard(), plan)
    opened.window.show_page(page, "struggling")
    page.findChild(QWidget, "struggling.thing.0").click()
    opened.settle()
    assert WORDS.cards["tipp"].caution in " ".join(said(page))
