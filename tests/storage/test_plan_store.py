"""A plan is stored as it was given, change by change, and the log alone could tell it again."""

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace

from planner.plan.changes import Change
from planner.plan.fields import EntryId, FieldId, SectionId, TypeId
from planner.plan.model import Contents, Entry, Plan
from planner.ports import Action
from planner.session import Session, Spot
from planner.storage import rows
from planner.storage.vault import Vault
from tests.storage.any_plan import PICTURE, number, plans, with_a_picture
from tests.storage.making import (
    LETTER,
    NAME,
    PASSPHRASE,
    TEXT,
    TRIGGER,
    TRIGGERS,
    StandingClock,
    StraightIn,
    a_home,
    a_trigger,
    a_vault,
    sitting,
    type_into,
)

PICTURE_SPOT = Spot(SectionId("reasons"), FieldId("picture"))


@pytest.fixture(scope="module")
def lasting(tmp_path_factory):
    made = a_vault(tmp_path_factory.mktemp("lasting"))
    yield made
    made.close()


@pytest.fixture
def vault(tmp_path):
    made = a_vault(tmp_path)
    yield made
    made.close()


def a_change(**more):
    return Change(**{"section": NAME.section, "entry": None, "field": "name", "old": None, "new": "a", **more})


def an_action(value, **more):
    return Action(**{"id": number(value), "kind": "edit", "changes": (a_change(),), "at": "now", **more})


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(plans())
def test_any_plan_comes_back_as_it_was_put(lasting, plan):
    lasting.plan.put(plan)
    found = lasting.load().plan
    assert found == plan
    assert list(found.sections) == list(plan.sections)
    assert lasting.plan.log_tells_the_rows()
    lasting.plan.put(replace(plan, sections={}, unread={}))
    lasting.plan.put(plan)
    assert lasting.load().plan == plan
    assert lasting.plan.log_tells_the_rows()


def test_a_session_and_the_vault_always_agree(vault):
    session = sitting(vault)
    first, second = a_trigger(session, "pay day"), a_trigger(session, "Friday")
    session.move(TRIGGERS, second, 0)
    type_into(session, Spot(TRIGGERS, TEXT, first), "pay day at noon")
    session.take_away(TRIGGERS, first)
    session.save()
    assert vault.load().plan == session.plan
    while session.can_undo:
        session.undo()
        session.save()
        assert vault.load().plan == session.plan
    while session.can_redo:
        session.redo()
        session.save()
        assert vault.load().plan == session.plan
    assert vault.check().problems == ()


def test_undo_and_redo_survive_a_restart(tmp_path):
    vault = a_vault(tmp_path)
    session = sitting(vault)
    entry = a_trigger(session, "pay day")
    session.take_away(TRIGGERS, entry)
    session.save()
    vault.close()
    vault = Vault.open(vault.home, PASSPHRASE)
    again = sitting(vault)
    again.undo()
    again.save()
    assert again.entry(TRIGGERS, entry).text("text") == "pay day"
    vault.close()
    vault = Vault.open(vault.home, PASSPHRASE)
    last = sitting(vault)
    assert last.can_redo
    last.redo()
    assert last.entry(TRIGGERS, entry) is None
    vault.close()


def test_a_run_of_typing_is_one_action_with_the_first_old_value(vault):
    session = sitting(vault)
    type_into(session, NAME, "before")
    session.end_run()
    for text in ("S", "Sa", "Sam"):
        type_into(session, NAME, text)
    actions = vault.load().actions
    assert [[(one.old, one.new) for one in action.changes] for action in actions] == [
        [(None, "before")],
        [("before", "Sam")],
    ]
    session.undo()
    session.save()
    assert vault.load().plan.words("about", "name") == "before"
    assert vault.plan.log_tells_the_rows()


def test_typing_that_goes_on_while_a_save_is_on_its_way_stays_one_action(vault):
    session = sitting(vault)
    sent = []
    session._store = type("Slow", (), {"save": lambda _self, *save: sent.append(save)})()
    session.write(NAME, "S")
    session.save()
    session.write(NAME, "Sa")
    session.save()
    vault.save(*sent[0][:2])
    sent[0][2](None)
    vault.save(*sent[1][:2])
    sent[1][2](None)
    assert session.saved
    assert len(vault.load().actions) == 1
    assert vault.load().plan.words("about", "name") == "Sa"
    assert vault.plan.log_tells_the_rows()


def test_a_save_sent_twice_is_stored_once(vault):
    plan = vault.load().plan.with_answer(NAME.section, NAME.field, "b")
    first, second = an_action(1), an_action(2, changes=(a_change(old="a", new="b"),))
    vault.save([first, second], plan)
    vault.save([first, second], plan)
    assert vault.load().actions == (first, second)
    assert vault.plan.log_tells_the_rows()


def test_a_save_that_fails_half_way_leaves_neither_rows_nor_log(vault):
    before = vault.load()
    broken = replace(an_action(1), kind="never heard of")
    with pytest.raises(RuntimeError):
        vault.save([an_action(2), broken], before.plan.with_answer(NAME.section, NAME.field, "a"))
    assert vault.load() == before
    vault.save([an_action(2)], before.plan.with_answer(NAME.section, NAME.field, "a"))
    assert vault.load().plan.words("about", "name") == "a"
    assert vault.plan.log_tells_the_rows()


def test_only_the_rows_an_action_touched_are_written(vault):
    session = sitting(vault)
    for number_ in range(20):
        a_trigger(session, f"trigger {number_}")
    a_vault_row = "UPDATE entry SET data = '{\"fields\":{}}' WHERE kind = 'trigger'"
    vault.file.run(a_vault_row)
    type_into(session, NAME, "Sam")
    assert {row[0] for row in vault.file.rows("SELECT data FROM entry WHERE kind = 'trigger'")} == {'{"fields":{}}'}


