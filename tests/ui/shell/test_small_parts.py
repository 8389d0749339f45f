"""Clipboard, settings, notes of a crash, and finding out whether there is a screen."""

from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QGuiApplication

from planner.app.paper_press import without
from planner.plan.fields import EntryId, FieldId, SectionId, TypeId
from planner.plan.model import Entry, Plan
from planner.ui import preferences
from planner.ui.clipboard import Clipboard
from planner.ui.crash import Crash
from planner.ui.is_there_a_screen import screen_there
from planner.ui.preferences import Preferences

CANARY = "Zebra-canary-4711"


def test_a_copied_number_is_taken_back_while_it_is_still_ours(qapp):
    clipboard = Clipboard()
    clipboard.copy("07700 900101")
    clipboard.clear()
    assert QGuiApplication.clipboard().text() == ""


def test_what_someone_else_copied_since_stays(qapp):
    clipboard = Clipboard()
    clipboard.copy("07700 900101")
    QGuiApplication.clipboard().setText("a shopping list")
    clipboard.clear()
    assert QGuiApplication.clipboard().text() == "a shopping list"


def test_settings_come_back_as_they_were_kept(tmp_path):
    kept = Preferences(text_size=130, colours="dark", nations=("wales", "england"), idle_minutes=10)
    path = tmp_path / "home" / "preferences.json"
    assert preferences.keep(path, kept)
    assert preferences.load(path) == kept


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b'{"text_size": "big"}', b"\xff"])
def test_broken_settings_are_as_at_first(tmp_path, broken):
    path = tmp_path / "preferences.json"
    path.write_bytes(broken)
    assert preferences.load(path) == Preferences()


def test_notes_of_a_crash_name_places_and_never_words(tmp_path):
    crash = Crash(tmp_path / "notebook.log")
    rescued: list[bool] = []
    crash.rescue = lambda: rescued.append(True)
    try:
        int(CANARY)
    except ValueError as error:
        crash._caught(type(error), error, error.__traceback__)
    notes = (tmp_path / "notebook.log").read_text("utf-8")
    assert "ValueError at" in notes
    assert "test_small_parts.py" in notes
    assert CANARY not in notes
    assert notes.startswith(str(datetime.now(UTC).year))
    assert rescued == [True]


def test_a_rescue_that_breaks_too_ends_nothing(tmp_path):
    crash = Crash(tmp_path / "notebook.log")

    def breaks() -> None:
        raise OSError(CANARY)

    crash.rescue = breaks
    crash._caught(ValueError, ValueError(CANARY), None)
    assert CANARY not in (tmp_path / "notebook.log").read_text("utf-8")


@pytest.mark.parametrize(
    ("environment", "platform", "there"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":4711"}, "linux", False),
        ({"DISPLAY": "somewhere:0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_screen_is_looked_for_before_qt_would_give_up(environment, platform, there):
    assert screen_there(environment, platform) is there


def test_what_was_unticked_is_gone_from_the_copy():
    text = {FieldId("text"): CANARY}
    entries = tuple(Entry(EntryId(one), TypeId("trigger"), text) for one in ("a", "b"))
    plan = Plan("p", "2026-11-22T10:00:00Z", "2026-11-22T10:00:00Z")
    for entry in entries:
        plan = plan.with_entry(SectionId("triggers"), entry)
    plan = plan.with_answer(SectionId("about"), FieldId("name"), "Jo")
    plan = plan.with_answer(SectionId("goals"), FieldId("x"), "y")
    left = without(plan, frozenset({"a", "about.name", "goals"}))
    assert [one.id for one in left.entries("triggers")] == ["b"]
    assert left.answer("about", "name") is None
    assert "goals" not in left.sections


def test_settings_in_a_folder_that_may_not_be_looked_into_are_as_at_first(monkeypatch, tmp_path):
    def refused(_path, **_more):
        raise PermissionError(13, "")

    monkeypatch.setattr(type(tmp_path), "stat", refused)
    preferences.AsItWas(tmp_path / "closed" / "preferences.json").put_back()
