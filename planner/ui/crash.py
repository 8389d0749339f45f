"""What happens when the program itself is wrong: typed words are saved, codes are noted, one calm sentence is shown.

Nothing a person wrote reaches the file: no messages of exceptions, no values, only names of places in the code.
The one place where any exception may be caught.
"""

import faulthandler
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, TextIO

from planner import __version__

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

_LARGEST: Final = 200_000
"""Bytes of notes kept."""

Rescue = Callable[[], None]


class Crash:
    """Catches what nobody expected. `rescue` tries to save and says one calm sentence; it may be set later."""

    def __init__(self, log: Path) -> None:
        self._log = log
        self._busy = self._installed = False
        self._file: TextIO | None = None
        self.rescue: Rescue | None = None

    def install(self) -> None:
        """Catch from now on."""
        self._installed = True
        no_core_dumps()
        sys.excepthook = self._caught
        threading.excepthook = lambda args: self._noted(args.exc_type, args.exc_traceback)
        sys.unraisablehook = lambda args: self._noted(args.exc_type, args.exc_traceback)

    def keep_notes(self) -> None:
        """From now on the folder is there: a crash inside Qt is noted too."""
        if not self._installed or self._file is not None:
            return
        from PySide6.QtCore import qInstallMessageHandler  # the first page can do without

        qInstallMessageHandler(self._from_qt)
        with suppress(OSError):
            if self._log.exists() and self._log.stat().st_size > _LARGEST:
                self._log.write_bytes(self._log.read_bytes()[-_LARGEST // 2 :])
            self._file = self._log.open("a", encoding="utf-8")
            faulthandler.enable(self._file, all_threads=True)

    def let_go(self) -> None:
        """Close the notes: their file is about to go."""
        held, self._file = self._file, None
        if held is not None:
            faulthandler.disable()
            held.close()

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._noted(kind, trace)
        if self._busy or self.rescue is None:
            return
        self._busy = True
        try:
            self.rescue()
        except Exception as again:  # noqa: BLE001 -- whatever goes wrong while rescuing must not end the program
            self._noted(type(again), again.__traceback__)
        finally:
            self._busy = False

    def _noted(self, kind: type[BaseException] | None, trace: TracebackType | None) -> None:
        name = kind.__name__ if kind else "unknown"
        self._write(f"{name} at {' < '.join(_places(trace))}")

    def _from_qt(self, kind: "QtMsgType", context: "QMessageLogContext", _message: str) -> None:
        if kind.name != "QtDebugMsg":
            self._write(f"qt {kind.name} {context.category} {Path(context.file or '').name}:{context.line}")

    def _write(self, line: str) -> None:
        from datetime import UTC, datetime

        stamped = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} {__version__} {line}\n"
        with suppress(OSError):
            if self._log.parent.is_dir():
                with self._log.open("a", encoding="utf-8") as notes:
                    notes.write(stamped)


def no_core_dumps() -> None:
    """Keep the memory of a crashed program off the disk."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        # Zero would still feed a collector of crashes through a pipe; the kernel refuses to for one byte.
        resource.setrlimit(resource.RLIMIT_CORE, (1, 1))


def _places(trace: TracebackType | None) -> list[str]:
    found: list[str] = []
    while trace is not None:
        code = trace.tb_frame.f_code
        found.append(f"{Path(code.co_filename).name}:{trace.tb_lineno}:{code.co_name}")
        trace = trace.tb_next
    return found[::-1][:12]
