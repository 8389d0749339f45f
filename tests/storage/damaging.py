"""Damages vaults, and gets back what can be got back as a person would: open, else salvage and open."""

from pathlib import Path

from planner.plan.fields import FieldId, SectionId, TypeId
from planner.plan.model import Plan
from planner.ports import Damaged
from planner.session import Spot
from planner.storage.location import Home
from planner.storage.mending import Salvaged, salvage
from planner.storage.vault import Vault
from tests.storage.making import CHEAP, LETTER, NAME, PASSPHRASE, TRIGGERS, a_home, a_trigger, sitting, type_into

PAGE = 4096
ENTRIES = 60


def a_plan_of_everything(folder: Path, entries: int = ENTRIES) -> Home:
    """The home of a closed vault: answers, a letter over several pages, triggers, one typed on, one taken away."""
    vault = Vault.create(a_home(folder), PASSPHRASE, cost=CHEAP)
    session = sitting(vault)
    type_into(session, NAME, "Sam")
    type_into(session, LETTER, "I want my mornings back. " * 400)
    for number in range(entries):
        made = a_trigger(session, f"trigger {number} " + "x" * 150)
        if number == 5:
            type_into(session, Spot(TRIGGERS, FieldId("text"), made), "trigger 5, said better")
    session.take_away(TRIGGERS, a_trigger(session, "taken away"))
    session.save()
    session.add(SectionId("support"), TypeId("supporter"), {FieldId("name"): "Jo"})
    session.save()
    vault.close()
    return vault.home


def the_plan(place: Home) -> Plan:
    vault = Vault.open(place, PASSPHRASE)
    try:
        return vault.load().plan
    finally:
        vault.close()


def got_back(place: Home) -> tuple[Plan, Salvaged | None]:
    """The plan after the damage, and what salvage told where the vault would not open whole."""
    told = None
    try:
        _look_through(place)
    except Damaged:
        told = salvage(place, PASSPHRASE)
    return _look_through(place), told


def _look_through(place: Home) -> Plan:
    vault = Vault.open(place, PASSPHRASE)
    try:
        plan = vault.load().plan
        vault.quick_check()
        if vault.check().problems:
            raise Damaged
        return plan
    finally:
        vault.close()


def things(plan: Plan) -> dict[object, object]:
    """Every answer and entry of a plan, by where it is."""
    found: dict[object, object] = {}
    for name, contents in plan.sections.items():
        found.update({(name, field): value for field, value in contents.answers.items()})
        found.update({one.id: one for one in contents.entries})
    return found


def spoil(vault: Path) -> None:
    """One page of it cannot be read any more."""
    content = bytearray(vault.read_bytes())
    content[3 * 4096 + 1000] ^= 1
    vault.write_bytes(content)
