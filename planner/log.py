"""What the program did, in codes and numbers, by topic; nothing a person wrote can pass.

A line is a time, a topic, a code and numbers. Codes are declared where a topic is; values can only be
numbers or the name of a class. Nothing is written until `begin` names a file.
"""

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

LARGEST: Final = 256 * 1024
"""Bytes after which the log starts anew, keeping one old file."""

_file: list[Path] = []


def begin(file: Path | None) -> None:
    """Writes from now on to `file`; None stops."""
    _file[:] = [file] if file else []


class Topic:
    """A logger for one part of the program, with the only codes it may write."""

    def __init__(self, name: str, *codes: str) -> None:
        self._name = name
        self._codes = frozenset(codes)

    def note(self, code: str, **values: float | type) -> None:
        """Notes one thing that happened.

        Raises:
            ValueError: a code that was not declared, or a value that is neither a number nor a class.
        """
        if code not in self._codes:
            raise ValueError("code not declared")
        parts = [f"{name}={_shown(value)}" for name, value in values.items()]
        if _file:
            _write(_file[0], " ".join([_now(), self._name, code, *parts]))


def _shown(value: object) -> str:
    if isinstance(value, type):
        return value.__name__
    if isinstance(value, bool | int | float):
        return f"{value:.6g}" if isinstance(value, float) else str(value)
    raise ValueError("only numbers and classes are logged")


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _write(file: Path, line: str) -> None:
    # A log that cannot be written must never stand in the way of a plan.
    with suppress(OSError):
        if file.exists() and file.stat().st_size > LARGEST:
            file.replace(file.with_name(f"{file.name}.old"))
        handle = os.open(file, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        try:
            os.write(handle, f"{line}\n".encode("ascii", "replace"))
        finally:
            os.close(handle)
