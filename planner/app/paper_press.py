"""Makes paper for the screens: composes editions, draws pages, writes PDFs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from planner.app.background import in_background
from planner.ports import Trouble
from planner.ui.verbs import Pages, Picture

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from planner.plan.model import Plan
    from planner.plan.sharing import Reader
    from planner.ui.verbs import Answer, PaperChoices, PictureAnswer
    from planner.words import Words

    Post = Callable[[Callable[[], None]], None]


class PaperPress:
    """Makes paper on a thread of its own (ui.desk.Press)."""

    def __init__(self, words: Words, post: Post) -> None:
        self._words, self._post = words, post

    def compose(self, plan: Plan, edition: str, choices: PaperChoices, today: str, told: Answer) -> None:
        """Compose an edition of a plan."""
        in_background(
            lambda: _composed(self._words, plan, edition, choices, today), lambda made: self._post(lambda: told(made))
        )

    def picture(self, pages: Pages, number: int, width: int, told: PictureAnswer) -> None:
        """Draw a page, away from the screen's thread."""

        def drawn() -> Picture | Trouble:
            return self.picture_now(pages.pdf, number, width) or Trouble()

        in_background(drawn, lambda made: self._post(lambda: told(made)))

    def picture_now(self, pdf: bytes, number: int, width: int) -> Picture | None:
        """Draw a page at once; None after the last page."""
        from planner.printing.preview import page_picture

        found = page_picture(pdf, number, width)
        return Picture(*found) if found else None

    def count(self, pdf: bytes) -> int:
        """How many pages a PDF has."""
        from planner.printing.preview import page_count

        return page_count(pdf)

    def write(self, path: Path, data: bytes) -> None:
        """Write a file safely.

        Raises:
            Trouble: it could not be written.
        """
        from planner.safe_file import write_safely

        write_safely(path, data)


def without(plan: Plan, left_out: frozenset[str]) -> Plan:
    """A plan without what was unticked: section ids, entry ids and ``section.field``."""
    from planner.plan.model import Contents  # only whoever prints needs it

    kept = {
        name: Contents(
            {field: value for field, value in held.answers.items() if f"{name}.{field}" not in left_out},
            tuple(one for one in held.entries if one.id not in left_out),
        )
        for name, held in plan.sections.items()
        if name not in left_out
    }
    return replace(plan, sections=kept)


def _composed(words: Words, plan: Plan, edition: str, choices: PaperChoices, today: str) -> Pages | Trouble:
    from datetime import date

    from planner.plan.sharing import seen_by
    from planner.printing.editions import PrintOptions, press
    from planner.printing.preview import page_texts

    seen = seen_by(without(plan, choices.without), _reader(edition, choices))
    paper = choices.paper
    options = PrintOptions(
        date.fromisoformat(today),
        "a5" if paper == "a5" else "letter" if paper == "letter" else "a4",
        choices.large,
        choices.plain_letters,
        reader=choices.person,
    )
    made = press(edition, seen, words, options)
    return Pages(made.pdf, page_texts(made.pdf), made.missing)


def _reader(edition: str, choices: PaperChoices) -> Reader:
    from planner.plan.fields import EntryId
    from planner.plan.sharing import Anybody, Person, Supporter
    from planner.printing.editions import EDITIONS

    match EDITIONS[edition].reader:
        case "supporter":
            return Supporter(EntryId(choices.person), naloxone_place=choices.naloxone_place)
        case "anybody":
            return Anybody(choices.substances, choices.nations)
        case _:
            return Person(include_private=choices.include_private)
