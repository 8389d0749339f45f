"""The printed forms of a plan, by the ids that programs and people name them by."""

from typing import Final, Literal, Protocol, TypeAlias

from msgspec import Struct

from planner.plan.model import Plan
from planner.printing.document import Document
from planner.printing.editions import blank, coverage, family, full, gp, one_page
from planner.printing.editions.options import PrintOptions
from planner.printing.page_style import page_style
from planner.printing.pdf import Printed, render
from planner.words import Words

__all__ = ["EDITIONS", "Edition", "PrintOptions", "Printed", "press"]


ReaderKind: TypeAlias = Literal["person", "supporter", "anybody"]


class Compose(Protocol):
    """Turns a plan, as its reader may see it, into blocks."""

    def __call__(self, seen: Plan, words: Words, options: PrintOptions) -> Document:
        """The paper."""


class Edition(Struct, frozen=True):
    """One printed form; `title` is the key of its name in the words of paper; `always_a4` whatever paper is chosen.

    `reader` is whose eyes it is for: sharing must have been asked for such a reader.
    """

    id: str
    title: str
    compose: Compose
    always_a4: bool = False
    reader: ReaderKind = "person"


EDITIONS: Final[dict[str, Edition]] = {
    full.ID: Edition(full.ID, f"editions.{full.ID}", full.compose),
    one_page.ID: Edition(one_page.ID, f"editions.{one_page.ID}", one_page.compose, always_a4=True),
    family.ID: Edition(family.ID, f"editions.{family.ID}", family.compose, reader="supporter"),
    gp.ID: Edition(gp.ID, f"editions.{gp.ID}", gp.compose),
    coverage.ID: Edition(coverage.ID, f"editions.{coverage.ID}", coverage.compose),
    blank.ID: Edition(blank.ID, f"editions.{blank.ID}", blank.compose, reader="anybody"),
}


def press(edition: str, seen: Plan, words: Words, options: PrintOptions) -> Printed:
    """The finished PDF of one edition; `seen` has gone through sharing."""
    chosen = EDITIONS[edition]
    paper = "a4" if chosen.always_a4 else options.paper
    style = page_style(paper, large=options.large, plain_letters=options.plain_letters)
    return render(chosen.compose(seen, words, options), style)
