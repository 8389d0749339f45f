"""Commands on plan files: `example`, `print` and `where`."""

import argparse
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from planner.commands.speaking import DONE, note, plan_at, put_out, say, stop, words
from planner.plan.fields import is_date
from planner.plan.model import Plan
from planner.plan.plan_file import write
from planner.plan.sharing import Anybody, Person, Reader, Supporter

if TYPE_CHECKING:
    from planner.printing.editions import Printed, PrintOptions

AddPlaces = Callable[[argparse.ArgumentParser], None]


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", add_places: AddPlaces) -> None:
    """Declare the commands of this module."""
    _add_example(commands, add_places)
    _add_print(commands, add_places)
    where = commands.add_parser("where", help=_help("where"), description=_help("where"))
    add_places(where)
    where.set_defaults(run=show_where)


def show_example(options: argparse.Namespace) -> int:
    """List the fictitious examples, or write one as a plan file."""
    from planner import examples

    known = examples.listing()
    if options.list:
        for name, title in known:
            say(f"{name}  {title}")
        return DONE
    if options.id is None:
        stop("example_which")
    if options.id not in {name for name, _title in known}:
        stop("example_unknown", known=", ".join(name for name, _title in known))
    put_out(write(examples.example(options.id, options.date or date.today())), options.output)  # noqa: DTZ011 -- the local day is meant
    return DONE


def show_print(options: argparse.Namespace) -> int:
    """Print one edition of a plan file as a PDF."""
    from planner.printing.editions import EDITIONS

    if options.list:
        for name in EDITIONS:
            say(f"{name}  {words().paper(f'editions.{name}')}")
        return DONE
    if options.edition not in EDITIONS:
        stop("edition_unknown", known=", ".join(EDITIONS))
    if options.output is None:
        stop("print_where")
    printed = _paper(options)
    if printed.missing:
        names = ", ".join(f"{unicodedata.name(char, '?')} (U+{ord(char):04X})" for char in printed.missing)
        note(words().ui("cli.missing_characters", names=names))
    put_out(printed.pdf, options.output)
    return DONE


def show_where(options: argparse.Namespace) -> int:
    """List every folder and file Waymark uses, each with what it is for."""
    from planner.storage.location import home

    found = home(getattr(options, "home", None), getattr(options, "vault", None))
    for name, path in found.where().items():
        say(f"{path}  {words().ui(f'cli.where.{name}')}")
    return DONE


def _paper(options: argparse.Namespace) -> "Printed":
    """The copy that was asked for, as its reader may see it."""
    from planner.plan.sharing import may_see, nobodys, seen_by
    from planner.printing.editions import EDITIONS, press

    _no_stray_options(options)
    kind = EDITIONS[options.edition].reader
    if kind == "anybody":
        return press(options.edition, nobodys(_booklet(options)), words(), _print_options(options))
    if options.plan is None:
        stop("print_what")
    if kind == "supporter" and options.reader is None:
        stop("print_for_whom")
    plan = plan_at(options.plan).plan
    reader = _reader(options, plan) if kind == "supporter" else Person(include_private=options.include_private)
    printed = press(options.edition, seen_by(plan, reader), words(), _print_options(options, reader))
    if isinstance(reader, Supporter) and not may_see(plan, reader.id):
        note(words().ui("cli.print_no_consent"))
    return printed


def _no_stray_options(options: argparse.Namespace) -> None:
    """Refuse what this edition would silently leave out."""
    from planner.printing.editions import EDITIONS

    kind = EDITIONS[options.edition].reader
    if kind != "supporter" and (options.reader is not None or options.naloxone_place):
        stop("print_for_family_only")
    if kind == "supporter" and options.include_private:
        stop("print_private_is_mine")
    if kind != "anybody" and (options.substance or options.nation):
        stop("print_for_blank_only")


