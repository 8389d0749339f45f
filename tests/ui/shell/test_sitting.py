"""Saving as it is typed: Saved is said only when it is so, and a failing disk loses no word."""

from collections.abc import Sequence

import pytest
from PySide6.QtTest import QSignalSpy

from planner.plan.catalogue import CATALOGUE
from planner.plan.fields import FieldId, SectionId, TypeId
from planner.plan.model import Plan
from planner.ports import Action, DiskFull, Loaded, Told, Trouble
from planner.ui.clock import ComputerClock
from planner.ui.sitting import KeepsNothing, Sitting
from tests.ui.shell.whole import until

TRIGGERS, TRIGGER, TEXT = SectionId("triggers"), TypeId("trigger"), FieldId("text")


class SlowStore:
    """Answers when told to, with what it is told to."""

    def __init__(self) -> None:
        self.kept: list[Action] = []
        self.asked: list[tuple[Sequence[Action], Told]] = []

    def save(self, actions: Sequence[Action], plan: Plan, told: Told) -> None:
        self.asked.append((actions, told))

    def answer(self, trouble: Trouble | None = None) -> None:
        actions, told = self.asked.pop(0)
        if trouble is None:
            self.kept += actions
        told(trouble)


@pytest.fixture
def store() -> SlowStore:
    return SlowStore()


@pytest.fixture
def sitting(qapp, store) -> Sitting:
    clock = ComputerClock()
    return Sitting(Loaded(Plan("p", clock.now(), clock.now())), store, clock, CATALOGUE)


def add(sitting: Sitting, text: str) -> None:
    sitting.session.add(TRIGGERS, TRIGGER, {TEXT: text})


def test_a_change_is_sent_to_the_disk_by_itself(sitting, store):
    add(sitting, "pay day")
    until(lambda: bool(store.asked), seconds=3)


def test_saved_is_said_only_after_the_store_said_so(sitting, store):
    heard = QSignalSpy(sitting.standing)
    add(sitting, "pay day")
    sitting.save()
    assert "saved" not in [heard.at(at)[0] for at in range(heard.count())]
    store.answer()
    assert heard.at(heard.count() - 1) == ["saved"]


def test_saved_is_not_said_while_a_newer_change_waits(sitting, store):
    heard = QSignalSpy(sitting.standing)
    add(sitting, "pay day")
    sitting.save()
    add(sitting, "payday loans")
    store.answer()
    assert "saved" not in [heard.at(at)[0] for at in range(heard.count())]
    sitting.save()
    store.answer()
    assert heard.at(heard.count() - 1) == ["saved"]


def test_a_full_disk_keeps_the_words_and_is_tried_again(sitting, store):
    failed = QSignalSpy(sitting.failed)
    add(sitting, "pay day")
    sitting.save()
    store.answer(DiskFull())
    assert isinstance(sitting.trouble, DiskFull)
    assert failed.count() == 1
    assert sitting.session.plan.entries("triggers", "trigger")
    until(lambda: bool(store.asked), seconds=10)
    store.answer()
    assert sitting.trouble is None
    assert len(store.kept) == 1


def test_waiting_until_saved_hears_the_last_word_too(sitting, store):
    add(sitting, "pay day")
    sitting.save()
    add(sitting, "one more")
    told: list[object] = []
    sitting.when_saved(told.append)
    store.answer()
    assert told == []
    store.answer()
    assert told == [None]
    assert len(store.kept) == 2


def test_waiting_until_saved_hears_of_trouble(sitting, store):
    add(sitting, "pay day")
    told: list[object] = []
    sitting.when_saved(told.append)
    store.answer(DiskFull())
    assert [type(one) for one in told] == [DiskFull]


def test_paper_only_keeps_nothing_and_says_so_at_once(qapp):
    clock = ComputerClock()
    sitting = Sitting(Loaded(Plan("p", clock.now(), clock.now())), KeepsNothing(), clock, CATALOGUE)
    add(sitting, "pay day")
    sitting.save()
    assert sitting.session.saved
    assert not sitting.kept
