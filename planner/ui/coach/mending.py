"""What one press can do about a finding; each is one change of the plan, which Ctrl+Z takes back."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from planner.coach.findings import Finding, Where
from planner.plan import entries as declared
from planner.plan.catalogue import Section
from planner.plan.entries import EntryType
from planner.plan.fields import EntryId, FieldId, NotWellFormed, TypeId, Value
from planner.plan.model import Entry
from planner.saying import Saying, cut
from planner.session import Spot
from planner.ui.coach.leading import Leads, rung
from planner.ui.coach.way import Way
from planner.ui.verbs import Place, Verbs

MOST: Final = 3
"""So many ways stand beside one finding."""
_LONGEST: Final = 60
_NEEDS_ANOTHER: Final = frozenset({"if_then.needs", "coverage.night", "coverage.alone", "coverage.actions"})
"""Rules by which what stands first is good, and only wants another beside it."""
_KNOWS_ALL: Final = frozenset({"coverage.night", "coverage.alone"})
"""Rules that name every strategy that would do."""


class Mending:
    """Ways to mend findings in the open plan. `told` is called after a change, so that the page shows it."""

    def __init__(self, verbs: Verbs, told: Callable[[], None]) -> None:
        self._verbs, self._told, self._leads = verbs, told, Leads(verbs)

    def ways(self, finding: Finding) -> tuple[Way, ...]:
        """What one press can do, the best first; at least the way to the place."""
        found = tuple(self._ways(finding))[:MOST]
        if found:
            return found
        plan = self._plan_for(finding.where) if finding.repair.kind == "strategy" else None
        if plan is not None:
            return (self._leads.to_action(finding, plan, self._slot(finding, plan)),)
        return (self._leads.to_place(finding),)

    def _ways(self, finding: Finding) -> Iterator[Way]:
        repair, where = finding.repair, finding.where
        match repair.kind:
            case "strategy":
                yield from self._named(
                    "coping", "strategy", self._offered(finding), "coach_beside.do", self._act, finding
                )
            case "person" if finding.rule == "single_point.person":
                yield from self._seconds(finding)
            case "person":
                yield from self._named("support", "supporter", repair.given, "coach_beside.ring", self._ring, finding)
            case "then":
                yield from self._thens(finding)
            case "lapse_step":
                for text in repair.given:
                    yield self._way(text, partial(self._add_step, text))
            case "if_then" if where.entry is not None and where.section != "if_then":
                yield Way(self._words("begin"), partial(self._begin, where.entry), leads=True)
            case "if_then" if where.section == "use_plan":
                yield Way(self._words("begin"), self._begin_for_obstacle, leads=True)
            case "time" if finding.rule == "specific.general":
                yield from self._leads.to_times(finding)
            case "night" | "alone":
                for one in self._ticked(where, repair.given):
                    name = cut(self._saying().name("coping", one), _LONGEST)
                    key = f"{repair.kind}_named" if one.id != where.entry else repair.kind
                    change = partial(self._write, "coping", one.id, repair.kind, value=True)
                    yield self._way(self._words(key, name=name), change)
            case _:
                return

    def _offered(self, finding: Finding) -> tuple[str, ...]:
        """The strategies a finding offers; where it names none, those of the person's own that are not in the plan yet."""
        plan = self._plan_for(finding.where)
        if plan is not None and self._slot(finding, plan) is None:
            return ()
        if finding.repair.given or plan is None or finding.rule in _KNOWS_ALL:
            return finding.repair.given
        return tuple(one.id for one in self._helping(plan))

    def _thens(self, finding: Finding) -> Iterator[Way]:
        """What the person will do in place of what they will not: ready words, what helps them, or their own to write."""
        where, plan = finding.where, self._plan_for(finding.where)
        for text in finding.repair.given:
            yield self._way(text, partial(self._instead, where, {where.field or "first": text}))
        if plan is None or where.field not in {"first", "second"}:
            return
        for one in self._helping(plan)[: MOST - 1 - len(finding.repair.given)]:
            name = cut(self._saying().name("coping", one), _LONGEST)
            values: dict[str, str | None] = {where.field: None, f"{where.field}_strategy": one.id}
            yield self._way(self._words("do", name=name), partial(self._instead, where, values))
        yield Way(self._words("then"), partial(self._anew, where))

    def _anew(self, where: Where) -> None:
        """The field is empty for what the person will do, with the keyboard in it."""
        self._way("", partial(self._instead, where, {where.field or "first": None})).does()
        self._verbs.go(Place("section", where.section, where.entry or "", where.field or "first"))

    def _helping(self, plan: Entry) -> list[Entry]:
        """What helps the person and is not in the plan yet: what works alone and at night first, then what helped most."""
        found = self._verbs.session.plan.entries("coping", "strategy")
        used = {plan.text("first_strategy"), plan.text("second_strategy")}
        left = [one for one in found if one.id not in used and one.text("text").strip() and not self._leads.weak(one)]
        return sorted(left, key=lambda one: (not one.yes("alone"), not one.yes("night"), -(one.number("helped") or 0)))

    def _seconds(self, finding: Finding) -> Iterator[Way]:
        """Somebody else to ring as the second thing to do, for the strongest trigger that has room for one."""
        held, saying = self._verbs.session.plan, self._saying()
        plan = next((one for one in rung(held, finding.where.entry or "") if not _has(one, "second")), None)
        if plan is None:
            return
        people = {one.id: one for one in held.entries("support", "supporter")}
        for name in (saying.name("support", people[EntryId(one)]) for one in finding.repair.given if one in people):
            text = self._words("ring", name=name)
            words = self._words("ring_for", thing=cut(saying.name("if_then", plan), _LONGEST), name=cut(name, _LONGEST))
            yield self._way(words, partial(self._fill, plan, {"second": text}))

    def _named(
        self,
        section: str,
        kind: str,
        ids: tuple[str, ...],
        key: str,
        does: Callable[[Finding, str], None],
        finding: Finding,
    ) -> Iterator[Way]:
        """A way for each of these entries that is still there."""
        saying = self._saying()
        for one in ids:
            entry = self._verbs.session.entry(_section(self._verbs, section).id, EntryId(one))
            name = cut(saying.name(section, entry), _LONGEST) if entry is not None and entry.type == kind else ""
            if name:
                yield self._way(self._verbs.words.ui(key, name=name), partial(does, finding, one))

    def _ticked(self, where: Where, given: tuple[str, ...]) -> Iterator[Entry]:
        wanted = given or ((where.entry,) if where.entry is not None else ())
        return (one for one in self._verbs.session.plan.entries("coping", "strategy") if one.id in wanted)

    def _way(self, words: str, change: Callable[[], None]) -> Way:
        def does() -> None:
            session = self._verbs.session
            session.end_run()
            change()
            session.end_run()
            self._verbs.say(self._words("done"))
            self._told()

        return Way(words, does)

    def _act(self, finding: Finding, strategy: str) -> None:
        """The strategy becomes what is done first or second: where the finding says, else where nothing stands."""
        plan = self._plan_for(finding.where)
        if plan is None:
            self._start(finding.where, {"first_strategy": strategy})
            return
        slot = self._slot(finding, plan)
        if slot is not None:
            self._fill(plan, {slot: None, f"{slot}_strategy": strategy})

    def _slot(self, finding: Finding, plan: Entry) -> str | None:
        """Where in a plan a strategy goes; none where it would rub out what the person chose and nothing is wrong with."""
        named = (finding.where.field or "").removesuffix("_strategy")
        if finding.rule == "if_then.needs" and named == "first":
            return None  # it does not work then at all: nothing beside it helps
        if finding.rule in _NEEDS_ANOTHER or named not in {"first", "second"}:
            return next((one for one in ("first", "second") if not _has(plan, one)), None)
        return named

    def _ring(self, finding: Finding, supporter: str) -> None:
        """The person becomes whom to ring; in a lapse, whom to tell first."""
        where = finding.where
        if where.section == "lapse":
            self._write("lapse", None, "tell_first", value=supporter)
            return
        if where.field == "may_mention" and where.entry is not None:
            sign = self._verbs.session.entry(_section(self._verbs, where.section).id, where.entry)
            there = sign.chosen("may_mention") if sign is not None else ()
            self._write(where.section, where.entry, "may_mention", value=(*there, supporter))
            return
        plan = self._plan_for(where, lacking="ring")
        if plan is None:
            self._start(where, {"ring": supporter})
        else:
            self._write("if_then", plan.id, "ring", value=supporter)

    def _instead(self, where: Where, values: dict[str, str | None]) -> None:
        """What the person will do takes the place of what they will not; their own words move to what they avoid."""
        plan = self._plan_for(where)
        if plan is None:
            for field, value in values.items():
                if value is not None:
                    self._write(where.section, where.entry, field, value=value)
            return
        before = plan.text("avoid") or plan.text(where.field or "first")
        self._fill(plan, {**values, **({"avoid": before} if before else {})})

    def _add_step(self, text: str) -> None:
        values: dict[FieldId, Value] = {FieldId("text"): text, FieldId("when"): "first_hour"}
        self._add(declared.LAPSE_STEP, "lapse", values)

    def _begin(self, cue: EntryId) -> None:
        """Begin an if-then plan for a cue, where such plans are written, or go on with the one there is."""
        there = self._plan_for(Where("", cue))
        made = there.id if there is not None else self._add(declared.IF_THEN, "if_then", {FieldId("cue"): cue})
        self._verbs.go(Place("section", "if_then", made, "first"))

    def _begin_for_obstacle(self) -> None:
        """Begin an if-then plan for what could get in the way, in the person's words."""
        session = self._verbs.session
        obstacle = session.plan.words("use_plan", "obstacle").strip()
        session.end_run()
        made = self._add(declared.IF_THEN, "if_then", {FieldId("cue_words"): obstacle})
        self._write("use_plan", None, "obstacle_plan", value=made)
        session.end_run()
        self._verbs.go(Place("section", "if_then", made, "first"))

    def _start(self, where: Where, values: dict[str, str]) -> None:
        if where.entry is not None:
            held: dict[FieldId, Value] = {FieldId(name): value for name, value in values.items()}
            self._add(declared.IF_THEN, "if_then", {FieldId("cue"): where.entry, **held})

    def _plan_for(self, where: Where, lacking: str = "") -> Entry | None:
        """The if-then plan a place is about: itself, or one for this cue, best one that lacks something."""
        plans = self._verbs.session.plan.entries("if_then", "plan")
        if where.section == "if_then":
            return next((one for one in plans if one.id == where.entry), None)
        mine = [one for one in plans if where.entry is not None and one.text("cue") == where.entry]
        return next((one for one in mine if lacking and not one.text(lacking)), mine[0] if mine else None)

    def _write(self, section: str, entry: EntryId | None, field: str, *, value: Value) -> None:
        try:
            self._verbs.session.write(Spot(_section(self._verbs, section).id, FieldId(field), entry), value)
        except NotWellFormed:
            return

    def _fill(self, plan: Entry, values: dict[str, str | None]) -> None:
        held: dict[FieldId, Value | None] = {FieldId(name): value for name, value in values.items()}
        self._verbs.session.fill(_section(self._verbs, "if_then").id, plan.id, held)

    def _add(self, kind: EntryType, section: str, values: dict[FieldId, Value]) -> EntryId:
        return self._verbs.session.add(_section(self._verbs, section).id, TypeId(kind.id), values)

    def _saying(self) -> Saying:
        verbs = self._verbs
        return Saying(verbs.words, verbs.session.plan, verbs.catalogue, verbs.today())

    def _words(self, key: str, **values: object) -> str:
        return self._verbs.words.ui(f"coach_beside.{key}", **values)


def _section(verbs: Verbs, name: str) -> Section:
    found = verbs.catalogue.section(name)
    if found is None:
        raise ValueError("no such section")
    return found


def _has(plan: Entry, which: str) -> bool:
    return bool(plan.text(which).strip() or plan.text(f"{which}_strategy"))
