"""Writes the structure tree and the metadata of a tagged PDF beside ReportLab's own objects, and the file itself.

Ours are handed over as finished bytes: ReportLab numbers them, we need only the numbers. Writing the file here saves
half the time ReportLab 5.1 takes for it, and leaves out the comments that say what made it.
"""

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

from planner.printing.element import Element

PRODUCER = "Waymark"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<pdf:Producer>{producer}</pdf:Producer><pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def write_structure(doc: Any, root: Element, numbers: Sequence[Element | list[Element]]) -> None:
    """Adds the tree below `root` to `doc`; `numbers` answers, for each page and link, which element it belongs to."""
    root.prune()
    elements = list(root.all())
    tree = _number(doc, "Tree")
    for at, element in enumerate(elements):
        element.number = _number(doc, f"Element{at}")
    parents = _number(doc, "Parents")
    _put(
        doc,
        "Tree",
        f"<</Type/StructTreeRoot/K {root.number} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {len(numbers)}>>",
    )
    _emit(doc, root, tree)
    entries = " ".join(
        f"{key}[{' '.join(f'{one.number} 0 R' for one in value)}]"
        if isinstance(value, list)
        else f"{key} {value.number} 0 R"
        for key, value in enumerate(numbers)
    )
    _put(doc, "Parents", f"<</Nums[{entries}]>>")
    catalog = doc.Catalog
    catalog.__Refs__ = [name for name in catalog.__Refs__ if name not in {"StructTreeRoot", "MarkInfo", "Metadata"}]
    catalog.StructTreeRoot = f"{tree} 0 R"
    catalog.MarkInfo = "<</Marked true>>"


class Bookmark(NamedTuple):
    """One line of the outline: what it says, how deep it stands, and where it leads (points from the foot of a page)."""

    text: str
    level: int
    page: int
    y: float


def write_outline(doc: Any, bookmarks: Sequence[Bookmark]) -> None:
    """Adds the outline; a line belongs to the last one before it that stands less deep."""
    doc.Catalog.__Refs__ = [name for name in doc.Catalog.__Refs__ if name != "Outlines"]
    if not bookmarks:
        doc.Catalog.Outlines = None
        return
    root = _number(doc, "Outline")
    numbers = [_number(doc, f"Outline{at}") for at in range(len(bookmarks))]
    children: dict[int, list[int]] = {-1: []}
    above: list[int] = []
    for at, one in enumerate(bookmarks):
        while above and bookmarks[above[-1]].level >= one.level:
            above.pop()
        children.setdefault(above[-1] if above else -1, []).append(at)
        above.append(at)
    for parent, kids in children.items():
        for place, at in enumerate(kids):
            one, below = bookmarks[at], children.get(at, [])
            links = [f"/Parent {numbers[parent] if parent >= 0 else root} 0 R"]
            links += [f"/Prev {numbers[kids[place - 1]]} 0 R"] if place else []
            links += [f"/Next {numbers[kids[place + 1]]} 0 R"] if place + 1 < len(kids) else []
            links += (
                [f"/First {numbers[below[0]]} 0 R/Last {numbers[below[-1]]} 0 R/Count -{len(below)}"] if below else []
            )
            page = doc.idToObjectNumberAndVersion[f"Page{one.page}"][0]
            _put(
                doc,
                f"Outline{at}",
                f"<</Title {words(one.text)}/Dest[{page} 0 R/XYZ 0 {one.y:.1f} 0]{''.join(links)}>>",
            )
    first, last = numbers[children[-1][0]], numbers[children[-1][-1]]
    _put(doc, "Outline", f"<</Type/Outlines/First {first} 0 R/Last {last} 0 R/Count {len(children[-1])}>>")
    doc.Catalog.Outlines = f"{root} 0 R"


def write_metadata(doc: Any, title: str) -> None:
    """Says what the file is called and what made it; no author, no dates, no words of the person's."""
    packet = _XMP.format(title=escape(title), producer=PRODUCER).encode()
    number = _number(doc, "Metadata")
    head = f"<</Type/Metadata/Subtype/XML/Length {len(packet)}>>\nstream\n".encode()
    doc.idToObject["Metadata"] = head + packet + b"\nendstream"
    doc.Catalog.Metadata = f"{number} 0 R"
    doc.info.title = title
    doc.info.format = lambda _doc: f"<</Title {words(title)}/Producer {words(PRODUCER)}>>".encode()


def whole_file(doc: Any, format_object: Callable[..., bytes]) -> bytes:
    """The bytes of the file; `format_object` is ReportLab's way to write an object of its own."""
    for font in doc.delayedFonts:
        font.addObjects(doc)
    catalog, info = doc.Reference(doc.Catalog), doc.Reference(doc.info)
    parts = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"]
    places, at, number = [b"0000000000 65535 f \n"], len(parts[0]), 1
    while name := doc.numberToId.get(number):  # writing an object may add further ones
        found = doc.idToObject[name]
        code = found if isinstance(found, bytes) else format_object(found, doc, toplevel=1)
        parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, code))
        places.append(b"%010d 00000 n \n" % at)
        at += len(parts[-1])
        number += 1
    named = sha256(b"".join(parts)).hexdigest()[:32]
    ends = f"/Root {catalog.format(doc).decode()}/Info {info.format(doc).decode()}/ID[<{named}><{named}>]"
    parts += [
        b"xref\n0 %d\n" % number,
        *places,
        f"trailer\n<</Size {number}{ends}>>\nstartxref\n{at}\n%%EOF\n".encode(),
    ]
    return b"".join(parts)


def words(text: str) -> str:
    """A PDF text string."""
    return f"<feff{text.encode('utf-16-be', 'replace').hex()}>"


def _number(doc: Any, name: str) -> int:
    doc.Reference(b"", name)
    number: int = doc.idToObjectNumberAndVersion[name][0]
    return number


def _put(doc: Any, name: str, code: str) -> None:
    doc.idToObject[name] = code.encode()


def _emit(doc: Any, root: Element, tree: int) -> None:
    """Writes every element; a loop, because a plan may nest deeper than Python likes to recurse."""
    found = doc.idToObjectNumberAndVersion
    names = doc.numberToId
    waiting = [(root, tree)]
    while waiting:
        element, parent = waiting.pop()
        first_page, kids = 0, []
        for kid in element.kids:
            if isinstance(kid, Element):
                kids.append(f"{kid.number} 0 R")
                waiting.append((kid, element.number))
                continue
            page, what = kid
            page_number = found[f"Page{page}"][0]
            first_page = first_page or page_number
            if isinstance(what, str):
                kids.append(f"<</Type/OBJR/Pg {page_number} 0 R/Obj {found[what][0]} 0 R>>")
            elif page_number == first_page:
                kids.append(str(what))
            else:
                kids.append(f"<</Type/MCR/Pg {page_number} 0 R/MCID {what}>>")
        on = f"/Pg {first_page} 0 R" if first_page else ""
        alt = f"/Alt {words(element.alt)}" if element.alt else ""
        alt += f"/ActualText {words(element.actual)}" if element.actual else ""
        attributes = f"/A<<{element.attributes}>>" if element.attributes else ""
        inside = kids[0] if len(kids) == 1 else f"[{' '.join(kids)}]"
        code = f"<</Type/StructElem/S/{element.role}/P {parent} 0 R{on}/K {inside}{alt}{attributes}>>"
        doc.idToObject[names[element.number]] = code.encode()
