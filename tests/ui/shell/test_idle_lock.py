"""Locking when nobody is there, by clocks that a test moves."""

from PySide6.QtTest import QSignalSpy

from planner.ui.idle_lock import IdleLock


class Clocks:
    def __init__(self) -> None:
        self.wall = self.steady = 1000.0

    def pass_(self, seconds: float, *, asleep: bool = False) -> None:
        self.wall += seconds
        self.steady += 0 if asleep else seconds


def watched(clocks: Clocks, minutes: int = 5) -> tuple[IdleLock, QSignalSpy]:
    lock = IdleLock(minutes, lambda: clocks.wall, lambda: clocks.steady)
    spy = QSignalSpy(lock.wanted)
    return lock, spy


def run(lock: IdleLock, clocks: Clocks, seconds: int) -> None:
    for _ in range(0, seconds, 2):
        clocks.pass_(2)
        lock.look()


def test_it_locks_after_five_minutes_without_a_touch(qapp):
    clocks = Clocks()
    lock, wanted = watched(clocks)
    run(lock, clocks, 298)
    assert wanted.count() == 0
    run(lock, clocks, 4)
    assert wanted.count() == 1


def test_every_touch_begins_the_wait_anew(qapp):
    clocks = Clocks()
    lock, wanted = watched(clocks)
    run(lock, clocks, 290)
    lock.touched()
    run(lock, clocks, 290)
    assert wanted.count() == 0


def test_a_computer_that_slept_locks_at_once(qapp):
    clocks = Clocks()
    lock, wanted = watched(clocks)
    clocks.pass_(60, asleep=True)
    lock.look()
    assert wanted.count() == 1


def test_a_clock_set_back_does_not_keep_the_plan_open(qapp):
    clocks = Clocks()
    lock, wanted = watched(clocks)
    clocks.wall -= 3600
    run(lock, clocks, 302)
    assert wanted.count() == 1


def test_never_means_never_for_idleness_but_sleep_still_locks(qapp):
    clocks = Clocks()
    lock, wanted = watched(clocks, minutes=0)
    run(lock, clocks, 4000)
    assert wanted.count() == 0
    clocks.pass_(60, asleep=True)
    lock.look()
    assert wanted.count() == 1
