"""What the pages before a plan is open may ask for."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from planner.plan.model import Plan
from planner.ui.keeper import Strength
from planner.ui.safekeeping import Safe
from planner.ui.verbs import FrontVerbs


class Doors(FrontVerbs, Protocol):
    """The verbs of every page, and the ways in. Each answers by showing another page, or by a sentence on this one."""

    @property
    def folder(self) -> str:
        """Where a new plan will be kept, for people to read."""

    def open_other(self) -> None:
        """Ask for a plan that lies somewhere else, and open it."""

    @property
    def safe(self) -> Safe:
        """Keys and copies."""

    def ask_folder(self, title: str) -> Path | None:
        """A folder a person chose, or None."""

    def open_mended(self, secret: str | None) -> None:
        """Open the plan that was made whole."""

    def look_at(self, plan: Plan) -> None:
        """Show a plan that can only be read."""

    def show_locked(self) -> None:
        """Ask for the passphrase."""

    def leave(self) -> None:
        """Close the window."""

    def begin_again(self) -> None:
        """The first page for the person's own place."""

    @property
    def visiting(self) -> bool:
        """Whether a plan is being opened that lies somewhere else."""

    def look_again(self) -> bool:
        """Open the plan if it is not open elsewhere any more; tells whether that was so."""

    def paper_only(self) -> None:
        """Begin a plan that is kept nowhere."""

    def create(self, passphrase: str | None) -> None:
        """Make a vault with this passphrase, or with none."""

    def unlock(self, passphrase: str | None) -> None:
        """Open the vault."""

    def unlock_with_code(self, code: str) -> None:
        """Open the vault with the recovery code."""

    def new_passphrase(self, passphrase: str) -> None:
        """Put this passphrase in place of the forgotten one."""

    def new_code(self) -> tuple[str, ...]:
        """A fresh recovery code in eight groups."""

    def keep_code(self, groups: tuple[str, ...]) -> None:
        """Let this code open the vault, and go on."""

    def code_later(self) -> None:
        """Go on without a recovery code for today."""

    def print_code(self, groups: tuple[str, ...]) -> None:
        """Print a recovery code through the system's dialog."""

    def judge(self, passphrase: str, told: Callable[[Strength], None]) -> None:
        """How strong a passphrase is."""

    def four_words(self, told: Callable[[str], None]) -> None:
        """A passphrase of four random words."""
