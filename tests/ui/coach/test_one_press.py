"""Whatever the coach finds stands on one page, and one press mends it or leads the keyboard to where it is mended."""

import re
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from planner import examples
from planner.coach.findings import said
from planner.coach.review import review
from planner.ui.coach.mending import Mending
from planner.ui.kit.tiles import Tile
from planner.ui.verbs import Place
from tests.coach import seeded
from tests.coach.rules_of_fields import RULES
from tests.plans import empty_plan
from tests.typing_keys import press
from tests.ui.advised import advised
from tests.ui.coach.faults import many_faults
from tests.ui.opened import TODAY, WORDS

DAY = date.fromisoformat(TODAY)
STRONG = "ketamine-student"
ANYBODY = r"section\.support\.supporter\.text"
DEED = r"section\.if_then\.plan\.entry\.\d+\.(first|second)"
# Where the keyboard comes to for what is mended elsewhere than in the very field it is about.
ELSEWHERE = {
    "contradiction.gap": r"section\.routine\.week\.panel\..+",
    "coverage.actions": rf"{DEED}|section\.coping\.strategy\.text|section\.lapse\.step\.text",
    "coverage.alone": rf"{DEED}|section\.coping\.strategy\.text",
    "coverage.if_then": DEED,
    "coverage.night": rf"{DEED}|section\.coping\.strategy\.text",
    "coverage.person": ANYBODY,
    "freshness.review": r"section\.use_plan\.answer\.next_review",
    "reach.nobody": rf"section\.support\.supporter\.entry\.\d+\.(hours.*|phone)|{ANYBODY}",
    "reach.trigger_hours": r"section\.support\.supporter\.entry\.\d+\.hours.*",
    "readiness.nobody": ANYBODY,
    "single_point.hours": rf"section\.support\.supporter\.entry\.\d+\.hours.*|{ANYBODY}",
    "single_point.person": rf"section\.if_then\.plan\.entry\.\d+\.second|{ANYBODY}",
    "single_point.service": r"section\.aftercare\.contact\.text",
}
PAGES = {"readiness.copies": "print", "freshness.lines": "help"}


def wanted(plan, finding) -> str:
    """The name of the field where a finding is mended by hand."""
    where = finding.where
    if finding.rule in ELSEWHERE:
        return ELSEWHERE[finding.rule]
    if where.entry is None:
        own = rf"section\.{where.section}\.answer\.{where.field}"
        return {"readiness.first_appointment": r"section\.aftercare\.appointment\.text",                 "readiness.obstacle": rf"{own}|{DEED}"}.get(finding.rule, own)  # fmt: skip
    section, entry = plan.find(where.entry)
    at = [one.id for one in plan.entries(section, entry.type)].index(entry.id)
    own = rf"section\.{section}\.{entry.type}\.entry\.{at}\.{where.field}(\..+)?"
    # Where there is nobody to pick, somebody is added.
    return rf"{own}|{ANYBODY}" if finding.repair.kind == "person" and not finding.repair.given else own


def same(one, other) -> bool:
    return (one.rule, one.where, one.key) == (other.rule, other.where, other.key)


def rows(opened):
    """What stands on the page of everything, each by what a screen reader says of it."""
    while True:
        opened.all_there()
        more = [
            one for one in opened.page.findChildren(object) if one.objectName().endswith(".more") and one.isVisible()
        ]
        if not more:
            break
        more[0].click()
    found = [one for one in opened.page.findChildren(Tile) if re.fullmatch(r"everything\..+\.\d+", one.objectName())]
    return {one.accessibleName(): one for one in found}


def pressed(opened, finding):
    """Presses the row of a finding by Return, and lets the page that comes settle."""
    opened.go(Place("home"))
    opened.go(Place("everything"))
    advised(opened)
    sentence = said(WORDS, finding)
    row = next(row for name, row in rows(opened).items() if name.startswith(sentence))
    row.setFocus(Qt.FocusReason.TabFocusReason)
    press(row, Qt.Key.Key_Return)
    opened.all_there()


def judged(opened, finding, before) -> str:
    """What is wrong after the press; nothing when it is mended, or the keyboard is where it is mended."""
    now = opened.focused.objectName() if opened.focused is not None else "nothing"
    if opened.guide.here.page == "everything":
        left = [one for one in review(opened.plan, DAY, WORDS).findings if same(one, finding)]
        fewer = [one for one in left if one.names.get("count", "") < finding.names.get("count", "")]
        return "" if opened.plan.sections != before.sections and (not left or fewer) else "it is still there"
    if finding.rule in PAGES:
        return "" if opened.guide.here.page == PAGES[finding.rule] else f"{opened.guide.here.page} is shown"
    fits = re.fullmatch(wanted(before, finding), now) and opened.focused.focusPolicy() != Qt.FocusPolicy.NoFocus
    return "" if fits else f"{now} has the keyboard, not {wanted(before, finding)}"


