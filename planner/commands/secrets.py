"""How a command asks for a vault's secrets: from a file, standard input or a prompt, never as an argument."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from planner.commands.speaking import WRONG_INPUT, bytes_of, note, stop, words
from planner.ports import InUse, Missing, ReadOnly

if TYPE_CHECKING:
    from planner.storage.backups import Backup
    from planner.storage.keys import Passphrase, Secret
    from planner.storage.location import Home
    from planner.storage.vault import Vault

_LIMIT = 10_000


def home_of(options: argparse.Namespace) -> "Home":
    """The home the options name."""
    from planner.storage.location import home

    return home(getattr(options, "home", None), getattr(options, "vault", None))


def opened(options: argparse.Namespace, *, code: bool = False) -> "Vault":
    """The vault, opened with what the person gives: its passphrase, or its recovery code.

    Raises:
        Missing, InUse: said before anything is asked.
    """
    from planner.storage.vault import Vault

    place = _there(options)
    return Vault.open(place, for_vault(options, place, code=code))


@contextmanager
def opened_to_read(options: argparse.Namespace) -> "Iterator[Vault]":
    """The vault for as long as it is read; a private copy of it where nothing may be written.

    Raises:
        Missing, InUse: said before anything is asked.
    """
    from planner.storage.vault import Vault

    place = _there(options)
    secret = for_vault(options, place)
    try:
        vault = Vault.open(place, secret)
    except ReadOnly:
        from planner.storage.read_only import looked_at  # most folders can be written

        with looked_at(place, secret) as copy:
            note(words().ui("cli.read_only"))
            yield copy
    else:
        with closing(vault):
            yield vault


def _there(options: argparse.Namespace) -> "Home":
    """The home the options name, with a vault in it that nobody has open."""
    from planner.storage.vault import exists

    place = home_of(options)
    if not exists(place):
        raise Missing
    if place.in_use():
        raise InUse
    return place


def for_vault(options: argparse.Namespace, place: "Home", *, code: bool = False) -> "Secret":
    """What opens the vault: asked for only where it wants one."""
    from planner.storage.keys import NoPassphrase, RecoveryCode
    from planner.storage.vault import needs_passphrase

    if not needs_passphrase(place):
        return NoPassphrase()
    given = passphrase(options)
    return RecoveryCode(given.words) if code else given


def for_backup(options: argparse.Namespace, chosen: "Backup") -> "Secret":
    """What opens a copy: asked for only where it wants one."""
    from planner.storage import keys

    return keys.NoPassphrase() if "open" in keys.read(chosen.keys).kinds() else passphrase(options)


def passphrase(options: argparse.Namespace) -> "Passphrase":
    """The passphrase there is."""
    return _asked(options.passphrase_file, "passphrase_prompt", "passphrase_how")


def first_one(options: argparse.Namespace) -> "Passphrase":
    """A passphrase for a new vault, typed twice where it is typed."""
    return _twice(options.passphrase_file, "passphrase_prompt", "passphrase_how")


def new_one(options: argparse.Namespace) -> "Passphrase":
    """A passphrase to put in place of another; on standard input it follows the other."""
    return _twice(options.new_passphrase_file, "new_passphrase_prompt", "new_passphrase_how")


def _twice(file: Path | None, prompt: str, how: str) -> "Passphrase":
    given = _asked(file, prompt, how)
    if not given.words:
        stop("passphrase_empty")
    if file is None and getpass(words().ui("cli.passphrase_again")) != given.words:
        stop("passphrase_differs", WRONG_INPUT)
    return given


def _asked(file: Path | None, prompt: str, how: str) -> "Passphrase":
    from planner.storage.keys import Passphrase

    if file is not None and str(file) == "-":
        return Passphrase(_line(sys.stdin.buffer.readline(_LIMIT)))
    if file is not None:
        return Passphrase(_line(bytes_of(file, _LIMIT)))
    if not sys.stdin.isatty():
        stop(how)
    return Passphrase(getpass(words().ui(f"cli.{prompt}")))


def _line(raw: bytes) -> str:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        stop("passphrase_not_utf8")
    return text.removesuffix("\n").removesuffix("\r")
