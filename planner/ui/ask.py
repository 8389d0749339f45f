"""The system's own dialogs, the only ones there are: choose a file, say where to save, print."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from planner.ui.verbs import Picture

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QDialog, QFileDialog

Draw = Callable[[int, int], Picture | None]
"""Draws page `n` (from 0), so many pixels wide; None after the last page."""


class Ask:
    """Asks through the system's dialogs. `folder` keeps what Qt insists on writing; `watch` hears each dialog's keys."""

    def __init__(self, folder: Path, watch: "Callable[[QWindow], None]") -> None:
        self._folder = folder
        self._watch = watch

    def file_to_open(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """The file a person chose, or None."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(parent, title, _documents())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(kinds)
        return self._chosen(dialog)

    def file_to_save(self, parent: QWidget, title: str, suggested: str, kinds: str, suffix: str) -> Path | None:
        """Where a person wants a file, or None. The system asks before an old file is replaced."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(parent, title, _documents())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(kinds)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(suggested)
        return self._chosen(dialog)

    def print_pages(self, parent: QWidget, name: str, pages: int, draw: Draw) -> bool:
        """Print pictures of pages on the printer the person chooses; tells whether it was sent.

        `name` is the neutral name of the print job.
        """
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(name)
        printer.setCreator(name)
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, parent)
        if pages:
            dialog.setMinMax(1, pages)
        with self._open(dialog):
            if not dialog.exec():
                return False
        return _printed(printer, range(pages), draw)

    def _chosen(self, dialog: "QFileDialog") -> Path | None:
        with self._open(dialog):
            if not dialog.exec() or not dialog.selectedFiles():
                return None
            return Path(dialog.selectedFiles()[0])

    @contextmanager
    def _open(self, dialog: "QDialog") -> Iterator[None]:
        from PySide6.QtCore import QSettings

        # Qt writes which folders were visited to a settings file: into our folder, and gone again afterwards.
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(self._folder))
        dialog.winId()
        self._watch(dialog.windowHandle())
        try:
            yield
        finally:
            dialog.deleteLater()
            kept = QSettings(QSettings.Scope.UserScope, "QtProject")
            kept.remove("FileDialog")
            kept.remove("Qt")
            kept.sync()
            if Path(kept.fileName()).parent == self._folder:
                with suppress(OSError):
                    Path(kept.fileName()).unlink(missing_ok=True)


def close_all() -> None:
    """Close every system dialog that is open, as if the person had thought better."""
    from PySide6.QtWidgets import QDialog

    for one in QApplication.topLevelWidgets():
        if isinstance(one, QDialog) and one.isVisible():
            one.reject()


def _documents() -> str:
    from PySide6.QtCore import QDir, QStandardPaths

    places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
    return next((one for one in places if Path(one).is_dir()), QDir.homePath())


def _printed(printer: "QPrinter", pages: range, draw: Draw) -> bool:
    from PySide6.QtGui import QImage, QPainter

    painter = QPainter()
    if not painter.begin(printer):
        return False
    sheet = printer.paperRect(printer.Unit.DevicePixel).toRect()
    for number in _chosen_pages(printer, pages):
        if number != _first(printer, pages):
            printer.newPage()
        picture = draw(number, min(sheet.width(), 2480))
        if picture is not None:
            image = QImage(picture.bits, picture.width, picture.height, picture.width * 4, QImage.Format.Format_RGB32)
            size = image.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(sheet.adjusted(0, 0, size.width() - sheet.width(), size.height() - sheet.height()), image)
    return painter.end()


def _chosen_pages(printer: "QPrinter", pages: range) -> range:
    first, last = printer.fromPage(), printer.toPage()
    return range(first - 1, min(last, len(pages))) if first else pages


def _first(printer: "QPrinter", pages: range) -> int:
    return next(iter(_chosen_pages(printer, pages)), 0)
