"""Tells one plan in the words of paper: what every edition asks for when it turns values into text."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from planner.plan.catalogue import CATALOGUE, Catalogue, Section
from planner.plan.fields import Email, Field, Image, Link, Links, Long, Phone, Scale, Short, YesNo, is_empty
from planner.plan.model import Entry, Plan
from planner.printing.document import Block, Document, Dots, Fact, Furniture, Paragraph, Run, Text, Tone, ours, theirs
from planner.printing.document import said as spoken
from planner.printing.editions.options import PrintOptions
from planner.saying import Saying, listed
from planner.words import LANGUAGE, Words

if TYPE_CHECKING:
    from planner.plan.entries import EntryType

SEPARATOR = " \u00b7 "
_TYPED = (Short, Long, Phone, Email, Link, Links)
_HERE = "\x00"
_LONGEST_NUMBER = 24


class Teller:
    """One plan as its reader may see it, and the words to tell it in."""

    def __init__(self, plan: Plan, words: Words, options: PrintOptions, catalogue: Catalogue = CATALOGUE) -> None:
        self.plan, self.words, self.options, self.catalogue = plan, words, options, catalogue
        self._saying = Saying(words, plan, catalogue)
        self._linked: dict[str, tuple[str, Entry]] = {one.id: (section, one) for section, one in plan.all_entries()}
        self._declared: dict[tuple[str, str], EntryType] = {
            (section.id, one.id): one for section in catalogue.sections for one in section.types
        }
        self._fields: dict[tuple[str, str, str], Field] = {
            (section, kind, field.id): field for (section, kind), one in self._declared.items() for field in one.fields
        }
        self._spoken: dict[tuple[str, str], str] = {}

    def word(self, key: str, **values: object) -> str:
        """A sentence of paper."""
        return self.words.paper(key, **values)

    def ours(self, key: str, tone: Tone = "plain", **values: object) -> Text:
        """A sentence of paper, as text."""
        return ours(self.words.paper(key, **values), tone)

    def around(self, key: str, tone: Tone = "plain", **texts: Text) -> Text:
        """A sentence of paper with texts of the person's in it."""
        return _filled(self.words.paper(key, **{name: f"{_HERE}{name}{_HERE}" for name in texts}), tone, texts)

    def day(self, iso: str) -> str:
        """A day in a few words, "22 November 2026"."""
        year, month, number = iso.split("-")
        return self.word("page.day", day=int(number), month=self.words.ui(f"month.{int(month)}"), year=year)

    def said(self, section: str, entry: Entry, name: str, tone: Tone = "plain") -> Text:
        """A field of an entry in words; nothing when it is empty."""
        field = self._fields.get((section, entry.type, name))
        if field is None or is_empty(entry.get(name)):
            return ()
        if isinstance(field.kind, Link):
            return self.name_of(entry.text(name), tone)
        if isinstance(field.kind, Links):
            return self.names_of(entry.chosen(name), tone)
        spoken = self._spoken.get((entry.id, name))
        if spoken is None:
            spoken = self._spoken[entry.id, name] = self._saying.field(section, entry, name)
        return _text(field, spoken, tone)

    def answer(self, section: str, name: str, tone: Tone = "plain") -> Text:
        """A single answer in words; nothing when it is empty."""
        field, value = self.catalogue.field(section, None, name), self.plan.answer(section, name)
        if field is None or value is None or is_empty(value) or isinstance(field.kind, Image):
            return ()
        if isinstance(field.kind, Link):
            return self.name_of(str(value), tone)
        return _text(field, self._saying.value(section, None, name, value), tone)

    def entry(self, entry_id: str) -> Entry | None:
        """The entry a link points at, if this reader may see it."""
        found = self._linked.get(entry_id)
        return found[1] if found else None

    def name_of(self, entry_id: str, tone: Tone = "plain") -> Text:
        """The words of the entry a link points at; nothing when it is gone."""
        found = self._linked.get(entry_id)
        return self.name(*found, tone) if found else ()

    def names_of(self, entry_ids: Iterable[str], tone: Tone = "plain") -> Text:
        """The words of several linked entries, in a sentence."""
        names = [spoken(name) for one in entry_ids if (name := self.name_of(one))]
        return theirs(listed(self.words, names), tone) if names else ()

    def named_by(self, section: str, entry: Entry) -> str:
        """The field whose words name an entry: its main one, or the first that says more than "other"."""
        declared = self._declared[section, entry.type]
        main = entry.get(declared.main)
        if main == "other":
            worded = (
                one.id for one in declared.fields[1:] if isinstance(one.kind, Short) and entry.text(one.id).strip()
            )
            return next(worded, declared.main)
        if not is_empty(main):
            return declared.main
        return next((one.id for one in declared.fields if not is_empty(entry.get(one.id))), declared.main)

    def name(self, section: str, entry: Entry, tone: Tone = "plain") -> Text:
        """What names an entry, in words."""
        return self.said(section, entry, self.named_by(section, entry), tone)

    def filled(self, section: str, entry: Entry, skip: Iterable[str] = ()) -> Iterator[Field]:
        """The fields of an entry that say something, but the one that names it and those to skip."""
        left_out = {self.named_by(section, entry), *skip}
        for field in self._declared[section, entry.type].fields:
            if field.id not in left_out and self.said(section, entry, field.id):
                yield field

    @staticmethod
    def typed(field: Field) -> bool:
        """Whether a field holds words of the person's, not a choice among ours."""
        return isinstance(field.kind, _TYPED)

    def facts(self, section: str, entry: Entry, skip: Iterable[str] = ()) -> tuple[Fact, ...]:
        """The fields of an entry that hold words, each with its label."""
        return tuple(
            Fact(ours(self.label(section, entry.type, field)), (Paragraph(self.said(section, entry, field.id)),))
            for field in self.filled(section, entry, skip)
            if isinstance(field.kind, _TYPED)
        )

    def marks(self, section: str, entry: Entry, skip: Iterable[str] = ()) -> Text:
        """The fields of an entry that were picked, each in a few words, on one line."""
        return self.joined(
            self.phrase(section, entry, field)
            for field in self.filled(section, entry, skip)
            if not isinstance(field.kind, _TYPED)
        )

    def phrases(self, section: str, entry: Entry, skip: Iterable[str] = ()) -> Text:
        """All further fields of an entry, each in a few words, on one line."""
        return self.joined(self.phrase(section, entry, field) for field in self.filled(section, entry, skip))

    def phrase(self, section: str, entry: Entry, field: Field) -> Text:
        """One field in a few words: "pull 9 out of 10", "on my own"."""
        said, key = self.said(section, entry, field.id), f"brief.{entry.type}.{field.id}"
        label = self.label(section, entry.type, field)
        if isinstance(field.kind, YesNo):
            if not entry.yes(field.id):
                return (Run(f"{label}: ", "soft"), Run(self.words.ui("say.no"), "soft"))
            return ours(self.words.ui_words.get(key) or label, "soft")
        if self.words.ui_words.get(key):
            said = said if self.typed(field) else _toned(said, "soft")
            return _filled(self.words.ui(key, value=f"{_HERE}value{_HERE}"), "soft", {"value": said})
        return said if self.typed(field) else _toned(said, "soft")

    def label(self, section: str, type_id: str | None, field: Field) -> str:
        """What stands beside a field on paper."""
        own = f"label.{type_id or section}.{field.id}"
        return self.words.paper_words.get(own) or self.words.field(section, type_id, field.id).label

    def dots(self, section: str, entry: Entry, name: str) -> Dots | None:
        """A scale as dots; nothing when it was not answered."""
        field, value = self._fields.get((section, entry.type, name)), entry.number(name)
        if field is None or value is None or not isinstance(field.kind, Scale):
            return None
        return Dots(int(value), field.kind.top, self.word(f"dots.{name}", value=value, top=field.kind.top))

    def joined(self, texts: Iterable[Text]) -> Text:
        """Texts on one line, parted by a quiet dot."""
        line: list[Run] = []
        for text in texts:
            if text:
                line += [Run(SEPARATOR, "soft"), *text] if line else text
        return tuple(line)

    def person(self) -> Text:
        """The name the person chose."""
        return self.answer("about", "name")

    @property
    def printed(self) -> str:
        """The day it is printed, in words."""
        return self.day(self.options.today.isoformat())

    def furniture(self, edition: str) -> Furniture:
        """What stands on every page of an edition that is the person's own."""
        version = self.ours(
            "page.version",
            edition=self.word(f"editions.{edition}"),
            version=self.day(self.plan.changed[:10]),
            printed=self.printed,
        )
        shouted = tuple(Run(run.text.upper(), run.tone, run.theirs) for run in self.person())
        return self.on_every_page(version, head_end=shouted)

    def on_every_page(
        self, version: Text, *, head: str = "page.head", head_end: Text = (), return_to: Text = ()
    ) -> Furniture:
        """What stands on every page; where nothing else is said, the paper goes back to the person."""
        name = self.person()
        back = self.around("page.return_to", name=name) if name else self.ours("page.return_to_nobody")
        return Furniture(
            head=self.ours(head),
            head_end=head_end,
            version=version,
            return_to=return_to or back,
            page=self.word("page.number", page="{page}", pages="{pages}"),
            banner=self.ours("page.example") if self.plan.example else (),
        )

    def document(
        self, furniture: Furniture, blocks: Iterable[Block], *, sheet: Iterable[Block] = (), title: str = "page.title"
    ) -> Document:
        """The whole paper: its first sheet, if it has one of its own, and everything after."""
        return Document(
            title=self.word(title), language=LANGUAGE, furniture=furniture, blocks=tuple(blocks), sheet=tuple(sheet)
        )

    def sections(self) -> Iterator[Section]:
        """The sections that may stand on the person's own paper, in order."""
        return (section for section in self.catalogue.sections if not section.private)


def unbroken(phone: Text) -> Text:
    """A number as it was typed, but never parted at the end of a line; what is too long to be a number may be."""
    return tuple(
        Run(run.text.replace(" ", "\u00a0"), run.tone, run.theirs) if len(run.text) <= _LONGEST_NUMBER else run
        for run in phone
    )


def _text(field: Field, said: str, tone: Tone) -> Text:
    if not said:
        return ()
    return theirs(said, tone) if isinstance(field.kind, _TYPED) else ours(said, tone)


def _toned(text: Text, tone: Tone) -> Text:
    return tuple(Run(run.text, tone, run.theirs) for run in text)


def _filled(sentence: str, tone: Tone, texts: dict[str, Text]) -> Text:
    """The sentence with each marked place filled by a text of the person's."""
    parts = sentence.split(_HERE)
    runs: list[Run] = []
    for at, part in enumerate(parts):
        if at % 2:
            runs += texts[part]
        elif part:
            runs.append(Run(part, tone))
    return tuple(runs)
