"""Stands boxes on pages, one below the other; no line alone, no heading at the foot."""

from collections import deque
from collections.abc import Sequence
from typing import NamedTuple

from planner.printing.boxes import Box, NewPage, gap


class Placed(NamedTuple):
    """A box and its distance from the top of the frame, in points."""

    box: Box
    top: float


def paginate(boxes: Sequence[Box], room: float) -> list[list[Placed]]:
    """The pages, each no higher than `room`."""
    pages: list[list[Placed]] = [[]]
    waiting = deque(boxes)
    used = 0.0
    while waiting:
        box = waiting.popleft()
        page = pages[-1]
        if isinstance(box, NewPage):
            if page:
                pages.append([])
                used = 0.0
            continue
        top = used + gap(page[-1].box, box) if page else 0.0
        if top + box.height + _needed_below(box, waiting) <= room + 0.01:
            page.append(Placed(box, top))
            used = top + box.height
            continue
        parts = box.split(room - top) if box.least <= room - top else None
        if parts is None and not page:
            parts = box.split(room, forced=True)
            if parts is None:
                page.append(Placed(box, top))
                pages.append([])
                used = 0.0
                continue
        if parts:
            page.append(Placed(parts[0], top))
            waiting.appendleft(parts[1])
        else:
            waiting.appendleft(box)
        pages.append([])
        used = 0.0
    return [page for page in pages if page]


def _needed_below(box: Box, waiting: Sequence[Box]) -> float:
    """What a glued box needs under it: the least of what follows, and of what that is glued to."""
    needed, at = 0.0, 0
    while box.glued and at < len(waiting) and not isinstance(waiting[at], NewPage):
        below = waiting[at]
        needed += gap(box, below) + (below.height if below.glued else below.least)
        box, at = below, at + 1
    return needed
