"""Copies are made and gone back to, and passphrases changed, without a window."""

import json

import pytest

from planner.plan.plan_file import read
from planner.storage.location import Held, Home
from tests.commands.running import line, waymark
from tests.plan.building import a_file, a_trigger

OLD, NEW = "coffee train fish lantern", "harbour window seven stones"


@pytest.fixture
def secret(tmp_path):
    path = tmp_path / "old"
    path.write_text(f"{OLD}\n", "utf-8")
    return path


@pytest.fixture
def new(tmp_path):
    path = tmp_path / "new"
    path.write_text(f"{NEW}\n", "utf-8")
    return path


@pytest.fixture
def code(home, secret):
    made = waymark("vault", "create", "--passphrase-file", secret)
    assert made.returncode == 0
    return made.stdout.decode().splitlines()[-1].partition(": ")[2]


@pytest.fixture
def filled(home, code, secret, tmp_path):
    put(secret, tmp_path, "Pay day")
    return home


def put(secret, folder, text):
    plan = folder / "plan.json"
    plan.write_bytes(a_file({"triggers": {"entries": [a_trigger(text=text)]}}))
    assert waymark("vault", "put", plan, "--replace", "--passphrase-file", secret).returncode == 0


def texts(secret):
    out = waymark("vault", "get", "--passphrase-file", secret)
    assert out.returncode == 0
    return [one.text("text") for one in read(out.stdout).plan.entries("triggers")]


def names(*more):
    return [one["name"] for one in json.loads(waymark("vault", "restore", "--list", "--json", *more).stdout)]


def test_a_backup_is_made_listed_shown_and_gone_back_to(filled, secret, tmp_path):
    made = waymark("vault", "backup", "--passphrase-file", secret)
    assert made.returncode == 0
    (name,) = names()
    assert name in made.stdout.decode()
    put(secret, tmp_path, "Sundays")
    shown = waymark("vault", "restore", name, "--show", "--json", "--passphrase-file", secret)
    assert json.loads(shown.stdout) == {"came": 0, "went": 0, "changed": 1}
    assert texts(secret) == ["Sundays"]
    assert waymark("vault", "restore", name, "--passphrase-file", secret).returncode == 0
    assert texts(secret) == ["Pay day"]
    newest = names()[0]
    assert waymark("vault", "restore", newest, "--passphrase-file", secret).returncode == 0
    assert texts(secret) == ["Sundays"]


def test_a_copy_taken_along_opens_where_it_is(filled, secret, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    assert waymark("vault", "backup", "--to", stick, "--passphrase-file", secret).returncode == 0
    out = waymark("vault", "get", "--vault", stick / "notebook.db", "--passphrase-file", secret)
    assert b"Pay day" in out.stdout


def test_a_damaged_vault_is_replaced_by_a_backup_and_kept_aside(filled, secret):
    waymark("vault", "backup", "--passphrase-file", secret)
    vault = filled / "notebook.db"
    vault.write_bytes(b"")
    assert waymark("vault", "get", "--passphrase-file", secret).returncode == 2
    back = waymark("vault", "restore", names()[0], "--passphrase-file", secret)
    assert back.returncode == 0
    assert texts(secret) == ["Pay day"]
    assert next((filled / "set-aside").glob("*/notebook.db")).read_bytes() == b""


def test_a_damaged_vault_is_salvaged_and_counted(filled, secret):
    vault = filled / "notebook.db"
    vault.write_bytes(bytes(4096) + vault.read_bytes()[4096:])
    salvaged = waymark("vault", "restore", "--salvage", "--passphrase-file", secret)
    assert salvaged.returncode == 0
    assert "1 entries" in salvaged.stdout.decode()
    assert texts(secret) == ["Pay day"]
    vault.write_bytes(bytes(50_000))
    nothing = waymark("vault", "restore", "--salvage", "--passphrase-file", secret)
    assert nothing.returncode == 2
    assert line(nothing)
    assert vault.read_bytes() == bytes(50_000)


def test_a_changed_passphrase_opens_and_the_old_one_does_not(filled, secret, new):
    both = f"{OLD}\n{NEW}\n".encode()
    changed = waymark("vault", "change-passphrase", "--passphrase-file", "-", "--new-passphrase-file", "-", typed=both)
    assert changed.returncode == 0
    assert texts(new) == ["Pay day"]
    assert waymark("vault", "get", "--passphrase-file", secret).returncode == 3


def test_the_recovery_code_leads_to_a_new_passphrase(filled, code, secret, new, tmp_path):
    written = tmp_path / "code"
    written.write_text(code.lower(), "utf-8")
    asked = (
        "vault",
        "change-passphrase",
        "--recovery-code",
        "--passphrase-file",
        written,
        "--new-passphrase-file",
        new,
    )
    assert waymark(*asked).returncode == 0
    assert texts(new) == ["Pay day"]
    written.write_text(OLD, "utf-8")
    assert waymark(*asked).returncode == 3


def test_when_someone_knows_it_there_is_a_new_code_and_no_old_copy(filled, secret, new, code):
    waymark("vault", "backup", "--passphrase-file", secret)
    old = names()
    asked = ("vault", "change-passphrase", "--someone-knows", "--passphrase-file", secret, "--new-passphrase-file", new)
    done = waymark(*asked)
    assert done.returncode == 0
    assert done.stdout.decode().splitlines()[-1].partition(": ")[2] != code
    assert texts(new) == ["Pay day"]
    assert not set(names()) & set(old)


def test_a_vault_in_use_is_said_before_a_passphrase_is_asked(filled):
    lock = Held(Home(filled))
    for action in (("get",), ("backup",), ("restore", "--salvage"), ("change-passphrase",)):
        refused = waymark("vault", *action)
        assert refused.returncode == 4
        assert line(refused)
    lock.release()


@pytest.mark.parametrize(
    "arguments",
    [("restore",), ("restore", "made-up"), ("restore", "--list"), ("restore", "--list", "--from", "made-up")],
)
def test_a_copy_that_is_not_there_is_refused_in_one_line(filled, arguments):
    refused = waymark("vault", *arguments)
    assert refused.returncode == 1
    assert "Nothing was changed" in line(refused)
