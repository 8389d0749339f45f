"""Every script is printed whole, in its own direction, and can be read back as it was typed."""

import io
import re
import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from planner.printing.breaking import shorten, spoken
from planner.printing.document import Bullets, Document, Furniture, Paragraph, ours, theirs
from planner.printing.face import Glyph
from planner.printing.page_style import LOOKS, page_style
from planner.printing.pdf import render
from planner.printing.type import MISSING, clean, faces, flow, missing
from tests.printing.reading import elements, structure_text

BODY = LOOKS["body"]
SAID = (
    "أتصل بأمي كل مساء",
    "أتصل بسارة 07700 900701 مساءً",
    "میری بہن سے بات کروں گی",
    "میں اکیلا نہیں ہوں",
    "今日は大丈夫",
    "मैं ठीक हूँ",
    "สวัสดี",
    "אני בסדר",
    "💚🌊🚫",
    "👨‍👩‍👧‍👦 👍🏽 🏴󠁧󠁢󠁷󠁬󠁳󠁿 1️⃣",
    "அன்பு ગુજરાતી ਪੰਜਾਬੀ বাংলা ქართული Հայերեն አማርኛ",
    "क्षत्रिय ज्ञान श्री दृष्टि र्कि",
    "ทำงานน้ำ ก่อนเก้าโมงเย็น",
    "Ring سارة on 07700 900701, or אמא",
)
SCRIPTS = "Aé ŵż.,(-)1290 زلاىءًגשתמנמรวำนี้हिंदीঙক্ষ今日は，💚🌊👍🏽\u200d\ufe0f\u0301\u0323\u200b\u200f"


def lines_of(text, width=300.0):
    return flow([(text, BODY)], width, faces())


def printed(*texts):
    furniture = Furniture((), (), ours("version"), ours("return"), "Page {page} of {pages}")
    blocks = tuple(Paragraph(theirs(text)) for text in texts)
    return render(Document("Title", "en-GB", furniture, blocks=blocks), page_style())


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    path = tmp_path_factory.mktemp("paper") / "said.pdf"
    path.write_bytes(printed(*SAID).pdf)
    return path


def test_every_text_has_its_letters_in_the_bundle():
    assert missing(SAID) == ()


@pytest.mark.parametrize("text", SAID)
def test_a_screen_reader_hears_the_text_as_it_was_typed(paper, text):
    wanted = unicodedata.normalize("NFC", text)
    assert wanted in [str(one.get("/ActualText", "")) for one in elements(paper.read_bytes())]
    assert wanted in structure_text(paper)


@pytest.mark.parametrize("text", SAID)
def test_copied_text_keeps_its_order(paper, text):
    copied = " ".join(PdfReader(io.BytesIO(paper.read_bytes())).pages[0].extract_text().split())
    assert " ".join(unicodedata.normalize("NFC", text).split()) in copied


def test_poppler_finds_the_words_too(paper):
    found = subprocess.run(["pdftotext", paper, "-"], capture_output=True, text=True, check=True).stdout
    found = re.sub("[\u202a-\u202e]", "", found)
    for text in SAID:
        for word in text.split():
            assert word in found or word == "مساءً", word


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(SCRIPTS), st.sampled_from(SAID), st.characters()), max_size=30).map("".join))
def test_whatever_is_typed_is_said_whole(text):
    lines = lines_of(text, 120)
    wanted = clean(text).split()
    if any(line.shaped for line in lines) and "\n" not in clean(text):
        assert "".join(line.text for line in lines).split() == wanted
    assert "".join(spoken(lines).split()) == "".join(wanted)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(SCRIPTS), max_size=60).map("".join))
def test_a_paper_says_what_was_typed(text):
    pdf = printed("begins", text, "ends").pdf
    page = PdfReader(io.BytesIO(pdf)).pages[0]
    shaped = [str(one["/ActualText"]) for one in elements(pdf) if "/ActualText" in one]
    assert page.extract_text()
    assert not shaped or "".join(shaped).split() == clean(text).split()


@pytest.mark.parametrize(
    "text", [one * 20 for one in SAID] + ["สวัสดีครับวันนี้ผมจะไปเดินเล่น" * 9, "今日は大丈夫" * 40, "ابجد" * 200]
)
def test_no_line_is_wider_than_its_column(text):
    lines = lines_of(text, 120)
    assert len(lines) > 3
    for line in lines:
        assert line.width <= 120.5


def test_thai_and_chinese_fill_their_lines_without_spaces():
    for text in ("สวัสดีครับวันนี้ผมจะไปเดินเล่นที่สวนสาธารณะกับเพื่อน" * 4, "如果星期五晚上我想喝酒我就给他打电话" * 6):
        assert all(line.width > 200 for line in lines_of(text, 300)[:-1])


def test_a_number_to_ring_reads_from_left_to_right_inside_arabic():
    for text in ("أتصل بسارة 07700 900701 مساءً", "رقم +44 7700 900703 هنا", "على الرقم 116 123 الآن"):
        number = re.search(r"[+\d][\d ]+\d", text)[0]
        [line] = lines_of(text, 500)
        assert number in [piece.text.strip() for piece in line.pieces]


