"""Everything behind the first page, wired together: what each key and button asks for, and who answers."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from planner.ui import raise_file
from planner.ui.clipboard import Clipboard
from planner.ui.clock import ComputerClock
from planner.ui.crash import Crash
from planner.ui.desk import Desk
from planner.ui.front_door import FRONT, FrontDoor
from planner.ui.guidance import Guidance
from planner.ui.guide import Guide
from planner.ui.keeper import Keeper
from planner.ui.keyboard import Keyboard
from planner.ui.kit.tokens import TEXT_SIZES
from planner.ui.leaving import Leaving
from planner.ui.notices import Notices
from planner.ui.porter import Porter
from planner.ui.safe_desk import SafeDesk
from planner.ui.support import Support
from planner.ui.sweeping import Sweeper
from planner.ui.verbs import Place
from planner.ui.watchers import Watchers
from planner.ui.window import Window

RAISE: Final = "notebook.raise"
_ALWAYS: Final = frozenset({
    "struggling", "leave", "hide", "quit", "help", "guide", "larger", "smaller", "usual", "text-size",
    "region.next", "region.previous",
})  # fmt: skip


class Household:
    """Guide, porter, support and watchers of one window; made when the first page stands."""

    def __init__(
        self,
        window: Window,
        desk: Desk,
        front: FrontDoor,
        keeper: Keeper,
        crash: Crash,
        keyboard: Keyboard,
        *,
        folder: Path,
    ) -> None:
        self.window, self.desk, self.front, self._crash = window, desk, front, crash
        self._words, self._folder, self._keeper = desk.words, folder, keeper
        self.keyboard = keyboard
        self.clipboard = Clipboard()
        self.guide = Guide(window, desk, self.go)
        self.porter = Porter(desk, self.guide, keeper, ComputerClock())
        self.support = Support(window, desk, self.clipboard)
        self.guidance = Guidance(window, desk)
        self._under_help: Callable[[], object] = front.again
        self._over_front = False
        self.notices = Notices(window, desk.words, self.porter)
        self.notices.save_elsewhere = self._save_elsewhere
        self.leaving = Leaving(window, desk.words, self.porter)
        self.leaving.kept = self.notices.again
        self.watchers = Watchers(self.keyboard, desk, self.porter, self.lock)
        desk.safe_desk = SafeDesk(window, desk, self.porter, keeper.safe)
        desk.safe_desk.when_removed(self._let_go_of_files, front.show_removed)
        self.porter.front = front
        self.porter.shut.connect(self._shut)
        self.porter.let_in.connect(self._let_in)
        crash.rescue = self.notices.rescue
        self._does = self._table()

    def settle(self) -> None:
        """The first page is painted: show where the keyboard is, watch the clock and the system from now on."""
        self.window.furnish()
        self._sweeper = Sweeper(self.window)
        if self._keeper.there:
            self._crash.keep_notes()
        self.watchers.start(self._folder / RAISE, self.window)

    def ask_other_window(self) -> bool:
        """Ask the window that has the plan open to come forward; tells whether there may be one."""
        return raise_file.ask(self._folder / RAISE)

    def go(self, place: Place) -> None:
        """Show a place, wherever it belongs."""
        if place.page == "struggling":
            self._struggling()
        elif place.page in FRONT:
            self.front.go(place)
        elif self.porter.sitting is not None:
            self.guide.go(place)

    def back(self) -> None:
        """Show the place before."""
        if self.guidance.shown:
            self._leave_help()
        elif self.support.shown:
            self.asked("leave")
        elif self.porter.sitting is not None:
            self.guide.back()

    def undo(self) -> None:
        """Take back the latest change."""
        if self.porter.sitting is not None:
            self.guide.undo()

    def lock(self, *, hidden: bool = False) -> None:
        """Lock; a page that helps right now stays, unless the person hides it."""
        keep = self.support.shown and not hidden
        if not keep:
            self.support.forget()
            self.guidance.forget()
        self.porter.lock(hidden=hidden, keep_page=keep)
        self._over_front = True
        if keep:
            self.front.expect_locked()

    def asked(self, what: str) -> None:
        """Do what a key or a button asks for."""
        does = self._does.get(what)
        looking = what == "lock" and self.desk.looking is not None
        if does is not None and (what in _ALWAYS or looking or self.porter.sitting is not None):
            does()

    def _table(self) -> dict[str, Callable[[], object]]:
        guide, window = self.guide, self.window
        return {
            "struggling": self._struggling,
            "leave": self._leave_support,
            "hide": self._hide,
            "lock": self.lock,
            "quit": window.close,
            "home": lambda: self._to(Place("home")),
            "contents": lambda: self._to(Place("contents")),
            "settings": lambda: self._to(Place("settings")),
            "help": partial(self._help, "help"),
            "guide": partial(self._help, "guide"),
            "about": lambda: self._to(Place("help", field="about")),
            **{name: partial(self._to, Place(name)) for name in ("coverage", "reach", "try")},
            "print": lambda: self._to(Place("print")),
            **{name: partial(self._to_safe, name) for name in ("safe", "drill", "carry", "remove")},
            "undo": self._in_plan(guide.undo),
            "undo.offered": guide.undo,
            "redo": self._in_plan(guide.redo),
            "back": self._in_plan(lambda: guide.step("back")),
            "next": self._in_plan(lambda: guide.step("next")),
            **{f"group.{number}": self._in_plan(partial(guide.group, number)) for number in range(4)},
            "saved": self.notices.already_saved,
            "larger": lambda: self._size(1),
            "smaller": lambda: self._size(-1),
            "usual": lambda: self._size(0),
            "text-size": lambda: window.turn_drawer("comfort", self.desk),
            "menu": lambda: window.turn_drawer("menu", self.desk),
            "region.next": lambda: window.next_region(1),
            "region.previous": lambda: window.next_region(-1),
        }

    def _in_plan(self, does: Callable[[], object]) -> Callable[[], object]:
        """Only while a page of the plan is what the window shows."""

        def if_shown() -> None:
            if self.window.manner in {"open", "home"}:
                does()

        return if_shown

    def _to(self, place: Place) -> None:
        self.window.close_drawer()
        self.guide.go(place)

    def _struggling(self) -> None:
        """The page for right now; the page it stands over comes back with what was typed into it."""
        if not self.support.shown:
            self._over_front = self.front.shown or (self.guidance.shown and self._over_front)
            self.support.show()

    def _help(self, page: str) -> None:
        """Help, or the guide, for where the person is; the same key leads back."""
        if self.guidance.shown:
            self._leave_help()
        elif self.window.manner == "hidden":
            self.support.show()
        elif self.support.shown:
            self._show_help(page, "struggling", self.support.again)
        elif self.front.shown:
            self._show_help(page, self.front.name, self.front.again)
        elif self.guide.here.page == page:
            self.guide.back()
        else:
            self._to(_help_for(page, self.guide.here))

    def _show_help(self, page: str, name: str, back: Callable[[], object]) -> None:
        self._under_help = back
        self.guidance.show(_help_for(page, Place(name)))

    def _leave_help(self) -> None:
        self.guidance.forget()
        self._under_help()

    def _to_safe(self, name: str) -> None:
        """A plan that is kept nowhere has no lock and no copies; the one page says so."""
        self._to(Place(name if self.desk.folder else "safe"))

    def _hide(self) -> None:
        self.lock(hidden=True)
        self.window.showMinimized()

    def _leave_support(self) -> None:
        self.support.forget()
        self.guidance.forget()
        if self.porter.sitting is not None and not self._over_front:
            self.guide.again()
        else:
            self.front.again()

    def _save_elsewhere(self) -> str | None:
        self.guide.flush()
        return self.desk.save_plan_file()

    def _let_go_of_files(self) -> None:
        """Everything is about to be removed: nothing holds a file open, and nothing writes one again."""
        self.front.show_removing()
        self.watchers.stop_listening()
        self._crash.let_go()
        self.desk.keep_no_more()

    def _let_in(self) -> None:
        self.window.setWindowTitle(self._words.ui("shell.name"))
        if self.desk.folder:
            self._crash.keep_notes()
        self.notices.follow()
        self.notices.of_mending(self.desk.mended)

    def _shut(self) -> None:
        self.clipboard.clear()
        self.window.around.undo.dismiss()
        self.window.show_notice(None)
        self.window.close_drawer()
        self.window.setWindowTitle(self._words.ui("shell.notebook"))

    def _size(self, step: int) -> None:
        now = self.desk.preferences.text_size
        place = min(range(len(TEXT_SIZES)), key=lambda at: abs(TEXT_SIZES[at] - now))
        size = TEXT_SIZES[max(0, min(len(TEXT_SIZES) - 1, place + step))] if step else 100
        self.desk.preferences_changed(replace(self.desk.preferences, text_size=size))
        self.desk.say(self._words.ui("settings.size_step", percent=size))


def _help_for(page: str, place: Place) -> Place:
    """The place of the help page, or of the page of the guide, that belongs to a place."""
    if page != "guide":
        return Place(page, field=place.page)
    from planner.guide_pages import page_for  # only whoever asks for help needs it

    return Place(page, field=page_for(place.page, place.section))
