"""Makes a sheet exactly one page: cuts lists first, then long words, then the size, and spreads what room is left.

The rule: the first items of every list stay; as many items and lines as fit are kept, the same for all lists. Print
may grow a little smaller to keep three items, then lists are cut to two and one; it is never below `SMALLEST`. A line
is cut only when nothing else helps. What room is left then goes to one more item here and there, the first lists first.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from planner.printing.boxes import Box, gap, pairs
from planner.printing.document import Block
from planner.printing.element import Element
from planner.printing.frames import Padded
from planner.printing.layout import Fit, Layout
from planner.printing.page_style import BODY, SMALLEST, Style
from planner.printing.pages import Placed

_WIDEST_GAP = 26.0

# Size, items in a list, lines in an item; the gentlest first.
_CUTS = (
    *((1.0, items, lines) for items, lines in ((8, 3), (6, 3), (5, 3), (5, 2), (4, 2), (3, 2))),
    *((scale, 3, 2) for scale in (0.96, 0.92)),
    *((scale, 2, 2) for scale in (1.0, 0.96, 0.92, 0.88, 0.84)),
    *((scale, 1, lines) for scale in (0.92, 0.84) for lines in (2, 1)),
)
_LARGE_CUTS = (
    (1.0, 3, 2),
    *((scale, items, 2) for scale in (1.0, 0.92, 0.86, 0.8, 0.74, 0.68) for items in (2, 1)),
    (0.68, 1, 1),
)
_ROUNDS = 2


def fits(style: Style) -> Iterator[Fit]:
    """The ways to cut, gentlest first; the last is one line of one item at the smallest size."""
    smallest = SMALLEST / BODY.size / style.factor
    for scale, items, lines in _LARGE_CUTS if style.factor > 1 else _CUTS:
        yield Fit(max(scale, smallest), items, lines)
    yield Fit(smallest, 1, 1)


def one_page(blocks: Sequence[Block], style: Style, room: float, root: Element) -> list[Placed]:
    """The blocks on one page, `room` points high; their structure goes below `root`."""
    best = _Attempt(blocks, style, Fit())
    for fit in fits(style):
        best = _Attempt(blocks, style, fit)
        if best.height <= room:
            best = _filled_up(blocks, style, best, room)
            break
    root.kids += best.layout.root.kids
    return _spread(best.boxes, room)


class _Attempt:
    """The blocks laid out under one fit."""

    def __init__(self, blocks: Sequence[Block], style: Style, fit: Fit) -> None:
        self.fit = fit
        self.layout = Layout(style, fit)
        self.boxes = self.layout.page(blocks)
        self.height = _height(self.boxes)


def _filled_up(blocks: Sequence[Block], style: Style, best: _Attempt, room: float) -> _Attempt:
    """One more item for every list that was cut, first to last, as long as the page holds them."""
    for _ in range(_ROUNDS):
        for at in best.layout.short_of:
            extra = [*best.fit.extra, *(0 for _ in range(at + 1 - len(best.fit.extra)))]
            extra[at] += 1
            longer = _Attempt(blocks, style, replace(best.fit, extra=tuple(extra)))
            if longer.height <= room:
                best = longer
    return best


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
