"""Runs in a process of its own: a section declared once, with one words file, walks through every room.

The declaration is added before any other module of the program is read, as it would stand in catalogue.py.
"""

import json
import sys
from datetime import date
from pathlib import Path


def main(folder: Path) -> None:
    from planner.plan import catalogue
    from tests.plans import made_up_section, made_up_words

    declared = made_up_section()
    catalogue.CATALOGUE = catalogue.CATALOGUE.with_section(declared)
    from planner import words

    spoken = words.load().with_section(declared.id, made_up_words())
    from planner.storage.location import Home
    from planner.storage.vault import Vault
    from tests.storage.making import CHEAP, PASSPHRASE

    home = Home(folder / "vault")
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP)
    opened = in_the_window(folder, spoken, declared, vault.load().plan)
    vault.save(opened.store.actions, opened.plan)
    vault.close()
    again = Vault.open(home, PASSPHRASE)
    stored = again.load().plan
    again.close()
    assert stored.section("boat") == opened.plan.section("boat")
    in_the_plan_file(stored, declared)
    on_paper(stored, spoken)


def in_the_window(folder, spoken, declared, plan):
    """On a page, in the navigation, undone; what was written and how."""
    from PySide6.QtWidgets import QApplication, QWidget

    from planner.session import Spot
    from planner.ui.verbs import Place
    from tests.typing_keys import type_text
    from tests.ui.answering import answer
    from tests.ui.opened import Opened

    app = QApplication([])
    opened = Opened(plan, folder, words=spoken)
    opened.section("support")
    assert opened.window.findChild(QWidget, "nav.boat") is not None
    type_text(opened.find("section.support.supporter.text"), "Tess\n")
    opened.go(Place("home"))
    opened.press_on("home.boat")
    opened.all_there()
    for field in declared.answers:
        wanted = answer(opened, f"section.boat.answer.{field.id}", field, folder)
        assert opened.plan.answer("boat", field.id) == wanted
    type_text(opened.find("section.boat.rope.text"), "the bow line\n")
    opened.settle()
    opened.press_on("section.boat.rope.entry.0.edit")
    entry = opened.plan.entries("boat", "rope")[0]
    for field in declared.types[0].fields[1:]:
        wanted = answer(opened, f"section.boat.rope.entry.0.{field.id}", field, folder)
        assert opened.session.read(Spot("boat", field.id, entry.id)) == wanted
    before = opened.plan.section("boat")
    opened.guide.undo()
    assert opened.plan.section("boat") != before
    opened.guide.redo()
    assert opened.plan.section("boat") == before
    opened.section("use_plan")
    assert "My boat" in opened.page.foot().next.words
    opened.session.save()
    opened.settle()
    assert app is not None
    return opened


def in_the_plan_file(plan, declared) -> None:
    """In the open file, and in its schema."""
    from planner.plan import plan_file
    from planner.plan.schema import schema

    data = plan_file.write(plan)
    assert json.loads(data)["sections"]["boat"]["entries"][0]["type"] == "rope"
    read, mine = plan_file.read(data).plan.section("boat"), plan.section("boat")
    assert read.answers == mine.answers
    assert [(one.id, one.values) for one in read.entries] == [(one.id, one.values) for one in mine.entries]
    assert f'"{declared.id}"' in json.dumps(schema())


def on_paper(plan, spoken) -> None:
    """In print, under its own heading, in the person's words."""
    from planner.plan.sharing import Person, seen_by
    from planner.printing.editions import PrintOptions, press
    from planner.printing.preview import page_texts

    made = press("full", seen_by(plan, Person()), spoken, PrintOptions(date(2026, 11, 22)))
    text = "\n".join(page_texts(made.pdf))
    for wanted in ("My boat", "My ropes", "the bow line", "3 May 2027", "Tess"):
        assert wanted in text, wanted


if __name__ == "__main__":
    main(Path(sys.argv[1]))
