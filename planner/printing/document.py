"""What a printed paper says, as frozen blocks: headings, tables, steps, numbers to ring, lines to write on.

Blocks know nothing of fonts, sizes or PDF. Every piece of text says whether it is ours or the person's.
"""

from typing import Literal, TypeAlias

from msgspec import Struct

Tone: TypeAlias = Literal["plain", "strong", "key", "soft"]
Role: TypeAlias = Literal["body", "lead", "small", "quote", "name", "cell", "item", "under", "subhead"]
Shape: TypeAlias = Literal["circle", "triangle", "square"]
Write: TypeAlias = Literal["bullets", "steps", "plain", "line"]


class Run(Struct, frozen=True):
    """A few words in one tone; `theirs` when the person wrote them."""

    text: str
    tone: Tone = "plain"
    theirs: bool = False


Text: TypeAlias = tuple[Run, ...]


def ours(text: str, tone: Tone = "plain") -> Text:
    """Words of Waymark's own."""
    return (Run(text, tone),)


def theirs(text: str, tone: Tone = "plain") -> Text:
    """Words the person wrote."""
    return (Run(text, tone, theirs=True),)


def said(text: Text) -> str:
    """The words of a text, without their tones."""
    return "".join(run.text for run in text)


class Cover(Struct, frozen=True):
    """The opening of a plan: contour lines, the title, whose it is and when it was made."""

    title: Text
    lines: tuple[Text, ...] = ()


class Title(Struct, frozen=True):
    """The opening of a one-page sheet: large words, and a line below."""

    title: Text
    line: Text = ()


class Heading(Struct, frozen=True):
    """A heading; `number` stands large above it. Level 1 begins a part of the plan, 2 and 3 stand inside it."""

    text: Text
    level: Literal[1, 2, 3] = 1
    number: str = ""


class Paragraph(Struct, frozen=True):
    """One paragraph; line breaks the person typed are kept."""

    text: Text
    role: Role = "body"


class Bullets(Struct, frozen=True):
    """A list whose order says nothing."""

    items: tuple[Text, ...]


class Steps(Struct, frozen=True):
    """A list to follow in order, with large numerals."""

    items: tuple[Text, ...]


class Dots(Struct, frozen=True):
    """A strength, told by the number of filled dots; `says` reads it aloud. `roomy`: to colour in with a pen."""

    value: int
    out_of: int
    says: str
    roomy: bool = False


class GridRow(Struct, frozen=True):
    """One day of 24 hours, each filled or not."""

    name: str
    hours: tuple[bool, ...]


class HourGrid(Struct, frozen=True):
    """The hours of a week in dots; `says` reads it aloud."""

    rows: tuple[GridRow, ...]
    says: str


class Cell(Struct, frozen=True):
    """One cell of a table: blocks, one below the other."""

    blocks: tuple["Block", ...]


class Table(Struct, frozen=True):
    """Rows under a header; the first cell of each row names the row.

    `widths` are shares of the page. On a narrow page each row becomes a small list of its own. `slim`: all cells but the
    first hold a word or two, so that a page holds more columns.
    """

    header: tuple[Text, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    slim: bool = False


class Fact(Struct, frozen=True):
    """A short label and what stands beside it."""

    label: Text
    blocks: tuple["Block", ...]


class Facts(Struct, frozen=True):
    """Labels in a narrow column, what they say in a wide one, hairlines between. `heads`: labels are headings."""

    rows: tuple[Fact, ...]
    heads: bool = False


class Card(Struct, frozen=True):
    """One entry: its own words, a number to ring in large figures, a quiet line, then its facts."""

    title: Text
    line: Text = ()
    number: Text = ()
    facts: tuple[Fact, ...] = ()
    dots: Dots | None = None


class Level(Struct, frozen=True):
    """One column of three, told apart by its shape and its name, never by colour."""

    shape: Shape
    name: Text
    blocks: tuple["Block", ...]


class Levels(Struct, frozen=True):
    """Three columns side by side; `stacked` puts them one below the other, for long lists."""

    columns: tuple[Level, ...]
    stacked: bool = False


class Number(Struct, frozen=True):
    """Who to ring and the number as it is written, or none: a line to write it on. `link` only for numbers of ours."""

    who: Text
    number: Text
    link: str = ""


class PhoneBox(Struct, frozen=True):
    """The numbers to ring, in the one firm outline of the whole paper; `foot` pins it to the foot of a one-page sheet."""

    title: Text
    numbers: tuple[Number, ...]
    notes: tuple[Text, ...] = ()
    foot: bool = False


class Lines(Struct, frozen=True):
    """Ruled lines to write on; `label` says what for, above them or `beside` the first."""

    count: int
    label: Text = ()
    beside: bool = False


class TickBoxes(Struct, frozen=True):
    """Things to tick with a pen, side by side where they are short."""

    items: tuple[Text, ...]


class Columns(Struct, frozen=True):
    """Blocks side by side in columns of one width; one below the other where the page is narrow."""

    columns: tuple[tuple["Block", ...], ...]


class Space(Struct, frozen=True):
    """An empty frame, `height` points high, for a picture or a drawing; `label` says what for."""

    height: float
    label: Text


class Panel(Struct, frozen=True):
    """A quietly tinted panel."""

    blocks: tuple["Block", ...]


class Together(Struct, frozen=True):
    """Blocks that stay on one page if a page can hold them."""

    blocks: tuple["Block", ...]


class Image(Struct, frozen=True):
    """The person's own picture, JPEG or PNG; `says` reads it aloud."""

    picture: bytes
    says: str


class PageBreak(Struct, frozen=True):
    """A new page."""


class Shortlist(Struct, frozen=True):
    """A list that may be cut to fit a one-page sheet: its first items stay, `more` with {n} says how many are left out.

    Whole items go first, then words at the end of long ones, with an ellipsis. Stands in a Fact. `line`: all in one
    paragraph. `ruled`: the lines to write on when there is nothing. `least`: so many items always stay.
    """

    items: tuple[Text, ...]
    more: str
    write: Write = "bullets"
    ruled: int = 2
    least: int = 1


class WhenCut(Struct, frozen=True):
    """A line that is printed only where something on the page was cut short."""

    text: Text


WideBlock: TypeAlias = Columns | Table | Facts | Card | Levels | PhoneBox | Lines | Panel | Together
Block: TypeAlias = (
    Cover
    | Title
    | Heading
    | Paragraph
    | Bullets
    | Steps
    | Shortlist
    | WhenCut
    | Dots
    | HourGrid
    | TickBoxes
    | Space
    | Image
    | PageBreak
    | WideBlock
)


class Furniture(Struct, frozen=True):
    """What stands on every page; `page` holds {page} and {pages}."""

    head: Text
    head_end: Text
    version: Text
    return_to: Text
    page: str
    banner: Text = ()


class Document(Struct, frozen=True):
    """One paper. `title` is what the file calls itself; it names nobody and no substance.

    `sheet` is cut to exactly one page; `blocks` follow on as many pages as they need.
    """

    title: str
    language: str
    furniture: Furniture
    sheet: tuple[Block, ...] = ()
    blocks: tuple[Block, ...] = ()