def _reader(options: argparse.Namespace, plan: Plan) -> Supporter:
    """The one supporter that the name means."""
    from planner.plan.people import called

    found = called(plan, options.reader)
    if not found:
        stop("print_for_nobody")
    if len(found) > 1:
        stop("print_for_several", count=len(found))
    return Supporter(found[0].id, naloxone_place=options.naloxone_place)


def _booklet(options: argparse.Namespace) -> Anybody:
    """What the empty booklet is made for: as asked, else as in the plan if one was named."""
    from planner.plan.catalogue import CATALOGUE

    substances, nations = options.substance, options.nation
    for asked, type_id, name in ((substances, "substance", "substance"), (nations, None, "nations")):
        field = CATALOGUE.field("about", type_id, name)
        known = getattr(field.kind, "options", ()) if field else ()
        if not set(asked) <= set(known):
            stop(f"{name}_unknown", known=", ".join(known))
    if options.plan is not None:
        plan = plan_at(options.plan).plan
        substances, nations = substances or plan.substances(), nations or plan.nations()
    return Anybody(tuple(dict.fromkeys(substances)), tuple(dict.fromkeys(nations)))


def _print_options(options: argparse.Namespace, reader: Reader | None = None) -> "PrintOptions":
    from planner.printing.editions import PrintOptions

    return PrintOptions(
        reader=reader.id if isinstance(reader, Supporter) else "",
        today=options.date or date.today(),  # noqa: DTZ011 -- the local day is meant
        paper=options.paper,
        large=options.large,
        plain_letters=options.plain_letters,
        deterministic=options.deterministic,
    )


def _add_example(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", add_places: AddPlaces) -> None:
    example = commands.add_parser("example", help=_help("example"), description=_help("example"))
    add_places(example)
    example.add_argument("id", nargs="?", metavar="ID", help=_help("example_id"))
    example.add_argument("--list", action="store_true", help=_help("example_list"))
    example.add_argument("--date", type=a_day, metavar="YYYY-MM-DD", help=_help("example_date"))
    example.add_argument("-o", "--output", type=Path, metavar="FILE.json", help=_help("output"))
    example.set_defaults(run=show_example)


def _add_print(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", add_places: AddPlaces) -> None:
    printing = commands.add_parser("print", help=_help("print"), description=_help("print"))
    add_places(printing)
    printing.add_argument("plan", nargs="?", type=Path, metavar="PLAN", help=_help("plan"))
    printing.add_argument("--edition", default="full", metavar="ID", help=_help("edition"))
    printing.add_argument("--for", dest="reader", metavar="NAME", help=_help("print_for"))
    printing.add_argument("--naloxone-place", action="store_true", help=_help("naloxone_place"))
    for name in ("substance", "nation"):
        printing.add_argument(
            f"--{name}", nargs="+", action="extend", default=[], metavar="ID", help=_help(f"print_{name}")
        )
    printing.add_argument("--large", action="store_true", help=_help("large"))
    printing.add_argument("--plain-letters", action="store_true", help=_help("plain_letters"))
    printing.add_argument("--paper", choices=("a4", "a5", "letter"), default="a4", help=_help("paper"))
    printing.add_argument("--date", type=a_day, metavar="YYYY-MM-DD", help=_help("print_date"))
    printing.add_argument("--deterministic", action="store_true", help=_help("deterministic"))
    printing.add_argument("--include-private", action="store_true", help=_help("include_private"))
    printing.add_argument("--list", action="store_true", help=_help("print_list"))
    printing.add_argument("-o", "--output", type=Path, metavar="OUT.pdf", help=_help("output_pdf"))
    printing.set_defaults(run=show_print)


def a_day(text: str) -> date:
    """A day given on the command line.

    Raises:
        ArgumentTypeError: it is not ``YYYY-MM-DD``.
    """
    if not is_date(text):
        raise argparse.ArgumentTypeError(words().ui("cli.not_a_day"))
    return date.fromisoformat(text)


def _help(name: str) -> str:
    return words().ui(f"cli.help.{name}")
