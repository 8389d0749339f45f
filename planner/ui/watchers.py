"""Everything that watches from outside the window: idle hands, a sleeping computer, a second start, changed colours."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from planner.ui.desk import Desk, look_of
from planner.ui.idle_lock import IdleLock
from planner.ui.keyboard import Keyboard
from planner.ui.kit import theme
from planner.ui.porter import Porter
from planner.ui.raise_file import RaiseFile
from planner.ui.suspend import Suspend


class Watchers:
    """Locks when nobody is there; brings the window forward when Waymark is started again."""

    def __init__(self, keyboard: Keyboard, desk: Desk, porter: Porter, lock: Callable[[], None]) -> None:
        self._desk, self._lock, self._porter = desk, lock, porter
        self.idle = IdleLock(desk.preferences.idle_minutes)
        self.idle.wanted.connect(self._left_alone)
        self.suspend = Suspend()
        self.suspend.coming.connect(self._left_alone)
        self._raise: RaiseFile | None = None
        self._app: QApplication | None = None
        keyboard.touched.connect(self.idle.touched)
        porter.let_in.connect(self.idle.start)
        porter.looks.connect(self.idle.start)
        porter.shut.connect(self.idle.stop)
        desk.on_preferences.append(lambda: self.idle.set_minutes(desk.preferences.idle_minutes))

    def start(self, raise_path: Path, window: QWidget) -> None:
        """Watch from now on."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._app = app
            app.focusChanged.connect(self._moved_on)
            app.applicationStateChanged.connect(self._moved_on)
            app.aboutToQuit.connect(self.stop)
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda: theme.wear(look_of(self._desk.preferences)))
        self.suspend.start()
        if raise_path.parent.is_dir():
            self._watch(raise_path, window)
        self._porter.let_in.connect(lambda: self._watch(raise_path, window))

    def _watch(self, raise_path: Path, window: QWidget) -> None:
        if self._raise is None and raise_path.parent.is_dir() and self._desk.folder:
            self._raise = RaiseFile(raise_path)
            self._raise.asked.connect(lambda: bring_forward(window))
            self._raise.watch()

    def stop_listening(self) -> None:
        """Hear no second start any more, and take the file for it away."""
        heard, self._raise = self._raise, None
        if heard is not None:
            heard.stop()

    def stop(self) -> None:
        """Watch no more."""
        app, self._app = self._app, None
        if app is not None:
            app.focusChanged.disconnect(self._moved_on)
            app.applicationStateChanged.disconnect(self._moved_on)
        self.idle.stop()
        self.stop_listening()

    def _moved_on(self, *_from_and_to: object) -> None:
        """The person goes on elsewhere, or comes back: what waits is saved at once."""
        sitting = self._porter.sitting
        if sitting is not None and not sitting.session.saved:
            sitting.save()

    def _left_alone(self) -> None:
        if self._porter.sitting is not None or self._desk.looking is not None:
            self._lock()


def bring_forward(window: QWidget) -> None:
    """Show a window in front of all others."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
