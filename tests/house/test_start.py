"""start.py decides rightly: when an environment is whole, what to say when it cannot be made, what to hand on."""

import ast
import hashlib
from pathlib import Path

import pytest

import start

ROOT = Path(start.HERE)


def test_a_python_that_is_too_old_is_told_so_in_one_sentence():
    with pytest.raises(
        start.Halted, match=r"^Waymark needs 64-bit Python 3\.11 or newer, and this is 64-bit Python 3\.9\."
    ):
        start.refuse_unfit((3, 9), 2**63 - 1)


def test_a_32_bit_python_is_told_so():
    with pytest.raises(start.Halted, match=r"this is 32-bit Python 3\.12\."):
        start.refuse_unfit((3, 12), 2**31 - 1)


def test_the_file_can_be_read_by_the_old_pythons_it_must_turn_away():
    ast.parse((ROOT / "start.py").read_text(encoding="utf-8"), feature_version=(3, 7))


def test_the_file_needs_only_the_standard_library():
    tree = ast.parse((ROOT / "start.py").read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    froms = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in names} | froms <= start.sys.stdlib_module_names | {"__future__"}


def test_a_ready_start_imports_no_more_than_it_needs():
    top = [
        node for node in ast.parse((ROOT / "start.py").read_text(encoding="utf-8")).body if isinstance(node, ast.Import)
    ]
    assert {alias.name for node in top for alias in node.names} == {"os", "sys"}


@pytest.mark.parametrize("changed", range(4))
def test_the_stamp_changes_with_the_lock_the_python_and_the_folder(changed: int):
    made_from = [b"lock", "cpython-311", "/usr", "/home/zoë/way mark"]
    other = [b"lock 2", "cpython-313", "/opt", "/home/zoë/elsewhere"]
    mixed = [*made_from[:changed], other[changed], *made_from[changed + 1 :]]
    assert start.stamp(*made_from) == start.stamp(*made_from)
    assert start.stamp(*made_from) != start.stamp(*mixed)


def test_an_environment_without_a_stamp_is_not_ready(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(start, "ENVIRONMENT", str(tmp_path))
    assert not start.is_ready("open")


def test_a_stamp_whose_python_is_gone_is_not_ready(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(start, "ENVIRONMENT", str(tmp_path))
    (tmp_path / "ready-to-open").write_text(start.stamp_now("open"), encoding="ascii")
    assert not start.is_ready("open")
    python = Path(start.python())
    python.parent.mkdir(parents=True)
    python.touch()
    assert start.is_ready("open")
    assert not start.is_ready("test")


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("WARNING: Retrying ... NewConnectionError\nERROR: No matching distribution found for x", start.OFFLINE),
        ("W: Failed to fetch ...  Temporary failure resolving\nE: Unable to locate package", start.OFFLINE),
        ("ERROR: No matching distribution found for PySide6_Essentials", start.TOO_OLD_SYSTEM),
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", start.DISK_FULL),
        ("working\nERROR: something odd\nmore", "Waymark could not be set up: ERROR: something odd"),
        ("", "Waymark could not be set up: ?"),
    ],
)
def test_each_failure_becomes_one_line(said: str, sentence: str):
    assert start.sentence_for(said) == sentence
    assert "\n" not in sentence


def test_another_pythons_paths_are_not_handed_on(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    monkeypatch.setenv("PYTHONHOME", "/else")
    assert not {"PYTHONPATH", "PYTHONHOME"} & start.surroundings().keys()


def test_fetched_libraries_come_before_the_persons_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    noted = tmp_path / "variables"
    noted.write_text("LD_LIBRARY_PATH=/way mark/syslibs\nFONTCONFIG_PATH=/way mark/fonts\n", encoding="utf-8")
    monkeypatch.setattr(start, "VARIABLES", str(noted))
    monkeypatch.setenv("LD_LIBRARY_PATH", "/own")
    handed = start.surroundings()
    assert handed["LD_LIBRARY_PATH"] == "/way mark/syslibs:/own"
    assert handed["FONTCONFIG_PATH"] == "/way mark/fonts"


def test_no_library_is_asked_for_twice_and_each_names_its_package():
    assert all(name.startswith("lib") and ".so" in name for name in start.LIBRARIES)
    assert all(package.startswith("lib") for package in start.LIBRARIES.values())


def test_the_pip_in_vendor_is_the_one_that_start_names():
    assert hashlib.sha256(Path(start.PIP).read_bytes()).hexdigest() == start.PIP_SHA256
