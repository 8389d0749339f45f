"""Hears from the system that the computer goes to sleep or the screen is locked."""

from contextlib import suppress
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot

_SLEEP = ("org.freedesktop.login1.Manager", "PrepareForSleep")
_SCREEN = (("org.freedesktop.ScreenSaver", "ActiveChanged"), ("org.gnome.ScreenSaver", "ActiveChanged"))
# The stubs ask for bytes, but bytes are refused when called (PySide6 6.11.3); what SLOT makes is taken.
_TOLD: Any = SLOT("told(bool)")
_LOCKED: Any = SLOT("locked()")
_LOCK = ("org.freedesktop.login1.Session", "Lock")


class Suspend(QObject):
    """`coming` tells that the screen is about to be left alone. Without D-Bus it says nothing; clocks still tell."""

    coming = Signal()

    def start(self) -> None:
        """Listen from now on."""
        with suppress(ImportError):
            self._listen()

    def _listen(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        if system.isConnected():
            system.connect("", "", *_SLEEP, self, _TOLD)
            system.connect("", "", *_LOCK, self, _LOCKED)
        if session.isConnected():
            for interface, name in _SCREEN:
                session.connect("", "", interface, name, self, _TOLD)

    @Slot(bool)
    def told(self, active: bool) -> None:  # noqa: FBT001 -- D-Bus hands the flag in this place
        """Hears the flag of the system's signal."""
        if active:
            self.coming.emit()

    @Slot()
    def locked(self) -> None:
        """Hears that the session was locked."""
        self.coming.emit()
