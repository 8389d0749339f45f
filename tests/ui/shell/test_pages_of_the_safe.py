"""Every page about keys, copies and leaving: each control has a name and room for a finger, and nothing is too wide."""

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from planner.ports import DiskFull
from planner.ui.front_pages import made
from planner.ui.kit.tokens import TEXT_SIZES
from planner.ui.safekeeping import Gone
from planner.ui.shell.tab_order import stops
from planner.ui.verbs import Place
from tests.ui.pages.test_every_page import too_wide
from tests.ui.shell.whole import find, until
from tests.ui.shown import nameless, too_small

PLACES = ("safe", "drill", "passphrase", "known", "no-passphrase", "copies", "carry", "remove")
FRONT = ("elsewhere", "mend", "removed", "removing", "unlock")


@pytest.mark.parametrize("place", PLACES)
def test_each_page_fits_a_small_screen_at_every_text_size(opened, place):
    opened.window.resize(911, 512)
    for size in TEXT_SIZES:
        opened.desk.preferences_changed(replace(opened.desk.preferences, text_size=size))
        opened.go(Place(place))
        QApplication.processEvents()
        page = opened.window.page
        assert opened.window.minimumSizeHint().width() <= 911, size
        assert not too_wide(page), size
        assert not nameless(page)
        assert not too_small(page)


@pytest.mark.parametrize("name", FRONT)
def test_each_page_before_a_plan_is_open_fits_a_small_screen(first_start, name):
    first_start.front.gone = Gone(("vault", "keys"), ("log",), ("prints", "copies", "system"))
    first_start.window.resize(911, 512)
    for size in TEXT_SIZES:
        first_start.desk.preferences_changed(replace(first_start.desk.preferences, text_size=size))
        page = made(name, first_start.front, asks=True)
        first_start.window.show_page(page, "closed")
        QApplication.processEvents()
        assert first_start.window.minimumSizeHint().width() <= 911, size
        assert not too_wide(page), size
        assert not nameless(page)
        assert not too_small(page)


def test_the_keyboard_alone_goes_through_the_menu_and_the_page_of_the_safe(opened):
    opened.asked("menu")
    until(lambda: find(opened, "menu.safe").isVisible())
    names = [one.objectName() for one in stops(opened.window.around.drawer)]
    assert [one for one in names if one in {"menu.safe", "menu.drill", "menu.carry", "menu.remove"}] == [
        "menu.safe", "menu.drill", "menu.carry", "menu.remove",
    ]  # fmt: skip
    find(opened, "menu.safe").click()
    QApplication.processEvents()
    names = [one.objectName() for one in stops(opened.window.page)]
    assert names == ["safe.add", "safe.copies", "safe.carry", "safe.remove"]


def test_a_menu_that_is_higher_than_half_the_window_scrolls(opened):
    opened.window.resize(911, 512)
    opened.desk.preferences_changed(replace(opened.desk.preferences, text_size=175))
    opened.asked("menu")
    until(lambda: find(opened, "menu.quit").isVisible())
    QApplication.processEvents()
    assert opened.window.around.drawer.height() <= 256
    assert all(one.height() >= 40 for one in stops(opened.window.around.drawer))


def test_a_notice_about_saving_is_whole_and_leaves_room_for_the_words(opened):
    opened.house.notices._failed(DiskFull())
    for size, scale in (((1180, 780), 100), ((911, 512), 175)):
        opened.window.resize(*size)
        opened.desk.preferences_changed(replace(opened.desk.preferences, text_size=scale))
        for _ in range(4):
            QApplication.processEvents()
        room, banner = opened.window.around.notice, find(opened, "trouble")
        assert room.height() <= size[1] // 3
        assert banner.height() >= banner.heightForWidth(banner.width())
        assert find(opened, "notice.try-now").height() >= 40
