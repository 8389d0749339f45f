"""Programs the fault tests start, starve and kill: ``python -m tests.faults.children WHAT FOLDER [STRIDE]``."""

import os
import queue
import resource
import signal
import sys
from pathlib import Path

from planner.ports import Loaded, Trouble
from planner.session import Session
from planner.storage.keys import NoPassphrase, Passphrase, RecoveryCode
from planner.storage.location import home
from planner.storage.vault import Vault, exists, needs_passphrase
from planner.storage.worker import VaultWorker
from tests.storage.making import (
    CHEAP,
    LETTER,
    NAME,
    PASSPHRASE,
    TEXT,
    TRIGGER,
    TRIGGERS,
    StandingClock,
    sitting,
    type_into,
)

CODE = RecoveryCode("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ")
STRIDE = [1]
"""Every how many steps a piece of work is killed."""
NEW_PASSPHRASE = Passphrase("another harbour")


def say(*words):
    """Tells the test something, at once."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def type_for_ever(folder):
    """Types through the real session and worker; prints each number once it was told as saved."""
    posted = queue.Queue()
    worker = VaultWorker(posted.put)
    heard = []
    worker.open(home(folder), PASSPHRASE, heard.append)
    while not heard:
        posted.get()()
    assert isinstance(heard[0], Loaded)
    session = Session(heard[0], worker, StandingClock())
    number = int(session.plan.words("reasons", "letter") or 0)
    while True:
        number += 1
        session.write(LETTER, str(number))
        if number % 3 == 0:
            session.add(TRIGGERS, TRIGGER, {TEXT: f"trigger {number} " + "x" * (number % 50 * 40)})
        if number % 7 == 0:
            session.write(NAME, f"name {number}")
            session.undo()
        session.save()
        while not session.saved:
            posted.get()()
        say(number)


def hold(folder):
    """Keeps a vault open until its standard input closes."""
    vault = Vault.open(home(folder), PASSPHRASE)
    say("open")
    sys.stdin.read()
    vault.close()


def run_out_of_room(folder):
    """Types until no file may grow, is told so, gets room again and goes on."""
    vault = Vault.open(home(folder), PASSPHRASE)
    session, told = sitting(vault), []
    session.on_saved.append(told.append)
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, hard))
    number = 0
    while session.saved and number < 500:
        number += 1
        type_into(session, LETTER, f"{number} " + "x" * 5000)
    say(type(told[-1]).__name__, session.saved)
    say(type(_told(vault.back_up)).__name__)
    say(type(_told(lambda: vault.set_recovery(CODE, CHEAP))).__name__)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    session.save()
    say(told[-1], session.saved, vault.load().plan == session.plan, vault.check().problems)
    vault.close()


def write_where_nothing_may_be_written(folder):
    """Tries a vault in a folder without write permission, as somebody with no special rights."""
    place = home(folder / "home")
    Vault.create(place, PASSPHRASE, cost=CHEAP).close()  # everything is loaded before the rights are gone
    Vault.open(place, PASSPHRASE).close()
    for path in (place.folder, *place.folder.rglob("*")):
        if os.getuid() == 0:
            os.chown(path, 65534, 65534)
        path.chmod(0o555 if path.is_dir() else 0o444)
    if os.getuid() == 0:
        folder.chmod(0o755)
        os.setgid(65534)
        os.setuid(65534)
    say(type(_told(lambda: Vault.open(place, PASSPHRASE))).__name__)
    say(type(_told(lambda: Vault.create(home(folder / "home" / "deeper"), PASSPHRASE, cost=CHEAP))).__name__)
    place.folder.chmod(0o755)
    say(type(_told(lambda: Vault.open(place, PASSPHRASE))).__name__)
    for path in place.folder.rglob("*"):
        path.chmod(0o644)
    vault = Vault.open(place, PASSPHRASE)
    say("opened", vault.check().problems)
    vault.close()


def make_and_be_killed(folder):
    """Makes a vault again and again, each time killed one step later; looks at what is left."""

    def look(place):
        if exists(place):
            vault = Vault.open(place, PASSPHRASE)
            assert vault.load().plan.sections == {}
            vault.close()
            return "whole"
        Vault.create(place, PASSPHRASE, cost=CHEAP).close()
        return "none"

    _each_step(folder, lambda _place: None, lambda place: Vault.create(place, PASSPHRASE, CODE, CHEAP).close(), look)


def change_secrets_and_be_killed(folder):
    """Changes passphrase and recovery code, each time killed one step later; the old or the new one opens."""

    def change(place):
        vault = Vault.open(place, PASSPHRASE)
        vault.set_passphrase(NEW_PASSPHRASE, CHEAP)
        vault.set_recovery(CODE, CHEAP)
        vault.close()

    def look(place):
        found = _told(lambda: Vault.open(place, PASSPHRASE).close())
        if found is None:
            return "old"
        Vault.open(place, NEW_PASSPHRASE).close()
        return "new"

    _each_step(folder, lambda place: Vault.create(place, PASSPHRASE, cost=CHEAP).close(), change, look)


def lock_and_be_killed(folder):
    """Gives an open vault a passphrase, each time killed one step later; it opens, and locked it stays locked."""

    def begin(place):
        vault = Vault.create(place, NoPassphrase(), cost=CHEAP)
        type_into(sitting(vault), NAME, "Sam")
        vault.close()

    def change(place):
        vault = Vault.open(place, NoPassphrase())
        vault.set_passphrase(PASSPHRASE, CHEAP)
        vault.close()

    def look(place):
        locked = needs_passphrase(place)
        vault = Vault.open(place, PASSPHRASE if locked else NoPassphrase())
        assert vault.load().plan.words("about", "name") == "Sam"
        assert vault.check().problems == ()
        assert vault.slots() == (("passphrase",) if locked else ("open",))
        vault.close()
        return "locked" if locked else "open"

    _each_step(folder, begin, change, look)


def back_up_and_be_killed(folder):
    """Backs up, each time killed one step later; every backup that has its name opens."""

    def begin(place):
        vault = Vault.create(place, PASSPHRASE, cost=CHEAP)
        type_into(sitting(vault), NAME, "Sam")
        vault.close()

    def back_up(place):
        vault = Vault.open(place, PASSPHRASE)
        vault.back_up()
        vault.close()

    def look(place):
        vault = Vault.open(place, PASSPHRASE)
        assert vault.load().plan.words("about", "name") == "Sam"
        vault.close()
        found = sorted(place.backups.glob("*.db")) if place.backups.exists() else []
        for one in found:
            copy = Vault.open(home(folder, one), PASSPHRASE)
            assert copy.load().plan.words("about", "name") == "Sam"
            copy.close()
        return f"{len(found)} kept"

    _each_step(folder, begin, back_up, look)


def _each_step(folder, begin, work, look):
    begin(home(folder / "warm"))
    work(home(folder / "warm"))  # everything is loaded: what follows are steps of the work alone
    for step in range(1, 2000, STRIDE[0]):
        place = home(folder / str(step))
        begin(place)
        child = os.fork()
        if child == 0:
            _die_at(step)
            work(place)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        say(look(place))
        if not os.WIFSIGNALED(status):
            return


def _die_at(step):
    left = [step]

    def count(event, _arguments):
        if event in {"open", "os.rename", "os.remove", "os.mkdir", "os.listdir", "os.scandir"}:
            left[0] -= 1
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)

    real = os.fsync
    os.fsync = lambda handle: (count("open", ()), real(handle), count("open", ()))[1]
    sys.addaudithook(count)


def _told(work):
    try:
        work()
    except Trouble as trouble:
        return trouble
    return None


if __name__ == "__main__":
    STRIDE[:] = [int(one) for one in sys.argv[3:4]] or STRIDE
    globals()[sys.argv[1]](Path(sys.argv[2]))