def test_leftward_lines_stand_at_the_right_and_others_at_the_left():
    assert lines_of("אני בסדר")[0].shaped.left > 200
    assert lines_of("मैं ठीक हूँ")[0].shaped.left == 0
    assert lines_of("Ring אמא")[0].shaped.left == 0


def test_the_mark_of_a_leftward_item_stands_at_its_right():
    furniture = Furniture((), (), ours("version"), ours("return"), "Page {page} of {pages}")
    items = Bullets((theirs("אני בסדר"),))
    pdf = render(Document("Title", "en-GB", furniture, blocks=(items,)), page_style()).pdf
    places: dict[str, float] = {}
    visit = lambda text, _cm, tm, *_: places.setdefault(text.strip()[:1], tm[4])  # noqa: E731 -- pypdf wants a function
    PdfReader(io.BytesIO(pdf)).pages[0].extract_text(visitor_text=visit)
    assert places["\u2022"] > 500


def test_a_heap_of_marks_stays_out_of_the_lines_around_it():
    heap = "Z" + "\u0301\u0323\u0330\u030c\u0334\u0346" * 20
    for line in lines_of(f"{heap} and words enough for a line of their own, then {heap} again " * 3, 200):
        for piece, _ in zip(line.pieces, line.shaped.places, strict=True):
            for code in piece.text:
                number = piece.face.font.face.charToGlyph[ord(code)]
                box = piece.face.box(Glyph(number))
                assert box is None or (box[1] >= -600 and box[3] <= 1350)
        assert line.shaped.room < 2.2 * BODY.size


def test_a_tall_script_makes_its_line_higher():
    title = LOOKS["title"]
    [thai] = flow([("ที่นี่ ปู่ ญู", title)], 500, faces())
    assert thai.shaped.room > title.leading


def test_what_no_face_has_is_named_shown_as_a_mark_and_still_said():
    found = printed("𓀀 with Tess")
    assert found.missing == ("𓀀",)
    assert [str(one["/ActualText"]) for one in elements(found.pdf) if "/ActualText" in one] == ["𓀀 with Tess"]
    [line] = lines_of("𓀀 a")
    reader = PdfReader(io.BytesIO(found.pdf))
    assert "𓀀 with Tess" in reader.pages[0].extract_text()
    assert line.width > BODY.size


def test_a_long_text_is_cut_with_an_ellipsis_in_any_direction():
    for text in SAID:
        lines = lines_of(f"{text} " * 30, 200)
        cut = shorten(lines, 2, 200)
        assert len(cut) == 2
        assert spoken(cut).endswith("\u2026")
        assert cut[1].width <= 200.01
        assert spoken(cut).rstrip("\u2026") in unicodedata.normalize("NFC", f"{text} " * 30)


def test_the_usual_text_is_printed_without_qt(tmp_path):
    code = (
        "import sys; from datetime import date; from planner.examples import example;"
        "from planner.plan.sharing import Person, seen_by; from planner.printing.editions import PrintOptions, press;"
        "from planner.words import load;"
        "press('full', seen_by(example('ketamine-student', date(2026, 11, 22)), Person()), load(),"
        " PrintOptions(date(2026, 11, 22))); print([name for name in sys.modules if 'PySide6' in name])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_where_qt_is_missing_other_scripts_are_named_and_nothing_breaks():
    code = (
        "import sys; sys.modules['PySide6'] = None; from planner.printing.type import faces, flow;"
        "from planner.printing.page_style import LOOKS; using = faces();"
        "line = flow([('Ring سارة', LOOKS['body'])], 300, using)[0]; print(ascii(line.text), ascii(list(using.lacking)))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == ascii(f"Ring {MISSING * 4}") + " " + ascii(list("سار\u0629"))


@pytest.mark.parametrize("first", ["ठीक 79 has", "กิน 79", "أنا 79", "我 79", "💚🌊 119 has", "Tess"])
def test_a_number_or_a_word_beside_another_script_is_never_lost_whatever_was_set_before(first):
    # In a program of its own: what Qt opened before decides what it opens next.
    texts = [first, "ठीक 79 has", "“मैं ठीक हूँ 79” has no if-then", "💚🌊🚫 119 has", "Ring 07700 900101"]
    code = (
        "import sys; from planner.printing.type import faces, flow; from planner.printing.page_style import LOOKS;"
        "using = faces(); lines = [flow([(one, LOOKS['body'])], 500, using)[0] for one in sys.argv[1:]];"
        "print([ascii(one) for one in using.lacking])"
    )
    found = subprocess.run([sys.executable, "-c", code, *texts], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


@pytest.mark.parametrize("edition", ["full", "coverage"])
def test_every_letter_and_digit_of_the_hard_texts_has_a_face(edition):
    code = (
        "import sys; from datetime import date; from planner.examples import example; from planner.words import load;"
        "from planner.plan.sharing import Person, seen_by; from planner.printing.editions import PrintOptions, press;"
        "seen = seen_by(example('hard-text', date(2026, 11, 22)), Person());"
        "print([ascii(one) for one in press(sys.argv[1], seen, load(), PrintOptions(date(2026, 11, 22))).missing])"
    )
    found = subprocess.run([sys.executable, "-c", code, edition], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
