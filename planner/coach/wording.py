"""How the words of one entry are: missing, general or specific, and why."""

from typing import Final

from planner.coach.findings import Asked, Judged
from planner.coach.names import same_name
from planner.coach.needs import needs_of
from planner.coach.not_plans import is_not_plan
from planner.coach.remembered import OfEntry
from planner.coach.spelling import has_number, plain, words_of
from planner.coach.tables import tables
from planner.coach.unsafe import unsafe
from planner.coach.vague import no_answer, says_nothing, too_wide
from planner.plan.model import Entry
from planner.words import Words

__all__ = ["is_not_plan", "judge_entry", "judge_fields", "needs_of", "same_name", "says_nothing", "unsafe"]

_SHOWN: Final = 40
KINDS: Final[dict[tuple[str, str], tuple[tuple[str, str], ...]]] = {
    ("triggers", "trigger"): (("text", "cue"),),
    ("warning_signs", "sign"): (("text", "sign"), ("what_i_do", "action")),
    ("coping", "strategy"): (("text", "action"),),
    ("coping", "stress_step"): (("text", "action"),),
    ("if_then", "plan"): (
        ("cue_words", "cue"),
        ("first", "action"),
        ("second", "action"),
        ("avoid", "action"),
        ("get_out", "line"),
    ),
    ("cravings", "step"): (("text", "action"),),
    ("support", "supporter"): (("name", "person"), ("what_i_ask", "ask")),
    ("support", "keep_away"): (("text", "cue"),),
    ("routine", "block"): (("text", "action"),),
    ("routine", "mooring_line"): (("text", "action"),),
    ("health", "pain_step"): (("text", "action"),),
    ("lapse", "step"): (("text", "action"),),
    ("goals", "goal"): (("what", "goal"), ("first_step", "action")),
    ("goals", "milestone"): (("text", "moment"), ("reward", "treat")),
    ("reasons", "reason"): (("text", "goal"),),
    ("reasons", "need"): (("safer_way", "action"),),
    ("family", "helps"): (("text", "ask"),),
    ("family", "does_not_help"): (("text", "ask"),),
    ("family", "wish"): (("text", "ask"),),
}
"""What each field of an entry must say: what sets off, a sign, an action, a person, a goal, something asked."""

_KIND_OF: Final = {(*at, field): kind for at, fields in KINDS.items() for field, kind in fields}
_MAIN: Final[dict[str, str]] = {
    "appointment": "what",
    "contact": "service",
    "medicine": "name",
    "substance": "substance",
}
SPECIFIC: Final = Judged("specific", "specific")


def judge_entry(asked: Asked, section: str, entry: Entry) -> Judged:
    """How one entry is written, at its weakest field.

    Source: 15 % of routine crisis plans held even one item of the person's own (E3); clear and personal ones go with
    better outcomes (E1, E2).
    """
    found = judge_fields(asked, section, entry)
    return next((one for _, one in found if one.level == "missing"), found[0][1] if found else SPECIFIC)


@OfEntry
def judge_fields(asked: Asked, section: str, entry: Entry) -> tuple[tuple[str, Judged], ...]:
    """The fields of one entry that say too little, each with why; none when the entry is specific."""
    missing = _missing(asked, section, entry)
    if missing:
        return ((missing, Judged("missing", f"missing_{_kind(section, entry, missing)}")),)
    found: list[tuple[str, Judged]] = []
    for field, kind in KINDS.get((section, str(entry.type)), ()):
        text = entry.text(field)
        if text.strip():
            judged = _judge(asked, section, entry, field, kind)
            if judged.level == "general":
                found.append((field, judged))
    return tuple(found)


def judge_text(asked: Asked, section: str, type_id: str, field: str, text: str) -> Judged:
    """How words are that somebody is typing in a field."""
    kind = _KIND_OF.get((section, type_id, field))
    if kind is None or not text.strip():
        return SPECIFIC
    if no_answer(text, asked.lexicon):
        return Judged("missing", f"missing_{kind}", {"name": shown(text)})
    return _by_words(asked, section, type_id, field, kind, text)


