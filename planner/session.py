"""One unlocked sitting with one plan: the only thing that may change it.

Every change makes a new plan value and an action; actions wait here until a save tells that they
are on the disk. A failed save keeps them waiting, so no word is lost. Lives on one thread.
Over the ceiling by a few lines, because undo and what waits are one state.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Final
from uuid import uuid4

from msgspec import Struct
from msgspec.structs import replace

from planner.plan import changes as changing
from planner.plan.catalogue import CATALOGUE, HISTORY, Catalogue
from planner.plan.changes import Change
from planner.plan.fields import EntryId, FieldId, Kind, NotWellFormed, SectionId, TypeId, Value, well_formed
from planner.plan.model import ON_MY_PRINTS, ONLY_ME, Entry, Plan, Share, place_among
from planner.plan.overlay import laid_over
from planner.ports import Action, ActionKind, Clock, Loaded, PlanStore, Trouble

TYPING_RUN: Final = 10.0
"""Seconds in which typing in one field stays one action."""


class Spot(Struct, frozen=True):
    """A place in the plan: a field of an entry, or a single answer when `entry` is None."""

    section: SectionId
    field: FieldId
    entry: EntryId | None = None


class Happened(Struct, frozen=True):
    """What the screens are told: the changes made, and whether by typing, undo or redo."""

    changes: tuple[Change, ...]
    kind: ActionKind


class Session:
    """The plan now, undo and redo, and what is not yet saved.

    `stored` is the plan as it was when the store last said that it has it. `on_change` callbacks hear `Happened` after the plan changed; `on_saved` callbacks hear None when
    everything is on the disk, or the Trouble.
    """

    def __init__(self, loaded: Loaded, store: PlanStore, clock: Clock, catalogue: Catalogue = CATALOGUE) -> None:
        self.plan: Plan = loaded.plan
        self.stored: Plan = loaded.plan
        self.catalogue = catalogue
        self.on_change: list[Callable[[Happened], None]] = []
        self.on_saved: list[Callable[[Trouble | None], None]] = []
        self._store = store
        self._clock = clock
        self._waiting: list[Action] = []
        self._in_flight = 0
        self._again = False
        self._run: tuple[Spot, float] | None = None
        self._done, self._undone = _stacks(loaded.actions)

    @property
    def saved(self) -> bool:
        """Whether every change is on the disk."""
        return not self._waiting

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is something to bring back."""
        return bool(self._undone)

    def read(self, spot: Spot) -> Value | None:
        """What stands in a spot now, or None."""
        if spot.entry is None:
            return self.plan.answer(spot.section, spot.field)
        found = self.entry(spot.section, spot.entry)
        return found.get(spot.field) if found else None

    def entry(self, section: SectionId, entry: EntryId) -> Entry | None:
        """An entry of a section, or None when it was taken away."""
        return next((one for one in self.plan.section(section).entries if one.id == entry), None)

    def write(self, spot: Spot, value: Value | None) -> None:
        """Set one field; typing on in the same spot stays one action.

        Raises:
            NotWellFormed: `value` does not fit the field.
        """
        if value is not None:
            value = well_formed(self._declared(spot), value)
        if spot.entry is None:
            new = self.plan.with_answer(spot.section, spot.field, value)
        else:
            found = self.entry(spot.section, spot.entry)
            if found is None:
                return
            new = self.plan.with_entry(spot.section, found.with_value(spot.field, value))
        self._make(new, run=spot)

    def add(
        self,
        section: SectionId,
        kind: TypeId,
        values: dict[FieldId, Value],
        *,
        share: Share | None = None,
    ) -> EntryId:
        """Add an entry at the end of its section and tell its id.

        Raises:
            NotWellFormed: a value does not fit its field.
        """
        declared = self.catalogue.type(section, kind)
        fitting = {
            name: well_formed(found.kind, value)
            for name, value in values.items()
            if declared and (found := declared.field(name))
        }
        if share is None:
            share = ONLY_ME if declared and declared.private else ON_MY_PRINTS
        entry = Entry(EntryId(str(uuid4())), kind, fitting, share)
        self._make(self.plan.with_entry(section, entry))
        return entry.id

    def take_away(self, section: SectionId, entry: EntryId) -> None:
        """Take an entry away; undo brings it back with every link to it."""
        self._make(self.plan.without_entry(section, entry))

    def fill(self, section: SectionId, entry: EntryId, values: Mapping[FieldId, Value | None]) -> None:
        """Set several fields of an entry as one action; None takes a field away.

        Raises:
            NotWellFormed: a value does not fit its field.
        """
        found = self._filled(section, entry, values)
        if found is not None:
            self._make(self.plan.with_entry(section, found))

    def move(
        self, section: SectionId, entry: EntryId, index: int, values: Mapping[FieldId, Value] | None = None
    ) -> None:
        """Put an entry at `index` among the entries of its own type, and set `values` with it, as one action.

        Raises:
            NotWellFormed: a value does not fit its field.
        """
        found = self._filled(section, entry, values or {})
        if found is None:
            return
        others = tuple(one for one in self.plan.section(section).of(found.type) if one.id != entry)
        place = place_among(others, max(0, min(index, len(others))))
        self._make(self.plan.with_entry(section, replace(found, pos=place)))

    def share(self, section: SectionId, entry: EntryId, share: Share) -> None:
        """Say who may see an entry."""
        found = self.entry(section, entry)
        if found is not None:
            self._make(self.plan.with_entry(section, replace(found, share=share)))

    def undo(self) -> Action | None:
        """Take back the latest action; tells it, or None when there is nothing that can be taken back."""
        return self._step_back(self._done, self._undone, "undo")

    def redo(self) -> Action | None:
        """Bring back what was last taken back."""
        return self._step_back(self._undone, self._done, "redo")

    def end_run(self) -> None:
        """End a run of typing, so that the next letter starts a new action."""
        self._run = None

    def save(self) -> None:
        """Send what waits to the store; while a save is on its way, once more after it."""
        if not self._waiting or self._in_flight:
            self._again = bool(self._waiting)
            return
        self._in_flight, self._again = len(self._waiting), False
        sent, plan = tuple(self._waiting), self.plan
        self._store.save(sent, plan, lambda trouble: self._told(sent, plan, trouble))

    def lay_over(self, plan: Plan) -> None:
        """Bring in everything that stands in another copy of this plan, as one action that undo takes back."""
        self._make(laid_over(self.plan, plan, self.catalogue))

    def _told(self, sent: Sequence[Action], plan: Plan, trouble: Trouble | None) -> None:
        self._in_flight = 0
        if trouble is None:
            self.stored = plan
            # An action that was typed on meanwhile is another value now, and goes on waiting.
            self._waiting = [one for one in self._waiting if one not in sent]
        if trouble is None and self._waiting and self._again:
            self.save()
            return
        for told in list(self.on_saved):
            told(trouble)

    def _filled(self, section: SectionId, entry: EntryId, values: Mapping[FieldId, Value | None]) -> Entry | None:
        found = self.entry(section, entry)
        for name, value in values.items() if found is not None else ():
            kind = self._declared(Spot(section, name, entry))
            found = found and found.with_value(name, None if value is None else well_formed(kind, value))
        return found

    def _declared(self, spot: Spot) -> Kind:
        entry = spot.entry and self.entry(spot.section, spot.entry)
        found = self.catalogue.field(spot.section, entry.type if entry else None, spot.field)
        if found is None:
            raise NotWellFormed("field")
        return found.kind

    def _make(self, new: Plan, *, run: Spot | None = None) -> None:
        made = changing.between(self.plan, new)
        if not made:
            return
        now = self._clock.now()
        action = self._typed_on(made, run) or Action(str(uuid4()), "edit", made, now)
        if _beside_the_plan(action):
            self.plan = new
            self._wait(action)
            self._tell(Happened(made, "edit"))
            return
        self.plan = replace(new, changed=now)
        if self._done and self._done[-1].id == action.id:
            self._done[-1] = action
        else:
            self._done.append(action)
        self._undone.clear()
        self._run = (run, self._clock.steady()) if run else None
        self._wait(action)
        self._tell(Happened(made, "edit"))

    def _typed_on(self, made: tuple[Change, ...], run: Spot | None) -> Action | None:
        """The latest action with its new value, when this is the same run of typing."""
        if run is None or self._run is None or self._run[0] != run or not self._done or len(made) != 1:
            return None
        if self._clock.steady() - self._run[1] > TYPING_RUN:
            return None
        last = self._done[-1]
        if len(last.changes) != 1 or (last.changes[0].entry, last.changes[0].field) != (made[0].entry, made[0].field):
            return None
        return replace(last, changes=(replace(last.changes[0], new=made[0].new),))

    def _step_back(self, stack: list[Action], other: list[Action], kind: ActionKind) -> Action | None:
        while stack:
            action = stack.pop()
            wanted = action.changes if kind == "redo" else changing.backwards(action.changes)
            if not changing.still_holds(self.plan, changing.backwards(wanted)):
                continue
            with suppress(NotWellFormed):
                self._take_step(action, wanted, kind)
                other.append(action)
                return action
        return None

    def _take_step(self, action: Action, wanted: tuple[Change, ...], kind: ActionKind) -> None:
        now = self._clock.now()
        self.plan = replace(changing.apply(self.plan, wanted, self.catalogue), changed=now)
        self._run = None
        self._wait(Action(str(uuid4()), kind, wanted, now, action.id))
        self._tell(Happened(wanted, kind))

    def _wait(self, action: Action) -> None:
        if self._waiting and self._waiting[-1].id == action.id:
            self._waiting[-1] = action
        else:
            self._waiting.append(action)

    def _tell(self, happened: Happened) -> None:
        for told in list(self.on_change):
            told(happened)


def _beside_the_plan(action: Action) -> bool:
    """Whether it only notes what happened, such as a copy given: no change of the plan, and never undone."""
    return all(one.section == HISTORY for one in action.changes)


def _stacks(actions: Sequence[Action]) -> tuple[list[Action], list[Action]]:
    """Undo and redo as they stood, from the log."""
    done: list[Action] = []
    undone: list[Action] = []
    for one in actions:
        if _beside_the_plan(one):
            continue
        match one.kind:
            case "edit" | "merge":
                done.append(one)
                undone.clear()
            case "undo":
                _shift(done, undone, one.of)
            case "redo":
                _shift(undone, done, one.of)
    return done, undone


def _shift(source: list[Action], target: list[Action], of: str | None) -> None:
    while source:
        moved = source.pop()
        if moved.id == of:
            target.append(moved)
            return
