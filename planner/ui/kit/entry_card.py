"""One thing a person wrote, with what can be done with it: change, move, take away, who may see it."""

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QWidget

from planner.ui.kit.buttons import Button, icon_button
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import across, down, room
from planner.ui.kit.panels import CONTROL, Panel
from planner.ui.kit.text import PlainLabel
from planner.ui.kit.voice import Speaks, as_role


class Card(Struct, frozen=True):
    """What a card shows. `then` is the then-part; `ask` is what the dashed button asks when there is none.

    `private` shows the lock beside `share`, which says who may see it.
    """

    title: str
    details: tuple[str, ...] = ()
    then: str = ""
    ask: str = ""
    share: str = ""
    private: bool = False
    first: bool = False
    last: bool = False


class EntryCard(QWidget):
    """A card in a person's list. Long words are shown whole. Delete on any of its buttons takes it away."""

    edit_asked = Signal()
    take_away_asked = Signal()
    up_asked = Signal()
    down_asked = Signal()
    share_asked = Signal()
    then_asked = Signal()

    def __init__(self, words: Speaks, card: Card) -> None:
        super().__init__()
        self._words = words
        self._title = PlainLabel("", "strong")
        self.edit = icon_button("pencil", words.ui("entry.change"), self.edit_asked.emit)
        self.take_away = icon_button("trash-2", words.ui("entry.take_away"), self.take_away_asked.emit)
        self.up = icon_button("arrow-up", words.ui("entry.up"), self.up_asked.emit)
        self.down = icon_button("arrow-down", words.ui("entry.down"), self.down_asked.emit)
        self.share = Button(words.ui("entry.share"), "plain", icon="users", trail="chevron-down", height=40, pad=0,
                            role="small", icon_size=16, does=self.share_asked.emit)  # fmt: skip
        self.ask = Button(words.ui("kit.ask"), "dashed", icon="plus", start=True, pad=14, does=self.then_asked.emit)
        self.ask.widen()
        self._details = down(gap=2)
        self._then = PlainLabel("", "body", "on_soft", lead_in=words.ui("kit.then"))
        arrow = across((room(down(2, Icon("arrow-right", "on_soft", size=18))), 0, Qt.AlignmentFlag.AlignTop), (self._then, 1),
                       edges=(14, 10, 12, 11), gap=10)  # fmt: skip
        self._then_panel = Panel(arrow, fill="soft", border="", radius=CONTROL)
        self._held = down()
        self._foot = room(across(self.share, None, self.up, self.down))
        self._build()
        as_role(self, QAccessible.Role.ListItem, card.title)
        self.show_card(card)

    def show_card(self, card: Card) -> None:
        """Shows the entry as it is now."""
        self.setAccessibleName(card.title)
        self._title.setText(card.title)
        self._details.clear()
        for line in card.details:
            self._details.put(PlainLabel(line, "body", "muted"))
        self._then_panel.setVisible(bool(card.then))
        self._then.setText(f"{self._words.ui('kit.then')} {card.then}")
        self.ask.setVisible(bool(card.ask) and not card.then)
        self.ask.set_words(card.ask or self._words.ui("kit.ask"), name=f"{card.ask} {card.title}")
        self.share.setVisible(bool(card.share))
        self.share.set_icon("lock" if card.private else "users")
        self.share.set_words(card.share, name=f"{self._words.ui('entry.share_named', name=card.title)}: {card.share}")
        _allow(self.up, self.down, allowed=not card.first)
        _allow(self.down, self.up, allowed=not card.last)
        self._foot.setVisible(bool(card.share) or not (card.first and card.last))
        self.up.setVisible(not (card.first and card.last))
        self.down.setVisible(not (card.first and card.last))
        for button, key in ((self.edit, "change"), (self.take_away, "take_away"), (self.up, "up"), (self.down, "down")):
            button.setAccessibleName(self._words.ui(f"entry.{key}_named", name=card.title))

    def set_name(self, object_name: str) -> None:
        """Names the card and its buttons after it."""
        self.setObjectName(object_name)
        parts = {"edit": self.edit, "take-away": self.take_away, "up": self.up, "down": self.down, "share": self.share}
        for part, button in parts.items():
            button.setObjectName(f"{object_name}.{part}")

    def hold(self, widget: QWidget | None) -> None:
        """Shows an editor or a picker inside the card, or takes it out again."""
        self._held.clear()
        if widget is not None:
            self._held.put(widget)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes it away, unless something inside needed the key."""
        held = self.focusWidget()
        if event.key() == Qt.Key.Key_Delete and held in {self.edit, self.take_away, self.up, self.down, self.share}:
            self.take_away_asked.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        head = across((self._title, 1), self.edit, self.take_away)
        self.setLayout(down(head, self._details, 4, self._then_panel, self.ask, self._held, self._foot))


def _allow(button: Button, other: Button, *, allowed: bool) -> None:
    """At an end of the list the focus goes to the other arrow, not to who knows where."""
    focused = button.hasFocus()
    button.setEnabled(allowed)
    if focused and not allowed:
        other.setEnabled(True)
        other.setFocus(Qt.FocusReason.TabFocusReason)
