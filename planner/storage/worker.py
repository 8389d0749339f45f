"""The one thread that owns an open vault: requests go in, answers come back through `post`."""

import atexit
import threading
from collections.abc import Callable, Sequence
from functools import partial
from queue import SimpleQueue
from types import TracebackType
from typing import Generic, Self, TypeAlias, TypeVar

from planner import log
from planner.plan.model import Plan
from planner.ports import Action, Loaded, Missing, StorageGone, Told, Trouble
from planner.storage.keys import NORMAL, Cost, NoPassphrase, Passphrase, RecoveryCode, Secret
from planner.storage.location import Home
from planner.storage.vault import Vault

_T = TypeVar("_T")
_LOG = log.Topic("vault", "trouble", "backed_up")
Post: TypeAlias = Callable[[Callable[[], None]], None]
"""Runs a function where answers are wanted: on the window's thread."""


def at_once(answer: Callable[[], None]) -> None:
    """Answers on the worker's own thread."""
    answer()


class VaultWorker:
    """Opens, saves and closes a vault, one request after the other, away from the screen's thread.

    `post` carries every answer; `noticed` hears the Trouble of what the worker does unasked (the
    quick check after opening, the backups after opening and before closing). A bug is raised again inside `post`. What was asked
    for is done even if the program ends without `stop`.
    """

    def __init__(self, post: Post = at_once, noticed: Callable[[Trouble], None] | None = None) -> None:
        self._post = post
        self._noticed = noticed
        self._vault: Vault | None = None
        self._stopped = False
        # A pool of one thread would do the same, at twice the cost for every save.
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="vault", daemon=True)
        self._thread.start()
        atexit.register(self._finish)

    def open(self, home: Home, secret: Secret, answered: Callable[[Loaded | Trouble], None]) -> None:
        """Opens a vault and tells its plan, or the Trouble `Vault.open` raises."""
        self._ask(partial(self._begin, lambda: Vault.open(home, secret)), answered)
        self._look_after()

    def create(
        self,
        home: Home,
        secret: Passphrase | NoPassphrase,
        answered: Callable[[Loaded | Trouble], None],
        *,
        recovery: RecoveryCode | None = None,
        cost: Cost = NORMAL,
    ) -> None:
        """Makes a vault and tells its empty plan, or the Trouble `Vault.create` raises."""
        self._ask(partial(self._begin, lambda: Vault.create(home, secret, recovery, cost)), answered)

    def save(self, actions: Sequence[Action], plan: Plan, told: Told) -> None:
        """Stores actions; `told` hears None once they are on the disk (ports.PlanStore)."""
        self.ask(lambda vault: vault.save(actions, plan), told)

    def ask(self, work: Callable[[Vault], _T], answered: Callable[[_T | Trouble], None]) -> None:
        """Does any work with the open vault and tells its result; Missing when none is open."""
        self._ask(lambda: work(self._opened()), answered)

    def aside(self, work: Callable[[], _T], answered: Callable[[_T | Trouble], None]) -> None:
        """Does work that needs no open vault, such as mending one, after everything asked before."""
        self._ask(work, answered)

    def close(self, told: Told | None = None) -> None:
        """Closes the vault after everything asked before, with a backup if anything changed, and forgets its key."""
        self._ask(self._end, told or _nobody)

    def stop(self) -> None:
        """Closes the vault, waits until everything asked for is done, and ends the thread, for good."""
        if not self._stopped:
            self.close()
            self._finish()
            atexit.unregister(self._finish)

    def _begin(self, opened: Callable[[], Vault]) -> Loaded:
        self._end()
        vault = opened()
        try:
            loaded = vault.load()
            self._vault = vault
        finally:
            if self._vault is None:
                vault.close()
        return loaded

    def _end(self) -> None:
        if self._vault is not None:
            vault, self._vault = self._vault, None
            try:
                if vault.back_up():
                    _LOG.note("backed_up")
            except Trouble as trouble:
                self._post(partial(self._unasked, trouble))  # it closes all the same
            finally:
                vault.close()

    def _opened(self) -> Vault:
        if self._vault is None:
            raise Missing
        return self._vault

    def _look_after(self) -> None:
        """The backup and the quick check that follow an opening, behind whatever is asked meanwhile."""
        self._ask(self._backed_up_and_checked, self._unasked)

    def _backed_up_and_checked(self) -> None:
        if self._vault is not None:
            self._vault.quick_check()
            if self._vault.back_up():
                _LOG.note("backed_up")

    def _unasked(self, trouble: Trouble | None) -> None:
        if trouble is not None and self._noticed is not None:
            self._noticed(trouble)

    def _finish(self) -> None:
        self._stopped = True
        self._jobs.put(None)
        self._thread.join()

    def _ask(self, work: Callable[[], _T], answered: Callable[[_T | Trouble], None]) -> None:
        if self._stopped:
            raise RuntimeError("stopped")
        self._jobs.put(partial(self._do, work, answered))

    def _do(self, work: Callable[[], _T], answered: Callable[[_T | Trouble], None]) -> None:
        with _Outcome[_T]() as outcome:
            outcome.result = work()
        self._post(partial(_answer, outcome, answered))

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            with _Outcome[None]() as posted:
                job()
            if posted.bug is not None:  # the next request must still be served
                bug = posted.bug
                threading.excepthook(threading.ExceptHookArgs((type(bug), bug, bug.__traceback__, self._thread)))


class _Outcome(Generic[_T]):
    """What came of some work: its result, or what was raised."""

    result: _T
    bug: BaseException | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _kind: type[BaseException] | None, bug: BaseException | None, _at: TracebackType | None) -> bool:
        self.bug = bug
        return True


def _answer(outcome: _Outcome[_T], answered: Callable[[_T | Trouble], None]) -> None:
    match outcome.bug:
        case None:
            answered(outcome.result)
        case Trouble() as trouble:
            _LOG.note("trouble", kind=type(trouble))
            answered(trouble)
        case bug:
            # Nothing is known to be on the disk; whoever waits must not wait for ever.
            answered(StorageGone())
            raise bug


def _nobody(_: object) -> None:
    """Hears an answer nobody waits for."""
