"""A second start says that the plan is open elsewhere before it asks for anything, and opens once it is not."""

from PySide6.QtWidgets import QWidget

from planner.storage.keys import Cost, NoPassphrase, Passphrase
from planner.storage.location import home as home_at
from planner.storage.vault import Vault
from tests.ui.shell.whole import find, until

SECRET = Passphrase("quiet harbour lamp nine")
CHEAP = Cost(memory=64, passes=1, lanes=1)


def shown(program, name: str) -> bool:
    return any(one.isVisible() for one in program.window.findChildren(QWidget, name))


def test_a_plan_that_is_open_elsewhere_asks_for_no_passphrase(home, starting):
    other = Vault.create(home_at(home), SECRET, cost=CHEAP)
    program = starting()
    assert shown(program, "elsewhere.again")
    assert not shown(program, "unlock.passphrase")
    find(program, "elsewhere.again").click()
    assert shown(program, "elsewhere.again")
    other.close()
    find(program, "elsewhere.again").click()
    assert shown(program, "unlock.passphrase")


def test_it_opens_by_itself_when_the_other_window_has_gone(home, starting):
    other = Vault.create(home_at(home), NoPassphrase())
    program = starting()
    assert shown(program, "elsewhere.again")
    other.close()
    until(lambda: program.house.porter.sitting is not None)


def test_the_other_window_is_asked_to_come_forward(home, starting):
    other = Vault.create(home_at(home), SECRET, cost=CHEAP)
    asked = home / "notebook.raise"
    asked.touch()
    before = asked.stat().st_mtime_ns
    program = starting()
    until(lambda: asked.stat().st_mtime_ns > before)
    assert shown(program, "elsewhere.again")
    other.close()
