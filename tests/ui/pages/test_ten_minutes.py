"""The ten-minute plan is really done, by picking and a little typing, and counted while it is."""

from datetime import date

from PySide6.QtWidgets import QAbstractButton, QWidget

from planner import examples
from planner.plan import ten_minutes
from planner.plan.model import Plan
from planner.ui.verbs import Place
from tests.typing_keys import type_text
from tests.ui.opened import TODAY

MOST_SCREENS, MOST_ANSWERS, MOST_LETTERS = 14, 25, 200


class Person:
    """Answers screen after screen, and counts."""

    def __init__(self, opened) -> None:
        self.opened, self.answers, self.letters, self.screens = opened, 0, 0, 1

    def pick(self, name: str) -> None:
        self.answers += 1
        self.opened.press_on(name)

    def write(self, name: str, text: str) -> None:
        self.answers += 1
        self.letters += len(text)
        type_text(self.opened.find(name), text)
        self.opened.settle()

    def go_on(self) -> None:
        self.screens += 1
        self.opened.press_on("ten.next")


def do_it(opened) -> Person:
    person = Person(opened)
    person.pick("section.about.substance.suggestion.0")
    person.pick("section.about.answer.nations.england")
    person.go_on()
    person.pick("section.reasons.reason.suggestion.1")
    person.go_on()
    for number in range(3):
        person.pick(f"section.warning_signs.sign.suggestion.{number}")
    person.go_on()
    for number in range(3):
        person.pick(f"section.triggers.trigger.suggestion.{number}")
    person.go_on()
    for _ in range(3):
        person.pick("if_then.first.suggestion.0")
        person.go_on()
    for number, (name, phone) in enumerate((("Tess", "07700 900101"), ("Idris", "07700 900102"))):
        person.write(f"ten.person.{number}.name", name)
        person.write(f"ten.person.{number}.phone", phone)
    person.go_on()
    person.pick("section.aftercare.appointment.suggestion.1")
    person.write("section.aftercare.appointment.entry.0.date", "27 Nov")
    person.write("section.aftercare.appointment.entry.0.time", "10:30")
    person.go_on()
    person.pick("section.lapse.step.suggestion.0")
    person.go_on()
    person.pick("ten.save")
    return person


def test_a_first_plan_in_few_screens_few_answers_and_few_letters(open_plan):
    opened = open_plan(place=Place("ten"))
    person = do_it(opened)
    assert person.screens <= MOST_SCREENS
    assert person.answers <= MOST_ANSWERS
    assert person.letters <= MOST_LETTERS
    assert opened.hands.saved == [("plan-2026-11-22", opened.hands.answer.pdf)]
    assert opened.hands.composed[-1][0] == "one-page"


def test_every_answer_is_the_ordinary_entry(open_plan):
    opened = open_plan(place=Place("ten"))
    do_it(opened)
    plan = opened.plan
    counts = {
        ("about", "substance"): 1,
        ("reasons", "reason"): 1,
        ("warning_signs", "sign"): 3,
        ("triggers", "trigger"): 3,
        ("if_then", "plan"): 3,
        ("support", "supporter"): 2,
        ("aftercare", "appointment"): 1,
        ("lapse", "step"): 1,
    }
    assert {where: len(plan.entries(*where)) for where in counts} == counts
    assert {one.get("cue") for one in plan.entries("if_then", "plan")} == {
        one.id for one in plan.entries("triggers", "trigger")
    }
    appointment = plan.entries("aftercare", "appointment")[0]
    assert (appointment.text("date"), appointment.text("time")) == ("2026-11-27", "10:30")
    assert [one.text("phone") for one in plan.entries("support", "supporter")] == ["07700 900101", "07700 900102"]
    assert plan.entries("lapse", "step")[0].text("when") == "first_hour"
    assert opened.hands.preferences.nations == ("england",)


def test_it_goes_on_where_it_was_left(open_plan):
    opened = open_plan(place=Place("ten"))
    person = Person(opened)
    person.pick("section.about.substance.suggestion.0")
    person.go_on()
    person.pick("section.reasons.reason.suggestion.1")
    opened.press_on("ten.leave")
    opened.go(Place("home"))
    again = open_plan(opened.plan, place=Place("ten"))
    assert again.page.shown.ask == "signs"


def test_nothing_stops_anybody(open_plan):
    opened = open_plan(place=Place("ten"))
    for _ in ten_minutes.screens(opened.plan):
        assert next_button(opened).isEnabled()
        next_button(opened).click()
        opened.settle()
    assert not opened.plan.sections
    assert type(opened.page).__name__ == "HomePage"


def test_alt_and_the_arrows_go_on_and_back(open_plan):
    opened = open_plan(place=Place("ten"))
    opened.guide.step("next")
    assert opened.page.shown.ask == "reason"
    opened.guide.step("back")
    assert opened.page.shown.ask == "about"


def test_back_shows_what_was_answered(open_plan):
    opened = open_plan(place=Place("ten"))
    Person(opened).pick("section.about.substance.suggestion.0")
    opened.press_on("ten.next")
    opened.press_on("ten.back")
    assert opened.find("section.about.substance.suggestion.0").isChecked()


def test_a_full_plan_leads_straight_to_its_page():
    plan = examples.example("ketamine-student", date.fromisoformat(TODAY))
    assert ten_minutes.screens(plan)[ten_minutes.resume(plan)].ask == "paper"


def test_an_if_then_is_asked_only_for_triggers_that_are_there():
    assert [one.ask for one in ten_minutes.screens(Plan("", "", ""))].count("if_then") == 0


def next_button(opened) -> QAbstractButton:
    found: QWidget = opened.find("ten.next")
    assert isinstance(found, QAbstractButton)
    return found
