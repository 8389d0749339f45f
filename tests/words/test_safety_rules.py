"""The safety rules of the content, held against every word; each rule is shown to catch a planted sentence."""

import re
from datetime import date

import pytest

from tests.words.everything import RESOURCES, texts, words
from tests.words.rules import (
    BREATH,
    COLD,
    HOW_TO_USE,
    KETAMINE,
    MEDICINE,
    PROMISE,
    REMEDY,
    SALES,
    STOP_ALONE,
    broken,
)


def found(rule: re.Pattern[str], *, careful: bool = False, but: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [one for one in texts() if broken(rule, one[1], careful=careful) and not one[0].startswith(but)]


@pytest.mark.parametrize(
    ("rule", "careful", "planted"),
    [
        (HOW_TO_USE, False, "Take 20 mg at night."),
        (HOW_TO_USE, False, "If you use, start with less."),
        (HOW_TO_USE, False, "Cut down by one can each week."),
        (STOP_ALONE, True, "Stop drinking today."),
        (STOP_ALONE, True, "Come off your benzos at home."),
        (STOP_ALONE, True, "Quit GHB now."),
        (PROMISE, False, "This will pass."),
        (PROMISE, False, "Cravings are over in 20 minutes."),
        (PROMISE, False, "Your bladder will heal."),
        (KETAMINE, False, "Ketamine is safe."),
        (KETAMINE, False, "Withdrawal from ketamine can be deadly."),
        (KETAMINE, False, "Ask about esketamine."),
        (REMEDY, True, "Try a little cannabis for sleep."),
        (MEDICINE, False, "Take paracetamol."),
        (SALES, False, "Call our admissions line."),
        (COLD, True, "Have a cold shower."),
        (BREATH, True, "Hold your breath and count."),
    ],
)
def test_the_rule_catches_a_planted_sentence(rule, careful, planted):
    assert broken(rule, planted, careful=careful)


def test_rule_1_no_word_says_how_to_use():
    assert found(HOW_TO_USE) == []


def test_rule_2_no_word_tells_anyone_to_stop_alone_what_is_dangerous_to_stop():
    assert found(STOP_ALONE, careful=True) == []


@pytest.mark.parametrize("substance", ["alcohol", "benzodiazepines", "ghb", "pregabalin", "opioids"])
def test_rule_2_the_box_sends_for_medical_help_first(substance):
    said = " ".join(one.text for one in words().safety_box([substance]))
    assert re.search(r"\bstop\w*\b", said)
    assert re.search(r"get (medical )?help|ask your prescriber", said, re.IGNORECASE)
    assert words().safety_box(["ketamine", "cocaine", "cannabis"]) == ()


def test_rule_2_who_is_told_to_stop_now_is_told_at_once_when_not_to():
    """Also where nothing is known of the person: the plan may still be locked."""
    first_hour = [one for one in words().lapse_steps if one.when == "first_hour" and not one.substances]
    assert "Stop now" in first_hour[0].text
    assert "medical advice before I stop" in first_hour[1].text
    assert "111" not in first_hour[1].text, "there is none in Northern Ireland"


def test_rule_3_nothing_is_promised():
    assert found(PROMISE) == []


def test_rule_4_ketamine_is_never_harmless_nor_deadly_to_stop_and_no_drug_is_a_remedy():
    assert found(KETAMINE) == []
    assert found(REMEDY, careful=True) == []


def test_rule_5_no_medicine_is_named_but_what_the_plan_is_about_and_naloxone():
    about = (".sections.about.types.substance.fields.substance.choices",)
    assert found(MEDICINE, but=about) == []


def test_rule_8_every_nation_and_none_has_its_emergency_numbers():
    for nations in [(), ("england",), ("scotland",), ("wales",), ("ni",), ("wales", "ni"), ("england", "scotland")]:
        first = [one.id for one in words().crisis_lines(nations)]
        assert first[0] == "hl_999"
        assert "hl_samaritans" in first
        assert ("hl_111" in first) == (nations != ("ni",))
        assert ("hl_lifeline" in first) == ("ni" in nations)
        assert {"hl_frank", "hl_dan"} & set(first), "a drug line"
        assert all(one.printable == "phone" and one.phone for one in words().crisis_lines(nations))
        assert [one.id for one in words().lines(nations)][: len(first)] == first
    unset = next(one for one in words().lines(()) if one.id == "hl_111")
    assert "not in northern ireland" in unset.note.lower()


def test_rule_8_the_screens_say_that_nobody_is_watching_and_give_the_numbers():
    assert "not watched by anyone" in words().ui("shell.nobody_watching")
    assert "cannot call help" in words().ui("shell.nobody_watching")
    said = " ".join(words().ui(f"struggling.{key}") for key in ("danger", "danger_111", "danger_talk"))
    assert all(number in said for number in ("999", "111", "116 123"))
    box = " ".join(words().crisis_box)
    assert all(number in box for number in ("999", "111", "116 123", "85258", "0808 808 8000"))
    assert "out-of-hours GP" in words().ui("struggling.danger_111_ni")


def test_rule_9_no_number_is_invented():
    known = {
        re.sub(r"\D", "", number) for one in words().help_lines for number in (one.phone, one.text_number, one.note)
    }
    known |= {piece for one in words().help_lines for piece in re.findall(r"\d+", one.text_number + " " + one.phone)}
    for place, said in texts():
        for number in re.findall(r"\b\d[\d ]{4,}\d\b", said):
            digits = re.sub(r"\D", "", number)
            drama = digits.startswith(("01632960", "07700900", "02079460"))
            assert digits in known or drama, f"{place}: {number}"


def test_rule_9_every_line_says_who_checked_it_and_when_and_old_numbers_are_warned_of():
    for one in words().help_lines:
        assert one.mark, one.id
        assert date.fromisoformat(one.checked_on) <= date.fromisoformat(words().gathered_on), one.id
        assert one.source, one.id
        assert one.hours, one.id
        assert one.nations, one.id
    assert "Check this number" in words().ui("struggling.old")
    assert words().gathered_on in words().ui("struggling.checked", date=words().gathered_on)


PHONE = {
    "hl_999",
    "hl_111",
    "hl_111_mh_e",
    "hl_111_mh_s",
    "hl_111_mh_w",
    "hl_lifeline",
    "hl_samaritans",
    "hl_shout",
    "hl_frank",
    "hl_drinkline",
    "hl_drinkline_s",
    "hl_dan",
    "hl_call_w",
    "hl_breathing",
    "hl_na",
    "hl_ca",
    "hl_aa",
    "hl_alanon",
    "hl_nacoa",
    "hl_sfad",
    "hl_papyrus",
    "hl_calm",
    "hl_childline",
    "hl_refuge",
    "hl_da_s",
    "hl_da_w",
    "hl_da_ni",
    "hl_gamcare",
    "hl_cruse",
}
WEB = {"hl_adfam", "hl_naranon", "hl_cgl", "hl_smart", "hl_acuk"}


def test_rule_9_only_the_lines_that_may_be_printed_are_marked_so():
    for one in words().help_lines:
        wanted = "phone" if one.id in PHONE else "web" if one.id in WEB else "no"
        assert one.printable == wanted, one.id
        assert one.web or wanted != "web", one.id
        assert one.phone or one.text_number or wanted != "phone", one.id


def test_rule_12_nothing_sells():
    assert found(SALES) == []


def test_rule_13_cold_and_hard_exercise_never_come_without_their_caution():
    card = words().cards["tipp"]
    assert found(COLD, careful=True, but=(".cards.tipp",)) == []
    assert found(BREATH, careful=True) == []
    for said in ("heart", "beta-blockers", "eating", "heat or cold", "pregnant", "breathing", "head injury"):
        assert said in card.caution
    assert "can be done alone" in card.caution


def test_rule_20_the_words_say_who_looked_at_them_and_when_they_must_be_looked_at_again():
    content = words().content
    assert content.version
    assert not content.clinically_reviewed
    assert content.status == "not yet clinically reviewed"
    assert content.reviewer == "none yet"
    assert (date.fromisoformat(content.next_review) - date.fromisoformat(content.gathered_on)).days <= 366
    assert "not yet clinically reviewed" in words().ui("help.not_reviewed")
    assert "none yet" in words().ui("help.reviewer")


def test_rule_20_every_claim_names_where_it_comes_from():
    said = words()
    claims = (
        *said.cards.values(),
        *said.red_flags,
        *said.say_this,
        *said.withdrawal,
        *said.naloxone,
        *said.naloxone_reasons,
        *said.gp_notes,
        *said.lapse_steps,
    )
    assert [one for one in claims if not one.source] == []
    assert [one.id for one in said.cards.values() if not (one.evidence and one.steps and one.origin)] == []


def test_rule_20_the_cards_are_the_twenty_five_of_the_content_each_with_what_it_is_for():
    cards = words().cards
    assert len(cards) == 25
    assert {one.theme for one in cards.values()} == {"urge", "feeling", "thought", "people", "ahead", "body"}
    assert all(3 <= len(one.steps) <= 6 for one in cards.values())
    assert all(cards[name].caution for name in ("tape", "breathe", "tipp", "sleep", "pain"))


def test_rule_20_every_source_number_is_explained():
    said = words()
    told = (RESOURCES / "SOURCES.md").read_text(encoding="utf-8")
    claims = (
        *said.cards.values(),
        *said.red_flags,
        *said.say_this,
        *said.withdrawal,
        *said.naloxone,
        *said.naloxone_reasons,
        *said.gp_notes,
        *said.lapse_steps,
        *said.help_lines,
    )
    named = {number for one in claims for number in re.findall(r"\b[SE]\d+\b", one.source)}
    assert named
    assert {number for number in named if f" {number} " not in told} == set()
