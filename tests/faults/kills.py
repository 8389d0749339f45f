"""Kills pieces of work at random moments and looks at what is left: ``python -m tests.faults.kills WHAT FOLDER ROUNDS SEED``.

Each round is a fork of this program, which has everything loaded already: a kill costs what the work costs. What a
child says on its standard output was told to it as done; it is told back as one JSON line at the end.
"""

import json
import os
import random
import select
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.faults import children, works
from tests.faults.children import say


class Work(NamedTuple):
    """`begin` prepares a folder, `do` says a number for everything it was told as done, `look` checks what is left."""

    begin: Callable[[Path], None]
    do: Callable[[Path], None]
    look: Callable[[Path, int], None]
    longest: float
    """Seconds after which a child is killed at the latest, counted from its first word."""


WORKS = {
    "typing-in-the-window": Work(works.a_locked_plan, works.type_in_the_window, works.letter_is_there, 2.0),
    "typing": Work(works.a_locked_plan, children.type_for_ever, works.letter_is_there, 0.4),
    "backing-up": Work(works.a_locked_plan, works.back_up_for_ever, works.backups_are_whole, 0.4),
    "rekeying": Work(works.nothing, works.rekey_for_ever, works.rekeyed_or_not_yet, 0.4),
    "restoring": Work(works.a_plan_with_a_backup, works.restore_for_ever, works.old_or_new_is_there, 0.4),
    "locking-others-out": Work(works.a_locked_plan, works.lock_out_for_ever, works.only_new_keys_open_it, 0.5),
    "saving-a-pdf": Work(works.a_paper, works.save_pdfs_for_ever, works.a_whole_pdf_is_there, 0.1),
    "printing": Work(works.a_paper, works.print_for_ever, works.a_whole_pdf_is_there, 1.5),
}


_PILE = 40
"""Rounds on one folder: a plan of thousands of entries takes longer to look over than to kill."""


def kill_one(work: Work, folder: Path, chance: random.Random) -> int:
    """Lets a fork work, kills it, and tells the last number it said."""
    heard, mouth = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(heard)
        os.dup2(mouth, 1)
        try:
            work.do(folder)
        finally:
            os._exit(1)  # no work ends by itself: the round then fails
    os.close(mouth)
    said = _listen(heard, b"", time.monotonic() + 60, until_first=True)
    said = _listen(heard, said, time.monotonic() + chance.uniform(0, work.longest))
    os.kill(child, signal.SIGKILL)
    said = _listen(heard, said, time.monotonic() + 60)
    os.close(heard)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the work ended by itself"
    return max([int(line) for line in said.split(b"\n")[:-1]], default=0)


def _listen(heard: int, said: bytes, end: float, *, until_first: bool = False) -> bytes:
    while (left := end - time.monotonic()) > 0 and not (until_first and said):
        if select.select([heard], [], [], left)[0]:
            more = os.read(heard, 65536)
            if not more:
                return said
            said += more
    return said


def main(what: str, folder: Path, rounds: int, seed: int) -> None:
    """Kills `rounds` times; for many rounds the folder stays the same, so that what kills leave behind piles up."""
    work, chance, told = WORKS[what], random.Random(seed), 0
    for number in range(rounds):
        place = folder / str(number // _PILE)
        if number % _PILE == 0:
            place.mkdir()
            work.begin(place)
        told = kill_one(work, place, chance)
        work.look(place, told)
    say(json.dumps({"kills": rounds, "told": told}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
