"""Makes a sheet exactly one page: cuts lists first, then long words, then the size, and spreads what room is left.

The rule: the first items of every list stay; as many items and lines as fit are kept, the same for all lists; print
grows smaller only when even short lists do not fit, and never below `SMALLEST`.
"""

from collections.abc import Iterator, Sequence

from planner.printing.boxes import Box, gap, pairs
from planner.printing.document import Block
from planner.printing.element import Element
from planner.printing.frames import Padded
from planner.printing.layout import Fit, Layout
from planner.printing.page_style import BODY, SMALLEST, Style
from planner.printing.pages import Placed

_CUTS = ((8, 6), (6, 4), (5, 3), (4, 3), (4, 2), (3, 2))  # items in a list, lines in an item
_LAST_CUTS = ((3, 1), (2, 1), (1, 1))
_WIDEST_GAP = 26.0


def fits(style: Style) -> Iterator[Fit]:
    """The ways to cut, gentlest first; the last is one line of one item at the smallest size."""
    smallest = SMALLEST / BODY.size / style.factor
    scales = [1.0, *(scale for scale in (0.92, 0.86, 0.8, 0.72, 0.64) if scale > smallest), smallest]
    for items, lines in _CUTS:
        yield Fit(1.0, items, lines)
    for scale in scales[1:4]:
        yield Fit(scale, 4, 2)
        yield Fit(scale, 3, 2)
    for items, lines in _LAST_CUTS:
        yield Fit(scales[min(3, len(scales) - 1)], items, lines)
    for scale in scales[4:]:
        yield Fit(scale, 2, 1)
        yield Fit(scale, 1, 1)


def one_page(blocks: Sequence[Block], style: Style, room: float, root: Element) -> list[Placed]:
    """The blocks on one page, `room` points high; their structure goes below `root`."""
    attempt, boxes = Element("Document"), list[Box]()
    for fit in fits(style):
        attempt = Element("Document")
        boxes = Layout(style, fit, attempt).page(blocks)
        if _height(boxes) <= room:
            break
    root.kids += attempt.kids
    return _spread(boxes, room)


def _height(boxes: Sequence[Box]) -> float:
    return sum(box.height for box in boxes) + sum(gap(one, two) for one, two in pairs(boxes))


def _spread(boxes: Sequence[Box], room: float) -> list[Placed]:
    """Shares the room that is left among the gaps, and stands the last outlined box at the foot."""
    spare = max(room - _height(boxes), 0.0)
    more = min(spare / max(len(boxes) - 1, 1), _WIDEST_GAP)
    placed: list[Placed] = []
    top = 0.0
    for at, box in enumerate(boxes):
        if at:
            top += gap(boxes[at - 1], box) + more
        placed.append(Placed(box, top))
        top += box.height
    foot = next((at for at, box in enumerate(boxes) if isinstance(box, Padded) and box.firm), len(boxes))
    drop = max(room - top, 0.0)
    return [*placed[:foot], *(Placed(box, top + drop) for box, top in placed[foot:])]
