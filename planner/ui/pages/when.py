"""When a copy was made, as people say it: today and a time, or a day and a time."""

from datetime import date, datetime, timedelta

from planner.saying import clock, day
from planner.words import Words


def when(words: Words, at: datetime, today: str) -> str:
    """A moment (UTC) as local day and time."""
    local = at.astimezone()
    made, now = local.date(), date.fromisoformat(today)
    if made == now:
        said = words.ui("copies.today")
    elif made == now - timedelta(days=1):
        said = words.ui("copies.yesterday")
    else:
        said = day(words, made.isoformat(), today)
    return words.ui("copies.when", day=said, time=clock(words, f"{local:%H:%M}"))
