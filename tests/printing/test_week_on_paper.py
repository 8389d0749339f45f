"""The week on paper: every block stands once on each of its days, in the part of the day in which it begins."""

from datetime import date

import pytest

from planner.plan.fields import DAYS, EntryId, FieldId, SectionId, TypeId
from planner.plan.model import Entry
from planner.printing import document as d
from planner.printing.editions.full import compose
from planner.printing.editions.options import PrintOptions
from planner.words import load
from tests.plans import empty_plan, entry_id

WORDS = load()
PARTS = ("morning", "afternoon", "evening")


def week_of(*blocks):
    plan = empty_plan()
    for number, one in enumerate(blocks):
        values = {FieldId(key): value for key, value in one.items()}
        entry = Entry(EntryId(entry_id(f"block {number}")), TypeId("block"), values)
        plan = plan.with_entry(SectionId("routine"), entry)
    made = compose(plan, WORDS, PrintOptions(date(2026, 11, 22)))
    title = WORDS.paper("week.day")
    at = next(
        number for number, one in enumerate(made.blocks) if isinstance(one, d.Table) and d.said(one.header[0]) == title
    )
    return made.blocks[at], made.blocks[at + 1]


def stands(table):
    """The words of each filled cell, by day and part."""
    return {
        (day, part): [d.said(block.text) for block in cell.blocks]
        for day, row in zip(DAYS, table.rows, strict=True)
        for part, cell in zip(PARTS, row[1:], strict=True)
        if cell.blocks
    }


@pytest.mark.parametrize(
    ("start", "end", "cell", "times"),
    [
        ("08:00", "09:00", ("fri", "morning"), "8am\u20139am"),
        ("10:00", "16:00", ("fri", "morning"), "10am\u20134pm"),
        ("20:00", "02:00", ("fri", "evening"), "8pm\u20132am"),
        ("22:30", "23:30", ("fri", "evening"), "10.30pm\u201311.30pm"),
        ("23:00", "07:00", ("fri", "evening"), "11pm\u20137am"),
        ("02:00", "05:00", ("thu", "evening"), "2am\u20135am"),
    ],
)
def test_a_block_stands_once_where_it_begins(start, end, cell, times):
    table, _after = week_of({"text": "Rest", "days": ("fri",), "start": start, "end": end})
    assert stands(table) == {cell: ["Rest", times]}


def test_a_cell_goes_on_in_the_order_of_the_night():
    late = {"text": "Late", "days": ("fri",), "start": "23:00", "end": "23:30"}
    later = {"text": "Later", "days": ("sat",), "start": "01:00", "end": "02:00"}
    table, _after = week_of(later, late)
    assert [one for one in stands(table)["fri", "evening"] if one in {"Late", "Later"}] == ["Late", "Later"]


def test_what_has_no_day_or_no_time_stands_below_with_all_its_words():
    table, after = week_of({"text": "Breakfast", "days": ("mon", "tue")}, {"text": "Swim", "start": "10:00"})
    assert stands(table) == {}
    assert isinstance(after, d.Bullets)
    assert [d.said(one).split(" ")[0] for one in after.items] == ["Breakfast", "Swim"]
    assert "Mondays and Tuesdays" in d.said(after.items[0])
