"""Commands given by somebody who may not write where the plan is: ``python -m tests.commands.without_rights FOLDER``.

Each is given once with all rights, so that everything is loaded, and then in a fork without. What came of the second is
told as JSON, one object a line.
"""

import io
import json
import os
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

from planner.__main__ import main
from planner.storage import read_only
from planner.storage.location import home
from planner.storage.vault import Vault
from tests.faults.children import say
from tests.faults.circumstances import become_nobody
from tests.storage.damaging import spoil
from tests.storage.making import CHEAP, NAME, PASSPHRASE, every_byte, sitting, type_into

COMMANDS = {
    "get": ["vault", "get"],
    "list": ["vault", "list", "--json"],
    "check": ["vault", "check", "--json"],
    "take": ["vault", "backup", "--to", "OUT"],
    "wrong": ["vault", "get"],
    "damaged": ["vault", "check"],
    "put": ["vault", "put", "PLAN", "--replace"],
    "backup": ["vault", "backup"],
    "change-passphrase": ["vault", "change-passphrase", "--new-passphrase-file", "SECRET"],
    "create": ["vault", "create"],
    "print": ["print", "READ_ONLY/plan.json", "--edition", "one-page", "-o", "OUT/plan.pdf"],
    "print-there": ["print", "READ_ONLY/plan.json", "--edition", "one-page", "-o", "READ_ONLY/plan.pdf"],
}


def given(name: str, place: Path, out: Path, folder: Path) -> dict[str, Any]:
    """Gives one command."""
    names = {"OUT": out, "PLAN": folder / "plan.json", "SECRET": folder / "secret", "READ_ONLY": place}
    words = COMMANDS[name]
    for short, path in names.items():
        words = [one.replace(short, str(path)) for one in words]
    if words[0] == "vault":
        secret = folder / ("other" if name == "wrong" else "secret")
        words += ["--home", str(folder / "broken" if name == "damaged" else place), "--passphrase-file", str(secret)]
    said, told = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    with redirect_stdout(said), redirect_stderr(told):
        code = main(words)
        said.flush()
    result = said.buffer.getvalue()  # type: ignore[attr-defined]
    return {"name": name, "code": code, "out": result.decode("utf-8", "replace"), "told": told.getvalue().splitlines()}


def prepared(place: Path, out: Path) -> None:
    """A vault and a plan file in one folder."""
    vault = Vault.create(home(place), PASSPHRASE, cost=CHEAP)
    type_into(sitting(vault), NAME, "Sam")
    vault.close()
    (place / "plan.json").write_bytes((place.parent / "plan.json").read_bytes())
    out.mkdir()


def run(folder: Path) -> None:
    """Gives every command twice."""
    (folder / "secret").write_text(PASSPHRASE.words, "utf-8")
    (folder / "other").write_text("not this one", "utf-8")
    main(["example", "ketamine-student", "-o", str(folder / "plan.json")])
    prepared(folder / "warm", folder / "warm-out")
    for name in ("print", "get", "check", "take"):
        given(name, folder / "warm", folder / "warm-out", folder)
    with read_only.looked_at(home(folder / "warm"), PASSPHRASE):
        pass
    place, out = folder / "kept", folder / "out"
    prepared(place, out)
    (place / "notebook.lock").unlink()
    prepared(folder / "broken", folder / "broken-out")
    spoil(folder / "broken" / "notebook.db")
    for top in (place, folder / "broken"):
        for path in (top, *top.rglob("*")):
            path.chmod(0o555 if path.is_dir() else 0o444)
    become_nobody(folder, place, folder / "broken")
    before = every_byte(place)
    for name in COMMANDS:
        say(json.dumps(given(name, place, out, folder)))
    same = every_byte(place) == before
    left = [one.name for one in Path(os.environ["TMPDIR"]).iterdir()]
    say(json.dumps({"name": "after", "same": same, "left": left, "out": sorted(one.name for one in out.iterdir())}))


if __name__ == "__main__":
    run(Path(sys.argv[1]))
