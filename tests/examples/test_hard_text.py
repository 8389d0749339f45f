"""The example of hard text keeps its strings, its long lists and its odd days."""

import re
import unicodedata
from datetime import date

import pytest

from planner import examples
from planner.plan.plan_file import read, write
from planner.printing.type import missing

TODAY = date(2026, 11, 22)
DRAMA = ("01632960", "07700900", "02079460")
SAID = (
    "Zo\u00eb Llŷr ap Siôn-O’Dómhnaill", "Łódź", "Åsa", "François", "İstanbul", "ısparta", "O’Neill", "O'Neill",
    "Nguyễn Thị Ánh", "Dw i'n iawn heddiw. Diolch, Mam.", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    "أتصل بأمي كل مساء", "أتصل بسارة 07700 900701 مساءً", "میری بہن سے بات کروں گی", "میں اکیلا نہیں ہوں", "Діма",
    "今日は大丈夫", "मैं ठीक हूँ", "สวัสดี", "καλημέρα", "אני בסדר", "💚🌊🚫",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466", "\U0001f44d\U0001f3fd",
    "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f", "1\ufe0f\u20e3", "<b>not bold</b>",
    "& < > \" '", "'; DROP TABLE plans;--", "{{name}}", "%s %d", "C:\\temp\\new", "=1+1", "../../etc", "\\u202E",
    "one\ttab and\na new line", "   ", "non\u00a0breaking\u00a0space", "zero\u200bwidth\u200bspace", "lone\rreturn",
    "Gŵyl yr Haf, dydd Sadwrn", "07700 900702", "01632 960702", "020 7946 0702", "+44 7700 900703", "ask mum",
    "2028-02-29", "2026-12-31", "2027-03-28", "2016-11-22", "2036-11-22",
)  # fmt: skip


@pytest.fixture(scope="module")
def plan():
    return examples.example("hard-text", TODAY)


@pytest.fixture(scope="module")
def said(plan):
    answers = [value for contents in plan.sections.values() for value in contents.answers.values()]
    return [*answers, *(value for _, entry in plan.all_entries() for value in entry.values.values())]


@pytest.mark.parametrize("text", SAID)
def test_a_string_stands_in_the_plan_as_it_was_given(said, text):
    assert unicodedata.normalize("NFC", text) in [
        unicodedata.normalize("NFC", one) for one in said if isinstance(one, str)
    ]


def test_both_ways_to_write_a_name_are_one_name(plan):
    assert [one.text("name") for one in plan.entries("support", "supporter")].count("Zo\u00eb") == 2


def test_its_lists_and_texts_are_as_long_as_they_come(plan, said):
    assert len(plan.entries("support", "supporter")) == 60
    assert len(plan.entries("triggers", "trigger")) == 120
    assert len(plan.words("reasons", "letter")) == 5000
    lengths = {len(one) for one in said if isinstance(one, str)}
    assert {200, 400, 58} <= lengths


def test_it_is_a_good_plan_file_the_same_for_the_same_day(plan):
    again = read(write(plan))
    assert (again.plan, again.dangling) == (plan, ())
    assert write(plan) == write(examples.example("hard-text", TODAY))
    assert plan.example


def test_its_person_lives_at_a_border_and_takes_what_must_not_be_stopped_alone(plan):
    assert plan.answer("about", "nations") == ("wales", "ni")
    assert "ghb" in [one.text("substance") for one in plan.entries("about", "substance")]


def test_every_letter_in_it_can_be_printed(said):
    assert missing(one for one in said if isinstance(one, str)) == ()


def test_every_number_is_from_the_drama_ranges(plan):
    said = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "", write(plan).decode())
    found = re.findall(r"(?:\+44|\b0)\d[\d ]{7,}\d\b", said)
    assert len(found) > 50
    for number in found:
        assert re.sub(r"\D", "", number.replace("+44", "0")).startswith(DRAMA), number
