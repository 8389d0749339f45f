"""The ten-minute plan: one question a screen, every answer the ordinary entry, to stop and resume at any time."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from planner.plan import ten_minutes
from planner.plan.ten_minutes import Screen
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Column, across, down
from planner.ui.kit.panels import Ground
from planner.ui.kit.scrolling import Scroll
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.pages.ten_screen import TenScreen
from planner.ui.pages.ten_screens import screen_for
from planner.ui.section.focus import focus_soon, start_at_top
from planner.ui.verbs import Foot, Place, Verbs


class TenMinutesPage(QWidget):
    """Leads through the screens of the ten-minute plan."""

    def __init__(self, verbs: Verbs) -> None:
        super().__init__()
        self.verbs = verbs
        words = verbs.words
        self._number = PlainLabel("", "smallstrong", "accent")
        self._question = Heading("", "h1")
        self._hint = PlainLabel("", "body", "muted")
        self._held = down()
        self._screen: TenScreen | None = None
        self._at = ten_minutes.resume(verbs.session.plan)
        self._back = Button(words.ui("ten.back"), "plain", icon="arrow-left", does=self._go_back)
        self._back.setObjectName("ten.back")
        self._leave = Button(words.ui("ten.leave"), "quiet", does=lambda: verbs.go(Place("home")))
        self._leave.setObjectName("ten.leave")
        self._next = Button(words.ui("ten.next"), "primary", trail="arrow-right", does=self._go_on)
        self._next.setObjectName("ten.next")
        self._scroll = Scroll(
            Column(down(self._number, 6, self._question, 4, self._hint, 18, self._held, None), width=680, top=26)
        )
        foot = Ground(
            "bg", across(self._back, None, self._leave, self._next, edges=(28, 11, 28, 13), gap=8), line="top"
        )
        self.setLayout(down((self._scroll, 1), foot))
        self._show()

    @property
    def shown(self) -> Screen:
        """The screen that is shown."""
        return self._screens()[self._at]

    def foot(self) -> Foot | None:
        """It has steps of its own."""
        return None

    def first_focus(self) -> QWidget | None:
        """The first thing the screen asks for."""
        return (self._screen.first_focus() if self._screen is not None else None) or self._next

    def refresh(self) -> None:
        """Shows the plan as it is now."""
        self._at = min(self._at, len(self._screens()) - 1)
        if self._screen is not None:
            self._screen.refresh()
        self._say_where()

    def showEvent(self, event: QShowEvent) -> None:
        """Starts at its top."""
        super().showEvent(event)
        start_at_top(self)

    def leaving(self) -> None:
        """Coming back, it goes on where something is still to answer."""
        self.verbs.session.end_run()

    def resume(self) -> None:
        """Goes on where something is still to answer."""
        self._at = ten_minutes.resume(self.verbs.session.plan)
        self._show()

    def step(self, which: str) -> None:
        """What Alt+Left and Alt+Right do here: back, and on."""
        if which == "next":
            self._go_on()
        elif which == "back":
            self._go_back()

    def _screens(self) -> tuple[Screen, ...]:
        return ten_minutes.screens(self.verbs.session.plan)

    def _go_on(self) -> None:
        if self._at + 1 < len(self._screens()):
            self._at += 1
            self._show()
            focus_soon(self.first_focus() or self._next)
        else:
            self.verbs.go(Place("home"))

    def _go_back(self) -> None:
        if self._at > 0:
            self._at -= 1
            self._show()
            focus_soon(self.first_focus() or self._back)
        else:
            self.verbs.back_to()

    def _show(self) -> None:
        self.verbs.session.end_run()
        self._held.clear()
        self._screen = screen_for(self.verbs, self.shown)
        self._held.put(self._screen)
        self._say_where()
        self._scroll.verticalScrollBar().setValue(0)
        self.verbs.say(f"{self._number.text()}. {self._question.text()}")

    def _say_where(self) -> None:
        words, screens = self.verbs.words, self._screens()
        # Until the triggers are chosen nobody knows how many if-thens there will be: the most is said.
        chosen = self._at > [one.ask for one in ten_minutes.SCREENS].index("triggers")
        total = len(screens) if chosen else len(ten_minutes.SCREENS)
        self._number.setText(words.ui("ten.step", number=self._at + 1, total=total))
        if self._screen is not None:
            self._question.setText(self._screen.question)
            self._hint.setText(self._screen.hint)
            self._hint.setVisible(bool(self._screen.hint))
        last = self._at + 1 == len(screens)
        self._next.set_words(words.ui("ten.see_plan" if last else "ten.next"))
        self._leave.setVisible(not last)
