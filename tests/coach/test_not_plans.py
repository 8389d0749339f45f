"""What is let go, kept away from or left undone is heard however it is said; what sounds alike and is done is not."""

import pytest

from planner.coach.lexicon import lexicon
from planner.coach.not_plans import is_not_plan

NOT_DONE = (
    "give the weed up", "Give him up", "jack the gear in", "pack it in for good", "cut the vodka out", "bin the coke off",
    "give the Swan a miss", "Give Baz a wide berth", "leave the pills alone", "leave Shaz be", "knock the spice on the head",
    "keep well clear of Danno", "keep my hands off Nan's tablets", "stay right away from the arcade", "keep out of the Swan",
    "stop drinkin on week nights", "I musn't go round", "attempt not to go back there", "under no circumstances ring Baz",
)  # fmt: skip
DONE = (
    "Give the room a tidy up", "Give Mum a hand with the washing up", "give Dan a lift up", "Chuck a pizza in",
    "pack swim things in", "cut the grass down", "knock on Agnes's door", "Keep my head down in the library",
    "keep the phone off and read", "Stay out walking until nine", "stop in at Dad's", "ask Mum not to bring wine",
    "give the Swan a miss and ring Dad", "avoid the High Street by gettin off at Morrisons", "no dithering, coat on",
    "can't face group? ring Kath before ten", "I don't say bye, out the fire door",
)  # fmt: skip


@pytest.mark.parametrize("text", NOT_DONE)
def test_what_will_not_be_done_is_heard(text):
    assert is_not_plan(text, lexicon())


@pytest.mark.parametrize("text", DONE)
def test_what_will_be_done_is_left_alone(text):
    assert not is_not_plan(text, lexicon())
