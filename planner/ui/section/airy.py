"""Facing pages whose parts may hide: a hidden part leaves no gap, since the air around a part is its own."""

from PySide6.QtWidgets import QWidget

from planner.ui.kit.layouts import Line, down
from planner.ui.section.asking import Asking
from planner.ui.section.facing import Facing
from planner.ui.section.later import Later


class Airy(Facing):
    """Places parts like `Facing`; parts of little use to this person, and empty lists, may be hidden."""

    def _ask_side(self) -> Line:
        made = down()
        for part in self._asks:
            made.put(_aired(part, 12, 14))
            _head(part, shown=True)
        made.put(self._why)
        return made

    def _mine_side(self) -> Line:
        made = down()
        for part in self._lists:
            made.put(_aired(part, 0, 26))
        return made

    def _one_below_the_other(self, made: Line) -> Line:
        lists = list(self._lists)
        for part in self._asks:
            made.put(_aired(part, 12, 0))
            mine = next((one for one in lists if one.kind is getattr(part, "kind", None)), None)
            _head(part, shown=True)
            if mine is not None:
                lists.remove(mine)
                made.put(_aired(mine, 16, 10))
        made.put(14)
        made.put(self._why)
        made.put(None)
        return made


def _aired(part: QWidget, top: int, bottom: int) -> QWidget:
    layout = part.layout()
    if isinstance(layout, Line):
        layout.set_edges((0, top, 0, bottom))
    return part


def _head(part: QWidget, *, shown: bool) -> None:
    if isinstance(part, Asking | Later):
        part.show_heading(shown=shown)
