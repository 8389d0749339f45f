"""The colours and letters of the kit, as values: light, dark and high contrast."""

from typing import Final, Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

Weight: TypeAlias = Literal[400, 500, 600, 700]


class Tokens(Struct, frozen=True):
    """One set of colours. `line` only decorates; `control` bounds what can be pressed (3:1 at least)."""

    name: str
    dark: bool
    bg: str
    side: str
    surface: str
    raised: str
    ink: str
    muted: str
    line: str
    control: str
    accent: str
    on_accent: str
    accent_hover: str
    soft: str
    on_soft: str
    warm: str
    on_warm: str
    warm_soft: str
    on_warm_soft: str
    note: str
    on_note: str
    focus: str


LIGHT: Final = Tokens(
    "light", dark=False,
    bg="#F7F4EE", side="#EFEAE0", surface="#FFFEFC", raised="#F1ECE2",
    ink="#20302C", muted="#55615C", line="#DFD8CA", control="#857D6D",
    accent="#1C6656", on_accent="#FFFFFF", accent_hover="#154F43",
    soft="#DCEBE4", on_soft="#14443A",
    warm="#A3482B", on_warm="#FFFFFF", warm_soft="#F9E6DC", on_warm_soft="#6E2A14",
    note="#FBEFCF", on_note="#4A3A0C", focus="#1C6656",
)  # fmt: skip
DARK: Final = Tokens(
    "dark", dark=True,
    bg="#161D1C", side="#111716", surface="#1E2726", raised="#273231",
    ink="#ECEFEA", muted="#B1BCB7", line="#303C3A", control="#7B8A85",
    accent="#84CDB8", on_accent="#0C211C", accent_hover="#A2DCCB",
    soft="#233F39", on_soft="#CDEBE1",
    warm="#F2A888", on_warm="#2E1208", warm_soft="#43291F", on_warm_soft="#FBD9CA",
    note="#3D3418", on_note="#F6E3AE", focus="#84CDB8",
)  # fmt: skip


def stronger(tokens: Tokens) -> Tokens:
    """The same colours with black or white letters and full-strength borders."""
    ink, ground = ("#FFFFFF", "#000000") if tokens.dark else ("#000000", "#FFFFFF")
    return replace(
        tokens,
        name=f"{tokens.name}-contrast",
        bg=ground, side=ground, surface=ground,
        ink=ink, muted=ink, control=ink, line=ink,
        on_soft=ink, on_warm_soft=ink, on_note=ink,
    )  # fmt: skip


class Letters(Struct, frozen=True):
    """One role of type at 100 %: pixels, weight, and line height as a multiple of the pixels (0: the font's own)."""

    px: int
    weight: Weight
    serif: bool = False
    lead: float = 0
    italic: bool = False


ROLES: Final[dict[str, Letters]] = {
    "huge": Letters(40, 500, serif=True, lead=1.2),
    "display": Letters(33, 500, serif=True, lead=1.3),
    "h1": Letters(28, 500, serif=True, lead=1.3),
    "question": Letters(27, 500, serif=True, lead=1.24),
    "h2": Letters(20, 600, serif=True, lead=1.3),
    "h3": Letters(17, 600, lead=1.28),
    "body": Letters(17, 400, lead=1.36),
    "strong": Letters(17, 600, lead=1.28),
    "small": Letters(15, 400, lead=1.3),
    "smallstrong": Letters(15, 600, lead=1.3),
    "button": Letters(16, 600),
    "nav": Letters(16, 400),
    "phone": Letters(21, 600),
    "letter": Letters(19, 400, serif=True, lead=1.4),
    "quote": Letters(21, 400, serif=True, lead=1.34, italic=True),
}
HEADINGS: Final = frozenset({"huge", "display", "h1", "question", "h2", "h3", "letter"})

TEXT_SIZES: Final = (90, 100, 115, 130, 150, 175)
