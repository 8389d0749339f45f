"""Hears from the system that the computer goes to sleep or the screen is locked."""

from contextlib import suppress

from PySide6.QtCore import QObject, Signal, Slot

_SLEEP = ("org.freedesktop.login1.Manager", "PrepareForSleep")
_SCREEN = (("org.freedesktop.ScreenSaver", "ActiveChanged"), ("org.gnome.ScreenSaver", "ActiveChanged"))
# Qt's own spelling of a slot: its kind (1), then its signature.
_TOLD, _LOCKED = b"1told(bool)", b"1locked()"
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
