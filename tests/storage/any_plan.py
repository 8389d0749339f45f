"""Any plan a person or a later program could have written, for hypothesis."""

import base64
import string
from uuid import UUID

from hypothesis import strategies as st

from planner.plan import fields as kinds
from planner.plan.catalogue import CATALOGUE
from planner.plan.fields import DAYS, EntryId, FieldId, SectionId, TypeId, well_formed
from planner.plan.model import Contents, Entry, Plan, Share
from planner.plan.order import spread

TEXTS = st.text(st.characters(codec="utf-8"), max_size=40) | st.sampled_from(
    ["'; DROP TABLE plan;--", "\x00", "🜁é\u202e", "{}"]
)
NAMES = st.text(string.ascii_lowercase, min_size=1, max_size=8).map("later_".__add__)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
UNREAD = st.dictionaries(NAMES, JSON, max_size=3)
IDS = st.uuids(version=4).map(str)
TIMES = st.times().map(lambda one: f"{one:%H:%M}")
DATES = st.dates().map(lambda one: one.isoformat())
PICTURE = base64.b64encode(b"\x89PNG\r\n\x1a\n" + bytes(90_000)).decode()


def a_value(kind):
    """Values of one kind of field."""
    match kind:
        case kinds.Choice(options=options):
            raw = st.sampled_from(options)
        case kinds.Choices(options=options, most=most):
            raw = st.lists(st.sampled_from(options), unique=True, max_size=min(most, len(options)))
        case kinds.Scale(top=top):
            raw = st.integers(0, top)
        case kinds.Number():
            raw = st.integers(0, 1000) | st.floats(0, 1000)
        case kinds.YesNo():
            raw = st.booleans()
        case kinds.Date():
            raw = DATES
        case kinds.Time():
            raw = TIMES
        case kinds.HoursOfWeek():
            stretch = st.fixed_dictionaries(
                {"days": st.lists(st.sampled_from(DAYS), unique=True), "from": TIMES, "to": TIMES | st.just("24:00")},
            )
            raw = st.lists(stretch, max_size=3)
        case kinds.Link():
            raw = IDS
        case kinds.Links():
            raw = st.lists(IDS, max_size=3)
        case kinds.Image():
            raw = st.just(PICTURE)
        case kinds.Moment():
            raw = st.just("2026-11-22T10:30:00Z")
        case kinds.Used():
            raw = st.lists(
                st.fixed_dictionaries({"strategy": IDS, "helped": st.integers(0, 3), "later": JSON}), max_size=2
            )
        case kinds.Learned():
            raw = st.dictionaries(TEXTS, TEXTS, max_size=2)
        case kinds.Frozen():
            entry = st.fixed_dictionaries({"id": IDS, "type": TEXTS, "later": JSON})
            section = st.fixed_dictionaries(
                {"answers": st.dictionaries(TEXTS, JSON), "entries": st.lists(entry, max_size=2)}
            )
            raw = st.dictionaries(TEXTS, section, max_size=2)
        case _:
            raw = TEXTS
    return raw.map(lambda one: well_formed(kind, one))


@st.composite
def some_values(draw, declared):
    chosen = draw(st.lists(st.sampled_from(declared), unique=True, max_size=4)) if declared else []
    return {one.id: draw(a_value(one.kind)) for one in chosen}


@st.composite
def entries(draw, section):
    declared = CATALOGUE.section(section)
    ids = draw(st.lists(IDS, unique=True, max_size=4))
    found = []
    for one, pos in zip(ids, spread(len(ids)), strict=True):
        known = draw(st.booleans()) and declared is not None and declared.types
        kind = draw(st.sampled_from(declared.types)) if known else None
        share = Share(draw(st.booleans()), tuple(EntryId(one) for one in draw(st.lists(IDS, max_size=2))), draw(UNREAD))
        values = draw(some_values(kind.fields)) if kind else {}
        name = kind.id if kind else TypeId(draw(NAMES | st.just("answers")))
        found.append(Entry(EntryId(one), name, values, share, pos, draw(UNREAD)))
    return tuple(found)


@st.composite
def plans(draw):
    names = [one.id for one in CATALOGUE.sections] + ["history", "later_section"]
    sections = {}
    for name in draw(st.lists(st.sampled_from(names), unique=True, max_size=5)):
        declared = CATALOGUE.section(name)
        answers = draw(some_values(declared.answers)) if declared else {}
        sections[SectionId(name)] = Contents(answers, draw(entries(name)), draw(UNREAD), draw(UNREAD))
    return Plan(
        draw(IDS),
        "2026-11-22T10:00:00Z",
        "2026-11-22T10:00:01Z",
        sections,
        draw(st.booleans()),
        draw(UNREAD),
    )


def with_a_picture(plan: Plan) -> Plan:
    return plan.with_answer(SectionId("reasons"), FieldId("picture"), PICTURE)


def number(value: int) -> EntryId:
    return EntryId(str(UUID(int=value)))
