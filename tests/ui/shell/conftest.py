"""Closes what each test opened, so that no thread and no window outlives it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from planner.ui.program import Program
from tests.ui.shell import whole


@pytest.fixture
def opened(home: Path, qapp: object) -> Iterator[Program]:
    program = whole.open_program(home)
    yield program
    _end(program)


@pytest.fixture
def first_start(home: Path, qapp: object) -> Iterator[Program]:
    program = whole.program_at(home)
    yield program
    _end(program)


@pytest.fixture
def starting(home: Path, qapp: object) -> Iterator[Callable[[], Program]]:
    made: list[Program] = []

    def start() -> Program:
        made.append(whole.program_at(home))
        return made[-1]

    yield start
    for program in made:
        _end(program)


def _end(program: Program) -> None:
    closed: list[object] = []
    program.front.forget()
    program.house.watchers.stop()
    program.house.porter.close(closed.append)
    whole.until(lambda: bool(closed))
    if program.house.porter.sitting is not None:
        program.house.porter.sitting.rest()
    program.window.closing = lambda: True
    program.window.close()
    program.window.deleteLater()
