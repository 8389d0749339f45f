"""Commands on a vault's copies and locks: `vault backup`, `restore` and `change-passphrase`."""

import argparse
import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from planner.commands import secrets
from planner.commands.speaking import DONE, note, say, stop, words
from planner.ports import Damaged, InUse

if TYPE_CHECKING:
    from planner.storage.backups import Backup
    from planner.storage.keys import Secret
    from planner.storage.location import Home

AddAction = Callable[[str, Callable[[argparse.Namespace], int]], argparse.ArgumentParser]


def add_to(action: AddAction) -> None:
    """Declare the actions of this module."""
    copy = action("backup", backup)
    copy.add_argument("--to", type=Path, metavar="DIR", help=_help("backup_to"))
    back = action("restore", restore)
    back.add_argument("backup", nargs="?", metavar="COPY", help=_help("restore_backup"))
    back.add_argument("--list", action="store_true", help=_help("restore_list"))
    back.add_argument("--show", action="store_true", help=_help("restore_show"))
    back.add_argument("--from", dest="source", type=Path, metavar="DIR", help=_help("restore_from"))
    back.add_argument("--salvage", action="store_true", help=_help("restore_salvage"))
    back.add_argument("--json", action="store_true", help=_help("json"))
    change = action("change-passphrase", change_passphrase)
    change.add_argument("--new-passphrase-file", type=Path, metavar="FILE", help=_help("new_passphrase_file"))
    change.add_argument("--recovery-code", action="store_true", help=_help("recovery_code_given"))
    change.add_argument("--someone-knows", action="store_true", help=_help("someone_knows"))


def backup(options: argparse.Namespace) -> int:
    """Make a verified copy now; tells where it lies."""
    if options.to is not None:
        with secrets.opened_to_read(options) as vault:
            say(words().ui("cli.vault_taken", path=vault.take_with_me(options.to)))
        return DONE
    with closing(secrets.opened(options)) as vault:
        vault.back_up(only_if_changed=False)
        say(words().ui("cli.vault_backed_up", path=vault.backups()[0].path))
    return DONE


def restore(options: argparse.Namespace) -> int:
    """Go back to a copy, show what that would change, list the copies, or salvage a damaged vault."""
    from planner.storage.backups import found, found_in

    place = secrets.home_of(options)
    copies = found(place) if options.source is None else found_in(options.source)
    if options.list:
        return _list(copies, as_json=options.json)
    if options.salvage:
        return _salvage(place, options)
    if options.backup is None:
        stop("restore_which" if copies else "no_backups")
    chosen = next((one for one in copies if options.backup in {one.path.name, one.path.stem, str(one.path)}), None)
    if chosen is None:
        stop("restore_unknown")
    return _go_back(place, chosen, options)


def change_passphrase(options: argparse.Namespace) -> int:
    """Put another passphrase in place of the one there is; killed on the way, one of the two opens."""
    from planner.storage.keys import new_recovery_code

    with closing(secrets.opened(options, code=options.recovery_code)) as vault:
        new = secrets.new_one(options)
        if not options.someone_knows:
            vault.set_passphrase(new)
            say(words().ui("cli.passphrase_changed"))
            return DONE
        code = new_recovery_code()
        cleared = vault.lock_others_out(new, code)
    say(words().ui("cli.others_out", gone=cleared.gone))
    if cleared.out_of_reach is not None:
        say(words().ui("cli.others_out_second", path=cleared.out_of_reach))
    say(words().ui("cli.recovery_code", code=" ".join(code.groups)))
    return DONE


def _list(copies: "tuple[Backup, ...]", *, as_json: bool) -> int:
    if as_json:
        say(json.dumps([{"name": one.path.stem, "at": one.at.isoformat(), "size": one.size} for one in copies]))
        return DONE
    if not copies:
        stop("no_backups")
    for one in copies:
        say(f"{one.path.stem}  {_when(one)}")
    return DONE


def _go_back(place: "Home", chosen: "Backup", options: argparse.Namespace) -> int:
    from planner.storage.vault import Vault, exists

    if place.in_use():
        raise InUse
    # The vault may be the broken one: then the copy's own key file says which secret it wants.
    secret = secrets.for_backup(options, chosen)
    if not exists(place):
        return _put_back(place, chosen, secret, options)
    try:
        with closing(Vault.open(place, secret)) as vault:
            if options.show:
                return _show(vault.preview(chosen, secret).differences, as_json=options.json)
            vault.restore(chosen, secret)
    except Damaged:
        return _put_back(place, chosen, secret, options)
    say(words().ui("cli.restored", when=_when(chosen)))
    return DONE


def _put_back(place: "Home", chosen: "Backup", secret: "Secret", options: argparse.Namespace) -> int:
    from planner.storage.mending import put_back

    if options.show:
        raise Damaged
    made = put_back(place, chosen, secret)
    say(words().ui("cli.restored_whole", when=_when(chosen), entries=made.entries, aside=made.aside))
    return DONE


def _salvage(place: "Home", options: argparse.Namespace) -> int:
    from planner.storage.mending import salvage

    if place.in_use():
        raise InUse
    try:
        made = salvage(place, secrets.for_vault(options, place))
    except Damaged:
        note(words().ui("cli.nothing_salvaged"))
        return Damaged.exit_code
    say(words().ui("cli.salvaged", entries=made.entries, unsure=made.unsure, aside=made.aside))
    return DONE


def _show(differences: "tuple[object, ...]", *, as_json: bool) -> int:
    kinds = [getattr(one, "kind", "") for one in differences]
    counts = {kind: kinds.count(kind) for kind in ("came", "went", "changed")}
    say(json.dumps(counts) if as_json else words().ui("cli.restore_shown", **counts))
    return DONE


def _when(one: "Backup") -> str:
    return f"{one.at:%Y-%m-%d %H:%M} UTC"


def _help(name: str) -> str:
    return words().ui(f"cli.help.{name}")
