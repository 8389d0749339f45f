"""The plan as a ladder: why, what tells me, what I do first, whom I ring, what I do if I slip."""

from planner.plan.model import Entry
from planner.printing.document import Run, Text
from planner.printing.editions.teller import Teller, unbroken


def texts(teller: Teller, section: str, kind: str) -> tuple[Text, ...]:
    """The words of every entry of one kind, in the person's order."""
    return tuple(name for one in teller.plan.entries(section, kind) if (name := teller.name(section, one)))


def first_steps(teller: Teller) -> tuple[Text, ...]:
    """What I do: my first twenty minutes, then what helps me, each once."""
    steps = (*texts(teller, "cravings", "step"), *texts(teller, "coping", "strategy"))
    return tuple(dict.fromkeys(steps))


def if_thens(teller: Teller) -> tuple[Text, ...]:
    """Each if-then in one line, those on the strongest triggers first."""
    found = [one for one in teller.plan.entries("if_then", "plan") if _then(teller, one)]
    ordered = sorted(found, key=lambda one: -_strength(teller, one))
    return tuple(_line(teller, one) for one in ordered)


def _strength(teller: Teller, one: Entry) -> float:
    cue = teller.entry(one.text("cue"))
    return (cue.number("strength") or 0) if cue else 0


def _then(teller: Teller, one: Entry) -> Text:
    for name in ("first", "first_strategy", "get_out", "avoid", "second", "second_strategy"):
        if said := teller.said("if_then", one, name):
            return said
    return ()


def _line(teller: Teller, one: Entry) -> Text:
    cue = teller.said("if_then", one, "cue") or teller.said("if_then", one, "cue_words")
    then = (*teller.ours("one_page.then", "key"), Run(" "), *_then(teller, one))
    return (*teller.ours("one_page.if", "key"), Run(" "), *cue, Run(" "), *then) if cue else then


def lapse_steps(teller: Teller) -> tuple[Text, ...]:
    """My steps after a slip, the first hour's first."""
    order = {"first_hour": 0, "first_day": 1, "first_week": 2}
    found = sorted(teller.plan.entries("lapse", "step"), key=lambda one: order.get(one.text("when"), 3))
    steps = [name for one in found if (name := teller.name("lapse", one))]
    if tell := teller.answer("lapse", "tell_first"):
        steps.insert(1 if steps else 0, teller.around("one_page.tell", name=tell))
    return tuple(steps)


def people(teller: Teller) -> tuple[Text, ...]:
    """Whom I ring, those for an emergency first; the number comes first, so that no cut ever shortens it."""
    found = [one for one in teller.plan.entries("support", "supporter") if one.text("phone").strip()]
    return tuple(_person(teller, one) for one in sorted(found, key=lambda one: not one.yes("emergency_contact")))


def _person(teller: Teller, one: Entry) -> Text:
    relation = teller.said("support", one, "relation", "soft")
    who = teller.joined((teller.name("support", one), relation))
    return (*unbroken(teller.said("support", one, "phone", "strong")), Run("   "), *who)


def next_appointment(teller: Teller) -> tuple[Text, ...]:
    """The appointments still to come, the nearest first."""
    today = teller.options.today.isoformat()
    found = [
        one
        for one in teller.plan.entries("aftercare", "appointment")
        if one.text("date") >= today and one.text("status") in {"", "planned", "moved"}
    ]
    ordered = sorted(found, key=lambda one: (one.text("date"), one.text("time")))
    return tuple(
        teller.joined(
            (
                teller.name("aftercare", one),
                teller.joined(teller.said("aftercare", one, name, "soft") for name in ("date", "time", "where")),
            )
        )
        for one in ordered
    )
