"""The person's own picture, opened carefully and written anew, so that no place or camera it remembers is printed."""

from io import BytesIO
from typing import TYPE_CHECKING

from planner.printing.boxes import Box
from planner.printing.document import Image
from planner.printing.element import Element
from planner.printing.frames import Drawn
from planner.printing.tagged import Sheets

if TYPE_CHECKING:
    from PIL.Image import Image as Opened

_MOST_PIXELS = 40_000_000
_DOTS = 200 / 72  # to a point: sharp on paper
_QUALITY = 90


def picture_box(block: Image, width: float, most: float, parent: Element) -> list[Box]:
    """The picture no wider than `width` and no higher than `most` points; nothing when it cannot be read."""
    opened = _opened(block.picture, int(width * _DOTS), int(most * _DOTS))
    if opened is None:
        return []
    ratio = opened.height / opened.width
    wide = min(width, most / ratio, float(opened.width))  # a small picture is not blown up
    high = wide * ratio
    element = Element("Figure", parent, alt=block.says)
    jpeg = BytesIO()
    opened.save(jpeg, "JPEG", quality=_QUALITY)

    def draw(sheets: Sheets, x: float, top: float) -> None:
        sheets.picture(jpeg.getvalue(), x, top, wide, high)

    return [Drawn(high, draw, element, after=12)]


def _opened(picture: bytes, wide: int, high: int) -> "Opened | None":
    """The picture as plain pixels on white, upright and no larger than print needs; None when it is broken."""
    from PIL import Image as Pillow
    from PIL import ImageOps

    try:
        opened = Pillow.open(BytesIO(picture), formats=("JPEG", "PNG"))
        if opened.width * opened.height > _MOST_PIXELS:
            return None
        upright = ImageOps.exif_transpose(opened)
        upright.thumbnail((wide, high))
        flat = upright.convert("RGBA") if upright.has_transparency_data else upright.convert("RGB")
        plain = Pillow.new("RGB", flat.size, "white")
        plain.paste(flat, mask=flat.getchannel("A") if flat.mode == "RGBA" else None)
    except (OSError, SyntaxError, ValueError, Pillow.DecompressionBombError):
        return None
    return plain
