"""A vault where nothing may be written, tried by somebody with no special rights: ``python -m tests.faults.read_only FOLDER``.

Each shape of it plays in a fork of its own and tells what came of it as JSON.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from planner.storage import read_only
from planner.storage.keys import Passphrase
from planner.storage.location import Home, home
from planner.storage.vault import Vault
from tests.faults.children import _told, say
from tests.faults.circumstances import become_nobody
from tests.storage.making import CHEAP, NAME, PASSPHRASE, every_byte, sitting, type_into

WRONG = Passphrase("not this one")


def folder_and_files(place: Path) -> None:
    """As on a stick with a lock: no file and no folder may be written."""
    for path in (place, *place.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)


def folder_alone(place: Path) -> None:
    place.chmod(0o555)


def file_alone(place: Path) -> None:
    (place / "notebook.db").chmod(0o444)


def with_a_lock_left(place: Path) -> None:
    """A lock file that may be written lies there from before."""
    (place / "notebook.lock").touch()
    place.chmod(0o555)


def with_a_journal(place: Path) -> None:
    """The program was killed, and then the folder was closed."""
    vault = Vault.open(home(place), PASSPHRASE)
    type_into(sitting(vault), NAME, "Sam again")
    kept = place.with_name("kept")
    shutil.copytree(place, kept)
    vault.close()
    shutil.rmtree(place)
    kept.rename(place)
    (place / "notebook.lock").unlink()
    folder_and_files(place)


def mounted(place: Path) -> None:
    """A drive that was put in as read only, where the system lets us; else as the first shape."""
    for command in (["mount", "--bind"], ["mount", "-o", "remount,bind,ro"]):
        ends = [str(place), str(place)] if "--bind" in command else [str(place)]
        if os.getuid() or subprocess.run([*command, *ends], capture_output=True, check=False).returncode:
            folder_and_files(place)
            return


SHAPES: tuple[Callable[[Path], None], ...] = (
    folder_and_files, folder_alone, file_alone, with_a_lock_left, with_a_journal, mounted,
)  # fmt: skip


def main(folder: Path) -> None:
    """Plays every shape."""
    for shape in SHAPES:
        place = folder / shape.__name__ / "home"
        vault = Vault.create(home(place), PASSPHRASE, cost=CHEAP)
        type_into(sitting(vault), NAME, "Sam")
        vault.close()
        (place / "notebook.lock").unlink()
        with read_only.looked_at(home(place), PASSPHRASE):  # everything is loaded before the rights are gone
            pass
        child = os.fork()
        if child == 0:
            give_away(place.parent)
            if shape is not mounted:
                become_nobody()
            shape(place)
            become_nobody()
            say(json.dumps({"shape": shape.__name__, **tried(folder, place)}))
            os._exit(0)
        os.waitpid(child, 0)
        if shape is mounted:
            subprocess.run(["umount", "--lazy", str(place)], capture_output=True, check=False)


def give_away(folder: Path) -> None:
    """Everything belongs to the person who tries."""
    for path in (folder, *folder.rglob("*")):
        if os.getuid() == 0:
            os.chown(path, 65534, 65534)


def tried(folder: Path, place: Path) -> dict[str, Any]:
    """What a person without rights meets there."""
    here, before = home(place), _files(place)
    target = Home(folder / place.parent.name / "copy")
    found: dict[str, Any] = {
        "right": type(_told(lambda: Vault.open(here, PASSPHRASE).close())).__name__,
        "wrong": type(_told(lambda: Vault.open(here, WRONG).close())).__name__,
        "look_wrong": type(_told(lambda: _name_in_a_look(here, WRONG))).__name__,
        "look": _name_in_a_look(here, PASSPHRASE),
    }
    read_only.copy_over(here, target)
    copy = Vault.open(target, PASSPHRASE)
    type_into(sitting(copy), NAME, copy.load().plan.words("about", "name") + " goes on")
    found["copy"] = copy.load().plan.words("about", "name")
    copy.close()
    left = [*place.glob(f"{read_only.PRIVATE}*"), *Path(os.environ["TMPDIR"]).iterdir()]
    return {**found, "untouched": _files(place) == before, "left": len(left)}


def _name_in_a_look(here: Home, secret: Passphrase) -> str:
    with read_only.looked_at(here, secret) as vault:
        return vault.load().plan.words("about", "name")


def _files(place: Path) -> dict[str, bytes]:
    """Every byte there; the lock is made where a folder may be written, and says nothing."""
    return {path.name: held for path, held in every_byte(place).items() if path.suffix != ".lock"}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
