"""Whether a supporter may be the person other words name: by name, short name, or what they are to the person."""

from functools import lru_cache
from typing import Final

from planner.coach.lexicon import Lexicon
from planner.coach.names import same_name
from planner.coach.tables import tables
from planner.coach.things import words_of
from planner.coach.tied import Tied
from planner.plan.model import Entry

_LEAST: Final = 3
"""So many letters of a first name tell it from others."""


def may_be(tied: Tied, who: Entry, other: str) -> bool:
    """Whether they may be one; a question to ask, never a fact to state. Source: our judgement (2c-4)."""
    name, relation = who.text("name"), who.text("relation")
    if relation.strip() and tied.bearing(relation) == tied.bearing(other):
        return True
    if not tied.initials(name) & tied.initials(other) and not _short_for(tied, name, other):
        return False
    name, other = _plain_name(name, tied.asked.lexicon), _plain_name(other, tied.asked.lexicon)
    if _other_surname(name, other):
        return False
    if _same_surname(name, other):
        return True
    return same_name(name, other) or same_name(_first_name(name), other) or _short_for(tied, name, other)


def _plain_name(name: str, known: Lexicon) -> str:
    """A name without what is only said before it: "Big Dave", "our Sean"."""
    parts, said = name.split(), tables(known).words("nickname_words")
    while len(parts) > 1 and parts[0].casefold() in said:
        parts = parts[1:]
    return " ".join(parts)


def _first_name(name: str) -> str:
    """The first of several words of a name, where it is a name itself."""
    parts = name.split()
    alone = (
        len(parts) > 1 and parts[0][:1].isupper() and words_of(parts[0])[0:1] not in ((), ("my",), ("the",), ("our",))
    )
    return parts[0] if alone else name


def _short_for(tied: Tied, name: str, other: str) -> bool:
    """Whether the first word of a name, and a word of the other, are long and short forms of one name."""
    parts = words_of(name)
    if not parts:
        return False
    known, nicknames = _forms(tied.asked.lexicon), tables(tied.asked.lexicon).words("nickname_words")
    first = parts[1] if parts[0] in nicknames and len(parts) > 1 else parts[0]
    mine = known.get(first.removesuffix("'s"), frozenset())
    return any(mine & known.get(one.removesuffix("'s"), frozenset()) for one in words_of(other)) if mine else False


def _other_surname(name: str, other: str) -> bool:
    """Whether both have a surname, or its first letter, and these cannot be one: Kev Doyle and Kev Smith."""
    mine, theirs = _surname(name), _surname(other)
    return bool(mine and theirs) and not (mine.startswith(theirs) or theirs.startswith(mine))


def _same_surname(name: str, other: str) -> bool:
    """Whether both have one surname, and one first name begins the other: K. Doyle and Kev Doyle, Phil and Philippa."""
    mine, theirs = words_of(name), words_of(other)
    if not _surname(name) or _surname(name) != _surname(other) or mine[0][:1] != theirs[0][:1]:
        return False
    short, long = sorted((mine[0], theirs[0]), key=len)
    return len(short) == 1 or (len(short) >= _LEAST and long.startswith(short))


def _surname(name: str) -> str:
    """The second word of a name of two words that are written large."""
    parts = name.split()
    large = len(parts) == 2 and all(one[:1].isupper() for one in parts)
    known = (
        large and words_of(parts[0]) and words_of(parts[0])[0] not in {"my", "the", "our", "auntie", "aunt", "uncle"}
    )
    return "".join(words_of(parts[1])[:1]) if known else ""


@lru_cache(maxsize=2)
def _forms(known: Lexicon) -> dict[str, frozenset[int]]:
    """The names that each form may stand for, by their place in the list."""
    found: dict[str, set[int]] = {}
    for at, line in enumerate(known.lists["short_names"]):
        for one in line.split():
            found.setdefault(one, set()).add(at)
    return {one: frozenset(each) for one, each in found.items()}