def shown(text: str) -> str:
    """Somebody's words as they stand inside a sentence: one line, cut when long."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rsplit(' ', 1)[0]} ..."


def _judge(asked: Asked, section: str, entry: Entry, field: str, kind: str) -> Judged:
    text = entry.text(field)
    if kind == "cue" and (entry.hours("hours") or entry.get("date")) and _only_a_time(text, asked):
        return SPECIFIC
    if kind == "action" and entry.text("card") and plain(text) == plain(_card_name(asked, entry.text("card"))):
        return SPECIFIC
    if entry.text("ring") and tables(asked.lexicon).find(plain(text).removeprefix("i "), "talk_movements") == 0:
        return SPECIFIC
    if kind == "goal" and entry.text("first_step") and not too_wide(entry.text("first_step"), "action", asked.lexicon):
        return SPECIFIC
    return judge_text(asked, section, str(entry.type), field, text)


def _by_words(asked: Asked, section: str, type_id: str, field: str, kind: str, text: str) -> Judged:
    lexicon, names = asked.lexicon, {"name": shown(text)}
    wide = too_wide(text, "avoid" if field == "avoid" else kind, lexicon)
    personal = _personal(text, asked)
    if (wide or personal) and _offered(asked, section, type_id, field, text):
        return Judged("general", f"unchanged_{kind}", names) if personal else SPECIFIC
    if not wide:
        return SPECIFIC
    if kind == "action" and says_nothing(text, lexicon):
        return Judged("general", "general_cheer", names)
    return Judged("general", "general_attitude" if type_id == "mooring_line" else f"general_{kind}", names)


def _personal(text: str, asked: Asked) -> bool:
    """Whether these words, as they are offered, want a name, a time or a place of one's own (E8)."""
    return plain(text).strip(" .") in tables(asked.lexicon).words("make_personal")


def _offered(asked: Asked, section: str, type_id: str, field: str, text: str) -> bool:
    """Whether a ready answer stands as it was offered."""
    said = plain(text).strip(" .")
    return any((section, type_id, one, said) in _ready(asked.words) for one in ("", field))


def _ready(words: Words) -> frozenset[tuple[str, str, str, str]]:
    """The ready answers of the program's words as they are compared: section, type, field, words."""
    if not _READY or _READY[0][0] is not words:
        found = ((one.section, one.type, one.field, plain(one.text).strip(" .")) for one in words.offered)
        _READY[:] = [(words, frozenset(found))]
    return _READY[0][1]


_READY: Final[list[tuple[Words, frozenset[tuple[str, str, str, str]]]]] = []
"""The program's own words, never a person's."""


def _missing(asked: Asked, section: str, entry: Entry) -> str:
    """The field without which the entry says nothing, or nothing missing."""
    type_id = str(entry.type)
    if (section, type_id) == ("if_then", "plan"):
        if not _filled(entry, "first", asked) and not entry.text("first_strategy"):
            return "first"
        return "" if _filled(entry, "cue_words", asked) or entry.text("cue") else "cue_words"
    if type_id == "contact":
        return "" if any(_filled(entry, one, asked) for one in ("service", "worker", "phone")) else "service"
    fields = KINDS.get((section, type_id), ())
    main = fields[0][0] if fields else _MAIN.get(type_id, "")
    if section == "reasons" and type_id == "need":
        main = "gave"
    return main if main and not _filled(entry, main, asked) else ""


def _filled(entry: Entry, field: str, asked: Asked) -> bool:
    text = entry.text(field)
    return bool(text.strip()) and not no_answer(text, asked.lexicon)


def _kind(section: str, entry: Entry, field: str) -> str:
    return _KIND_OF.get((section, str(entry.type), field), "other")


def _only_a_time(text: str, asked: Asked) -> bool:
    """Whether words say when and nothing else: "Friday nights", "after 6"."""
    typed, held = words_of(text), tables(asked.lexicon)
    times, filler = held.vocabulary("vague_times", "weekdays", "concrete_times"), held.vocabulary("filler")
    of_time = [times.holds(one) or has_number(one) for one in typed]
    return any(of_time) and all(is_time or filler.holds(one) for is_time, one in zip(of_time, typed, strict=True))


def _card_name(asked: Asked, card: str) -> str:
    found = asked.words.cards.get(card)
    return found.name if found else ""
