"""Whether an action has somebody take a drink or a drug: by what is taken, how much of it, and the verb before it.

The lists are in resources/coach/unsafe.toml. A word that also means an everyday thing ("a bump", "two cans", "green")
counts only with an amount or a verb of using, and not among everyday things.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from planner.coach.tables import Phrases, Tables, by_beginning

_NEAR: Final = 4
_CLOSE: Final = 3
_FAR: Final = 6
_MINE: Final = frozenset({"my", "the", "our", "her", "his", "their"})
_OWN: Final = frozenset({"my", "prescribed"})
_WITH: Final = frozenset({"with", "for", "over", "in"})
_LEAD: Final = frozenset(
    ["i", "i'll", "ill", "will", "would", "just", "then", "to", "and", "go", "gonna", "going", "maybe", "have", "get"]
)


class Taken:
    """One way of taking: the words for what is taken, in a text of which some words come before and some after."""

    def __init__(self, half: str, whole: str, held: Tables, own: tuple[str, ...] = ()) -> None:
        """`half` is looked at, as it was heard; `whole` is what it was cut from; `own`, the person's words for a drug."""
        self._held, self._typed, self._own_names = held, half.split(), own
        self._half, self._whole = half, whole
        self._everyday = not held.words("everyday").isdisjoint(set(whole.split()).difference(own))

    def drink(self) -> bool:
        """Whether a drink is taken."""
        if self._held.find(self._half, "alcohol_free") >= 0 or self._held.find(self._whole, "not_drinks") >= 0:
            return False
        return any(self._surely(*one, "drink_verbs", "drink_names") for one in self._each("drinks")) or any(
            self._maybe(*one, "drink_verbs") for one in self._each("drinks_maybe")
        )

    def drug(self) -> bool:
        """Whether a drug is taken."""
        if self._held.find(self._whole, "not_drugs") < 0:
            bare = self._after_lead()
            if bare and bare[0] in self._held.words("always_use"):
                return not self._turned(0)
            if not self._everyday and " ".join(bare) in self._held.words("drug_alone"):
                return True
            named = [one for name in self._own_names for one in self._own(name)]
            if any(self._surely(*one, "use_verbs") for one in self._each("drugs")):
                return True
            if any(self._maybe(*one, "use_verbs") for one in (*self._each("drugs_maybe"), *named)):
                return True
            if not self._everyday and any(
                self._right_after(at, "own_verbs") and self._goes_on(at + long) for at, long in named
            ):
                return True
        return any(self._medicine(*one) for one in self._each("drug_medicines", "medicines"))

    def _surely(self, at: int, long: int, verbs: str, names: str = "") -> bool:
        """Whether a sure word for it is taken here: it begins the action, has an amount, or a verb of taking before it."""
        if self._is_another(at + long) or self._turned(at):
            return False
        start = self._amount(at, "amounts", "served") if names else self._amount(at, "amounts")
        amount, before = start < at, self._typed[:start]
        is_name = bool(names) and " ".join(self._typed[at : at + long]) in self._held.words(names)
        if set(before) <= _LEAD:
            after = set(self._typed[at + long : at + long + 1])
            if names and not is_name and after & self._held.words("drink_times"):
                return True
            return amount or (self._goes_on(at + long) and not (is_name and before))
        if before[-1] in self._held.words("taken_with") and (amount or (before[-1] in _WITH and not is_name)):
            return True
        return self._verb(before, verbs)

    def _maybe(self, at: int, long: int, verbs: str) -> bool:
        """The same of a word that may mean an everyday thing."""
        if self._everyday or not self._goes_on(at + long) or self._turned(at):
            return False
        if at and self._typed[at - 1] in self._held.words("strong_verbs") | self._held.words("small_verbs"):
            return True
        if self._held.find(" ".join(self._typed[max(0, at - _CLOSE) : at]), "more_of") >= 0:
            return True
        start = self._amount(at, "amounts")
        before = self._typed[:start]
        if start == at and long == 1:
            return False
        if set(before) <= _LEAD or before[-1] in self._held.words("taken_with"):
            return True
        return self._verb(before, verbs)

    def _medicine(self, at: int, long: int) -> bool:
        """Whether a medicine is taken that is not one's own, or more of one's own than was told."""
        if self._is_another(at + long) or self._turned(at):
            return False
        held, before = self._held, self._typed[:at]
        if held.find(" ".join(before[-_CLOSE:]), "more_of") >= 0:
            return True
        taken = held.find(" ".join(before[-_FAR:]), "use_verbs") >= 0
        anothers = (one for one in before[-2:] if one not in held.words("own_times"))
        if any(one.endswith(("'s", "s'")) for one in anothers):
            return taken or self._some_of(before)
        if self._again(at + long):
            return taken
        sold = " ".join(self._typed[at : at + long]) in held.words("drug_medicines")
        return (
            sold
            and (_OWN | held.words("own_times")).isdisjoint(before)
            and (taken or ((start := self._amount(at, "amounts")) < at and set(before[:start]) <= _LEAD))
        )

    def _some_of(self, before: list[str]) -> bool:
        """Whether an action begins with how many it takes of somebody else's: "three of Nan's"."""
        return "of" in before[1:-1] and set(before[: before.index("of")]) <= _LEAD | self._held.words("amounts")

    def _again(self, at: int) -> bool:
        """Whether what follows says that it is taken once more than was told ("twice", not "twice a day")."""
        after = self._typed[at : at + 2]
        if self._held.find(" ".join(self._typed[at : at + _NEAR]), "in_one") == 0:
            return True
        if not after or after[0] not in self._held.words("twice"):
            return False
        return after[1:] == [] or after[1] not in self._held.words("each_day")

    def _right_after(self, at: int, verbs: str) -> bool:
        """Whether a verb stands right before, and nothing turns it round."""
        return at > 0 and self._typed[at - 1] in self._held.words(verbs) and not self._turned(at)

    def _after_lead(self) -> list[str]:
        at = 0
        while at < len(self._typed) - 1 and self._typed[at] in _LEAD:
            at += 1
        return self._typed[at:]

    def _each(self, *names: str) -> Iterator[tuple[int, int]]:
        """Where the phrases of some lists stand, and how long each is."""
        phrases = _phrases(self._held, names)
        if not phrases.none_in(self._typed):
            yield from ((at, long) for at in range(len(self._typed)) if (long := phrases.long_at(self._typed, at)))

    def _own(self, name: str) -> Iterator[tuple[int, int]]:
        parts = name.split()
        for at in range(len(self._typed) - len(parts) + 1):
            if self._typed[at : at + len(parts)] == parts:
                yield at, len(parts)

    def _amount(self, at: int, *names: str) -> int:
        """Where the words of an amount before a place begin; the place itself when there are none."""
        lists, start = [self._held.words(name) for name in names], at
        while start > 0:
            word, of_mine = self._typed[start - 1], start > 1 and self._typed[start - 2] == "of"
            if not (
                any(word in each for each in lists) or (word == "the" and start < at) or (of_mine and word in _MINE)
            ):
                break
            start -= 1
        return start

    def _is_another(self, at: int) -> bool:
        """Whether the word that follows makes it another thing: a wine shop."""
        return self._held.find(" ".join(self._typed[at : at + 2]), "not_a_drink") == 0

    def _goes_on(self, at: int) -> bool:
        return at >= len(self._typed) or self._typed[at] in self._held.words("goes_on")

    def _turned(self, at: int) -> bool:
        """Whether something before it, or after it, keeps it away."""
        before, after = " ".join(self._typed[:at]), " ".join(self._typed[at:])
        held = self._held
        return held.find(before, "turns_round", "gets_rid") >= 0 or held.find(after, "rid_after") >= 0

    def _verb(self, before: list[str], verbs: str) -> bool:
        return self._held.find(" ".join(before[-_NEAR:]), verbs) >= 0


@lru_cache(maxsize=16)
def _phrases(held: Tables, names: tuple[str, ...]) -> Phrases:
    return by_beginning(one for name in names for one in held.lexicon.lists[name])
