"""The open plan file keeps what it does not know and refuses, whole, what it cannot hold."""

import base64
import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.plan.catalogue import CATALOGUE
from planner.plan.plan_file import PlanProblem, read, write
from planner.plan.schema import schema
from tests.plan.building import MOMENT, PLAN_ID, a_file, a_trigger, number, with_trigger

ROOT = Path(__file__).resolve().parents[2]
PICTURE = base64.b64encode(b"\x89PNG\r\n\x1a\n" + b"0" * 20).decode()


def refused(data: bytes) -> PlanProblem:
    with pytest.raises(PlanProblem) as found:
        read(data)
    return found.value


def test_a_plan_comes_back_as_it_was_written():
    data = with_trigger(text="Pay day", strength=9, hours=[{"days": ["fri", "mon"], "from": "18:00", "to": "02:00"}])
    plan = read(data).plan
    assert read(write(plan)).plan == plan
    (entry,) = plan.entries("triggers", "trigger")
    assert entry.text("text") == "Pay day"
    assert entry.hours("hours")[0].days == ("mon", "fri")


def test_text_is_kept_as_typed_except_that_it_becomes_nfc():
    typed = "Zoe\u0308  <b>&amp;\t\r\n   {{name}} %s \u200b\u00a0 =1+1"
    (entry,) = read(with_trigger(text=typed)).plan.entries("triggers")
    assert entry.text("text") == typed.replace("e\u0308", "ë")


def test_keys_sections_and_types_from_a_later_program_are_kept():
    later = {"id": str(number(9)), "type": "compass", "north": {"deep": [1, None, True]}}
    data = a_file(
        {"triggers": {"entries": [a_trigger(glow=None), later], "answers": {"later": 5}, "tint": "x"}, "harbour": {}},
        beacon=[1.5, None],
        history={
            "next_review": "2026-12-01",
            "check_ins": [{"id": str(number(3)), "date": "2026-11-20", "moon": 1, "share": "x", "type": [2]}],
        },
    )
    again = json.loads(write(read(data).plan))
    was = json.loads(data)
    assert again["beacon"] == was["beacon"]
    assert again["sections"]["harbour"] == {"answers": {}, "entries": []}
    triggers = again["sections"]["triggers"]
    assert triggers["tint"] == "x"
    assert triggers["answers"] == {"later": 5}
    assert triggers["entries"][0]["glow"] is None
    assert triggers["entries"][1] == {**later, "share": {"prints": True, "people": []}}
    assert again["history"] == was["history"]


def test_a_new_keep_away_is_only_me_unless_the_file_says_otherwise():
    entries = [
        {"id": str(number(1)), "type": "keep_away", "text": "my old dealer"},
        {"id": str(number(2)), "type": "keep_away", "text": "the car park", "share": {"prints": True, "people": []}},
        {"id": str(number(3)), "type": "keep_away", "text": "cash", "share": {"people": []}},
    ]
    found = read(a_file({"support": {"entries": entries}})).plan.entries("support")
    assert [one.share.prints for one in found] == [False, True, False]


