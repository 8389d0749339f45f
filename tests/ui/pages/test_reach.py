"""The reach clock: the same in the picture, in words and in the table; and what changes if somebody does not pick up."""

import pytest
from PySide6.QtCore import QEventLoop, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableWidget

from planner.plan.fields import FieldId, Hours, SectionId, TypeId
from planner.plan.model import Entry
from planner.ui.coach.clock_picture import Clock
from planner.ui.kit.text import PlainLabel
from planner.ui.verbs import Place
from tests.plans import empty_plan, entry_id
from tests.typing_keys import press

WEEKDAYS, WEEKEND = ("mon", "tue", "wed", "thu", "fri"), ("sat", "sun")
FRIDAY_10PM = 4 * 24 + 22


def entry(known, kind, **values):
    return Entry(entry_id(known), TypeId(kind), {FieldId(key): one for key, one in values.items()})


def supporter(name, *hours):
    return entry(name, "supporter", name=name, phone="07700 900101", hours=hours)


DAD = supporter("Dad", Hours(WEEKDAYS, "09:00", "22:00"))
TESS = supporter("Tess", Hours(("fri",), "21:00", "23:00"), Hours(WEEKEND, "09:00", "22:00"))
FRIDAY = entry("Friday", "trigger", text="Friday night in town", strength=8, hours=(Hours(("fri",), "20:00", "24:00"),))
PAY_DAY = entry("Pay day", "trigger", text="Pay day", strength=9)


def a_plan(*people):
    plan = empty_plan()
    for one in people:
        plan = plan.with_entry(SectionId("support"), one)
    for number, one in enumerate((FRIDAY, PAY_DAY)):
        plan = plan.with_entry(SectionId("triggers"), one)
        if people:
            ring = entry(f"plan {number}", "plan", cue=one.id, first="Walk home by the canal", ring=people[0].id)
            plan = plan.with_entry(SectionId("if_then"), ring)
    return plan


def looked(opened):
    """Waits until it is known what hangs on whom."""
    while opened.page.without.looking:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    opened.settle()
    return opened


@pytest.fixture
def clock(open_plan):
    def opened_at(*people, **more):
        return looked(open_plan(a_plan(*people), place=Place("reach"), **more))

    return opened_at


def said_of(opened):
    return [one.text() for one in opened.page.findChildren(PlainLabel) if one.isVisible()]


def table_of(opened):
    opened.press_on("reach.table.show")
    table = opened.find("reach.table", QTableWidget)
    columns = range(table.columnCount())
    return [tuple(table.item(at, column).text() for column in columns) for at in range(table.rowCount())]


def test_hours_with_nobody_stand_beside_the_picture_in_words(clock):
    opened = clock(DAD, TESS)
    words = " ".join(said_of(opened))
    assert "From Friday 23:00 to Saturday 09:00 there is nobody" in words
    assert "Samaritans" in words
    assert "116\u00a0123" in words


def test_a_hard_time_with_nobody_is_named(clock):
    opened = clock(DAD, TESS)
    assert [one for one in said_of(opened) if "Friday night in town" in one and "23:00" in one]


def test_arrow_keys_walk_the_hours_and_each_says_who_and_what(clock):
    opened = clock(DAD, TESS)
    picture = opened.find("reach.clock", Clock)
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    picture.go_to(FRIDAY_10PM - 1)
    press(picture, Qt.Key.Key_Right)
    assert picture.at == FRIDAY_10PM
    said = opened.find("reach.hour").text()
    assert said == "Friday 10pm to 11pm: Tess. A hard time: Friday night in town."
    assert picture.accessibleDescription() == said
    press(picture, Qt.Key.Key_Right)
    assert "nobody" in opened.find("reach.hour").text()
    press(picture, Qt.Key.Key_Down)
    assert picture.at == FRIDAY_10PM + 25
    press(picture, Qt.Key.Key_Home)
    assert picture.at == 5 * 24


def test_a_press_on_an_hour_says_it(clock):
    opened = clock(DAD, TESS)
    picture = opened.find("reach.clock", Clock)
    spot = QPoint(picture.width() // 2, picture.height() // 2)
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=spot)
    assert picture.at // 24 in {2, 3, 4}
    assert opened.find("reach.hour").text() == picture.accessibleDescription()


def test_the_table_says_what_the_picture_shows(clock):
    opened = clock(DAD, TESS)
    rows = table_of(opened)
    assert ("Friday", "10pm to 11pm", "Tess", "Friday night in town") in rows
    assert ("Friday", "11pm to midnight", "nobody", "Friday night in town") in rows
    assert ("Monday", "9am to 10pm", "Dad", "none") in rows
    hours = opened.find("reach.clock", Clock).hours
    assert {one for row in rows for one in [row[2]]} == {" and ".join(one.who) or "nobody" for one in hours}
    table = opened.find("reach.table", QTableWidget)
    assert table.accessibleName()
    headings = [table.horizontalHeaderItem(column).text() for column in range(4)]
    assert headings == [opened.words_of(f"reach_page.col_{one}") for one in ("day", "hours", "who", "hard")]


def test_who_does_not_pick_up_leaves_the_picture_and_what_loses_cover_is_said(clock):
    opened = clock(DAD, TESS)
    opened.press_on(f"reach.without.{DAD.id}")
    hours = opened.find("reach.clock", Clock).hours
    assert {one for hour in hours for one in hour.who} == {"Tess"}
    assert "Then 2 of 2 triggers have nobody:" in said_of(opened)
    assert [one for one in opened.hands.said if "Friday night in town" in one and "Pay day" in one]
    opened.press_on("reach.loses.0")
    assert opened.guide.here.section == "triggers"
    opened.go(Place("reach"))
    opened.press_on("reach.without.everybody")
    assert {one for hour in opened.find("reach.clock", Clock).hours for one in hour.who} == {"Dad", "Tess"}


def test_who_nothing_hangs_on_says_so(clock):
    opened = clock(DAD, TESS)
    opened.press_on(f"reach.without.{TESS.id}")
    assert opened.words_of("reach_page.loses_none") in said_of(opened)


def test_the_clock_follows_the_plan_and_undo(clock):
    opened = clock(DAD)
    assert not {one for hour in opened.find("reach.clock", Clock).hours for one in hour.who} - {"Dad"}
    opened.session.take_away(SectionId("support"), DAD.id)
    opened.page.refresh()
    assert not any(hour.who for hour in opened.find("reach.clock", Clock).hours)
    opened.hands.undo()
    assert opened.guide.here == Place("reach"), "what is taken back is seen where the person is"
    assert any(hour.who for hour in opened.find("reach.clock", Clock).hours)


def test_a_plan_with_nobody_shows_an_empty_week_and_the_line_that_always_answers(clock):
    opened = clock()
    assert not any(one.who for one in opened.find("reach.clock", Clock).hours)
    assert not opened.has("reach.without.everybody")
    assert "There is nobody to ring at any hour; Samaritans answer at any hour." in said_of(opened)


@pytest.mark.parametrize("section", ["support", "if_then"])
def test_the_clock_is_one_press_from_people_and_from_the_plans(open_plan, section):
    opened = open_plan(a_plan(DAD))
    opened.section(section)
    opened.press_on("reach.open")
    assert opened.guide.here == Place("reach")
