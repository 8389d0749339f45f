"""Where things stand when reading goes from right to left.

What QStyle.visualRect does; asking QStyle itself would make every start learn all of its names.
"""

from PySide6.QtCore import QRect


def stands(bounds: QRect, rect: QRect, *, mirrored: bool) -> QRect:
    """A rectangle given for left-to-right inside `bounds`, as it stands in this reading direction."""
    return rect.translated(bounds.left() + bounds.right() - rect.right() - rect.left(), 0) if mirrored else rect
