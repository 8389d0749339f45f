"""Whatever a person does, in whatever order: what was saved is there, and the log tells the rows."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from planner.plan.fields import FieldId, SectionId, TypeId
from planner.plan.model import Share
from planner.session import Spot
from planner.storage import backups
from planner.storage.vault import Vault
from tests.storage.any_plan import DATES, TEXTS, plans
from tests.storage.making import LETTER, NAME, PASSPHRASE, TEXT, TRIGGER, TRIGGERS, a_home, a_vault, sitting

GOALS, GOAL, BY = SectionId("goals"), TypeId("goal"), FieldId("by")
PLACES = ((TRIGGERS, TRIGGER, TEXT), (GOALS, GOAL, FieldId("what")), (SectionId("lapse"), TypeId("step"), TEXT))


class AnySitting(RuleBasedStateMachine):
    """A person types, moves, shares, takes away, undoes, locks and comes back."""

    @initialize()
    def begin(self):
        self.folder = Path(tempfile.mkdtemp(prefix="waymark-any-"))
        self.vault = a_vault(self.folder)
        self.session = sitting(self.vault)

    def teardown(self):
        if hasattr(self, "vault"):
            self.vault.close()
            shutil.rmtree(self.folder)

    @rule(place=st.sampled_from(PLACES), text=TEXTS)
    def add(self, place, text):
        section, kind, field = place
        self.session.add(section, kind, {field: text})
        self.session.save()

    @rule(text=TEXTS, spot=st.sampled_from((NAME, LETTER)), pause=st.booleans(), save=st.booleans())
    def type_an_answer(self, text, spot, pause, save):
        if pause:
            self.session._clock.seconds += 60
        self.session.write(spot, text)
        if save:
            self.session.save()

    @precondition(lambda self: any(self.session.plan.entries(section, kind) for section, kind, _ in PLACES))
    @rule(
        pick=st.integers(0, 99),
        text=TEXTS,
        date=DATES,
        index=st.integers(0, 5),
        prints=st.booleans(),
        what=st.sampled_from(("text", "date", "clear", "move", "share", "take away")),
    )
    def change_an_entry(self, pick, text, date, index, prints, what):
        every = [(place, one) for place in PLACES for one in self.session.plan.entries(*place[:2])]
        (section, _, field), entry = every[pick % len(every)]
        match what:
            case "text":
                self.session.write(Spot(section, field, entry.id), text)
            case "date" if section == GOALS:
                self.session.write(Spot(section, BY, entry.id), date)
            case "clear":
                self.session.write(Spot(section, field, entry.id), None)
            case "move":
                self.session.move(section, entry.id, index)
            case "share":
                self.session.share(section, entry.id, Share(prints, (entry.id,)))
            case "take away":
                self.session.take_away(section, entry.id)
        self.session.save()

    @rule(times=st.integers(1, 4))
    def undo(self, times):
        for _ in range(times):
            self.session.undo()
        self.session.save()

    @rule(times=st.integers(1, 4))
    def redo(self, times):
        for _ in range(times):
            self.session.redo()
        self.session.save()

    @rule()
    def lock_and_unlock(self):
        self.session.save()
        could = (self.session.can_undo, self.session.can_redo)
        self.vault.close()
        self.vault = Vault.open(self.vault.home, PASSPHRASE)
        self.session = sitting(self.vault)
        assert (self.session.can_undo, self.session.can_redo) == could

    @rule()
    def back_up_and_restore_beside(self):
        self.session.save()
        made = self.vault.back_up()
        kept = backups.found(self.vault.home)
        if not made and not kept:
            return
        place = a_home(self.folder / "restored")
        shutil.rmtree(place.folder, ignore_errors=True)
        place.folder.mkdir(parents=True)
        shutil.copy(kept[0].path, place.vault)
        shutil.copy(kept[0].keys, place.keys)
        restored = Vault.open(place, PASSPHRASE)
        assert restored.load() == self.vault.load()
        restored.close()

    @rule(plan=plans())
    def put_another_plan(self, plan):
        self.session.save()
        self.vault.put(plan, replace=True)
        self.session = sitting(self.vault)
        assert self.session.plan == plan

    @invariant()
    def what_is_saved_is_there(self):
        if hasattr(self, "session") and self.session.saved:
            assert self.vault.load().plan == self.session.plan
            assert self.vault.plan.log_tells_the_rows()


WITHOUT_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)
"""Making a failing sitting shorter takes longer than a test may."""


def test_whatever_a_person_does_what_was_saved_is_there():
    run_state_machine_as_test(
        AnySitting,
        settings=settings(max_examples=10, stateful_step_count=20, deadline=None, phases=WITHOUT_SHRINKING),
    )


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_whatever_many_people_do_what_was_saved_is_there():
    run_state_machine_as_test(
        AnySitting,
        settings=settings(max_examples=90, stateful_step_count=30, deadline=None, phases=WITHOUT_SHRINKING),
    )
