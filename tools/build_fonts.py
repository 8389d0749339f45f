"""Builds the fonts of paper from their published sources; a developer's tool, its output is committed.

    python tools/build_fonts.py SOURCES

SOURCES is a folder that holds, somewhere below it, the files named in FACES:
- Atkinson Hyperlegible Next: npm package @expo-google-fonts/atkinson-hyperlegible-next 0.4.1 (OFL 1.1)
- Lexend: npm package @expo-google-fonts/lexend 0.4.1 (OFL 1.1)
- Noto Sans in all its scripts, Noto Sans Symbols 2, Noto Sans Math: Debian package fonts-noto-core 20201225-1 (OFL 1.1)
- Noto Sans SC: npm package @expo-google-fonts/noto-sans-sc 0.4.3 (OFL 1.1)
- Noto Emoji: npm package @expo-google-fonts/noto-emoji 0.4.7 (OFL 1.1)

Arabic comes from the Debian package on purpose: the newer one draws the dots of letters apart.
"""

import sys
from pathlib import Path
from typing import TypeAlias

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

OUT = Path(__file__).resolve().parent.parent / "resources" / "fonts" / "paper"

Ranges: TypeAlias = tuple[tuple[int, int], ...]

# What many people in the UK read and write at home, beside Latin, Greek, Cyrillic and Han.
SCRIPTS = (
    "Arabic", "Hebrew", "Devanagari", "Thai", "Bengali", "Gujarati", "Gurmukhi", "Tamil", "Armenian", "Georgian",
    "Ethiopic",
)  # fmt: skip
SCRIPTS_IN_BOLD = ("Arabic", "Hebrew", "Devanagari", "Thai")

# Latin, Greek, Cyrillic and their marks; punctuation, money, letter-like signs; the replacement character.
LATIN_GREEK_CYRILLIC = (
    (0x20, 0x52F),
    (0x1D00, 0x1DBF),
    (0x1E00, 0x1FFF),
    (0x2000, 0x214F),
    (0x2C60, 0x2C7F),
    (0xA720, 0xA7FF),
    (0xFB00, 0xFB06),
    (0xFFFD, 0xFFFD),
)

# The space goes with them: a line may end, or a word be followed, in any face.
SYMBOLS = ((0x20, 0x20), (0x25A0, 0x27BF), (0x2B00, 0x2BFF))
ARROWS_AND_SUMS = ((0x20, 0x20), (0x2190, 0x22FF))


def han() -> Ranges:
    """Chinese of GB 2312, the everyday part of Big5 and of JIS X 0208; kana, and the marks that go with them."""
    everyday = {"gb2312": (0xB0, 0xF7), "big5": (0xA4, 0xC6), "shift_jis": (0x88, 0x98)}
    signs = {
        sign
        for code, (first, last) in everyday.items()
        for high in range(first, last + 1)
        for low in range(0x40, 0xFF)
        if len(sign := bytes((high, low)).decode(code, "ignore")) == 1 and sign >= "\u4e00"
    }
    return ((0x20, 0x20), (0x3000, 0x30FF), (0xFF00, 0xFFEF), *((ord(sign), ord(sign)) for sign in sorted(signs)))


EMOJI = (
    (0x20, 0x20),
    (0x23, 0x23),
    (0x2A, 0x2A),
    (0x30, 0x39),
    (0x200D, 0x200D),
    (0x20E3, 0x20E3),
    (0x2190, 0x27BF),
    (0x2B00, 0x2BFF),
    (0x3030, 0x303D),
    (0x3297, 0x3299),
    (0xFE0F, 0xFE0F),
    (0x1F000, 0x1FAFF),
    (0xE0020, 0xE007F),
)

# source file, family, style, the ranges kept (none = everything the source has)
FACES: tuple[tuple[str, str, str, Ranges | None], ...] = (
    ("AtkinsonHyperlegibleNext_300Light.ttf", "Plan Text", "Light", None),
    ("AtkinsonHyperlegibleNext_400Regular.ttf", "Plan Text", "Regular", None),
    ("AtkinsonHyperlegibleNext_500Medium.ttf", "Plan Text", "Medium", None),
    ("AtkinsonHyperlegibleNext_600SemiBold.ttf", "Plan Text", "SemiBold", None),
    ("Lexend_300Light.ttf", "Plan Plain", "Light", None),
    ("Lexend_400Regular.ttf", "Plan Plain", "Regular", None),
    ("Lexend_500Medium.ttf", "Plan Plain", "Medium", None),
    ("Lexend_600SemiBold.ttf", "Plan Plain", "SemiBold", None),
    ("NotoSans-Regular.ttf", "Plan LGC", "Regular", LATIN_GREEK_CYRILLIC),
    ("NotoSans-Bold.ttf", "Plan LGC", "Bold", LATIN_GREEK_CYRILLIC),
    ("NotoSansSymbols2-Regular.ttf", "Plan Symbols", "Regular", SYMBOLS),
    ("NotoSansMath-Regular.ttf", "Plan Arrows", "Regular", ARROWS_AND_SUMS),
    *((f"NotoSans{script}-Regular.ttf", f"Plan {script}", "Regular", None) for script in SCRIPTS),
    *((f"NotoSans{script}-Bold.ttf", f"Plan {script}", "Bold", None) for script in SCRIPTS_IN_BOLD),
    ("NotoSansSC_400Regular.ttf", "Plan Han", "Regular", han()),
    ("NotoEmoji_400Regular.ttf", "Plan Emoji", "Regular", EMOJI),
)

KEPT_NAMES = (0, 5, 7, 8, 9, 11, 13, 14)  # copyright, version, makers and licence


def bundle(source: Path, family: str, style: str, ranges: Ranges | None) -> Path:
    """Writes one face, cut to `ranges`, renamed and scaled; returns its path."""
    options = subset.Options()
    options.layout_features = ["*"]
    options.notdef_outline = True
    options.hinting = False
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.drop_tables += ["DSIG", "FFTM"]
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    wanted = [code for first, last in ranges for code in range(first, last + 1)] if ranges else list(font.getBestCmap())
    cutter.populate(unicodes=wanted)
    cutter.subset(font)
    # ReportLab 5.1 mis-scales the last advances of a face that is not drawn on 1000 units, and PDF/UA 7.21.5 fails.
    if font["head"].unitsPerEm != 1000:
        scale_upem(font, 1000)
    rename(font, family, style)
    path = OUT / f"{family.replace(' ', '')}-{style}.ttf"
    subset.save_font(font, str(path), options)
    return path


def rename(font: TTFont, family: str, style: str) -> None:
    """Gives the face a name of our own, so that no system font of the same name is picked in its place."""
    table = font["name"]
    table.names = [record for record in table.names if record.nameID in KEPT_NAMES]
    full = f"{family} {style}"
    post_script = f"{family.replace(' ', '')}-{style}"
    for name_id, value in ((1, family), (2, style), (3, full), (4, full), (6, post_script)):
        table.setName(value, name_id, 3, 1, 0x409)
        table.setName(value, name_id, 1, 0, 0)


def main() -> None:
    """Builds every face and says how large it became."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sources = Path(sys.argv[1])
    OUT.mkdir(parents=True, exist_ok=True)
    for file, family, style, ranges in FACES:
        found = next(iter(sorted(sources.rglob(file))), None)
        if found is None:
            sys.exit(f"{file} is not below {sources}")
        path = bundle(found, family, style, ranges)
        print(f"{path.name}: {path.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
