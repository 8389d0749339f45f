"""Opens a plan in a real window: everything is real but the disk, the system's dialogs and the printing press."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from planner import words as spoken
from planner.plan.catalogue import CATALOGUE, Catalogue
from planner.plan.model import Plan
from planner.ports import Action, Loaded, Told, Trouble
from planner.session import Session
from planner.ui.desk import Desk
from planner.ui.guide import Guide
from planner.ui.kit import theme, voice
from planner.ui.kit.theme import Look
from planner.ui.kit.tokens import DARK, LIGHT
from planner.ui.verbs import Pages, Picture, Place
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


class Press:
    """Answers with ready pages, and remembers what was asked and written."""

    def __init__(self) -> None:
        self.asked: list[tuple] = []
        self.written: dict[str, bytes] = {}
        self.answer: Pages | Trouble = Pages(b"%PDF-1.7 ready", ("First page words", "Second page words"))

    def compose(self, plan, edition, choices, today, told) -> None:
        self.asked.append((plan, edition, choices, today))
        told(self.answer)

    def picture(self, pages, number, width, told) -> None:
        high = round(width * 1.414)
        told(Picture(width, high, b"\xff" * (4 * width * high)))

    def picture_now(self, pdf, number, width):
        return None

    def count(self, pdf) -> int:
        return 2

    def write(self, path: Path, data: bytes) -> None:
        self.written[path.name] = data


class Dialogs:
    """Stands for the person in front of the system's dialogs."""

    def __init__(self) -> None:
        self.picture: Path | None = None
        self.save_to: Path | None = Path("/nowhere/plan.pdf")
        self.suggested: list[str] = []
        self.printed: list[str] = []

    def file_to_open(self, parent, title, kinds) -> Path | None:
        return self.picture

    def file_to_save(self, parent, title, suggested, kinds, suffix) -> Path | None:
        self.suggested.append(suggested)
        return self.save_to

    def print_pages(self, parent, name, pages, draw) -> bool:
        self.printed.append(name)
        return True


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
        self.clock, self.store, self.press, self.dialogs = Still(), Memory(), Press(), Dialogs()
        self.window = Window(words, lambda asked: None)
        self.desk = Desk(
            self.window, words, catalogue, folder / "preferences.json", self.dialogs, self.press, self.clock
        )
        self.elsewhere: list[Place] = []
        self.guide = Guide(self.window, self.desk, self.elsewhere.append)
        self.desk.ways = self.guide
        self.session = Session(Loaded(plan), self.store, self.clock, catalogue)
        self.desk.open_session = self.session
        self.desk.folder = str(folder)
        self.window.resize(*size)
        self.guide.begin(self.session, place, show=True)
        self.window.show()
        self.settle()

    @property
    def plan(self) -> Plan:
        return self.session.plan

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
        assert found is not None, f"nothing is called {name}"
        return found

    def has(self, name: str) -> bool:
        found = self.page.findChild(QWidget, name)
        return found is not None and found.isVisible()

    def press_on(self, name: str) -> None:
        button = self.find(name)
        assert button.isVisible(), f"{name} is not shown"
        button.click()
        self.settle()

    def all_there(self) -> None:
        """Waits until what a page makes while idle is made."""
        for _ in range(400):
            QApplication.processEvents()

    def settle(self) -> None:
        for _ in range(6):
            QApplication.processEvents()

    def close(self) -> None:
        self.guide.end(self.session)
        self.window.close()
        self.window.deleteLater()
        self.settle()
