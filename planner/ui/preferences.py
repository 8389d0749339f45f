"""Plain settings, kept outside the vault: how it looks, the nation, when it locks. Nothing about the person."""

from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct


class Preferences(Struct, frozen=True):
    """`text_size` in per cent; `colours` light, dark or system; `idle_minutes` until it locks.

    `waved` are marks of hints that were put away: digests of an entry's random id and a rule, never of a word.
    """

    text_size: int = 100
    colours: str = "system"
    plain_letters: bool = False
    still: bool = False
    contrast: bool = False
    nations: tuple[str, ...] = ()
    idle_minutes: int = 5
    reminded_on: str = ""
    last_section: str = ""
    hints: bool = True
    waved: tuple[str, ...] = ()


def load(path: Path) -> Preferences:
    """The settings at `path`; what is missing or broken is as it is at first."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Preferences)
    except (OSError, msgspec.MsgspecError):
        return Preferences()


def keep(path: Path, preferences: Preferences) -> bool:
    """Write the settings to `path`; tells whether it could be done."""
    text = msgspec.json.format(msgspec.json.encode(preferences), indent=1)
    fresh = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh.write_bytes(text)
        fresh.replace(path)
    except OSError:
        return False
    return True


class AsItWas:
    """How the place of the settings was before, for someone who wants nothing kept."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._missing = [one for one in (path.parent, *path.parent.parents) if not _there(one)]
        try:
            self._text: bytes | None = path.read_bytes()
        except OSError:
            self._text = None

    def put_back(self) -> None:
        """Take away what was written since."""
        with suppress(OSError):
            if self._text is None:
                self._path.unlink(missing_ok=True)
            elif self._path.read_bytes() != self._text:
                self._path.write_bytes(self._text)
            for one in self._missing:
                one.rmdir()


def _there(path: Path) -> bool:
    """Whether it is there; what may not be looked at was not made by us, and is not ours to take away."""
    try:
        return path.exists()
    except OSError:
        return True
