"""The finished papers, judged by programs that are not ours: veraPDF (PDF/UA-1) and poppler."""

import re
import subprocess
from datetime import date
from pathlib import Path

import pytest

from planner.examples import example, listing
from planner.plan.sharing import Anybody, Person, Supporter, may_see, nobodys, seen_by
from planner.printing.editions import EDITIONS, PrintOptions, press
from planner.words import load
from tests.plans import empty_plan, full_plan, huge_plan

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]

VERAPDF = Path(__file__).resolve().parents[2] / "tools" / "verapdf" / "verapdf"
TODAY = date(2026, 11, 22)
MARKS = dict.fromkeys((0x202A, 0x202B, 0x202C))
"""What poppler puts around words that read leftwards; they are not on the page."""
LEFTWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]+|[^\u0590-\u08ff\ufb1d-\ufefc]+")
PLANS = {"empty": empty_plan, "full": full_plan, "huge": huge_plan}
PLANS |= {name: (lambda name=name: example(name, TODAY)) for name, _ in listing()}
STYLES = {
    "usual": {},
    "large": {"large": True},
    "a5": {"paper": "a5"},
    "letter-plain": {"paper": "letter", "plain_letters": True},
}


def for_its_reader(edition, plan):
    """The plan as the reader of an edition sees it, who may see as much as possible, and their id."""
    match EDITIONS[edition].reader:
        case "supporter":
            people = plan.entries("support", "supporter")
            to = next((one.id for one in people if may_see(plan, one.id)), "")
            return seen_by(plan, Supporter(to, naloxone_place=True)), to
        case "anybody":
            return nobodys(Anybody(plan.substances(), plan.nations())), ""
        case _:
            return seen_by(plan, Person(include_private=True)), ""


@pytest.fixture(scope="module")
def papers(tmp_path_factory):
    """Gives every plan in every edition, and one in every style, as files."""
    folder, words = tmp_path_factory.mktemp("papers"), load()
    for name, plan in PLANS.items():
        for edition in EDITIONS:
            for style, options in STYLES.items():
                if style == "usual" or name == "ketamine-student":
                    seen, to = for_its_reader(edition, plan())
                    printed = press(edition, seen, words, PrintOptions(TODAY, reader=to, **options))
                    (folder / f"{name}.{edition}.{style}.pdf").write_bytes(printed.pdf)
    return sorted(folder.iterdir())


def test_verapdf_passes_every_paper(papers):
    result = subprocess.run([VERAPDF, *papers], capture_output=True, text=True, check=False)
    failed = [line for line in result.stdout.splitlines() if not line.startswith("PASS")]
    assert result.returncode == 0, "\n".join([*failed, result.stderr[-2000:]])
    assert result.stdout.count("PASS") == len(papers)


def test_every_word_on_the_page_is_a_word_a_screen_reader_meets(papers):
    for path in papers:
        seen = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
        seen = seen.translate(MARKS)
        heard = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, text=True, check=True).stdout
        furniture = set(seen.split("\f")[0].split()) & {"FICTITIOUS", "EXAMPLE"}
        heard_letters = "".join(heard.split())
        for word in set(seen.split()) - furniture:
            if word not in heard_letters and not _joined(word, heard_letters):
                assert _stands_on_every_page(word, seen), f"{path.name}: {word}"


def _joined(word, heard):
    """Whether these are two heard words that only poppler puts together.

    It takes a hyphen at the end of a line for a divided word, and where reading turns it goes by places on the page.
    """
    number = word.strip("“”")
    if number != word and number.isdigit() and number in heard:
        return True  # the mark at the other end of quoted words that read leftwards
    parts = LEFTWARDS.findall(word)
    if len(parts) > 1 and all(one in heard for one in parts):
        return True
    return any(f"{word[:at]}-" in heard and word[at:] in heard for at in range(1, len(word)))


def _stands_on_every_page(word, seen):
    """Whether a word belongs to what stands on every page, which is read by a page's own furniture."""
    pages = [page for page in seen.split("\f") if page.strip()]
    return all(word in page or word.isdigit() for page in pages[1:] or pages)


def test_every_face_is_embedded_and_says_what_its_letters_are(papers):
    for path in papers:
        lines = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
        assert lines
        for line in lines:
            embedded, _subset, unicode = line.split()[-5:-2]
            assert (embedded, unicode) == ("yes", "yes"), f"{path.name}: {line}"