@pytest.mark.parametrize(
    ("data", "code", "where"),
    [
        (b"not json", "not_json", "1"),
        (b"", "not_json", "1"),
        (a_file()[:-9], "not_json", "1"),
        (with_trigger(text="x").replace(b'"x"', b"9" * 5000), "number", "sections.triggers.entries[0].text"),
        (with_trigger(Tess=float("nan")), "number", "sections.triggers.entries[0].(unknown)"),
        (
            with_trigger(text="x").replace(b'"text"', b'"text": "y", "text"'),
            "key_twice",
            "sections.triggers.entries[0]",
        ),
        (a_file(history={"lapses": [{"id": "Jo"}]}), "wrong_type", "history.lapses[0].id"),
        (
            a_file(history={"lapses": [{"id": PLAN_ID, "learned": {"q": "a" * 100_001}}]}),
            "too_long",
            "history.lapses[0].learned",
        ),
        (b"[]", "not_a_plan", ""),
        (b"\xff\xfe{}", "not_utf8", ""),
        (b'{"format": "other"}', "not_a_plan", ""),
        (b'{"format": "waymark-plan", "format": "waymark-plan"}', "key_twice", ""),
        (a_file(version=2), "newer", ""),
        (a_file(version=True), "wrong_type", "version"),
        (a_file(id="Jo"), "wrong_type", "id"),
        (a_file(created="yesterday"), "wrong_type", "created"),
        (a_file(changed="2026-02-30T10:00:00Z"), "wrong_type", "changed"),
        (a_file(example="yes"), "wrong_type", "example"),
        (a_file(history=[]), "wrong_type", "history"),
        (a_file({"triggers": []}), "wrong_type", "sections.triggers"),
        (a_file({"Secret name": []}), "wrong_type", "sections.(unknown)"),
        (a_file({"triggers": {"entries": {}}}), "wrong_type", "sections.triggers.entries"),
        (a_file({"triggers": {"entries": ["x"]}}), "wrong_type", "sections.triggers.entries[0]"),
        (a_file({"triggers": {"entries": [{"type": "trigger"}]}}), "wrong_type", "sections.triggers.entries[0].id"),
        (a_file({"triggers": {"entries": [{"id": PLAN_ID}]}}), "wrong_type", "sections.triggers.entries[0].type"),
        (
            a_file({"triggers": {"entries": [a_trigger(), a_trigger()]}}),
            "duplicate_id",
            "sections.triggers.entries[1]",
        ),
        (
            a_file({"triggers": {"entries": [a_trigger()]}, "coping": {"entries": [{**a_trigger(), "type": "x"}]}}),
            "duplicate_id",
            "sections.coping.entries[0]",
        ),
        (with_trigger(text=5), "wrong_type", "sections.triggers.entries[0].text"),
        (with_trigger(text=None), "wrong_type", "sections.triggers.entries[0].text"),
        (with_trigger(strength=11), "wrong_type", "sections.triggers.entries[0].strength"),
        (with_trigger(strength=True), "wrong_type", "sections.triggers.entries[0].strength"),
        (with_trigger(strength=7.5), "wrong_type", "sections.triggers.entries[0].strength"),
        (with_trigger(approach="fight"), "wrong_type", "sections.triggers.entries[0].approach"),
        (with_trigger(date="2026-02-29"), "wrong_type", "sections.triggers.entries[0].date"),
        (with_trigger(date="20261122"), "wrong_type", "sections.triggers.entries[0].date"),
        (with_trigger(date="\uff12026-11-22"), "wrong_type", "sections.triggers.entries[0].date"),
        (with_trigger(hours=[{"days": ["fri"], "from": "18:00"}]), "wrong_type", "sections.triggers.entries[0].hours"),
        (
            with_trigger(hours=[{"days": ["freitag"], "from": "18:00", "to": "20:00"}]),
            "wrong_type",
            "sections.triggers.entries[0].hours",
        ),
        (
            with_trigger(hours=[{"days": ["fri"], "from": "24:00", "to": "20:00"}]),
            "wrong_type",
            "sections.triggers.entries[0].hours",
        ),
        (with_trigger(share={"prints": "no"}), "wrong_type", "sections.triggers.entries[0].share"),
        (with_trigger(share={"people": ["Jo"]}), "wrong_type", "sections.triggers.entries[0].share"),
        (with_trigger(text="a" * 100_001), "too_long", "sections.triggers.entries[0].text"),
        (with_trigger(unheard="a" * 100_001), "too_long", "sections.triggers.entries[0]"),
        (a_file({"about": {"answers": {"name": "n" * 501}}}), "too_long", "sections.about.answers.name"),
        (
            a_file({"about": {"answers": {"nations": ["england", "wales", "ni"]}}}),
            "wrong_type",
            "sections.about.answers.nations",
        ),
        (
            a_file({"reasons": {"answers": {"picture": "aGVsbG8="}}}),
            "wrong_type",
            "sections.reasons.answers.picture",
        ),
        (with_trigger(text="x").replace(b'"x"', b'"\\ud800"'), "surrogate", "sections.triggers.entries[0].text"),
        (with_trigger(text="x").replace(b'"x"', b"NaN"), "number", "sections.triggers.entries[0].text"),
        (with_trigger(text="x").replace(b'"x"', b"-Infinity"), "number", "sections.triggers.entries[0].text"),
        (with_trigger(text="x").replace(b'"x"', b"1e999"), "number", "sections.triggers.entries[0].text"),
        (with_trigger(text="x").replace(b'"x"', b"9" * 400), "number", "sections.triggers.entries[0].text"),
        (a_file(deep=json.loads("[" * 40 + "]" * 40)), "too_deep", "(unknown)" + "[0]" * 31),
        (b"[" * 200_000 + b"]" * 200_000, "too_deep", ""),
        (a_file() + b" " * 10_000_000, "too_big", ""),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(data, code, where):
    problem = refused(data)
    assert (problem.code, problem.where) == (code, where)


def test_more_than_five_thousand_entries_are_refused():
    entries = [a_trigger(value) for value in range(1, 5_001)]
    assert len(read(a_file({"triggers": {"entries": entries}})).plan.entries("triggers")) == 5_000
    assert refused(a_file({"triggers": {"entries": [*entries, a_trigger(9_999)]}})).code == "too_many"


def test_a_refusal_never_repeats_what_somebody_typed():
    problem = refused(a_file({"Tess knows": {"entries": [{"id": "Tess", "type": "t"}]}}))
    assert "Tess" not in str(problem)


def test_a_link_that_points_at_nothing_is_kept_and_named():
    gone = str(number(99))
    plan = {"id": str(number(1)), "type": "plan", "cue": gone, "first": "walk"}
    found = read(a_file({"if_then": {"entries": [plan]}}))
    assert found.dangling == ("sections.if_then.entries[0].cue",)
    assert found.plan.entries("if_then")[0].text("cue") == gone
    assert read(write(found.plan)).dangling == found.dangling


def test_a_link_to_the_wrong_kind_of_thing_is_named_as_well():
    trigger = a_trigger(5)
    plan = {"id": str(number(1)), "type": "plan", "ring": str(number(5))}
    found = read(a_file({"triggers": {"entries": [trigger]}, "if_then": {"entries": [plan]}}))
    assert found.dangling == ("sections.if_then.entries[0].ring",)


def test_a_picture_comes_back_as_it_went_in():
    plan = read(a_file({"reasons": {"answers": {"picture": PICTURE}}})).plan
    assert json.loads(write(plan))["sections"]["reasons"]["answers"]["picture"] == PICTURE


def test_a_byte_order_mark_is_no_obstacle():
    assert read(b"\xef\xbb\xbf" + a_file()).plan.id == PLAN_ID


def test_the_entries_stand_in_the_order_of_the_file():
    texts = [f"number {value}" for value in range(700)]
    entries = [a_trigger(value + 1, text=text) for value, text in enumerate(texts)]
    plan = read(a_file({"triggers": {"entries": entries}})).plan
    assert [one.text("text") for one in plan.entries("triggers")] == texts
    positions = [one.pos for one in plan.entries("triggers")]
    assert positions == sorted(positions)
    assert len(set(positions)) == 700


def test_the_schema_accepts_what_the_program_writes_and_refuses_what_it_refuses():
    judge = jsonschema.Draft202012Validator(schema())
    judge.check_schema(schema())
    good = json.loads(write(read(with_trigger(text="Pay day", strength=9)).plan))
    judge.validate(good)
    for bad in ({"strength": 11}, {"approach": "fight"}, {"text": 5}, {"hours": [{"days": ["fri"]}]}):
        assert not judge.is_valid(json.loads(with_trigger(**bad)))


def test_the_schema_on_disk_is_the_one_the_program_reads_by():
    written = json.loads((ROOT / "docs" / "plan.schema.json").read_text("utf-8"))
    assert written == json.loads(json.dumps(schema()))


def test_every_declared_field_is_in_the_description_of_the_format():
    text = (ROOT / "docs" / "plan-format.md").read_text("utf-8")
    for section in (*CATALOGUE.sections, CATALOGUE.history):
        for name in (one.id for one in section.answers):
            assert f"`{name}`" in text
        for kind in section.types:
            assert f"`{kind.id}`" in text
            for field in kind.fields:
                assert f"`{field.id}`" in text


_json = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**9), 10**9)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(_json, st.sampled_from(["text", "strength", "hours", "share", "date", "zz"]))
def test_any_json_in_any_field_is_read_or_refused_and_never_half_read(value, name):
    data = with_trigger(**{name: value})
    try:
        plan = read(data).plan
    except PlanProblem:
        return
    assert read(write(plan)).plan == plan


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_kindly(data):
    with pytest.raises(PlanProblem):
        read(data)


def test_a_moment_may_have_a_zone_and_parts_of_a_second():
    assert read(a_file(changed="2026-11-22T10:00:00.250+01:00")).plan.changed == "2026-11-22T10:00:00.250+01:00"
    assert read(a_file(changed=MOMENT)).plan.changed == MOMENT
