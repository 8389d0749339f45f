"""Every letter and border stands out from its ground, in every set of colours."""

import pytest
from PySide6.QtGui import QColor

from planner.ui.kit.tokens import DARK, LIGHT, stronger

GROUNDS = ("bg", "side", "surface", "raised")
TEXT = [
    *(("ink", ground, 7) for ground in GROUNDS),
    *(("muted", ground, 4.5) for ground in GROUNDS),
    *(("accent", ground, 4.5) for ground in (*GROUNDS, "soft")),
    ("on_accent", "accent", 4.5),
    ("on_accent", "accent_hover", 4.5),
    ("on_soft", "soft", 7),
    ("on_warm", "warm", 4.5),
    ("on_warm_soft", "warm_soft", 7),
    ("on_note", "note", 7),
    ("bg", "ink", 7),
]
EDGES = [
    *(("control", ground, 3) for ground in ("bg", "side", "surface")),
    *(("focus", ground, 3) for ground in ("bg", "side", "surface", "soft")),
    ("warm", "bg", 3),
    ("warm", "surface", 3),
]
SETS = {one.name: one for one in (LIGHT, DARK, stronger(LIGHT), stronger(DARK))}


def brightness(name: str) -> float:
    colour = QColor(name)
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((brightness(one), brightness(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_itself_knows_black_from_white():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tokens", SETS.values(), ids=SETS)
def test_every_pair_meets_its_ratio(tokens):
    found = {
        (ink, ground): round(contrast(getattr(tokens, ink), getattr(tokens, ground)), 2)
        for ink, ground, need in [*TEXT, *EDGES]
        if contrast(getattr(tokens, ink), getattr(tokens, ground)) < need
    }
    assert found == {}


@pytest.mark.parametrize("tokens", [stronger(LIGHT), stronger(DARK)], ids=["light", "dark"])
def test_high_contrast_writes_in_full_black_or_white(tokens):
    assert {tokens.ink, tokens.muted, tokens.control, tokens.line} == {tokens.ink}
    assert contrast(tokens.ink, tokens.bg) == pytest.approx(21)
