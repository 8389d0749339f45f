"""A whole sitting with a hook that hears of every socket and every program started: ``python -m tests.faults.offline FOLDER``."""

import json
import sys
from pathlib import Path

HEARD: list[str] = []


def hear(event: str, _arguments: object) -> None:
    """Keeps the names of events that would reach beyond this program."""
    if event.startswith(
        ("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.system", "urllib.", "ftplib.", "smtplib.", "http.")
    ):
        HEARD.append(event)


sys.addaudithook(hear)  # before anything of the program is loaded; a hook can never be taken away again


def main(folder: Path) -> None:
    """Makes a plan, types, prints, locks and unlocks, and looks at help and settings."""
    from PySide6.QtWidgets import QApplication

    from planner.ui.verbs import Place
    from tests.faults.children import say
    from tests.faults.hands import letter_of, open_new, save_a_pdf, unlock, until_saved
    from tests.typing_keys import type_text
    from tests.ui.shell.whole import find, until

    application = QApplication([])
    program = open_new(folder / "home")
    type_text(letter_of(program), "What I want to keep")
    until_saved(program)
    save_a_pdf(program, folder / "plan.pdf")
    for place in ("settings", "help", "contents", "home"):
        program.go(Place(place))
    program.asked("struggling")
    program.asked("leave")
    program.asked("lock")
    until(lambda: bool(program.window.findChildren(type(find(program, "unlock.passphrase")), "unlock.passphrase")))
    unlock(program)
    maps = Path("/proc/self/maps")
    mapped = maps.read_text("utf-8") if maps.exists() else ""
    loaded = [one for one in ("PySide6.QtNetwork", "asyncio", "socketserver") if one in sys.modules]
    say(
        json.dumps(
            {"heard": HEARD, "loaded": loaded, "mapped": "libQt6Network" in mapped, "core": "libQt6Core" in mapped}
        )
    )
    del application


if __name__ == "__main__":
    import os

    main(Path(sys.argv[1]))
    os._exit(0)
