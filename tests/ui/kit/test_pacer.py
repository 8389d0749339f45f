"""The breathing guide breathes only while it is seen, and not at all for those who want no motion."""

from planner.ui.kit.pacer import BREATH_IN, BREATH_OUT, Pacer
from planner.ui.kit.theme import Look
from planner.ui.kit.tokens import LIGHT
from tests.ui.shown import WORDS, settle, show


def test_it_breathes_slowly():
    assert (BREATH_IN, BREATH_OUT) == (4, 6)


def test_it_stops_when_it_is_hidden_and_goes_on_after(qtbot):
    pacer = Pacer(WORDS, size=210)
    show(qtbot, pacer)
    assert pacer.circle.moving
    pacer.hide()
    assert not pacer.circle.moving
    pacer.show()
    assert pacer.circle.moving


def test_pause_holds_the_breath_where_it_is(qtbot):
    pacer = Pacer(WORDS)
    show(qtbot, pacer)
    qtbot.waitUntil(lambda: pacer.circle.seconds() > 0.05)
    pacer.pause.click()
    held = pacer.circle.seconds()
    assert not pacer.circle.moving
    assert pacer.pause.words == WORDS.ui("kit.pacer.go")
    pacer.hide()
    pacer.show()
    settle()
    assert pacer.circle.seconds() == held
    pacer.pause.click()
    assert pacer.circle.moving


def test_thirty_pictures_a_second_at_most_and_one_without_motion(qtbot):
    pacer = Pacer(WORDS)
    show(qtbot, pacer)
    assert pacer.circle._timer.interval() >= 33
    pacer.circle.run(False)
    show(qtbot, pacer, look=Look(LIGHT, still=True))
    assert pacer.circle._timer.interval() == 1000
    first = pacer.circle._fullness(0.5)
    assert pacer.circle._fullness(3.5) == first == pacer.circle._fullness(9)


def test_it_says_what_it_is(qtbot):
    pacer = Pacer(WORDS)
    assert pacer.circle.accessibleName()
    assert "4" in pacer.circle.accessibleDescription()
    assert "6" in pacer.circle.accessibleDescription()
