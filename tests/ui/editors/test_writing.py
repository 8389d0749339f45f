"""Free words are told letter by letter, exactly as typed, and never disturbed while they are being written."""

import unicodedata

import pytest

from planner.plan.fields import Long, Short, field
from planner.ui.editors.kinds import editor_for
from planner.words import FieldWords
from tests.typing_keys import type_text
from tests.ui.shown import context, show

KINDS = {"line": Short(), "thought": Short(100_000), "lines": Long()}


@pytest.fixture(params=KINDS)
def writing(qtbot, request):
    editor = editor_for(
        field("text", KINDS[request.param]), FieldWords("Words", example="For example: this"), context()
    )
    show(qtbot, editor)
    told: list = []
    editor.answered.connect(told.append)
    return editor, told


def shown(editor) -> str:
    return editor.field.text()


def test_every_letter_is_told(writing):
    editor, told = writing
    type_text(editor.control, "tŷ é")
    assert told == ["t", "tŷ", "tŷ ", "tŷ é"]


def test_taking_the_last_letter_away_takes_the_answer_away(writing):
    editor, told = writing
    type_text(editor.control, "a\b")
    assert told == ["a", None]


def test_words_are_kept_with_their_spaces_and_signs(writing):
    editor, told = writing
    type_text(editor.control, "  <b>Rows</b> & fights ")
    assert told[-1] == "  <b>Rows</b> & fights "


def test_the_same_words_coming_back_move_no_cursor(writing):
    editor, told = writing
    type_text(editor.control, "half a th")
    for told_back in ("half a th", unicodedata.normalize("NFD", "half a th")):
        editor.show_value(told_back)
    type_text(editor.control, "ought")
    assert told[-1] == shown(editor) == "half a thought"


def test_accents_typed_apart_are_the_same_words_to_the_plan(writing):
    editor, told = writing
    apart = unicodedata.normalize("NFD", "é")
    type_text(editor.control, f"caf{apart} ")
    editor.show_value("café ")
    assert told[-1] == shown(editor) == f"caf{apart} "


def test_other_words_coming_back_are_shown(writing):
    editor, told = writing
    type_text(editor.control, "mine")
    editor.show_value("from before")
    assert shown(editor) == "from before"
    assert told[-1] == "mine"


def test_line_breaks_that_were_stored_are_kept_by_editors_of_thoughts(qtbot):
    editor = editor_for(field("text", Short(100_000)), FieldWords("Words"), context())
    show(qtbot, editor)
    told: list = []
    editor.answered.connect(told.append)
    editor.show_value("first\nsecond")
    type_text(editor.control, "x")
    assert told == ["xfirst\nsecond"]


def test_a_line_takes_at_most_what_the_plan_keeps(qtbot):
    editor = editor_for(field("text", Short()), FieldWords("Words"), context())
    show(qtbot, editor)
    editor.control.setText("a" * 600)
    assert len(editor.control.text()) == 500
