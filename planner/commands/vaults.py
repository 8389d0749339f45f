"""Commands on a vault, without a window: `vault create`, `list`, `get`, `put` and `check`."""

import argparse
import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from planner.commands import secrets, vault_copies
from planner.commands.speaking import DONE, note, plan_at, put_out, say, stop, words
from planner.plan.plan_file import write
from planner.ports import AlreadyThere, Damaged

AddPlaces = Callable[[argparse.ArgumentParser], None]


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", add_places: AddPlaces) -> None:
    """Declare `vault` and what can be done with one."""
    vault = commands.add_parser("vault", help=_help("vault_command"), description=_help("vault_command"))
    doing = vault.add_subparsers(title=words().ui("cli.help.commands"), metavar="ACTION", required=True)

    def action(name: str, run: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        one = doing.add_parser(name, help=_help(f"vault_{name}"), description=_help(f"vault_{name}"))
        add_places(one)
        one.add_argument("--passphrase-file", type=Path, metavar="FILE", help=_help("passphrase_file"))
        one.set_defaults(run=run)
        return one

    for name, run in (("create", create), ("list", list_plans), ("get", get), ("put", put), ("check", check)):
        one = action(name, run)
        if name == "create":
            one.add_argument("--no-passphrase", action="store_true", help=_help("no_passphrase"))
        if name in {"list", "check"}:
            one.add_argument("--json", action="store_true", help=_help("json"))
        if name == "get":
            one.add_argument("-o", "--output", type=Path, metavar="FILE.json", help=_help("output"))
        if name == "put":
            one.add_argument("plan", type=Path, metavar="PLAN", help=_help("plan"))
            one.add_argument("--replace", action="store_true", help=_help("replace"))
    vault_copies.add_to(action)


def create(options: argparse.Namespace) -> int:
    """Make a new vault; the recovery code goes to standard output, once."""
    from planner.storage.keys import NoPassphrase, new_recovery_code
    from planner.storage.vault import Vault

    place = secrets.home_of(options)
    if options.no_passphrase:
        Vault.create(place, NoPassphrase()).close()
        say(words().ui("cli.vault_made", path=place.vault))
        return DONE
    code = new_recovery_code()
    Vault.create(place, secrets.first_one(options), code).close()
    say(words().ui("cli.vault_made", path=place.vault))
    say(words().ui("cli.recovery_code", code=" ".join(code.groups)))
    return DONE


def list_plans(options: argparse.Namespace) -> int:
    """List the plan in the vault: its id and when it was changed."""
    with secrets.opened_to_read(options) as vault:
        plan = vault.load().plan
    if options.json:
        say(json.dumps([{"id": plan.id, "changed": plan.changed}]))
    else:
        say(f"{plan.id}  {plan.changed}")
    return DONE


def get(options: argparse.Namespace) -> int:
    """Write the plan in the vault as a plan file."""
    with secrets.opened_to_read(options) as vault:
        plan = vault.load().plan
    put_out(write(plan), options.output)
    return DONE


def put(options: argparse.Namespace) -> int:
    """Store a plan file in the vault; a plan that is there already is replaced only when asked."""
    plan = plan_at(options.plan).plan
    with closing(secrets.opened(options)) as vault:
        try:
            vault.put(plan, replace=options.replace)
        except AlreadyThere:
            stop("vault_full")
    say(words().ui("cli.vault_stored"))
    return DONE


def check(options: argparse.Namespace) -> int:
    """Say whether every page, entry and key of the vault is sound."""
    with secrets.opened_to_read(options) as vault:
        report = vault.check()
    sound = not report.problems
    if options.json:
        say(json.dumps({"sound": sound, "problems": list(report.problems), "entries": report.entries}))
    elif sound:
        say(words().ui("cli.vault_sound", entries=report.entries))
    else:
        note(words().ui("cli.vault_not_sound"))
    return DONE if sound else Damaged.exit_code


def _help(name: str) -> str:
    return words().ui(f"cli.help.{name}")
