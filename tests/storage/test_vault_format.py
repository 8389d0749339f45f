"""What docs/vault-format.md says is so: a plan outlives this program."""

import builtins
import hashlib
import json
import re
from pathlib import Path

import pytest

from planner.storage import backups, keys, migrations
from planner.storage.keys import Cost, Passphrase
from planner.storage.vault import Vault
from tests.storage.making import CANARY, a_home, a_trigger, sitting

PAGE = (Path(__file__).parents[2] / "docs" / "vault-format.md").read_text("utf-8")


@pytest.fixture
def beside(tmp_path, monkeypatch):
    """A closed vault, and the test standing in its folder."""
    vault = Vault.create(a_home(tmp_path), Passphrase("Zoë's harbour"), cost=Cost(32, 1, 1))
    a_trigger(sitting(vault), CANARY)
    vault.close()
    monkeypatch.chdir(vault.home.folder)
    return vault.home


def test_the_recipe_on_the_page_opens_a_vault(beside, monkeypatch, capsys):
    (recipe,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    monkeypatch.setattr(builtins, "input", lambda _: "Zoe\u0308's harbour")
    space = {}
    exec(compile(recipe, "docs/vault-format.md", "exec"), space)  # noqa: S102 -- the page's own recipe
    space["db"].close()
    assert CANARY in capsys.readouterr().out


def test_the_page_names_every_table_and_every_migration():
    for table in re.findall(r"CREATE TABLE (\w+)", migrations._TABLES):
        assert f"| `{table}` |" in PAGE
    assert migrations.NAMES[-1] in PAGE


def test_the_page_names_the_costs_and_the_numbers_of_backups():
    assert f"{keys.NORMAL.memory:,} KiB, {keys.NORMAL.passes} passes, {keys.NORMAL.lanes} lanes" in PAGE
    assert f"the {backups.LATEST} latest, the last of each of {backups.DAILY} days, {backups.WEEKLY} weeks" in PAGE
    assert f"{backups.MONTHLY}\nmonths" in PAGE
    assert f"{keys.FORMAT} {keys.VERSION} VAULT KIND" in PAGE


def test_the_check_is_what_the_page_says(beside):
    written = json.loads(beside.keys.read_bytes())
    assert list(written) == ["format", "version", "vault", "slots", "check"]
    bare = json.dumps({**written, "check": ""}, separators=(",", ":"), ensure_ascii=False)
    assert hashlib.sha256(bare.encode()).hexdigest() == written["check"]
