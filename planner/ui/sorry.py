"""The three sentences of every Trouble."""

from planner.ports import Trouble
from planner.words import Words


def trouble_words(words: Words, trouble: Trouble, about: str = "") -> tuple[str, str, str]:
    """What happened, what is safe, what to do.

    `about` is what it happened to, where that has words of its own: ``paper``, or ``typing`` for words that wait.
    """
    own = (f"trouble.{about}.{trouble.id}", f"trouble.{about}.Trouble") if about else ()
    names = (*own, f"trouble.{trouble.id}", "trouble.Trouble")
    name = next(one for one in names if f"{one}.happened" in words.ui_words)
    return words.ui(f"{name}.happened"), words.ui(f"{name}.safe"), words.ui(f"{name}.do")
