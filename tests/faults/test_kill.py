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


def test_a_vault_killed_while_it_is_made_is_whole_or_not_there(tmp_path):
    found = told_by("make_and_be_killed", tmp_path)
    assert found == ["none"] * found.count("none") + ["whole"] * found.count("whole")
    assert found.count("none") > 10
    assert found.count("whole") > 2


def test_a_vault_killed_while_its_secrets_change_opens_with_the_old_or_the_new(tmp_path):
    found = told_by("change_secrets_and_be_killed", tmp_path)
    assert found == ["old"] * found.count("old") + ["new"] * found.count("new")
    assert found.count("old") > 3
    assert found.count("new") > 3


def test_an_open_vault_killed_while_it_gets_a_passphrase_opens_with_or_without(tmp_path):
    found = told_by("lock_and_be_killed", tmp_path)
    assert found == ["open"] * found.count("open") + ["locked"] * found.count("locked")
    assert found.count("open") > 3
    assert found.count("locked") > 10


def test_a_backup_killed_half_way_never_counts(tmp_path):
    found = told_by("back_up_and_be_killed", tmp_path)
    assert found == ["0 kept"] * found.count("0 kept") + ["1 kept"] * found.count("1 kept")
    assert found.count("0 kept") > 5
    assert found.count("1 kept") > 1
