"""Killed while someone types in a real window, Waymark has every word the window had shown as saved."""

import random
import time
from pathlib import Path

import pytest

from planner.storage.keys import Passphrase
from planner.storage.location import home as home_at
from planner.storage.vault import Vault
from tests.faults.test_five_hundred_kills import IN_REAL_WINDOWS
from tests.journeys.sitting_down import PASSPHRASE, make_vault, sitting_down, unlock
from tests.screen import Screen

pytestmark = [pytest.mark.window, pytest.mark.slow, pytest.mark.timeout(900)]
LETTER = "section.reasons.answer.letter"


def test_words_shown_as_saved_in_a_real_window_are_there_after_each_kill(screen: Screen, home: Path):
    chance, shown = random.Random(11), ""
    for number in range(IN_REAL_WINDOWS):
        with sitting_down(screen, home) as reader:
            if number:
                unlock(reader)
            else:
                make_vault(reader)
            reader.press("home.carry-on")
            reader.press("nav.reasons")
            for again in range(chance.randrange(1, 4)):
                words = f"{number} {again} what I want to keep"
                reader.type(LETTER, words)
                reader.saved()
                shown = words
            last = f"{number} the words after those"
            reader.type(LETTER, last)
            time.sleep(chance.uniform(0, 1.2))  # at some moment of the next saving
            reader.kill()
        vault = Vault.open(home_at(home, None), Passphrase(PASSPHRASE))
        assert vault.load().plan.words("reasons", "letter") in {shown, last}
        assert vault.check().problems == ()
        vault.close()
