"""Phone numbers and e-mail addresses are kept as typed; an odd one gets a kind word, once the person pauses."""

import pytest

from planner.plan.fields import Email, Phone, field
from planner.ui.editors.kinds import editor_for
from planner.words import FieldWords
from tests.typing_keys import type_text
from tests.ui.shown import WORDS, context, show

FINE = ["07700 900118", "01632 960042", "+44 7700 900118", "999", "111", "116 123", "85258", "0300 123 6600", "0800 1111",
        "(01632) 960-042", "ask at reception", "01632 960042 ext 4", "+353 1 234 5678", "", "Dave has it"]  # fmt: skip
SHORT = ["07700 9001", "0770", "01632 96", "+44 7700 900"]
LONG = ["07700 900118 22", "+44 7700 900118 1"]


def made(qtbot, kind):
    editor = editor_for(field("phone", kind), FieldWords("Phone"), context())
    editor.set_name("section.support.supporter.phone", "Phone", "Any number")
    show(qtbot, editor)
    told: list = []
    editor.answered.connect(told.append)
    return editor, told


@pytest.mark.parametrize(
    ("text", "key"),
    [*((text, "") for text in FINE), *((text, "editor.phone.short") for text in SHORT), *((text, "editor.phone.long") for text in LONG)],
)  # fmt: skip
def test_a_number_is_looked_at_kindly_and_never_changed(qtbot, text, key):
    editor, told = made(qtbot, Phone())
    type_text(editor.control, text)
    editor.look()
    assert (told[-1] if told else "") == text
    assert editor.control.text() == text
    assert editor.problem.sentence == (WORDS.ui(key) if key else "")
    assert editor.control.accessibleDescription() == (WORDS.ui(key) if key else "Any number")


def test_nothing_is_said_while_the_number_is_being_typed(qtbot):
    editor, _told = made(qtbot, Phone())
    type_text(editor.control, "07700")
    assert editor.problem.sentence == ""
    qtbot.waitUntil(lambda: editor.problem.sentence != "")


def test_a_stored_number_is_not_judged_until_the_person_comes_here(qtbot):
    editor, told = made(qtbot, Phone())
    editor.show_value("07700 9001")
    assert (editor.control.text(), editor.problem.sentence, told) == ("07700 9001", "", [])


@pytest.mark.parametrize(("text", "odd"), [("jo@example.org", False), ("jo.b+x@sub.example.co.uk", False), ("jo@", True),
                                           ("jo at example.org", True), ("jo@example", True), ("", False)])  # fmt: skip
def test_an_address_is_looked_at_kindly_and_never_changed(qtbot, text, odd):
    editor, told = made(qtbot, Email())
    type_text(editor.control, text)
    editor.look()
    assert (told[-1] if told else "") == text
    assert bool(editor.problem.sentence) == odd
