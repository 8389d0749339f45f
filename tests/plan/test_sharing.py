"""What a reader may not see is gone before the first block of paper exists."""

import json

from planner.plan.fields import FieldId, SectionId
from planner.plan.model import ONLY_ME, Contents, Share
from planner.plan.plan_file import read, write
from planner.plan.sharing import Person, seen_by
from tests.plan.building import a_file, a_plan, a_trigger, an_entry, number

MINE, ALL_OF_MINE = Person(), Person(include_private=True)


def hidden(entry):
    return type(entry)(entry.id, entry.type, entry.values, ONLY_ME, entry.pos, entry.unread)


def test_an_entry_that_is_only_me_is_on_no_copy_until_it_is_ticked():
    plan = a_plan(
        triggers=Contents(
            {}, (hidden(an_entry(1, "trigger", "b", text="secret")), an_entry(2, "trigger", "c", text="open"))
        )
    )
    assert [one.text("text") for one in seen_by(plan, MINE).entries("triggers")] == ["open"]
    assert [one.text("text") for one in seen_by(plan, ALL_OF_MINE).entries("triggers")] == ["secret", "open"]


def test_a_link_to_something_hidden_is_gone_too():
    plan = a_plan(
        triggers=Contents({}, (hidden(an_entry(1, "trigger", text="secret")),)),
        if_then=Contents({}, (an_entry(2, "plan", cue=number(1), first="walk"),)),
        warning_signs=Contents({}, (an_entry(3, "sign", text="late", may_mention=(number(8),)),)),
        lapse=Contents({FieldId("tell_first"): number(8)}),
    )
    seen = seen_by(plan, MINE)
    assert seen.entries("if_then")[0].get("cue") is None
    assert seen.entries("if_then")[0].text("first") == "walk"
    assert seen.entries("warning_signs")[0].chosen("may_mention") == ()
    assert seen.answer("lapse", "tell_first") is None
    assert seen_by(plan, ALL_OF_MINE).entries("if_then")[0].text("cue") == number(1)


def test_private_answers_and_the_key_worker_record_stay_out():
    plan = a_plan(
        triggers=Contents({FieldId("last_feeling"): "flat"}),
        health=Contents({FieldId("staff_must_know"): "asthma", FieldId("bladder"): "heat"}),
        worker=Contents({FieldId("private_notes"): "notes", FieldId("reference"): "R1"}),
    )
    seen = seen_by(plan, MINE)
    assert seen.words("triggers", "last_feeling") == ""
    assert seen.words("health", "staff_must_know") == ""
    assert seen.words("health", "bladder") == "heat"
    for reader in (MINE, ALL_OF_MINE):
        assert SectionId("worker") not in seen_by(plan, reader).sections
    assert seen_by(plan, ALL_OF_MINE).words("triggers", "last_feeling") == "flat"


def test_nothing_unknown_reaches_paper_since_no_rule_says_who_may_see_it():
    data = a_file(
        {
            "triggers": {
                "entries": [
                    a_trigger(text="open", later="UNKNOWN"),
                    {"id": str(number(2)), "type": "compass", "x": "UNKNOWN"},
                ],
                "answers": {"y": "UNKNOWN"},
            },
            "harbour": {"answers": {"z": "UNKNOWN"}},
        },
        beacon="UNKNOWN",
        history={"check_ins": [{"id": str(number(3)), "words": "UNKNOWN"}]},
    )
    seen = seen_by(read(data).plan, ALL_OF_MINE)
    assert b"UNKNOWN" not in write(seen)
    assert json.loads(write(seen))["sections"]["triggers"]["entries"][0]["text"] == "open"


def test_the_people_an_entry_is_shared_with_are_not_told_to_the_paper():
    entry = an_entry(1, "trigger", text="open")
    shared = type(entry)(entry.id, entry.type, entry.values, Share(people=(number(7),)))
    seen = seen_by(a_plan(triggers=Contents({}, (shared,))), MINE)
    assert seen.entries("triggers")[0].share.people == ()
