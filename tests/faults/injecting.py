"""Work on which disk errors are inflicted from outside: ``python -m tests.faults.injecting FOLDER``.

Says ``told N`` for every number that was told as saved, ``trouble KIND`` for every Trouble, and ``end``. Whatever else
comes out of it is a bug.
"""

import sys
from pathlib import Path

from planner.ports import Trouble
from planner.safe_file import write_safely
from planner.storage.location import home
from planner.storage.vault import Vault
from tests.faults.children import CODE, NEW_PASSPHRASE, say
from tests.storage.making import CHEAP, LETTER, PASSPHRASE, sitting, type_into

PAPER = b"%PDF-1.7 " + b"words " * 3000


def main(folder: Path) -> None:
    """Opens, types, backs up, changes secrets, saves a paper and closes; goes on after every Trouble."""
    for _ in range(3):
        opened = _opened(folder)
        if opened is not None:
            break
    else:
        say("end")
        return
    vault, session = opened
    session.on_saved.append(lambda trouble: say("trouble", type(trouble).__name__) if trouble else None)
    for number in range(1, 7):
        type_into(session, LETTER, f"{number} " + "x" * 3000)
        if session.saved:
            say("told", number)
        if number == 3:
            _tried(lambda: vault.back_up(only_if_changed=False))
            _tried(lambda: vault.set_recovery(CODE, CHEAP))
            _tried(lambda: vault.set_passphrase(NEW_PASSPHRASE, CHEAP))
            _tried(lambda: write_safely(folder / "out" / "plan.pdf", PAPER))
    vault.close()
    say("end")


def _opened(folder: Path):
    try:
        vault = Vault.open(home(folder / "home"), PASSPHRASE)
    except Trouble as trouble:
        say("trouble", type(trouble).__name__)
        return None
    try:
        return vault, sitting(vault)
    except Trouble as trouble:
        say("trouble", type(trouble).__name__)
        vault.close()
        return None


def _tried(work) -> None:
    try:
        work()
    except Trouble as trouble:
        say("trouble", type(trouble).__name__)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
