"""A plan that cannot be opened or saved: calm lines, ways to have it back, and never an offer to lose it."""

import re
import resource
from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget

from planner.plan.fields import FieldId, SectionId, TypeId
from planner.plan.plan_file import read
from planner.session import Spot
from planner.storage.keys import Cost, NoPassphrase, Passphrase
from planner.storage.location import home as home_at
from planner.storage.vault import Vault
from planner.ui.program import Program
from tests.plan.building import a_file
from tests.ui.shell.whole import find, until

SECRET = "quiet harbour lamp nine"
CHEAP = Cost(memory=64, passes=1, lanes=1)
CANARY = "Zebra-canary-4711"
LETTER = Spot(SectionId("reasons"), FieldId("letter"))
LOSING = re.compile(r"\b(erase|delete|throw away|start over|reset|format)\b", re.IGNORECASE)


def shown(program: Program, name: str) -> bool:
    return any(one.isVisible() for one in program.window.findChildren(QWidget, name))


def said(program: Program) -> str:
    return " ".join(one.text() for one in program.window.findChildren(QLabel) if one.isVisible())


def a_plan_at(folder: Path, secret=None, *, backed_up: bool = True) -> None:
    vault = Vault.create(home_at(folder), Passphrase(secret) if secret else NoPassphrase(), cost=CHEAP)
    entries = [
        {"id": f"00000000-0000-4000-8000-{number:012}", "type": "trigger", "text": f"Trigger {number}"}
        for number in range(40)
    ]
    vault.put(read(a_file({"about": {"answers": {"name": "Maya"}}, "triggers": {"entries": entries}})).plan)
    if backed_up:
        vault.back_up()
    vault.close()
    if not backed_up:
        for one in (folder / "backups").glob("*"):
            one.unlink()


