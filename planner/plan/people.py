"""Finds the supporter a name means, kindly: case, accents, spaces and a last name left out do not matter."""

import unicodedata

from planner.plan.model import Entry, Plan


def called(plan: Plan, name: str) -> tuple[Entry, ...]:
    """The supporters `name` may mean: those called exactly so, else those it is part of; an id means one.

    More than one means that the name is not clear; none, that nobody is called so.
    """
    people = plan.entries("support", "supporter")
    if found := tuple(one for one in people if one.id == name.strip().lower()):
        return found
    typed, wanted = _typed(name), _plain(name)
    by_name = [(one, _plain(one.text("name"))) for one in people]
    for meant in (
        tuple(one for one in people if typed and _typed(one.text("name")) == typed),
        tuple(one for one, plain in by_name if wanted and plain == wanted),
        tuple(one for one, plain in by_name if wanted and _holds(plain, wanted)),
    ):
        if meant:
            return meant
    return ()


def _typed(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).split())


def _plain(name: str) -> str:
    """Letters and digits alone, without case or accents, words parted by one space."""
    bare = "".join(one for one in unicodedata.normalize("NFKD", name) if not unicodedata.combining(one))
    return " ".join("".join(one if one.isalnum() else " " for one in bare.casefold()).split())


def _holds(plain: str, wanted: str) -> bool:
    """Whether some of the words of a name, one after another, are those wanted."""
    return f" {wanted} " in f" {plain} "
