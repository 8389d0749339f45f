"""A finished PDF: tagged through and through, neutral outside, the same every time, and opening nothing."""

import io
import sys

import pytest
from pypdf import PdfReader

from planner.printing.document import (
    Bullets,
    Card,
    Cell,
    Document,
    Dots,
    Fact,
    Facts,
    Furniture,
    Heading,
    Image,
    Lines,
    Number,
    Paragraph,
    PhoneBox,
    Steps,
    Table,
    Together,
    ours,
    theirs,
)  # fmt: skip
from planner.printing.element import Element
from planner.printing.page_style import page_style
from planner.printing.pdf import render
from planner.printing.tagged import Sheets
from tests.printing.reading import elements, painted_outside_tags, roles, running_text, unpacked

FURNITURE = Furniture(
    head=ours("MY PLAN"), head_end=theirs("MAYA"), version=ours("Version of 22 November 2026"),
    return_to=ours("Private."), page="Page {page} of {pages}", banner=ours("FICTITIOUS EXAMPLE"),
)  # fmt: skip


def printed(*blocks, sheet=(), **style):
    return render(Document("My plan", "en-GB", FURNITURE, tuple(sheet), blocks), page_style(**style)).pdf


def test_every_word_is_read_in_the_order_it_was_written():
    pdf = printed(
        Heading(ours("One")), Paragraph(theirs("two three")), Bullets((theirs("four"), theirs("five"))),
        Steps((theirs("six"),)),
    )  # fmt: skip
    assert "One two three • four • five 1 six" in running_text(pdf)


def test_the_file_says_it_is_accessible_and_in_which_language():
    root = PdfReader(io.BytesIO(printed(Paragraph(ours("a"))))).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


def test_the_file_names_its_title_and_nobody():
    info = PdfReader(io.BytesIO(printed(Paragraph(theirs("Maya Okoro-Bell"))))).metadata
    assert dict(info) == {"/Title": "My plan", "/Producer": "Waymark"}


def test_nothing_is_painted_outside_content_or_decoration():
    pdf = printed(
        Heading(ours("One"), 1, "1"), Card(theirs("a"), number=theirs("07700 900101"), dots=Dots(3, 10, "3 of 10")), Lines(4),
        Table((ours("a"), ours("b")), ((Cell((Paragraph(ours("c")),)), Cell(())),), (1, 1)),
        sheet=[PhoneBox(ours("ring"), (Number(ours("Samaritans"), ours("116 123"), "tel:116123"),))],
    )  # fmt: skip
    assert painted_outside_tags(pdf) == []


def test_painting_without_saying_what_it_is_is_refused():
    sheets = Sheets(100, 100, "t", "en", Element("Document"))
    with pytest.raises(ValueError, match="outside marked content"):
        sheets.rule(0, 0, 10)


def test_content_within_content_is_refused():
    sheets = Sheets(100, 100, "t", "en", Element("Document"))
    with sheets.artifact(), pytest.raises(ValueError, match="does not nest"):
        sheets.mark(Element("P"))


def test_lists_tables_figures_and_links_are_tagged_as_what_they_are():
    found = roles(
        printed(
            Bullets((ours("a"),)),
            Dots(2, 5, "2 of 5"),
            Table((ours("h"),), ((Cell((Paragraph(ours("c")),)),),), (1,)),
            sheet=[PhoneBox(ours("ring"), (Number(ours("who"), ours("999"), "tel:999"),))],
        )
    )
    for role in ("L", "LI", "Lbl", "LBody", "Figure", "Table", "THead", "TBody", "TR", "TH", "H1", "P", "Link"):
        assert role in found


def test_every_figure_says_what_it_shows():
    figures = [one for one in elements(printed(Dots(4, 10, "Pull: 4 out of 10"))) if one["/S"] == "/Figure"]
    assert [one["/Alt"] for one in figures] == ["Pull: 4 out of 10"]


def test_a_heading_level_is_never_skipped():
    found = roles(printed(Heading(ours("a"), 3), Heading(ours("b"), 1), Heading(ours("c"), 3)))
    assert [role for role in found if role[0] == "H"] == ["H1", "H1", "H2"]


def test_a_table_on_two_pages_is_one_table_and_its_header_is_read_once():
    rows = tuple((Cell((Paragraph(theirs(f"row {n}")),)), Cell((Paragraph(theirs("words " * 30)),))) for n in range(40))
    pdf = printed(Table((ours("Left"), ours("Right")), rows, (1, 1)))
    assert len(PdfReader(io.BytesIO(pdf)).pages) > 2
    assert roles(pdf).count("Table") == 1
    assert roles(pdf).count("THead") == 1
    assert running_text(pdf).count("Left Right") == len(PdfReader(io.BytesIO(pdf)).pages)


def test_a_paragraph_on_two_pages_is_one_paragraph():
    pdf = printed(Paragraph(theirs("one sentence after another. " * 600)))
    assert len(PdfReader(io.BytesIO(pdf)).pages) > 1
    assert roles(pdf).count("P") == 1


