"""The kinds of thing a plan repeats or puts in order: every entry type with its fields.

The table is design text (docs/plan-format.md lists it); ids are for ever. Over the ceiling because it is one table.
"""

from msgspec import Struct

from planner.plan.fields import (
    DAYS,
    TEXT_LIMIT,
    Choice,
    Choices,
    Date,
    Email,
    Field,
    FieldId,
    Frozen,
    HoursOfWeek,
    Learned,
    Link,
    Links,
    Moment,
    Number,
    Phone,
    Scale,
    Short,
    Time,
    TypeId,
    Used,
    YesNo,
    field,
)

_WORDS = Short(TEXT_LIMIT)
_LINE = Short()
_TEN = Scale(10)
_SUPPORTER = Link(("supporter",))
_SERVICE_KINDS = Choice(
    (
        "key_worker",
        "gp",
        "drug_alcohol_team",
        "therapist",
        "group",
        "mutual_aid",
        "alumni",
        "clinic",
        "prescriber",
        "pharmacy",
        "housing",
        "crisis_team",
        "social_worker",
        "other",
    )
)


class EntryType(Struct, frozen=True):
    """One kind of entry: its id, its fields, which field names it, and whether it starts as Only me."""

    id: TypeId
    fields: tuple[Field, ...]
    private: bool = False

    @property
    def main(self) -> FieldId:
        """The field whose words name the entry: the first one."""
        return self.fields[0].id

    def field(self, name: str) -> Field | None:
        """The declared field called `name`, if there is one."""
        return next((one for one in self.fields if one.id == name), None)


def entry_type(name: str, *fields: Field, private: bool = False) -> EntryType:
    """An entry type declaration; the first field names the entry."""
    return EntryType(TypeId(name), fields, private)


