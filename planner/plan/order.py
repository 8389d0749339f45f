"""Where an entry stands among its neighbours: keys that always leave room for one more between two.

A position is a text of the letters a-z read as a fraction in base 26 (``b`` < ``bm`` < ``c``), so that
moving one entry changes that entry alone and two people's orders can be merged.
"""

from collections.abc import Iterator

_LOW, _HIGH = ord("a"), ord("z") + 1


def between(before: str, after: str | None) -> str:
    """A position after `before` (empty: the start) and before `after` (None: the end); never ends in ``a``."""
    key = ""
    while True:
        low = ord(before[len(key)]) if len(key) < len(before) else _LOW
        high = ord(after[len(key)]) if after is not None and len(key) < len(after) else _HIGH
        if high - low > 1:
            return key + chr((low + high) // 2)
        key += chr(low)
        if high > low:
            after = None


def spread(count: int) -> Iterator[str]:
    """`count` positions in order, short and evenly apart."""
    width = 1
    while 25**width < count:
        width += 1
    step = 26**width / (count + 1)
    for number in range(1, count + 1):
        place, key = int(number * step), ""
        for _ in range(width):
            place, digit = divmod(place, 26)
            key = chr(_LOW + digit) + key
        yield key + "n"
