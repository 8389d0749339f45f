"""Keeps Qt from starting a session bus of its own where there is none; knows no Qt.

A bus started that way outlives the program and leaves a folder in the person's home (seen: ~/.dbus).
"""

from collections.abc import MutableMapping
from pathlib import Path
from typing import Final

_ADDRESS: Final = "DBUS_SESSION_BUS_ADDRESS"
_NONE: Final = "disabled:"


def start_no_bus(environment: MutableMapping[str, str], platform: str) -> None:
    """Where no session bus runs, says so to whoever would start one. A bus that runs is used as ever."""
    if platform in {"win32", "darwin"}:
        return
    if environment.get(_ADDRESS, "").startswith("autolaunch:"):
        del environment[_ADDRESS]
    folder = environment.get("XDG_RUNTIME_DIR")
    if not environment.get(_ADDRESS) and not (folder and (Path(folder) / "bus").exists()):
        environment[_ADDRESS] = _NONE
