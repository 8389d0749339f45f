"""The worker keeps its word: answers in order, Saved only after the disk, nothing lost on closing."""

import queue
import shutil
import threading

import pytest

from planner.ports import AlreadyThere, DiskFull, Loaded, Missing, StorageGone, Trouble, WrongSecret
from planner.session import Session
from planner.storage import backups
from planner.storage.keys import NoPassphrase, Passphrase
from planner.storage.mending import salvage
from planner.storage.vault import Vault
from planner.storage.worker import VaultWorker
from tests.storage.making import CHEAP, NAME, PASSPHRASE, StandingClock, a_home


class Window:
    """Stands for the window's thread: runs what the worker posts when asked to."""

    def __init__(self):
        self._posted = queue.Queue()
        self.noticed = []
        self.heard = []
        self.worker = VaultWorker(self._posted.put, self.noticed.append)

    def turn(self):
        self._posted.get(timeout=20)()

    def hear(self):
        self.turn()
        return self.heard[-1]


@pytest.fixture
def window():
    made = Window()
    yield made
    made.worker.stop()


@pytest.fixture
def place(tmp_path):
    return a_home(tmp_path)


def begun(window, place, secret=PASSPHRASE):
    window.worker.create(place, secret, window.heard.append, cost=CHEAP)
    return Session(window.hear(), window.worker, StandingClock())


def test_a_sitting_types_saves_closes_and_opens_again(window, place):
    session = begun(window, place)
    session.write(NAME, "Sam")
    session.save()
    assert not session.saved
    window.turn()
    assert session.saved
    window.worker.close(window.heard.append)
    assert window.hear() is None
    window.worker.open(place, PASSPHRASE, window.heard.append)
    assert window.hear().plan == session.plan


def test_closing_waits_for_what_was_asked_before(window, place):
    session = begun(window, place)
    told = []
    for text in ("S", "Sa", "Sam"):
        session.write(NAME, text)
        window.worker.save(tuple(session._waiting), session.plan, told.append)
    window.worker.close()
    window.worker.stop()
    for _ in range(5):
        window.turn()
    assert told == [None] * 3
    vault = Vault.open(place, PASSPHRASE)
    assert vault.load().plan.words("about", "name") == "Sam"
    vault.close()


def test_every_trouble_comes_back_as_an_answer(window, place):
    worker, hear = window.worker, window.hear
    worker.open(place, PASSPHRASE, window.heard.append)
    assert type(hear()) is Missing
    window.turn()
    begun(window, place)
    worker.create(place, PASSPHRASE, window.heard.append, cost=CHEAP)
    assert type(hear()) is AlreadyThere
    worker.open(place, Passphrase("wrong"), window.heard.append)
    assert type(hear()) is WrongSecret
    window.turn()
    worker.save((), Loaded.__new__, window.heard.append)
    assert type(hear()) is Missing


def test_answers_come_on_the_posting_side_and_work_on_one_other_thread(window, place):
    begun(window, place)
    threads = []
    for _ in range(3):
        window.worker.ask(lambda vault: threading.current_thread(), threads.append)
        window.turn()
    assert len(set(threads)) == 1
    assert threads[0] is not threading.current_thread()


def test_a_save_that_fails_is_told_and_the_next_one_brings_the_words(window, place):
    session = begun(window, place)
    session.write(NAME, "Sam")
    window.worker.ask(lambda vault: _limit(vault, 1), window.heard.append)
    window.turn()
    session.write(NAME, "Sam " + "x" * 400)
    told = []
    session.on_saved.append(told.append)
    big = "y" * 90_000
    session.write(_letter(), big)
    session.save()
    window.turn()
    assert type(told[-1]) is DiskFull
    assert not session.saved
    window.worker.ask(lambda vault: _limit(vault, 1 << 30), window.heard.append)
    window.turn()
    session.save()
    window.turn()
    assert told[-1] is None
    assert session.saved
    window.worker.ask(Vault.check, window.heard.append)
    assert window.hear().problems == ()
    window.worker.ask(Vault.load, window.heard.append)
    assert window.hear().plan == session.plan


def test_a_bug_is_raised_where_answers_are_heard_and_nobody_waits_for_ever(window, place):
    begun(window, place)
    window.worker.ask(lambda vault: 1 // 0, window.heard.append)
    with pytest.raises(ZeroDivisionError):
        window.turn()
    assert type(window.heard[-1]) is StorageGone
    window.worker.ask(Vault.slots, window.heard.append)
    assert window.hear() == ("passphrase",)


def test_opening_makes_a_backup_behind_the_first_answer(window, place):
    session = begun(window, place)
    session.write(NAME, "Sam")
    session.save()
    window.turn()
    window.worker.open(place, PASSPHRASE, window.heard.append)
    assert isinstance(window.hear(), Loaded)
    window.turn()
    assert len(backups.found(place)) == 1
    assert window.noticed == []


def test_trouble_with_the_backup_is_noticed_and_the_plan_stays_open(window, place):
    session = begun(window, place)
    session.write(NAME, "Sam")
    session.save()
    window.turn()
    window.worker.close(window.heard.append)
    assert window.hear() is None
    shutil.rmtree(place.backups)
    place.backups.write_text("a file where the folder should be")
    window.worker.open(place, PASSPHRASE, window.heard.append)
    assert isinstance(window.hear(), Loaded)
    window.turn()
    assert len(window.noticed) == 1
    window.worker.ask(Vault.slots, window.heard.append)
    assert window.hear() == ("passphrase",)


def test_closing_keeps_a_backup_of_what_changed_and_none_of_what_did_not(window, place):
    session = begun(window, place)
    for changed in (True, False):
        if changed:
            session.write(NAME, "Sam")
            session.save()
            window.turn()
        window.worker.close(window.heard.append)
        assert window.hear() is None
        assert len(backups.found(place)) == 1
        window.worker.open(place, PASSPHRASE, window.heard.append)
        assert isinstance(window.hear(), Loaded)
        window.turn()  # what opening looks after


def test_work_aside_needs_no_open_vault_and_tells_its_trouble(window, place):
    window.worker.aside(lambda: backups.found(place), window.heard.append)
    assert window.hear() == ()
    window.worker.aside(lambda: salvage(place, PASSPHRASE), window.heard.append)
    assert isinstance(window.hear(), Trouble)


def test_without_a_window_answers_come_at_once(place):
    worker = VaultWorker()
    heard = queue.Queue()
    worker.create(place, NoPassphrase(), heard.put)
    assert isinstance(heard.get(timeout=20), Loaded)
    worker.ask(Vault.slots, heard.put)
    assert heard.get(timeout=20) == ("open",)
    worker.stop()
    Vault.open(place, NoPassphrase()).close()


def test_a_closed_vault_has_forgotten_its_key(place):
    vault = Vault.create(place, PASSPHRASE, cost=CHEAP)
    vault.close()
    assert vault.file.key == b""


def _limit(vault, pages):
    vault.file.rows(f"PRAGMA max_page_count = {pages}")


def _letter():
    from tests.storage.making import LETTER

    return LETTER
