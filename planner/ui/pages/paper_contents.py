"""What goes into a copy, part by part, and what of it only the person may see; pure."""

from msgspec import Struct

from planner.plan.catalogue import Catalogue, Section
from planner.plan.fields import is_empty
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
