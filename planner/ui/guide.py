"""Leads through an open plan: shows places, remembers where the person was, takes back what they did."""

from collections.abc import Callable
from importlib import import_module
from typing import Final, cast

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from planner.plan.catalogue import GROUPS
from planner.session import Happened, Session
from planner.ui.desk import Desk
from planner.ui.kit.layouts import let_go
from planner.ui.shell.side_list import SideList
from planner.ui.verbs import Page, Place
from planner.ui.warm import Warm
from planner.ui.window import Window

HOME: Final = Place("home")
# Each page's module and class: built on the first visit, so that none of them slows the start.
_PAGES: Final = {
    "home": ("planner.ui.pages.home", "HomePage"),
    "section": ("planner.ui.section_page", "SectionPage"),
    "if_then": ("planner.ui.pages.if_then", "IfThenPage"),
    "ten": ("planner.ui.pages.ten_minutes", "TenMinutesPage"),
    "coverage": ("planner.ui.pages.coverage", "CoveragePage"),
    "everything": ("planner.ui.pages.everything", "EverythingPage"),
    "reach": ("planner.ui.pages.reach", "ReachPage"),
    "try": ("planner.ui.pages.try_out", "TryPage"),
    "print": ("planner.ui.pages.print_page", "PrintPage"),
    "how_to": ("planner.ui.pages.how_to", "HowToPage"),
    "gp": ("planner.ui.pages.gp_sheet", "GpSheetPage"),
    "settings": ("planner.ui.pages.settings", "SettingsPage"),
    "help": ("planner.ui.pages.help", "HelpPage"),
    "guide": ("planner.ui.pages.guide_page", "GuidePage"),
    "contents": ("planner.ui.pages.contents", "ContentsPage"),
    "safe": ("planner.ui.pages.safe", "SafePage"),
    "drill": ("planner.ui.pages.drill", "DrillPage"),
    "passphrase": ("planner.ui.pages.passphrase", "ChangePage"),
    "known": ("planner.ui.pages.passphrase", "KnownPage"),
    "no-passphrase": ("planner.ui.pages.passphrase", "OpenPage"),
    "copies": ("planner.ui.pages.copies", "CopiesPage"),
    "carry": ("planner.ui.pages.carry", "CarryPage"),
    "remove": ("planner.ui.pages.remove", "RemovePage"),
}
# Pages that show the whole plan: what undo takes back is seen there too.
_WHOLE: Final = frozenset({"home", "print", "coverage", "everything", "reach", "try"})
# Pages that begin anew at each visit: what was typed or done there is over.
_ANEW: Final = frozenset({"safe", "drill", "passphrase", "known", "no-passphrase", "copies", "carry", "remove"})
# Sections that have a page of their own form (a SectionPage that draws some of it differently), by section.
_OWN_FORM: Final[dict[str, tuple[str, str]]] = {
    "coping": ("planner.ui.pages.coping", "CopingPage"),
    "health": ("planner.ui.pages.health", "HealthPage"),
    "lapse": ("planner.ui.pages.lapse", "LapsePage"),
    "reasons": ("planner.ui.pages.reasons", "ReasonsPage"),
    "triggers": ("planner.ui.pages.triggers", "TriggersPage"),
    "warning_signs": ("planner.ui.pages.warning_signs", "WarningSignsPage"),
    "goals": ("planner.ui.pages.goals", "GoalsPage"),
    "first_week": ("planner.ui.pages.first_week", "FirstWeekPage"),
    "use_plan": ("planner.ui.pages.use_plan", "UsePlanPage"),
    "routine": ("planner.ui.pages.week", "WeekPage"),
    "aftercare": ("planner.ui.pages.appointments", "AppointmentsPage"),
    "support": ("planner.ui.pages.supporters", "SupportersPage"),
}