def test_headings_are_the_outline():
    pdf = printed(Heading(ours("My reasons")), Heading(ours("My letter"), 2), Heading(ours("My triggers")))
    outline = PdfReader(io.BytesIO(pdf)).outline
    assert outline[0].title == "My reasons"
    assert outline[1][0].title == "My letter"
    assert outline[2].title == "My triggers"


def test_a_heading_never_stands_alone_at_the_foot():
    blocks = []
    for number in range(60):
        blocks += [Heading(ours(f"head{number}"), 2), Paragraph(theirs("words of the part " * 9))]
    for page in PdfReader(io.BytesIO(printed(*blocks))).pages:
        before_foot = page.extract_text().split("Private.")[0].split()
        assert not before_foot or not before_foot[-1].startswith("head")


def test_every_page_tells_its_number_the_version_and_that_it_is_an_example():
    pdf = printed(Paragraph(theirs("word " * 3000)))
    pages = PdfReader(io.BytesIO(pdf)).pages
    for number, page in enumerate(pages, 1):
        said = " ".join(page.extract_text().split())
        assert f"Page {number} of {len(pages)}" in said
        assert "Version of 22 November 2026" in said
        assert "FICTITIOUS EXAMPLE" in said


def test_the_same_document_gives_the_same_bytes():
    blocks = (Heading(ours("One")), Paragraph(theirs("καλημέρα 💚")), Dots(2, 10, "x"))
    assert printed(*blocks) == printed(*blocks)


def test_every_font_is_in_the_file():
    pdf = printed(Paragraph(theirs("Tess καλημέρα → ✓")), Heading(ours("a"), 1, "1"))
    fonts = {
        str(font["/BaseFont"]): font
        for page in PdfReader(io.BytesIO(pdf)).pages
        for font in (one.get_object() for one in page["/Resources"]["/Font"].values())
    }
    assert len(fonts) >= 5
    for name, font in fonts.items():
        assert "/FontFile2" in font["/FontDescriptor"].get_object(), name


HOSTILE = [
    "<b>not bold</b>", "<b>unclosed", "</i>", '<font name="NoSuch">x</font>', "<img src=/etc/hostname>",
    '<img src="http://example.org/a.png">', "<para>x</para>", "<seq/>", "&amp; &#0; 5 < 6", "'; DROP TABLE plans;--",
    "{{name}} {page} {0}", "%s %d", "=1+1", "../../etc", r"C:\temp\new", "(unbalanced ) ( \\) text",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_and_commands_are_only_words(text):
    assert " ".join(text.split()) in running_text(printed(Paragraph(theirs(text)), Bullets((theirs(text),))))


def test_no_file_and_no_address_is_opened_for_what_a_person_wrote():
    printed(Paragraph(ours("fonts are read")))
    opened, listening = [], [True]  # a hook can never be taken away again, only told to rest
    sys.addaudithook(
        lambda name, values: opened.append(values) if listening and name in {"open", "socket.connect"} else None
    )
    printed(*(Paragraph(theirs(text)) for text in HOSTILE))
    listening.clear()
    assert opened == []


@pytest.mark.parametrize(
    "text", ["\x00", "\ud800", "a\x07b", "\u202eabc", "x" * 10_000, "   ", "\r", "\t\t", "\u200b" * 9]
)
def test_odd_characters_harm_nothing(text):
    assert printed(Paragraph(theirs(text)), Facts((Fact(theirs(text), (Paragraph(theirs(text)),)),)))


def test_a_picture_is_printed_without_what_the_camera_remembers():
    from PIL import Image as Pillow

    exif = Pillow.Exif()
    exif[0x010E] = "canary-place"
    data = io.BytesIO()
    Pillow.new("RGB", (30, 20), "teal").save(data, "JPEG", exif=exif)
    pdf = printed(Image(data.getvalue(), "My own picture"))
    assert "Figure" in roles(pdf)
    assert b"canary-place" in data.getvalue()
    assert b"canary-place" not in unpacked(pdf)


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n and nothing more", b"GIF89a"])
def test_a_broken_picture_is_left_out(data):
    assert "Figure" not in roles(printed(Image(data, "My own picture"), Paragraph(ours("a"))))


def test_blocks_kept_together_stay_on_one_page():
    filler = Paragraph(theirs("word " * 480))
    kept = Together((Paragraph(theirs("first")), Lines(8), Paragraph(theirs("last"))))
    pages = [
        " ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(printed(filler, filler, kept))).pages
    ]
    assert any("first" in page and "last" in page for page in pages)


def test_a_thousand_pages_worth_of_one_answer_takes_no_longer_a_page():
    import time

    def cost(paragraphs):
        start = time.process_time()
        printed(*(Paragraph(theirs("one sentence after another. " * 170)) for _ in range(paragraphs)))
        return time.process_time() - start

    cost(2)
    assert cost(160) < 16 * 4 * max(cost(10), 0.01)
