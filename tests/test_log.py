"""The log holds times, codes and numbers, and nothing a person wrote can get into it."""

import pytest

from planner import log
from planner.ports import DiskFull


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "notebook.log"
    log.begin(path)
    yield path
    log.begin(None)


def test_a_note_is_a_time_a_topic_a_code_and_numbers(file):
    log.Topic("storage", "saved", "failed").note("saved", bytes=12, ms=0.25, coalesced=True)
    log.Topic("storage", "saved", "failed").note("failed", trouble=DiskFull)
    first, second = file.read_text().splitlines()
    assert first.split(" ", 1)[1] == "storage saved bytes=12 ms=0.25 coalesced=True"
    assert second.endswith("storage failed trouble=DiskFull")
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("value", ["Canary", "07700900123", b"Canary", None, ["Canary"], {"a": 1}, DiskFull()])
def test_words_are_refused_whatever_they_look_like(file, value):
    topic = log.Topic("storage", "saved")
    with pytest.raises(ValueError, match="only numbers and classes"):
        topic.note("saved", value=value)
    assert not file.exists()


def test_a_code_nobody_declared_is_refused(file):
    topic = log.Topic("storage", "saved")
    with pytest.raises(ValueError, match="code not declared"):
        topic.note("Canary")
    assert not file.exists()


def test_nothing_is_written_until_a_file_is_named(tmp_path):
    log.begin(None)
    log.Topic("storage", "saved").note("saved")
    assert list(tmp_path.iterdir()) == []


def test_a_log_that_cannot_be_written_stands_in_nobodys_way(tmp_path):
    log.begin(tmp_path / "gone" / "notebook.log")
    log.Topic("storage", "saved").note("saved")
    log.begin(None)


def test_the_log_does_not_grow_for_ever(file):
    topic = log.Topic("storage", "saved")
    file.write_text("x" * (log.LARGEST + 1))
    topic.note("saved")
    assert file.stat().st_size < 100
    assert file.with_name("notebook.log.old").stat().st_size > log.LARGEST
