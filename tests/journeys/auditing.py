"""Looks over a page as a screen reader finds it: names, roles, sizes, and the way of the Tab key."""

from itertools import pairwise
from typing import Any

from tests.journeys.sitting_down import Reader

LEAST = 40
"""Pixels a control must be wide and high."""
PRESSED = {"push button", "check box", "radio button"}
ROLES = PRESSED | {"text", "list item", "table"}
"""What may take the keyboard: something to press, to write in, an entry, a month to pick a day from."""
PASSED_BY = {"filler", "panel", "scroll pane", "frame", "window", "viewport"}
PAGE = ".Facing."


def odd_controls(everything: list[dict[str, Any]], section: str) -> list[str]:
    """Everything that is wrong with the controls that are shown."""
    controls = [one for one in everything if one["role"] not in PASSED_BY]
    odd = [f"has no name: {one['role']} {one['id']}" for one in controls if not one["name"].strip()]
    odd += [f"is a {one['role']}: {one['id']}" for one in controls if one["role"] not in ROLES]
    odd += [
        f"is {one['box'][2]} x {one['box'][3]}: {one['id']}"
        for one in controls
        if one["role"] in PRESSED and min(one["box"][2:]) < LEAST
    ]
    mine = [one for one in controls if on_page(one, section)]
    own = [own_name(one["id"]) for one in mine]
    odd += [f"twice on one page: {one}" for one in sorted(set(own) - {""}) if own.count(one) > 1]
    return odd + [f"has no object name: {one['name']} {one['id']}" for one in mine if not own_name(one["id"])]


def odd_tabs(reader: Reader, section: str) -> list[str]:
    """What the Tab key misses, or reaches out of order."""
    everything = reader.controls()
    boxes = {one["id"]: one["box"] for one in everything}
    controls = [one for one in everything if one["role"] in ROLES - {"list item"}]
    reached = _round(reader, len(controls))
    if _missed(controls, reached):
        # A busy bus may swallow news: go round once more before saying that something was missed.
        reached += _round(reader, len(controls))
    odd = [f"the keyboard is trapped at {one}" for one, two in pairwise(reached) if one == two]
    odd += [f"Tab does not reach {one}" for one in _missed(controls, reached)]
    return odd + _out_of_order(reached, boxes, section)


def _round(reader: Reader, count: int) -> list[str]:
    # What goes away while it is asked for its id tells none.
    return [one for one in reader.tabs(count + 4) if one]


def _missed(controls: list[dict[str, Any]], reached: list[str]) -> list[str]:
    """What Tab did not reach; in a row of which one part takes the keyboard, arrows reach the others."""
    rows, there = {parent_of(one) for one in reached}, set(reached)
    return [
        one["id"]
        for one in controls
        if one["id"] not in there
        and not (parent_of(one["id"]) in rows and (one["role"] == "radio button" or _is_part_of_a_day(one["id"])))
    ]


def _out_of_order(reached: list[str], boxes: dict[str, list[int]], section: str) -> list[str]:
    """Neighbours in one column of the page of which the second stands above the first."""
    odd = []
    for one, two in pairwise(reached):
        if not all(each in boxes and f"section.{section}." in each for each in (one, two)) or column(one) != column(
            two
        ):
            continue
        (left, top, wide, high), (left_two, top_two, wide_two, high_two) = boxes[one], boxes[two]
        same_row = min(top + high, top_two + high_two) - max(top, top_two) > min(high, high_two) / 2
        same_column = min(left + wide, left_two + wide_two) > max(left, left_two)
        if (top_two < top and same_column and not same_row) or (same_row and left_two < left):
            odd.append(f"Tab goes back from {own_name(one)} to {own_name(two)}")
    return odd


def on_page(one: dict[str, Any], section: str) -> bool:
    """Whether a control stands on the section's page."""
    return f"section.{section}." in one["id"] or PAGE in one["id"]


def own_name(whole: str) -> str:
    """The name the program gave: what follows the last class name; nothing where it gave none."""
    parts = whole.split(".")
    classes = [at for at, one in enumerate(parts) if one[:1].isupper() or one[:1] == "_"]
    return ".".join(parts[classes[-1] + 1 :]) if classes else whole


def column(whole: str) -> str:
    """Which of the facing pages a control stands on."""
    return "mine" if ".Ground." in whole else "asking"


def parent_of(whole: str) -> str:
    """The id of what is around."""
    return whole.rpartition(".section.")[0]


def _is_part_of_a_day(whole: str) -> bool:
    return whole.rpartition(".")[2] in {"morning", "afternoon", "evening", "night"}
