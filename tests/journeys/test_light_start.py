"""A start loads only what the first page shows, and costs no more than promised."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
MARGIN = 1.25
"""A shared computer is no laboratory: the benchmark holds the promise itself, the test only its neighbourhood."""


def benchmark(name: str) -> ModuleType:
    found = importlib.util.spec_from_file_location(name, ROOT / "benchmarks" / f"{name}.py")
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def test_nothing_heavy_is_loaded_when_the_first_page_is_painted(tmp_path: Path):
    start_up = benchmark("start_up")
    run = start_up.run_case(start_up.FIRST, "ready = lambda: True", tmp_path / "fresh")
    assert run["heavy"] == []


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_start_costs_about_what_is_promised():
    start_up = benchmark("start_up")
    found = start_up.measured(7)
    late = {name: ratio for name, ratio in found["ratios"].items() if ratio > start_up.PROMISED[name] * MARGIN}
    assert not late, found


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_whole_evening_stays_within_its_memory():
    sys.path.insert(0, str(ROOT))
    assert benchmark("memory").main() == 0
