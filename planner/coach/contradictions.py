"""Things in a plan that do not fit together, each put as a question or a plain fact about the thing."""

from collections.abc import Iterable, Iterator
from typing import Final

from planner import saying
from planner.coach.coverage import STRONG
from planner.coach.findings import Asked, Finding, Repair, Severity, Where
from planner.coach.known_by import happens_in, kind_of, known_by
from planner.coach.marks import Marks
from planner.coach.needs import needs_of
from planner.coach.people_alike import may_be
from planner.coach.things import holds_phrase, phrases, thing, words_of
from planner.coach.tied import Tied
from planner.coach.vague import no_answer
from planner.coach.wording import unsafe
from planner.plan import week
from planner.plan.fields import DAYS, Hours
from planner.plan.model import Entry

_WAYS: Final = (("coping", "strategy"), ("coping", "stress_step"), ("cravings", "step"))
_WHERE_ONE_GOES: Final = (("lapse", "step"), ("routine", "block"), ("first_week", "leaving_hour"))


def findings(asked: Asked, tied: Tied | None = None) -> Iterator[Finding]:
    """Everything that does not fit together."""
    tied = tied or Tied(asked)
    yield from people(asked, tied)
    yield from places(asked, tied)
    marked = _marks(tied.risky)
    yield from actions(asked, tied, marked)
    yield from gaps(asked, tied)
    yield from travel(asked, tied, marked)
    yield from rewards(asked, tied, marked)


def people(asked: Asked, tied: Tied) -> Iterator[Finding]:
    """A supporter who may be on the keep-away list, or be a trigger; asked, never told. Source: our judgement (2c-4)."""
    plan = asked.plan
    away = [one.text("text") for one in plan.entries("support", "keep_away") if one.text("kind") in {"", "person"}]
    triggers = [one.text("text") for one in plan.entries("triggers", "trigger") if one.text("theme") in {"", "people"}]
    for who in plan.entries("support", "supporter"):
        name = who.text("name").strip()
        if not name or who.text("asked") == "said_no":
            continue
        for key, severity, others in (("person_away", "gap", away), ("person_trigger", "improve", triggers)):
            found = next((one for one in others if may_be(tied, who, one)), None)
            if found is not None:
                names = {"name": name, "other": thing(asked, found)}
                sure = words_of(name) == words_of(found)
                level: Severity = "gap" if sure and severity == "gap" else "improve"
                where = Where("support", who.id, "name")
                yield Finding("contradiction.person", level, where, f"contradiction.{key}", names, typing=10)


def places(asked: Asked, tied: Tied) -> Iterator[Finding]:
    """A place to be safe in that is a risky place. Source: our judgement (2c-4)."""
    places = [one for one in tied.risky if "place" in kind_of(one) or happens_in(one)]
    if not places:
        return
    risky = _marks(places)
    night = asked.plan.words("first_week", "first_night")
    said = [(Where("first_week", None, "first_night"), night)]
    said += [
        (Where(section, one.id, "text"), one.text("text"))
        for section, kind in _WHERE_ONE_GOES
        for one in asked.plan.entries(section, kind)
    ]
    said += [
        (Where("coping", one.id, "text"), one.text("text"))
        for one in tied.strategies.values()
        if one.text("theme") == "change_scene"
    ]
    said += [
        (Where("if_then", one.id, field), one.text(field))
        for one in asked.plan.entries("if_then", "plan")
        for field in ("first", "second")
    ]
    for where, text in said:
        if (found := _leads_to(asked, text, risky.first_like(tied.bearing(text)))) is not None:
            names = {"place": thing(asked, text), "other": thing(asked, found.text("text"))}
            yield Finding("contradiction.place", "improve", where, "contradiction.place", names, typing=25)


def actions(asked: Asked, tied: Tied, marked: Marks) -> Iterator[Finding]:
    """A way to cope that leads to a trigger, or to what to keep away from. Source: our judgement (2c-4)."""
    for section, kind in _WAYS if tied.risky else ():
        for one in asked.plan.entries(section, kind):
            text = one.text("text")
            if (found := _leads_to(asked, text, marked.first_in(tied.bearing(text)))) is not None:
                names = {"action": thing(asked, text), "other": thing(asked, found.text("text"))}
                where = Where(section, one.id, "text")
                yield Finding("contradiction.action", "improve", where, "contradiction.action", names, typing=25)


