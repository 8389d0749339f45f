"""A person's first evening, in a real window, by keyboard and by screen reader."""

from pathlib import Path

import pytest

from tests.journeys.sitting_down import PASSPHRASE, add_trigger, make_vault, sitting_down, unlock
from tests.screen import Screen

pytestmark = [pytest.mark.window, pytest.mark.timeout(300)]


def test_words_shown_as_saved_are_there_after_kill_minus_nine(screen: Screen, home: Path):
    with sitting_down(screen, home) as reader:
        make_vault(reader)
        reader.press("home.carry-on")
        add_trigger(reader, "Café on the corner, £5 fridays")
        reader.wait("section.triggers.trigger.entry.0")
        reader.saved()
        reader.kill()
    with sitting_down(screen, home) as reader:
        unlock(reader)
        reader.press("home.carry-on")
        reader.press("nav.triggers")
        reader.wait("section.triggers.trigger.entry.0")
        assert "Café on the corner, £5 fridays" in " ".join(reader.words())


def test_a_wrong_passphrase_is_told_calmly_and_the_right_one_still_opens(screen: Screen, home: Path):
    with sitting_down(screen, home) as reader:
        make_vault(reader)
        assert reader.titles() == ["Waymark"]
        reader.press("shell.lock")
        reader.wait("unlock.passphrase")
        assert reader.titles() == ["Notebook"]
        reader.type("unlock.passphrase", "not this one")
        reader.press("unlock.open")
        reader.until(lambda: "Nothing is lost" in reader.about("unlock.passphrase"))
        unlock(reader)
        assert reader.titles() == ["Waymark"]


def test_the_keyboard_alone_makes_a_plan(screen: Screen, home: Path):
    with sitting_down(screen, home) as reader:
        reader.wait("welcome.start")
        reader.keys("Return")
        reader.wait("create.passphrase")
        reader.types(PASSPHRASE)
        reader.keys("Return")
        reader.types(PASSPHRASE)
        reader.keys("Return")
        reader.press("recovery.later")
        reader.wait("shell.lock")
        reader.keys("ctrl+1")
        reader.wait("nav.about")
        reader.keys("ctrl+l")
        reader.wait("unlock.passphrase")
        reader.types(PASSPHRASE)
        reader.keys("Return")
        reader.wait("shell.lock")


def test_the_recovery_code_opens_a_plan_whose_passphrase_was_forgotten(screen: Screen, home: Path):
    with sitting_down(screen, home) as reader:
        reader.press("welcome.start")
        reader.type("create.passphrase", PASSPHRASE)
        reader.type("create.again", PASSPHRASE)
        reader.press("create.go")
        code = reader.name("recovery.code").split()
        assert len(code) == 8
        for field in ("recovery.group-1", "recovery.group-2"):
            asked = int(reader.name(field).split()[-1])
            reader.type(field, code[asked - 1].lower())
        reader.press("recovery.go")
        reader.wait("shell.lock")
        reader.press("shell.lock")
        reader.press("unlock.forgotten")
        reader.type("unlock.code", "-".join(code))
        reader.press("unlock.open")
        reader.type("create.passphrase", "another quiet harbour")
        reader.type("create.again", "another quiet harbour")
        reader.press("create.go")
        reader.wait("shell.lock")
        reader.press("shell.lock")
        unlock(reader, "another quiet harbour")


def test_a_second_start_brings_the_first_window_forward_and_opens_nothing(screen: Screen, home: Path):
    with sitting_down(screen, home) as first:
        make_vault(first)
        with sitting_down(screen, home) as second:
            second.wait("elsewhere.again")
            second.gone("unlock.passphrase")
            assert any("open somewhere else" in one for one in second.words())
            assert second.titles() == ["Notebook"]
        assert first.titles() == ["Waymark"]
