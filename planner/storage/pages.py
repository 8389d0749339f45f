"""The pages of a vault read one by one, without SQLite, as far as each passes its own check.

SQLite gives up a whole file for one bad page on the way to the others. Here every page stands for itself.
Source: SQLCipher 4 design (page layout, HMAC-SHA512 over page and number) and the SQLite file format, 1.6 and 4.
"""

import hmac
from collections.abc import Iterator, Mapping
from hashlib import pbkdf2_hmac
from itertools import chain
from struct import unpack
from typing import Final

from msgspec import Struct

PAGE: Final = 4096
_TAIL: Final = 80
"""Bytes at the end of a page: 16 of a random start, 64 of the check."""
_SALT: Final = 16
_FRAME: Final = 24
_HEAD: Final = 32
_MOST: Final = 1_000_000
_MAGIC: Final = {0x377F0682: "<", 0x377F0683: ">"}


class Journal(Struct, frozen=True):
    """What a journal holds: its whole pages by number, as of the last transaction that can be trusted.

    `after`: how many transactions follow that cannot be trusted. One may have been cut off by a power cut before
    anyone was told it was saved; more cannot.
    """

    pages: Mapping[int, bytes]
    after: int = 0


class Pages(Struct, frozen=True):
    """The pages that can be read, by number, and how many cannot."""

    whole: Mapping[int, bytes]
    lost: int


