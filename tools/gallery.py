"""Draws every part of the kit and every editor to pictures: light, dark, large text and right to left.

`python tools/gallery.py FOLDER` needs no screen. Look at the pictures beside the design before and after a change.
"""

import argparse
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt  # noqa: E402 -- a script finds the checkout first
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402 -- as above

from planner.plan.catalogue import CATALOGUE  # noqa: E402 -- as above
from planner.plan.fields import Hours, Value  # noqa: E402 -- as above
from planner.ui.editors.choosing import LongChoiceEditor  # noqa: E402 -- as above
from planner.ui.editors.dates import ReadEditor  # noqa: E402 -- as above
from planner.ui.editors.editor import Candidate, Editor, EditorContext  # noqa: E402 -- as above
from planner.ui.editors.hours import HoursEditor  # noqa: E402 -- as above
from planner.ui.editors.kinds import editor_for  # noqa: E402 -- as above
from planner.ui.kit import theme, voice  # noqa: E402 -- as above
from planner.ui.kit.add_field import AddField  # noqa: E402 -- as above
from planner.ui.kit.buttons import Button, icon_button  # noqa: E402 -- as above
from planner.ui.kit.chips import Chip  # noqa: E402 -- as above
from planner.ui.kit.fields import Field, GrowingField  # noqa: E402 -- as above
from planner.ui.kit.icons import Icon  # noqa: E402 -- as above
from planner.ui.kit.layouts import Item, across, down, room  # noqa: E402 -- as above
from planner.ui.kit.marks import StateMark  # noqa: E402 -- as above
from planner.ui.kit.notices import Banner, ConfirmBar, EmptyState, FieldProblem  # noqa: E402 -- as above
from planner.ui.kit.pacer import Pacer  # noqa: E402 -- as above
from planner.ui.kit.panels import Ground, Panel, Rule  # noqa: E402 -- as above
from planner.ui.kit.rows import Option, Segments, Tabs, flowing  # noqa: E402 -- as above
from planner.ui.kit.scrolling import Scroll  # noqa: E402 -- as above
from planner.ui.kit.status import SaveStatus, UndoBar  # noqa: E402 -- as above
from planner.ui.kit.text import FieldLabel, Heading, PlainLabel, Quote  # noqa: E402 -- as above
from planner.ui.kit.theme import Look  # noqa: E402 -- as above
from planner.ui.kit.tiles import CheckRow, Tile  # noqa: E402 -- as above
from planner.ui.kit.tokens import DARK, LIGHT, stronger  # noqa: E402 -- as above
from planner.words import load  # noqa: E402 -- as above

WORDS = load()
LOOKS = {
    "light": Look(LIGHT),
    "dark": Look(DARK),
    "contrast": Look(stronger(LIGHT)),
    "large": Look(LIGHT, 175),
    "right-to-left": Look(LIGHT),
}
LONG = "When I have had a long day & everyone at home is <b>cross</b> with me for no reason that I can see"
PEOPLE = (Candidate("1", "Dave"), Candidate("2", "Auntie Jean"), Candidate("3", "Amira from the clinic"))
SHOWN: dict[tuple[str, str], Value] = {
    ("about", "name"): "Jo",
    ("about", "nations"): ("england",),
    ("about", "leaving_date"): "2026-12-03",
    ("reasons", "letter"): "Dear me,\nyou have done this before.\nYou can do it again.",
    ("triggers", "hours"): (
        Hours(("mon", "tue", "wed", "thu", "fri"), "18:00", "23:00"),
        Hours(("sat",), "22:00", "06:00"),
    ),
    ("triggers", "strength"): 7,
    ("triggers", "approach"): "change",
    ("support", "phone"): "07700 9001",
    ("support", "kind"): "friend",
    ("support", "text_ok"): True,
    ("coping", "minutes"): 20,
    ("routine", "wake"): "07:30",
    ("warning_signs", "may_mention"): ("2", "gone"),
}


def captioned(*pairs: tuple[str, QWidget]) -> list[Item]:
    """Parts with a caption over each."""
    lines: list[Item] = []
    for caption, part in pairs:
        lines += [PlainLabel(caption, "smallstrong", "muted"), 6, part, 16]
    return lines


def buttons() -> QWidget:
    """Every kind of button."""
    waiting = Button("Next", "primary")
    waiting.setEnabled(False)
    return flowing(
        Button("Next", "primary", trail="arrow-right"), Button("Print", icon="printer"), waiting,
        Button("Why this helps", "quiet", icon="info"), Button("Lock", "plain", icon="lock"),
        Button("I'm struggling right now", "support", icon="hand-heart"), Button("Ring 999", "warm", icon="phone"),
        Button("What could help?", "dashed", icon="plus"), icon_button("pencil", "Change"), gap=10,
    )  # fmt: skip


def kit_sheet() -> QWidget:
    """The parts of the kit on two facing pages."""
    tabs = Tabs([Option(one, one) for one in ("Times", "Places", "People", "Feelings")], name="Themes")
    chips = flowing(Chip("Pay day", picked=True), Chip("Weekends"), Chip(LONG))
    colours = [Option("light", "Light"), Option("dark", "Dark")]
    looks = Segments(colours, name="Colours", icons={"light": "sun", "dark": "moon"})
    looks.show_choice("light")
    lines = GrowingField(example="For example: this")
    lines.set_text(f"{LONG}.\nAnd more.")
    left = captioned(
        ("Buttons", buttons()),
        ("Tabs and chips", room(down(tabs, 9, chips))),
        ("Segments", looks),
        ("Own words", AddField(WORDS, "Or put it in your own words", example="For example: the old pub")),
        ("A longer text", lines),
        ("State marks", flowing(StateMark("ready"), StateMark("started"), StateMark("none"))),
        ("Breathing guide", Pacer(WORDS, size=210)),
    )
    return facing(left, captioned(*notices()), "What has pulled you back before?")


