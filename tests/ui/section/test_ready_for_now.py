"""Ready for now is the person's own word for a part, kept in the plan and shown wherever the part stands."""

from PySide6.QtWidgets import QWidget

from planner.plan import journey
from tests.plans import empty_plan


def beside(opened):
    """The part in the list at the side."""
    return opened.window.findChild(QWidget, "nav.reasons")


def test_a_tick_on_the_page_is_kept_shown_beside_the_part_and_undone(open_plan):
    opened = open_plan(empty_plan())
    opened.section("reasons")
    opened.press_on("section.reasons.ready")
    opened.section("triggers")
    opened.press_on("section.triggers.ready")
    assert opened.plan.answer("use_plan", "ready_for_now") == ("reasons", "triggers")
    assert journey.state(opened.plan, "reasons") == "ready"
    assert "Ready for now" in beside(opened).accessibleName()
    opened.session.undo()
    assert journey.ready(opened.plan) == ("reasons",)
    opened.section("reasons")
    opened.press_on("section.reasons.ready")
    assert journey.ready(opened.plan) == ()
    assert "Ready for now" not in beside(opened).accessibleName()


def test_nothing_is_called_ready_and_no_part_is_begun_by_a_tick_elsewhere(open_plan):
    opened = open_plan(empty_plan())
    opened.section("reasons")
    opened.press_on("section.reasons.ready")
    assert journey.state(opened.plan, "use_plan") == "none"
    assert journey.begun(opened.plan) == 0


def test_the_tick_and_the_list_on_the_page_of_its_own_say_the_same(open_plan):
    opened = open_plan(empty_plan())
    opened.section("support")
    opened.press_on("section.support.ready")
    opened.section("use_plan")
    opened.all_there()
    assert not opened.find("section.use_plan.ready").isChecked()
    opened.press_on("section.use_plan.ready")
    assert opened.plan.answer("use_plan", "ready_for_now") == ("support", "use_plan")
