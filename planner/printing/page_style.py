"""Paper, margins, type sizes and inks, in points; large print is one factor over all of them."""

from typing import Literal, TypeAlias

from msgspec import Struct

Paper: TypeAlias = Literal["a4", "a5", "letter"]
Weight: TypeAlias = Literal["light", "regular", "medium", "semibold"]

SIZES: dict[Paper, tuple[float, float]] = {"a4": (595.28, 841.89), "a5": (419.53, 595.28), "letter": (612.0, 792.0)}
LARGE = 1.44  # 12.5 pt becomes 18 pt
SMALLEST = 10.0  # nothing that is meant to be read is smaller, in points

# Red, green and blue from 0 to 1, as PDF writes them. All are dark enough to copy in grey; contrast is on white.
INK = "0.09 0.196 0.231"  # 13.5 to 1
ACCENT = "0.106 0.388 0.424"  # 6.9 to 1
SOFT = "0.322 0.396 0.42"  # 6.1 to 1
HAIR = "0.706 0.761 0.769"
RULED = "0.498 0.573 0.588"
TINT = "0.949 0.965 0.961"
CONTOUR = "0.616 0.702 0.71"


class Look(Struct, frozen=True):
    """How a piece of text looks; `size`, `leading` and `after` in points."""

    weight: Weight
    size: float
    leading: float
    ink: str = INK
    after: float = 0.0


BODY = Look("regular", 12.5, 18.5, after=7)

LOOKS: dict[str, Look] = {
    "title": Look("light", 38, 44, after=6),
    "number": Look("light", 44, 46, ACCENT, 2),
    "head1": Look("semibold", 27, 33, after=8),
    "head2": Look("semibold", 16, 22, ACCENT, 6),
    "head3": Look("semibold", 13.5, 18.5, after=4),
    "body": BODY,
    "lead": Look("regular", 14, 21, SOFT, 14),
    "name": Look("regular", 14, 20, after=1),
    "small": Look("regular", 10.5, 15, SOFT, 4),
    "quote": Look("medium", 15, 22, after=8),
    "sheet": Look("light", 34, 40, after=2),
    "cell": Look("regular", 12, 17, after=2),
    "item": Look("regular", 12, 17),
    "subhead": Look("semibold", 12.5, 18.5, after=3),
    "under": Look("regular", 10.5, 14.5, SOFT, after=6),
    "label": Look("semibold", 12.5, 18.5, ACCENT),
    "fact": Look("regular", 11.5, 18.5, SOFT),
    "header": Look("semibold", 11, 15, SOFT),
    "card": Look("semibold", 13, 18.5, after=3),
    "bullet": Look("regular", 12.5, 18.5, after=4),
    "step": Look("regular", 12.5, 18.5, after=7),
    "numeral": Look("light", 22, 22, ACCENT),
    "box": Look("semibold", 13.5, 18.5, after=5),
    "who": Look("regular", 10.5, 15, SOFT),
    "phone": Look("medium", 19, 24, after=7),
    "running": Look("semibold", 9, 11.5, SOFT),
    "foot": Look("regular", 10, 13, SOFT),
    "banner": Look("semibold", 10, 13),
}


_EDGE = (LOOKS["running"], LOOKS["foot"], LOOKS["banner"])


class Style(Struct, frozen=True):
    """A page; distances in points. `factor` scales everything that is read, never the paper."""

    width: float
    height: float
    margin: float
    factor: float = 1.0
    plain_letters: bool = False

    @property
    def measure(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin


def grown(look: Look, factor: float) -> float:
    """How much a look grows in large print: what is large already, and what stands at the edge, grows less."""
    return 1 + (factor - 1) / 3 if look.size >= 19 or look in _EDGE else factor


def scaled(look: Look, factor: float, ink: str = "", weight: Weight | None = None) -> Look:
    """The same look, `factor` times as large but never below `SMALLEST`, perhaps in another ink or weight."""
    size = look.size * factor
    if factor < 1:
        size = max(size, min(look.size, SMALLEST))
    ratio = size / look.size
    return Look(weight or look.weight, size, look.leading * ratio, ink or look.ink, look.after * factor)


def page_style(paper: Paper = "a4", *, large: bool = False, plain_letters: bool = False) -> Style:
    """The style of one kind of print-out."""
    width, height = SIZES[paper]
    margin = 40.0 if paper == "a5" else 62.0
    if large:
        margin *= 0.8
    return Style(width, height, margin, LARGE if large else 1.0, plain_letters)