SUBSTANCE = entry_type(
    "substance",
    field(
        "substance",
        Choice(
            (
                "ketamine",
                "alcohol",
                "cocaine",
                "cannabis",
                "opioids",
                "benzodiazepines",
                "stimulants",
                "ghb",
                "pregabalin",
                "nitrous",
                "spice",
                "other",
            )
        ),
    ),
    field("name", _LINE),
    field("goal", Choice(("stop", "less", "as_prescribed", "not_decided"))),
    field("goal_words", _LINE),
    field("substitute_risk", YesNo()),
)
WELL = entry_type("well", field("text", _LINE))
REASON = entry_type(
    "reason", field("text", _LINE), field("theme", Choice(("health", "people", "money_work", "self", "other")))
)
NEED = entry_type("need", field("gave", _LINE), field("safer_way", _LINE))
SIGN = entry_type(
    "sign",
    field("text", _WORDS),
    field("theme", Choice(("thought", "feeling", "body", "doing"))),
    field("level", Choice(("green", "amber", "red"))),
    field("what_i_do", _LINE),
    field("may_mention", Links(("supporter",))),
)
TRIGGER = entry_type(
    "trigger",
    field("text", _WORDS),
    field("theme", Choice(("people", "places", "feelings", "times", "situations", "things", "body", "money"))),
    field("strength", _TEN),
    field("confidence", _TEN),
    field("approach", Choice(("avoid", "change", "face"))),
    field("hours", HoursOfWeek()),
    field("date", Date()),
    field("repeats", Choice(("none", "weekly", "monthly", "yearly"))),
)
STRATEGY = entry_type(
    "strategy",
    field("text", _WORDS),
    field("theme", Choice(("body", "mind", "people", "change_scene", "busy_hands", "later", "calm"))),
    field("card", _LINE),
    field("alone", YesNo()),
    field("night", YesNo()),
    field("needs", Choices(("money", "phone", "transport", "other_person", "daylight"))),
    field("minutes", Number("minutes", 600)),
    field("helped", Scale(3)),
)
STRESS_STEP = entry_type("stress_step", field("text", _WORDS))
IF_THEN = entry_type(
    "plan",
    field("cue", Link(("trigger", "sign"))),
    field("cue_words", _LINE),
    field("avoid", _LINE),
    field("get_out", _LINE),
    field("first", _LINE),
    field("first_strategy", Link(("strategy",))),
    field("second", _LINE),
    field("second_strategy", Link(("strategy",))),
    field("ring", _SUPPORTER),
    field("rehearsed_on", Date()),
)
CRAVING_STEP = entry_type("step", field("text", _WORDS), field("minute", Number("minutes", 120)))
SUPPORTER = entry_type(
    "supporter",
    field("name", _WORDS),
    field("relation", _LINE),
    field(
        "kind",
        Choice(
            (
                "family",
                "friend",
                "peer",
                "sponsor",
                "professional",
                "alumni",
                "faith",
                "work",
                "other",
            )
        ),
    ),
    field("phone", Phone()),
    field("text_ok", YesNo()),
    field("hours", HoursOfWeek()),
    field("what_i_ask", _LINE),
    field("asked", Choice(("not_yet", "asked", "agreed", "said_no"))),
    field("knows_plan", YesNo()),
    field("may_see_copy", YesNo()),
    field("emergency_contact", YesNo()),
    field("number_may_be_shared", YesNo()),
)
KEEP_AWAY = entry_type(
    "keep_away",
    field("text", _WORDS),
    field("kind", Choice(("person", "place", "thing"))),
    field("why", _LINE),
    private=True,
)
BLOCK = entry_type(
    "block",
    field("text", _WORDS),
    field("days", Choices(DAYS)),
    field("start", Time()),
    field("end", Time()),
    field("theme", Choice(("sleep", "meal", "move", "work_study", "group", "people", "rest", "fun", "care"))),
)
MOORING_LINE = entry_type("mooring_line", field("text", _WORDS), field("times_a_week", Number("times", 21)))
CONTACT = entry_type(
    "contact",
    field("service", _LINE),
    field("worker", _LINE),
    field("kind", _SERVICE_KINDS),
    field("what_for", _LINE),
    field("phone", Phone()),
    field("email", Email()),
    field("address", _LINE),
    field("open", _LINE),
)
APPOINTMENT = entry_type(
    "appointment",
    field("what", _LINE),
    field("kind", _SERVICE_KINDS),
    field("contact", Link(("contact",))),
    field("date", Date()),
    field("time", Time()),
    field("minutes", Number("minutes", 600)),
    field("repeats", Choice(("none", "weekly", "fortnightly", "monthly"))),
    field("mode", Choice(("in_person", "phone", "video"))),
    field("where", _LINE),
    field("how_i_get_there", _LINE),
    field("who_comes", _SUPPORTER),
    field("bring", _LINE),
    field("plan_b", _LINE),
    field("status", Choice(("planned", "done", "missed", "moved"))),
)
MEDICINE = entry_type(
    "medicine",
    field("name", _LINE),
    field("prescriber", _LINE),
    field("pharmacy", _LINE),
    field("who_to_ask", _LINE),
)
LESSON = entry_type("lesson", field("text", _WORDS))
HEALTH_CHECK = entry_type("check", field("text", _WORDS), field("date", Date()))
PAIN_STEP = entry_type("pain_step", field("text", _WORDS))
BODY_NOTE = entry_type(
    "body_note",
    field("date", Date()),
    field("by_day", Number("trips", 60)),
    field("by_night", Number("trips", 60)),
    field("pain", _TEN),
    field("noticed", _LINE),
)
HARD_WORDS = entry_type("hard_words", field("text", _WORDS))
ASK_GP = entry_type("ask_gp", field("text", _WORDS))
LEAVING_HOUR = entry_type("leaving_hour", field("text", _WORDS), field("time", Time()))
LAPSE_STEP = entry_type(
    "step",
    field("text", _WORDS),
    field("when", Choice(("first_hour", "first_day", "first_week"))),
)
GOAL = entry_type(
    "goal",
    field("what", _WORDS),
    field("theme", Choice(("health", "recovery", "people", "work_study_money", "fun"))),
    field("by", Date()),
    field("first_step", _LINE),
    field("who_helps", _SUPPORTER),
    field("how_i_know", _LINE),
    field("confidence", _TEN),
    field("state", Choice(("not_started", "started", "done", "changed"))),
)
MILESTONE = entry_type(
    "milestone",
    field("text", _WORDS),
    field("kind", Choice(("time", "deed"))),
    field("days", Number("days", 3650)),
    field("date", Date()),
    field("reward", _LINE),
    field("who_shares", _SUPPORTER),
    field("reached_on", Date()),
)
HELPS = entry_type("helps", field("text", _WORDS))
DOES_NOT_HELP = entry_type("does_not_help", field("text", _WORDS))
NOTICE = entry_type("notice", field("text", _WORDS))
EMERGENCY = entry_type("emergency", field("text", _WORDS))
WISH = entry_type("wish", field("text", _WORDS))
READY = entry_type(
    "ready",
    field(
        "what",
        Choice(
            (
                "number_saved",
                "asked",
                "route_known",
                "card_in_wallet",
                "bag_packed",
                "gp_told",
                "other",
            )
        ),
    ),
    field("text", _WORDS),
    field("done", YesNo()),
)
AREA = entry_type(
    "area",
    field(
        "area",
        Choice(
            (
                "health",
                "mental_health",
                "housing",
                "work_study",
                "money",
                "relationships",
                "children",
                "legal",
                "spiritual",
                "other",
            )
        ),
    ),
    field("goal", _WORDS),
    field("action", _WORDS),
    field("who", _WORDS),
    field("by", Date()),
    field("result", Choice(("met", "part", "not_yet", "changed"))),
    private=True,
)
RISK = entry_type(
    "risk",
    field(
        "what",
        Choice(
            (
                "overdose",
                "withdrawal",
                "self_harm",
                "safeguarding_child",
                "safeguarding_adult",
                "domestic_abuse",
                "driving",
                "pregnancy",
                "other",
            )
        ),
    ),
    field("asked_on", Date()),
    field("plan", _LINE),
    private=True,
)

CHECK_IN = entry_type(
    "check_in",
    field("date", Date()),
    field("craving", _TEN),
    field("mood", _TEN),
    field("confidence", _TEN),
    field("sleep_hours", Number("hours", 24)),
    field("kept", Links(("mooring_line",))),
    field("met", Links(("trigger",))),
    field("used", Used()),
    field("words", Short(TEXT_LIMIT)),
    private=True,
)
CRAVING = entry_type(
    "craving",
    field("at", Moment()),
    field("cue", Link(("trigger", "sign"))),
    field("before", _TEN),
    field("after", _TEN),
    field("helped", Link(("strategy",))),
    private=True,
)
LAPSE = entry_type(
    "lapse",
    field("date", Date()),
    field("days", Number("days", 36_500)),
    field("words", Short(TEXT_LIMIT)),
    field("learned", Learned()),
    private=True,
)
REVIEW = entry_type(
    "review",
    field("date", Date()),
    field("who", _LINE),
    field("why", Short(TEXT_LIMIT)),
    field("version", Link(("version",))),
    private=True,
)
VERSION = entry_type("version", field("at", Moment()), field("sections", Frozen()), private=True)
COPY = entry_type(
    "copy",
    field("edition", _LINE),
    field("to", _LINE),
    field("date", Date()),
    field("version", Link(("version",))),
    field("withdrawn_on", Date()),
    private=True,
)
