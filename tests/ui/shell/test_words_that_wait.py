"""Words that could not be saved before locking come back into a file that is not as it was left: mended, or changed elsewhere."""

from planner.plan.fields import FieldId, SectionId, TypeId
from planner.plan.model import Plan
from planner.ports import Loaded, StorageGone
from planner.session import Session
from planner.storage.keys import NoPassphrase
from planner.storage.location import home as home_at
from planner.storage.vault import Vault
from planner.ui.program import Program
from tests.storage.making import StandingClock, StraightIn
from tests.ui.shell.whole import find, until

TRIGGERS, TRIGGER, TEXT = SectionId("triggers"), TypeId("trigger"), FieldId("text")


def texts(plan: Plan) -> list[str]:
    return sorted(one.text("text") for one in plan.entries("triggers"))


def add(session: Session, text: str) -> None:
    session.add(TRIGGERS, TRIGGER, {TEXT: text})


def locked_with_waiting_words(program: Program, monkeypatch) -> None:
    """One trigger saved, one that could not be saved, and the plan locked over it."""
    add(program.desk.session, "saved before")
    program.house.porter.sitting.save()
    until(lambda: program.desk.session.saved)
    with monkeypatch.context() as broken:
        broken.setattr(Vault, "save", _no_disk)
        add(program.desk.session, "waits")
        program.asked("lock")
        until(lambda: not home_at(program.house._folder, None).in_use())
    assert program.house.porter.holds_words


def _no_disk(*_given):
    raise StorageGone


def unlocked(program: Program) -> None:
    find(program, "unlock.open").click()
    until(lambda: program.house.porter.sitting is not None and program.desk.session.saved)


def in_the_file(home) -> Loaded:
    vault = Vault.open(home_at(home, None), NoPassphrase())
    loaded = vault.load()
    vault.close()
    return loaded


def close(program: Program) -> None:
    program.asked("lock")
    until(lambda: not home_at(program.house._folder, None).in_use())


def test_in_a_file_as_it_was_left_they_are_simply_saved(opened, home, monkeypatch):
    locked_with_waiting_words(opened, monkeypatch)
    unlocked(opened)
    opened.desk.session.undo()
    assert texts(opened.desk.session.plan) == ["saved before"]
    opened.desk.session.redo()
    close(opened)
    assert texts(in_the_file(home).plan) == ["saved before", "waits"]


def test_what_was_written_elsewhere_meanwhile_stays_and_what_the_window_shows_is_in_the_file(opened, home, monkeypatch):
    locked_with_waiting_words(opened, monkeypatch)
    vault = Vault.open(home_at(home, None), NoPassphrase())
    add(elsewhere := Session(vault.load(), StraightIn(vault), StandingClock()), "elsewhere")
    elsewhere.save()
    vault.close()
    unlocked(opened)
    assert texts(opened.desk.session.plan) == ["elsewhere", "saved before", "waits"]
    close(opened)
    assert texts(in_the_file(home).plan) == ["elsewhere", "saved before", "waits"]


def test_what_a_mended_file_lost_comes_back_from_the_window(opened, home, monkeypatch):
    locked_with_waiting_words(opened, monkeypatch)
    vault = Vault.open(home_at(home, None), NoPassphrase())
    plan = vault.load().plan
    vault.put(Plan(plan.id, plan.created, plan.changed), replace=True)
    vault.close()
    unlocked(opened)
    assert texts(opened.desk.session.plan) == ["saved before", "waits"]
    close(opened)
    assert texts(in_the_file(home).plan) == ["saved before", "waits"]
