"""The house keeps its own rules: sizes, names, first sentences, and nothing of this or any computer in a file.

Each test gathers every file that breaks its rule, so that one run names them all.
"""

import ast
import re
import subprocess
import tomllib
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OURS = Path(__file__)  # names what it looks for
MODULES = sorted((ROOT / "planner").rglob("*.py"))
TESTS = sorted(path for path in (ROOT / "tests").rglob("*.py") if path != OURS)
SCRIPTS = [*sorted((ROOT / "tools").rglob("*.py")), *sorted((ROOT / "benchmarks").rglob("*.py")), ROOT / "start.py"]
EMPTY_NAMES = {"utils", "util", "misc", "manager", "helper", "helpers", "base", "data", "common"}
# Names of XML and JSON vocabularies look like addresses; nothing ever asks for them.
VOCABULARIES = (
    "http://ns.adobe.com/",
    "http://www.w3.org/",
    "http://purl.org/",
    "http://www.aiim.org/",
    "https://json-schema.org/",
)
NETWORK = re.compile(
    r"^\s*(?:import|from)\s+(?:socket|ssl|http|urllib\.request|requests|httpx|aiohttp|ftplib|smtplib)\b"
    r"|PySide6\.(?:QtNetwork|QtWeb\w*|QtQml)\b|from PySide6 import [^\n]*\b(?:QtNetwork|QtWeb\w*|QtQml)\b",
    flags=re.MULTILINE,
)
PRIVATE = re.compile(
    rb"(?:pypi\.org|files\.pythonhosted|registry\.npmjs|deb\.debian\.org|index-url\s*=)"
    rb"|(?<![\w.~-])/(?:work|root|tmp/dev)/[\w.]"
)


@cache
def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(text(path))


def breaking(paths: Iterable[Path], found: Callable[[Path], object]) -> dict[str, object]:
    """The files where something is found, with what it is."""
    return {path.relative_to(ROOT).as_posix(): what for path in paths if (what := found(path))}


def kept_files() -> list[Path]:
    """Every text file of the checkout; where git can say which files are kept, those only."""
    try:
        listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        names = subprocess.run(listing, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
        paths = [ROOT / name for name in names if name]
    except (FileNotFoundError, subprocess.CalledProcessError):
        made = {".git", ".venv", "build", "dist", "__pycache__"}
        paths = [path for path in ROOT.rglob("*") if not made & {*path.parts} and "cache" not in path.parent.name]
    return [path for path in paths if path.is_file() and path != OURS and b"\0" not in path.read_bytes()[:8000]]


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def test_there_is_a_house_to_look_at():
    assert len(MODULES) > 50
    assert len(TESTS) > 10


def test_a_module_opens_with_what_it_is():
    def unsaid(path: Path) -> bool:
        said = ast.get_docstring(tree(path)) or ""
        return not said.split("\n\n")[0].rstrip().endswith((".", ":"))

    assert breaking([*MODULES, *TESTS, *SCRIPTS], unsaid) == {}


def test_a_file_stays_under_its_ceiling_or_says_why():
    def too_long(path: Path) -> int:
        lines = len(text(path).splitlines())
        return lines if lines > 300 and "ceiling" not in (ast.get_docstring(tree(path)) or "") else 0

    assert breaking([*MODULES, *TESTS, *SCRIPTS], too_long) == {}


def test_a_function_stays_under_forty_lines():
    def too_long(path: Path) -> list[str]:
        return [one.name for one in functions(path) if (one.end_lineno or one.lineno) - one.lineno >= 40]

    assert breaking([*MODULES, ROOT / "start.py"], too_long) == {}


def test_a_name_says_what_a_thing_is():
    def empty(path: Path) -> set[str]:
        return EMPTY_NAMES & set(path.relative_to(ROOT).with_suffix("").parts)

    assert breaking([*MODULES, *TESTS, *SCRIPTS], empty) == {}


def test_nothing_is_left_unfinished():
    def left(path: Path) -> list[str]:
        return re.findall(r"\b(?:TODO|FIXME|XXX|HACK)\b", text(path))

    assert breaking([*MODULES, *TESTS, *SCRIPTS], left) == {}


def test_every_error_is_caught_by_name_but_in_one_place():
    def caught(path: Path) -> list[str]:
        handlers = [node for node in ast.walk(tree(path)) if isinstance(node, ast.ExceptHandler)]
        names = [ast.unparse(node.type) if node.type else "everything" for node in handlers]
        return [name for name in names if name in {"everything", "Exception", "BaseException"}]

    assert set(breaking(MODULES, caught)) <= {"planner/ui/crash.py"}


def test_no_module_can_reach_a_network():
    assert breaking(MODULES, lambda path: NETWORK.findall(text(path))) == {}


def test_no_web_address_stands_in_code():
    def addresses(path: Path) -> list[str]:
        return [one for one in re.findall(r"https?://[^\s\"')>]+", text(path)) if not one.startswith(VOCABULARIES)]

    assert breaking(MODULES, addresses) == {}


def test_no_file_names_a_registry_or_a_folder_of_one_computer():
    assert breaking(kept_files(), lambda path: PRIVATE.findall(path.read_bytes())) == {}


def test_a_check_that_is_turned_off_says_why():
    def bare(path: Path) -> list[str]:
        return [line for line in text(path).splitlines() if re.search(r"# noqa(?:: [\w, ]+)?\s*$", line)]

    assert breaking([*MODULES, *TESTS, *SCRIPTS], bare) == {}


def test_every_lint_rule_that_is_turned_off_has_its_reason():
    project = text(ROOT / "pyproject.toml")
    lines = project.partition("\nignore = [\n")[2].partition("\n]")[0].splitlines()
    assert len(lines) == len(tomllib.loads(project)["tool"]["ruff"]["lint"]["ignore"])
    assert [line for line in lines if not re.fullmatch(r'  "[A-Z]+[0-9]+",\s+# \S.{7,}', line)] == []
