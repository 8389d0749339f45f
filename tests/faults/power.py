"""A disk that loses its power: what a program wrote is recorded, and laid out again as any moment may have left it.

`python -m tests.faults.power WHAT FOLDER` is the program that is recorded: one of `kills.WORKS`, without an end.

The model is stricter than most disks. Only an fsync of a file keeps its bytes, and only an fsync of a folder its
names. Of what was written later, nothing may have arrived, or all, or the first part, or any of it, each piece cut off
at any sector. Names change in the order they were changed, as every journal of a file system has it.
"""

import os
import random
import re
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tests.faults.starting import ROOT

SECTOR = 512
_CALLS = (
    "openat,write,pwrite64,lseek,ftruncate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,mkdir,"
    "mkdirat,rmdir,close,sendfile,copy_file_range,writev,pwritev,fallocate,link,linkat,dup,dup2,dup3"
)
_LINE = re.compile(r"(\d+\.\d+) (\w+)\((.*)\) += (-?\d+)(.*?)(?: <([\d.]+)>)?$")
_HEX = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_HANDLE = re.compile(r"(\d+)<((?:\\x[0-9a-f]{2})*)>(?:\(deleted\))?")
_MODELLED = frozenset(
    {"openat", "write", "pwrite64", "lseek", "ftruncate", "fsync", "fdatasync", "rename", "unlink", "unlinkat", "mkdir"}
    | {"mkdirat", "rmdir", "close", "sendfile"}
)


