"""Screens hear the coach after a pause, from another thread, of the newest plan, and never after the plan is closed."""

import subprocess
import sys
from pathlib import Path

import pytest

from planner import words as spoken
from planner.coach.remembered import nothing_kept
from planner.plan.fields import FieldId, SectionId, TypeId
from planner.ports import Loaded
from planner.session import Session
from planner.ui.advice import Advice
from tests.plans import empty_plan, full_plan
from tests.ui.opened import Memory, Still

ROOT = Path(__file__).resolve().parents[2]


class Day:
    """The local day, as a test sets it."""

    def __init__(self) -> None:
        self.iso = "2026-11-22"

    def __call__(self) -> str:
        return self.iso


@pytest.fixture
def day():
    return Day()


@pytest.fixture
def session(qapp):
    return Session(Loaded(empty_plan()), Memory(), Still())


@pytest.fixture
def advice(qapp, session, day):
    made = Advice(spoken.load(), day)
    made.begin(session)
    yield made
    made.end()


def add_trigger(session, text):
    return session.add(SectionId("triggers"), TypeId("trigger"), {FieldId("text"): text})


def rows(advice):
    return [one.words for one in advice.review.coverage]


def test_the_plan_is_looked_at_without_anybody_asking_once_it_is_open(qtbot, advice):
    assert advice.review is None
    with qtbot.waitSignal(advice.came, timeout=20_000):
        pass
    assert advice.fresh


def test_many_quick_changes_are_looked_at_once_and_the_newest_is_what_counts(qtbot, advice, session):
    heard = []
    advice.came.connect(lambda: heard.append(rows(advice)))
    for number in range(5):
        add_trigger(session, f"pay day {number}")
    qtbot.waitUntil(lambda: advice.fresh, timeout=20_000)
    assert heard == [[f"pay day {number}" for number in range(5)]]


def test_a_change_made_while_it_looks_is_looked_at_next(qtbot, advice, session):
    advice.now()
    assert advice.looking
    assert advice.review is None, "the screen's thread does not look itself"
    add_trigger(session, "pay day")
    with qtbot.waitSignal(advice.came, timeout=20_000):
        pass
    assert rows(advice) == []
    assert not advice.fresh
    qtbot.waitUntil(lambda: advice.fresh, timeout=20_000)
    assert rows(advice) == ["pay day"]


def test_a_new_day_is_a_reason_to_look_again(qtbot, advice, day):
    advice.now()
    qtbot.waitUntil(lambda: advice.fresh, timeout=20_000)
    day.iso = "2026-11-23"
    assert not advice.fresh
    with qtbot.waitSignal(advice.came, timeout=20_000):
        advice.soon()
    assert advice.fresh


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_look_that_broke_off_does_not_keep_the_next_one_away(qtbot, advice, day):
    day.iso = "no day at all"
    advice.now()
    qtbot.waitUntil(lambda: not advice.looking, timeout=20_000)
    assert advice.review is None
    day.iso = "2026-11-22"
    advice.now()
    qtbot.waitUntil(lambda: advice.fresh, timeout=20_000)


def test_nothing_is_known_of_a_plan_that_was_closed_while_it_was_looked_at(qtbot, advice, session):
    heard = []
    advice.came.connect(lambda: heard.append(True))
    advice.now()
    advice.end()
    other = Session(Loaded(full_plan()), Memory(), Still())
    advice.begin(other)
    assert advice.review is None
    qtbot.waitUntil(lambda: advice.fresh, timeout=20_000)
    assert len(heard) == 1
    assert len(rows(advice)) > 1
    add_trigger(session, "pay day")
    assert advice.fresh, "the plan before is not listened to any more"


def test_no_word_of_the_plan_is_remembered_once_it_is_closed(qtbot, advice, session):
    add_trigger(session, "pay day")
    advice.now()
    qtbot.waitUntil(lambda: advice.fresh, timeout=20_000)
    assert not nothing_kept(), "the next look is quicker by what this one found"
    advice.end()
    assert nothing_kept()


def test_a_plan_closed_while_it_was_looked_at_is_forgotten_all_the_same(qtbot, advice, session):
    add_trigger(session, "pay day")
    advice.now()
    advice.end()
    qtbot.waitUntil(nothing_kept, timeout=20_000)


def test_home_is_painted_before_the_coach_is_loaded():
    script = """
import sys, tempfile
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication([])
from datetime import date
from planner import examples
from tests.ui.opened import Opened
opened = Opened(examples.example("ketamine-student", date(2026, 11, 22)), Path(tempfile.mkdtemp()))
assert opened.window.manner == "home" and opened.find("home.triggers").isVisible()
print(*[name for name in sys.modules if name.startswith(("planner.coach", "planner.ui.coach", "rapidfuzz"))])
"""
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=100)
    assert done.stdout.strip() == ""
