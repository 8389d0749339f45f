"""How a command speaks: one line for each Trouble, on standard error, and the exit code that goes with it."""

import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import Final, NoReturn

from planner.plan.plan_file import SIZE_LIMIT, PlanProblem, Read, read
from planner.ports import Trouble
from planner.safe_file import from_system
from planner.words import Words, load

DONE: Final = 0
WRONG_INPUT: Final = 1
SYSTEM_FAILED: Final = 5


# The window's sentences speak of its screen; a command has its own.
_SAID_OTHERWISE: Final = frozenset(
    {"WrongSecret", "AlreadyThere", "DiskFull", "ReadOnly", "StorageGone", "InUse", "Missing"}
)


class Stop(Exception):
    """A command ends here; `line` is what the person is told."""

    def __init__(self, exit_code: int, line: str) -> None:
        super().__init__(exit_code)
        self.exit_code = exit_code
        self.line = line


def words() -> Words:
    """The words, loaded once."""
    global _WORDS  # noqa: PLW0603 -- loaded on first use, never changed after
    if _WORDS is None:
        _WORDS = load()
    return _WORDS


_WORDS: Words | None = None


def stop(key: str, exit_code: int = WRONG_INPUT, **values: object) -> NoReturn:
    """End the command with the sentence under `key`."""
    raise Stop(exit_code, words().ui(f"cli.{key}", **values))


def line_for(trouble: Trouble) -> str:
    """One line: what happened, what is safe, what to do."""
    if trouble.id in _SAID_OTHERWISE:
        return words().ui(f"cli.trouble.{trouble.id}")
    parts = (words().ui(f"trouble.{trouble.id}.{part}") for part in ("happened", "safe", "do"))
    return " ".join(part for part in parts if part)


def note(line: str) -> None:
    """Say something beside the result."""
    sys.stderr.write(f"{line}\n")


def confess(kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
    """Say that something broke, with its kind and places only: an error's own words may repeat typed ones."""
    note(words().ui("cli.bug", kind=kind.__name__))
    for frame in traceback.extract_tb(trace):
        note(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}")


def say(line: str) -> None:
    """Say a result."""
    sys.stdout.write(f"{line}\n")


def bytes_of(path: Path, limit: int) -> bytes:
    """The bytes of a file a person named (``-``: standard input), a little more than `limit` at most."""
    if str(path) == "-":
        return sys.stdin.buffer.read(limit + 1)
    try:
        with path.open("rb") as file:
            return file.read(limit + 1)
    except FileNotFoundError:
        stop("no_such_file")
    except IsADirectoryError:
        stop("is_a_folder")
    except OSError as error:
        raise from_system(error) from None


def plan_at(path: Path) -> Read:
    """The plan in a plan file, with a note for each link that points at nothing.

    Raises:
        Stop: it cannot be read as a plan; the line says where.
    """
    try:
        found = read(bytes_of(path, SIZE_LIMIT))
    except PlanProblem as problem:
        raise Stop(WRONG_INPUT, words().refusal(problem.code, problem.where)) from None
    for where in found.dangling:
        note(words().ui("plan_file.dangling", where=where))
    return found


def put_out(data: bytes, target: Path | None) -> None:
    """Write a result to a file, safely, or to standard output (None or ``-``)."""
    if target is None or str(target) == "-":
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    if target.is_dir():
        stop("is_a_folder")
    from planner.safe_file import write_safely

    write_safely(target, data)
