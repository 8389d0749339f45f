"""A listed place, person or thing is known by its name too, and a supporter by a short name; neither too easily."""

import pytest

from planner.coach import contradictions
from planner.coach.if_then import findings
from planner.plan.model import Contents
from tests.coach.small_plans import asked
from tests.plan.building import a_plan, an_entry

LISTED = {
    "shamrock": ("triggers", {"text": "The Shamrock on Armley Road", "theme": "places"}),
    "motion": ("triggers", {"text": "Queue outside Motion", "theme": "places"}),
    "grindr": ("triggers", {"text": "Grindr after midnight", "theme": "things"}),
    "harp": ("triggers", {"text": "The toilets at the Harp Bar", "theme": "places"}),
    "tap": ("triggers", {"text": "the brewery tap on wharf street", "theme": "places"}),
    "flat": ("triggers", {"text": "The flat over the vape shop", "theme": "places"}),
    "letter": ("triggers", {"text": "Social work letter on the mat", "theme": "things"}),
    "lads": ("triggers", {"text": "Football with the lads", "theme": "situations"}),
    "shed": ("triggers", {"text": "The bike shed behind Talybont", "theme": "places"}),
    "pres": ("triggers", {"text": "Pres in Flat 9's kitchen", "theme": "situations"}),
    "row": ("triggers", {"text": "Row with Dad in Nan's kitchen", "theme": "situations"}),
    "callum": ("support", {"text": "Callum B"}),
    "cousin": ("triggers", {"text": "My cousin Leanne when she's had a drink", "theme": "people"}),
}


def away_from(at: int, text: str):
    return an_entry(at, "keep_away", text=text).with_value("kind", "person")


def leads(listed: str, text: str) -> bool:
    section, values = LISTED[listed]
    made = an_entry(1, "trigger", **values) if section == "triggers" else away_from(1, values["text"])
    plan = a_plan(**{section: Contents(entries=(made,))})
    plan = plan.with_entry("if_then", an_entry(2, "plan", first=text, cue_words="Wages in"))
    plan = plan.with_entry("goals", an_entry(3, "milestone", text="30 days", reward=text))
    first = any(one.rule == "if_then.is_trigger" for one in findings(asked(plan)))
    reward = any(one.rule == "contradiction.reward" for one in contradictions.findings(asked(plan)))
    assert first == reward
    return first


@pytest.mark.parametrize(
    ("listed", "text"),
    [
        ("shamrock", "Breakfast at the Shamrock"),
        ("motion", "Big night at Motion with the girls"),
        ("grindr", "Half an hour of Grindr"),
        ("harp", "Night at the Harp Bar with the lads"),
        ("tap", "Lunch in the Brewery Tap"),
        ("flat", "Sofa of the flat over the vape shop"),
        ("callum", "Dinner at Callum's"),
        ("shed", "Ten minutes of air at the Talybont bike shed"),
        ("pres", "FIFA in Flat 9's kitchen"),
        ("cousin", "Film round at Leanne's"),
    ],
)
def test_what_goes_to_a_listed_thing_by_its_name_is_seen(listed, text):
    assert leads(listed, text)


@pytest.mark.parametrize(
    ("listed", "text"),
    [
        ("shamrock", "Chips on Armley Road"),
        ("motion", "Queue at Greggs with Jo"),
        ("grindr", "Cup of tea after midnight"),
        ("harp", "Harp lesson with Nia"),
        ("tap", "Tap class on Mondays"),
        ("flat", "Vape shop, then home"),
        ("letter", "Post the letter to Gran"),
        ("lads", "Cinema with the lads"),
        ("callum", "Film with B in the title"),
        ("cousin", "Tea with my cousin Jo"),
        ("shed", "Oil the bike"),
        ("pres", "Clean my own kitchen"),
        ("row", "Bake a loaf in Nan's kitchen"),
        ("shamrock", "Walk past the Shamrock to the bus"),
    ],
)
def test_what_only_has_a_word_in_common_or_leads_away_is_left_alone(listed, text):
    assert not leads(listed, text)


def question(name: str, away: str) -> bool:
    people = (an_entry(1, "supporter", name=name), away_from(2, away))
    found = contradictions.findings(asked(a_plan(support=Contents(entries=people))))
    return any(one.rule == "contradiction.person" for one in found)


@pytest.mark.parametrize(
    ("name", "away"),
    [
        ("Kevin D", "Kev Doyle"),
        ("Cal Barker", "Callum B"),
        ("Becky", "Bex from the house"),
        ("Bill", "William"),
        ("Gaz", "Gary at work"),
        ("Tam", "Wee Tam"),
        ("K. Doyle", "Kev Doyle"),
        ("Malcolm", "Mal from Townhill"),
        ("Phil Harkin", "Philomena Harkin"),
        ("Big Macca", "Macca (Lee McAllister)"),
        ("Bernie", "Bernadette"),
    ],
)
def test_a_short_name_may_be_the_same_person(name, away):
    assert question(name, away)


@pytest.mark.parametrize(
    ("name", "away"),
    [
        ("Kev Smith", "Kev Doyle"),
        ("Sam", "Tess"),
        ("Danielle", "Dan"),
        ("Billie", "Liam"),
        ("Mark Allen", "Marcus Bell"),
        ("Jo Harkin", "Jim Harkin"),
        ("Big Dave", "Big Sue"),
        ("Young Tom", "Young Ella"),
    ],
)
def test_another_name_or_another_surname_is_another_person(name, away):
    assert not question(name, away)
