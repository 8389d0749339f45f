"""The look can change under an open window: nothing restarts, nothing typed is lost."""

from PySide6.QtWidgets import QWidget

from planner.ui.kit import theme
from planner.ui.kit.add_field import AddField
from planner.ui.kit.buttons import Button
from planner.ui.kit.fields import GrowingField
from planner.ui.kit.layouts import down
from planner.ui.kit.panels import Ground
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.kit.theme import Look, S
from planner.ui.kit.tokens import DARK, LIGHT, stronger
from tests.typing_keys import type_text
from tests.ui.shown import WORDS, settle, show


def test_a_switch_of_colours_and_size_keeps_the_typed_words_and_the_focus(qtbot):
    line, lines = AddField(WORDS, "Own words"), GrowingField()
    held = QWidget()
    held.setLayout(down(line, lines))
    show(qtbot, held)
    type_text(lines.lines, "first\nsecond")
    type_text(line.field, "half a th")
    theme.wear(Look(DARK, 150))
    settle()
    assert line.field.text() == "half a th"
    assert lines.text() == "first\nsecond"
    assert line.field.hasFocus()
    assert lines.lines.document().isUndoAvailable()


def test_a_larger_text_size_makes_every_part_larger_at_once(qtbot):
    button, label = Button("Carry on"), PlainLabel("Some words to read")
    held = QWidget()
    held.setLayout(down(button, label, edges=(10, 10, 10, 10)))
    show(qtbot, held)
    before = button.height(), label.height(), held.layout().contentsMargins().left()
    theme.wear(Look(LIGHT, 175))
    settle()
    after = button.height(), label.height(), held.layout().contentsMargins().left()
    assert button.height() == S(44) == 77
    assert all(new > old for old, new in zip(before, after, strict=True))


def test_colours_change_on_the_screen(qtbot):
    ground = Ground("bg")
    show(qtbot, ground)
    ground.setFixedSize(40, 40)
    settle()
    light = ground.grab().toImage().pixelColor(5, 5).name()
    theme.wear(Look(DARK))
    settle()
    assert (light, ground.grab().toImage().pixelColor(5, 5).name()) == (LIGHT.bg.lower(), DARK.bg.lower())


def test_plain_letters_put_headings_in_the_letters_of_the_body(qtbot):
    theme.wear(Look(LIGHT))
    serif = theme.font("h1").family()
    theme.wear(Look(LIGHT, plain=True))
    assert theme.font("h1").family() == theme.font("body").family() != serif
    assert not theme.font("quote").italic()


def test_headings_keep_their_descenders(qtbot):
    heading = Heading("Hello, gypsy", "display")
    show(qtbot, heading)
    picture = heading.grab().toImage()
    ground = picture.pixelColor(picture.width() - 1, 0)
    inked = [
        y for y in range(picture.height()) if any(picture.pixelColor(x, y) != ground for x in range(picture.width()))
    ]
    assert inked
    assert inked[-1] < picture.height() - 1


def test_the_system_may_choose_the_colours():
    assert theme.look_of(115, "dark", plain=True, still=True) == Look(DARK, 115, plain=True, still=True)
    assert theme.look_of(100, "light", plain=False, still=False).tokens == LIGHT
    assert theme.look_of(100, "system", plain=False, still=False).tokens in {LIGHT, DARK}


def test_stronger_contrast_is_the_persons_own_choice_too():
    assert theme.look_of(100, "dark", plain=False, still=False, strong=True).tokens == stronger(DARK)
    assert theme.look_of(100, "light", plain=False, still=False, strong=True).tokens == stronger(LIGHT)
