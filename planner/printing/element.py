"""One element of the structure tree: what a screen reader meets."""

from collections.abc import Iterator
from typing import TypeAlias

Kid: TypeAlias = "Element | tuple[int, int | str]"


class Element:
    """An element in its reading order; kids are elements, or (page, marked content), or (page, annotation's name).

    `actual` is what it says, where the letters painted would tell it less well.
    """

    __slots__ = ("actual", "alt", "attributes", "kids", "number", "role")

    def __init__(
        self, role: str, parent: "Element | None" = None, *, alt: str = "", actual: str = "", attributes: str = ""
    ) -> None:
        self.role, self.alt, self.actual, self.attributes = role, alt, actual, attributes
        self.kids: list[Kid] = []
        self.number = 0
        if parent is not None:
            parent.kids.append(self)

    def prune(self) -> bool:
        """Takes away what nothing was painted in; says whether anything is left. An empty cell stays: it has a column."""
        self.kids = [kid for kid in self.kids if not isinstance(kid, Element) or kid.prune()]
        return bool(self.kids) or self.role in {"TD", "TH"}

    def all(self) -> Iterator["Element"]:
        """This element and everything below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.all()
