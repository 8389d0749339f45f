"""Whatever a plan file holds, reading it gives a plan or one calm refusal, and a plan that was read can be used."""

import random
import time
from datetime import date
from pathlib import Path

import pytest

from planner import words as spoken
from planner.plan.plan_file import read, write
from planner.plan.plan_limits import PlanProblem
from planner.plan.sharing import Person, seen_by
from planner.ports import Loaded
from planner.printing.editions import EDITIONS, PrintOptions, press
from planner.session import Session
from planner.storage.keys import NoPassphrase
from tests.fuzz.mutating import bytes_changed, seeds, values_changed
from tests.storage.making import StandingClock, a_vault

CORPUS = sorted((Path(__file__).parent / "corpus").iterdir())
WORDS = spoken.load()
CASES, PRINTED = 12_000, 60
"""How many files the long run makes, and how many of those that can be read are printed and stored."""


def read_or_refused(file: bytes):
    """The plan, or None after a refusal that has words and repeats none of the file's."""
    began, problem = time.monotonic(), None
    try:
        found = read(file)
    except PlanProblem as refused:
        found, problem = None, refused
    assert time.monotonic() - began < 10
    if found is None:
        assert len(WORDS.refusal(problem.code, problem.where)) < 500
        return None
    again = read(write(found.plan)).plan
    assert again == found.plan
    return found.plan


def used(plan, folder: Path) -> None:
    """Stores it, reads it back, works on it and prints it."""
    vault = a_vault(folder, NoPassphrase())
    vault.put(plan)
    loaded = vault.load()
    assert write(loaded.plan) == write(plan)
    assert vault.check().problems == ()
    vault.close()
    session = Session(Loaded(plan), Nowhere(), StandingClock())
    for section, contents in plan.sections.items():
        if contents.entries:
            session.take_away(section, contents.entries[0].id)
            session.undo()
    for name in ("full", "one-page"):
        assert name in EDITIONS
        assert press(name, seen_by(plan, Person()), WORDS, PrintOptions(date(2026, 11, 22))).pdf.startswith(b"%PDF")


class Nowhere:
    def save(self, actions, plan, told):
        told(None)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_every_kept_file_is_read_or_refused(path):
    read_or_refused(path.read_bytes())


def test_a_few_broken_files_are_read_or_refused():
    chance, real = random.Random(1), seeds()
    for _ in range(150):
        read_or_refused(chance.choice((bytes_changed, values_changed))(chance.choice(real), chance))


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_thousands_of_broken_files_are_read_or_refused_and_what_was_read_can_be_used(tmp_path):
    chance, real = random.Random(20261122), seeds()
    readable = 0
    for number in range(CASES):
        file = chance.choice((bytes_changed, values_changed))(chance.choice(real), chance)
        try:
            plan = read_or_refused(file)
            if plan is not None:
                readable += 1
                if readable % (CASES // PRINTED // 4) == 0:
                    used(plan, tmp_path / str(number))
        except Exception as bug:
            (tmp_path / "found.json").write_bytes(file)
            raise AssertionError(f"case {number}, kept in {tmp_path}/found.json: {type(bug).__name__}") from bug
    assert readable > CASES // 20
