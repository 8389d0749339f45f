"""A journal that is not this vault's own latest one lays no old page over a new one."""

import shutil

import pytest

from planner.storage.vault import Vault
from tests.storage.damaging import a_plan_of_everything, got_back, the_plan, things
from tests.storage.making import PASSPHRASE, a_trigger, sitting

FRAME = 24 + 4096


class Left:
    """What several sittings left: journals of each, and the files of one that was killed."""

    def __init__(self, folder):
        self.place = a_plan_of_everything(folder, 20)
        vault = Vault.open(self.place, PASSPHRASE)
        a_trigger(sitting(vault), "of an earlier sitting")
        self.earlier = self.place.journal.read_bytes()
        a_trigger(sitting(vault), "more of an earlier sitting")
        vault.close()
        self.before = things(the_plan(self.place))
        vault = Vault.open(self.place, PASSPHRASE)
        session = sitting(vault)
        for number in range(8):
            a_trigger(session, f"of the latest sitting {number}")
        self.killed, self.latest = self.place.vault.read_bytes(), self.place.journal.read_bytes()
        vault.close()
        self.closed = self.place.vault.read_bytes()
        self.wanted = things(the_plan(self.place))
        other = Vault.open(a_plan_of_everything(folder / "other", 5), PASSPHRASE)
        a_trigger(sitting(other), "of another vault")
        self.other = other.home.journal.read_bytes()
        other.close()

    def found(self, file, journal):
        shutil.rmtree(self.place.aside, ignore_errors=True)
        self.place.vault.write_bytes(file)
        self.place.journal.unlink(missing_ok=True)
        if journal is not None:
            self.place.journal.write_bytes(journal)
        vault = Vault.open(self.place, PASSPHRASE)
        try:
            return things(vault.load().plan), vault.mended
        finally:
            vault.close()


@pytest.fixture(scope="module")
def left(tmp_path_factory):
    return Left(tmp_path_factory.mktemp("left"))


def test_after_a_kill_the_journal_brings_everything_back_without_a_word(left):
    assert left.found(left.killed, left.latest) == (left.wanted, ())
    assert not left.place.aside.exists()


@pytest.mark.parametrize("which", ["earlier", "latest", "other"])
def test_a_journal_beside_a_vault_that_was_closed_well_is_put_aside(left, which):
    journal = getattr(left, which)
    assert left.found(left.closed, journal) == (left.wanted, ("journal",))
    (aside,) = left.place.aside.iterdir()
    assert (aside / left.place.journal.name).read_bytes() == journal


@pytest.mark.parametrize("which", ["earlier", "other"])
def test_another_journal_in_the_place_of_the_lost_one_is_put_aside_and_told(left, which):
    assert left.found(left.killed, getattr(left, which)) == (left.before, ("journal", "torn"))


def test_a_journal_that_was_taken_away_or_wiped_is_told(left):
    assert left.found(left.killed, None) == (left.before, ("torn",))
    assert left.found(left.killed, bytes(len(left.latest))) == (left.before, ("torn",))


def test_with_any_frame_of_the_journal_broken_every_entry_comes_back(left):
    frames = (len(left.latest) - 32) // FRAME
    for frame in range(frames - 5):  # the last five are the last save, which a power cut may have cut off
        at = 32 + frame * FRAME + 24 + 100
        broken = left.latest[:at] + bytes([left.latest[at] ^ 1]) + left.latest[at + 1 :]
        shutil.rmtree(left.place.aside, ignore_errors=True)
        left.place.vault.write_bytes(left.killed)
        left.place.journal.write_bytes(broken)
        plan, told = got_back(left.place)
        assert things(plan) == left.wanted, frame
        assert told is not None
        assert (told.aside / left.place.journal.name).read_bytes() == broken


@pytest.mark.parametrize("at", [1, 5, 9, 17, 25, 33, 41])
def test_with_the_head_of_the_journal_broken_every_entry_comes_back(left, at):
    left.place.vault.write_bytes(left.killed)
    left.place.journal.write_bytes(left.latest[:at] + bytes([left.latest[at] ^ 1]) + left.latest[at + 1 :])
    plan, told = got_back(left.place)
    assert told is not None
    assert things(plan) == left.wanted


def test_a_journal_cut_short_gives_what_was_saved_before_the_cut_and_says_so(left):
    for cut in (1, 100, FRAME, 2 * FRAME, len(left.latest) // 2):
        found, mended = left.found(left.killed, left.latest[:-cut])
        assert left.before.items() <= found.items() <= left.wanted.items()
        assert found.items() < left.wanted.items()
        assert mended == ("torn",)


@pytest.mark.parametrize("spoilt", [bytes(FRAME), b"\xff" * FRAME, b"any other words" * 400])
def test_a_journal_whose_end_was_written_over_says_so(left, spoilt):
    found, mended = left.found(left.killed, left.latest[:-FRAME] + spoilt[:FRAME])
    assert found.items() < left.wanted.items()
    assert mended == ("torn",)


def test_what_an_older_and_longer_journal_left_behind_is_no_damage(left):
    vault = Vault.open(left.place, PASSPHRASE)
    session = sitting(vault)
    sizes = [0]
    while left.place.journal.stat().st_size > sizes[-1]:  # grows until it is begun anew, from its start
        sizes.append(left.place.journal.stat().st_size)
        for _ in range(6):
            a_trigger(session, "again")
    file, journal, wanted = left.place.vault.read_bytes(), left.place.journal.read_bytes(), things(session.plan)
    vault.close()
    assert left.found(file, journal) == (wanted, ())
