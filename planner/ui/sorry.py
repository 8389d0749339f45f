"""The three sentences of every Trouble."""

from planner.ports import Trouble
from planner.words import Words


def trouble_words(words: Words, trouble: Trouble) -> tuple[str, str, str]:
    """What happened, what is safe, what to do."""
    key = f"trouble.{trouble.id}"
    name = key if f"{key}.happened" in words.ui_words else "trouble.Trouble"
    return words.ui(f"{name}.happened"), words.ui(f"{name}.safe"), words.ui(f"{name}.do")
