"""The locked packages are those the project names, with hashes for every platform, and with no address in them."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ("requirements.lock", "requirements-test.lock")


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(requirements: list[str]) -> dict[str, str]:
    return {plain(name): version for name, _, version in (line.partition("==") for line in requirements)}


def locked(lock: str) -> dict[str, str]:
    text = (ROOT / lock).read_text(encoding="utf-8")
    return {plain(name): version for name, version in re.findall(r"^([\w.-]+)==([\w.]+)", text, flags=re.MULTILINE)}


def test_the_lock_holds_what_the_project_needs_in_its_very_versions():
    named = pins(PROJECT["project"]["dependencies"])
    assert named.items() <= locked("requirements.lock").items()


def test_the_test_lock_holds_the_programs_packages_and_those_of_the_tests():
    named = pins(PROJECT["dependency-groups"]["test"])
    held = locked("requirements-test.lock")
    assert named.items() <= held.items()
    assert locked("requirements.lock").items() <= held.items()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_hashes(lock: str):
    blocks = re.split(r"\n(?=[\w.-]+==)", (ROOT / lock).read_text(encoding="utf-8"))[1:]
    assert blocks
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_says_nothing_of_where_packages_come_from(lock: str):
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert re.findall(r"--(?:index-url|extra-index-url|find-links|trusted-host)|://", text) == []


def test_compiled_packages_have_a_file_for_every_platform_and_python():
    # PySide6 is one file a platform; sqlcipher3 one for each Python as well, so 3.11 to 3.13 on four platforms at least.
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    counts = {
        name: text.split(f"\n{name}==")[1].split("\n    # via")[0].count("--hash=")
        for name in ("pyside6-essentials", "sqlcipher3")
    }
    assert counts["pyside6-essentials"] >= 4
    assert counts["sqlcipher3"] >= 12


def test_the_notice_names_every_package_that_is_installed():
    notice = plain((ROOT / "NOTICE").read_text(encoding="utf-8"))
    spoken_otherwise = {"pyside6-essentials": "pyside6", "shiboken6": "shiboken6"}
    missing = [name for name in locked("requirements.lock") if spoken_otherwise.get(name, name) not in notice]
    assert missing == []
