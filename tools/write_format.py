"""Writes the table of docs/plan-format.md from the declarations; with --check only says whether it is up to date."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from planner.plan import fields as f  # noqa: E402 -- after the path is set
from planner.plan.catalogue import CATALOGUE, HISTORY_LISTS, Section  # noqa: E402 -- as above

TARGET = ROOT / "docs" / "plan-format.md"
START, END = "<!-- made by tools/write_format.py -->", "<!-- end -->"


def kind_in_words(kind: f.Kind) -> str:
    """One kind as the table says it."""
    match kind:
        case f.Short(limit=limit):
            return "short" if limit == f.SHORT_LIMIT else "words"
        case f.Choice(options=options):
            return "one of " + ", ".join(options)
        case f.Choices(options=options, most=most):
            limit_words = f" (at most {most})" if most < len(options) else ""
            return "some of " + ", ".join(options) + limit_words
        case f.Scale(top=top):
            return f"0 to {top}"
        case f.Number(unit=unit):
            return f"number ({unit})"
        case f.Link(types=types):
            return "id of a " + " or ".join(types)
        case f.Links(types=types):
            return "ids of " + " or ".join(types)
        case f.YesNo():
            return "yes or no"
        case f.HoursOfWeek():
            return "hours"
        case f.Used():
            return "strategies used"
        case f.Learned():
            return "words by question"
        case f.Frozen():
            return "sections"
        case _:
            return type(kind).__name__.lower()


def table() -> str:
    """The fields of every section and every list of the history."""
    lines: list[str] = []
    for section in CATALOGUE.sections:
        lines += _section(section, f"### `{section.id}`" + (" (private)" if section.private else ""))
    lines += ["### `history`", "", *_fields(CATALOGUE.history.answers), ""]
    for name, kind_id in HISTORY_LISTS.items():
        kind = CATALOGUE.history.type(kind_id)
        lines += [f"List `{name}`, each a `{kind_id}` (no `type` is written):", ""]
        lines += [*_fields(kind.fields if kind else ()), ""]
    return "\n".join(lines)


def _section(section: Section, heading: str) -> list[str]:
    lines = [heading, ""]
    if section.answers:
        lines += ["Answers:", "", *_fields(section.answers), ""]
    for kind in section.types:
        private = ", Only me at first" if kind.private else ""
        lines += [f"Entries of type `{kind.id}`{private}:", "", *_fields(kind.fields), ""]
    return lines


def _fields(declared: tuple[f.Field, ...]) -> list[str]:
    marks = {True: " (private)", False: ""}
    return [
        f"- `{one.id}`: {kind_in_words(one.kind)}{marks[one.private]}{' (never printed)' if one.never_printed else ''}"
        for one in declared
    ]


def main(arguments: list[str]) -> int:
    """Exit code 0 when the table is (now) up to date, 1 when --check finds it stale."""
    text = TARGET.read_text("utf-8")
    before, _, rest = text.partition(START)
    _, _, after = rest.partition(END)
    wanted = f"{before}{START}\n\n{table()}\n{END}{after}"
    if "--check" in arguments:
        print(f"{TARGET.name}: {'up to date' if text == wanted else 'stale: run tools/write_format.py'}")
        return 0 if text == wanted else 1
    TARGET.write_text(wanted, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