def notices() -> list[tuple[str, QWidget]]:
    """Notices, rows, tiles and cards."""
    trouble, saving, bar, field = SaveStatus(WORDS), SaveStatus(WORDS), UndoBar(WORDS), Field()
    trouble.show_state("trouble")
    saving.show_state("saving")
    bar.offer('Taken away: "Pay day"')
    field.setText("07700 9001")
    field.set_trouble(True)
    problem = FieldProblem(field)
    problem.show_problem(WORDS.ui("editor.phone.short"))
    inside = across(
        Icon("pen-line", "accent", size=22), (room(down(PlainLabel("Start my plan", "strong"), PlainLabel(LONG, "small", "muted"))), 1),
        Icon("chevron-right", "muted"), edges=(18, 15, 14, 16), gap=15,
    )  # fmt: skip
    chosen = Tile(
        across((PlainLabel("Family copy", "strong"), 1), edges=(18, 12, 14, 12)), "Family copy", checkable=True
    )
    chosen.setChecked(True)
    then = PlainLabel("then I will ask Dave to hold my card", ink="on_soft", lead_in="then I will")
    card = Panel(
        down(
            PlainLabel(LONG, "strong"),
            8,
            Panel(down(then, edges=(14, 10, 12, 11)), fill="soft", border=""),
            edges=(18, 12, 18, 14),
        )
    )
    return [
        ("Save status", room(down(SaveStatus(WORDS), saving, trouble))),
        ("Undo bar", bar),
        ("Banners", room(down(Banner("circle-alert", LONG), Banner("info", "A copy was saved.", tone="soft"),
                              Banner("phone", "In danger? Ring 999 now.", tone="warm_soft"), gap=8))),
        ("A gentle problem", room(down(field, problem, gap=6))),
        ("Nothing yet", EmptyState("zap", "Nothing here yet", "Pick one, or write your own.\nOne is enough to start.")),
        ("Rows", room(down(CheckRow("Triggers", mixed=True, note="1 of 3"), CheckRow(LONG, ticked=True, indent=31),
                           CheckRow("Pay day", note="only me", indent=31)))),
        ("Tiles", room(down(Tile(inside, "Start my plan"), chosen, gap=8))),
        ("A card", card),
        ("Quote", Quote("\u201cI want to be there for the school play in July.\u201d")),
        ("Before what cannot be undone", ConfirmBar("This takes away the whole plan.", keep="Keep it", go_on="Take it away")),
    ]  # fmt: skip


def editor_sheet() -> QWidget:
    """One editor of each kind, with what opens under it open on the right."""
    fields = (
        ("about", None, "name"), ("reasons", None, "letter"), ("about", None, "nations"), ("triggers", "trigger", "approach"),
        ("support", "supporter", "kind"), ("support", "supporter", "text_ok"), ("triggers", "trigger", "strength"),
        ("coping", "strategy", "minutes"), ("support", "supporter", "phone"), ("warning_signs", "sign", "may_mention"),
        ("reasons", None, "picture"),
    )  # fmt: skip
    left = captioned(*(made(*spot) for spot in fields))
    right = captioned(*(made(*spot, opened=True) for spot in (
        ("about", None, "leaving_date"), ("routine", None, "wake"), ("triggers", "trigger", "hours"),
    )))  # fmt: skip
    return facing(left, right, "Editors")


def made(section: str, kind: str | None, name: str, *, opened: bool = False) -> tuple[str, Editor]:
    """An editor as a page would make it, with its label."""
    declared = CATALOGUE.field(section, kind, name)
    if declared is None:
        raise LookupError(name)
    words = WORDS.field(section, kind, name)
    context = EditorContext(WORDS, "2026-11-22", lambda _types: PEOPLE, lambda: None, lambda _types, _done: None)
    editor = editor_for(declared, words, context)
    editor.set_name(f"section.{section}.answer.{name}", words.label, words.help)
    editor.show_value(SHOWN.get((section, name)))
    if opened and isinstance(editor, ReadEditor):
        editor.open.click()
    if opened and isinstance(editor, HoursEditor):
        editor.exact.click()
    if isinstance(editor, LongChoiceEditor):
        editor.button.click()
    return words.label, editor


def facing(left: list[Item], right: list[Item], title: str) -> QWidget:
    """Two facing pages under a heading."""
    first = down(
        PlainLabel("Kit", "smallstrong", "accent"),
        4,
        Heading(title, "question"),
        14,
        *left,
        None,
        edges=(36, 18, 28, 12),
    )
    second = down(FieldLabel("Facing page"), Rule(), 12, *right, None, edges=(28, 18, 24, 12))
    facing_page = Ground("surface", down((Scroll(room(second)), 1)), line="left")
    return Ground("bg", across((Scroll(room(first)), 1), (facing_page, 1)))


def main() -> int:
    """Draw them all."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folder", type=Path)
    folder = asked.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    voice.install_roles()
    for name, look in LOOKS.items():
        theme.wear(look)
        app.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if name == "right-to-left" else Qt.LayoutDirection.LeftToRight
        )
        for sheet, build in (("kit", kit_sheet), ("editors", editor_sheet)):
            page = build()
            page.resize(*((1180, 1560) if look.size == 100 else (1820, 2700)))
            page.show()
            for _ in range(8):
                app.processEvents()
            page.grab().save(str(folder / f"{sheet}-{name}.png"))
            page.close()
    print(f"Pictures in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
