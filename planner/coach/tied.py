"""What hangs on what in a plan: who counts as a person to turn to, which if-thens a cue has, what each action asks for.

Built once for a review and let go with it, so that nothing a person wrote outlives the plan it came from.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Final

from msgspec import Struct

from planner.coach.findings import Asked, Finding
from planner.coach.marks import Marks
from planner.coach.things import bearing, holds_phrase, phrases, words_of
from planner.coach.wording import is_not_plan, judge_text, needs_of, unsafe
from planner.plan import week
from planner.plan.fields import EntryId
from planner.plan.model import Entry

SLOTS: Final = (("first", "first_strategy"), ("second", "second_strategy"))
"""The two actions of an if-then: their words, and the strategy they may be picked from."""

WEAK: Final = frozenset(
    {
        "safety.action",
        "if_then.not_plan",
        "if_then.is_trigger",
        "specific.missing",
        "specific.general",
        "specific.unchanged",
    }
)
"""Rules whose finding on an action means that it does not count as cover."""
_TO_BE_MET: Final = frozenset({"people", "places", "situations", "things", ""})
"""Kinds of trigger an action can lead to; a feeling, a time, the body or money only says when."""


class Act(Struct, frozen=True):
    """One safe action of a plan: what it is, whether it works alone and at night, and who it names.

    `untold` names the ticks that its strategy leaves open: alone, night.
    """

    words: str
    about: frozenset[str]
    alone: bool
    night: bool
    people: tuple[EntryId, ...] = ()
    strategy: EntryId | None = None
    untold: tuple[str, ...] = ()


class Tied:
    """The ties of one plan, each looked up once."""

    def __init__(self, asked: Asked, said: Sequence[Finding] | None = None) -> None:
        """`said` is what the rules of language found, where they were asked already; else they are asked as needed."""
        self.asked = asked
        self.plan = asked.plan
        self._weak = None if said is None else {(one.where.entry, one.where.field) for one in said if one.rule in WEAK}
        # An entry that lacks its main words is judged no further by the rules, so its other fields are judged here.
        self._lacking = {one.where.entry for one in said or () if one.rule == "specific.missing"}
        self._bearing: dict[str, frozenset[str]] = {}
        self._counted: dict[tuple[EntryId, str], bool] = {}
        self._acts: dict[EntryId, tuple[Act, ...]] = {}
        self._at_night: dict[EntryId, bool] = {}
        self._ticked: dict[str, list[Entry]] = {}
        self._initials: dict[str, frozenset[str]] = {}

    @cached_property
    def people(self) -> dict[EntryId, Entry]:
        """Those who may be turned to: named, not said no, not on the keep-away list."""
        away = {words_of(one.text("text")) for one in self.plan.entries("support", "keep_away")} - {()}
        return {
            one.id: one
            for one in self.plan.entries("support", "supporter")
            if (name := words_of(one.text("name"))) and one.text("asked") != "said_no" and name not in away
        }

    @cached_property
    def strategies(self) -> dict[EntryId, Entry]:
        """The person's own strategies that are safe and have words."""
        return {one.id: one for one in self.plan.entries("coping", "strategy") if self.counts("coping", one, "text")}

    @cached_property
    def ranked(self) -> list[Entry]:
        """The strategies that count and lead to nothing risky: what works alone and at night first, then what helped most."""
        return sorted(
            (one for one in self.strategies.values() if not self._risks(one.text("text"))),
            key=lambda one: (not one.yes("alone"), not one.yes("night"), -(one.number("helped") or 0)),
        )

    def ranked_that_work(self, cover: str) -> list[Entry]:
        """Those of them that are ticked for alone, or for night."""
        if cover not in self._ticked:
            self._ticked[cover] = [one for one in self.ranked if one.yes(cover)]
        return self._ticked[cover]

    def _risks(self, text: str) -> bool:
        """Whether an action names what is a trigger or to keep away from, and does not lead away from it."""
        named = self.marked.first_in(self.bearing(text)) is not None
        return named and not holds_phrase(text, phrases(self.asked.lexicon, "keeps_away"))

    @cached_property
    def agreed_first(self) -> list[Entry]:
        """Those who may be turned to, who agreed before the others."""
        return sorted(self.people.values(), key=lambda who: who.text("asked") != "agreed")

    @cached_property
    def plans(self) -> dict[EntryId, list[Entry]]:
        """The if-thens of each trigger and sign, by link, or by own words that name the same thing."""
        found: dict[EntryId, list[Entry]] = {}
        cues = [*self.plan.entries("triggers", "trigger"), *self.plan.entries("warning_signs", "sign")]
        known = {one.id for one in cues}
        for one in self.plan.entries("if_then", "plan"):
            cue, own = one.text("cue"), one.text("cue_words")
            if cue in known:
                found.setdefault(EntryId(cue), []).append(one)
            elif own.strip():
                about = self.bearing(own)
                for named in cues:
                    wanted = self.bearing(named.text("text"))
                    if wanted and about and (wanted <= about or about <= wanted):
                        found.setdefault(named.id, []).append(one)
        return found

    @cached_property
    def risky(self) -> list[Entry]:
        """What an action must not lead to: people, places, situations and things that are triggers or to keep away from."""
        triggers = self.plan.entries("triggers", "trigger")
        met = [one for one in triggers if one.text("theme") in _TO_BE_MET]
        return [*met, *self.plan.entries("support", "keep_away")]

    @cached_property
    def marked(self) -> Marks:
        """The same by their words."""
        return Marks((self.bearing(one.text("text")), one) for one in self.risky)

    def initials(self, name: str) -> frozenset[str]:
        """The first letters of a name's words; two names without one in common are not alike."""
        if name not in self._initials:
            self._initials[name] = frozenset(one[:1] for one in self.bearing(name) or words_of(name))
        return self._initials[name]

    def bearing(self, text: str) -> frozenset[str]:
        """The bearing words of a text, worked out once."""
        if text not in self._bearing:
            self._bearing[text] = bearing(text)
        return self._bearing[text]

    def counts(self, section: str, entry: Entry, field: str) -> bool:
        """Whether a field says something to do that can count as cover: safe, to be pictured, and no "I will not"."""
        text = entry.text(field)
        if not text.strip():
            return False
        if self._weak is not None and ((entry.id, field) in self._weak or entry.id not in self._lacking):
            return (entry.id, field) not in self._weak
        key = (entry.id, field)
        if key not in self._counted:
            known = self.asked.lexicon
            self._counted[key] = not (
                is_not_plan(text, known)
                or unsafe(text, self.plan, known)
                or judge_text(self.asked, section, str(entry.type), field, text).level != "specific"
            )
        return self._counted[key]

    def acts(self, plan: Entry) -> tuple[Act, ...]:
        """The safe actions of an if-then."""
        if plan.id not in self._acts:
            made = (self.act("if_then", plan, field, plan.text(link)) for field, link in SLOTS)
            self._acts[plan.id] = tuple(one for one in made if one is not None)
        return self._acts[plan.id]

    def act(self, section: str, entry: Entry, field: str, link: str = "") -> Act | None:
        """One action from its words and the strategy it was picked from; None when there is none that counts."""
        text = entry.text(field)
        strategy = self.strategies.get(EntryId(link)) or self._by_words.get(words_of(text))
        said = text.strip() or (strategy.text("text").strip() if strategy else "")
        if not said or (text.strip() and not self.counts(section, entry, field)):
            return None
        people = tuple(self.named_in(said))
        own_words = strategy is None or words_of(said) != words_of(strategy.text("text"))
        alone, night = self._by_judgement(said, people) if own_words else (False, False)
        untold: tuple[str, ...] = ()
        if strategy is not None:
            alone, night = alone or strategy.yes("alone"), night or strategy.yes("night")
            untold = tuple(one for one in ("alone", "night") if strategy.get(one) is None)
        return Act(said, self.bearing(said), alone, night, people, strategy.id if strategy else None, untold)

    def named_in(self, text: str) -> Iterator[EntryId]:
        """The people a text names: by name, by a first name written large, or as what they are to the person."""
        large = text.replace("’", "'").split()
        bare = {one.strip('.,;:!?()"“”').removesuffix("'s") for one in large}
        about = self.bearing(text)
        found = dict.fromkeys(who for key in about for parts, who in self._by_part.get(key, ()) if parts <= about)
        found.update(dict.fromkeys(who for one in bare for who in self._by_first.get(one, ())))
        yield from found

    def answers_at_night(self, who: EntryId) -> bool:
        """Whether a person can be reached in some hours of the night."""
        if who not in self._at_night:
            hours = self.people[who].hours("hours") if who in self.people else ()
            self._at_night[who] = any(part == "night" for one in hours for _day, part in week.cells(one))
        return self._at_night[who]

    def linked(self, ids: Iterable[str]) -> Iterator[EntryId]:
        """Those of some ids who may be turned to."""
        yield from (EntryId(one) for one in ids if one in self.people)

    def _by_judgement(self, said: str, people: tuple[EntryId, ...]) -> tuple[bool, bool]:
        """Whether an action in own words works alone, and at night."""
        known = self.asked.lexicon
        needs = needs_of(said, known)
        alone = not people and ("other_person" not in needs or self._nobody_known(said))
        shut = "daylight" in needs or holds_phrase(said, phrases(known, "shut_at_night"))
        return alone, not shut and (alone or any(self.answers_at_night(one) for one in people))

    def _nobody_known(self, said: str) -> bool:
        """Whether an action that sounds like company needs nobody: a line that answers, a telephone as a thing."""
        lists, line = self.asked.lexicon, f" {' '.join(words_of(said))} "
        if holds_phrase(said, phrases(lists, "lines_answer")):
            return True
        without = line
        for one in phrases(lists, "phone_as_thing"):
            without = without.replace(f" {one} ", " ")
        return without != line and "other_person" not in needs_of(without, lists)

    @cached_property
    def _by_words(self) -> dict[tuple[str, ...], Entry]:
        return {words_of(one.text("text")): one for one in self.strategies.values()}

    @cached_property
    def _by_part(self) -> dict[str, list[tuple[frozenset[str], EntryId]]]:
        """People by one word of their name, or of the one word they are to the person ("my sister")."""
        found: dict[str, list[tuple[frozenset[str], EntryId]]] = {}
        for one in self.people.values():
            name, relation = self.bearing(one.text("name")), self.bearing(one.text("relation"))
            for parts in (name, relation if len(relation) == 1 else frozenset[str]()):
                if parts:
                    found.setdefault(min(parts), []).append((parts, one.id))
        return found

    @cached_property
    def _by_first(self) -> dict[str, list[EntryId]]:
        found: dict[str, list[EntryId]] = {}
        for one in self.people.values():
            first = one.text("name").split()[0]
            if first[:1].isupper() and first not in {"My", "Our", "The"}:
                found.setdefault(first, []).append(one.id)
        return found
