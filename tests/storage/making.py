"""Makes vaults and sittings for the tests of storage: real files, cheap to open."""

from pathlib import Path

import pytest

from planner.plan.fields import FieldId, SectionId, TypeId
from planner.ports import Trouble
from planner.session import Session, Spot
from planner.storage.keys import Cost, Passphrase
from planner.storage.location import Home, home
from planner.storage.vault import Vault

CHEAP = Cost(memory=32, passes=1, lanes=1)
PASSPHRASE = Passphrase("Lantern-harbour-9243-Zoë")
CANARY = "Canary-Wharf-7731"

ABOUT, TRIGGERS, REASONS = SectionId("about"), SectionId("triggers"), SectionId("reasons")
TRIGGER, TEXT = TypeId("trigger"), FieldId("text")
NAME = Spot(ABOUT, FieldId("name"))
LETTER = Spot(REASONS, FieldId("letter"))


class StandingClock:
    """A clock that moves only when told to."""

    def __init__(self):
        self.seconds = 0.0

    def now(self):
        return "2026-11-22T10:00:00Z"

    def today(self):
        return "2026-11-22"

    def steady(self):
        return self.seconds


class StraightIn:
    """A plan store that saves at once, on the same thread."""

    def __init__(self, vault):
        self.vault = vault

    def save(self, actions, plan, told):
        found = None
        try:
            self.vault.save(actions, plan)
        except Trouble as trouble:
            found = trouble
        told(found)


def a_home(folder: Path) -> Home:
    return home(folder / "home")


def a_vault(folder: Path, secret=PASSPHRASE, **more) -> Vault:
    return Vault.create(a_home(folder), secret, cost=CHEAP, **more)


def sitting(vault: Vault) -> Session:
    return Session(vault.load(), StraightIn(vault), StandingClock())


def a_trigger(session: Session, text: str):
    made = session.add(TRIGGERS, TRIGGER, {TEXT: text})
    session.save()
    return made


def type_into(session: Session, spot: Spot, text: str) -> None:
    session.write(spot, text)
    session.save()


def every_byte(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def kept_in(folder: Path) -> Home:
    """The home of a closed vault with a plan of several pages."""
    vault = a_vault(folder)
    session = sitting(vault)
    for number in range(60):
        a_trigger(session, f"trigger {number} " + "x" * 200)
    vault.close()
    return vault.home


def refused(place, kind, secret=PASSPHRASE):
    """Opening is refused with this Trouble, and changes no file."""
    before = every_byte(place.folder)
    with pytest.raises(kind) as found:
        Vault.open(place, secret)
    assert type(found.value) is kind
    after = every_byte(place.folder)
    before.pop(place.lock, None)
    after.pop(place.lock, None)
    assert after == before
