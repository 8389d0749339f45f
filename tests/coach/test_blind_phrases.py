"""How many phrases the rules judge rightly that nobody who wrote the rules had seen; the figures of the README."""

import tomllib
from pathlib import Path

from planner.coach.lexicon import lexicon
from planner.coach.not_plans import is_not_plan
from planner.coach.wording import judge_text
from tests.coach.test_phrases import ASKED

HERE = Path(__file__).parent


def phrases(name):
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))["phrase"]


# Written when the rules stood; read once, and nothing was changed for any of their phrases after.
BLIND, BLIND_ACTIONS = phrases("phrases_blind_3"), phrases("phrases_blind_5")
# Older sets. The rules were changed after they were read, if not for their phrases: guards, not measures.
LOOKED_AT = [one for name in ("phrases_blind", "phrases_blind_2") for one in phrases(name)]
# In these, what is labelled is whether an action is one.
ACTIONS_LOOKED_AT = [*LOOKED_AT, *phrases("phrases_blind_4"), *phrases("phrases_looked_at")]
FIELDS = {("coping", "text"), ("lapse", "text"), *(("if_then", one) for one in ("first", "second", "get_out"))}


def general(one):
    return judge_text(ASKED, one["section"], one["type"], one["field"], one["text"]).level != "specific"


def share(found, of):
    return sum(1 for one in of if found(one)) / len(of)


def level(phrases, wanted):
    return [one for one in phrases if one["level"] == wanted]


def actions(phrases, *, not_plan):
    return [one for one in phrases if (one["section"], one["field"]) in FIELDS and one["not_plan"] is not_plan]


def not_plan(one):
    return is_not_plan(one["text"], lexicon())


def test_they_are_many_and_half_of_them_are_specific():
    assert len(BLIND) == 240
    assert len(level(BLIND, "specific")) == 120
    assert len(actions(BLIND_ACTIONS, not_plan=True)) == len(actions(BLIND_ACTIONS, not_plan=False)) == 80
    assert len(ACTIONS_LOOKED_AT) > 900


def test_vague_phrases_are_found_and_specific_ones_left_alone():
    assert share(general, level(BLIND, "general")) >= 0.95
    assert share(general, level(BLIND, "specific")) <= 0.05


def test_not_plans_are_found_and_plans_left_alone():
    assert share(not_plan, actions(BLIND_ACTIONS, not_plan=True)) >= 0.95
    assert share(not_plan, actions(BLIND_ACTIONS, not_plan=False)) <= 0.03


def test_the_sets_that_were_looked_at_do_not_get_worse():
    assert share(general, level(LOOKED_AT, "general")) >= 0.93
    assert share(general, level(LOOKED_AT, "specific")) <= 0.05
    assert share(not_plan, actions(ACTIONS_LOOKED_AT, not_plan=True)) >= 0.95
    assert share(not_plan, actions(ACTIONS_LOOKED_AT, not_plan=False)) <= 0.03
