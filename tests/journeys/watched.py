"""Waymark watched from outside: every file it opens to write, every byte it writes there, every socket."""

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.screen import ROOT, Screen

WRITING = "write,pwrite64,writev,pwritev,pwritev2,ftruncate,sendfile,copy_file_range"
NAMING = "open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mknod,mknodat"
SOCKETS = "socket,connect,bind"


@dataclass(frozen=True)
class WatchedScreen(Screen):
    """A screen whose programs are watched by strace; each begins with an empty home folder of its own."""

    notes: Path

    def start(self, home: Path, *arguments: str) -> subprocess.Popen[bytes]:
        # -D leaves strace in the background: the process started here is Waymark. A page of the vault is 4 KiB.
        spy = ["strace", "-f", "-D", "-y", "-qq", "-s", "8192", "-e", f"trace={WRITING},{NAMING},{SOCKETS}"]
        command = [*spy, "-o", str(self.notes), sys.executable, "-P", "-m", "planner", *arguments]
        return subprocess.Popen(command, env=own_home(self.environment, home), cwd=ROOT)


def own_home(environment: dict[str, str], home: Path) -> dict[str, str]:
    """The environment of somebody whose home folder is `home`, and who asked for nothing special."""
    kept = {name: value for name, value in environment.items() if not name.startswith(("XDG_", "WAYMARK_"))}
    return {**kept, "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}


@dataclass(frozen=True)
class Seen:
    """What strace noted: paths that were made or opened to write, what was written where, kinds of sockets."""

    paths: frozenset[str]
    written: tuple[tuple[str, str], ...]
    sockets: frozenset[str]


def seen(notes: Path) -> Seen:
    """Reads strace's notes."""
    paths, written, sockets = set[str](), list[tuple[str, str]](), set[str]()
    for line in notes.read_text("utf-8", "replace").splitlines():
        call = re.match(r"\d+\s+(\w+)\((.*)", line)
        if not call or re.search(r"= -1 E\w+", line):
            continue
        name, rest = call.groups()
        if name in {"socket", "connect", "bind"}:
            sockets.update(re.findall(r"\b(AF_\w+)", rest))
        elif name in set(NAMING.split(",")):
            if not name.startswith("open") or re.search(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC", rest):
                paths.update(_named(rest))
        elif target := re.match(r"\d+<(/[^>]*)>", rest):
            written.append((target[1], rest))
    return Seen(frozenset(paths), tuple(written), frozenset(sockets))


def _named(rest: str) -> list[str]:
    """Every path in the arguments of a call, whole where it is given below a folder."""
    folder = re.match(r"(?:AT_FDCWD|\d+)<(/[^>]*)>", rest)
    found = re.findall(r'"((?:[^"\\]|\\.)*)"', rest)
    return [one if one.startswith("/") else f"{folder[1] if folder else '?'}/{one}" for one in found]