def read_pages(file: bytes, journal: bytes, *tried: bytes) -> Pages:
    """The pages of a vault's file, with those its journal holds in their place, under the first key that fits any.

    Where the file's first 16 bytes are lost no check can be made; then a page counts when it decrypts to one.
    """
    raw: dict[int, bytes] = {}
    for number in range(1, len(file) // PAGE + 1):
        raw[number] = file[(number - 1) * PAGE : number * PAGE]
    salt = file[:_SALT]
    checks = [(key, _check_key(key, one)) for key in tried for one in _salts(salt)]
    good = next((pair for pair in checks if any(_passes(n, page, pair[1]) for n, page in raw.items() if n != 1)), None)
    found: dict[int, bytes] = {}
    if good is not None:
        # Frames of another vault's journal, or of another key, do not pass.
        newer = {n: one for n, one in _latest_frames(journal).items() if n and _passes(n, one, good[1])}
        raw = {**raw, **newer}
        found = {n: _opened(n, page, good[0]) for n, page in raw.items() if _passes(n, page, good[1])}
    else:
        raw = {**raw, **read_journal(journal).pages}
        for key in tried:
            opened = {n: _opened(n, page, key) for n, page in raw.items() if n != 1}
            found = max(found, {n: one for n, one in opened.items() if _is_a_page(one)}, key=len)
    # The first page says how many there should be.
    meant = int.from_bytes(found[1][28:32], "big") if 1 in found else 0
    return Pages(found, len(raw.keys() | range(1, min(meant, _MOST) + 1)) - len(found))


def read_journal(content: bytes) -> Journal:
    """The journal as SQLite would take it: up to the last transaction whose every frame is as it was written."""
    frames = list(_frames(content))
    whole: dict[int, bytes] = {}
    pending: dict[int, bytes] = {}
    for at, (number, size, page, good) in enumerate(frames):
        if not good:
            return Journal(whole, sum(later[1] > 0 for later in frames[at:]))
        pending[number] = page
        if size:
            whole.update(pending)
            pending = {}
    # Wiped, or cut off in the middle of a save: by a power cut, or by whoever shortened the file.
    wiped = not frames and len(content) > _HEAD + _FRAME + PAGE
    return Journal(whole, int(wiped or bool(pending) or (len(content) - _HEAD) % (_FRAME + PAGE) > 0))


def opens(file: bytes, key: bytes) -> bool:
    """Whether any page of these passes its check under a key."""
    check = _check_key(key, file[:_SALT])
    return any(
        _passes(number, file[(number - 1) * PAGE : number * PAGE], check) for number in range(1, len(file) // PAGE + 1)
    )


def _latest_frames(content: bytes) -> dict[int, bytes]:
    """The latest frame of each page, whether or not the ones before it are whole."""
    frames = list(_frames(content))
    last = max((at for at, (_number, size, _page, _good) in enumerate(frames) if size), default=-1)
    return {number: page for number, _size, page, _good in frames[: last + 1]}


def _frames(content: bytes) -> Iterator[tuple[int, int, bytes, bool]]:
    """Each frame: page number, size of the file after a commit (else 0), the page, whether the chain of sums holds."""
    if len(content) < _HEAD + _FRAME:
        return
    order = _MAGIC.get(int.from_bytes(content[:4], "big"), "<")
    sums = _summed(content[:24], (0, 0), order)
    good = sums == unpack(">II", content[24:32])
    salts = content[16:24] if good else content[_HEAD + 8 : _HEAD + 16]
    starts = range(_HEAD, len(content) - _FRAME - PAGE + 1, _FRAME + PAGE)
    # What follows the last frame of these salts is left from before the journal was begun anew.
    last = max((at for at in starts if any(salts) and content[at + 8 : at + 16] == salts), default=-1)
    for start in starts[: starts.index(last) + 1] if last >= 0 else ():
        head, page = content[start : start + _FRAME], content[start + _FRAME : start + _FRAME + PAGE]
        sums = _summed(page, _summed(head[:8], sums, order), order)
        good = good and head[8:16] == salts and sums == unpack(">II", head[16:24])
        number, after = unpack(">II", head[:8])
        yield number, after, page, good
    now = int.from_bytes(salts[:4], "big")
    following = [int.from_bytes(content[at + 8 : at + 12], "big") for at in starts if at > last]
    # Each time a journal is begun anew its first number grows by one; what follows must be from before.
    if last >= 0 and any(not 0 < (now - before) & 0xFFFFFFFF < _MOST for before in following):
        yield 0, 1, b"", False


def _summed(data: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    one, two = sums
    words = iter(unpack(f"{order}{len(data) // 4}I", data))
    for first, second in zip(words, words, strict=True):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return one, two


def _salts(salt: bytes) -> Iterator[bytes]:
    """The salt as it stands, then with each single bit the other way: one flipped bit must not cost every check."""
    flipped = (
        salt[: bit // 8] + bytes([salt[bit // 8] ^ 1 << bit % 8]) + salt[bit // 8 + 1 :] for bit in range(len(salt) * 8)
    )
    return chain((salt,), flipped)


def _check_key(key: bytes, salt: bytes) -> bytes:
    return pbkdf2_hmac("sha512", key, bytes(one ^ 0x3A for one in salt), 2, 32)


def _passes(number: int, page: bytes, check: bytes) -> bool:
    body = page[_SALT if number == 1 else 0 : PAGE - 64]
    return hmac.compare_digest(hmac.digest(check, body + number.to_bytes(4, "little"), "sha512"), page[PAGE - 64 :])


def _opened(number: int, page: bytes, key: bytes) -> bytes:
    """A page as SQLite sees it; the first with its sixteen bytes of name as zeros."""
    from cryptography.hazmat.primitives.ciphers import Cipher  # not needed before a vault is damaged
    from cryptography.hazmat.primitives.ciphers.algorithms import AES
    from cryptography.hazmat.primitives.ciphers.modes import CBC

    start = _SALT if number == 1 else 0
    mixed = Cipher(AES(key), CBC(page[PAGE - _TAIL : PAGE - 64])).decryptor()
    plain = mixed.update(page[start : PAGE - _TAIL]) + mixed.finalize()
    return bytes(start) + plain


def _is_a_page(page: bytes) -> bool:
    """Whether this can be a page of a table, or one a long text runs on to."""
    if page[0] in {2, 5, 10, 13}:
        head = 12 if page[0] in {2, 5} else 8
        cells, start = unpack(">HH", page[3:7])
        return page[7] <= 60 and head + 2 * cells <= (start or 65536) <= len(page)
    return page[:2] == b"\0\0"
