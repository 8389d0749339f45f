"""Waits in a test until the coach has looked at the plan as it is now."""

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication


def advised(opened) -> None:
    """Has the coach look without its pause, and lets the screens hear it."""
    advice = opened.hands.advice
    advice.now()
    while not advice.fresh:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if not advice.looking:
            advice.now()
    opened.settle()