def test_undo_does_not_reach_behind_a_plan_that_was_put(vault):
    session = sitting(vault)
    a_trigger(session, "pay day")
    vault.put(replace(session.plan, changed="later"), replace=True)
    assert vault.load().actions == ()
    type_into(sitting(vault), NAME, "Sam")
    assert len(vault.load().actions) == 1
    assert vault.plan.log_tells_the_rows()


def test_a_plan_with_another_id_takes_the_old_one_away(vault):
    session = sitting(vault)
    a_trigger(session, "pay day")
    vault.put(Plan(number(77), "then", "then"), replace=True)
    assert vault.load().plan == Plan(number(77), "then", "then")
    assert vault.file.rows("SELECT count(*) FROM plan") == [(1,)]
    assert vault.file.rows("SELECT count(*) FROM entry WHERE kind = 'trigger'") == [(0,)]
    assert vault.check().problems == ()


def test_a_picture_is_stored_once_and_not_again_with_every_letter(vault):
    session = sitting(vault)
    type_into(session, PICTURE_SPOT, PICTURE)
    type_into(session, LETTER, "Dear me")
    type_into(session, PICTURE_SPOT, None)
    session.undo()
    session.save()
    assert vault.load().plan == session.plan == with_a_picture(session.plan)
    assert vault.load().actions[0].changes[0].new == PICTURE
    assert vault.file.rows("SELECT count(*) FROM large") == [(1,)]
    longest = vault.file.rows("SELECT max(length(data)) FROM entry UNION SELECT max(length(new)) FROM change")
    assert max(row[0] for row in longest) < 1000
    assert vault.plan.log_tells_the_rows()


def test_half_of_an_emoji_is_stored_rather_than_lost(vault):
    session = sitting(vault)
    type_into(session, LETTER, "Dear \ud83d me")
    assert vault.load().plan.words("reasons", "letter") == "Dear \ud83d me"


def test_undo_is_rebuilt_from_the_latest_five_hundred_actions(vault):
    plan = vault.load().plan.with_answer(NAME.section, NAME.field, "600")
    vault.save([an_action(one, changes=(a_change(new=str(one)),)) for one in range(1, 601)], plan)
    assert [one.id for one in vault.load().actions] == [number(one) for one in range(101, 601)]


def test_what_a_later_program_wrote_is_read_by_the_next_that_knows_it():
    later = Entry(number(1), TypeId("trigger"), {}, unread={"text": "pay day", "strength": "very", "moon": 3})
    found = rows.read_entry(rows.entry_row("triggers", later))
    assert found.text("text") == "pay day"
    assert found.unread == {"strength": "very", "moon": 3}


def test_a_choice_this_program_does_not_know_is_kept(vault):
    session = sitting(vault)
    entry = a_trigger(session, "pay day")
    vault.file.run(
        """UPDATE entry SET data = '{"fields":{"text":"x","approach":"later_choice"}}' WHERE kind = 'trigger'"""
    )
    again = sitting(vault)
    assert again.entry(TRIGGERS, entry).unread == {"approach": "later_choice"}
    type_into(again, Spot(TRIGGERS, TEXT, entry), "y")
    assert vault.load().plan == again.plan


def test_sections_keep_their_order_when_new_ones_are_begun(vault):
    vault.put(Plan(number(5), "then", "then", {SectionId("lapse"): Contents(), SectionId("about"): Contents()}))
    session = sitting(vault)
    a_trigger(session, "pay day")
    type_into(session, LETTER, "Dear me")
    wanted = ["lapse", "about", "triggers", "reasons"]
    assert list(vault.load().plan.sections) == list(session.plan.sections) == wanted


def test_an_entry_whose_type_is_called_answers_is_an_entry(vault):
    entry = Entry(EntryId(number(9)), TypeId("answers"), unread={"x": 1}, pos="n")
    plan = Plan(number(5), "then", "then", {TRIGGERS: Contents(entries=(entry,))})
    vault.put(plan)
    assert vault.load().plan == plan


def test_whole_sittings_of_two_people_in_a_row_are_told_by_the_log(vault):
    session = sitting(vault)
    a_trigger(session, "pay day")
    vault.put(replace(session.plan, unread={"later": [None]}), replace=True)
    other = Session(vault.load(), session._store, session._clock)
    other.add(TRIGGERS, TRIGGER, {TEXT: "Friday"})
    other.save()
    assert vault.check().problems == ()


def test_the_moment_of_the_last_letter_is_kept_when_the_vault_closes_and_that_of_the_run_when_it_is_killed(tmp_path):
    vault = a_vault(tmp_path)
    clock = TickingClock()
    session = Session(vault.load(), StraightIn(vault), clock)
    for text in ("S", "Sa", "Sam"):
        session.write(NAME, text)
        session.save()
    assert clock.told[-1] == session.plan.changed != clock.told[0]
    killed = vault.file.rows("SELECT changed FROM plan")[0][0]
    assert killed < clock.told[0], "each save would cost a page more"
    vault.plan._changed = ""
    assert vault.load().plan.changed == clock.told[0], "what a killed program finds"
    session.write(NAME, "Sam!")
    session.save()
    vault.close()
    opened = Vault.open(a_home(tmp_path), PASSPHRASE)
    assert opened.load().plan == session.plan
    opened.close()


class TickingClock(StandingClock):
    """A second later at every look."""

    def __init__(self):
        super().__init__()
        self.told = []

    def now(self):
        self.told.append(f"2099-11-22T10:00:{len(self.told):02d}Z")
        return self.told[-1]
