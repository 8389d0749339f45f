"""Watches one page for what is written, and after a pause says one quiet thing beside it, where there is one to say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from planner.ui.coach.still import held_still
from planner.ui.section.focus import focus_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from planner.coach.findings import Finding
    from planner.plan.fields import EntryId
    from planner.ui.coach.hint import Hint
    from planner.ui.section.sheet import Sheet

PAUSE: Final = 800
"""Milliseconds without a letter after which a hint may come."""
_AFTER: Final = 120
"""Milliseconds after the keyboard has left the field; a press that took it away is over by then."""
_MOST_KEPT: Final = 500


class Host(Protocol):
    """What a hint can stand under: a field's block, or a card."""

    def show_hint(self, hint: QWidget | None) -> None:
        """Shows a hint, or none; the one before is taken away."""

    def holds(self, field: str) -> bool:
        """Whether it is where this field is written."""

    def stop_before(self) -> QWidget:
        """Where the keyboard is before it comes to the hint."""


class Beside(QObject):
    """The hints of one page.

    `host` finds what a hint about an entry (or a single answer) and one of these fields stands under, if anything.
    With `only` it speaks by these rules alone, and leads nowhere but to help.
    """

    def __init__(
        self,
        page: QWidget,
        sheet: Sheet,
        host: Callable[[EntryId | None, Sequence[str]], Host | None],
        *,
        only: frozenset[str] | None = None,
    ) -> None:
        super().__init__(page)
        self._page, self._sheet, self._find_host, self._only = page, sheet, host, only
        self._wrote: tuple[str, EntryId | None, str] | None = None
        self._hint: Hint | None = None
        self._host: Host | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._judge)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    @property
    def hint(self) -> Hint | None:
        """The hint that stands now."""
        hint = self._hint
        return hint if hint is not None and isValid(hint) and self._page.isAncestorOf(hint) else None

    @property
    def waiting(self) -> bool:
        """Whether something written is still to be looked at."""
        return self._timer.isActive()

    def heard(self, section: str, entry: EntryId | None, field: str) -> None:
        """Something was written; what it is about is looked at after a pause."""
        self._wrote = (section, entry, field)
        self._timer.start(PAUSE)

    def refresh(self) -> None:
        """The plan changed elsewhere: what stands is looked at again."""
        if self._hint is not None and not self._timer.isActive():
            self._timer.start(_AFTER)

    def leaving(self) -> None:
        """The page goes out of sight: nothing stands when it comes back."""
        self._timer.stop()
        self._wrote = None
        self._show(None, None)

    def _moved(self, before: QWidget | None, after: QWidget | None) -> None:
        """The keyboard left a field: no need to wait for the pause."""
        if before is None or after is None or not isValid(self._page) or not self._page.isAncestorOf(before):
            return
        if self._timer.isActive():
            self._timer.start(_AFTER)

    def _judge(self) -> None:
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._timer.start(_AFTER)  # nothing moves under a finger that presses
            return
        found = self._first()
        if found is None or self._wrote is None:
            self._show(None, None)
            return
        host = self._find_host(self._wrote[1], (found.where.field or "", self._wrote[2]))
        if host is not self._host or self.hint is None or self.hint.finding != found:
            self._show(found, host)

    def _first(self) -> Finding | None:
        """The one thing to say of what was written last; words about safety also where hints are off."""
        if self._wrote is None:
            return None
        from planner.ui.coach.judging import judged  # the rules are learned with the first word written

        section, entry, field = self._wrote
        verbs = self._sheet.verbs
        every = [one for one in judged(verbs, section, entry, field) if self._only is None or one.rule in self._only]
        waved = [one for one in every if _mark(entry or field, one) in verbs.preferences.waved]
        # Where one hint was put away the next about the same words would only be the same nuisance.
        done = {one.where.field for one in waved}
        safety = [one for one in every if one.severity == "safety" and one not in waved]
        found = [one for one in every if one.where.field not in done] if verbs.preferences.hints else []
        here = [one for one in found if one.where.entry == entry and one.where.field == field]
        return next(iter([*safety, *here, *found]), None)

    def _show(self, finding: Finding | None, host: Host | None) -> None:
        before, self._host = self._host if self.hint is not None else None, host
        had_focus = self.hint is not None and focus_in(self.hint) is not None
        made = self._hint = None
        if finding is not None and host is not None:
            made = self._hint = self._make(finding, inside=host.holds(finding.where.field or ""))

        def change() -> None:
            if before is not None and before is not host and _there(before):
                before.show_hint(None)
            if host is not None:
                host.show_hint(made)

        if before is None and made is None:
            return
        back = (host or before) if had_focus else None
        if back is not None and _there(back):
            back.stop_before().setFocus(Qt.FocusReason.OtherFocusReason)
        held_still(self._page, change)
        if made is not None and host is not None:
            made.follow(host.stop_before())
            self._sheet.verbs.say(made.heard)

    def _make(self, finding: Finding, *, inside: bool) -> Hint:
        from planner.ui.coach.hint import Hint
        from planner.ui.coach.judging import more_about, ways_for

        verbs, stays = self._sheet.verbs, self._only is not None and finding.severity != "safety"
        ways = ways_for(verbs, finding, self._mended, inside=inside)
        made = Hint(
            verbs.words,
            finding,
            [one for one in ways if not (stays and one.leads)],
            self._put_away,
            more=more_about(verbs, finding),
        )
        made.installEventFilter(self)
        return made

    def _mended(self) -> None:
        """The plan was mended here: the page shows it, and the next thing to say comes after a pause."""
        self._sheet.changed()
        self._timer.start(_AFTER)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The form a hint stood in was folded away: it may stand on the card now."""
        if event.type() == QEvent.Type.Hide and watched is self._hint and self._wrote is not None:
            self._timer.start(_AFTER)
        return False

    def _put_away(self) -> None:
        """Stays away for this entry and rule, after a restart too; a mark is kept, never a word."""
        hint, wrote, verbs = self.hint, self._wrote, self._sheet.verbs
        if hint is None or wrote is None:
            return
        waved = (*verbs.preferences.waved, _mark(wrote[1] or wrote[2], hint.finding))
        verbs.preferences_changed(replace(verbs.preferences, waved=waved[-_MOST_KEPT:]))
        verbs.say(verbs.words.ui("coach_beside.left"))
        self._wrote = None
        self._show(None, None)


def _mark(entry: str, finding: Finding) -> str:
    """A mark of an entry and a rule, from which neither can be told."""
    from hashlib import blake2s

    return blake2s(f"{entry} {finding.rule}".encode(), digest_size=6).hexdigest()


def _there(host: object) -> bool:
    return not isinstance(host, QWidget) or isValid(host)
