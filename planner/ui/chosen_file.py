"""What a file is that a person chose to open: a vault, its key file, or an open plan file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from planner.ports import NotOurFile, Trouble

if TYPE_CHECKING:
    from pathlib import Path

    from planner.plan.model import Plan
    from planner.ui.keeper import Keeper
    from planner.words import Words

_PLAN: Final = ".json"
_VAULT: Final = ".db"
_ANOTHER_KIND: Final = frozenset({"not_json", "not_utf8", "not_a_plan"})
"""Refusals that tell a person at the window no more than that it is some other file."""


def vault_of(keeper: Keeper, path: Path) -> Path | None:
    """The vault that is meant, also where its key file was chosen; None for a plan file, and for any other."""
    if path.suffix.lower() != _PLAN:
        return path if keeper.is_vault(path) else None
    beside = next((one for one in path.parent.glob("*") if one.stem == path.stem and _is_vault_by_name(one)), None)
    return beside if beside is not None and keeper.is_key_file(path) else None


def _is_vault_by_name(path: Path) -> bool:
    return path.suffix.lower() == _VAULT and path.is_file()


def plan_in(keeper: Keeper, words: Words, path: Path) -> Plan | str:
    """The plan in a plan file, or the sentence that says why there is none."""
    from planner.plan.plan_file import PlanProblem
    from planner.ui.sorry import trouble_words

    try:
        return keeper.read_plan(path)
    except PlanProblem as problem:
        if problem.code in _ANOTHER_KIND:
            return " ".join(trouble_words(words, NotOurFile()))
        return words.refusal(problem.code, problem.where)
    except Trouble as trouble:
        return " ".join(trouble_words(words, trouble))