def gaps(asked: Asked, tied: Tied) -> Iterator[Finding]:
    """Nothing planned in the hours of a strong trigger; sleep is planned. Source: our judgement (2a, week planner)."""
    plan = asked.plan
    blocks = plan.entries("routine", "block")
    planned = week.minutes(
        hours for block in blocks if (hours := _times(block.chosen("days"), block.text("start"), block.text("end")))
    )
    asleep = _times(DAYS, plan.words("routine", "bed"), plan.words("routine", "wake"))
    rest = week.minutes([asleep] if asleep else [])
    # Twice over, for a night that runs from Sunday into Monday.
    twice, rest = planned * 2, rest * 2
    for one in plan.entries("triggers", "trigger"):
        text = one.text("text")
        if (one.number("strength") or 0) < STRONG or not text.strip():
            continue
        unplanned = (_unplanned(hours, twice, rest) for hours in one.hours("hours"))
        empty = [hours for hours in unplanned if hours.days]
        if empty:
            names = {"thing": thing(asked, text), "when": saying.hours(asked.words, empty)}
            severity: Severity = "improve" if blocks and one.id not in tied.plans else "suggest"
            where = Where("triggers", one.id, "hours")
            yield Finding(
                "contradiction.gap", severity, where, "contradiction.gap", names, Repair("go", ("routine",)), typing=30
            )


def travel(asked: Asked, tied: Tied, marked: Marks) -> Iterator[Finding]:
    """A meeting in person that is to come, without a way to get there. Source: facilitate the first contact, CG51 1.3."""
    today = asked.today.isoformat()
    online = phrases(asked.lexicon, "no_journey")
    for one in asked.plan.entries("aftercare", "appointment"):
        what, repeats = one.text("what"), one.text("repeats") not in {"", "none"}
        over = one.text("status") in {"done", "missed"} or (bool(one.text("date")) and one.text("date") < today)
        if not what.strip() or (over and not repeats) or one.text("mode") in {"phone", "video"}:
            continue
        where = Where("aftercare", one.id, "how_i_get_there")
        way = one.text("how_i_get_there").strip()
        if way and not _no_way(asked, way):
            if found := marked.first_in(tied.bearing(way)):
                names = {"thing": thing(asked, what), "other": thing(asked, found.text("text"))}
                yield Finding("contradiction.travel", "improve", where, "contradiction.travel_past", names, typing=20)
            continue
        if holds_phrase(f"{what} {one.text('where')}", online) and one.text("mode") != "in_person":
            continue
        names = {"thing": thing(asked, what)}
        yield Finding("contradiction.travel", "improve", where, "contradiction.travel", names, typing=20)


def _no_way(asked: Asked, way: str) -> bool:
    """Whether a way to get there is none yet ("will sort it nearer the time"): no time, no walk, nothing to go in."""
    if no_answer(way, asked.lexicon):
        return True
    told = any(one.isdigit() for one in way) or "transport" in needs_of(way, asked.lexicon)
    return not told and holds_phrase(way, phrases(asked.lexicon, "no_way_yet"))


def rewards(asked: Asked, tied: Tied, marked: Marks) -> Iterator[Finding]:
    """A milestone's reward that is a substance. Source: our judgement (2c-4)."""
    for one in asked.plan.entries("goals", "milestone"):
        reward = one.text("reward")
        # A reward is often a thing alone ("a bottle of wine"): having it is what is meant.
        meant = (reward, asked.words.ui("coach.contradiction.having", reward=reward)) if reward.strip() else ()
        if any(unsafe(each, asked.plan, asked.lexicon) in {"use", "drink"} for each in meant):
            names = {"reward": thing(asked, reward), "thing": thing(asked, one.text("text") or reward)}
            where = Where("goals", one.id, "reward")
            yield Finding("contradiction.reward", "gap", where, "contradiction.reward", names, typing=15)
        elif found := _leads_to(asked, reward, marked.first_in(tied.bearing(reward))):
            names = {"reward": thing(asked, reward), "other": thing(asked, found.text("text"))}
            where = Where("goals", one.id, "reward")
            yield Finding("contradiction.reward", "improve", where, "contradiction.reward_risky", names, typing=15)


def _marks(entries: Iterable[Entry]) -> Marks:
    """Things by every set of words they are known by."""
    return Marks((about, one) for one in entries for about in known_by(one))


def _leads_to(asked: Asked, text: str, risky: Entry | None) -> Entry | None:
    """The risky thing a text names, unless the text leads away from it."""
    away = risky is not None and holds_phrase(text, phrases(asked.lexicon, "keeps_away"))
    return None if away else risky


def _times(days: tuple[str, ...], start: str, end: str) -> Hours | None:
    """A block as hours; one with a beginning alone is taken for an hour."""
    if not days or not start:
        return None
    return Hours(days, start, end or week.clock_time(week.minute(start) + 60))


def _unplanned(hours: Hours, planned: bytes, asleep: bytes) -> Hours:
    """The days of a stretch on which nothing at all is planned in it, and which is not all sleep."""
    first, long = week.span(hours.start, hours.end)
    empty = []
    for day in hours.days:
        start = DAYS.index(day) * week.DAY + first
        if 1 not in planned[start : start + long] and 0 in asleep[start : start + long]:
            empty.append(day)
    return Hours(tuple(empty), hours.start, hours.end)