class Record:
    """Everything a program did to the files of a folder, in order, and what it said meanwhile."""

    def __init__(self, what: str, folder: Path, notes: Path, said: int) -> None:
        """Lets the work run under strace until it said so many numbers, then ends it."""
        self.folder = folder
        notes.mkdir()
        self.before = {one: one.read_bytes() for one in folder.rglob("*") if one.is_file()}
        command = ["strace", "-ff", "-qq", "-xx", "-y", "-s", "9999999", "-T", "-o", str(notes / "t")]
        command += ["--absolute-timestamps=format:unix,precision:ns", "-e", f"trace={_CALLS}"]
        with subprocess.Popen(
            [*command, sys.executable, "-m", "tests.faults.power", what, str(folder)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        ) as child:
            heard = [child.stdout.readline() for _ in range(said)]
            os.killpg(child.pid, signal.SIGKILL)
        assert all(heard), "the work ended by itself"
        mark = "".join(f"\\x{byte:02x}" for byte in str(folder).encode())
        self.steps = sorted((step for one in notes.iterdir() for step in _steps(one, mark)), key=lambda one: one.at)

    def images(self, moments: Iterable[int], chance: random.Random) -> Iterator[tuple[int, dict[Path, bytes]]]:
        """What a power cut after each of these steps may have left, and the last number that was said by then."""
        disk, told, done = Disk(self.before), 0, 0
        for moment in sorted(moments):
            for step in self.steps[done:moment]:
                told = max(told, step.said)
                if not step.said:
                    disk.take(step)
            done = moment
            left = disk.left(chance)
            yield told, {path.relative_to(self.folder): content for path, content in left.items()}


class Step(NamedTuple):
    """One call: its moment, its name, its words, the handles and numbers it was given, and what came back."""

    at: float
    call: str
    texts: tuple[bytes, ...]
    handles: tuple[tuple[int, Path], ...]
    numbers: tuple[int, ...]
    flags: str
    result: int
    said: int = 0


def _steps(path: Path, mark: str) -> Iterator[Step]:
    for line in path.read_text().splitlines():
        if mark not in line and " write(1<" not in line:
            continue
        found = _LINE.match(line)
        if found is None or int(found[4]) < 0:
            continue
        began, call, given, result, took = float(found[1]), found[2], found[3], int(found[4]), found[6]
        assert call in _MODELLED, f"{call} is not modelled"
        texts = tuple(_plain(one) for one in _HEX.findall(given))
        handles = tuple((int(number), Path(_plain(name).decode())) for number, name in _HANDLE.findall(given))
        flags = _HANDLE.sub("", _HEX.sub("", given))
        numbers = tuple(int(one) for one in re.findall(r"(?<![\w|])-?\d+", flags))
        said = 0
        if call == "write" and handles[0][0] == 1:
            said = max((int(one) for one in texts[0].split() if one.isdigit()), default=0)
        # A save counts as done when it returned, a write as begun when it was asked for.
        late = float(took or 0) if call in {"fsync", "fdatasync"} else 0.0
        yield Step(began + late, call, texts, handles, numbers, flags, result, said)


class _File:
    """One file: its bytes as programs see them, as they surely are on the disk, and what is on its way."""

    def __init__(self, content: bytes) -> None:
        self.now, self.kept, self.coming = bytearray(content), bytes(content), []

    def write(self, at: int, data: bytes) -> None:
        """Bytes at a place."""
        _lay(self.now, at, data)
        self.coming.append((at, data))

    def cut(self, size: int) -> None:
        """Another length."""
        _cut(self.now, size)
        self.coming.append((size, None))

    def sync(self) -> None:
        """All of it is on the disk."""
        self.kept, self.coming = bytes(self.now), []

    def after_power(self, chance: random.Random) -> bytes:
        """What may be on the disk."""
        content, coming = bytearray(self.kept), list(self.coming)
        match chance.randrange(4):
            case 0:
                coming = []
            case 1:
                coming = coming[: chance.randint(0, len(coming))]
            case 2:
                coming = [one for one in coming if chance.random() < 0.5]
        for number, (at, data) in enumerate(coming):
            if data is None:
                _cut(content, at)
                continue
            torn = number + 1 == len(coming) and chance.random() < 0.5
            most = chance.randrange(0, len(data) + 1, SECTOR) if torn and len(data) > SECTOR else len(data)
            _lay(content, at, data[:most])
        return bytes(content)


class Disk:
    """Files by their names."""

    def __init__(self, before: dict[Path, bytes]) -> None:
        self._names = {path: _File(content) for path, content in before.items()}
        self._kept = dict(self._names)
        self._coming: list[tuple[Path, _File | None]] = []
        self._at: dict[int, int] = {}
        self._open: dict[int, _File] = {}

    def take(self, step: Step) -> None:
        """One call of the program."""
        number = step.handles[0][0] if step.handles else -1
        file = self._open.get(number)
        match step.call:
            case "openat":
                self._opened(step)
            case "close":
                self._open.pop(number, None)
            case "fsync" | "fdatasync" if file is None:
                self._keep_names(step.handles[0][1])
            case "fsync" | "fdatasync":
                file.sync()
            case "rename":
                self._name(Path(step.texts[1].decode()), self._names[Path(step.texts[0].decode())])
                self._name(Path(step.texts[0].decode()), None)
            case "unlink" | "unlinkat":
                self._name(_named(step), None)
            case "write" | "pwrite64" | "sendfile" | "ftruncate" | "lseek":
                self._written(step, number, self._open[number])

    def _opened(self, step: Step) -> None:
        name = _named(step)
        if "O_CREAT" in step.flags and name not in self._names:
            self._name(name, _File(b""))
        self._open.pop(step.result, None)
        if (found := self._names.get(name)) is not None:
            self._open[step.result] = found
            if "O_TRUNC" in step.flags and found.now:
                found.cut(0)
            self._at[step.result] = len(found.now) if "O_APPEND" in step.flags else 0

    def _written(self, step: Step, number: int, file: "_File") -> None:
        match step.call:
            case "write":
                file.write(self._at[number], step.texts[0][: step.result])
                self._at[number] += step.result
            case "pwrite64":
                file.write(step.numbers[-1], step.texts[0][: step.result])
            case "sendfile":
                source = self._open[step.handles[1][0]]
                begun = self._at[number]
                file.write(begun, bytes(source.now[begun : begun + step.result]))
                self._at[number] += step.result
            case "ftruncate":
                file.cut(step.numbers[-1])
            case "lseek":
                self._at[number] = step.result

    def _name(self, path: Path, file: "_File | None") -> None:
        if file is None:
            self._names.pop(path, None)
        else:
            self._names[path] = file
        self._coming.append((path, file))

    def _keep_names(self, folder: Path) -> None:
        last = max((number for number, (path, _) in enumerate(self._coming) if path.parent == folder), default=-1)
        self._kept = self._named_after(last + 1)
        del self._coming[: last + 1]

    def _named_after(self, count: int) -> dict[Path, "_File"]:
        kept = dict(self._kept)
        for path, file in self._coming[:count]:
            if file is None:
                kept.pop(path, None)
            else:
                kept[path] = file
        return kept

    def left(self, chance: random.Random) -> dict[Path, bytes]:
        """What the power may leave on the disk when it fails now."""
        count = len(self._coming)
        names = self._named_after(chance.choice([0, count, chance.randint(0, count)]))
        after = {id(file): file.after_power(chance) for file in names.values()}
        return {path: after[id(file)] for path, file in names.items()}


def _named(step: Step) -> Path:
    name = Path(step.texts[0].decode())
    return name if name.is_absolute() else step.handles[0][1] / name


def _lay(content: bytearray, at: int, data: bytes) -> None:
    if at > len(content):
        content.extend(bytes(at - len(content)))
    content[at : at + len(data)] = data


def _cut(content: bytearray, size: int) -> None:
    if size > len(content):
        content.extend(bytes(size - len(content)))
    del content[size:]


def _plain(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


if __name__ == "__main__":
    from tests.faults.kills import WORKS

    WORKS[sys.argv[1]].do(Path(sys.argv[2]))
