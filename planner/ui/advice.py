"""How screens hear the coach: it looks at the plan after a pause, away from the screen's thread, and tells whoever asked."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from planner.ui.post import Post

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.coach.review import Review
    from planner.plan.model import Plan
    from planner.session import Happened, Session
    from planner.words import Words

PAUSE: Final = 600
"""Milliseconds without a change (or since the plan was opened) after which the coach looks; home is painted by then."""

_TURN: Final = 0.0005
"""Seconds after which the looking thread gives way to the screen's; Python's usual 0.005, again and again, can be felt."""


class Advice(QObject):
    """The coach's latest look at the open plan. `came` tells that there is a new one; `review` holds it.

    One look at a time; a plan that changed meanwhile is looked at next, so the newest wins.
    """

    came = Signal()

    def __init__(self, words: Words, today: Callable[[], str]) -> None:
        super().__init__()
        self._words, self._today = words, today
        self._session: Session | None = None
        self._review: Review | None = None
        self._seen: tuple[Plan, str] | None = None
        self._asked: tuple[Plan, str] | None = None
        self._post = Post()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._look)

    @property
    def review(self) -> Review | None:
        """What the coach said last of the open plan; None until its first look."""
        return self._review

    @property
    def fresh(self) -> bool:
        """Whether that was said of the plan as it is now, today."""
        # By identity: comparing a huge plan with itself word by word would be work for the screen's thread.
        seen, session = self._seen, self._session
        return seen is not None and session is not None and seen[0] is session.plan and seen[1] == self._today()

    @property
    def looking(self) -> bool:
        """Whether it is looking right now."""
        return self._asked is not None

    def begin(self, session: Session) -> None:
        """A plan is open: look at it once its first page stands."""
        self._session = session
        session.on_change.append(self._changed)
        self._timer.start()

    def end(self) -> None:
        """The plan closes: forget it, and all that was said of it."""
        if self._session is not None:
            self._session.on_change.remove(self._changed)
            from planner.coach.remembered import forget

            forget()
        self._session = self._review = self._seen = self._asked = None
        self._timer.stop()

    def soon(self) -> None:
        """A page is shown that shows what the coach says: look again if the plan or the day is another."""
        if self._session is not None and not self.fresh and not self._timer.isActive():
            self._timer.start()

    def now(self) -> None:
        """Look without a pause: the person did what the coach asked for, and waits to see it."""
        self._timer.stop()
        self._look()

    def _changed(self, _happened: Happened) -> None:
        self._timer.start()

    def _look(self) -> None:
        """Hands the plan to a thread; what it says comes back through the post."""
        if self._session is None or self._asked is not None or self.fresh:
            return
        asked = self._asked = self._session.plan, self._today()
        words, post = self._words, self._post

        def look() -> None:
            found: Review | None = None
            usual = sys.getswitchinterval()
            sys.setswitchinterval(_TURN)
            try:
                found = _reviewed(asked[0], asked[1], words)
            finally:  # a bug in a rule goes on to the crash room; the next change is looked at all the same
                sys.setswitchinterval(usual)
                post(lambda: self._heard(asked, found))

        from threading import Thread  # nothing is looked at before the first painting

        Thread(target=look, name="coach", daemon=True).start()

    def _heard(self, asked: tuple[Plan, str], found: Review | None) -> None:
        if asked is not self._asked:
            return
        self._asked = None
        if found is None:
            return
        self._review, self._seen = found, asked
        self.came.emit()
        if not self.fresh and not self._timer.isActive():
            self._timer.start()


def _reviewed(plan: Plan, today: str, words: Words) -> Review:
    from planner.coach.review import review

    return review(plan, date.fromisoformat(today), words)
