"""Builds the fonts of paper from their published sources; a developer's tool, its output is committed.

    python tools/build_fonts.py SOURCES

SOURCES is a folder that holds, somewhere below it, the files named in FACES:
- Atkinson Hyperlegible Next: npm package @expo-google-fonts/atkinson-hyperlegible-next 0.4.1 (OFL 1.1)
- Lexend: npm package @expo-google-fonts/lexend 0.4.1 (OFL 1.1)
- Noto Sans, Noto Sans Symbols 2, Noto Sans Math: Debian package fonts-noto-core 20201225-1 (OFL 1.1)
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

OUT = Path(__file__).resolve().parent.parent / "resources" / "fonts" / "paper"

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

# source file, family, style, the ranges kept (none = everything the source has)
FACES = (
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
)

KEPT_NAMES = (0, 5, 7, 8, 9, 11, 13, 14)  # copyright, version, makers and licence


def bundle(source: Path, family: str, style: str, ranges: tuple[tuple[int, int], ...] | None) -> Path:
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
