"""Lets an answer reach the part that asked for it only while that part still stands."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_T = TypeVar("_T")


def while_there(asking: QWidget, told: Callable[[_T], object]) -> Callable[[_T], None]:
    """`told`, or nothing once Qt has put `asking` away: the person locked or left meanwhile."""

    def heard(answer: _T) -> None:
        if isValid(asking):
            told(answer)

    return heard