def damage(file: Path) -> None:
    content = bytearray(file.read_bytes())
    for page in range(2, len(content) // 4096, 3):
        content[page * 4096 + 100] ^= 0xFF
    file.write_bytes(bytes(content))


def triggers(program: Program) -> int:
    return len(program.desk.session.plan.entries("triggers", "trigger"))


def test_a_damaged_plan_is_read_back_and_the_damaged_file_is_kept(home, starting):
    a_plan_at(home, SECRET)
    damage(home / "notebook.db")
    before = (home / "notebook.db").read_bytes()
    program = starting()
    find(program, "unlock.passphrase").setText(SECRET)
    find(program, "unlock.open").click()
    until(lambda: shown(program, "mend.read"))
    assert not LOSING.search(said(program))
    find(program, "mend.read").click()
    until(lambda: shown(program, "mend.open"))
    assert "40 entries were saved." in said(program)
    aside = [one for one in (home / "set-aside").rglob("*.db") if one.read_bytes() == before]
    assert aside
    find(program, "mend.open").click()
    until(lambda: program.house.porter.sitting is not None)
    assert triggers(program) == 40


def test_an_emptied_plan_file_comes_back_from_a_spare_copy(home, starting):
    a_plan_at(home)
    (home / "notebook.db").write_bytes(b"")
    program = starting()
    until(lambda: shown(program, "mend.copy.0"))
    assert not LOSING.search(said(program))
    find(program, "mend.copy.0").click()
    until(lambda: shown(program, "mend.open"))
    find(program, "mend.open").click()
    until(lambda: program.house.porter.sitting is not None)
    assert triggers(program) == 40


def test_where_nothing_can_be_read_and_no_copy_is_there_nothing_is_lost_either(home, starting):
    a_plan_at(home, backed_up=False)
    (home / "notebook.db").write_bytes(b"\xff" * 8192)
    program = starting()
    until(lambda: shown(program, "mend.read"))
    until(lambda: program.desk.words.ui("mend.no_copies") in said(program))
    find(program, "mend.read").click()
    until(lambda: shown(program, "trouble"))
    assert program.desk.words.ui("mend.nothing_read") in said(program)
    assert (home / "notebook.db").read_bytes() == b"\xff" * 8192
    assert not LOSING.search(said(program))


def test_a_lost_key_file_comes_back_by_itself_and_is_told(home, starting):
    a_plan_at(home)
    (home / "notebook.json").unlink()
    program = starting()
    until(lambda: program.house.porter.sitting is not None and shown(program, "notice.mended"))
    assert program.desk.words.ui("mend.mended_keys") in said(program)
    assert (home / "notebook.json").exists()


def test_a_lost_key_file_is_looked_for_on_a_stick(home, starting, tmp_path, monkeypatch):
    stick = tmp_path / "stick"
    stick.mkdir()
    a_plan_at(home, SECRET, backed_up=False)
    vault = Vault.open(home_at(home), Passphrase(SECRET))
    vault.set_second_folder(stick)
    vault.close()
    for one in [*(home / "backups").glob("*"), home / "notebook.json"]:
        one.unlink()
    program = starting()
    until(lambda: shown(program, "mend.stick"))
    assert not shown(program, "mend.read")
    monkeypatch.setattr(program.desk.ask, "folder", lambda *_asked: stick)
    find(program, "mend.stick").click()
    until(lambda: shown(program, "mend.copy.0"))
    find(program, "mend.secret").setText("not this one at all")
    find(program, "mend.copy.0").click()
    until(lambda: program.desk.words.ui("unlock.wrong") in said(program))
    find(program, "mend.secret").setText(SECRET)
    find(program, "mend.copy.0").click()
    until(lambda: shown(program, "mend.open"))
    find(program, "mend.open").click()
    until(lambda: program.house.porter.sitting is not None)
    assert triggers(program) == 40


def test_a_file_replaced_while_open_keeps_the_words_and_offers_another_place(opened, home, tmp_path, monkeypatch):
    _copy_of(home / "notebook.db").replace(home / "notebook.db")
    opened.desk.session.add(SectionId("triggers"), TypeId("trigger"), {FieldId("text"): CANARY})
    until(lambda: shown(opened, "trouble"))
    assert opened.desk.words.ui("trouble.typing.StorageGone.happened") in said(opened)
    target = tmp_path / "plan-copy.json"
    monkeypatch.setattr(opened.desk.ask, "file_to_save", lambda *_asked: target)
    find(opened, "notice.save-elsewhere").click()
    assert read(target.read_bytes()).plan.entries("triggers", "trigger")[0].text("text") == CANARY
    assert "It is not locked." in said(opened)
    assert find(opened, "shell.save-status").accessibleName() != opened.desk.words.ui("save.saved")


def test_a_full_disk_keeps_the_words_and_saves_when_there_is_room(opened):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, hard))
    try:
        for number in range(100):
            opened.desk.session.write(LETTER, f"{number} " + "x" * 5000)
            opened.house.porter.sitting.save()
            until(lambda: opened.desk.session.saved or shown(opened, "trouble"))
            if shown(opened, "trouble"):
                break
        assert opened.desk.words.ui("trouble.typing.DiskFull.happened") in said(opened)
        banner = find(opened, "notice.try-now")
        banner.setFocus()
        banner.click()
        until(lambda: opened.house.porter.sitting.trouble is not None)
        assert find(opened, "notice.try-now") is banner
        kept = opened.desk.session.plan.words("reasons", "letter")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    find(opened, "notice.try-now").click()
    until(lambda: opened.desk.session.saved)
    until(lambda: not shown(opened, "trouble"))
    assert opened.desk.session.plan.words("reasons", "letter") == kept


def test_a_vault_of_a_newer_program_is_told_and_another_can_be_opened(home, starting):
    a_plan_at(home)
    vault = Vault.open(home_at(home), NoPassphrase())
    vault.file.run(
        "INSERT INTO _sqlite_migrations(migration_set, name, applied_at) SELECT migration_set, 'far_ahead', applied_at FROM _sqlite_migrations LIMIT 1"
    )
    vault.close()
    program = starting()
    until(lambda: shown(program, "trouble"))
    assert program.desk.words.ui("trouble.TooNew.do") in said(program)


def _copy_of(file: Path) -> Path:
    copy = file.with_name("copy")
    copy.write_bytes(file.read_bytes())
    return copy
