"""Passphrase, recovery code, spare copies and leaving: done in the window, found again in the vault."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from planner.plan.fields import FieldId, SectionId, TypeId
from planner.ports import Trouble, WrongSecret
from planner.storage.keys import Cost, NoPassphrase, Passphrase, RecoveryCode, new_recovery_code
from planner.storage.location import Home
from planner.storage.location import home as home_at
from planner.storage.vault import Vault, needs_passphrase
from planner.ui.program import Program
from planner.ui.verbs import Place
from tests.ui.shell.whole import find, until

OLD, NEW = "quiet harbour lamp nine", "seven gentle copper owls"
CANARY = "Zebra-canary-4711"
CHEAP = Cost(memory=64, passes=1, lanes=1)
CODE = new_recovery_code()


@pytest.fixture
def locked(home, starting) -> Program:
    """A locked plan with a recovery code, opened by typing the passphrase."""
    Vault.create(home_at(home), Passphrase(OLD), CODE, CHEAP).close()
    program = starting()
    find(program, "unlock.passphrase").setText(OLD)
    find(program, "unlock.open").click()
    until(lambda: program.window.manner == "home")
    return program


def said(program: Program) -> str:
    """Every word that stands on the page."""
    page = program.window.page
    assert page is not None
    return " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def done(program: Program) -> bool:
    return any(one.isVisible() for one in program.window.findChildren(QWidget, "safe.done"))


def write(program: Program, text: str) -> None:
    program.desk.session.add(SectionId("triggers"), TypeId("trigger"), {FieldId("text"): text})


def triggers(program: Program) -> list[str]:
    return [one.text("text") for one in program.desk.session.plan.entries("triggers", "trigger")]


def closed(program: Program) -> None:
    program.asked("lock")
    until(lambda: not home_of(program).in_use())


def home_of(program: Program) -> Home:
    return program.house._keeper.home


def opens(place: Home, secret) -> bool:
    try:
        Vault.open(place, secret).close()
    except WrongSecret:
        return False
    return True


def type_new(program: Program, words: str) -> None:
    for name in ("create.passphrase", "create.again"):
        find(program, name).setText(words)
    find(program, "create.go").click()
    until(lambda: done(program))


def test_the_drill_says_that_a_code_works_and_changes_nothing(locked, home):
    before = (home / "notebook.json").read_bytes()
    locked.asked("drill")
    find(locked, "recovery.group-1").setText(" ".join(CODE.groups[:4]).lower())
    find(locked, "recovery.group-2").setText("-".join(CODE.groups[4:]))
    find(locked, "recovery.go").click()
    until(lambda: done(locked))
    assert locked.desk.words.ui("drill.right") in said(locked)
    assert (home / "notebook.json").read_bytes() == before


def test_the_drill_takes_the_whole_code_in_one_line(locked):
    locked.asked("drill")
    find(locked, "recovery.group-1").setText("-".join(CODE.groups))
    find(locked, "recovery.go").click()
    until(lambda: done(locked))


def test_the_drill_says_kindly_that_a_code_does_not_match(locked):
    locked.asked("drill")
    find(locked, "recovery.group-1").setText("-".join(new_recovery_code().groups))
    find(locked, "recovery.go").click()
    until(lambda: locked.desk.words.ui("drill.wrong") in said(locked))
    find(locked, "recovery.group-1").setText("0123")
    find(locked, "recovery.go").click()
    assert locked.desk.words.ui("drill.short") in said(locked)


def test_a_changed_passphrase_opens_the_plan_and_the_old_one_does_not(locked):
    write(locked, CANARY)
    locked.go(Place("passphrase"))
    type_new(locked, NEW)
    closed(locked)
    place = home_of(locked)
    assert opens(place, Passphrase(NEW))
    assert opens(place, CODE)
    assert not opens(place, Passphrase(OLD))


def test_what_was_typed_for_a_passphrase_is_gone_when_the_page_is_left(locked):
    locked.go(Place("passphrase"))
    field = find(locked, "create.passphrase")
    field.setText(NEW)
    locked.go(Place("safe"))
    assert field.text() == ""


def test_someone_who_knows_the_passphrase_is_locked_out_of_plan_and_copies(locked, home):
    write(locked, CANARY)
    locked.desk.safe.back_up(lambda _made: None)
    until(lambda: len(list((home / "backups").glob("*.db"))) >= 1)
    before = (home / "notebook.json").read_bytes()
    locked.go(Place("known"))
    type_new(locked, NEW)
    assert locked.desk.words.ui("passphrase.known_cannot") in said(locked)
    closed(locked)
    place = home_of(locked)
    assert opens(place, Passphrase(NEW))
    assert not opens(place, CODE)
    (home / "notebook.json").write_bytes(before)
    with pytest.raises(Trouble):
        Vault.open(place, Passphrase(OLD))
    for copy in (home / "backups").glob("*.db"):
        assert opens(home_at(home, copy), Passphrase(NEW))


def test_after_locking_others_out_home_reminds_of_a_new_code(locked):
    locked.go(Place("known"))
    type_new(locked, NEW)
    find(locked, "safe.on.recovery").click()
    assert find(locked, "recovery.code").isVisible()


def test_going_without_a_passphrase_is_said_honestly_and_keeping_it_is_the_safe_choice(locked):
    locked.go(Place("no-passphrase"))
    assert locked.desk.words.ui("passphrase.open_lead") in said(locked)
    assert locked.window.page.first_focus() is find(locked, "no-passphrase.keep")
    find(locked, "no-passphrase.go").click()
    until(lambda: done(locked))
    closed(locked)
    assert not needs_passphrase(home_of(locked))
    assert opens(home_of(locked), NoPassphrase())


def test_a_passphrase_added_later_locks_the_plan(opened):
    opened.go(Place("safe"))
    find(opened, "safe.add").click()
    assert opened.desk.words.ui("passphrase.add_cannot") in said(opened)
    type_new(opened, NEW)
    closed(opened)
    assert needs_passphrase(home_of(opened))
    assert opens(home_of(opened), Passphrase(NEW))
    find(opened, "unlock.passphrase").setText(NEW)
    find(opened, "unlock.open").click()
    until(lambda: opened.house.porter.sitting is not None)
    opened.go(Place("safe"))
    assert find(opened, "safe.drill").isVisible()


def test_a_forgotten_passphrase_is_replaced_through_the_recovery_code(locked):
    closed(locked)
    find(locked, "unlock.forgotten").click()
    find(locked, "unlock.code").setText("-".join(CODE.groups))
    find(locked, "unlock.open").click()
    until(lambda: any(one.isVisible() for one in locked.window.findChildren(QWidget, "create.passphrase")))
    for name in ("create.passphrase", "create.again"):
        find(locked, name).setText(NEW)
    find(locked, "create.go").click()
    until(lambda: locked.window.manner == "home")
    closed(locked)
    assert opens(home_of(locked), Passphrase(NEW))
    assert opens(home_of(locked), RecoveryCode("-".join(CODE.groups)))


def test_going_back_to_a_copy_is_shown_first_and_can_be_undone(locked):
    write(locked, "Pay day")
    locked.go(Place("copies"))
    find(locked, "copies.make").click()
    until(lambda: any(one.isVisible() for one in locked.window.findChildren(QWidget, "copies.told")))
    write(locked, "The bus past his flat")
    until(lambda: locked.desk.session.saved)
    find(locked, "copies.copy.0").click()
    until(lambda: any(one.isVisible() for one in locked.window.findChildren(QWidget, "copies.restore")))
    until(lambda: "Goes away: The bus past his flat" in said(locked))
    assert "Pay day" not in said(locked)
    assert triggers(locked) == ["Pay day", "The bus past his flat"]
    find(locked, "copies.restore").click()
    until(lambda: triggers(locked) == ["Pay day"])
    assert find(locked, "shell.undo").isVisible()
    find(locked, "shell.undo").click()
    assert triggers(locked) == ["Pay day", "The bus past his flat"]


def test_a_copy_that_holds_the_same_offers_nothing_to_go_back_to(locked):
    write(locked, "Pay day")
    locked.go(Place("copies"))
    find(locked, "copies.make").click()
    until(lambda: any(one.isVisible() for one in locked.window.findChildren(QWidget, "copies.copy.0")))
    find(locked, "copies.copy.0").click()
    until(lambda: locked.desk.words.ui("copies.same") in said(locked))
    assert not [one for one in locked.window.findChildren(QWidget, "copies.restore") if one.isVisible()]
    find(locked, "copies.keep").click()
    assert find(locked, "copies.make").isVisible()


def test_a_second_place_is_chosen_told_and_given_up(locked, tmp_path, monkeypatch):
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(locked.desk.ask, "folder", lambda *_asked: stick)
    write(locked, CANARY)
    locked.go(Place("copies"))
    until(lambda: any(one.isVisible() for one in locked.window.findChildren(QWidget, "copies.second")))
    find(locked, "copies.second").click()
    until(lambda: str(stick) in said(locked))
    until(lambda: any(stick.glob("notebook-*/*.db")))
    find(locked, "copies.second-stop").click()
    until(lambda: locked.desk.words.ui("copies.second_stopped") in said(locked))
    assert list(stick.glob("notebook-*/*.db"))


def test_a_plan_taken_along_opens_elsewhere_with_the_same_passphrase(locked, tmp_path, monkeypatch, starting):
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(locked.desk.ask, "folder", lambda *_asked: stick)
    write(locked, CANARY)
    locked.asked("carry")
    find(locked, "carry.go").click()
    until(lambda: done(locked))
    assert str(stick / "notebook.db") in said(locked)
    closed(locked)
    monkeypatch.setenv("WAYMARK_HOME", str(tmp_path / "another computer"))
    for chosen in (stick / "notebook.db", stick / "notebook.json"):
        monkeypatch.setattr(locked.desk.ask, "file_to_open", lambda *_asked, chosen=chosen: chosen)
        locked.front.back_to()
        find(locked, "welcome.open").click()
        find(locked, "unlock.passphrase").setText(OLD)
        find(locked, "unlock.open").click()
        until(lambda: locked.house.porter.sitting is not None)
        assert triggers(locked) == [CANARY]
        closed(locked)


def test_removing_takes_two_presses_and_tells_what_went_and_what_cannot(locked, home):
    write(locked, CANARY)
    until(lambda: locked.desk.session.saved)
    locked.asked("menu")
    find(locked, "menu.remove").click()
    assert locked.window.page.first_focus() is find(locked, "remove.keep")
    assert home.exists()
    find(locked, "remove.go").click()
    until(lambda: any(one.isVisible() for one in locked.window.findChildren(QWidget, "removed.close")))
    assert not home.exists() or list(home.rglob("*")) == []
    words = locked.desk.words
    assert all(words.ui(key) in said(locked) for key in ("removed.id_vault", "removed.id_keys", "remove.cannot_prints"))
    locked.asked("larger")
    assert not home.exists() or list(home.rglob("*")) == []
    find(locked, "removed.again").click()
    assert find(locked, "welcome.start").isVisible()


def test_a_plan_only_for_paper_has_nothing_to_lock_or_copy(first_start):
    find(first_start, "welcome.paper-only").click()
    until(lambda: first_start.window.manner == "home")
    for asked in ("safe", "drill", "carry", "remove"):
        first_start.asked(asked)
        assert first_start.house.guide.here == Place("safe")
        assert first_start.desk.words.ui("safe.paper") in said(first_start)
