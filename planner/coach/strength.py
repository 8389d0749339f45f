"""How strong a plan is: in words first, then 0 to 100, and the three things that add most for least typing.

What is there as a share of what could be there, by the one table of weights. Nothing that mends a finding adds to what
could be there, so mending one that carries weight always raises the share and never lowers it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from planner.coach import single_point
from planner.coach.coverage import Row, Seen
from planner.coach.findings import NOTHING, Asked, Finding
from planner.coach.things import thing
from planner.coach.tied import Tied
from planner.plan.fields import EntryId
from planner.plan.model import Entry

VALUE: Final = {"covered": 1.0, "part": 0.5, "none": 0.0}
_WRITTEN: Final = {"specific.missing": 0.0, "specific.general": 0.5, "specific.unchanged": 0.5}
_ANY: Final = "*"
_PEOPLE: Final = 2
_WAYS: Final = 3
_AREAS: Final[Mapping[str, tuple[str, ...]]] = {
    "triggers": ("triggers",),
    "signs": ("signs",),
    "people": ("named", "numbers", "agreed", "second_person", "out_of_hours"),
    "ready": ("two_services", "strategies", "slip", "first_appointment", "kept", "obstacle"),
}
_STRONG: Final = 0.75
_ALL_ROUND: Final = 0.85
_BEGUN: Final = 0.05
_MOST: Final = 3


class Strength(Struct, frozen=True):
    """How strong a plan is: `key` and `names` say it in words, `score` is 0 to 100, `exact` the same before rounding.

    `improvements` are the three findings that add most for least typing.
    """

    score: int
    key: str
    names: Mapping[str, str] = NOTHING
    improvements: tuple[Finding, ...] = ()
    exact: float = 0


class Weighed:
    """The parts of a plan's strength, each with its share; and what mending a finding would add."""

    def __init__(
        self,
        asked: Asked,
        tied: Tied,
        seen: tuple[Seen, ...],
        rows: tuple[Row, ...],
        found: Sequence[Finding],
    ) -> None:
        self._asked, self._tied = asked, tied
        self._little = {(one.where.entry, one.where.field): _WRITTEN[one.rule] for one in found if one.rule in _WRITTEN}
        self._weights = {name: one.points for name, one in asked.lexicon.weights.items()}
        parts = [part for names in _AREAS.values() for part in names]
        self._whole = sum(self._weights[one] for one in parts)
        self._gains: defaultdict[tuple[str, EntryId | None, str | None], float] = defaultdict(float)
        self.shares: dict[str, float] = dict.fromkeys(parts, 0.0)
        self._rows(seen, rows)
        self._people(found)
        self._hangs_on_one(seen)
        self._ready(found)

    @property
    def exact(self) -> float:
        """0 to 100."""
        return 100 * sum(self._weights[name] * share for name, share in self.shares.items()) / self._whole

    def area(self, name: str) -> float:
        """The share of one area, 0 to 1."""
        parts = _AREAS[name]
        return sum(self._weights[one] * self.shares[one] for one in parts) / sum(self._weights[one] for one in parts)

    def lost(self, name: str) -> float:
        """What is still to be had in an area, as weight."""
        return sum(self._weights[one] * (1 - self.shares[one]) for one in _AREAS[name])

    def points(self, finding: Finding) -> float:
        """What mending a finding adds, 0 to 100."""
        rule, where = finding.rule, finding.where
        gain = self._gains.get((rule, where.entry, where.field)) or self._gains.get((rule, where.entry, _ANY), 0.0)
        return round(gain, 4)

    def _gain(self, entry: EntryId | None, rule: str, part: str, share: float, field: str = _ANY) -> None:
        """Mending this would add `share` (0 to 1) of a part."""
        if share > 0:
            self._gains[rule, entry, field] += 100 * self._weights[part] * share / self._whole

    def _rows(self, seen: tuple[Seen, ...], rows: tuple[Row, ...]) -> None:
        for kind, part in (("trigger", "triggers"), ("sign", "signs")):
            counted = [(s, r) for s, r in zip(seen, rows, strict=True) if r.kind == kind and r.level != "green"]
            for one, row in counted:
                self.shares[part] += self._row(one, row, part, len(counted)) / len(counted)

    def _row(self, one: Seen, row: Row, part: str, count: int) -> float:
        """The share of one row, 0 to 1; and what mending each of its gaps adds to the part."""
        weights = self._weights
        wanted = [
            (weights[cell.cover], VALUE[cell.state], cell.finding.rule if cell.finding else "") for cell in row.cells
        ]
        whole = sum(weight for weight, _value, _rule in wanted) + weights["cue_words"]
        whole += weights["action_words"] if row.level != "red" else 0
        had = sum(weight * value for weight, value, _rule in wanted)
        for weight, value, rule in wanted:
            if rule:
                self._gain(row.entry, rule, part, weight * (1 - value) / whole / count)
        had += weights["cue_words"] * self._told(one.entry, "text", part, weights["cue_words"] / whole / count, 0.0)
        if row.level != "red":
            # One action that can be pictured is enough, so another plan for the cue never takes away.
            places = [(plan, "first") for plan in one.plans] + (
                [(one.entry, "what_i_do")] if one.kind == "sign" else []
            )
            best = max((self._written(*place) for place in places), default=0.0)
            share = weights["action_words"] / whole / count
            had += weights["action_words"] * best
            for place in places:
                self._told(*place, part, share, best)
        return had / whole

    def _told(self, entry: Entry, field: str, part: str, share: float, best: float) -> float:
        """How a field is written, 0 to 1; and what writing it well adds, where the best so far is `best`."""
        now = self._written(entry, field)
        for rule in _WRITTEN:
            self._gain(entry.id, rule, part, share * (1 - max(now, best)), field)
        return now

    def _written(self, entry: Entry, field: str) -> float:
        """0 for missing, a half for general, 1 for specific; one picked from a strategy is as its strategy is."""
        if (entry.id, field) in self._little:
            return self._little[entry.id, field]
        if entry.text(field).strip():
            section = "if_then" if entry.type == "plan" else "warning_signs"
            return 1.0 if field == "text" or self._tied.counts(section, entry, field) else 0.5
        strategy = self._tied.strategies.get(EntryId(entry.text(f"{field}_strategy")))
        return 1.0 if strategy is not None else 0.0

    def _people(self, found: Sequence[Finding]) -> None:
        """Two people with a number, two who agreed; adding a third never takes away."""
        people = tuple(self._tied.people)
        self.shares["named"] = float(bool(people))
        if not people:
            self._gain(None, "readiness.nobody", "named", 1)
        open_now = {(one.where.entry, one.rule) for one in found}
        for part, rule in (("numbers", "readiness.number"), ("agreed", "readiness.asked")):
            there = sum((who, rule) not in open_now and self._answered(who, rule) for who in people)
            self.shares[part] = min(1.0, there / _PEOPLE)
            for who in people:
                if (who, rule) in open_now:
                    self._gain(who, rule, part, min(1 - self.shares[part], 1 / _PEOPLE))

    def _answered(self, who: EntryId, rule: str) -> bool:
        one = self._tied.people[who]
        return (
            bool(one.text("phone").strip()) if rule == "readiness.number" else one.text("asked") in {"asked", "agreed"}
        )

    def _hangs_on_one(self, seen: tuple[Seen, ...]) -> None:
        triggers = [one for one in seen if one.kind == "trigger"]
        if triggers:
            self.shares["second_person"] = sum(len(one.people) > 1 for one in triggers) / len(triggers)
            for one in single_point.if_not_there(self._asked, self._tied, seen):
                self._gain(one.supporter, "single_point.person", "second_person", len(one.loses) / len(triggers))
        stated = any(one.hours("hours") for one in self._tied.people.values())
        self.shares["out_of_hours"] = float(stated and not single_point.in_office_hours(self._tied))
        self._gain(None, "single_point.hours", "out_of_hours", 1 - self.shares["out_of_hours"])
        self.shares["two_services"] = min(1.0, len(single_point.services(self._asked)) / _PEOPLE)
        self._gain(None, "single_point.service", "two_services", 1 - self.shares["two_services"])

    def _ready(self, found: Sequence[Finding]) -> None:
        plan, tied = self._asked.plan, self._tied
        # Strategies that count are specific already; one that works alone is a whole way, one with company half of one.
        ways = sorted((1.0 if one.yes("alone") else 0.5 for one in tied.strategies.values()), reverse=True)
        self.shares["strategies"] = sum(ways[:_WAYS]) / _WAYS
        third = ways[_WAYS - 1] if len(ways) >= _WAYS else 0.0
        for own in plan.entries("coping", "strategy"):
            if own.id not in tied.strategies:
                value = 1.0 if own.yes("alone") else 0.5
                for rule in _WRITTEN:
                    self._gain(own.id, rule, "strategies", max(0.0, value - third) / _WAYS, "text")
        self.shares["slip"] = float(any(tied.act("lapse", one, "text") for one in plan.entries("lapse", "step")))
        self.shares["kept"] = float(bool(plan.words("use_plan", "kept_where").strip()))
        self._gain(None, "readiness.kept", "kept", 1 - self.shares["kept"])
        planned = plan.find(plan.words("use_plan", "obstacle_plan")) is not None
        self.shares["obstacle"] = 0.5 * bool(plan.words("use_plan", "obstacle").strip()) + 0.5 * planned
        self._gain(None, "readiness.obstacle", "obstacle", min(0.5, 1 - self.shares["obstacle"]))
        unbooked = [one for one in found if one.rule == "readiness.first_appointment"]
        self.shares["first_appointment"] = float(not unbooked)
        for each in unbooked[:1]:
            self._gain(each.where.entry, each.rule, "first_appointment", 1)


