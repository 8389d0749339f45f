"""The sheet for a GP says what the person wrote for it, by name only where a medicine is meant, and nothing else."""

from datetime import date

from planner.plan.fields import FieldId, SectionId
from planner.plan.model import Contents, Entry, Plan
from planner.plan.sharing import Person, seen_by
from planner.printing.editions import PrintOptions, press
from planner.words import load
from tests.plans import empty_plan, entry_id, full_plan
from tests.printing.reading import running_text

WORDS = load()
TODAY = date(2026, 11, 22)


def printed(edition: str, plan: Plan, *, private: bool = False) -> str:
    seen = seen_by(plan, Person(include_private=private))
    return running_text(press(edition, seen, WORDS, PrintOptions(TODAY)).pdf)


def using(*substances: str) -> Plan:
    rows = [
        Entry(entry_id(one), "substance", {"substance": one}, pos=chr(98 + at)) for at, one in enumerate(substances)
    ]
    return empty_plan().with_contents(SectionId("about"), Contents({}, tuple(rows)))


def test_it_holds_the_persons_health_words_and_no_other_part_of_the_plan():
    found = printed("gp", full_plan())
    for wanted in (
        "My hard words text 0",
        "My ask gp text 1",
        "My check text 0",
        "My pain step text 0",
        "My medicine name 0",
    ):
        assert wanted in found
    for other in ("My medicine prescriber", "My medicine pharmacy", "My trigger", "My reason", "My strategy"):
        assert other not in found


def test_what_staff_must_know_is_on_it_only_when_private_things_are_asked_for():
    plan = using("ketamine").with_answer(SectionId("health"), FieldId("staff_must_know"), "canary allergy")
    assert "canary allergy" not in printed("gp", plan)
    assert "canary allergy" in printed("gp", plan, private=True)


def test_its_notes_are_those_of_the_substances_chosen():
    notes = {one.substance: one.text for one in WORDS.gp_notes}
    found = printed("gp", using("alcohol"))
    assert notes["alcohol"] in found
    assert notes["any"] in found
    assert notes["ketamine"] not in found


def test_the_log_shows_its_latest_two_weeks_in_the_order_of_the_days_or_a_week_to_fill_by_hand():
    rows = tuple(
        Entry(entry_id(f"d{day}"), "body_note", {"date": f"2026-11-{day:02}", "by_day": day, "by_night": 0}, pos=f"m{99 - day}")
        for day in range(1, 21)
    )  # fmt: skip
    found = printed("gp", using("ketamine").with_contents(SectionId("health"), Contents({}, rows)))
    assert "6 November 2026" not in found.replace("16 November 2026", "")
    assert found.index("7 November 2026") < found.index("20 November 2026")
    assert "20 by day, 0 at night" in found
    assert WORDS.type("health", "body_note").paper in printed("gp", using("ketamine"))
    assert WORDS.type("health", "body_note").paper not in printed("gp", using("cannabis"))


def test_the_full_plan_prints_a_card_with_its_caution_before_its_steps_and_its_source():
    plan = empty_plan().with_contents(
        SectionId("coping"), Contents({}, (Entry(entry_id("cool"), "strategy", {"text": "cool down", "card": "tipp"}),))
    )
    found, card = printed("full", plan), WORDS.cards["tipp"]
    assert found.index(card.caution) < found.index(card.steps[0]) < found.index(card.source)
