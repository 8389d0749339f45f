"""Every field of the plan has an editor that shows its value, can be emptied, is named, and fits."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from planner.plan.catalogue import CATALOGUE
from planner.plan.fields import (
    DAYS,
    Choice,
    Choices,
    Date,
    Email,
    Field,
    Frozen,
    Hours,
    HoursOfWeek,
    Image,
    Learned,
    Link,
    Links,
    Long,
    Moment,
    Number,
    Phone,
    Scale,
    Short,
    Time,
    Used,
    YesNo,
    field,
)
from planner.ui.editors.editor import Editor
from planner.ui.editors.kinds import editor_for
from planner.words import FieldWords
from tests.ui.shown import context, cut_off, nameless, people, settle, show, too_small

PEOPLE = people(3)
TINY_PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
LONG_WORDS = FieldWords(label="Label", help="Help.", example="For example: this", choices={})


def all_fields() -> dict[str, Field]:
    found = {}
    for section in CATALOGUE.pages():
        found |= {f"{section.id}.{one.id}": one for one in section.answers}
        found |= {f"{section.id}.{kind.id}.{one.id}": one for kind in section.types for one in kind.fields}
    return found


FIELDS = all_fields()


def value_of(kind):
    match kind:
        case Short() | Long():
            return "Siân & <b>tŷ</b>"
        case Choice(options=options):
            return options[-1]
        case Choices(options=options, most=most):
            return tuple(options[: min(2, most)])
        case Scale(top=top):
            return top
        case Number():
            return 20
        case YesNo():
            return False
        case Date():
            return "2026-12-03"
        case Time():
            return "19:30"
        case HoursOfWeek():
            return (Hours(("mon", "fri"), "18:00", "23:00"), Hours(("sat",), "22:00", "02:00"))
        case Phone():
            return "07700 900118"
        case Email():
            return "jo@example.org"
        case Link():
            return PEOPLE[1].id
        case Links():
            return (PEOPLE[0].id, "00000000-0000-4000-8000-999999999999")
        case Image():
            return TINY_PNG


def words_for(one: Field) -> FieldWords:
    options = one.kind.options if isinstance(one.kind, Choice | Choices) else ()
    return FieldWords(
        "Label", "Help.", "For example: this", {name: name.replace("_", " ").capitalize() for name in options}
    )


def made(one: Field) -> tuple[Editor, list]:
    editor = editor_for(one, words_for(one), context(candidates=lambda _types: PEOPLE))
    editor.set_name("section.x.answer.y", "A question", "One helper line")
    told: list = []
    editor.answered.connect(told.append)
    return editor, told


def as_shown(editor: Editor) -> object:
    """All that can be seen and heard of an editor: a picture of it and the names in it."""
    parts = [one for one in editor.findChildren(QWidget) if one.isVisible()]
    picture = editor.grab().toImage()
    return picture, [(one.accessibleName(), one.objectName()) for one in parts if one.accessibleName()]


def test_there_are_fields_of_every_kind():
    kinds = {type(one.kind) for one in FIELDS.values()}
    assert len(FIELDS) > 100
    assert kinds == {
        Short, Long, Choice, Choices, Scale, Number, YesNo, Date, Time, HoursOfWeek, Phone, Email, Link, Links, Image,
    }  # fmt: skip


ONE_OF_EACH = list({repr(one.kind): one for one in FIELDS.values()}.values())


@pytest.mark.parametrize("one", ONE_OF_EACH, ids=lambda one: one.id)
def test_showing_a_value_and_taking_it_away_tells_nobody_and_leaves_no_trace(qtbot, one):
    editor, told = made(one)
    show(qtbot, editor)
    editor.show_value(None)
    settle()
    empty = as_shown(editor)
    editor.show_value(value_of(one.kind))
    settle()
    filled = as_shown(editor)
    assert filled != empty
    editor.show_value(None)
    settle()
    assert as_shown(editor)[1] == empty[1]
    assert told == []


@pytest.mark.parametrize("text", [100, 175])
@pytest.mark.parametrize("one", ONE_OF_EACH, ids=lambda one: one.id)
def test_every_editor_is_named_large_enough_and_whole(qtbot, one, text):
    editor, _told = made(one)
    editor.show_value(value_of(one.kind))
    show(qtbot, editor, width=480 if text == 100 else 620, text=text)
    assert nameless(editor) == []
    assert too_small(editor) == []
    assert cut_off(editor) == []
    assert editor.control is not None


@pytest.mark.parametrize("one", ONE_OF_EACH, ids=lambda one: one.id)
def test_the_control_takes_the_focus_and_keeps_the_name(qtbot, one):
    editor, _told = made(one)
    window = show(qtbot, editor)
    editor.setFocus()
    settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert editor.isAncestorOf(focused)
    named = window.findChild(QWidget, "section.x.answer.y")
    assert named is not None
    assert "A question" in named.accessibleName()


@pytest.mark.parametrize("one", ONE_OF_EACH, ids=lambda one: one.id)
def test_the_wheel_changes_nothing(qtbot, one):
    editor, told = made(one)
    show(qtbot, editor)
    editor.show_value(value_of(one.kind))
    spot = QPointF(5, 5)
    no_button, no_key, no_phase = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    for part in editor.findChildren(QWidget):
        turned = QWheelEvent(spot, spot, QPoint(), QPoint(0, -240), no_button, no_key, no_phase, False)
        QApplication.sendEvent(part, turned)
    assert told == []


def test_what_is_only_kept_has_no_editor():
    for kind in (Moment(), Used(), Learned(), Frozen()):
        with pytest.raises(LookupError):
            editor_for(field("kept", kind), LONG_WORDS, context())


def test_all_days_of_the_week_are_offered_by_name(qtbot):
    days = FIELDS["routine.block.days"]
    editor, told = made(days)
    show(qtbot, editor)
    for day in DAYS:
        editor.findChild(QWidget, f"section.x.answer.y.{day}").click()
    assert told[-1] == DAYS


WRITTEN = {
    Short: ("Siân", "Siân"),
    Long: ("two\nlines", "two\nlines"),
    Phone: ("999", "999"),
    Email: ("jo@example.org", "jo@example.org"),
    Number: ("20", 20),
    Date: ("3 December 2026", "2026-12-03"),
    Time: ("7.30pm", "19:30"),
}


@pytest.mark.parametrize("one", [one for one in ONE_OF_EACH if type(one.kind) in WRITTEN], ids=lambda one: one.id)
def test_what_assistive_technology_writes_for_a_person_counts_as_typed(qtbot, one):
    editor, told = made(one)
    show(qtbot, editor)
    words, value = WRITTEN[type(one.kind)]
    heard = QAccessible.queryAccessibleInterface(editor.control)
    heard.setText(QAccessible.Text.Value, words)
    assert told[-1] == value