def all_pressed(opened, findings) -> list[str]:
    """Presses one after the other on the same plan; what went wrong."""
    wrong = []
    for finding in findings:
        before = opened.plan
        pressed(opened, finding)
        if trouble := judged(opened, finding, before):
            wrong.append(f"{finding.rule} ({said(WORDS, finding)}): {trouble}")
        while opened.plan.sections != before.sections:
            opened.guide.undo()
    return wrong


def kind(finding) -> tuple[object, ...]:
    """Findings of one kind are shown and mended alike."""
    where, repair = finding.where, finding.repair
    return finding.rule, finding.key, where.section, where.field, where.entry is None, repair.kind, bool(repair.given)


def test_every_rule_is_met_in_these_plans():
    met = {one.rule for plan in (many_faults(DAY), empty_plan()) for one in review(plan, DAY, WORDS).findings}
    late = {one.rule for one in review(many_faults(DAY), date(2029, 1, 1), WORDS).findings}
    assert met | late == RULES


def test_the_page_shows_what_the_command_tells_and_nothing_else(open_plan):
    opened = open_plan(many_faults(DAY))
    opened.go(Place("everything"))
    advised(opened)
    shown = " ".join(rows(opened))
    told = [said(WORDS, one) for one in review(opened.plan, DAY, WORDS).findings]
    assert [one for one in told if one not in shown] == []
    assert len(rows(opened)) == len(set(told))


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("make", [lambda: many_faults(DAY), empty_plan], ids=["many faults", "empty"])
def test_one_press_mends_it_or_reaches_its_field(open_plan, make):
    opened = open_plan(make())
    assert all_pressed(opened, review(opened.plan, DAY, WORDS).findings) == []


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_one_press_is_enough_in_the_seeded_and_the_example_plans(open_plan):
    wrong, met = [], set()
    known = [(name, examples.example(name, DAY)) for name, _title in examples.listing() if name != "hard-text"]
    faulty = [(one.fault, one.plan) for one in (*seeded.whole(), *seeded.strong(), *seeded.changed())]
    for name, plan in (*faulty, *known):
        new = {kind(one): one for one in review(plan, DAY, WORDS).findings if kind(one) not in met}
        met |= set(new)
        if new:
            opened = open_plan(plan)
            wrong += [f"{name}: {one}" for one in all_pressed(opened, new.values())]
            opened.window.hide()
    assert wrong == []


def test_help_lines_that_grew_old_lead_to_where_they_stand(open_plan):
    opened = open_plan(many_faults(DAY))
    old = next(one for one in review(opened.plan, date(2029, 1, 1), WORDS).findings if one.rule == "freshness.lines")
    (way,) = Mending(opened.hands, lambda: None).ways(old)
    way.does()
    assert opened.guide.here.page == "help"


def test_safety_stands_first_with_the_way_to_help(open_plan):
    opened = open_plan(many_faults(DAY))
    opened.go(Place("everything"))
    advised(opened)
    opened.all_there()
    first = opened.page.first_focus()
    assert first.objectName() == "everything.safety.0"
    opened.press_on("everything.right-now")
    assert opened.elsewhere == [Place("struggling")]


def test_after_mending_the_keyboard_is_on_what_comes_next_and_undo_brings_it_back(open_plan):
    opened = open_plan(many_faults(DAY))
    gap = next(one for one in review(opened.plan, DAY, WORDS).findings if one.rule == "coverage.person")
    pressed(opened, gap)
    assert opened.guide.here.page == "everything"
    assert opened.hands.offered[-1].startswith("Done: Ring ")
    advised(opened)
    assert not any(name.startswith(said(WORDS, gap)) for name in rows(opened))
    assert isinstance(QApplication.focusWidget() or opened.focused, Tile)
    opened.guide.undo()
    advised(opened)
    assert any(name.startswith(said(WORDS, gap)) for name in rows(opened))


def test_coming_back_the_keyboard_is_where_it_was(open_plan):
    opened = open_plan(many_faults(DAY))
    kept = next(one for one in review(opened.plan, DAY, WORDS).findings if one.rule == "readiness.kept")
    pressed(opened, kept)
    assert opened.focused.objectName() == "section.use_plan.answer.kept_where"
    opened.guide.back()
    opened.all_there()
    assert opened.focused.accessibleName().startswith(said(WORDS, kept))


def test_a_plan_with_nothing_to_say_of_says_so_calmly(open_plan):
    opened = open_plan(examples.example(STRONG, DAY))
    opened.go(Place("everything"))
    assert any(
        one.text() == opened.words_of("advice.looking")
        for one in opened.page.findChildren(object)
        if hasattr(one, "text")
    )
