"""The one door for text: what comes through is printed as it was typed, and nothing else happens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.plan.directions import reads_leftwards, set_apart
from planner.printing.breaking import shorten
from planner.printing.page_style import LOOKS
from planner.printing.type import MISSING, clean, faces, flow, missing

BODY = LOOKS["body"]


def lines_of(text, width=300.0):
    return flow([(text, BODY)], width, faces())


def text_of(lines):
    return "".join("".join(piece.text for piece in line.pieces) + (" " if line.whole else "") for line in lines)


def test_letters_and_their_marks_are_brought_together():
    assert clean("Zoe\u0308") == "Zo\u00eb"


def test_controls_surrogates_and_turned_writing_are_gone_and_the_words_stay():
    assert clean("ri\x00ng\x07 T\ud800es\u202es\u2066") == "ring Tess"


def test_every_kind_of_line_end_becomes_a_new_line():
    assert clean("a\r\nb\rc\u2028d\x0be") == "a\nb\nc\nd\ne"


def test_a_tab_becomes_room():
    assert clean("one\ttwo") == "one    two"


def test_a_new_line_begins_a_new_line_on_paper():
    assert [text_of([line]).strip() for line in lines_of("one\n\ntwo")] == ["one", "", "two"]


def test_no_line_is_wider_than_its_column():
    for line in lines_of("a sentence that goes on and on " * 40, 120):
        assert line.width <= 120.01


def test_an_endless_word_is_broken_and_loses_no_letter():
    word = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 7
    lines = lines_of(word, 90)
    assert len(lines) > 5
    assert "".join(text_of([line]).strip() for line in lines) == word
    assert all(line.width <= 90.01 for line in lines)


def test_an_address_is_broken_after_its_slashes():
    first = text_of(lines_of("https://example.org/a-long-way/to-the-very-end-of-it", 150)[:1])
    assert first.strip().endswith(("/", "-"))


@pytest.mark.parametrize("text", ["Nguyễn Thị Ánh", "Łódź", "ŵ ŷ Ŵ", "καλημέρα", "Діма", "İstanbul ısparta", "→ ✓ ☎ ♥"])
def test_a_letter_the_main_face_lacks_is_set_in_another(text):
    assert missing([text]) == ()
    assert text_of(lines_of(text)).strip() == text


def test_a_letter_no_face_has_is_named_and_stands_as_a_mark():
    assert missing(["𓀀ꙮ今, Tess"]) == ("𓀀", "ꙮ")
    [line] = lines_of("𓀀 a")
    assert line.text == "𓀀 a"
    assert line.width > faces().for_sign(MISSING, "regular")[0].advance(MISSING) * BODY.size


def test_marks_that_only_steer_other_scripts_are_not_named():
    assert missing(["\u200d\u200e\ufe0f\u00ad\u2060"]) == ()


def test_the_faces_remember_what_they_lacked():
    using = faces()
    using.lacking.clear()
    lines_of("𓀀 and ꙮ and 今")
    assert tuple(using.lacking) == ("𓀀", "ꙮ")


def test_plain_letters_have_every_welsh_letter():
    assert faces(plain_letters=True).main("regular").chars.issuperset("ŵŷŴŶâêîôûŵáé")


def test_a_long_text_is_cut_at_a_word_with_an_ellipsis():
    cut = shorten(lines_of("I ring my sister and wait for her by the door " * 4, 200), 2, 200)
    assert len(cut) == 2
    assert text_of(cut).strip().endswith("…")
    assert text_of(cut).strip().rstrip("…").split()[-1] in [
        "I",
        "ring",
        "my",
        "sister",
        "and",
        "wait",
        "for",
        "her",
        "by",
        "the",
        "door",
    ]
    assert all(line.width <= 200.01 for line in cut)


def test_a_text_that_fits_is_not_cut():
    lines = lines_of("I ring Tess", 200)
    assert shorten(lines, 2, 200) is lines


@pytest.mark.parametrize("start", ["\n", "\u2028", "\x85", "   \n \n"])
def test_a_text_that_begins_with_an_empty_line_keeps_its_first_words(start):
    cut = shorten(lines_of(start + "I ring Tess " * 40, 200), 1, 200)
    assert text_of(cut).strip().startswith("I ring")
    assert shorten(lines_of(start * 5, 200), 1, 200)


@given(st.text(max_size=400))
def test_any_text_at_all_can_be_set(text):
    for line in lines_of(text, 80):
        assert line.width <= 80.01 or sum(len(piece.text) for piece in line.pieces) <= 2


@given(
    st.text(
        alphabet=st.characters(min_codepoint=32, max_codepoint=0x17F, blacklist_categories=("Cc", "Cf")), max_size=300
    )
)
def test_no_letter_is_lost_on_the_way(text):
    wanted = "".join(clean(text).split()).replace("\u200b", "")
    assert "".join(text_of(lines_of(text, 100)).split()) == wanted


def test_words_set_apart_stay_so_and_what_would_reach_beyond_them_goes():
    assert clean("\u2068ادامه 51\u2069 has no plan") == "\u2068ادامه 51\u2069 has no plan"
    assert clean("a\u2068b\nc\u2069 \u2067d\u2069 \u2069e \u202ef") == "ab\nc d e f"


def test_a_sentence_keeps_its_direction_around_words_of_another():
    assert reads_leftwards("ادامه has no plan")
    assert not reads_leftwards(f"{set_apart('ادامه')} has no plan")
    assert reads_leftwards(f"{set_apart('ادامه')} کیا")
    assert set_apart("Tess") == "Tess"
