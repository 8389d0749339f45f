"""The words beside the clock: the hours with nobody, the hard times among them, and where to change either."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from planner.coach import reach
from planner.coach.findings import Asked, said
from planner.coach.reach import Gap, Reach, gap_words, names
from planner.plan.fields import DAYS
from planner.plan.week import DAY
from planner.saying import Saying, days, listed
from planner.ui.kit.buttons import Button
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import Line, across, down, room
from planner.ui.kit.panels import Panel
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.kit.voice import as_role
from planner.ui.verbs import Place, Verbs
from planner.words import Words

_MOST: Final = 7
_HARD: Final = 5
_HELD: Final = "\u00a0"
"""Keeps a number on one line."""
_TOP: Final = Qt.AlignmentFlag.AlignTop


class Nobody(Panel):
    """Two short lists, and the line that answers at any hour."""

    def __init__(self, verbs: Verbs) -> None:
        self._verbs = verbs
        self._shown: tuple[tuple[str, ...], ...] | None = None
        self._lines: Line = down(gap=4)
        words = verbs.words
        people = Place("section", "support")
        hours = Button(words.ui("reach_page.add_hours"), icon="users", height=40, pad=12, does=lambda: verbs.go(people))
        hours.setObjectName("reach.people")
        triggers = Place("section", "triggers")
        times = Button(words.ui("reach_page.add_times"), icon="zap", height=40, pad=12, does=lambda: verbs.go(triggers))
        times.setObjectName("reach.triggers")
        super().__init__(
            down(room(self._lines), 12, flowing(hours, times), edges=(18, 14, 16, 16)), fill="", border="line"
        )
        self.setObjectName("reach.gaps")

    def show_plan(self, asked: Asked, found: Reach, saying: Saying) -> None:
        """Shows what is so now."""
        hard = tuple(said(asked.words, one) for one in reach.trigger_hours(asked))
        gaps = _said_together(asked.words, found.gaps)
        timed = any(found.triggers)
        assumed = tuple(saying.linked(one) for one in found.assumed)
        shown = (hard, gaps, assumed, (str(timed),))
        if shown == self._shown:
            return
        self._shown = shown
        self._lines.clear()
        words = asked.words
        self._lines.put(Heading(words.ui("reach_page.hard"), "h2"))
        none = "reach_page.no_hard" if timed else "reach_page.no_hours"
        self._list(hard, "triangle-alert", words.ui(none), _HARD)
        self._lines.put(10)
        self._lines.put(Heading(words.ui("reach_page.gaps"), "h2"))
        self._list(gaps, "circle-dashed", words.ui("reach_page.no_gaps"), _MOST)
        if assumed:
            self._lines.put(6)
            said_of = words.plural("reach_page.assumed", len(assumed), names=listed(words, assumed))
            self._lines.put(PlainLabel(said_of, "small", "muted"))
        line = next((one for one in words.help_lines if one.id == reach.SAMARITANS), None)
        if line is not None:
            self._lines.put(6)
            always = words.ui("reach_page.any_hour", name=line.name, phone=line.phone.replace(" ", _HELD))
            self._lines.put(
                across((Icon("phone", "accent", size=18), 0, _TOP), (PlainLabel(always, "strong"), 1), gap=10)
            )

    def _list(self, texts: tuple[str, ...], icon: str, none: str, most: int) -> None:
        if not texts:
            self._lines.put(PlainLabel(none, "body", "muted"))
            return
        for one in texts[:most]:
            ink = "warm" if icon == "triangle-alert" else "muted"
            line = room(across((Icon(icon, ink, size=18), 0, _TOP), (PlainLabel(one), 1), gap=10, edges=(0, 3, 0, 3)))
            as_role(line, QAccessible.Role.ListItem, one)
            self._lines.put(line)
        if len(texts) > most:
            self._lines.put(
                PlainLabel(self._verbs.words.plural("reach_page.more_gaps", len(texts) - most), "small", "muted")
            )


def _said_together(words: Words, gaps: tuple[Gap, ...]) -> tuple[str, ...]:
    """Each stretch in a sentence, the longest first; what comes at the same time on several days in one."""
    alike: dict[tuple[int, int], list[Gap]] = {}
    for one in gaps:
        alike.setdefault((one.start % DAY, one.long), []).append(one)
    ordered = sorted(alike.values(), key=lambda found: (-found[0].long, found[0].start))
    return tuple(_said(words, found) for found in ordered)


def _said(words: Words, found: list[Gap]) -> str:
    if len(found) == 1:
        return gap_words(words, found[0])
    named = names(words, found[0])
    if len(found) == len(DAYS):
        return words.ui("coach.reach_daily", **named)
    which = days(words, [DAYS[one.start // DAY % len(DAYS)] for one in found])
    return words.ui("reach_page.alike", days=which, time=named["time"], last_time=named["last_time"])
