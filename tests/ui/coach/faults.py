"""A plan in which there is something to mend in every part, made for any day."""

from collections.abc import Iterator
from datetime import date, timedelta

from planner.plan.fields import DAYS, FieldId, Hours, TypeId
from planner.plan.model import Entry, Plan
from tests.plan.building import number
from tests.plans import empty_plan

_OFFICE = (Hours(DAYS[:5], "09:00", "17:00"),)
_NIGHT = (Hours(("sat",), "23:00", "02:00"),)


def an_entry(value: int, type_id: str, /, **values) -> Entry:
    return Entry(number(value), TypeId(type_id), {FieldId(name): one for name, one in values.items()})


def many_faults(today: date) -> Plan:
    """A plan with something to say in every part of it."""
    before, leaving = (today - timedelta(days=9)).isoformat(), (today + timedelta(days=3)).isoformat()
    plan = empty_plan()
    for section, field, value in (
        ("about", "leaving_date", leaving),
        ("first_week", "first_night", "A quick one at the Fallow Arms"),
        ("health", "naloxone", "have"),
        ("health", "naloxone_expiry", before),
        ("use_plan", "obstacle", "My phone is flat"),
    ):
        plan = plan.with_answer(section, field, value)
    for section, entry in (*_cues(), *_plans(), *_people(before), *_later(before)):
        plan = plan.with_entry(section, entry)
    return plan


def _cues() -> Iterator[tuple[str, Entry]]:
    yield "triggers", an_entry(1, "trigger", text="Saturday nights in my flat", strength=9, hours=_NIGHT, theme="times")
    yield "triggers", an_entry(2, "trigger", text="The Fallow Arms", strength=8, theme="places")
    yield "triggers", an_entry(3, "trigger", text="stress", strength=6, theme="feelings")
    yield "triggers", an_entry(4, "trigger", text="A certain street", strength=2, theme="places")
    yield "warning_signs", an_entry(5, "sign", text="I leave my sister's texts unread", level="red")
    yield (
        "warning_signs",
        an_entry(6, "sign", text="I sleep in my clothes", level="amber", what_i_do="I won't do it again"),
    )
    yield "coping", an_entry(7, "strategy", text="")
    yield (
        "coping",
        an_entry(8, "strategy", text="Half an hour in the Fallow Arms with the paper", alone=True, night=False),
    )


def _plans() -> Iterator[tuple[str, Entry]]:
    own = {"cue": number(1), "ring": number(10)}
    yield "if_then", an_entry(20, "plan", first="I ring Tess and run to the park", second="keep busy", **own)
    yield "if_then", an_entry(21, "plan", first="Drink a bottle of vodka to calm down", **own)
    yield (
        "if_then",
        an_entry(22, "plan", cue=number(2), first="I sit in the Fallow Arms with a coffee", ring=number(10)),
    )
    yield "if_then", an_entry(23, "plan", cue=number(4), first="I get the bus to the swimming pool", ring=number(10))


def _people(before: str) -> Iterator[tuple[str, Entry]]:
    yield "support", an_entry(10, "supporter", name="Tess", phone="07700 900101", hours=_OFFICE, asked="agreed")
    yield "support", an_entry(11, "supporter", name="Idris", phone="12", hours=_OFFICE, asked="not_yet")
    yield "support", an_entry(12, "supporter", name="Jonno")
    yield "support", an_entry(13, "keep_away", text="Jonno", kind="person")
    yield "aftercare", an_entry(30, "contact", service="Larkfield Recovery", worker="Sam")
    yield "aftercare", an_entry(31, "contact", service="Larkfield Recovery", worker="Noor")
    yield (
        "aftercare",
        an_entry(
            32,
            "appointment",
            what="Talk at Larkfield Recovery",
            contact=number(30),
            date=before,
            mode="in_person",
            repeats="monthly",
        ),
    )


def _later(before: str) -> Iterator[tuple[str, Entry]]:
    yield "goals", an_entry(40, "goal", what="Swim twenty lengths at Splash baths", by=before)
    yield "goals", an_entry(41, "milestone", text="Thirty days", reward="A bottle of wine")
    yield "history", an_entry(50, "copy", edition="full", date=before)
