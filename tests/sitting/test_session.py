"""A sitting keeps every word, takes back and brings back, and says Saved only when it is true."""

from collections.abc import Sequence

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from planner.plan import changes
from planner.plan.fields import FieldId, NotWellFormed, SectionId, TypeId
from planner.plan.model import ONLY_ME, Plan
from planner.ports import Action, DiskFull, Loaded, Trouble
from planner.session import Session, Spot
from tests.plan.building import a_plan

TRIGGERS, TRIGGER, TEXT = SectionId("triggers"), TypeId("trigger"), FieldId("text")
NAME = Spot(SectionId("about"), FieldId("name"))


class StillClock:
    """A clock that moves only when told to."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> str:
        return "2026-11-22T10:00:00Z"

    def today(self) -> str:
        return "2026-11-22"

    def steady(self) -> float:
        return self.seconds


class Shelf:
    """A store in memory that answers when told to, as a disk does."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.log: dict[str, Action] = {}
        self.waiting: list = []
        self.trouble: Trouble | None = None

    def save(self, actions: Sequence[Action], plan: Plan, told) -> None:
        self.waiting.append((tuple(actions), plan, told))

    def answer(self) -> None:
        actions, plan, told = self.waiting.pop(0)
        if self.trouble is None:
            self.log.update({one.id: one for one in actions})
            self.plan = plan
        told(self.trouble)

    def answer_all(self) -> None:
        while self.waiting:
            self.answer()

    def reopened(self) -> Loaded:
        return Loaded(self.plan, tuple(self.log.values()))


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def shelf() -> Shelf:
    return Shelf(a_plan())


@pytest.fixture
def session(shelf, clock) -> Session:
    return Session(Loaded(shelf.plan), shelf, clock)


def type_into(session: Session, spot: Spot, text: str) -> None:
    for end in range(1, len(text) + 1):
        session.write(spot, text[:end])


def test_a_run_of_typing_is_one_action(session, shelf):
    type_into(session, NAME, "Maya")
    session.save()
    shelf.answer_all()
    assert len(shelf.log) == 1
    assert session.undo() is not None
    assert session.read(NAME) is None
    assert not session.can_undo


def test_after_a_pause_typing_is_a_new_action(session, clock):
    type_into(session, NAME, "Ma")
    clock.seconds += 11
    type_into(session, NAME, "Maya")
    session.undo()
    assert session.read(NAME) == "Ma"


def test_it_is_saved_only_when_everything_is_on_the_disk(session, shelf):
    session.write(NAME, "Maya")
    assert not session.saved
    session.save()
    assert not session.saved
    session.write(NAME, "Maya O")
    shelf.answer()
    assert not session.saved
    session.save()
    shelf.answer_all()
    assert session.saved
    assert shelf.plan.words("about", "name") == "Maya O"


def test_typing_on_while_a_save_is_on_its_way_is_saved_after_it(session, shelf):
    session.write(NAME, "M")
    session.save()
    session.write(NAME, "Ma")
    session.save()
    shelf.answer_all()
    assert session.saved
    assert shelf.plan.words("about", "name") == "Ma"
    assert len(shelf.log) == 1


def test_a_failed_save_keeps_every_word_and_a_retry_stores_it(session, shelf):
    told = []
    session.on_saved.append(told.append)
    shelf.trouble = DiskFull()
    session.write(NAME, "Maya")
    session.save()
    shelf.answer_all()
    assert [type(one) for one in told] == [DiskFull]
    assert not session.saved
    assert session.read(NAME) == "Maya"
    shelf.trouble = None
    session.save()
    shelf.answer_all()
    assert session.saved
    assert shelf.plan.words("about", "name") == "Maya"


def test_an_entry_taken_away_comes_back_where_it_stood_with_its_links(session):
    trigger = session.add(TRIGGERS, TRIGGER, {TEXT: "Pay day"})
    session.add(TRIGGERS, TRIGGER, {TEXT: "Friday"})
    plan = session.add(SectionId("if_then"), TypeId("plan"), {FieldId("cue"): trigger})
    session.take_away(TRIGGERS, trigger)
    assert [one.text("text") for one in session.plan.entries("triggers")] == ["Friday"]
    session.undo()
    assert [one.text("text") for one in session.plan.entries("triggers")] == ["Pay day", "Friday"]
    assert session.entry(SectionId("if_then"), plan).text("cue") == trigger


