"""The side of the print page for a copy for one person: who it is for, whether they are safe, and what they may see."""

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from planner.plan.fields import EntryId, FieldId, SectionId
from planner.plan.model import Plan
from planner.plan.sharing import may_see
from planner.saying import Saying
from planner.session import Spot
from planner.ui.editors.editor import Candidate, EditorContext
from planner.ui.editors.links import LinksEditor
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Line, down, room
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.kit.tiles import CheckRow
from planner.ui.pages.paper_contents import shares
from planner.ui.pages.paper_shares import SharedPart
from planner.ui.section.safe_person import SafePerson
from planner.ui.verbs import Place, Verbs

_SUPPORT, _MAY_SEE = SectionId("support"), FieldId("may_see_copy")
_PLACE = "naloxone_place"


class ForOnePerson(QWidget):
    """Everything to choose for a copy for one person. `changed` is called when the copy must be made anew."""

    def __init__(self, verbs: Verbs, changed: Callable[[], None]) -> None:
        super().__init__()
        self._verbs, self._changed = verbs, changed
        words = verbs.words
        self.person = ""
        self._people = LinksEditor(
            EditorContext(words, verbs.today(), candidates=lambda _types: self._candidates()),
            ("supporter",),
            single=True,
        )
        self._people.set_name("print.person", words.ui("print_page.who"))
        self._people.answered.connect(self._picked)
        self._nobody = self._way_to_people()
        self._general = PlainLabel(words.ui("print_page.general"), "small", "muted")
        self._safe = SafePerson(words, "print", partial(self._consent, may=True))
        self._agreed = PlainLabel("", "small", "muted")
        self._given = self._way_back()
        self.naloxone = CheckRow(
            words.ui("print_page.naloxone"), about=words.ui("print_page.naloxone_text"), does=changed
        )
        self.naloxone.setObjectName("print.naloxone")
        self._lead = PlainLabel("", "small", "muted")
        self._list: Line = down(gap=2)
        self._rows: dict[str, SharedPart] = {}
        title = Heading(words.ui("print_page.what_is_in"), "h3")
        self._what = room(down(title, 4, self._lead, 6, self.naloxone, room(self._list)))
        asked = (self._people, self._nobody, 8, self._general, 8, self._safe, self._given, 8, self._what)
        self.setLayout(down(Heading(words.ui("print_page.who"), "h3"), 6, *asked, None))
        self.refresh()

    def _way_to_people(self) -> QWidget:
        words = self._verbs.words
        go = Button(words.ui("print_page.to_people"), does=lambda: self._verbs.go(Place("section", _SUPPORT)))
        go.setObjectName("print.to-people")
        return room(down(PlainLabel(words.ui("print_page.nobody")), 8, flowing(go)))

    def _way_back(self) -> QWidget:
        take_back = Button(self._verbs.words.ui("print_page.take_back"), "quiet", pad=10, height=40)
        take_back.clicked.connect(lambda _checked=False: self._consent(may=False))
        take_back.setObjectName("print.take-back")
        return room(down(self._agreed, flowing(take_back)))

    @property
    def naloxone_place(self) -> bool:
        """Whether the copy says where the naloxone is."""
        return self.naloxone.isChecked() and not self.naloxone.isHidden()

    def refresh(self) -> None:
        """Shows the plan as it is now."""
        plan, words = self._verbs.session.plan, self._verbs.words
        people = self._candidates()
        if self.person not in {one.id for one in people}:
            self.person = next((one.id for one in people if may_see(plan, one.id)), people[0].id if people else "")
        name = next((one.words for one in people if one.id == self.person), "")
        consent = may_see(plan, self.person)
        self._people.show_value(self.person or None)
        self._people.setVisible(bool(people))
        self._nobody.setVisible(not people)
        self._general.setVisible(not consent)
        self._safe.setVisible(bool(people) and not consent)
        self._safe.ask(name, plan.nations())
        self._given.setVisible(consent)
        self._agreed.setText(words.ui("print_page.consent", name=name))
        self._what.setVisible(consent)
        self._lead.setText(words.ui("print_page.shared_with", name=name))
        self.naloxone.setVisible(bool(plan.words("health", _PLACE).strip()))
        if consent:
            self._show_parts(plan)

    def _show_parts(self, plan: Plan) -> None:
        verbs = self._verbs
        saying = Saying(verbs.words, plan, verbs.catalogue, verbs.today())
        found = shares(saying, verbs.catalogue, self.person)
        if [one.section for one in found] != list(self._rows):
            self._list.clear()
            self._rows = {}
            for one in found:
                row = SharedPart(verbs.words, one, self._turned, unfolded=not self._rows)
                self._rows[one.section] = row
                self._list.put(row)
        for one in found:
            self._rows[one.section].show_part(one)

    def _candidates(self) -> tuple[Candidate, ...]:
        plan = self._verbs.session.plan
        saying = Saying(self._verbs.words, plan, self._verbs.catalogue, self._verbs.today())
        unnamed = self._verbs.words.ui("entry.no_words")
        return tuple(
            Candidate(one.id, saying.name(_SUPPORT, one) or unnamed) for one in plan.entries(_SUPPORT, "supporter")
        )

    def _picked(self, person: object) -> None:
        self.person = person if isinstance(person, str) else self.person
        self.naloxone.set_state(ticked=False)
        self._told()

    def _consent(self, *, may: bool) -> None:
        if self.person:
            self._verbs.session.write(Spot(_SUPPORT, _MAY_SEE, EntryId(self.person)), may)
            self.naloxone.set_state(ticked=False)
            self._told()

    def _turned(self, section: str, entry: str) -> None:
        """Shares one thing with this person, or does not any more."""
        session = self._verbs.session
        found = session.entry(SectionId(section), EntryId(entry))
        if found is not None:
            people = tuple(one for one in found.share.people if one != self.person)
            if people == found.share.people:
                people = (*people, EntryId(self.person))
            session.share(SectionId(section), found.id, replace(found.share, people=people))
            self._told()

    def _told(self) -> None:
        self.refresh()
        self._changed()
