"""The limits of a plan file, kept before anything in it is read as a plan."""

import json
import math
from collections.abc import Collection
from typing import Final

SIZE_LIMIT: Final = 10_000_000
ENTRY_LIMIT: Final = 5_000
DEPTH_LIMIT: Final = 32
NUMBER_LIMIT: Final = 10**15
"""Whole numbers beyond this are not kept exactly by every JSON reader (RFC 8259, section 6)."""

_IMAGE_TEXT_LIMIT: Final = 6_000_000
_LONGEST_NUMBER: Final = 40


class PlanProblem(Exception):
    """A file that cannot be read as a plan. `code` names the sentence; `where` the place, never what stands there."""

    def __init__(self, code: str, where: str = "") -> None:
        super().__init__(f"{code} {where}".strip())
        self.code = code
        self.where = where


class _Twice(dict[str, object]):
    """An object of the file in which a key stands twice."""


def parsed(data: bytes, names: Collection[str]) -> object:
    """The JSON in `data`; a place in a refusal is told with `names` only, never with words of the file.

    Raises:
        PlanProblem: it is no JSON, or beyond a limit.
    """
    if len(data) > SIZE_LIMIT:
        raise PlanProblem("too_big")
    try:
        raw = json.loads(
            data.decode("utf-8-sig"), object_pairs_hook=_each_once, parse_constant=_no_number, parse_int=_whole
        )
    except RecursionError:
        raise PlanProblem("too_deep") from None
    except UnicodeDecodeError:
        raise PlanProblem("not_utf8") from None
    except json.JSONDecodeError as error:
        raise PlanProblem("not_json", str(error.lineno)) from None
    _within_limits(raw, names)
    return raw


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    return found if len(found) == len(pairs) else _Twice(found)


def _no_number(_name: str) -> float:
    return math.nan


def _whole(digits: str) -> float:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else math.nan


def _within_limits(raw: object, names: Collection[str]) -> None:
    """Depth, keys, text and numbers of the whole tree, without recursion."""
    todo: list[tuple[object, tuple[str | int, ...]]] = [(raw, ())]
    while todo:
        one, path = todo.pop()
        code = "too_deep" if len(path) >= DEPTH_LIMIT else _beyond(one)
        if code:
            raise PlanProblem(code, _place(path[:DEPTH_LIMIT], names))
        if isinstance(one, list):
            todo.extend((item, (*path, number)) for number, item in enumerate(one))
        elif isinstance(one, dict):
            todo.extend((item, (*path, key)) for key, item in one.items())


def _beyond(one: object) -> str:
    """What is wrong with one value by itself, as the code of a sentence; nothing where all is well."""
    match one:
        case str():
            return _unsound(one)
        case float():
            return "" if math.isfinite(one) else "number"
        case bool():
            return ""
        case int():
            return "number" if abs(one) > NUMBER_LIMIT else ""
        case _Twice():
            return "key_twice"
        case dict():
            return next((code for code in map(_unsound, one) if code), "")
        case _:
            return ""


def _unsound(text: str) -> str:
    if len(text) > _IMAGE_TEXT_LIMIT:
        return "too_long"
    if not text.isascii() and any("\ud800" <= char <= "\udfff" for char in text):
        return "surrogate"
    return ""


def _place(path: tuple[str | int, ...], names: Collection[str]) -> str:
    parts = (f"[{one}]" if isinstance(one, int) else f".{one if one in names else '(unknown)'}" for one in path)
    return "".join(parts).removeprefix(".")


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
