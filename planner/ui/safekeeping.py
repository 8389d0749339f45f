"""What the pages about keys, spare copies and leaving ask of the room where plans are kept.

Every answer comes on the screen's thread.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias, TypeVar

from msgspec import Struct

from planner.ports import Trouble

if TYPE_CHECKING:
    from planner.plan.compare import Difference  # noqa: TC004 -- no Struct of this module is ever decoded
    from planner.plan.model import Plan  # noqa: TC004 -- as above
    from planner.ui.keeper import Opened, Strength

_T = TypeVar("_T")
Heard: TypeAlias = "Callable[[_T | Trouble], None]"


class Copy(Struct, frozen=True):
    """One spare copy: when it was made (UTC), whether it lies in the second folder, and what the room knows it by."""

    at: datetime
    elsewhere: bool
    source: object


class Second(Struct, frozen=True):
    """The second folder for copies: `state` tells whether it can be used now, `at` the newest copy there (UTC)."""

    folder: str
    state: Literal["there", "absent", "failed"]
    at: datetime | None = None


class Shelf(Struct, frozen=True):
    """Every copy that can be reached now, newest first, and the second folder if one was chosen."""

    copies: tuple[Copy, ...]
    second: Second | None = None


class Ahead(Struct, frozen=True):
    """What going back to a copy would change: the plan as it is there, and each difference from now to then."""

    plan: Plan
    differences: tuple[Difference, ...]


class LockedOut(Struct, frozen=True):
    """What became of the old copies: `gone`, and what still opens with the old passphrase."""

    gone: int
    out_of_reach: str = ""
    aside: int = 0


class Mended(Struct, frozen=True):
    """What a damaged plan was made of again, and where the damaged files lie."""

    entries: int
    answers: int
    from_copies: int
    unsure: int
    aside: str


class Gone(Struct, frozen=True):
    """What was removed, what could not be, and what no program can take back; by ids their words stand under."""

    gone: tuple[str, ...]
    left: tuple[str, ...]
    cannot: tuple[str, ...]


class Safe(Protocol):
    """Keys, copies and leaving, of the open vault; from `copies_in` on with no vault open.

    Over the ceiling of public methods, because it is everything one can ask of the safe.
    """

    def judge(self, passphrase: str, told: Callable[[Strength], None]) -> None:
        """How strong a passphrase is."""

    def four_words(self, told: Callable[[str], None]) -> None:
        """A passphrase of four random words."""

    def check_code(self, code: str, told: Heard[bool]) -> None:
        """Whether this recovery code opens the vault; changes nothing."""

    def set_passphrase(self, passphrase: str, told: Heard[None]) -> None:
        """Change the passphrase, or give one to a vault that had none."""

    def remove_passphrase(self, told: Heard[None]) -> None:
        """Go without one from now on."""

    def lock_others_out(self, passphrase: str, told: Heard[LockedOut]) -> None:
        """A new key under a new passphrase; old copies and the old recovery code go."""

    def shelf(self, told: Heard[Shelf]) -> None:
        """The spare copies."""

    def back_up(self, told: Heard[bool]) -> None:
        """Make a copy now."""

    def set_second(self, folder: Path | None, told: Heard[None]) -> None:
        """Keep copies in this folder too, or no more."""

    def preview(self, copy: Copy, passphrase: str, told: Heard[Ahead]) -> None:
        """What going back to a copy would change. `passphrase` is the copy's own, where it was made under another."""

    def restore(self, copy: Copy, passphrase: str, told: Opened) -> None:
        """Go back to a copy; the present is kept as the newest copy."""

    def carry(self, folder: Path, told: Heard[str]) -> None:
        """Put a locked copy of the plan into a folder; tells its file."""

    def remove(self, second: str, told: Heard[Gone]) -> None:
        """Remove everything Waymark keeps here; the vault is closed first. `second` is the second folder, if any."""

    def copies_in(self, folder: Path | None, told: Heard[tuple[Copy, ...]]) -> None:
        """The copies in a folder, or those beside a vault that cannot be opened."""

    @property
    def own_place(self) -> str:
        """Where a copy of a plan that lies elsewhere would be the person's own; empty where there is one already."""

    def look(self, secret: str | None, told: Heard[Plan]) -> None:
        """Read a plan in a folder that cannot be written; nothing is changed there."""

    def copy_over(self, folder: Path | None, told: Heard[None]) -> None:
        """Copy such a plan into a folder, or to the person's own place; from then on it is the one to open."""

    def salvage(self, secret: str | None, told: Heard[Mended]) -> None:
        """Read what can be read of a damaged vault into a whole one; the damaged files are kept aside."""

    def put_back(self, copy: Copy, secret: str | None, told: Heard[Mended]) -> None:
        """Put a copy in the place of a damaged or lost vault; what was there is kept aside."""