def strength(weighed: Weighed, asked: Asked, rows: tuple[Row, ...], people: int, found: Iterable[Finding]) -> Strength:
    """The strength in words and as a number, with the three improvements. Source: the table of weights."""
    exact = weighed.exact
    key, names = _in_words(weighed, asked, rows, people)
    return Strength(int(exact), key, names, improvements(found), round(exact, 4))


def weighted(weighed: Weighed, found: Iterable[Finding]) -> list[Finding]:
    """The findings, each with what mending it adds."""
    return [replace(one, points=points) if (points := weighed.points(one)) else one for one in found]


def improvements(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """The largest gain for the least typing: three, about different things where there are three."""
    ranked = sorted(found, key=lambda one: (-one.points / max(one.typing, 1), one.typing))
    chosen: list[Finding] = []
    about: set[tuple[str, EntryId | None]] = set()
    for one in ranked:
        place = (one.where.section, one.where.entry)
        if place not in about and len(chosen) < _MOST:
            about.add(place)
            chosen.append(one)
    rest = [one for one in ranked if one not in chosen] if len(chosen) < _MOST else []
    return (*chosen, *rest[: _MOST - len(chosen)])


def _in_words(weighed: Weighed, asked: Asked, rows: tuple[Row, ...], people: int) -> tuple[str, dict[str, str]]:
    """What is strongest, and what would help most next; with nobody named, that comes first."""
    best = max(_AREAS, key=weighed.area)
    weakest = max(_AREAS, key=weighed.lost) if people else "people"
    if weakest == "ready" and people < _PEOPLE:
        weakest = "people"
    next_key, about = _next(asked, weakest, rows, people)
    names = {
        "best": asked.words.ui(f"coach.strength.in_{best}"),
        "next": asked.words.ui(f"coach.strength.next_{next_key}", **about),
    }
    if weighed.exact < 100 * _BEGUN:
        return "strength.empty", names
    if all(weighed.area(one) >= _ALL_ROUND for one in _AREAS):
        return "strength.strong", names
    return ("strength.good" if weighed.area(best) >= _STRONG else "strength.begun"), names


def _next(asked: Asked, area: str, rows: tuple[Row, ...], people: int) -> tuple[str, dict[str, str]]:
    """The words of the next step in an area, and the thing it is about."""
    if area == "people":
        return ("nobody", "one_more", "people")[min(people, _PEOPLE)], {}
    if area == "ready":
        return "ready", {}
    kind = "trigger" if area == "triggers" else "sign"
    open_rows = [one for one in rows if one.kind == kind and one.words and one.level != "green"]
    if not open_rows:
        return f"no_{area}", {}
    weakest = min(open_rows, key=lambda one: sum(VALUE[cell.state] for cell in one.cells) / len(one.cells))
    return area, {"thing": thing(asked, weakest.words)}
