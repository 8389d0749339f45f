"""The rows that stand in the pages of a vault, found page by page, by their shape."""

from collections.abc import Iterator, Mapping
from struct import unpack
from typing import Final, TypeAlias

Record: TypeAlias = tuple[object, ...]
_LEAF, _INDEX, _INNER_INDEX = 13, 10, 2
_USABLE: Final = 4096 - 80
_MOST_IN_LEAF: Final = _USABLE - 35
_MOST_IN_INDEX: Final = (_USABLE - 12) * 64 // 255 - 23
_LEAST: Final = (_USABLE - 12) * 32 // 255 - 23


class _Broken(Exception):
    """A row that is not whole."""


def rows(pages: Mapping[int, bytes]) -> Iterator[tuple[int | None, Record]]:
    """Every whole row, with its number where it has one."""
    for number, page in pages.items():
        start = 100 if number == 1 else 0
        kind = page[start]
        if kind not in {_LEAF, _INDEX, _INNER_INDEX}:
            continue
        count = int.from_bytes(page[start + 3 : start + 5], "big")
        begin = start + (12 if kind == _INNER_INDEX else 8)
        for cell in range(count):
            at = int.from_bytes(page[begin + 2 * cell : begin + 2 * cell + 2], "big")
            try:
                yield _row(pages, page, at, kind)
            except (_Broken, IndexError, ValueError, KeyError):
                continue


def _row(pages: Mapping[int, bytes], page: bytes, at: int, kind: int) -> tuple[int | None, Record]:
    if kind == _INNER_INDEX:
        at += 4
    size, at = _number(page, at)
    row = None
    if kind == _LEAF:
        row, at = _number(page, at)
    return row, _values(_payload(pages, page, at, size, kind))


def _payload(pages: Mapping[int, bytes], page: bytes, at: int, size: int, kind: int) -> bytes:
    """A row's bytes, gathered from the pages it runs on to."""
    most = _MOST_IN_LEAF if kind == _LEAF else _MOST_IN_INDEX
    if size <= most:
        here = size
    else:
        here = _LEAST + (size - _LEAST) % (_USABLE - 4)
        here = here if here <= most else _LEAST
    found = bytearray(page[at : at + here])
    following = int.from_bytes(page[at + here : at + here + 4], "big") if here < size else 0
    seen: set[int] = set()
    while len(found) < size:
        if following in seen or following not in pages:
            raise _Broken
        seen.add(following)
        more = pages[following]
        found += more[4 : 4 + min(_USABLE - 4, size - len(found))]
        following = int.from_bytes(more[:4], "big")
    if len(found) != size:
        raise _Broken
    return bytes(found)


def _values(payload: bytes) -> Record:
    end, at = _number(payload, 0)
    kinds: list[int] = []
    while at < end:
        kind, at = _number(payload, at)
        kinds.append(kind)
    found: list[object] = []
    for kind in kinds:
        value, at = _value(payload, at, kind)
        found.append(value)
    if at != len(payload):
        raise _Broken
    return tuple(found)


def _value(payload: bytes, at: int, kind: int) -> tuple[object, int]:
    if kind == 0:
        return None, at
    if kind in {8, 9}:
        return kind - 8, at
    if kind in {1, 2, 3, 4, 5, 6}:
        size = (0, 1, 2, 3, 4, 6, 8)[kind]
        return int.from_bytes(payload[at : at + size], "big", signed=True), at + size
    if kind == 7:
        return unpack(">d", payload[at : at + 8])[0], at + 8
    if kind < 12:
        raise _Broken
    size = (kind - 12) // 2
    body = payload[at : at + size]
    return (body.decode("utf-8") if kind % 2 else body), at + size


def _number(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where the next thing begins."""
    found = 0
    for place in range(8):
        one = data[at + place]
        found = found << 7 | one & 0x7F
        if one < 0x80:
            return found, at + place + 1
    return found << 8 | data[at + 8], at + 9
