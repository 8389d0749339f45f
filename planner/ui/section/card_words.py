"""What one entry's card says, as values: its name, its details, its if-then plans and who may see it; pure."""

from msgspec import Struct

from planner.plan.fields import EntryId
from planner.plan.model import Entry, Plan, Share
from planner.saying import Saying

CUES = frozenset({"trigger", "sign"})
"""The types of entry an if-then plan can stand beside."""
BETWEEN = " \u00b7 "


class Then(Struct, frozen=True):
    """The then-part of one if-then plan: how it begins, and what the person will do."""

    plan: EntryId
    lead: str
    words: str


class CardWords(Struct, frozen=True):
    """Everything a card shows."""

    name: str
    details: str
    share: str
    private: bool
    thens: tuple[Then, ...] = ()


def card_words(saying: Saying, section: str, entry: Entry) -> CardWords:
    """What the card of an entry says."""
    words = saying.words
    if entry.type == "plan":
        return CardWords(
            words.ui("if_then.if_cue", name=cue_name(saying, entry) or words.ui("entry.no_words")),
            _details(saying, section, entry),
            share_words(saying, entry.share),
            not entry.share.prints,
            (then_of(saying, entry),),
        )
    return CardWords(
        saying.name(section, entry) or words.ui("entry.no_words"),
        _details(saying, section, entry),
        share_words(saying, entry.share),
        not entry.share.prints,
        tuple(then_of(saying, one) for one in plans_for(saying.plan, entry)) if entry.type in CUES else (),
    )


def plans_for(plan: Plan, cue: Entry) -> tuple[Entry, ...]:
    """The if-then plans for a trigger or a warning sign."""
    return tuple(one for one in plan.entries("if_then", "plan") if one.text("cue") == cue.id)


def cue_name(saying: Saying, plan: Entry) -> str:
    """What an if-then plan is for: the trigger or sign, or the person's own words."""
    return saying.linked(plan.text("cue")) or plan.text("cue_words")


def then_of(saying: Saying, plan: Entry) -> Then:
    """The then-part of a plan, in one go: first, second, who to ring."""
    words = saying.words
    first, second = (_deed(saying, plan, name) for name in ("first", "second"))
    ring = saying.linked(plan.text("ring"))
    parts = [first] if first else []
    if second:
        parts.append(words.ui("if_then.second_said", words=second))
    if ring:
        parts.append(words.ui("if_then.ring_said", name=ring))
    if not parts:
        return Then(plan.id, words.ui("if_then.then"), words.ui("if_then.nothing_chosen"))
    # Words that begin with a capital do not run on from "I will", and nobody's words are changed to fit.
    lead = words.ui("if_then.then" if first[:1].islower() else "if_then.then_colon")
    return Then(plan.id, lead, " ".join(_ended(part) for part in parts))


def share_words(saying: Saying, share: Share) -> str:
    """Who may see an entry, in a few words."""
    words = saying.words
    if not share.prints:
        return words.ui("share.only_me")
    names = [name for one in share.people if (name := saying.linked(one))]
    if not names:
        return words.ui("share.prints")
    return (
        words.ui("share.with", names=", ".join(names)) if len(names) < 3 else words.plural("share.shared", len(names))
    )


def _details(saying: Saying, section: str, entry: Entry) -> str:
    skipped = ("cue", "cue_words", "first", "first_strategy", "second", "second_strategy", "ring")
    if entry.type == "plan":
        entry = Entry(entry.id, entry.type, {name: one for name, one in entry.values.items() if name not in skipped})
    return BETWEEN.join(saying.brief(section, entry))


def _deed(saying: Saying, plan: Entry, name: str) -> str:
    """What is done first or second: the person's words, or else the strategy picked."""
    return plan.text(name).strip() or saying.linked(plan.text(f"{name}_strategy"))


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."