def test_undo_and_redo_go_on_after_a_restart(session, shelf, clock):
    session.write(NAME, "Maya")
    trigger = session.add(TRIGGERS, TRIGGER, {TEXT: "Pay day"})
    session.share(TRIGGERS, trigger, ONLY_ME)
    session.undo()
    session.save()
    shelf.answer_all()
    again = Session(shelf.reopened(), shelf, clock)
    assert again.can_redo
    again.redo()
    assert again.plan.entries("triggers")[0].share == ONLY_ME
    for _ in range(3):
        assert again.undo() is not None
    assert not again.plan.section("triggers").begun
    assert again.plan.words("about", "name") == ""


def test_a_new_change_ends_what_could_be_brought_back(session):
    session.write(NAME, "Maya")
    session.undo()
    session.add(TRIGGERS, TRIGGER, {TEXT: "Pay day"})
    assert not session.can_redo


def test_entries_of_one_type_can_be_put_in_any_order(session):
    ids = [session.add(TRIGGERS, TRIGGER, {TEXT: str(number)}) for number in range(4)]
    session.move(TRIGGERS, ids[3], 0)
    session.move(TRIGGERS, ids[0], 9)
    assert [one.text("text") for one in session.plan.entries("triggers")] == ["3", "1", "2", "0"]
    session.undo()
    session.undo()
    assert [one.text("text") for one in session.plan.entries("triggers")] == ["0", "1", "2", "3"]


def test_what_does_not_fit_a_field_is_refused_and_changes_nothing(session):
    trigger = session.add(TRIGGERS, TRIGGER, {TEXT: "Pay day"})
    before = session.plan
    with pytest.raises(NotWellFormed):
        session.write(Spot(TRIGGERS, FieldId("strength"), trigger), 11)
    with pytest.raises(NotWellFormed):
        session.write(Spot(TRIGGERS, FieldId("colour"), trigger), "red")
    assert session.plan is before


def test_keep_away_starts_as_only_me(session):
    session.add(SectionId("support"), TypeId("keep_away"), {TEXT: "my old dealer"})
    assert session.plan.entries("support")[0].share == ONLY_ME


def test_the_screens_are_told_what_changed(session):
    heard = []
    session.on_change.append(heard.append)
    session.write(NAME, "Maya")
    session.undo()
    assert [one.kind for one in heard] == ["edit", "undo"]
    assert heard[0].changes[0].field == "name"


class AnyEvening(RuleBasedStateMachine):
    """Whatever a person does, the log alone rebuilds the plan and undo leads back to the start."""

    def __init__(self) -> None:
        super().__init__()
        self.start = a_plan()
        self.shelf = Shelf(self.start)
        self.clock = StillClock()
        self.session = Session(Loaded(self.start), self.shelf, self.clock)

    def some_entry(self, pick: int):
        found = self.session.plan.entries("triggers")
        return found[pick % len(found)].id if found else None

    @rule(text=st.text("abé\n", min_size=1, max_size=4))
    def add(self, text):
        self.session.add(TRIGGERS, TRIGGER, {TEXT: text})

    @rule(pick=st.integers(0, 9), text=st.text("xyz", max_size=4))
    def write(self, pick, text):
        if entry := self.some_entry(pick):
            self.session.write(Spot(TRIGGERS, TEXT, entry), text or None)

    @rule(text=st.text("xyz", max_size=4), wait=st.booleans())
    def name(self, text, wait):
        self.clock.seconds += 11 * wait
        self.session.write(NAME, text or None)

    @rule(pick=st.integers(0, 9))
    def take_away(self, pick):
        if entry := self.some_entry(pick):
            self.session.take_away(TRIGGERS, entry)

    @rule(pick=st.integers(0, 9), index=st.integers(0, 9))
    def move(self, pick, index):
        if entry := self.some_entry(pick):
            self.session.move(TRIGGERS, entry, index)

    @rule()
    def undo(self):
        self.session.undo()

    @rule()
    def redo(self):
        self.session.redo()

    @rule(fails=st.booleans())
    def save(self, fails):
        self.shelf.trouble = DiskFull() if fails else None
        self.session.save()
        self.shelf.answer_all()

    @rule()
    def restart(self):
        self.shelf.trouble = None
        self.session.save()
        self.shelf.answer_all()
        self.session = Session(self.shelf.reopened(), self.shelf, self.clock)

    @invariant()
    def the_log_rebuilds_the_plan(self):
        if self.session.saved:
            plan = self.start
            for action in self.shelf.log.values():
                plan = changes.apply(plan, action.changes)
            assert changes.between(plan, self.session.plan) == ()
            assert changes.between(self.shelf.plan, self.session.plan) == ()

    def teardown(self):
        while self.session.undo():
            pass
        assert changes.between(self.session.plan, self.start) == ()


TestAnyEvening = AnyEvening.TestCase
TestAnyEvening.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
