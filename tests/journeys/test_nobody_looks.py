"""Locking, hiding and help: nothing is seen, nothing is lost, help is never locked."""

import subprocess
import time
from pathlib import Path

import pytest

from tests.journeys.sitting_down import add_trigger, make_vault, sitting_down, unlock
from tests.screen import Screen

pytestmark = [pytest.mark.window, pytest.mark.timeout(300)]


def test_three_quick_shifts_hide_everything_and_keep_the_words(screen: Screen, home: Path):
    with sitting_down(screen, home) as reader:
        make_vault(reader)
        reader.press("home.carry-on")
        add_trigger(reader, "The bus past his flat")
        reader.wait("section.triggers.trigger.entry.0")
        reader.keys("Shift_L", "Shift_L", "Shift_L")
        reader.until(lambda: reader.titles() == ["Notebook"])
        reader.until(lambda: _minimised(reader.screen, reader.program.pid))
        reader.to_front()
        reader.wait("unlock.passphrase")
        assert not {word for word in reader.words() if "plan" in word.lower() or "bus" in word.lower()}
        unlock(reader)
        reader.wait("section.triggers.trigger.entry.0")


def test_a_sleeping_computer_locks_the_plan(screen: Screen, home: Path):
    with sitting_down(screen, home) as reader:
        make_vault(reader)
        reader.press("home.carry-on")
        add_trigger(reader, "Long evenings")
        reader.wait("section.triggers.trigger.entry.0")
        signal = "org.freedesktop.ScreenSaver.ActiveChanged"
        sent = ["dbus-send", "--session", "--type=signal", "/org/freedesktop/ScreenSaver", signal, "boolean:true"]
        subprocess.run(sent, env=screen.environment, check=True)
        reader.wait("unlock.passphrase")
        assert reader.titles() == ["Notebook"]
        unlock(reader)
        reader.wait("section.triggers.trigger.entry.0")


def test_help_is_one_key_away_before_anything_is_set_up_and_while_locked(screen: Screen, home: Path):
    with sitting_down(screen, home) as reader:
        reader.wait("welcome.start")
        _help_and_back(reader)
        reader.wait("welcome.start")
        make_vault(reader)
        _help_and_back(reader)
        reader.press("shell.lock")
        reader.wait("unlock.passphrase")
        _help_and_back(reader)
        reader.wait("unlock.passphrase")


def test_numbers_stay_in_sight_when_the_screen_locks_behind_them(screen: Screen, home: Path):
    with sitting_down(screen, home) as reader:
        make_vault(reader)
        reader.press("shell.struggling")
        reader.wait("struggling.back")
        sent = ["dbus-send", "--session", "--type=signal", "/o", "org.gnome.ScreenSaver.ActiveChanged", "boolean:true"]
        subprocess.run(sent, env=screen.environment, check=True)
        reader.until(lambda: reader.titles() == ["Notebook"])
        assert any("116 123" in word for word in reader.words())
        reader.press("struggling.back")
        reader.wait("unlock.passphrase")


def test_a_folder_that_may_not_be_written_is_said_calmly(screen: Screen, home: Path):
    with sitting_down(screen, home, "--vault", "/proc/notebook.db") as reader:
        reader.press("welcome.start")
        reader.press("create.none")
        reader.press("create.go")
        reader.wait("trouble")
        assert reader.name("trouble").count(".") >= 3


def test_every_control_of_the_first_pages_has_a_name(screen: Screen, home: Path):
    with sitting_down(screen, home) as reader:
        reader.wait("welcome.start")
        assert reader.unnamed() == []
        reader.press("shell.struggling")
        reader.wait("struggling.back")
        assert reader.unnamed() == []
        reader.press("struggling.back")
        reader.press("welcome.start")
        reader.wait("create.passphrase")
        assert reader.unnamed() == []


def test_closing_waits_until_everything_is_stored(screen: Screen, home: Path):
    with sitting_down(screen, home) as reader:
        make_vault(reader)
        reader.press("home.carry-on")
        add_trigger(reader, "Said at the last moment")
        reader.wait("section.triggers.trigger.entry.0")
        reader.keys("ctrl+q")
        assert reader.program.wait(timeout=30) == 0
    with sitting_down(screen, home) as reader:
        unlock(reader)
        reader.press("home.carry-on")
        reader.press("nav.triggers")
        reader.wait("section.triggers.trigger.entry.0")


def _help_and_back(reader) -> None:
    reader.keys("F2")
    reader.wait("struggling.back")
    said = " ".join(reader.words())
    assert "999" in said
    assert "116 123" in said
    reader.press("struggling.back")


def _minimised(screen: Screen, pid: int) -> bool:
    command = ["xdotool", "search", "--pid", str(pid), "--onlyvisible", "--name", "Notebook"]
    time.sleep(0.05)  # each look starts a program; looking without a breath would starve the one looked at
    return subprocess.run(command, env=screen.environment, capture_output=True, check=False).returncode != 0
