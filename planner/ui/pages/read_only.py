"""What stands where the folder of a plan cannot be written: two ways on, and what each leaves behind."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from planner.plan.model import Plan
from planner.ports import Damaged, Trouble, WrongSecret
from planner.ui.alive import while_there
from planner.ui.doors import Doors
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import across, down, room
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.shell.card_page import CardPage


class ReadOnlyPage(CardPage):
    """`tried` is what opens the plan, typed already; None is for a plan without a passphrase."""

    help_note = True

    def __init__(self, doors: Doors, tried: str | None) -> None:
        words = doors.words
        self._doors, self._tried = doors, tried
        own = doors.safe.own_place
        kept = words.ui("read_only.copy_text", folder=own) if own else words.ui("read_only.choose_text")
        key = "read_only.copy" if own else "read_only.choose"
        self._copy = Button(words.ui(key), "primary", does=self._copy_here if own else self._choose, height=48)
        self._copy.setObjectName("read-only.copy")
        self._look = Button(words.ui("read_only.look"), "secondary", does=self._look_at, height=48)
        self._look.setObjectName("read-only.look")
        for one in (self._copy, self._look):
            one.widen()
        choose = Button(words.ui("read_only.choose"), "quiet", does=self._choose, pad=0)
        choose.setObjectName("read-only.choose")
        choose.setVisible(bool(own))
        again = Button(words.ui("read_only.again"), "quiet", does=lambda: doors.open_mended(tried), pad=0)
        again.setObjectName("read-only.again")
        back = Button(words.ui("unlock.own"), "quiet", does=doors.begin_again, pad=0)
        back.setObjectName("unlock.own")
        back.setVisible(doors.visiting)
        self._ways = room(
            down(
                self._copy, 4, PlainLabel(kept, "small", "muted"), 14,
                self._look, 4, PlainLabel(words.ui("read_only.look_text"), "small", "muted"), 12,
                across(choose, None), across(again, None), across(back, None),
            )
        )  # fmt: skip
        lead = PlainLabel(words.ui("read_only.lead", folder=doors.folder), "body", "muted")
        super().__init__(words, down(Heading(words.ui("read_only.title")), 2, lead, 18, self._ways), width=560)

    def first_focus(self) -> QWidget | None:
        """The way that changes nothing anywhere."""
        return self._look

    def _look_at(self) -> None:
        self._busy(busy=True)
        self._doors.safe.look(self._tried, while_there(self, self._seen))

    def _seen(self, found: Plan | Trouble) -> None:
        self._busy(busy=False)
        if isinstance(found, Damaged):
            self.tell_words(self._doors.words.ui("read_only.damaged"))
        elif isinstance(found, Trouble):
            self.tell(found)
        else:
            self._doors.look_at(found)

    def _copy_here(self) -> None:
        self._copy_to(None)

    def _choose(self) -> None:
        folder = self._doors.ask_folder(self._doors.words.ui("read_only.choose"))
        if folder is not None:
            self._copy_to(folder)

    def _copy_to(self, folder: Path | None) -> None:
        self._busy(busy=True)
        self._doors.safe.copy_over(folder, while_there(self, self._copied))

    def _copied(self, found: Trouble | None) -> None:
        self._busy(busy=False)
        if found is None:
            self._doors.open_mended(self._tried)
        else:
            self.tell(found)

    def busy(self, *, busy: bool) -> None:
        """Nothing can be pressed twice."""
        self._busy(busy=busy)

    def wrong(self) -> None:
        """What opened the plan before does not open the copy."""
        self._busy(busy=False)
        self.tell(WrongSecret())

    def _busy(self, *, busy: bool) -> None:
        self._ways.setEnabled(not busy)
        if busy:
            self.trouble.hide()
        else:
            self._look.setFocus(Qt.FocusReason.OtherFocusReason)
