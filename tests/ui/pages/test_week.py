"""My week: cells are read, reached, filled, changed and emptied; nothing is wider than the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from planner.plan.fields import DAYS, EntryId, FieldId, Hours, SectionId, TypeId
from planner.plan.model import Entry
from planner.plan.week import PARTS
from tests.plans import empty_plan, entry_id, huge_plan
from tests.typing_keys import press, type_text

WEEK = "section.routine.week"
PANEL = f"{WEEK}.panel"
FRIDAY = f"{WEEK}.fri.evening"


def entry(kind, **values):
    return Entry(EntryId(entry_id(str(values))), TypeId(kind), {FieldId(key): one for key, one in values.items()})


def week_with(*blocks, triggers=()):
    plan = empty_plan()
    for one in blocks:
        plan = plan.with_entry(SectionId("routine"), entry("block", **one))
    for one in triggers:
        plan = plan.with_entry(SectionId("triggers"), entry("trigger", **one))
    return plan


RUGBY = {"text": "Rugby", "days": ("fri",), "start": "18:00", "end": "20:00"}
WALK = {"text": "Walk", "days": ("mon", "fri"), "start": "18:00", "end": "19:00"}
PAY_DAY = {"text": "pay day", "hours": (Hours(("fri",), "17:00", "23:00"),)}


def blocks(opened):
    return opened.plan.entries("routine", "block")


def name(opened, cell):
    return opened.find(cell).accessibleName()


def test_each_cell_is_read_with_what_is_in_it(open_plan):
    opened = open_plan(week_with(RUGBY, triggers=[PAY_DAY]))
    opened.section("routine")
    assert name(opened, FRIDAY) == "Friday evening: Rugby, 6pm to 8pm. Time to watch: pay day."
    assert name(opened, f"{WEEK}.fri.night") == "Friday night: Time to watch: pay day."
    assert name(opened, f"{WEEK}.fri.morning") == "Friday morning: nothing yet"
    assert name(opened, f"{WEEK}.sun.morning") == "Sunday morning, today: nothing yet"


def test_a_block_past_midnight_is_read_in_both_parts(open_plan):
    opened = open_plan(week_with({"text": "Film night", "days": ("fri",), "start": "20:00", "end": "07:00"}))
    opened.section("routine")
    for cell in ("fri.evening", "fri.night", "sat.morning"):
        assert "Film night" in name(opened, f"{WEEK}.{cell}"), cell
    assert "nothing yet" in name(opened, f"{WEEK}.sat.night")


def test_words_of_ones_own_fill_the_cell_with_its_day_and_an_hour(open_plan):
    opened = open_plan()
    opened.section("routine")
    opened.press_on(FRIDAY)
    type_text(opened.find(f"{PANEL}.text"), "Rugby\n")
    opened.settle()
    made = blocks(opened)[0]
    assert (made.text("text"), made.chosen("days")) == ("Rugby", ("fri",))
    assert (made.text("start"), made.text("end")) == ("18:00", "19:00")
    assert opened.focused is opened.find(f"{PANEL}.text")
    assert "Rugby" in name(opened, FRIDAY)
    opened.press_on(f"{PANEL}.block.0.edit")
    assert opened.has(f"{PANEL}.form.start")
    opened.guide.undo()
    opened.settle()
    assert blocks(opened) == ()
    assert name(opened, FRIDAY) == "Friday evening: nothing yet"
    assert not opened.has(f"{PANEL}.form.start")


def test_an_idea_fills_the_cell_and_is_offered_no_more(open_plan):
    opened = open_plan()
    opened.section("routine")
    opened.press_on(f"{WEEK}.mon.night")
    first = opened.find(f"{PANEL}.suggestion.0").words
    opened.press_on(f"{PANEL}.suggestion.0")
    assert [one.text("text") for one in blocks(opened)] == [first]
    assert blocks(opened)[0].chosen("days") == ("mon",)
    assert opened.find(f"{PANEL}.suggestion.0").words != first


def test_a_block_is_changed_in_its_cell_and_the_card_says_the_same(open_plan):
    opened = open_plan(week_with(RUGBY))
    opened.section("routine")
    opened.press_on(FRIDAY)
    opened.press_on(f"{PANEL}.block.0.edit")
    field = opened.find(f"{PANEL}.form.text")
    field.setFocus()
    type_text(field, " club")
    opened.settle()
    assert "club" in blocks(opened)[0].text("text")
    assert "club" in name(opened, FRIDAY)
    opened.all_there()
    assert "club" in opened.find("section.routine.block.entry.0").accessibleName()
    press(field, Qt.Key.Key_Escape)
    opened.settle()
    assert not opened.has(f"{PANEL}.form.text")
    assert opened.focused is opened.find(f"{PANEL}.block.0.edit")


def test_arrows_move_enter_opens_and_escape_comes_back(open_plan):
    opened = open_plan(week_with(RUGBY))
    opened.section("routine")
    cell = opened.find(f"{WEEK}.mon.morning")
    cell.click()
    cell.click()
    opened.settle()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, *(Qt.Key.Key_Right,) * 4):
        press(opened.focused, key)
    assert opened.focused is opened.find(FRIDAY)
    press(opened.focused, Qt.Key.Key_Up)
    assert opened.focused is opened.find(f"{WEEK}.fri.afternoon")
    press(opened.focused, Qt.Key.Key_End)
    assert opened.focused is opened.find(f"{WEEK}.sun.afternoon")
    press(opened.focused, Qt.Key.Key_Right)
    assert opened.focused is opened.find(f"{WEEK}.sun.afternoon")
    press(opened.focused, Qt.Key.Key_Return)
    opened.settle()
    assert opened.focused is opened.find(f"{PANEL}.text")
    press(opened.focused, Qt.Key.Key_Escape)
    opened.settle()
    assert not opened.has(PANEL)
    assert opened.focused is opened.find(f"{WEEK}.sun.afternoon")


def test_only_one_cell_is_a_tab_stop(open_plan):
    opened = open_plan(week_with(RUGBY))
    opened.section("routine")
    tab = Qt.FocusPolicy.TabFocus.value
    stops = [
        (day, part) for day in DAYS for part in PARTS if opened.find(f"{WEEK}.{day}.{part}").focusPolicy().value & tab
    ]
    assert stops == [("sun", "morning")]  # today


def test_delete_takes_a_block_away_on_that_day_and_undo_brings_it_back(open_plan):
    opened = open_plan(week_with(WALK))
    opened.section("routine")
    cell = opened.find(FRIDAY)
    opened.page.grid.go_to(("fri", "evening"))
    press(cell, Qt.Key.Key_Delete)
    opened.settle()
    assert blocks(opened)[0].chosen("days") == ("mon",)
    assert "Walk" in opened.hands.offered[-1]
    opened.hands.undo()
    opened.settle()
    assert blocks(opened)[0].chosen("days") == ("mon", "fri")
    opened.page.grid.go_to(("mon", "evening"))
    for cell in (("mon", "evening"), ("fri", "evening")):
        opened.page.grid.go_to(cell)
        press(opened.focused, Qt.Key.Key_Delete)
        opened.settle()
    assert blocks(opened) == ()
    opened.hands.undo()
    opened.settle()
    assert blocks(opened)[0].chosen("days") == ("fri",)


def test_delete_where_several_stand_asks_which(open_plan):
    opened = open_plan(week_with(RUGBY, WALK))
    opened.section("routine")
    opened.page.grid.go_to(("fri", "evening"))
    press(opened.focused, Qt.Key.Key_Delete)
    opened.settle()
    assert len(blocks(opened)) == 2
    opened.press_on(f"{PANEL}.block.1.off")
    assert [one.chosen("days") for one in blocks(opened)] == [("fri",), ("mon",)]
    opened.press_on(f"{PANEL}.block.0.take-away")
    assert [one.text("text") for one in blocks(opened)] == ["Walk"]
    assert opened.focused is opened.find(f"{PANEL}.text")
    opened.hands.undo()
    opened.settle()
    assert opened.has(f"{PANEL}.block.0.edit")


def test_a_time_to_watch_leads_to_its_trigger(open_plan):
    opened = open_plan(week_with(triggers=[PAY_DAY]))
    opened.section("routine")
    opened.press_on(FRIDAY)
    opened.press_on(f"{PANEL}.watch.0")
    assert opened.page.sheet.section.id == "triggers"
    assert opened.has("section.triggers.trigger.entry.0.text")


def test_a_block_without_a_day_is_named_and_led_to_one(open_plan):
    opened = open_plan(week_with({"text": "Breakfast"}))
    opened.section("routine")
    opened.press_on(f"{WEEK}.unplaced.0")
    assert opened.has("section.routine.block.entry.0.days")
    opened.press_on("section.routine.block.entry.0.days.tue")
    assert not opened.has(f"{WEEK}.unplaced.0")
    assert name(opened, f"{WEEK}.tue.any") == "Tuesday at any time: Breakfast."


def test_what_is_typed_and_what_is_long_stands_in_full_where_it_is_opened(open_plan):
    long = "<b>the long way home</b> past the river & the old mill, " * 3
    opened = open_plan(week_with({**RUGBY, "text": long.strip()}))
    opened.section("routine")
    opened.press_on(FRIDAY)
    said = [one.text() for one in opened.find(PANEL).findChildren(QLabel)]
    assert long.strip() in said


@pytest.mark.parametrize(
    ("size", "text"), [((911, 512), 100), ((911, 512), 175), ((1180, 780), 115), ((1180, 780), 175)]
)
def test_the_week_fits_the_window_open_or_not(open_plan, size, text):
    opened = open_plan(huge_plan(), size=size, text=text)
    opened.section("routine")
    opened.press_on(f"{WEEK}.mon.evening")
    opened.press_on(f"{PANEL}.block.0.edit")
    opened.all_there()
    grid = opened.page.grid
    assert grid.width() <= opened.page.width()
    assert grid.minimumSizeHint().width() <= grid.width()
    for day in DAYS:
        for part in PARTS:
            cell = opened.find(f"{WEEK}.{day}.{part}")
            assert cell.width() >= 40
            assert cell.height() >= max(40, cell.height_at(cell.width()))
            assert grid.rect().contains(cell.geometry())
    form = opened.find(PANEL)
    assert grid.rect().contains(form.geometry())
    assert form.minimumSizeHint().width() <= form.width()
