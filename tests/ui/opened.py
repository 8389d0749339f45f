"""Opens a plan in a real window: everything is real but the disk, the system's dialogs and the paper."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from planner import words as spoken
from planner.plan.catalogue import CATALOGUE, Catalogue
from planner.plan.model import Plan
from planner.ports import Action, Loaded, Told, Trouble
from planner.session import Session
from planner.ui.advice import Advice
from planner.ui.guide import Guide
from planner.ui.kit import theme, voice
from planner.ui.kit.theme import Look
from planner.ui.kit.tokens import DARK, LIGHT
from planner.ui.preferences import Preferences
from planner.ui.section.soon import Soon
from planner.ui.verbs import Answer, Pages, PaperChoices, Picture, PictureAnswer, Place
from planner.ui.window import Window
from planner.words import Words

TODAY = "2026-11-22"
WORDS = spoken.load()


class Still:
    """A clock that moves only when told."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> str:
        return f"{TODAY}T10:00:00Z"

    def today(self) -> str:
        return TODAY

    def steady(self) -> float:
        return self.seconds


class Memory:
    """A plan store that keeps actions in memory and answers at once."""

    def __init__(self) -> None:
        self.actions: list[Action] = []
        self.plan: Plan | None = None

    def save(self, actions: Sequence[Action], plan: Plan, told: Told) -> None:
        self.actions.extend(actions)
        self.plan = plan
        told(None)


class Hands:
    """The verbs as pages are handed them: what leaves the program is remembered here instead."""

    def __init__(self, words: Words, catalogue: Catalogue, folder: Path) -> None:
        self.words, self.catalogue, self.folder = words, catalogue, str(folder)
        self.preferences = Preferences()
        self.advice = Advice(words, self.today)
        self.ways: Guide | None = None
        self.open_session: Session | None = None
        self.recovery_due = False
        self.picture: Path | None = None
        self.answer: Pages | Trouble = Pages(b"%PDF-1.7 ready", ("First page words", "Second page words"))
        self.save_trouble: Trouble | None = None
        self.said: list[str] = []
        self.offered: list[str] = []
        self.composed: list[tuple[str, PaperChoices]] = []
        self.saved: list[tuple[str, bytes]] = []
        self.printed: list[bytes] = []

    @property
    def session(self) -> Session:
        assert self.open_session is not None
        return self.open_session

    def today(self) -> str:
        return TODAY

    def go(self, place: Place) -> None:
        assert self.ways is not None
        self.ways.go(place)

    def back_to(self) -> None:
        assert self.ways is not None
        self.ways.back()

    def undo(self) -> None:
        assert self.ways is not None
        self.ways.undo()

    def preferences_changed(self, preferences: Preferences) -> None:
        self.preferences = preferences

    def say(self, words: str) -> None:
        self.said.append(words)

    def recovery_later(self) -> None:
        self.recovery_due = False

    def offer_undo(self, words: str) -> None:
        self.offered.append(words)

    def compose(self, edition: str, choices: PaperChoices, told: Answer) -> None:
        self.composed.append((edition, choices))
        told(self.answer)

    def page_picture(self, pages: Pages, number: int, width: int, told: PictureAnswer) -> None:
        high = round(width * 1.414)
        told(Picture(width, high, b"\xff" * (4 * width * high)))

    def save_paper(self, suggested: str, data: bytes) -> str | None:
        if self.save_trouble is not None:
            raise self.save_trouble
        self.saved.append((suggested, data))
        return f"{suggested}.pdf"

    def print_paper(self, data: bytes, parent: QWidget) -> bool:
        self.printed.append(data)
        return True

    def choose_picture(self) -> bytes | None:
        return self.picture.read_bytes() if self.picture is not None else None


class Opened:
    """An open plan in a window, at a place."""

    def __init__(
        self,
        plan: Plan,
        folder: Path,
        place: Place | None = None,
        *,
        catalogue: Catalogue = CATALOGUE,
        words: Words = WORDS,
        size: tuple[int, int] = (1180, 780),
        text: int = 100,
        dark: bool = False,
    ) -> None:
        theme.wear(Look(DARK if dark else LIGHT, text))
        voice.install_roles()
        self.clock, self.store = Still(), Memory()
        self.window = Window(words, lambda asked: None)
        self.hands = Hands(words, catalogue, folder)
        self.elsewhere: list[Place] = []
        self.guide = Guide(self.window, self.hands, self.elsewhere.append)
        self.hands.ways = self.guide
        self.session = Session(Loaded(plan), self.store, self.clock, catalogue)
        self.hands.open_session = self.session
        self.window.resize(*size)
        self.guide.begin(self.session, place, show=True)
        self.window.show()
        self.settle()

    @property
    def plan(self) -> Plan:
        return self.session.plan

    @property
    def focused(self) -> QWidget | None:
        """What has the keyboard when the window is in front."""
        return self.window.focusWidget()

    @property
    def page(self) -> QWidget:
        page = self.window.page
        assert page is not None
        return page

    def go(self, place: Place) -> QWidget:
        self.guide.go(place)
        self.settle()
        return self.page

    def section(self, name: str) -> QWidget:
        return self.go(Place("section", name))

    def find(self, name: str, kind: type = QWidget):
        found = self.page.findChild(kind, name)
        if found is None:
            self.all_there()  # it stands low on the page, and is made once the first of it is painted
            found = self.page.findChild(kind, name)
        assert found is not None, f"nothing is called {name}"
        return found

    def has(self, name: str) -> bool:
        found = self.page.findChild(QWidget, name)
        return found is not None and found.isVisible()

    def words_of(self, key: str) -> str:
        return self.hands.words.ui(key)

    def press_on(self, name: str) -> None:
        button = self.find(name)
        assert button.isVisible(), f"{name} is not shown"
        button.click()
        self.settle()

    def all_there(self) -> None:
        """Waits until what a page makes a little at a time is made."""
        self.settle()
        while any(one.wanted and one.parent().isVisible() for one in self.page.findChildren(Soon)):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self.settle()

    def settle(self) -> None:
        for _ in range(6):
            QApplication.processEvents()

    def close(self) -> None:
        self.guide.end(self.session)
        self.window.close()
        self.window.deleteLater()
        self.settle()
