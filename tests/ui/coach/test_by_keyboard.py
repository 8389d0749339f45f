"""A person at the keyboard mends whatever the coach finds, in a vault of its own, until nothing is left to mend."""

from datetime import date, timedelta
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from planner.coach.findings import said
from planner.storage.keys import NoPassphrase
from planner.storage.location import home as home_at
from planner.storage.vault import Vault
from planner.ui.kit.pressing import Pressable
from tests.plans import empty_plan
from tests.ui.coach.faults import many_faults
from tests.ui.opened import WORDS
from tests.ui.shell.whole import program_at, until

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
# What no typing mends: paper that is old, and help lines the program brings.
LEFT = frozenset({"readiness.copies", "freshness.lines"})
ACTION = "I wash the {} plates in the sink and count them out loud"
WITH_IDRIS = "I ring Idris and count the plates in my sink with him"
# What a person would write, by the field the keyboard is brought to.
WORDS_FOR = {
    "triggers.text": "Saturday after my shift at the depot on Wharf Street",
    "warning_signs.text": "I leave my sister's texts unread for two days",
    "support.name": "Morag",
    "support.phone": "07700 900102",
    "aftercare.how_i_get_there": "Number 11 bus from the station",
    "goals.reward": "A new pair of trainers from the market",
    "use_plan.kept_where": "In my wallet and on the fridge",
    "use_plan.obstacle": "My phone is flat",
    "first_week.first_night": "Soup with Tess, then my own bed",
}
ADDED = {
    "support": "Morag from choir", "aftercare": "Quaker House group", "lapse": "I ring Tess and say that I slipped",
    "routine": "Cards with Tess at her kitchen table",
}  # fmt: skip
AHEAD = {"next_review": 90, "naloxone_expiry": 700, "by": 40}


class Person:
    """Someone who uses the keyboard and nothing else."""

    def __init__(self, program) -> None:
        self.program, self._numbers = program, count(2)
        self.window = program.window.windowHandle()
        self.desk = program.desk

    @property
    def here(self) -> QWidget:
        found = self.program.window.focusWidget()
        assert found is not None, "nothing has the keyboard"
        return found

    @property
    def at(self) -> str:
        return self.here.objectName()

    def press(self, key: Qt.Key, held=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window, key, held)
        for _ in range(4):
            QApplication.processEvents()

    def type(self, text: str) -> None:
        for one in text:
            QTest.keyClick(self.window, one)
        QApplication.processEvents()

    def tab_to(self, there) -> None:
        """Presses Tab until the keyboard is there, and unfolds on the way what is folded."""
        for _ in range(300):
            if there(self.here):
                return
            if self.at.startswith("everything.") and self.at.endswith(".more"):
                self.press(KEY.Key_Return)
                continue
            self.press(KEY.Key_Tab)
        raise AssertionError(f"Tab does not lead there, the last stop was {self.at}")

    def looked_at(self) -> list:
        """What the coach says of the plan as it is now, and can be mended by typing."""
        until(lambda: self.desk.advice.fresh and not self.desk.advice.looking)
        return [one for one in self.desk.advice.review.findings if one.rule not in LEFT]

    def press_row(self, sentence: str) -> None:
        """From wherever: home, the way to all of them, and the one with this sentence."""
        self.press(KEY.Key_Home, CTRL)
        until(lambda: self.program.window.manner == "home")
        self.looked_at()
        self.tab_to(lambda one: one.objectName() == "home.everything" or one.accessibleName().startswith(sentence))
        if self.at == "home.everything":
            self.press(KEY.Key_Return)
            until(lambda: self.at.startswith("everything."))
            self.tab_to(lambda one: isinstance(one, Pressable) and one.accessibleName().startswith(sentence))
        self.press(KEY.Key_Return)
        self.settled()

    def settled(self) -> None:
        """Until the keyboard rests somewhere."""
        QTest.qWait(30)
        until(lambda: self.program.window.focusWidget() is not None)

    def mend_here(self, rule: str) -> None:
        """Types or picks what mends it, in the field the keyboard was brought to."""
        _section, section, *rest = [*self.at.split("."), "", ""]
        field = next((one for one in rest[::-1] if one), "")
        if "hours" in rest:
            self.tab_to(lambda one: one.objectName().endswith("hours.always"))
            self.press(KEY.Key_Space)
        elif "asked" in rest:
            while not self.at.endswith(".agreed"):
                self.press(KEY.Key_Right)
        elif "cue" in rest:
            self.press(KEY.Key_Escape)
            self.press(KEY.Key_Delete)
        elif "entry" not in rest and "answer" not in rest:
            self.type(ADDED[section])
            self.press(KEY.Key_Return)
        else:
            self.press(KEY.Key_A, CTRL)
            self.type(WITH_IDRIS if rule == "single_point.person" else self.words_for(section, field))

    def words_for(self, section: str, field: str) -> str:
        if field == "date" or field in AHEAD:
            return (date.today() + timedelta(days=AHEAD.get(field, 5))).isoformat()
        found = WORDS_FOR.get(f"{section}.{field}")
        return found or ACTION.format(next(self._numbers))


@pytest.fixture
def sit_down(home, qapp):
    """Opens a vault with a plan in it, in a window, for one person."""
    made = []

    def down(plan) -> Person:
        vault = Vault.create(home_at(home, None), NoPassphrase())
        vault.put(plan)
        vault.close()
        program = program_at(home)
        until(lambda: program.window.manner == "home")
        program.window.activateWindow()
        until(lambda: QApplication.activeWindow() is program.window)
        made.append(program)
        return Person(program)

    yield down
    for program in made:
        closed = []
        program.front.forget()
        program.house.watchers.stop()
        program.house.porter.close(closed.append)
        until(lambda closed=closed: bool(closed))
        program.window.closing = lambda: True
        program.window.close()
        program.window.deleteLater()


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    ("make", "least"), [(lambda: many_faults(date.today()), 40), (empty_plan, 4)], ids=["many faults", "empty"]
)
def test_every_finding_is_mended_by_keyboard_until_none_is_left(sit_down, make, least):
    person = sit_down(make())
    assert len(person.looked_at()) >= least
    tried = []
    while found := person.looked_at():
        one = found[0]
        mark = (one.rule, one.where, one.key, one.names.get("count", ""))
        assert tried.count(mark) < 3, f"{one.rule} ({said(WORDS, one)}) is still there, {person.at} has the keyboard"
        tried.append(mark)
        person.press_row(said(WORDS, one))
        if not person.at.startswith(("everything.", "home.")):
            person.mend_here(one.rule)
