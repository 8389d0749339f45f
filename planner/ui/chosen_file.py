"""What a file is that a person chose to open: a vault, its key file, or an open plan file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from planner.ports import Trouble

if TYPE_CHECKING:
    from pathlib import Path

    from planner.plan.model import Plan
    from planner.ui.keeper import Keeper
    from planner.words import Words

_PLAN: Final = ".json"
_VAULT: Final = ".db"


def vault_of(keeper: Keeper, path: Path) -> Path | None:
    """The vault that is meant, also where its key file was chosen; None for a plan file."""
    if path.suffix.lower() != _PLAN:
        return path
    beside = path.with_suffix(_VAULT)
    return beside if beside.is_file() and keeper.is_key_file(path) else None


def plan_in(keeper: Keeper, words: Words, path: Path) -> Plan | str:
    """The plan in a plan file, or the sentence that says why there is none."""
    from planner.plan.plan_file import PlanProblem
    from planner.ui.sorry import trouble_words

    try:
        return keeper.read_plan(path)
    except PlanProblem as problem:
        return words.refusal(problem.code, problem.where)
    except Trouble as trouble:
        return " ".join(trouble_words(words, trouble))
