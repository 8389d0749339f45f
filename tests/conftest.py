"""What every test shares: a home of its own, no screen unless asked for, and skips that CI can forbid."""

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.screen import Screen, missing_tools, running_screen

# Set while this file is read, before any test module can import the program or Qt.
_borrowed_home = tempfile.mkdtemp(prefix="waymark-tests-")
os.environ["WAYMARK_HOME"] = f"{_borrowed_home}/waymark"
os.environ["QT_QPA_PLATFORM"] = "offscreen"
for _name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = _borrowed_home


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--no-skips", action="store_true", help="count every skipped test as a failure (for CI)")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    of_windows = [item for item in items if item.get_closest_marker("window")]
    missing = missing_tools() if of_windows else []
    if missing:
        reason = f"a window test needs {', '.join(missing)} (Debian packages), which this computer does not have"
        for item in of_windows:
            item.add_marker(pytest.mark.skip(reason=reason))


def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if session.config.getoption("--no-skips") and reporter is not None and reporter.stats.get("skipped"):
        reporter.write_line("Something was skipped, and here nothing may be (--no-skips).", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_unconfigure() -> None:
    shutil.rmtree(_borrowed_home, ignore_errors=True)


@pytest.fixture(autouse=True)
def _swept() -> None:
    """Garbage ends between two tests, never while Qt shows the window of one: a forgotten window would end in the middle.

    It is looked for before a test, not after it: only then has pytest let go of what the test before was given. What
    Qt was to end later ends here too, where no event loop runs that would do it.
    """
    gc.disable()
    if (core := sys.modules.get("PySide6.QtCore")) is not None and core.QCoreApplication.instance() is not None:
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
    young, older, _ = gc.get_count()
    if young > 2_000:
        gc.collect(2 if older > 50 else 0)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Gives Waymark an empty home of its own for one test."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("WAYMARK_HOME", str(folder))
    return folder


@pytest.fixture(scope="session")
def screen() -> Iterator[Screen]:
    """Gives window tests a real screen, with a window manager and an accessibility bus."""
    with running_screen() as running:
        yield running
