"""Every declared field of every section can be answered, undone and brought back from the window."""

import pytest

from planner.plan.catalogue import CATALOGUE
from planner.plan.fields import TypeId
from planner.plan.model import Contents, Entry
from planner.session import Spot
from planner.ui.verbs import Place
from tests.plans import empty_plan, entry_id
from tests.typing_keys import type_text
from tests.ui.answering import answer

ANSWERS = [(one.id, asked.id) for one in CATALOGUE.pages() for asked in one.answers]
TYPES = [(one.id, kind.id) for one in CATALOGUE.pages() for kind in one.types]
LINKABLE = ("trigger", "sign", "strategy", "supporter", "contact", "plan")


def with_things_to_link():
    plan = empty_plan()
    for type_id in LINKABLE:
        where = CATALOGUE.where(type_id)
        name = where.type(type_id).fields[1 if type_id == "plan" else 0].id
        entry = Entry(entry_id(f"linked {type_id}"), TypeId(type_id), {name: f"The {type_id}"})
        plan = plan.with_entry(where.id, entry)
    return plan


@pytest.mark.parametrize(("section", "name"), ANSWERS)
def test_a_single_answer_is_in_the_plan_at_once_and_undone_and_redone(open_plan, tmp_path, section, name):
    opened = open_plan(with_things_to_link(), place=Place("section", section))
    opened.all_there()
    declared = CATALOGUE.field(section, None, name)
    before = opened.plan
    wanted = answer(opened, f"section.{section}.answer.{name}", declared, tmp_path)
    assert opened.plan.answer(section, name) == wanted
    while opened.session.can_undo:
        opened.guide.undo()
    assert opened.plan.sections.get(section, Contents()).answers == before.sections.get(section, Contents()).answers
    while opened.session.can_redo:
        opened.guide.redo()
    assert opened.plan.answer(section, name) == wanted


@pytest.mark.parametrize(("section", "kind"), TYPES)
def test_every_field_of_an_entry_is_answered_in_its_unfolded_form(open_plan, tmp_path, section, kind):
    declared = CATALOGUE.type(section, kind)
    plan = with_things_to_link()
    plan = plan.with_contents(
        section,
        Contents(plan.section(section).answers, tuple(one for one in plan.entries(section) if one.type != kind)),
    )
    plan = plan.with_entry(section, Entry(entry_id("mine"), declared.id, {}))
    opened = open_plan(plan, place=Place("section", section))
    prefix = f"section.{section}.{kind}.entry.0"
    opened.all_there()
    opened.press_on(f"{prefix}.edit")
    for asked in declared.fields:
        wanted = answer(opened, f"{prefix}.{asked.id}", asked, tmp_path)
        assert opened.session.read(Spot(section, asked.id, entry_id("mine"))) == wanted, asked.id
    while opened.session.can_undo:
        opened.guide.undo()
    assert opened.plan.entries(section, kind)[0].values == {}


def test_what_undo_brings_back_stands_in_the_open_form(open_plan):
    opened = open_plan()
    opened.section("triggers")
    add(opened, "section.triggers.trigger", "the walk home")
    opened.press_on("section.triggers.trigger.entry.0.edit")
    field_of = opened.find("section.triggers.trigger.entry.0.text")
    type_text(field_of, "!")
    opened.guide.undo()
    opened.settle()
    assert field_of.toPlainText() == "the walk home"


def test_a_letter_typed_keeps_the_cursor_where_it_is(open_plan):
    opened = open_plan()
    opened.section("support")
    add(opened, "section.support.supporter", "Tess")
    relation = opened.find("section.support.supporter.entry.0.relation")
    type_text(relation, "sister")
    relation.setCursorPosition(0)
    type_text(relation, "my ")
    assert relation.text() == "my sister"
    assert relation.cursorPosition() == 3


def add(opened, name, text):
    type_text(opened.find(f"{name}.text"), f"{text}\n")
    opened.settle()
