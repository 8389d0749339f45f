"""What was picked in the ten-minute plan can be taken away again where it stands."""

from planner.ui.verbs import Place


def test_a_thing_written_so_far_is_taken_away_by_its_chip_and_undone(open_plan):
    opened = open_plan(place=Place("ten"))
    opened.press_on("section.about.substance.suggestion.0")
    opened.press_on("ten.next")
    opened.press_on("section.reasons.reason.suggestion.1")
    opened.press_on("section.reasons.reason.so-far.0")
    assert opened.plan.entries("reasons", "reason") == ()
    opened.guide.undo()
    assert len(opened.plan.entries("reasons", "reason")) == 1
