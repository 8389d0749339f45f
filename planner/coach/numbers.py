"""Whether a number can be rung as it is written: by UK rules where it names no country; nothing is ever corrected."""

import re
from collections.abc import Iterator
from typing import Final

_HOME: Final = "GB"
_UK: Final = 44
_TEN: Final = re.compile(r"(?:\+44|0044|0)(?!(\d)\1{9})[1-9]\d{9}")
"""Ten digits are possible in the UK, Ofcom's numbers for drama among them: known without the library, which is large."""
_BETWEEN: Final = re.compile(r"\(0\)(?=[\s\d])|[\s().\-–]")
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
    if _TEN.fullmatch(_BETWEEN.sub("", piece)):
        return True
    import phonenumbers  # takes a tenth of a second, so only once there is a number to look at

    try:
        found = phonenumbers.parse(piece, _HOME)
    except phonenumbers.NumberParseException:
        return False
    if phonenumbers.is_valid_number(found) or phonenumbers.is_valid_short_number_for_region(found, _HOME):
        return True
    return found.country_code != _UK and phonenumbers.is_possible_number(found)
