"""The cover map: read cell by cell, walked by arrows, and one press from every gap to where it is mended."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from planner.plan.fields import FieldId, SectionId, TypeId
from planner.plan.model import Entry
from planner.ui.section.focus import focus_in
from planner.ui.verbs import Place
from tests.plans import empty_plan, entry_id, huge_plan
from tests.typing_keys import press
from tests.ui.advised import advised


def entry(known, kind, /, **values):
    return Entry(entry_id(known), TypeId(kind), {FieldId(key): one for key, one in values.items()})


PAY_DAY = ("triggers", entry("pay day", "trigger", text="Pay day", strength=9))
ROWS = ("triggers", entry("rows", "trigger", text="Rows at home", strength=4))
AWAKE = ("warning_signs", entry("awake", "sign", text="Awake at 4", level="red"))
SKIPPING = ("warning_signs", entry("skipping", "sign", text="Skipping meals", level="amber"))
LATE = ("warning_signs", entry("late", "sign", text="Up late once", level="green"))
WALK = ("coping", entry("walk", "strategy", text="Walk round the canal with the dog", alone=True, night=True))
TESS = ("support", entry("tess", "supporter", name="Tess", phone="07700 900101"))
IDRIS = ("support", entry("idris", "supporter", name="Idris", phone="07700 900102"))
PLANNED = ("if_then", entry("plan", "plan", cue=PAY_DAY[1].id, first="Give my card to Mum at 5", ring=TESS[1].id))


def spot(of, cover):
    return f"coverage.{of[1].id}.{cover}"


@pytest.fixture
def map_of(open_plan):
    def opened_at(*entries, place=None, **more):
        plan = empty_plan()
        for section, one in entries:
            plan = plan.with_entry(SectionId(section), one)
        opened = open_plan(plan, **more)
        opened.go(place or Place("coverage"))
        advised(opened)
        opened.all_there()
        return opened

    return opened_at


def name(opened, of, cover):
    return opened.find(spot(of, cover)).accessibleName()


def plans(opened):
    return opened.plan.entries("if_then", "plan")


def at(opened):
    return opened.focused.objectName() if opened.focused is not None else ""


def test_each_cell_is_read_by_row_column_and_state(map_of):
    opened = map_of(PAY_DAY, ROWS, TESS, PLANNED)
    assert name(opened, PAY_DAY, "if_then") == "Pay day. If-then plan: Ready."
    assert name(opened, PAY_DAY, "actions") == "Pay day. Two things to do: Half there."
    assert name(opened, PAY_DAY, "person") == "Pay day. A person to ring: Ready."
    assert name(opened, ROWS, "person") == "Rows at home. A person to ring: Nothing yet."
    assert opened.find(spot(PAY_DAY, "person")).accessibleDescription() == "Tess"


def test_the_strongest_trigger_stands_first_and_a_red_sign_asks_for_a_step_and_a_person(map_of):
    opened = map_of(ROWS, PAY_DAY, SKIPPING, AWAKE, LATE)
    cells = [opened.find(spot(one, "person")) for one in (PAY_DAY, ROWS)]
    tops = [one.mapTo(opened.page, QPoint()).y() for one in cells]
    assert tops[0] < tops[1]
    assert name(opened, AWAKE, "lapse_step") == "Awake at 4. A first step: Nothing yet."
    assert not opened.has(spot(AWAKE, "if_then"))
    assert opened.has(spot(SKIPPING, "night"))
    assert not opened.has(spot(LATE, "if_then"))
    assert any("1 green sign" in one.text() for one in opened.page.findChildren(QLabel) if one.isVisible())


def test_arrows_walk_the_map_and_tab_passes_it_by(map_of):
    opened = map_of(PAY_DAY, ROWS, AWAKE)
    opened.find(spot(PAY_DAY, "if_then")).setFocus()
    walked = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_Left):
        press(opened.focused, key)
        walked.append(at(opened))
    assert walked == [
        spot(PAY_DAY, "actions"),
        spot(ROWS, "actions"),
        spot(ROWS, "night"),
        spot(PAY_DAY, "night"),
        spot(PAY_DAY, "if_then"),
        spot(PAY_DAY, "if_then"),
    ]
    for _ in range(3):
        press(opened.focused, Qt.Key.Key_Down)
    assert at(opened).startswith(f"coverage.{AWAKE[1].id}.")
    stops = [
        one
        for one in opened.page.map.findChildren(object)
        if getattr(one, "cell", None) is not None and one.focusPolicy() == Qt.FocusPolicy.StrongFocus
    ]
    assert [one.objectName() for one in stops] == [at(opened)]


def test_pressing_the_gap_of_an_if_then_begins_a_plan_with_this_cue_and_the_keyboard_in_it(map_of):
    opened = map_of(PAY_DAY)
    opened.press_on(spot(PAY_DAY, "if_then"))
    opened.all_there()
    assert [one.text("cue") for one in plans(opened)] == [PAY_DAY[1].id]
    assert opened.guide.here == Place("section", "if_then", plans(opened)[0].id, "first")
    assert at(opened) == "section.if_then.plan.entry.0.first"
    opened.guide.undo()
    assert plans(opened) == ()


def test_a_gap_for_a_person_offers_ones_people_and_one_press_mends_it(map_of):
    opened = map_of(PAY_DAY, TESS, IDRIS)
    opened.find(spot(PAY_DAY, "person")).setFocus()
    press(opened.focused, Qt.Key.Key_Return)
    opened.settle()
    assert "Pay day has no one to ring." in {one.text() for one in opened.find("coverage.panel").findChildren(QLabel)}
    assert [opened.find(f"coverage.panel.{n}").words for n in range(2)] == ["Ring Tess", "Ring Idris"]
    assert at(opened) == "coverage.panel.0"
    press(opened.focused, Qt.Key.Key_Return)
    assert at(opened) == spot(PAY_DAY, "person")
    assert plans(opened)[0].text("ring") == TESS[1].id
    assert opened.hands.offered == ["Done: Ring Tess"]
    advised(opened)
    assert name(opened, PAY_DAY, "person") == "Pay day. A person to ring: Ready."
    assert at(opened) == spot(PAY_DAY, "person")
    opened.guide.undo()
    advised(opened)
    assert name(opened, PAY_DAY, "person") == "Pay day. A person to ring: Nothing yet."


def test_a_second_thing_to_do_comes_from_ones_own_strategies(map_of):
    opened = map_of(PAY_DAY, TESS, PLANNED, WALK)
    opened.press_on(spot(PAY_DAY, "actions"))
    opened.press_on("coverage.panel.0")
    assert plans(opened)[0].text("second_strategy") == WALK[1].id
    advised(opened)
    assert name(opened, PAY_DAY, "actions").endswith(": Ready.")


@pytest.mark.parametrize(
    ("entries", "of", "cover", "place"),
    [
        ((PAY_DAY,), PAY_DAY, "person", Place("section", "support")),
        ((AWAKE,), AWAKE, "lapse_step", Place("section", "lapse")),
        ((PAY_DAY, TESS, PLANNED), PAY_DAY, "actions", Place("section", "if_then", PLANNED[1].id, "second")),
        ((PAY_DAY, TESS, PLANNED), PAY_DAY, "alone", Place("section", "if_then", PLANNED[1].id, "second")),
    ],
)
def test_a_gap_that_only_writing_mends_leads_to_the_exact_field(map_of, entries, of, cover, place):
    opened = map_of(*entries)
    cell = opened.find(spot(of, cover)).cell
    if cell.state == "covered":
        pytest.fail("this cell was to be a gap")
    opened.press_on(spot(of, cover))
    assert opened.guide.here == place
    assert opened.focused is not None
    if place.field:
        assert at(opened).endswith(f".{place.field}")


def test_what_is_ready_says_by_what_and_shows_where(map_of):
    opened = map_of(PAY_DAY, TESS, PLANNED)
    opened.press_on(spot(PAY_DAY, "person"))
    assert "Ready here: Tess." in {one.text() for one in opened.find("coverage.panel").findChildren(QLabel)}
    press(opened.focused, Qt.Key.Key_Escape)
    opened.settle()
    assert not opened.has("coverage.panel")
    assert at(opened) == spot(PAY_DAY, "person")
    opened.press_on(spot(PAY_DAY, "if_then"))
    opened.press_on("coverage.panel.0")
    assert opened.guide.here == Place("section", "if_then", PLANNED[1].id, "first")


def test_coming_back_the_map_shows_what_was_written_and_the_keyboard_is_where_it_was(map_of):
    opened = map_of(PAY_DAY, ROWS)
    opened.press_on(spot(ROWS, "if_then"))
    made = plans(opened)[0]
    opened.session.write(_spot(made, "first"), "Walk to my sister's at Moss Lane")
    opened.guide.back()
    advised(opened)
    assert name(opened, ROWS, "if_then") == "Rows at home. If-then plan: Ready."
    assert at(opened) == spot(ROWS, "if_then")


def _spot(made, field):
    from planner.session import Spot

    return Spot(SectionId("if_then"), FieldId(field), made.id)


def test_a_place_on_the_map_opens_its_cell(map_of):
    opened = map_of(PAY_DAY, TESS, place=Place("coverage", "triggers", PAY_DAY[1].id, "person"))
    assert opened.has("coverage.panel")
    assert focus_in(opened.find("coverage.panel")) is not None


def test_as_a_list_every_cell_says_what_covers_it_in_words(map_of):
    opened = map_of(PAY_DAY, TESS, PLANNED)
    before = opened.find(spot(PAY_DAY, "person")).width()
    opened.press_on("coverage.as-list")
    cell = opened.find(spot(PAY_DAY, "person"))
    assert cell.width() > 3 * before
    assert opened.find("coverage.as-list").accessibleName() == "Show as a map"
    cell.setFocus()
    press(opened.focused, Qt.Key.Key_Down)
    assert at(opened) == spot(PAY_DAY, "alone")
    opened.press_on("coverage.as-list")
    assert opened.find(spot(PAY_DAY, "person")).width() == before


def test_an_empty_plan_has_a_way_to_begin(map_of):
    opened = map_of()
    assert not opened.page.map.isVisible()
    opened.press_on("coverage.begin")
    assert opened.guide.here == Place("section", "triggers")


def test_a_huge_plan_shows_the_strongest_first_and_more_when_asked(open_plan):
    opened = open_plan(huge_plan())
    opened.go(Place("coverage"))
    advised(opened)
    opened.all_there()
    first = opened.page.map.findChildren(object)
    shown = {one.objectName() for one in first if getattr(one, "cell", None) is not None}
    opened.press_on("coverage.more")
    more = {one.objectName() for one in opened.page.map.findChildren(object) if getattr(one, "cell", None) is not None}
    assert shown < more
    assert at(opened) in more - shown


@pytest.mark.parametrize("place", [Place("home"), Place("section", "triggers"), Place("section", "if_then")])
def test_the_map_is_one_press_away_where_cover_is_spoken_of(map_of, place):
    opened = map_of(PAY_DAY, place=place)
    if place.page == "home":
        rail = opened.page.rail()
        next(one for one in rail.findChildren(object) if one.objectName() == "home.coverage").click()
    else:
        opened.press_on("coverage.open")
    opened.settle()
    assert opened.guide.here == Place("coverage")
