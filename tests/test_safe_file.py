"""A file is whole or not there, and what goes wrong has a name."""

import errno
import os
from pathlib import Path

import pytest

from planner.ports import DiskFull, ReadOnly, StorageGone
from planner.safe_file import write_safely


def test_the_whole_file_arrives_and_nothing_is_left_beside_it(tmp_path):
    write_safely(tmp_path / "plan.pdf", b"%PDF whole")
    assert (tmp_path / "plan.pdf").read_bytes() == b"%PDF whole"
    assert [path.name for path in tmp_path.iterdir()] == ["plan.pdf"]


def test_other_users_of_the_computer_cannot_read_it(tmp_path):
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"older")
    target.chmod(0o644)
    write_safely(target, b"new")
    assert target.stat().st_mode & 0o777 == 0o600


def test_an_older_copy_is_replaced(tmp_path):
    (tmp_path / "plan.pdf").write_bytes(b"old")
    write_safely(tmp_path / "plan.pdf", b"new")
    assert (tmp_path / "plan.pdf").read_bytes() == b"new"


@pytest.mark.parametrize(
    ("code", "trouble"), [(errno.ENOSPC, DiskFull), (errno.EROFS, ReadOnly), (errno.EIO, StorageGone)]
)
def test_a_full_disk_leaves_the_older_copy_whole(tmp_path, monkeypatch, code, trouble):
    (tmp_path / "plan.pdf").write_bytes(b"old")

    def refuse(_handle):
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(trouble):
        write_safely(tmp_path / "plan.pdf", b"new")
    assert (tmp_path / "plan.pdf").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["plan.pdf"]


def test_a_disk_that_gives_back_other_bytes_is_not_believed(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "read_bytes", lambda _path: b"other")
    with pytest.raises(StorageGone):
        write_safely(tmp_path / "plan.pdf", b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_storage_gone(tmp_path):
    with pytest.raises(StorageGone):
        write_safely(tmp_path / "gone" / "plan.pdf", b"new")


def test_a_folder_in_the_place_of_the_file_is_not_overwritten(tmp_path):
    (tmp_path / "plan.pdf").mkdir()
    with pytest.raises(ReadOnly):
        write_safely(tmp_path / "plan.pdf", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["plan.pdf"]


def test_a_link_keeps_pointing_where_it_did(tmp_path):
    (tmp_path / "plan.pdf").write_bytes(b"old")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "plan.pdf")
    write_safely(tmp_path / "link.pdf", b"new")
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "plan.pdf").read_bytes() == b"new"


def test_what_is_no_file_is_written_to_and_never_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_safely(pipe, b"%PDF whole")
        assert os.read(reader, 100) == b"%PDF whole"
    finally:
        os.close(reader)
    assert pipe.is_fifo()


def test_no_trouble_carries_the_name_of_the_file(tmp_path):
    with pytest.raises(StorageGone) as caught:
        write_safely(tmp_path / "gone" / "canary.pdf", b"new")
    assert "canary" not in f"{caught.value!r} {caught.value.__context__ and caught.value.__suppress_context__}"


@pytest.mark.parametrize("call", ["fsync", "open"])
def test_a_disk_that_fills_up_leaves_the_old_file(tmp_path, monkeypatch, call):
    write_safely(tmp_path / "x", b"old")

    def full(*_arguments, **_more):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, call, full)
    with pytest.raises(DiskFull):
        write_safely(tmp_path / "x", b"new")
    monkeypatch.undo()
    assert (tmp_path / "x").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["x"]
