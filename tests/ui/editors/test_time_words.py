"""Times as people write them, read as the time they mean."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import saying
from planner.ui.editors.time_words import read_time
from tests.ui.shown import WORDS

READ = [
    ("7.30", "07:30"), ("7:30", "07:30"), ("07:30", "07:30"), ("7 30", "07:30"), ("0730", "07:30"), ("19:30", "19:30"),
    ("1930", "19:30"), ("7pm", "19:00"), ("7 pm", "19:00"), ("7 p.m.", "19:00"), ("7PM", "19:00"), ("7p", "19:00"),
    ("7.30pm", "19:30"), ("7:30 a.m.", "07:30"), ("7", "07:00"), ("19", "19:00"), ("0", "00:00"), ("12am", "00:00"),
    ("12pm", "12:00"), ("12.15am", "00:15"), ("midnight", "00:00"), ("midday", "12:00"), ("Noon", "12:00"),
    ("half past seven", "07:30"), ("half seven", "07:30"), ("half 7 pm", "19:30"), ("quarter to eight", "07:45"),
    ("quarter past 6pm", "18:15"), ("10 past 9", "09:10"), ("20 to one", "00:40"), ("7 o'clock", "07:00"),
    ("seven o\u2019clock", "07:00"), ("seven", "07:00"), ("eleven pm", "23:00"), ("at 8", "08:00"),
    ("8 in the morning", "08:00"), ("8 in the evening", "20:00"), ("10 at night", "22:00"), ("19:30pm", "19:30"),
    ("23:59", "23:59"), (" 9.05 ", "09:05"), ("14h30", "14:30"),
]  # fmt: skip
NOT_READ = ["", "soon", "25:00", "7.60", "24:00", "7.3", "13am", "0am", "99", "half past", "quarter to", "half past 25",
            "seventy", "7:30:00", "<b>7</b>", "-7", "70 past 9", "\u0667"]  # fmt: skip


@pytest.mark.parametrize(("text", "time"), READ, ids=[text for text, _ in READ])
def test_a_time_is_read_as_meant(text, time):
    assert read_time(text) == time


@pytest.mark.parametrize("text", NOT_READ)
def test_what_is_no_time_is_left_alone(text):
    assert read_time(text) is None


@given(st.integers(0, 23), st.integers(0, 59))
def test_every_time_is_read_back_from_the_way_it_is_said(hour, minute):
    time = f"{hour:02}:{minute:02}"
    assert read_time(time) == time
    assert read_time(saying.clock(WORDS, time)) == time


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading(text):
    found = read_time(text)
    assert found is None or re.fullmatch(r"[012]\d:[0-5]\d", found)
