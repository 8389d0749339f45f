"""What goes into a copy, part by part, and what of it only the person may see; pure."""

from msgspec import Struct

from planner.plan.catalogue import Catalogue, Section
from planner.plan.fields import is_empty
from planner.plan.model import Entry
from planner.plan.sharing import agreed, can_be_shared
from planner.saying import Saying


class Item(Struct, frozen=True):
    """One thing that is marked Only me: its id in `PaperChoices.without`, and its name."""

    id: str
    name: str


class Part(Struct, frozen=True):
    """One section: how many of its entries are on the copy anyway, and what would be added."""

    section: str
    title: str
    shown: int
    begun: bool
    private: tuple[Item, ...] = ()

    @property
    def whole(self) -> int:
        """Everything in it that has a name of its own."""
        return self.shown + len(self.private)


class Share(Struct, frozen=True):
    """One thing that may be shared with one person; `held_back` is the key of why it cannot be, or empty."""

    id: str
    name: str
    shared: bool
    held_back: str = ""


class SharePart(Struct, frozen=True):
    """One section with the things in it that may be shared."""

    section: str
    title: str
    items: tuple[Share, ...]

    @property
    def count(self) -> int:
        """How many of them are shared."""
        return sum(one.shared for one in self.items)


def shares(saying: Saying, catalogue: Catalogue, person: str) -> tuple[SharePart, ...]:
    """What there is to share with one person, what was written for family first."""
    found = []
    for section in sorted(catalogue.pages(), key=lambda one: one.id != "family"):
        entries = saying.plan.entries(section.id)
        known = [one for one in entries if section.type(one.type) and can_be_shared(one, person)]
        items = tuple(_share(saying, section, one, person) for one in known)
        if items:
            found.append(SharePart(section.id, saying.words.section(section.id).title, items))
    return tuple(found)


def _share(saying: Saying, section: Section, one: Entry, person: str) -> Share:
    name = saying.name(section.id, one) or saying.words.ui("entry.no_words")
    if not one.share.prints:
        return Share(one.id, name, shared=False, held_back="print_page.only_me")
    if one.type == "supporter" and not agreed(one):
        return Share(one.id, name, shared=False, held_back="print_page.not_agreed")
    return Share(one.id, name, shared=person in one.share.people)


def parts(saying: Saying, catalogue: Catalogue) -> tuple[Part, ...]:
    """Every section a copy may hold."""
    return tuple(_part(saying, one) for one in catalogue.pages())


def _part(saying: Saying, section: Section) -> Part:
    known = [one for one in saying.plan.entries(section.id) if section.type(one.type)]
    private = [
        Item(one.id, saying.name(section.id, one) or saying.words.ui("entry.no_words"))
        for one in known
        if not one.share.prints
    ]
    for field in section.answers:
        if field.private and not is_empty(saying.plan.answer(section.id, field.id)):
            label = saying.words.field(section.id, None, field.id).label
            private.append(Item(f"{section.id}.{field.id}", label))
    shown = sum(one.share.prints for one in known)
    title = saying.words.section(section.id).title
    return Part(section.id, title, shown, saying.plan.section(section.id).begun, tuple(private))
