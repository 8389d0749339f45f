"""Plans in which every text is a word found nowhere else, who may see which of them, and where a file could hide one."""

import io
from itertools import count

from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import ArrayObject, ByteStringObject, DictionaryObject, StreamObject, TextStringObject

from planner.plan import fields as kinds
from planner.plan.catalogue import CATALOGUE, HISTORY
from planner.plan.fields import EntryId, FieldId, SectionId, TypeId
from planner.plan.model import Contents, Entry, Plan, Share
from planner.plan.order import spread
from planner.printing.preview import page_texts
from tests.plans import PIXEL, WHEN, entry_id

TEXT = kinds.Short | kinds.Long | kinds.Phone | kinds.Email
PEOPLE = tuple(entry_id(f"supporter {number}") for number in range(3))
SECTIONS = (*CATALOGUE.sections, CATALOGUE.history)
_LINKED = {"trigger": "triggers", "sign": "warning_signs", "strategy": "coping", "contact": "aftercare"}


class Canaries:
    """A plan, and for each word in it the section, the entry (None: a single answer) and the field it stands in."""

    def __init__(self, plan, places):
        self.plan, self.places = plan, places

    def seen_by_supporter(self, reader, *, naloxone_place=False):
        """The words this supporter may see, by the rules of the design and not by our code."""
        people = {one.id: one for one in self.plan.entries("support", "supporter")}
        mine = people.get(reader)
        if mine is None or mine.get("may_see_copy") is not True or not mine.share.prints:
            return set()
        return {word for word, place in self.places.items() if self._on_family_copy(reader, naloxone_place, *place)}

    def _on_family_copy(self, reader, naloxone_place, section, entry, field):
        if entry is None:
            return (section, field) == ("about", "name") or (
                naloxone_place and (section, field) == ("health", "naloxone_place")
            )
        if section in {"worker", HISTORY} or entry.type == "keep_away":
            return False
        shared = entry.share.prints and reader in entry.share.people
        if entry.type != "supporter":
            return shared
        if entry.id == reader:
            return field == "name" or (shared and field == "what_i_ask")
        agreed = entry.get("asked") == "agreed" and entry.get("number_may_be_shared") is True
        return shared and agreed and field in {"name", "phone"}

    def seen_by_person(self, *, private=False):
        """The words that may stand on the person's own copies."""
        return {word for word, place in self.places.items() if self._on_my_copy(private, *place)}

    @staticmethod
    def _on_my_copy(private, section, entry, field):
        if section in {"worker", HISTORY}:
            return False
        declared = CATALOGUE.field(section, entry and entry.type, field)
        return (private or not declared.private) and (entry is None or private or entry.share.prints)

    def changed(self, kept):
        """The same plan with other words wherever a word is not among `kept`."""
        others = {word: f"{word[::-1]} ж other words altogether" for word in set(self.places) - kept}

        def exchange(values):
            return {
                name: others.get(value, value) if isinstance(value, str) else value for name, value in values.items()
            }

        sections = {
            name: Contents(
                exchange(held.answers),
                tuple(Entry(one.id, one.type, exchange(one.values), one.share, one.pos) for one in held.entries),
            )
            for name, held in self.plan.sections.items()
        }
        return Plan(self.plan.id, WHEN, WHEN, sections)


