"""What a sitting asks of the outside, and the Trouble it may answer with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:
    # Nothing here is decoded, and the first window shows no plan: the core is loaded when one is opened.
    from planner.plan.changes import Change  # noqa: TC004 -- no Struct of this module is ever decoded
    from planner.plan.model import Plan  # noqa: TC004 -- as above


class Trouble(Exception):
    """Something expected went wrong; `words` and the exit code hang on its class. Carries no typed text."""

    exit_code = 5

    @property
    def id(self) -> str:
        """The name its sentence stands under in the words."""
        return type(self).__name__


class WrongSecret(Trouble):
    """The passphrase or recovery code does not open this vault."""

    exit_code = 3


class KeyFileLost(Trouble):
    """The key file beside the vault is missing or broken."""

    exit_code = 2


class NotOurFile(Trouble):
    """The file is not a Waymark vault."""

    exit_code = 1


class Damaged(Trouble):
    """The vault is damaged; backups may hold a good copy."""

    exit_code = 2


class TooNew(Trouble):
    """The vault was written by a newer Waymark."""

    exit_code = 1


class InUse(Trouble):
    """The vault is open in another window or on another computer."""

    exit_code = 4


class DiskFull(Trouble):
    """There is no room left on the disk."""


class ReadOnly(Trouble):
    """The folder or file may not be written."""


class StorageGone(Trouble):
    """The drive or file went away while in use."""


class Missing(Trouble):
    """There is no vault or file at that place."""

    exit_code = 1


class AlreadyThere(Trouble):
    """Something is there already and would be lost."""

    exit_code = 1


ActionKind: TypeAlias = Literal["edit", "undo", "redo", "merge"]


class Action(Struct, frozen=True):
    """One thing a person did, as the log keeps it.

    `id` is a UUID. Saving an action whose id was saved before replaces it: that is how one run of
    typing in one field stays one action. `of` is the id of the action an undo or redo speaks of.
    `at` is UTC, RFC 3339, for display only; order is the order of saving.
    """

    id: str
    kind: ActionKind
    changes: tuple[Change, ...]
    at: str
    of: str | None = None


class Loaded(Struct, frozen=True):
    """A plan as the vault holds it, with its latest actions, oldest first (at most 500)."""

    plan: Plan
    actions: tuple[Action, ...] = ()


Told: TypeAlias = Callable[[Trouble | None], None]


class PlanStore(Protocol):
    """Where a sitting keeps its plan."""

    def save(self, actions: Sequence[Action], plan: Plan, told: Told) -> None:
        """Store the actions (and `plan`, what they led to) in one transaction.

        `told` hears None once they are on the disk, or the Trouble if they are not; perhaps later
        and on another thread.
        """


class Clock(Protocol):
    """The time, so that tests can stand still."""

    def now(self) -> str:
        """UTC now, RFC 3339 with seconds, ending in ``Z``."""

    def today(self) -> str:
        """The local day, ``YYYY-MM-DD``."""

    def steady(self) -> float:
        """Seconds on a clock that never jumps back."""
