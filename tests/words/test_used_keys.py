"""Every sentence the code asks for by name is there."""

import ast
import re
from collections.abc import Iterator

from planner import ports
from tests.words.everything import ROOT, words

PLANNER = ROOT / "planner"


def asked_for() -> Iterator[tuple[str, str, str]]:
    """The place, the method and the key of every `ui("...")`, `paper("...")` and `plural("...")` in the code."""
    for path in sorted(PLANNER.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not node.args:
                continue
            first = node.args[0]
            if (
                node.func.attr in {"ui", "paper", "plural"}
                and isinstance(first, ast.Constant)
                and isinstance(first.value, str)
            ):
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node.func.attr, first.value


def missing(method: str, key: str) -> bool:
    if method == "plural":
        kept = {**words().paper_words, **words().ui_words}
        return not {f"{key}.one", f"{key}.other"} <= set(kept)
    return key not in (words().ui_words if method == "ui" else words().paper_words)


def test_every_key_the_code_names_has_its_sentence():
    assert missing("ui", "no.such.key")
    found = list(asked_for())
    assert found, "the code asks for words"
    assert [one for one in found if missing(one[1], one[2])] == []


def test_every_trouble_says_what_happened_what_is_safe_and_what_to_do():
    kinds = [kind for kind in vars(ports).values() if isinstance(kind, type) and issubclass(kind, ports.Trouble)]
    assert len(kinds) > 10
    for kind in kinds:
        for part in ("happened", "safe", "do"):
            assert words().ui(f"trouble.{kind.__name__}.{part}")


def test_every_plan_file_refusal_has_its_sentence():
    files = ("plan_file.py", "plan_limits.py")
    source = "".join((PLANNER / "plan" / name).read_text(encoding="utf-8") for name in files)
    codes = set(re.findall(r'PlanProblem\(\s*"(\w+)"', source)) | {"too_long", "key_twice", "surrogate", "number"}
    assert len(codes) > 11
    for code in codes:
        assert words().refusal(code, "triggers")
        assert words().refusal(code, "")
    assert "triggers" in words().refusal("wrong_type", "triggers")
