"""Finds out whether there is a screen, before Qt would end the program for want of one; knows no Qt."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

_SCREENLESS: Final = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")


def screen_there(environment: Mapping[str, str], platform: str) -> bool:
    """Whether Qt will find a screen; without one it would end the program with a message of its own."""
    if platform in {"win32", "darwin"} or environment.get("QT_QPA_PLATFORM", "").startswith(_SCREENLESS):
        return True
    if environment.get("WAYLAND_DISPLAY"):
        return True
    host, colon, number = environment.get("DISPLAY", "").partition(":")
    if not colon:
        return False
    door = Path("/tmp/.X11-unix") / f"X{number.partition('.')[0]}"  # noqa: S108 -- where X11 keeps its doors
    return bool(host) or door.exists()
