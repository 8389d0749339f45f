"""The strength is said in words first, weighs what the table weighs, and mending what carries weight only ever raises it."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner import examples
from planner.coach import strength
from planner.coach.findings import Finding, Repair, Where
from planner.coach.lexicon import lexicon
from planner.coach.review import Review, review
from planner.plan.fields import DAYS, Hours
from planner.plan.model import Contents, Plan
from tests.coach.mending import mended
from tests.coach.small_plans import TODAY, WORDS, covered
from tests.plan.building import a_plan, an_entry, number
from tests.plans import empty_plan, full_plan, huge_plan

CUES = (
    "stress",
    "Payday on the 28th, walking past the Fallow Arms",
    "work",
    "",
    "Saturday night alone in halls",
    "people",
)
ACTIONS = (
    "",
    "keep busy",
    "I won't go",
    "stay strong",
    "I ring Tess and stay on the line",
    "Walk round the canal in daylight",
    "I clean the bike chain in the hall",
    "Hot water bottle on my tummy for twenty minutes",
    "I use ketamine",
)
NAMES = ("Tess", "Sam", "", "Kofi")
OFFICE = (Hours(DAYS[:5], "09:00", "17:00"),)
WEIGHTED = "coverage specific readiness single_point"


def looked(plan: Plan) -> Review:
    return review(plan, TODAY, WORDS)


@st.composite
def plans(draw) -> Plan:
    """Plans as people leave them: some things vague, some blank, some linked, some not."""

    def some(kind, start, most, /, **fields):
        return tuple(
            an_entry(
                start + at, kind, **{name: one for name, each in fields.items() if (one := draw(each)) is not None}
            )
            for at in range(draw(st.integers(0, most)))
        )

    def maybe(*values):
        return st.sampled_from((None, *values))

    text, action = st.sampled_from(CUES), st.sampled_from(ACTIONS)
    people, cues = (number(300), number(301)), (number(100), number(101), number(150))
    own = (number(400), number(401))
    return a_plan(
        triggers=Contents(entries=some("trigger", 100, 3, text=text, strength=maybe(2, 5, 9))),
        warning_signs=Contents(
            entries=some(
                "sign",
                150,
                2,
                text=text,
                level=maybe("green", "amber", "red"),
                what_i_do=action,
                may_mention=maybe(people[:1]),
            )
        ),
        if_then=Contents(
            entries=some(
                "plan",
                200,
                3,
                cue=maybe(*cues),
                cue_words=maybe("stress"),
                first=action,
                second=action,
                first_strategy=maybe(*own),
                second_strategy=maybe(*own),
                ring=maybe(*people),
            )
        ),
        support=Contents(
            entries=(
                *some(
                    "supporter",
                    300,
                    2,
                    name=st.sampled_from(NAMES),
                    phone=maybe("07700 900101", "12"),
                    asked=maybe("asked", "agreed", "said_no"),
                    hours=maybe(OFFICE),
                ),
                *some("keep_away", 350, 1, text=st.sampled_from(NAMES)),
            )
        ),
        coping=Contents(
            entries=some("strategy", 400, 3, text=action, alone=maybe(True, False), night=maybe(True, False))
        ),
        lapse=Contents(entries=some("step", 500, 1, text=action)),
        aftercare=Contents(entries=some("contact", 600, 2, service=st.sampled_from(("Larkfield", "")))),
        use_plan=Contents(answers={"obstacle": draw(st.sampled_from(("", "I feel ashamed"))), "kept_where": ""}),
    )


@settings(max_examples=120, deadline=None)
@given(plans(), st.data())
def test_mending_what_carries_weight_always_raises_the_strength(plan, data):
    before = looked(plan)
    carrying = [one for one in before.findings if one.points > 0]
    if not carrying:
        return
    one = data.draw(st.sampled_from(carrying))
    after = looked(mended(plan, one))
    assert after.strength.exact > before.strength.exact
    assert after.strength.exact >= before.strength.exact + one.points - 0.01
    assert after.strength.score >= before.strength.score


@settings(max_examples=25, deadline=None)
@given(plans())
def test_mended_over_and_over_a_plan_ends_with_nothing_that_carries_weight(plan):
    seen = looked(plan)
    for _ in range(120):
        carrying = [one for one in seen.findings if one.points > 0]
        if not carrying:
            break
        seen = looked(plan := mended(plan, carrying[0]))
    assert [one for one in seen.findings if one.points > 0] == []


@settings(max_examples=60, deadline=None)
@given(plans())
def test_the_strength_is_between_nothing_and_a_hundred_and_every_point_fits_under_it(plan):
    seen = looked(plan)
    assert 0 <= seen.strength.score <= seen.strength.exact <= 100
    assert all(0 <= one.points <= 100 for one in seen.findings)


@pytest.mark.parametrize("plan", [empty_plan(), full_plan(), huge_plan()])
def test_freshness_and_copies_carry_no_weight(plan):
    light = {"freshness.", "readiness.copies", "contradiction.", "reach."}
    assert {one.points for one in looked(plan).findings if one.rule.startswith(tuple(light))} <= {0}


def test_the_words_come_with_the_best_part_and_the_next_step():
    seen = looked(covered()).strength
    words = WORDS.ui(f"coach.{seen.key}", **seen.names)
    assert words == "Strong in triggers; support needs one more person."


def test_an_empty_plan_asks_first_for_one_person():
    seen = looked(empty_plan())
    assert seen.strength.score == 0
    assert WORDS.ui(f"coach.{seen.strength.key}", **seen.strength.names) == (
        "A fresh start: name one person you can turn to."
    )
    assert seen.strength.improvements[0].rule == "readiness.nobody"


@pytest.mark.parametrize("name", ["ketamine-student", "alcohol-supervisor", "cannabis-apprentice"])
def test_the_examples_are_strong(name):
    seen = looked(examples.example(name, TODAY))
    assert seen.strength.score >= 70
    assert seen.strength.key in {"strength.good", "strength.strong"}


def test_alone_and_people_weigh_double():
    weights = {name: one.points for name, one in lexicon().weights.items()}
    for name in ("if_then", "actions", "night"):
        assert weights["person"] == weights["alone"] == 2 * weights[name]


def test_every_weight_says_where_it_comes_from():
    assert lexicon().weights
    for one in lexicon().weights.values():
        assert one.points > 0
        assert one.source.startswith("our judgement") or one.source.startswith("E")


def weighed(points: float, typing: int, place: int) -> Finding:
    return Finding(
        "coverage.person", "gap", Where("triggers", number(place)), "cover.person", {}, Repair(), points, typing
    )


def test_the_improvements_give_the_largest_gain_for_the_least_typing():
    found = [weighed(2, 40, 1), weighed(1, 4, 2), weighed(3, 10, 3), weighed(0.1, 1, 4), weighed(0, 1, 5)]
    assert [one.where.entry for one in strength.improvements(found)] == [number(3), number(2), number(4)]


def test_the_improvements_are_about_three_things_where_there_are_three():
    found = [weighed(5, 1, 1), weighed(4, 1, 1), weighed(3, 1, 1), weighed(1, 9, 2), weighed(1, 10, 3)]
    assert [one.points for one in strength.improvements(found)] == [5, 1, 1]


def test_two_findings_about_one_thing_make_two_improvements_where_there_is_no_third():
    assert len(strength.improvements([weighed(5, 1, 1), weighed(4, 1, 1)])) == 2


def test_the_same_plan_has_the_same_strength_on_any_day_before_a_date_passes():
    plan = covered()
    days = [date(2026, 11, 22), date(2026, 11, 23)]
    assert len({review(plan, day, WORDS).strength.exact for day in days}) == 1
