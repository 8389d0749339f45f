"""Killed at any moment, Waymark has every word it said was saved, and a vault that opens."""

import random

import pytest

from planner.storage.vault import Vault
from tests.faults.starting import started, told_by
from tests.storage.making import PASSPHRASE, a_home, a_vault


def killed_while_typing(folder, rounds, seed):
    chance = random.Random(seed)
    a_vault(folder).close()
    place = a_home(folder)
    told = 0
    for _ in range(rounds):
        child = started("type_for_ever", place.folder)
        for _ in range(chance.randrange(1, 60)):
            told = int(child.stdout.readline())
        child.kill()
        rest, _ = child.communicate()
        told = max([told, *(int(line) for line in rest.split("\n")[:-1])])
        vault = Vault.open(place, PASSPHRASE)
        plan = vault.load().plan
        assert int(plan.words("reasons", "letter")) >= told
        assert len(plan.entries("triggers")) >= told // 3
        assert vault.check().problems == ()
        vault.close()
    return told


def test_every_word_told_as_saved_is_there_after_kill_minus_nine(tmp_path):
    assert killed_while_typing(tmp_path, 5, seed=1) > 20


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_every_word_told_as_saved_is_there_after_many_kills(tmp_path):
    assert killed_while_typing(tmp_path, 80, seed=2) > 1000


def steps_of(what, folder, stride, before, after):
    """Kills a piece of work at every step (or every few): first all is as before, from some step on as after."""
    found = told_by(what, folder, stride)
    assert found == [before] * found.count(before) + [after] * found.count(after)
    assert found.count(before) > 0
    assert found.count(after) > 0


SOME_AND_EVERY_STEP = pytest.mark.parametrize("stride", [5, pytest.param(1, marks=pytest.mark.slow)])


@SOME_AND_EVERY_STEP
def test_a_vault_killed_while_it_is_made_is_whole_or_not_there(tmp_path, stride):
    steps_of("make_and_be_killed", tmp_path, stride, "none", "whole")


@SOME_AND_EVERY_STEP
def test_a_vault_killed_while_its_secrets_change_opens_with_the_old_or_the_new(tmp_path, stride):
    steps_of("change_secrets_and_be_killed", tmp_path, stride, "old", "new")


@SOME_AND_EVERY_STEP
def test_an_open_vault_killed_while_it_gets_a_passphrase_opens_with_or_without(tmp_path, stride):
    steps_of("lock_and_be_killed", tmp_path, stride, "open", "locked")


@SOME_AND_EVERY_STEP
def test_a_backup_killed_half_way_never_counts(tmp_path, stride):
    steps_of("back_up_and_be_killed", tmp_path, stride, "0 kept", "1 kept")
