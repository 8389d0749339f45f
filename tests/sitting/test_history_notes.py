"""What only notes what happened is kept, but is no change of the plan and is never undone."""

import pytest

from planner.plan.fields import EntryId, FieldId, SectionId, TypeId
from planner.plan.model import Plan
from planner.session import Session, Spot
from tests.plans import entry_id
from tests.sitting.test_session import Shelf, StillClock

HISTORY, COPY = SectionId("history"), TypeId("copy")
EARLIER = "2026-05-10T09:00:00Z"
NAME = Spot(SectionId("about"), FieldId("name"))


@pytest.fixture
def shelf():
    return Shelf(Plan(entry_id("noted"), EARLIER, EARLIER))


@pytest.fixture
def session(shelf):
    return Session(shelf.reopened(), shelf, StillClock())


def note(session) -> EntryId:
    return session.add(HISTORY, COPY, {FieldId("edition"): "full"})


def test_a_note_is_saved_and_leaves_the_date_of_the_plan(session, shelf):
    made = note(session)
    session.save()
    shelf.answer_all()
    assert session.saved
    assert shelf.plan.find(made) is not None
    assert session.plan.changed == EARLIER


def test_undo_takes_back_the_last_words_not_the_note(session):
    session.write(NAME, "Maya")
    made = note(session)
    assert session.undo() is not None
    assert session.read(NAME) is None
    assert session.plan.find(made) is not None
    assert not session.can_undo


def test_a_note_keeps_what_was_undone_ready_to_come_back(session):
    session.write(NAME, "Maya")
    session.undo()
    note(session)
    assert session.can_redo
    session.redo()
    assert session.read(NAME) == "Maya"


def test_after_a_restart_a_note_is_still_not_to_be_undone(session, shelf):
    session.write(NAME, "Maya")
    note(session)
    session.save()
    shelf.answer_all()
    again = Session(shelf.reopened(), shelf, StillClock())
    assert again.can_undo
    again.undo()
    assert not again.can_undo
    assert len(again.plan.entries("history", "copy")) == 1
