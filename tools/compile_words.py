"""Compiles the words of `resources/` into the one file the program loads; `--check` only says whether it is stale."""

import argparse
import os
import sys
import tomllib
from pathlib import Path
from typing import Any

import msgspec

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from planner.coach import lexicon  # noqa: E402 -- a script finds the checkout first
from planner.words import COMPILED, LANGUAGE, SectionWords, Words  # noqa: E402 -- as above

Table = dict[str, Any]


def read_sources(folder: Path) -> Words:
    """The words straight from the TOML files of a resources folder."""
    words, offered = folder / "words" / LANGUAGE, folder / "suggestions" / LANGUAGE
    safety, strategies = folder / "safety" / LANGUAGE, folder / "strategies" / LANGUAGE
    lapse = _toml(safety / "lapse.toml")
    raw = {
        "content": _toml(folder / "content.toml"),
        "sections": {path.stem: _toml(path) for path in sorted((words / "sections").glob("*.toml"))},
        "ui_words": _merged(sorted((words / "ui").glob("*.toml"))),
        "paper_words": dict(_flat(words / "print.toml")),
        "offered": [one for path in sorted(offered.glob("*.toml")) for one in _offered(path)],
        "cards": {one["id"]: one for one in _toml(strategies / "cards.toml")["card"]},
        "pairs": _toml(strategies / "pairs.toml")["pair"],
        "lapse_steps": lapse["step"],
        "self_talk": lapse["self_talk"],
        "crisis_box": lapse["crisis_box"],
        "red_flags": _toml(safety / "red_flags.toml")["flag"],
        "say_this": _toml(safety / "red_flags.toml")["say"],
        "withdrawal": _toml(safety / "withdrawal.toml")["row"],
        "naloxone": _toml(safety / "naloxone.toml")["fact"],
        "naloxone_reasons": _toml(safety / "naloxone.toml")["reason"],
        "gp_notes": _toml(safety / "gp.toml")["note"],
        "help_lines": _toml(folder / "help_lines" / "uk.toml")["line"],
    }
    return msgspec.convert(raw, Words, strict=True)


def read_section(path: Path) -> SectionWords:
    """The words of one page from its one file."""
    return msgspec.convert(_toml(path), SectionWords, strict=True)


def compiled(folder: Path) -> bytes:
    """What the compiled file should hold; the same sources always give the same bytes."""
    return msgspec.msgpack.Encoder(order="deterministic").encode(read_sources(folder))


def _toml(path: Path) -> Table:
    with path.open("rb") as file:
        return tomllib.load(file)


def _merged(paths: list[Path]) -> dict[str, str]:
    """The sentences of several files in one key space; a key stands in one file only."""
    found: dict[str, str] = {}
    for path in paths:
        for key, text in _flat(path):
            if key in found:
                raise SystemExit(f"{path.name}: {key} stands in another file too")
            found[key] = text
    return found


def _flat(path: Path) -> list[tuple[str, str]]:
    """Dotted keys and sentences of a file of nested tables."""
    found: list[tuple[str, str]] = []

    def walk(table: Table, before: str) -> None:
        for key, value in table.items():
            name = f"{before}{key}"
            if isinstance(value, dict):
                walk(value, f"{name}.")
            else:
                found.append((name, value))

    walk(_toml(path), "")
    return found


def _offered(path: Path) -> list[Table]:
    """The suggestions of one section: `[[TYPE]]` tables of a theme, the substances, the shared values and items.

    `[["TYPE.FIELD"]]` offers words for another field than the one that names the entry, and
    `[["answer.FIELD"]]` for a single answer. An item is a text, or a table with a text and values of its own.
    """
    found: list[Table] = []
    for key, groups in _toml(path).items():
        kind, _, spot = key.partition(".")
        for group in groups:
            shared = {key: value for key, value in group.items() if key not in {"items", "theme", "for"}}
            for item in group["items"]:
                own = {"text": item} if isinstance(item, str) else item
                theme = own.get("theme", group.get("theme", ""))
                values = {**shared, **{key: value for key, value in own.items() if key not in {"text", "for", "theme"}}}
                found.append(
                    {
                        "id": f"{path.stem}.{key}.{_slug(own['text'])}",
                        "section": path.stem,
                        "type": "" if kind == "answer" else kind,
                        "field": spot,
                        "text": own["text"],
                        "theme": theme,
                        "substances": own.get("for", group.get("for", [])),
                        "card": values.get("card", ""),
                        "values": {"theme": theme, **values} if theme else values,
                    }
                )
    return found


def _slug(text: str) -> str:
    letters = "".join(letter if letter.isalnum() else " " for letter in text.lower())
    return "-".join(letters.split())


def compiled_lists(folder: Path) -> bytes:
    """The lists the coach judges by; each file of `coach/` but two holds lists by name."""
    coach = folder / "coach"
    apart = {"strength", "situations"}
    lists: Table = {}
    for path in sorted(coach.glob("*.toml")):
        if path.stem not in apart:
            for name, phrases in _toml(path).items():
                if name in lists:
                    raise SystemExit(f"{path.name}: the list {name} stands in another file too")
                lists[name] = phrases
    raw = {
        "lists": lists,
        "weights": _toml(coach / "strength.toml").get("weight", {}),
        "situations": _toml(coach / "situations.toml").get("situation", []),
    }
    made = msgspec.convert(raw, lexicon.Lexicon, strict=False)
    return msgspec.msgpack.Encoder(order="deterministic").encode(made)


TARGETS = {COMPILED: compiled, lexicon.COMPILED: compiled_lists}


def stale(folder: Path) -> bool:
    """Whether a compiled file of a resources folder is not what its sources make."""
    return any(
        not (folder / target).is_file() or (folder / target).read_bytes() != make(folder)
        for target, make in TARGETS.items()
    )


def write(folder: Path) -> None:
    """Compile a resources folder; whoever loads meanwhile sees the old file or the new one, never half of it."""
    for name, make in TARGETS.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = target.with_suffix(f".{os.getpid()}")
        draft.write_bytes(make(folder))
        draft.replace(target)


def main() -> int:
    """Compile, or check; 1 when stale."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--check", action="store_true", help="write nothing; exit 1 when the compiled words are stale")
    folder = ROOT / "resources"
    if not asked.parse_args().check:
        write(folder)
        return 0
    old = stale(folder)
    print("Stale words: run python tools/compile_words.py" if old else "The compiled words are up to date.")
    return int(old)


if __name__ == "__main__":
    sys.exit(main())
