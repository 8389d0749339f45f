"""The command line: one window, or one command without a window."""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from planner.commands import speaking
from planner.commands.speaking import WRONG_INPUT, Stop, words
from planner.ports import Trouble
from planner.safe_file import from_system

Run = Callable[[argparse.Namespace], int]


class Parser(argparse.ArgumentParser):
    """An argument parser that answers wrong usage in one line, with exit code 1."""

    def error(self, message: str) -> NoReturn:
        """End with one line; `message` is argparse's own and names only options and choices."""
        raise Stop(WRONG_INPUT, words().ui("cli.usage", message=" ".join(message.split()), command=self.prog))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; tells the exit code of contract.md."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if arguments is None:
        gc.disable()  # a command ends before there is garbage worth looking for; the window looks once it is painted
    sys.excepthook = speaking.confess
    try:
        return _run(given)
    except Stop as stop:
        speaking.note(stop.line)
        return stop.exit_code
    except Trouble as trouble:
        speaking.note(speaking.line_for(trouble))
        return trouble.exit_code
    except BrokenPipeError:
        _forget_output()  # whoever read our output stopped reading: nothing is wrong here
        return speaking.DONE
    except OSError as error:
        _forget_output()
        failed = from_system(error)
        speaking.note(speaking.line_for(failed))
        return failed.exit_code
    except KeyboardInterrupt:
        return speaking.WRONG_INPUT


def _forget_output() -> None:
    """Python must not flush what is left into an output that cannot take it, at exit."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(given: list[str]) -> int:
    if not given or _only_places(given):
        return _window(given)
    options = parser().parse_args(given)
    run: Run | None = getattr(options, "run", None)
    if run is None:
        return _window(given)
    done = run(options)
    sys.stdout.flush()  # an output that cannot take it is heard of here, not at exit
    return done


def _only_places(given: list[str]) -> bool:
    """Whether the window is asked for: nothing but --home and --vault stands there. Keeps its start light."""
    rest = list(given)
    while rest:
        name, _, value = rest.pop(0).partition("=")
        if name not in {"--home", "--vault"} or not (value or rest):
            return False
        if not value:
            rest.pop(0)
    return True


def _window(given: list[str]) -> int:
    # So much is made at the start, and all of it stays: looking for garbage meanwhile costs a tenth of the time.
    # The window looks again once it is painted.
    gc.disable()
    from planner import app

    places = argparse.ArgumentParser(add_help=False)
    add_places(places)
    options = places.parse_args(given)
    return app.run(getattr(options, "home", None), getattr(options, "vault", None))


def add_places(parser: argparse.ArgumentParser) -> None:
    """The options that say where everything lies; they may stand before or after the command."""
    for name, metavar in (("--home", "DIR"), ("--vault", "FILE")):
        parser.add_argument(
            name,
            metavar=metavar,
            type=Path,
            default=argparse.SUPPRESS,
            help=words().ui(f"cli.help.{name[2:]}"),
        )


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    from planner.commands import coach, plans, vaults

    top = Parser(prog="waymark", description=words().ui("cli.help.waymark"), epilog=words().ui("cli.help.epilog"))
    add_places(top)
    commands: argparse._SubParsersAction[argparse.ArgumentParser]
    commands = top.add_subparsers(title=words().ui("cli.help.commands"), metavar="COMMAND", parser_class=Parser)
    plans.add_to(commands, add_places)
    coach.add_to(commands, add_places)
    vaults.add_to(commands, add_places)
    return top


if __name__ == "__main__":
    sys.exit(main())
