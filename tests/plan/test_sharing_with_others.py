"""A supporter sees what was shared with them once they may see a copy; an empty booklet holds nothing of anyone's."""

import pytest

from planner.plan.fields import FieldId, SectionId
from planner.plan.model import ONLY_ME, Contents, Entry, Share
from planner.plan.sharing import Anybody, Supporter, can_be_shared, may_see, nobodys, seen_by
from tests.plan.building import a_plan, an_entry, number

TESS, RAB = number(1), number(2)


def shared(entry, *people, prints=True):
    return Entry(entry.id, entry.type, entry.values, Share(prints, people), entry.pos)


def tess(**fields):
    return an_entry(1, "supporter", "b", **{"name": "Tess", "relation": "my sister", "may_see_copy": True, **fields})


def rab(**fields):
    agreed = {"name": "Rab", "relation": "from AA", "phone": "07700 900202", "what_i_ask": "soup"}
    return an_entry(2, "supporter", "c", **{**agreed, "asked": "agreed", "number_may_be_shared": True, **fields})


def a_shared_plan(*people, **sections):
    return a_plan(support=Contents({}, tuple(people)), **sections)


def seen_by_tess(plan, **more):
    return seen_by(plan, Supporter(TESS, **more))


def test_only_what_is_shared_with_this_person_is_there():
    entries = (
        shared(an_entry(11, "trigger", "b", text="for Tess"), TESS),
        shared(an_entry(12, "trigger", "c", text="for Rab"), RAB),
        an_entry(13, "trigger", "d", text="for nobody"),
        shared(an_entry(14, "trigger", "e", text="only me"), TESS, prints=False),
    )
    seen = seen_by_tess(a_shared_plan(tess(), rab(), triggers=Contents({}, entries)))
    assert [one.text("text") for one in seen.entries("triggers")] == ["for Tess"]


@pytest.mark.parametrize("consent", [None, False])
def test_without_consent_no_word_is_there_and_the_nation_still_is(consent):
    hidden = tess() if consent is None else tess(may_see_copy=consent)
    hidden = hidden.with_value(FieldId("may_see_copy"), consent)
    plan = a_shared_plan(
        hidden,
        about=Contents({FieldId("name"): "Maya", FieldId("nations"): ("wales",)}),
        family=Contents({}, (shared(an_entry(11, "helps", text="come over"), TESS),)),
    )
    assert not may_see(plan, TESS)
    seen = seen_by_tess(plan, naloxone_place=True)
    assert list(seen.all_entries()) == []
    assert {name: dict(held.answers) for name, held in seen.sections.items()} == {"about": {"nations": ("wales",)}}


def test_a_supporter_who_is_only_mine_sees_nothing():
    hidden = Entry(TESS, "supporter", tess().values, ONLY_ME)
    assert not may_see(a_shared_plan(hidden), TESS)


def test_single_answers_stay_out_but_the_name_and_what_was_ticked():
    answers = {
        "about": Contents({FieldId("name"): "Maya", FieldId("my_word_for_success"): "Present"}),
        "reasons": Contents({FieldId("letter"): "Dear me"}),
        "health": Contents({FieldId("naloxone_place"): "top drawer", FieldId("bladder"): "heat"}),
        "lapse": Contents({FieldId("they_should_say"): "thank you", FieldId("tell_first"): TESS}),
    }
    plan = a_shared_plan(tess(), **answers)
    found = {name: value for held in seen_by_tess(plan).sections.values() for name, value in held.answers.items()}
    assert found == {"name": "Maya"}
    with_place = seen_by_tess(plan, naloxone_place=True)
    assert with_place.words("health", "naloxone_place") == "top drawer"
    assert with_place.words("health", "bladder") == ""


def test_another_supporter_is_there_with_name_and_number_when_shared_and_agreed():
    found = seen_by_tess(a_shared_plan(tess(), shared(rab(), TESS))).find(RAB)[1]
    assert dict(found.values) == {"name": "Rab", "phone": "07700 900202"}


@pytest.mark.parametrize(
    "other",
    [
        rab(),
        shared(rab(asked="asked"), TESS),
        shared(rab(asked="said_no"), TESS),
        shared(rab(number_may_be_shared=False), TESS),
        shared(rab(), TESS, prints=False),
        shared(rab(), RAB),
    ],
)
def test_another_supporter_who_did_not_agree_or_was_not_shared_is_nowhere(other):
    sign = shared(an_entry(11, "sign", text="late", may_mention=(RAB, TESS)), TESS)
    plan_ = shared(an_entry(12, "plan", first="walk", ring=RAB), TESS)
    plan = a_shared_plan(tess(), other, warning_signs=Contents({}, (sign,)), if_then=Contents({}, (plan_,)))
    seen = seen_by_tess(plan)
    assert seen.find(RAB) is None
    assert seen.entries("warning_signs")[0].chosen("may_mention") == (TESS,)
    assert seen.entries("if_then")[0].get("ring") is None


def test_a_reader_sees_their_name_and_what_they_are_asked_only_when_that_is_shared():
    mine = tess(what_i_ask="come and sit with me")
    assert dict(seen_by_tess(a_shared_plan(mine)).find(TESS)[1].values) == {"name": "Tess"}
    told = seen_by_tess(a_shared_plan(shared(mine, TESS))).find(TESS)[1]
    assert dict(told.values) == {"name": "Tess", "what_i_ask": "come and sit with me"}


def test_people_and_places_to_keep_away_from_are_never_shared():
    away = shared(an_entry(11, "keep_away", text="the flat"), TESS)
    assert seen_by_tess(a_shared_plan(tess(), away)).entries("support", "keep_away") == ()
    assert not can_be_shared(away, TESS)
    assert can_be_shared(an_entry(12, "helps", text="come over"), TESS)
    assert not can_be_shared(tess(), TESS)


def test_the_key_workers_record_and_history_are_never_shared():
    risk = shared(an_entry(11, "risk", what="driving", plan="asked"), TESS)
    check = shared(an_entry(12, "check_in", words="hard week"), TESS)
    plan = a_shared_plan(tess(), worker=Contents({}, (risk,)), history=Contents({}, (check,)))
    seen = seen_by_tess(plan)
    assert SectionId("worker") not in seen.sections
    assert SectionId("history") not in seen.sections


def test_an_empty_booklet_knows_its_substances_and_nations_alone():
    plan = a_shared_plan(tess(), about=Contents({FieldId("name"): "Maya"}))
    asked = Anybody(("ketamine", "alcohol"), ("ni",))
    seen = seen_by(plan, asked)
    assert seen == nobodys(asked)
    assert (seen.substances(), seen.nations()) == (("ketamine", "alcohol"), ("ni",))
    assert seen.words("about", "name") == ""
    assert seen.changed == ""
