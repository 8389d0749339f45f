"""The words of the cover map: what a row, a column and a cell are called, on the screen and aloud; pure."""

from typing import TYPE_CHECKING, Final

from planner.saying import listed
from planner.words import Words

if TYPE_CHECKING:
    from planner.coach.coverage import Cell, Row

ICONS: Final = {
    "if_then": "signpost",
    "actions": "list-checks",
    "person": "users",
    "alone": "user",
    "night": "moon",
    "lapse_step": "life-buoy",
}
_BY: Final = 3
_QUOTE: Final = "\u201c"


def row_name(words: Words, row: "Row") -> str:
    """The trigger or sign in the person's own words."""
    return row.words or words.ui("entry.no_words")


def row_kind(words: Words, row: "Row") -> str:
    """What it is, and how strong or how serious."""
    if row.kind == "sign":
        return words.ui(f"coverage.sign.{row.level}")
    if row.strength is None:
        return words.ui("coverage.trigger")
    return words.ui("coverage.trigger_strength", strength=row.strength)


def column_name(words: Words, cover: str) -> str:
    """What a column asks for."""
    return words.ui(f"coverage.cover.{cover}")


def state_name(words: Words, cell: "Cell") -> str:
    """How it stands with one cell, in one or two words."""
    return words.ui(f"coverage.state.{cell.state}")


def by_words(words: Words, cell: "Cell") -> str:
    """What covers it, or half covers it, in a list."""
    plain = cell.cover == "person"
    named = [one if plain or one.startswith(_QUOTE) else words.ui("home.quoted", words=one) for one in cell.by if one]
    more = [words.plural("coverage.more_by", len(named) - _BY)] if len(named) > _BY else []
    return listed(words, [*named[:_BY], *more])


def state_words(words: Words, cell: "Cell") -> str:
    """How it stands, and what covers it."""
    by = by_words(words, cell)
    return words.ui("coverage.state_by", state=state_name(words, cell), by=by) if by else state_name(words, cell)


def cell_name(words: Words, row: "Row", cell: "Cell") -> str:
    """Row, column and state, as a screen reader says them."""
    return words.ui(
        "coverage.cell",
        thing=row_name(words, row),
        cover=column_name(words, cell.cover),
        state=state_name(words, cell),
    )
