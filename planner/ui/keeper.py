"""What the front door asks of the room where plans are kept; every answer comes on the screen's thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeAlias

from msgspec import Struct

from planner.ports import Loaded, PlanStore, Trouble

if TYPE_CHECKING:
    from pathlib import Path

    from planner.plan.model import Plan
    from planner.ui.safekeeping import Safe


class Strength(Struct, frozen=True):
    """How hard a passphrase is to guess, 0 to 4, and the words' keys of why."""

    score: int
    reasons: tuple[str, ...] = ()

    @property
    def weak(self) -> bool:
        """Whether to say why before it is used."""
        return self.score < 2


class Opening(Struct, frozen=True):
    """An open vault: what it holds, where changes go, whether a recovery code opens it too.

    `mended` says, in codes their words stand under, what opening it had to put right; `is_open` that it has no
    passphrase.
    """

    loaded: Loaded
    store: PlanStore
    has_code: bool
    mended: tuple[str, ...] = ()
    is_open: bool = False


class Secret(Struct, frozen=True):
    """What a person typed to open the vault; `words` is None where there is no passphrase."""

    words: str | None
    is_code: bool = False

    def __repr__(self) -> str:
        return "Secret(...)"


Opened: TypeAlias = Callable[[Opening | Trouble], None]
Done: TypeAlias = Callable[[Trouble | None], None]


class Keeper(Protocol):
    """The one vault of this sitting. `noticed` hears the Trouble of what it does unasked: spare copies and checks."""

    noticed: Callable[[Trouble], None] | None

    @property
    def folder(self) -> str:
        """The folder it lies in, for people to read."""

    @property
    def there(self) -> bool:
        """Whether there is a vault already."""

    @property
    def visiting(self) -> bool:
        """Whether it is one that lies somewhere else than the person's own."""

    @property
    def elsewhere(self) -> bool:
        """Whether another program has it open now; a quick look that takes nothing."""

    def asks(self) -> bool:
        """Whether it wants a passphrase.

        Raises:
            Trouble: its key file cannot be read.
        """

    @property
    def safe(self) -> Safe:
        """Its keys and copies."""

    def look_elsewhere(self, path: Path | None) -> None:
        """From now on it is the vault at `path`; None is the person's own place again."""

    def is_vault(self, path: Path) -> bool:
        """Whether this may be a vault, perhaps a damaged one or one without its key file."""

    def is_key_file(self, path: Path) -> bool:
        """Whether this is the key file of a vault, and no plan file."""

    def is_code(self, typed: str) -> bool:
        """Whether what was typed can be a recovery code."""

    def read_plan(self, path: Path) -> Plan:
        """The plan in a plan file.

        Raises:
            Trouble: it cannot be read.
            PlanProblem: it is not a plan file.
        """

    def create(self, secret: Secret, plan: Plan | None, told: Opened) -> None:
        """Make a vault, perhaps with a plan in it, and open it."""

    def open(self, secret: Secret, told: Opened) -> None:
        """Open the vault."""

    def close(self, told: Callable[[], None]) -> None:
        """Save what waits, close the vault and forget the key."""

    def new_passphrase(self, secret: Secret, told: Done) -> None:
        """Put another passphrase in place of the one the open vault has."""

    def new_code(self) -> tuple[str, ...]:
        """A fresh recovery code in eight groups; it opens nothing before `keep_code`."""

    def keep_code(self, groups: tuple[str, ...], told: Done) -> None:
        """Let this recovery code open the vault from now on."""

    def judge(self, passphrase: str, told: Callable[[Strength], None]) -> None:
        """How strong a passphrase is."""

    def four_words(self, told: Callable[[str], None]) -> None:
        """A passphrase made of four random words."""
