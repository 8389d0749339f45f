"""The story of last time gives back only the person's own words, as triggers and signs they may pick."""

from planner.plan.last_time import Found, found, thoughts


def test_a_story_is_cut_where_a_thought_ends():
    assert thoughts("bored, then flat") == ("bored", "flat")
    assert thoughts("At home on a Saturday.\nOn my own") == ("At home on a Saturday", "On my own")
    assert thoughts("just once; no one will know") == ("just once", "no one will know")


def test_words_stay_as_they_were_written_and_come_once():
    assert thoughts("SAD, sad and tired") == ("SAD", "sad and tired")
    assert thoughts("Flat. flat") == ("Flat",)
    assert thoughts("triste, Müde") == ("triste", "Müde")


def test_what_is_too_short_or_too_long_to_be_one_thought_is_left():
    assert thoughts("a, b") == ()
    assert thoughts("x" * 200) == ()


def test_situations_and_feelings_may_be_triggers_feelings_and_thoughts_may_be_signs():
    story = {
        "last_situation": "alone at home",
        "last_feeling": "flat",
        "last_thought": "just once",
        "last_after": "x y z",
    }
    assert found(story) == (
        Found("trigger", "alone at home", "situations"),
        Found("trigger", "flat", "feelings"),
        Found("sign", "flat", "feeling"),
        Found("sign", "just once", "thought"),
    )


def test_no_story_finds_nothing():
    assert found({}) == ()
