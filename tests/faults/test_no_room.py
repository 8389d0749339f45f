"""Where nothing more can be written Waymark says so, keeps the words, and loses nothing that was stored."""

import tempfile

from planner.storage.vault import Vault
from tests.faults.starting import told_by
from tests.storage.making import LETTER, NAME, PASSPHRASE, a_home, a_vault, sitting, type_into


def test_a_disk_that_fills_up_is_told_and_the_words_follow_when_there_is_room(tmp_path):
    vault = a_vault(tmp_path)
    type_into(sitting(vault), NAME, "Sam")
    vault.close()
    assert told_by("run_out_of_room", a_home(tmp_path).folder) == [
        "DiskFull False",  # the save
        "DiskFull",  # a backup
        "NoneType",  # the key file is small and still fits
        "None True True ()",
    ]
    vault = Vault.open(a_home(tmp_path), PASSPHRASE)
    plan = vault.load().plan
    vault.close()
    assert plan.words("about", "name") == "Sam"
    assert len(plan.words(LETTER.section, LETTER.field)) > 5000


def test_a_folder_without_write_permission_is_told_as_such(tmp_path):
    # pytest's own folders are closed to the user without rights that the child becomes.
    with tempfile.TemporaryDirectory() as folder:
        assert told_by("write_where_nothing_may_be_written", folder) == [
            "ReadOnly",
            "ReadOnly",
            "ReadOnly",
            "opened ()",
        ]
