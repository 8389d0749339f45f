"""The system's own dialogs, the only ones there are: choose a file, say where to save, print."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QDialog, QFileDialog

    from planner.ui.verbs import Picture

Draw: TypeAlias = "Callable[[int, int], Picture | None]"
"""Draws page `n` (from 0), so many pixels wide; None after the last page."""


class Ask:
    """Asks through dialogs that remember nothing. `watch` hears each dialog's keys."""

    def __init__(self, watch: "Callable[[QWindow], None]") -> None:
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

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """A folder a person chose, or None."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(parent, title, _documents())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
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
        if sys.platform not in {"win32", "darwin"}:
            # Toolkits and portals keep lists of what was opened; Qt's own dialog asks nobody else.
            dialog.setOption(dialog.Option.DontUseNativeDialog)
        with self._open(dialog):
            if not dialog.exec() or not dialog.selectedFiles():
                return None
            return Path(dialog.selectedFiles()[0])

    @contextmanager
    def _open(self, dialog: "QDialog") -> Iterator[None]:
        with _nothing_remembered():
            dialog.winId()
            self._watch(dialog.windowHandle())
            try:
                yield
            finally:
                # Qt writes when the dialog goes, so it goes now.
                delete(dialog)


@contextmanager
def _nothing_remembered() -> Iterator[None]:
    """Which folders were visited stays out of the settings that all Qt programs of a person share."""
    from PySide6.QtCore import QSettings

    # A file cannot be made below this one: Qt tries, and gives up without a word.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    # Where settings are no files (Windows, macOS) that does not hold, so all is put back as it was.
    before = {key: kept.value(key) for key in kept.allKeys()}
    try:
        yield
    finally:
        kept.sync()
        for key in set(kept.allKeys()) - set(before):
            kept.remove(key)
        for key, value in before.items():
            if kept.value(key) != value:
                kept.setValue(key, value)
        kept.sync()


def close_all() -> None:
    """Close every system dialog that is open, as if the person had thought better."""
    from PySide6.QtWidgets import QDialog

    for one in QApplication.topLevelWidgets():
        if isinstance(one, QDialog) and one.isVisible():
            one.reject()


def _documents() -> str:
    from PySide6.QtCore import QDir, QStandardPaths

    places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
    return next((one for one in places if QDir(one).exists()), QDir.homePath())


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
