"""Each person's hours stand as bars with the same in words, and everybody's together; what to keep away from is apart."""

from planner.plan.fields import DAYS, EntryId, FieldId, Hours, SectionId, TypeId
from planner.plan.model import Entry
from planner.ui.pages.supporters import KeepAway, Reach
from planner.ui.pages.week_bars import WeekBars
from tests.plans import empty_plan, entry_id, full_plan

LATE = (Hours(DAYS, "20:00", "02:00"),)


def plan_of(*people):
    plan = empty_plan()
    for one in people:
        values = {FieldId(key): value for key, value in one.items()}
        entry = Entry(EntryId(entry_id(str(one))), TypeId("supporter"), values)
        plan = plan.with_entry(SectionId("support"), entry)
    return plan


def words_of(opened):
    reach = opened.page.findChild(Reach)
    return [one.text() for one in (reach._somebody, reach._nobody) if one.isVisible()]


def test_a_person_with_hours_has_bars_that_are_read_out(open_plan):
    opened = open_plan(plan_of({"name": "Tess", "phone": "07700 900101", "hours": LATE}, {"name": "Jo"}))
    opened.section("support")
    opened.all_there()
    bars = opened.find("section.support.supporter.entry.0").findChild(WeekBars)
    assert bars.accessibleName() == "Tess can be reached: every day 8pm to 2am the next day."
    assert opened.find("section.support.supporter.entry.1").findChild(WeekBars) is None


def test_the_hours_of_everybody_stand_together_in_words(open_plan):
    day = (Hours(DAYS, "09:00", "17:00"),)
    opened = open_plan(
        plan_of(
            {"name": "Tess", "phone": "07700 900101", "hours": LATE},
            {"name": "Sam", "phone": "01632 960110", "hours": day},
            {"name": "Nobody's number", "hours": (Hours(DAYS, "02:00", "09:00"),)},
        )
    )
    opened.section("support")
    somebody, nobody = words_of(opened)
    assert somebody == "Somebody can be reached: every day 9am to 5pm; every day 8pm to 2am the next day."
    assert nobody.startswith("Nobody yet: every day 2am to 9am; every day 5pm to 8pm.")
    assert "116 123" in nobody
    rows = opened.page.findChild(Reach).rows
    assert somebody in rows.accessibleName()


def test_the_whole_week_and_no_hours_at_all_have_their_own_words(open_plan):
    always = (Hours(DAYS, "00:00", "24:00"),)
    opened = open_plan(plan_of({"name": "Tess", "phone": "1", "hours": always}))
    opened.section("support")
    assert words_of(opened) == [opened.words_of("reach.always")]
    opened = open_plan(plan_of({"name": "Tess"}))
    opened.section("support")
    assert words_of(opened) == [opened.words_of("reach.none")]
    opened = open_plan()
    opened.section("support")
    assert not opened.page.findChild(Reach).isVisible()


def test_hours_that_are_filled_in_show_at_once(open_plan):
    opened = open_plan(plan_of({"name": "Tess", "phone": "07700 900101"}))
    opened.section("support")
    opened.press_on("section.support.supporter.entry.0.edit")
    opened.press_on("section.support.supporter.entry.0.hours.mon.morning")
    assert words_of(opened)[0] == "Somebody can be reached: Mondays 6am to midday."
    assert opened.find("section.support.supporter.entry.0").findChild(WeekBars).isVisible()
    opened.guide.undo()
    opened.settle()
    assert words_of(opened) == [opened.words_of("reach.none")]


def test_what_to_keep_away_from_is_apart_and_marked(open_plan):
    opened = open_plan(full_plan())
    opened.section("support")
    opened.all_there()
    listing = opened.page.listing("keep_away")
    assert isinstance(listing, KeepAway)
    marks = [
        one for one in listing.findChildren(type(listing._count)) if one.text() == opened.words_of("keep_away.only_me")
    ]
    assert len(marks) == 1
    assert marks[0].isVisible()
    assert opened.has("section.support.keep_away.entry.0.edit")
