"""Lets a person into their plan and out again: opening, locking, hiding, closing. Never loses a word on the way."""

from collections.abc import Callable
from typing import Protocol
from uuid import uuid4

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from planner.plan.fields import FieldId, SectionId
from planner.plan.model import Plan
from planner.ports import Clock, Loaded, Trouble
from planner.session import Happened, Spot
from planner.ui.ask import close_all
from planner.ui.desk import Desk
from planner.ui.guide import Guide
from planner.ui.keeper import Keeper, Opening
from planner.ui.sitting import KeepsNothing, Sitting
from planner.ui.verbs import Place

_NATIONS = Spot(SectionId("about"), FieldId("nations"))


class Front(Protocol):
    """The pages before a plan is open."""

    @property
    def opening(self) -> bool:
        """Whether a vault is being opened right now."""

    def show_locked(self) -> None:
        """Ask for the passphrase."""

    def show_hidden(self) -> None:
        """Show as little as possible."""

    def forget(self) -> None:
        """Drop every page with everything typed into it."""


class Porter(QObject):
    """Knows whether a plan is open. `shut` tells that it is not any more, `let_in` that it is, `looks` that one is only read."""

    shut = Signal()
    let_in = Signal()
    looks = Signal()

    def __init__(self, desk: Desk, guide: Guide, keeper: Keeper, clock: Clock) -> None:
        super().__init__()
        self._desk, self._guide, self._keeper, self._clock = desk, guide, keeper, clock
        self._sitting: Sitting | None = None
        self._held: Sitting | None = None
        self.front: Front | None = None

    @property
    def sitting(self) -> Sitting | None:
        """The open plan, or None."""
        return self._sitting

    @property
    def left_at(self) -> Place:
        """Where the person is in the plan, or was when it was locked."""
        return self._guide.here

    @property
    def holds_words(self) -> bool:
        """Whether closing now would lose words: a plan that keeps nothing, or one that could not be saved."""
        sitting = self._sitting or self._held
        return sitting is not None and not (sitting.kept and sitting.session.saved)

    @property
    def keeps_nothing(self) -> bool:
        """Whether the plan in hand is only for paper."""
        sitting = self._sitting or self._held
        return sitting is not None and not sitting.kept

    def take(self, opening: Opening, place: Place | None = None, *, show: bool = True) -> None:
        """A vault was opened: go on with what it holds, or with what could not be saved before it was locked."""
        self._desk.has_code, self._desk.is_open = opening.has_code, opening.is_open
        self._desk.folder = self._keeper.folder
        self._desk.keep_again()
        self._desk.mended = opening.mended
        held, self._held = self._held, None
        mine = held is not None and held.session.plan.id == opening.loaded.plan.id
        if held is not None and mine and held.holds(opening.loaded.plan):
            held.resume()
            self._let_in(held, place, show=show)
            return
        sitting = self._sat_down(opening)
        if held is not None and mine:
            # The file was mended, or changed elsewhere, since it was locked with words that wait: what the window
            # would show must be what the file holds.
            held.rest()
            sitting.session.lay_over(held.session.plan)
            sitting.save()
        self._let_in(sitting, place, show=show)

    def take_paper_only(self) -> None:
        """Go on with an empty plan that is kept nowhere."""
        self._desk.keep_nothing()
        self._desk.has_code, self._desk.folder = True, ""
        now = self._clock.now()
        opening = Opening(Loaded(Plan(str(uuid4()), now, now)), KeepsNothing(), has_code=True)
        self._let_in(self._sat_down(opening), None, show=True)

    def return_to_paper(self) -> None:
        """Show again the plan that is kept nowhere."""
        held, self._held = self._held, None
        if held is not None:
            self._let_in(held, self._guide.here, show=True)

    def take_instead(self, opening: Opening) -> None:
        """The vault holds something else now, such as an older copy: go on with that."""
        before, self._sitting = self._sitting, None
        if before is not None:
            self._guide.end(before.session)
            before.rest()
        self.take(opening)

    def save_all(self, told: Callable[[Trouble | None], None]) -> None:
        """Save what waits, also what is being typed; tells when it is on the disk, or why not."""
        self._guide.flush()
        if self._sitting is None:
            told(None)
        else:
            self._sitting.when_saved(told)

    def let_go(self) -> None:
        """The plan is not wanted any more: forget it without another attempt to save it."""
        sitting, self._sitting = self._sitting, None
        self._held = None
        self.shut.emit()
        if sitting is not None:
            sitting.rest()
            self._guide.end(sitting.session)
            self._desk.open_session = None

    def lock(self, *, hidden: bool = False, keep_page: bool = False) -> None:
        """Save, close the vault, forget the key. `keep_page` leaves what the window shows now."""
        close_all()
        sitting, self._sitting = self._sitting, None
        self._held = sitting or self._held
        self.shut.emit()
        if self.front is not None and not keep_page:
            (self.front.show_hidden if hidden else self.front.show_locked)()
        if sitting is not None:
            # Behind the blank page: the words still being typed come first, then the vault.
            self._guide.flush()
            sitting.session.end_run()
            self._put_away(sitting)

    def close(self, told: Callable[[Trouble | None], None]) -> None:
        """Save and close; tells when it is done, or why words would be lost."""
        sitting = self._sitting or self._held
        self._guide.flush()
        if sitting is None or not sitting.kept:
            self._keeper.close(lambda: told(None))
            return
        sitting.when_saved(lambda trouble: told(trouble) if trouble else self._keeper.close(lambda: told(None)))

    def _sat_down(self, opening: Opening) -> Sitting:
        return Sitting(opening.loaded, opening.store, self._clock, self._desk.catalogue)

    def _let_in(self, sitting: Sitting, place: Place | None, *, show: bool) -> None:
        self._sitting = sitting
        self._desk.open_session = sitting.session
        self._agree_on_nations(sitting)
        self.let_in.emit()
        self._guide.begin(sitting.session, place, show=show)
        if self.front is not None and show:
            self.front.forget()

    def _put_away(self, sitting: Sitting) -> None:
        self._guide.end(sitting.session)
        self._desk.open_session = None
        if sitting.kept:
            sitting.when_saved(lambda trouble: self._saved_before_closing(sitting, trouble))

    def _saved_before_closing(self, sitting: Sitting, trouble: Trouble | None) -> None:
        if self._held is not sitting or (self.front is not None and self.front.opening):
            # Opened again meanwhile, or about to be: opening closes by itself what is open, and a second closing
            # would come after it and shut the plan that is in use.
            return
        sitting.rest()
        self._keeper.close(lambda: None)
        if trouble is None:
            self._held = None

    def _agree_on_nations(self, sitting: Sitting) -> None:
        """The nation picks the help lines before unlocking too, so it is kept outside; first start knows it first."""
        session, chosen = sitting.session, self._desk.preferences.nations
        if session.plan.nations():
            self._keep_nations(session.plan.nations())
        elif chosen and not session.plan.sections and not session.can_undo:
            session.write(_NATIONS, chosen)

        def heard(happened: Happened) -> None:
            if any(one.section == _NATIONS.section and one.field == _NATIONS.field for one in happened.changes):
                self._keep_nations(session.plan.nations())

        session.on_change.append(heard)

    def _keep_nations(self, nations: tuple[str, ...]) -> None:
        if nations != self._desk.preferences.nations:
            self._desk.preferences_changed(replace(self._desk.preferences, nations=nations))
