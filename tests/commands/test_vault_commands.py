"""A vault is made, filled, read and looked over without a window."""

import json

import pytest

from planner.plan.plan_file import read
from tests.commands.running import line, waymark
from tests.plan.building import a_file, a_trigger, number

CANARY = "Canary-Wharf-7731"
PASSPHRASE = "coffee train fish lantern"


@pytest.fixture
def secret(tmp_path):
    path = tmp_path / "passphrase"
    path.write_text(f"{PASSPHRASE}\n", "utf-8")
    return path


@pytest.fixture
def made(home, secret):
    assert waymark("vault", "create", "--passphrase-file", secret).returncode == 0
    return home


@pytest.fixture
def plan(tmp_path):
    path = tmp_path / "plan.json"
    later = {"id": str(number(9)), "type": "compass", "north": None}
    path.write_bytes(a_file({"triggers": {"entries": [a_trigger(text=CANARY, strength=9), later]}}, beacon={"x": None}))
    return path


def test_a_plan_put_in_a_vault_comes_out_equal(made, secret, plan):
    assert waymark("vault", "put", plan, "--passphrase-file", secret).returncode == 0
    out = waymark("vault", "get", "--passphrase-file", secret)
    assert out.returncode == 0
    assert read(out.stdout).plan == read(plan.read_bytes()).plan


def test_nothing_of_the_plan_or_the_passphrase_stands_in_any_file(made, secret, plan):
    assert waymark("vault", "put", plan, "--passphrase-file", secret).returncode == 0
    assert waymark("vault", "put", plan, "--replace", "--passphrase-file", secret).returncode == 0
    files = [path for path in made.rglob("*") if path.is_file()]
    assert any(path.suffix == ".db" for path in files)
    for path in files:
        content = path.read_bytes()
        for words in (CANARY, PASSPHRASE):
            assert words.encode() not in content
            assert words.encode("utf-16-le") not in content


def test_a_second_plan_replaces_the_first_only_when_asked(made, secret, plan, tmp_path):
    assert waymark("vault", "put", plan, "--passphrase-file", secret).returncode == 0
    other = tmp_path / "other.json"
    other.write_bytes(a_file({"triggers": {"entries": [a_trigger(text="Pay day")]}}))
    refused = waymark("vault", "put", other, "--passphrase-file", secret)
    assert refused.returncode == 1
    assert "--replace" in line(refused)
    assert CANARY.encode() in waymark("vault", "get", "--passphrase-file", secret).stdout
    assert waymark("vault", "put", other, "--replace", "--passphrase-file", secret).returncode == 0
    assert b"Pay day" in waymark("vault", "get", "--passphrase-file", secret).stdout


def test_a_wrong_passphrase_is_told_from_damage(made, plan):
    wrong = waymark("vault", "get", "--passphrase-file", "-", typed=b"not this one\n")
    assert wrong.returncode == 3
    assert line(wrong)
    vault = made / "notebook.db"
    vault.write_bytes(vault.read_bytes()[:5_000])
    damaged = waymark("vault", "get", "--passphrase-file", "-", typed=PASSPHRASE.encode())
    assert damaged.returncode == 2
    assert vault.stat().st_size == 5_000


def test_the_passphrase_may_come_from_standard_input_with_accents_either_way(home):
    assert waymark("vault", "create", "--passphrase-file", "-", typed="Zoe\u0308 mit Schiff".encode()).returncode == 0
    opened = waymark("vault", "list", "--json", "--passphrase-file", "-", typed="Zoë mit Schiff\r\n".encode())
    assert opened.returncode == 0
    assert len(json.loads(opened.stdout)) == 1


def test_without_a_terminal_and_without_a_file_it_says_how_to_give_the_passphrase(made):
    asked = waymark("vault", "get")
    assert asked.returncode == 1
    assert "--passphrase-file" in line(asked)


def test_a_vault_is_never_made_over_another(made, secret):
    before = (made / "notebook.json").read_bytes()
    again = waymark("vault", "create", "--passphrase-file", secret)
    assert again.returncode == 1
    assert line(again)
    assert (made / "notebook.json").read_bytes() == before


def test_where_there_is_no_vault_it_says_so(home, secret):
    nothing = waymark("vault", "get", "--passphrase-file", secret)
    assert nothing.returncode == 1
    assert "no vault" in line(nothing)
    assert list(home.iterdir()) == []


def test_a_vault_without_a_passphrase_asks_for_none(home, plan):
    assert waymark("vault", "create", "--no-passphrase").returncode == 0
    assert waymark("vault", "put", plan).returncode == 0
    assert CANARY.encode() in waymark("vault", "get").stdout


def test_a_vault_may_lie_anywhere(tmp_path, secret, plan):
    place = tmp_path / "stick" / "mine.db"
    place.parent.mkdir()
    assert waymark("vault", "create", "--vault", place, "--passphrase-file", secret).returncode == 0
    assert waymark("--vault", place, "vault", "put", plan, "--passphrase-file", secret).returncode == 0
    assert CANARY.encode() in waymark("vault", "get", "--vault", place, "--passphrase-file", secret).stdout


def test_a_sound_vault_is_called_sound_and_a_damaged_one_is_not(made, secret, plan):
    waymark("vault", "put", plan, "--passphrase-file", secret)
    sound = waymark("vault", "check", "--json", "--passphrase-file", secret)
    assert sound.returncode == 0
    assert json.loads(sound.stdout)["sound"] is True
    vault = made / "notebook.db"
    content = bytearray(vault.read_bytes())
    content[-2_000] ^= 1
    vault.write_bytes(bytes(content))
    damaged = waymark("vault", "check", "--passphrase-file", secret)
    assert damaged.returncode == 2
    assert line(damaged)


def test_a_refused_plan_leaves_the_vault_as_it_was(made, secret, tmp_path):
    bad = tmp_path / "bad.json"
    bad.write_bytes(a_file({"triggers": {"entries": [a_trigger(strength=11)]}}))
    refused = waymark("vault", "put", bad, "--passphrase-file", secret)
    assert refused.returncode == 1
    assert "sections.triggers.entries[0].strength" in line(refused)
    assert read(waymark("vault", "get", "--passphrase-file", secret).stdout).plan.entries("triggers") == ()
