"""The plans other tests lean on are what they claim to be."""

from planner.plan.catalogue import CATALOGUE
from planner.plan.plan_file import read, write
from tests.plans import empty_plan, full_plan, huge_plan, made_up_section, made_up_words


def test_the_full_plan_fills_every_declared_field():
    plan = full_plan()
    for section in (*CATALOGUE.sections, CATALOGUE.history):
        contents = plan.section(section.id)
        assert set(contents.answers) == {field.id for field in section.answers}
        for kind in section.types:
            for entry in contents.of(kind.id):
                assert set(entry.values) == {field.id for field in kind.fields}


def test_each_plan_for_tests_survives_the_plan_file():
    for plan in (empty_plan(), full_plan(), huge_plan()):
        again = read(write(plan))
        assert again.plan == plan
        assert again.dangling == ()


def test_the_huge_plan_is_huge():
    plan = huge_plan()
    assert len(plan.entries("triggers", "trigger")) == 120
    assert len(plan.entries("support", "supporter")) == 60
    assert len(plan.words("reasons", "letter")) == 5000


def test_the_made_up_section_and_its_words_fit_each_other():
    section, said = made_up_section(), made_up_words()
    assert CATALOGUE.section(section.id) is None
    assert set(said.fields) == {field.id for field in section.answers}
    for kind in section.types:
        assert set(said.types[kind.id].fields) == {field.id for field in kind.fields}