class Guide:
    """Shows the places of one open plan. `elsewhere` shows places that belong to no plan."""

    def __init__(self, window: Window, desk: Desk, elsewhere: Callable[[Place], None]) -> None:
        self._window, self._desk, self._elsewhere = window, desk, elsewhere
        self._pages: dict[tuple[str, str], QWidget] = {}
        self._side: SideList | None = None
        self._warm: Warm | None = None
        self._here = HOME
        self._trail: list[Place] = []
        self._stale: set[tuple[str, str]] = set()

    @property
    def here(self) -> Place:
        """Where the person is, or was when the plan was closed."""
        return self._here

    def begin(self, session: Session, place: Place | None, *, show: bool) -> None:
        """A plan is open: show a place of it, or its home; unless something else comes first."""
        session.on_change.append(self._changed)
        self._side = SideList(self._desk.words, self._desk.catalogue, self.go)
        self._side.show_plan(session.plan)
        self._here = place or HOME
        if show:
            self._show(self._here)
        self._desk.advice.begin(session)
        if self._warm is None:
            self._warm = Warm(self._window, [_PAGES["section"][0], *(module for module, _name in _OWN_FORM.values())])

    def end(self, session: Session) -> None:
        """The plan closes: forget its pages, and every word in them."""
        session.on_change.remove(self._changed)
        self._desk.advice.end()
        gone = [*self._pages.values(), *([self._side] if self._side else [])]
        self._pages.clear()
        self._stale.clear()
        self._side = None
        for one in gone:
            let_go(one)

    def flush(self) -> None:
        """Have the page hand over what is still being typed."""
        page = self._pages.get(_key(self._here))
        if page is not None:
            cast("Page", page).leaving()

    def go(self, place: Place) -> None:
        """Show a place."""
        if self._desk.open_session is None or place.page not in _PAGES:
            self._elsewhere(place)
            return
        if _key(place) != _key(self._here):
            self._trail = [*self._trail[-30:], self._here]
        self.flush()
        if place.page in _ANEW and _key(place) != _key(self._here):
            self._forget(place)
        self._show(place)

    def back(self) -> None:
        """Show the place before this one."""
        place = self._trail.pop() if self._trail else HOME
        self.flush()
        self._show(place)

    def again(self) -> None:
        """Show the page of the plan again, after something else stood in the window."""
        self._show(self._here)

    def group(self, number: int) -> None:
        """Go to the first part of a group."""
        found = self._desk.catalogue.group(GROUPS[number])
        if found:
            self.go(Place("section", found[0].id))

    def step(self, which: str) -> None:
        """Do what the foot bar offers, or the page itself where it has steps of its own: back, enough or next."""
        own = getattr(self._window.page, "step", None)
        if own is not None:
            own(which)
        elif not self._window.around.foot.take(which) and which == "back":
            self.back()

    def undo(self) -> None:
        """Take back the latest change, and show where it was."""
        self._stepped(self._desk.session.undo() is not None, "undo.undone")

    def redo(self) -> None:
        """Bring back what was taken back."""
        self._stepped(self._desk.session.redo() is not None, "undo.redone")

    def _stepped(self, done: bool, key: str) -> None:  # noqa: FBT001 -- one private caller each
        self._window.around.undo.dismiss()
        self._desk.say(self._desk.words.ui(key if done else "undo.nothing"))

    def _show(self, place: Place) -> None:
        fresh = _key(place) not in self._pages
        page = self._page(place)
        if _key(place) in self._stale and not fresh:
            page.refresh()
        self._stale.discard(_key(place))
        self._here = place
        self._remember(place)
        side = self._side
        rail = getattr(page, "rail", None)
        beside = cast("QWidget | None", rail() if callable(rail) else rail)
        self._window.show_page(cast("QWidget", page), "home" if beside else "open", beside or side)
        if side is not None:
            side.show_here(place)
        self._window.show_foot(page.foot())
        self._point(page, place)

    def _point(self, page: Page, place: Place) -> None:
        """Put the keyboard where it belongs, once the page has its size."""
        show_place = getattr(page, "show_place", None)
        if show_place is not None and (place.entry or place.field):
            show_place(place)
            return
        first = page.first_focus()
        scroll = cast("QWidget", page).findChild(QScrollArea)
        if scroll is not None:
            scroll.verticalScrollBar().setValue(0)
        if first is not None:
            QTimer.singleShot(0, first, lambda: first.setFocus(Qt.FocusReason.OtherFocusReason))

    def _page(self, place: Place) -> Page:
        key = _key(place)
        if key not in self._pages:
            module, name = _OWN_FORM.get(place.section, _PAGES["section"]) if key[0] == "section" else _PAGES[key[0]]
            made = getattr(import_module(module), name)
            self._pages[key] = made(self._desk, place.section) if key[0] == "section" else made(self._desk)
        return cast("Page", self._pages[key])

    def _forget(self, place: Place) -> None:
        page = self._pages.pop(_key(place), None)
        if page is not None:
            let_go(page)

    def _shown(self) -> Page | None:
        page = self._pages.get(_key(self._here))
        return cast("Page", page) if page is not None and page is self._window.page else None

    def _changed(self, happened: Happened) -> None:
        self._window.around.undo.dismiss()
        if self._side is not None:
            self._side.show_plan(self._desk.session.plan)
        self._stale |= set(self._pages) - {_key(self._here)}
        if happened.kind == "edit":
            return
        section = next((one.section for one in happened.changes if one.section), "")
        if section and self._here.page not in _WHOLE and section != _section(self._here):
            self.go(Place("section", section))
        else:
            shown = self._shown()
            if shown is not None:
                shown.refresh()

    def _remember(self, place: Place) -> None:
        preferences = self._desk.preferences
        section = _section(place)
        if section and section != preferences.last_section and self._desk.folder:
            self._desk.preferences_changed(replace(preferences, last_section=section))


def _key(place: Place) -> tuple[str, str]:
    if place.page == "section" and place.section == "if_then":
        return ("if_then", "")
    return (place.page, place.section if place.page == "section" else "")


def _section(place: Place) -> str:
    return "if_then" if place.page == "if_then" else place.section if place.page == "section" else ""
