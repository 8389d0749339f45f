"""The pages before a plan is open, and the ways from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Qt, QTimer

from planner.ports import Damaged, InUse, KeyFileLost, ReadOnly, Trouble, WrongSecret
from planner.ui.front_desk import FrontDesk, secret_of
from planner.ui.front_pages import Answering, made
from planner.ui.kit.layouts import let_go

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from planner.plan.model import Plan
    from planner.ui.ask import Ask
    from planner.ui.desk import Desk
    from planner.ui.keeper import Keeper, Opening
    from planner.ui.porter import Porter
    from planner.ui.safekeeping import Gone
    from planner.ui.verbs import Page, Place
    from planner.ui.window import Window

FRONT: Final = frozenset({"welcome", "worker", "create", "unlock", "recovery", "new-passphrase"})
"""The pages this module shows."""
_KEPT_OUT: Final = Damaged | KeyFileLost | ReadOnly


class FrontDoor(FrontDesk):
    """Shows welcome, worker, create, recovery, unlock and what stands after Hide now (doors.Doors).

    Over the ceiling of public methods, because it is every way in. `gone` is set before its page is shown.
    """

    gone: Gone

    def __init__(self, window: Window, desk: Desk, porter: Callable[[], Porter], keeper: Keeper, ask: Ask) -> None:
        super().__init__(window, desk, keeper, ask)
        self._porter = porter
        self._name = ""
        self._plan: Plan | None = None
        self._busy, self._fresh, self._on_paper = False, True, False
        self.in_use: Callable[[], object] = lambda: None
        self.trouble: Trouble = Trouble()
        self.tried: str | None = ""

    @property
    def opening(self) -> bool:
        """Whether a vault is being opened or made right now."""
        return self._busy

    @property
    def name(self) -> str:
        """Which page is shown, or was shown last."""
        return self._name

    @property
    def shown(self) -> bool:
        """Whether one of these pages stands in the window."""
        return self._page is not None and self._window.page is self._page

    def start(self) -> None:
        """Show the first page of a sitting: welcome, unlock, or the plan itself when it is not locked."""
        try:
            if not self._keeper.there:
                self._show("welcome")
            elif self._keeper.elsewhere:
                # No passphrase is asked for what could not be opened with it.
                self._show("elsewhere")
                QTimer.singleShot(0, self._window, self.in_use)
            elif self._keeper.asks():
                self._show("unlock")
            else:
                self._show("unlock")
                # The window is painted first; then what is not locked opens by itself.
                QTimer.singleShot(0, lambda: self.unlock(None))
        except KeyFileLost as trouble:
            self._mend(trouble)
        except Trouble as trouble:
            self._show("unlock")
            self._tell(trouble)

    def look_again(self) -> bool:
        """Open the plan if it is not open elsewhere any more."""
        free = not self._keeper.elsewhere
        if free:
            self.start()
        return free

    def show_locked(self) -> None:
        """Ask for the passphrase; without any plan, welcome again."""
        self._fresh = False
        self._show("unlock" if self._keeper.there or self._on_paper else "welcome")

    def show_hidden(self) -> None:
        """Show as little as possible."""
        self._fresh = False
        self._show("hidden")

    def expect_locked(self) -> None:
        """The plan was locked behind a page that stays: ask for the passphrase next."""
        self.forget()
        self._fresh, self._name = False, "unlock"

    def again(self) -> None:
        """Show the page that was shown last, with what was typed into it."""
        if self._page is None:
            self._show(self._name or "welcome")
            return
        self._window.show_page(self._page, "hidden" if self._name == "hidden" else "closed")

    def forget(self) -> None:
        """Drop the page with everything typed into it."""
        self.tried, self._desk.looking = "", None
        page, self._page = self._page, None
        if page is not None:
            let_go(page)

    def show_removing(self) -> None:
        """Everything is being removed."""
        self._show("removing")

    def show_removed(self, gone: Gone | Trouble) -> None:
        """Everything was removed, or some of it could not be."""
        self._fresh, self._name = True, ""
        if isinstance(gone, Trouble):
            self.start()
            self._tell(gone)
        else:
            self.gone = gone
            self._show("removed")

    def begin_again(self) -> None:
        """The first page for the person's own place."""
        self._keeper.look_elsewhere(None)
        self.start()

    def open_mended(self, secret: str | None) -> None:
        """Open the plan that was made whole."""
        self.tried = secret
        chosen = secret_of(secret, is_code=secret is not None and self._keeper.is_code(secret))
        after = "new-passphrase" if chosen.is_code else None
        self._ask_keeper(lambda told: self._keeper.open(chosen, told), after)

    def look_at(self, plan: Plan) -> None:
        """Show a plan that can only be read."""
        self._desk.looking = plan
        self._show("look")
        self._porter().looks.emit()

    def go(self, place: Place) -> None:
        """Show one of these pages, or any other place."""
        if place.page in FRONT:
            self._show(place.page)
        else:
            self._desk.go(place)

    def back_to(self) -> None:
        """Back to the beginning."""
        self._show("welcome")

    def open_other(self) -> None:
        """Ask for a vault or a plan file that lies somewhere else."""
        from planner.ui.chosen_file import vault_of

        words = self.words
        path = self._ask.file_to_open(self._window, words.ui("welcome.open"), words.ui("ask.plans"))
        if path is None:
            return
        vault = vault_of(self._keeper, path)
        if vault is None:
            self._take_plan_file(path)
        else:
            self._keeper.look_elsewhere(vault)
            self.start()

    def paper_only(self) -> None:
        """Begin a plan that is kept nowhere."""
        self._on_paper = True
        self._porter().take_paper_only()

    def create(self, passphrase: str | None) -> None:
        """Make a vault."""
        after = "recovery" if passphrase is not None else None
        self._ask_keeper(lambda told: self._keeper.create(secret_of(passphrase), self._plan, told), after)

    def unlock(self, passphrase: str | None) -> None:
        """Open the vault."""
        if self._on_paper:
            self._porter().return_to_paper()
            return
        if not self._keeper.there:
            self._show("welcome")
            return
        self.tried = passphrase
        self._ask_keeper(lambda told: self._keeper.open(secret_of(passphrase), told), None)

    def unlock_with_code(self, code: str) -> None:
        """Open the vault with the recovery code; a new passphrase comes next."""
        self.tried, secret = code, secret_of(code, is_code=True)
        self._ask_keeper(lambda told: self._keeper.open(secret, told), "new-passphrase")

    def new_passphrase(self, passphrase: str) -> None:
        """Put this passphrase in place of the forgotten one, and go on."""
        self._answering(busy=True)
        self._keeper.new_passphrase(secret_of(passphrase), self._went_on)

    def keep_code(self, groups: tuple[str, ...]) -> None:
        """Let this code open the vault, and go on."""

        def kept(trouble: Trouble | None) -> None:
            self._desk.has_code = trouble is None
            self._went_on(trouble)

        self._answering(busy=True)
        self._keeper.keep_code(groups, kept)

    def _ask_keeper(self, asked: Callable[[Callable[[Opening | Trouble], None]], None], after: str | None) -> None:
        if self._busy:
            return
        self._busy = True
        self._answering(busy=True)
        asked(lambda answer: self._answered(answer, after))

    def _answered(self, answer: Opening | Trouble, after: str | None) -> None:
        self._busy = False
        if isinstance(answer, Trouble):
            self._tell(answer)
            self.tried = ""  # the page that mends took what it needs
            return
        self._plan, self.tried = None, ""
        place = None if after or self._fresh else self._porter().left_at
        self._porter().take(answer, place, show=after is None)
        if after is not None:
            self._show(after)

    def _went_on(self, trouble: Trouble | None) -> None:
        if trouble is not None:
            self._tell(trouble)
            return
        self.forget()
        self._home()

    def _tell(self, trouble: Trouble) -> None:
        page = cast("Answering | None", self._page)
        if page is None:
            return
        another = self._name == "mend" and type(trouble) is not type(self.trouble)
        if isinstance(trouble, _KEPT_OUT) and (another or self._name in {"unlock", "hidden"}):
            self._mend(trouble)
            return
        if isinstance(trouble, WrongSecret):
            page.wrong()
            return
        if hasattr(page, "busy"):
            page.busy(busy=False)
        page.tell(trouble)
        if isinstance(trouble, InUse):
            self.in_use()

    def _mend(self, trouble: Trouble) -> None:
        self.trouble = trouble
        self._show("mend")

    def _answering(self, *, busy: bool) -> None:
        if self._page is not None and hasattr(self._page, "busy"):
            cast("Answering", self._page).busy(busy=busy)

    def _take_plan_file(self, path: Path) -> None:
        from planner.ui.chosen_file import plan_in

        found, page = plan_in(self._keeper, self.words, path), self._page
        if not isinstance(found, str):
            self._plan = found
            self._show("create")
        elif page is not None and hasattr(page, "tell_words"):
            page.tell_words(found)

    def _show(self, name: str) -> None:
        before, self._name = self._page, name
        if name != "look":
            self._desk.looking = None
        self._page = page = made(name, self, asks=self._asks())
        manner = "hidden" if name == "hidden" else "closed"
        self._window.show_page(page, manner)
        self._window.show_foot(None)
        if before is not None and before is not page:
            let_go(before)
        first = cast("Page", page).first_focus()
        if first is not None:
            QTimer.singleShot(0, first, lambda: first.setFocus(Qt.FocusReason.OtherFocusReason))

    def _asks(self) -> bool:
        try:
            return self._keeper.there and self._keeper.asks() and not self._on_paper
        except Trouble:
            return True
