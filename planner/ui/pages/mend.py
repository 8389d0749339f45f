"""What stands where the plan cannot be opened because a file is damaged or lost: ways to have it back, none to lose it."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from planner.ports import Damaged, KeyFileLost, Trouble, WrongSecret
from planner.ui.alive import while_there
from planner.ui.doors import Doors
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Line, down, room
from planner.ui.kit.notices import Banner, FieldProblem
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import FieldLabel, Heading, PlainLabel
from planner.ui.pages.when import when
from planner.ui.safekeeping import Copy, Mended
from planner.ui.shell.card_page import CardPage
from planner.ui.shell.secret_field import SecretField

_MOST: Final = 5


class MendPage(CardPage):
    """`tried` is the passphrase that was typed already; an empty one is asked for here, None is for a plan without."""

    help_note = True

    def __init__(self, doors: Doors, trouble: Trouble, tried: str | None) -> None:
        words = doors.words
        self._doors, self._tried, self._lost = doors, tried, isinstance(trouble, KeyFileLost)
        self._folder_looked = False
        title = "lost" if self._lost else "damaged"
        self.secret = SecretField(words, words.ui("unlock.passphrase"), "mend.secret")
        self._problem = FieldProblem(self.secret.field)
        label = FieldLabel(words.ui("mend.secret"), self.secret.field)
        self._ask = room(down(label, 6, self.secret, 4, self._problem))
        self._ask.setVisible(tried == "")
        self.read = Button(words.ui("mend.read"), "primary", does=self._read, height=48)
        self.read.setObjectName("mend.read")
        self._read_room = room(down(self.read, 4, PlainLabel(words.ui("mend.read_text"), "small", "muted")))
        self._read_room.setVisible(not self._lost)
        self._copies: Line = down(gap=8)
        stick = Button(words.ui("mend.stick"), "quiet", icon="folder-open", does=self._stick, pad=8)
        stick.setObjectName("mend.stick")
        copies_title = PlainLabel(words.ui("mend.copies_alone" if self._lost else "mend.copies"), "strong")
        self._work = room(down(self._ask, 12, self._read_room, 14, copies_title, 6, self._copies, 6, flowing(stick)))
        self._done: Line = down(gap=6)
        self._head = down(
            Heading(words.ui(f"mend.{title}")), 2, PlainLabel(words.ui(f"mend.{title}_lead"), "body", "muted")
        )
        self._head_room = room(self._head)
        super().__init__(words, down(self._head_room, 16, self._work, self._done), width=600)
        self._stick_button = stick
        doors.safe.copies_in(None, while_there(self, self._show_copies))

    def first_focus(self) -> QWidget | None:
        """The passphrase where it is asked for, else the first way."""
        return self.secret.field if self._tried == "" else self._stick_button if self._lost else self.read

    def _show_copies(self, copies: tuple[Copy, ...] | Trouble) -> None:
        words = self._doors.words
        self._copies.clear()
        found = () if isinstance(copies, Trouble) else copies
        if not found:
            key = "mend.found_none" if self._folder_looked else "mend.no_copies"
            self._copies.put(PlainLabel(words.ui(key), "body", "muted"))
            if self._folder_looked:
                self._doors.say(words.ui(key))
        for number, copy in enumerate(found[:_MOST]):
            said = words.ui("mend.bring", when=when(words, copy.at, self._doors.today()))
            button = Button(said, icon="rotate-ccw", does=partial(self._bring, copy))
            button.setObjectName(f"mend.copy.{number}")
            self._copies.put(flowing(button))

    def _stick(self) -> None:
        folder = self._doors.ask_folder(self._doors.words.ui("mend.stick"))
        if folder is not None:
            self._folder_looked = True
            self._doors.safe.copies_in(folder, while_there(self, self._show_copies))

    def _secret(self) -> str | None:
        """The passphrase or code to try; a plan may have had none."""
        return (self.secret.text() or None) if self._ask.isVisibleTo(self) else self._tried

    def _read(self) -> None:
        secret = self._secret()
        self._busy(busy=True)
        self._doors.safe.salvage(secret, while_there(self, lambda found: self._answered(found, secret)))

    def _bring(self, copy: Copy) -> None:
        secret = self._secret()
        self._busy(busy=True)
        self._doors.safe.put_back(copy, secret, while_there(self, lambda found: self._answered(found, secret)))

    def _busy(self, *, busy: bool) -> None:
        words = self._doors.words
        self._work.setEnabled(not busy)
        self.read.set_words(words.ui("mend.working" if busy else "mend.read"))
        if busy:
            self.tell_words("")
            self._problem.show_problem("")

    def _answered(self, found: Mended | Trouble, secret: str | None) -> None:
        words = self._doors.words
        self._busy(busy=False)
        if isinstance(found, WrongSecret):
            # A copy opens with the passphrase of its day, which may be another one.
            self._ask.show()
            self._problem.show_problem(words.ui("unlock.wrong" if secret else "mend.secret"))
            self.secret.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(found, Damaged):
            self.tell_words(words.ui("mend.nothing_read"))
        elif isinstance(found, Trouble):
            self.tell(found)
        else:
            self._show_done(found, secret)

    def _show_done(self, found: Mended, secret: str | None) -> None:
        words = self._doors.words
        self._head_room.hide()
        self._work.hide()
        self._done.put(Heading(words.ui("mend.done")))
        said = [words.plural("mend.done_entries", found.entries), words.plural("mend.done_answers", found.answers)]
        if found.from_copies:
            said.append(words.plural("mend.done_from_copies", found.from_copies))
        for one in said:
            self._done.put(PlainLabel(one))
        if found.unsure:
            self._done.put(Banner("info", words.plural("mend.done_unsure", found.unsure)))
        self._done.put(PlainLabel(words.ui("mend.done_aside", folder=found.aside), "small", "muted"))
        go = Button(words.ui("mend.open"), "primary", does=lambda: self._doors.open_mended(secret), height=48)
        go.setObjectName("mend.open")
        self._done.put(8)
        self._done.put(flowing(go))
        self._doors.say(f"{words.ui('mend.done')}. {' '.join(said)}")
        go.setFocus(Qt.FocusReason.OtherFocusReason)
