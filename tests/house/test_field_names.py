"""Every section, type and field that the program asks for by name is declared in the catalogue."""

import ast
from pathlib import Path

from planner.plan.catalogue import CATALOGUE

ROOT = Path(__file__).resolve().parents[2]
_SECTIONS = (*CATALOGUE.sections, CATALOGUE.history)
_FIELDS = {field.id for section in _SECTIONS for kind in section.types for field in kind.fields}
_ANSWERS = {(section.id, field.id) for section in _SECTIONS for field in section.answers}
_TYPES = {(section.id, kind.id) for section in _SECTIONS for kind in section.types}


def calls(source: str):
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            given = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            if given and len(given) == len(node.args):
                yield node.func.attr, tuple(given)


def undeclared(source: str) -> list[tuple[str, tuple[str, ...]]]:
    wrong = []
    for name, given in calls(source):
        if name in {"number", "yes", "chosen", "hours"} and len(given) == 1 and given[0] not in _FIELDS:
            wrong.append((name, given))
        if name == "answer" and len(given) == 2 and given not in _ANSWERS:
            wrong.append((name, given))
        if name == "entries" and any((given[0], kind) not in _TYPES for kind in given[1:]):
            wrong.append((name, given))
        if name == "entries" and given[0] not in {section.id for section in _SECTIONS}:
            wrong.append((name, given))
    return wrong


def test_no_module_asks_for_a_field_that_is_not_declared():
    found = {
        str(path.relative_to(ROOT)): wrong
        for path in (ROOT / "planner").rglob("*.py")
        if (wrong := undeclared(path.read_text("utf-8")))
    }
    assert found == {}


def test_the_check_sees_a_wrong_name():
    assert undeclared('entry.number("strenght")')
    assert undeclared('plan.entries("triggers", "sign")')
    assert undeclared('plan.answer("about", "nick")')
    assert not undeclared('plan.entries("triggers", "trigger"); entry.number("strength")')
