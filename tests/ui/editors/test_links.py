"""Links are picked from what the person wrote, found by typing among many, and say so when their end is gone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from planner.plan.fields import Link, Links, field
from planner.ui.editors.editor import Candidate
from planner.ui.editors.kinds import editor_for
from planner.ui.kit.chips import Chip
from planner.words import FieldWords
from tests.typing_keys import press, type_text
from tests.ui.shown import WORDS, context, people, settle, show

GONE = "00000000-0000-4000-8000-999999999999"


def made(qtbot, kind, candidates, **more):
    editor = editor_for(field("who", kind), FieldWords("Who"), context(candidates=lambda _types: candidates, **more))
    editor.set_name("section.x.answer.who", "Who")
    show(qtbot, editor)
    told: list = []
    editor.answered.connect(told.append)
    return editor, told


def chips(part) -> dict[str, Chip]:
    return {chip.words: chip for chip in part.findChildren(Chip) if chip.isVisible()}


def ticked(part) -> set[str]:
    return {words for words, chip in chips(part).items() if chip.isChecked()}


def test_one_is_picked_and_another_takes_its_place(qtbot):
    editor, told = made(qtbot, Link(("supporter",)), people(3))
    chips(editor)["Person 0"].click()
    chips(editor)["Person 2"].click()
    assert told == [people(3)[0].id, people(3)[2].id]
    assert ticked(editor) == {"Person 2"}
    chips(editor)["Person 2"].click()
    assert told[-1] is None


def test_several_are_picked(qtbot):
    editor, told = made(qtbot, Links(("supporter",)), people(3))
    chips(editor)["Person 2"].click()
    chips(editor)["Person 0"].click()
    assert told[-1] == (people(3)[2].id, people(3)[0].id)
    chips(editor)["Person 2"].click()
    assert told[-1] == (people(3)[0].id,)


@pytest.mark.parametrize("kind", [Link(("supporter",)), Links(("supporter",))])
def test_one_that_is_gone_says_so_and_can_be_let_go(qtbot, kind):
    editor, told = made(qtbot, kind, people(2))
    editor.show_value(GONE if isinstance(kind, Link) else (GONE,))
    gone = WORDS.ui("editor.link.gone")
    assert ticked(editor) == {gone}
    chips(editor)[gone].click()
    assert told == [None]
    assert gone not in chips(editor)


def test_among_many_one_is_found_by_typing_and_picked_by_key(qtbot):
    editor, told = made(qtbot, Link(("supporter",)), people(60))
    editor.show_value(people(60)[3].id)
    assert set(chips(editor)) == {"Person 3"}
    press(editor.more, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is editor.search
    type_text(editor.search, "person 42")
    settle()
    found = chips(editor.found)
    assert set(found) == {"Person 42"}
    found["Person 42"].setFocus()
    press(found["Person 42"], Qt.Key.Key_Space)
    settle()
    assert told == [people(60)[42].id]
    assert set(chips(editor)) == {"Person 42"}
    assert not editor.list.isVisible()


def test_letters_that_find_nothing_are_answered(qtbot):
    editor, _told = made(qtbot, Links(("supporter",)), people(60))
    editor.more.click()
    type_text(editor.search, "zz")
    assert chips(editor.found) == {}
    assert editor._none.isVisible()
    press(editor.search, Qt.Key.Key_Escape)
    assert not editor.list.isVisible()


def test_entries_are_shown_in_their_words_of_now(qtbot):
    entries = people(2)
    editor, _told = made(qtbot, Link(("supporter",)), entries)
    editor.show_value(entries[0].id)
    entries[0] = Candidate(entries[0].id, "Dave & <b>Jo</b>")
    editor.show_value(entries[0].id)
    assert ticked(editor) == {"Dave & <b>Jo</b>"}
    entries.append(Candidate(GONE, "Auntie Jean"))
    editor.hide()
    editor.show()
    assert "Auntie Jean" in chips(editor)


def test_picking_keeps_the_focus_on_the_chip(qtbot):
    editor, _told = made(qtbot, Links(("supporter",)), people(3))
    chip = chips(editor)["Person 1"]
    chip.setFocus()
    press(chip, Qt.Key.Key_Space)
    settle()
    assert QApplication.focusWidget() is chip


def test_a_new_one_is_started_and_linked_when_it_is_there(qtbot):
    started = []
    editor, told = made(
        qtbot, Link(("supporter",)), people(1), add_new=lambda types, done: started.append((types, done))
    )
    assert editor.add.isVisible()
    editor.add.click()
    types, done = started[0]
    assert types == ("supporter",)
    done(people(1)[0].id)
    assert told == [people(1)[0].id]


def test_without_a_way_to_start_one_no_button_promises_it(qtbot):
    editor, _told = made(qtbot, Link(("supporter",)), [])
    assert not editor.add.isVisible()