@st.composite
def canary_plans(draw):
    """Any plan whose every text is a word of its own; people, sharing and consent in every mixture."""
    numbers, places, sections = count(), {}, {}

    def value_of(declared, place):
        if isinstance(declared.kind, TEXT):
            word = f"qz{next(numbers):05d}kx"
            places[word] = (*place, declared.id)
            return word
        return draw(_other(declared.kind))

    for section in SECTIONS:
        picked = [one for one in section.answers if draw(st.booleans())]
        answers = {one.id: value_of(one, (section.id, None)) for one in picked}
        entries = []
        for kind, number in _wanted(draw, section):
            share = Share(
                draw(st.sampled_from((True, True, True, False))), tuple(draw(st.sets(st.sampled_from(PEOPLE))))
            )
            name = PEOPLE[number] if kind.id == "supporter" else entry_id(f"{section.id} {kind.id} {number}")
            shell = Entry(EntryId(name), TypeId(kind.id), {}, share)
            picked = [one for one in kind.fields if one is kind.fields[0] or draw(st.booleans())]
            values = {one.id: value_of(one, (section.id, shell)) for one in picked}
            values = {FieldId(key): value for key, value in values.items() if value is not None}
            shell = Entry(shell.id, shell.type, values, share)
            for word, (where, held, field) in list(places.items()):
                if held is not None and held.id == shell.id:
                    places[word] = (where, shell, field)
            entries.append(shell)
        placed = tuple(
            Entry(one.id, one.type, one.values, one.share, pos)
            for one, pos in zip(entries, spread(len(entries)), strict=True)
        )
        sections[SectionId(section.id)] = Contents({k: v for k, v in answers.items() if v is not None}, placed)
    return Canaries(Plan(entry_id("canaries"), WHEN, WHEN, sections), places)


def _wanted(draw, section):
    for kind in section.types:
        most = len(PEOPLE) if kind.id == "supporter" else 2
        for number in range(draw(st.integers(1 if kind.id == "supporter" else 0, most))):
            yield kind, number


def _other(kind):
    """Values of fields that hold no words; links lead to what may be there."""
    match kind:
        case kinds.Choice(options=options):
            return st.sampled_from(options)
        case kinds.Choices(options=options, most=most):
            return st.lists(st.sampled_from(options), unique=True, max_size=min(2, most)).map(tuple)
        case kinds.Scale(top=top):
            return st.integers(0, top)
        case kinds.Number():
            return st.integers(0, 20)
        case kinds.YesNo():
            return st.sampled_from((True, True, False))
        case kinds.Date():
            return st.just("2026-12-01")
        case kinds.Time():
            return st.just("18:30")
        case kinds.HoursOfWeek():
            return st.just((kinds.Hours(("fri",), "18:00", "23:00"),))
        case kinds.Link(types=types):
            return st.sampled_from(_ids(types))
        case kinds.Links(types=types):
            return st.lists(st.sampled_from(_ids(types)), unique=True, max_size=2).map(tuple)
        case kinds.Image():
            return st.just(PIXEL)
        case _:
            return st.none()


def _ids(types):
    if "supporter" in types:
        return PEOPLE
    return tuple(entry_id(f"{_LINKED.get(one, 'if_then')} {one} {number}") for one in types for number in range(2))


def hiding_places(pdf):
    """Everything a file says, anywhere: raw, unpacked, as strings of every object, and as words on its pages."""
    reader = PdfReader(io.BytesIO(pdf))
    found = [pdf]
    for number in range(1, int(reader.trailer["/Size"])):
        _gather(reader.get_object(number), found)
    _gather(reader.metadata, found)
    found += ["".join(text.split()).encode() for text in page_texts(pdf)]
    assert not reader.attachments
    return b"\n".join(found).lower()


def _gather(held, found):
    if isinstance(held, StreamObject):
        found.append(held.get_data())
    if isinstance(held, DictionaryObject):
        for name, value in held.items():
            found.append(str(name).encode())
            if isinstance(value, DictionaryObject | ArrayObject | TextStringObject | ByteStringObject):
                _gather(value, found)
    elif isinstance(held, ArrayObject):
        for value in held:
            if isinstance(value, DictionaryObject | ArrayObject | TextStringObject | ByteStringObject):
                _gather(value, found)
    elif isinstance(held, TextStringObject):
        found.append(str(held).encode())
    elif isinstance(held, ByteStringObject):
        found.append(bytes(held))


def in_any_form(word):
    """A word as a file may write it."""
    for shape in (word.encode(), word.encode("utf-16-be"), word.encode("utf-16-le")):
        yield shape.lower()
        yield shape.hex().encode()
