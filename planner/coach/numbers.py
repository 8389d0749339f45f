"""Whether a number can be rung as it is written: by UK rules where it names no country; nothing is ever corrected."""

import re
from collections.abc import Iterator
from typing import Final

_HOME: Final = "GB"
_UK: Final = 44
_UK_DIGITS: Final = 10
"""Digits of today's UK numbers after the 0; the library also lets old shorter ones be possible."""
_DRAMA: Final = re.compile(
    r"(?:\+44|0044|0)"
    r"(?:7700900\d{3}|1632960\d{3}|2079460\d{3}|1(?:13|14|15|16|17|18|21|31|41|51|61)4960\d{3}|1914980\d{3}"
    r"|2896496\d{3}|2920180\d{3}|8081570\d{3}|9098790\d{3}|3069990\d{3})"
)
"""Numbers that Ofcom keeps for drama: examples and tests use them, so they pass. Source: ofcom.org.uk, telephone numbers
for use in TV and radio drama programmes."""
_PIECE: Final = re.compile(r"\+?\(?\d[\d\s().\-–]*\d")
_PREFIX: Final = re.compile(r"^(?:1800[12]|141|1470)\s*(?=\S)")
"""Text relay, and hiding or showing one's own number: dialled before the number itself."""


def can_be_rung(written: str) -> bool:
    """Whether one of the numbers in `written` is possible, or is a short number in use; words beside it do no harm."""
    return any(_one(piece) for piece in _pieces(written))


def _pieces(written: str) -> Iterator[str]:
    """The whole, and each run of digits in it, without what is dialled first."""
    for piece in (written, *_PIECE.findall(written)):
        yield piece
        bare = _PREFIX.sub("", piece.strip())
        if bare != piece.strip():
            yield bare


def _one(piece: str) -> bool:
    if _DRAMA.fullmatch(re.sub(r"[\s().\-–]|\(0\)", "", piece)):
        return True
    import phonenumbers  # takes a tenth of a second, so only once there is a number to look at

    try:
        found = phonenumbers.parse(piece, _HOME)
    except phonenumbers.NumberParseException:
        return False
    if phonenumbers.is_valid_number(found) or phonenumbers.is_valid_short_number_for_region(found, _HOME):
        return True
    digits = phonenumbers.national_significant_number(found)
    if found.country_code == _UK:
        return len(digits) == _UK_DIGITS and len(set(digits)) > 1
    return phonenumbers.is_possible_number(found)
