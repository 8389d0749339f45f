"""Broken and hostile plan files: real plans with bytes, values, keys and whole branches changed."""

import copy
import json
import random
from datetime import date

from msgspec.structs import replace

from planner import examples
from planner.plan.plan_file import write

SPLINTERS = (
    b"{", b"}", b"[", b"]", b'"', b"\\", b"\\u0000", b"\\ud800", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"NaN", b"1e999",
    b"-0", b"9" * 50, b"true", b"null", b",", b":", b'{"a":' * 40, b"[" * 40, "\u202e".encode(), "é".encode(), b"\r\n",
)  # fmt: skip
STRANGE: tuple[object, ...] = (
    None, True, -1, 10**15, 10**16, 1.5, "", " ", "x" * 100_001, "\x00", "\u202egnp.exe", "é", "é", "<img src=x>", "=cmd()",
    "../../etc/passwd", "2026-02-30", "24:00", "2026-11-22T10:00:00Z", "00000000-0000-4000-8000-000000000000", [], {},
    [None], [[]], {"": ""}, {"id": 1}, ["mon", "mon"], {"days": "mon", "from": "25:00", "to": "-1"}, {"people": ["x"]},
)  # fmt: skip


def seeds() -> list[bytes]:
    """Real plans as files, whole and section by section: small files are broken in more places in the same time."""
    day, found = date(2026, 11, 22), []
    for name, _title in examples.listing():
        plan = examples.example(name, day)
        found.append(write(plan))
        found.extend(write(replace(plan, sections={one: held})) for one, held in plan.sections.items())
    return found


def bytes_changed(file: bytes, chance: random.Random) -> bytes:
    """The file with a few bytes flipped, cut out, doubled or put in."""
    made = bytearray(file)
    for _ in range(chance.randrange(1, 4)):
        at = chance.randrange(len(made) + 1)
        match chance.randrange(5):
            case 0 if made:
                made[min(at, len(made) - 1)] ^= 1 << chance.randrange(8)
            case 1:
                del made[at : at + chance.randrange(1, 200)]
            case 2:
                made[at:at] = made[at : at + chance.randrange(1, 200)]
            case 3:
                made[at:at] = chance.choice(SPLINTERS)
            case _:
                del made[at:]
    return bytes(made)


def values_changed(file: bytes, chance: random.Random) -> bytes:
    """The file, still JSON, with a few values, keys or branches replaced by strange ones."""
    raw = json.loads(file)
    for _ in range(chance.randrange(1, 4)):
        places = [
            (where, key)
            for where in _containers(raw)
            for key in (where if isinstance(where, dict) else range(len(where)))
        ]
        if not places:
            break
        where, key = chance.choice(places)
        match chance.randrange(5):
            case 0:
                where[key] = copy.deepcopy(chance.choice(STRANGE))
            case 1:
                del where[key]
            case 2 if isinstance(where, dict):
                where[chance.choice(("", "id", "type", "share", "x" * 300, "\x00", "entries"))] = where[key]
            case 3 if isinstance(where, list):
                where.extend(copy.deepcopy(where) * chance.randrange(1, 3))
            case _:
                other, name = chance.choice(places)
                where[key] = copy.deepcopy(other[name])
    return json.dumps(raw, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")


def _containers(raw: object) -> list[dict | list]:
    found, todo = [], [raw]
    while todo:
        one = todo.pop()
        if isinstance(one, dict | list):
            found.append(one)
            todo.extend(one.values() if isinstance(one, dict) else one)
    return found
