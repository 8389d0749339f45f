"""The limits of a plan file, kept before anything in it is read as a plan."""

import json
import math
from typing import Final

SIZE_LIMIT: Final = 10_000_000
ENTRY_LIMIT: Final = 5_000
DEPTH_LIMIT: Final = 32
NUMBER_LIMIT: Final = 10**15
"""Whole numbers beyond this are not kept exactly by every JSON reader (RFC 8259, section 6)."""

_IMAGE_TEXT_LIMIT: Final = 6_000_000


class PlanProblem(Exception):
    """A file that cannot be read as a plan. `code` names the sentence; `where` the place, never what stands there."""

    def __init__(self, code: str, where: str = "") -> None:
        super().__init__(f"{code} {where}".strip())
        self.code = code
        self.where = where


def parsed(data: bytes) -> object:
    """The JSON in `data`.

    Raises:
        PlanProblem: it is no JSON, or beyond a limit.
    """
    if len(data) > SIZE_LIMIT:
        raise PlanProblem("too_big")
    try:
        raw = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_each_once, parse_constant=_no_constant)
    except RecursionError:
        raise PlanProblem("too_deep") from None
    except UnicodeDecodeError:
        raise PlanProblem("not_utf8") from None
    except ValueError:
        raise PlanProblem("not_json") from None
    _within_limits(raw)
    return raw


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise PlanProblem("key_twice")
    return found


def _no_constant(_name: str) -> object:
    raise PlanProblem("number")


def _within_limits(raw: object) -> None:
    """Depth, text and numbers of the whole tree, without recursion."""
    todo: list[tuple[object, int]] = [(raw, 1)]
    while todo:
        one, depth = todo.pop()
        if depth > DEPTH_LIMIT:
            raise PlanProblem("too_deep")
        if isinstance(one, str):
            _sound_text(one)
        elif (isinstance(one, float) and not math.isfinite(one)) or (
            isinstance(one, int) and not isinstance(one, bool) and abs(one) > NUMBER_LIMIT
        ):
            raise PlanProblem("number")
        elif isinstance(one, list):
            todo.extend((item, depth + 1) for item in one)
        elif isinstance(one, dict):
            for key, item in one.items():
                _sound_text(key)
                todo.append((item, depth + 1))


def _sound_text(text: str) -> None:
    if len(text) > _IMAGE_TEXT_LIMIT:
        raise PlanProblem("too_long")
    if any("\ud800" <= char <= "\udfff" for char in text) if not text.isascii() else False:
        raise PlanProblem("surrogate")


def as_object(raw: object, where: str) -> dict[str, object]:
    """`raw`, which must be an object.

    Raises:
        PlanProblem: it is not.
    """
    if not isinstance(raw, dict):
        raise PlanProblem("wrong_type" if where else "not_a_plan", where)
    return raw


def as_array(raw: object, where: str) -> list[object]:
    """`raw`, which must be a list.

    Raises:
        PlanProblem: it is not.
    """
    if not isinstance(raw, list):
        raise PlanProblem("wrong_type", where)
    return raw
