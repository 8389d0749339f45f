"""Sets up what Waymark needs beside this file, then opens Waymark or runs its tests.

    python3 start.py                   set up what is missing, then open Waymark
    python3 start.py test [...]        set up what is missing, then run the tests
    python3 start.py ANYTHING ELSE     set up what is missing, then pass everything to Waymark

Standard library only, and over the ceiling because it must stay one file. Once all is set up, it only compares a stamp
and hands over, so it imports no more than that needs; the rest is imported where it is used. Its sentences stand here
because reading resources/ needs what is yet to be installed.
"""

from __future__ import annotations

import os
import sys

HERE = os.path.dirname(os.path.realpath(__file__))
ENVIRONMENT = os.path.join(HERE, ".venv")
UNFINISHED = os.path.join(ENVIRONMENT, "unfinished")
VARIABLES = os.path.join(ENVIRONMENT, "variables")
SYSTEM_LIBRARIES = os.path.join(ENVIRONMENT, "syslibs")
PIP = os.path.join(HERE, "vendor", "pip-26.3-py3-none-any.whl")
PIP_SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"

# Each library that Qt's main parts and its X11 window link to, with the Debian package that holds it. None can be left
# out for a run without a screen: even Qt's `offscreen` platform links OpenGL and X11.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
# OpenGL's package brings graphics drivers along, 170 MB with what they need; Waymark paints without them.
DRIVERS = (
    *(
        "libdrm",
        "libedit",
        "libegl-mesa",
        "libelf",
        "libgallium",
        "libgbm",
        "libgl1-mesa",
        "libglapi-mesa",
        "libglx-mesa",
    ),
    *("libicu", "libllvm", "libpciaccess", "libsensors", "libvulkan", "libxml2", "libz3", "mesa-"),
)

# Folders that some of the libraries read, and the variable that names another place for each.
SETTINGS = {"FONTCONFIG_PATH": "/etc/fonts", "XKB_CONFIG_ROOT": "/usr/share/X11/xkb"}

OFFLINE = (
    "Waymark could not fetch what it needs, because the internet could not be reached. "
    "Connect this computer, then run the same command again."
)
TOO_OLD_SYSTEM = (
    "Waymark has no parts for this system. It needs 64-bit Windows 10, macOS 13, Debian 12, Ubuntu 22.04 or newer, "
    "with Python 3.11, 3.12 or 3.13."
)
DISK_FULL = "Waymark could not be set up, because the disk is full. It needs 600 MB. Make room, then run the same command again."
# What pip and apt say when the network is to blame.
NETWORK_SIGNS = (
    "NewConnectionError",
    "ConnectTimeoutError",
    "Connection broken",
    "ConnectionResetError",
    "Could not connect",
    "Could not resolve",
    "NameResolutionError",
    "Network is unreachable",
    "ProxyError",
    "ReadTimeoutError",
    "SSLError",
    "Temporary failure",
    "Unable to connect",
)


class Halted(Exception):
    """Says in one sentence why setting up cannot go on."""


def main(arguments: list[str]) -> int:
    """Sets up what is missing, then hands over; returns only where handing over was not possible."""
    purpose = "test" if arguments[:1] == ["test"] else "open"
    try:
        refuse_unfit(sys.version_info[:2], sys.maxsize)
        if not is_ready(purpose):
            set_up(purpose)
    except Halted as reason:
        print(reason, file=sys.stderr)
        return 5
    except KeyboardInterrupt:
        print("Stopped. Run the same command again to go on.", file=sys.stderr)
        return 5
    except PermissionError:
        print(
            f"Waymark may not write to {HERE}. Copy it to a folder of your own, then start it there.", file=sys.stderr
        )
        return 5
    except OSError as trouble:
        print(f"Waymark could not be set up in {HERE}: {trouble.strerror or trouble}.", file=sys.stderr)
        return 5
    return hand_over(purpose, arguments)


def refuse_unfit(version: tuple[int, int], largest: int) -> None:
    """Raises Halted where this Python cannot run Waymark."""
    if version < (3, 11) or largest <= 2**32:
        bits = 64 if largest > 2**32 else 32
        raise Halted(
            f"Waymark needs 64-bit Python 3.11 or newer, and this is {bits}-bit Python {version[0]}.{version[1]}. "
            "Install a newer one from python.org, then run the same command with it."
        )


# ------------------------------------------------------------------ is all there?


def stamp(lock: bytes, kind_of_python: str, prefix: str, folder: str) -> str:
    """What an environment was made from: it changes with the locked packages, the Python and the folder.

    A repair of the same Python (3.11.2 to 3.11.3 in one place) changes nothing, so no one offline is locked out by it.
    """
    import hashlib

    made_from = [lock, kind_of_python.encode(), os.fsencode(prefix), os.fsencode(folder)]
    return hashlib.sha256(b"\0".join(made_from)).hexdigest()


def stamp_now(purpose: str) -> str:
    """The stamp a finished environment would carry here."""
    with open(lock_file(purpose), "rb") as lock:
        return stamp(lock.read(), str(sys.implementation.cache_tag), sys.base_prefix, HERE)


def is_ready(purpose: str) -> bool:
    """Whether a finished environment stands beside this file."""
    try:
        with open(stamp_file(purpose), encoding="ascii") as held:
            return held.read() == stamp_now(purpose) and os.path.exists(python())
    except (OSError, UnicodeDecodeError):
        return False


def lock_file(purpose: str) -> str:
    """The packages to install: those of the tests hold those of the program too."""
    return os.path.join(HERE, {"open": "requirements.lock", "test": "requirements-test.lock"}[purpose])


def stamp_file(purpose: str) -> str:
    """Where the stamp of a finished environment is kept."""
    return os.path.join(ENVIRONMENT, f"ready-to-{purpose}")


def python() -> str:
    """The environment's own interpreter."""
    return os.path.join(ENVIRONMENT, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python3")))


# ------------------------------------------------------------------ hand over


def hand_over(purpose: str, arguments: list[str]) -> int:
    """Becomes the program, or the tests; on Windows, which cannot replace a process, waits for it."""
    # -P: a file in the folder a person happens to be in must never be taken for a part of the program.
    command = [python(), "-P", "-m", *(["pytest", *arguments[1:]] if purpose == "test" else ["planner", *arguments])]
    if purpose == "test":
        os.chdir(HERE)
    if os.name == "nt":
        import subprocess

        return subprocess.call(command, env=surroundings())
    return os.execve(command[0], command, surroundings())


def surroundings() -> dict[str, str]:
    """The variables handed on: without another Python's paths, with what the fetched libraries need."""
    handed = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    try:
        with open(VARIABLES, encoding="utf-8", errors="surrogateescape") as held:
            noted = dict(line.split("=", 1) for line in held.read().splitlines())
    except FileNotFoundError:
        return handed
    if handed.get("LD_LIBRARY_PATH"):
        noted["LD_LIBRARY_PATH"] += os.pathsep + handed["LD_LIBRARY_PATH"]
    return {**handed, **noted}


# ------------------------------------------------------------------ set up


def set_up(purpose: str) -> None:
    """Makes or completes the environment; the stamp comes last, so that an interrupted set-up starts afresh."""
    if os.pathsep in HERE:
        raise Halted(
            f"Waymark cannot be set up in a folder with {os.pathsep} in its name. Move it, then start it again."
        )
    with only_one_at_a_time():
        if is_ready(purpose):
            return
        tell("Setting up Waymark. This happens once and takes a minute or two.")
        if os.path.exists(UNFINISHED) or not is_ready("open"):
            make_environment()
        with open(UNFINISHED, "w", encoding="ascii"):
            complete(purpose)
        os.remove(UNFINISHED)


def complete(purpose: str) -> None:
    """Fills the environment, then stamps it."""
    try:
        install(purpose)
    except Halted:
        if is_ready("open"):  # pip installs only what it has fetched whole, so the program can still be opened
            os.remove(UNFINISHED)
        raise
    if sys.platform == "linux":
        find_libraries()
    for each in {purpose, "open"}:
        with open(stamp_file(each), "w", encoding="ascii") as held:
            held.write(stamp_now(each))


class only_one_at_a_time:  # noqa: N801 - reads as the words it is used in
    """Makes a second start wait while the first sets up; where files cannot be locked, nothing waits."""

    def __enter__(self) -> None:
        self.file = open(os.path.join(HERE, "start.py"), "rb")
        try:
            import fcntl

            fcntl.flock(self.file, fcntl.LOCK_EX)
            # A pip that outlives this process, killed on its way, keeps the lock until it has ended too.
            os.set_inheritable(self.file.fileno(), True)
        except (ImportError, OSError):
            pass

    def __exit__(self, *_: object) -> None:
        self.file.close()


def make_environment() -> None:
    """Makes an empty environment; without pip, because Debian keeps that in a package of its own."""
    import venv

    if os.path.islink(ENVIRONMENT):
        os.remove(ENVIRONMENT)
    venv.EnvBuilder(clear=True, symlinks=os.name != "nt", with_pip=False).create(ENVIRONMENT)


def install(purpose: str) -> None:
    """Installs the locked packages with the pip kept in vendor/, then compiles everything once for quick starts."""
    import hashlib
    import sysconfig

    with open(PIP, "rb") as wheel:
        if hashlib.sha256(wheel.read()).hexdigest() != PIP_SHA256:
            raise Halted(f"{PIP} is damaged. Fetch Waymark again.")
    tell("Fetching its parts, about 110 MB ...")
    pip = [python(), os.path.join(PIP, "pip"), "install", "--disable-pip-version-check", "--no-input", "--no-user"]
    done, said = run([*pip, "--only-binary=:all:", "--require-hashes", "-r", lock_file(purpose)])
    if not done:
        raise Halted(sentence_for(said))
    packages = sysconfig.get_path("purelib", "venv", {"base": ENVIRONMENT, "platbase": ENVIRONMENT})
    # A relative line holds no folder name, so no letter in one can be misread.
    with open(os.path.join(packages, "waymark.pth"), "w", encoding="ascii") as path:
        path.write(os.path.relpath(HERE, packages) + "\n")
    tell("Getting them ready ...")
    run([python(), "-m", "compileall", "-q", packages, os.path.join(HERE, "planner")])


def sentence_for(said: str) -> str:
    """What to tell the person about a failed installation."""
    if "No space left" in said:
        return DISK_FULL
    if any(sign in said for sign in NETWORK_SIGNS):
        return OFFLINE
    if "No matching distribution" in said:
        return TOO_OLD_SYSTEM
    reasons = [line for line in said.splitlines() if line.startswith(("ERROR:", "E:"))] or said.splitlines() or ["?"]
    return f"Waymark could not be set up: {reasons[-1]}"


def run(command: list[str], folder: str = HERE) -> tuple[bool, str]:
    """Runs a command to its end; whether it worked, and all it said."""
    import subprocess

    result = subprocess.run(
        command,
        cwd=folder,
        env={**surroundings(), "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        close_fds=False,
        check=False,
    )
    return result.returncode == 0, result.stdout.decode(errors="replace")


def tell(line: str) -> None:
    """Says how far the set-up is, to a person at a terminal only: what a program reads stays clean."""
    if sys.stderr.isatty():
        print(line, file=sys.stderr, flush=True)


# ------------------------------------------------------------------ Linux: the libraries that Qt expects of the system


def find_libraries() -> None:
    """Fetches the system libraries that are missing: as root for everybody, otherwise into the environment."""
    import shutil

    missing = missing_libraries()
    if not missing:
        return
    if shutil.which("apt-get"):
        tell("Fetching what the window system needs ...")
        packages = sorted({LIBRARIES[name] for name in missing})
        fetch = fetch_for_everybody if os.geteuid() == 0 else fetch_for_waymark
        fetch(packages)
        missing = missing_libraries()
    if missing:
        raise Halted(f"Waymark's window needs these system libraries; install them first: {', '.join(missing)}.")


def missing_libraries() -> list[str]:
    """The libraries that cannot be loaded, tried in a child so that this process stays clean."""
    probe = "import ctypes, sys\nfor name in sys.argv[1:]:\n try: ctypes.CDLL(name)\n except OSError: print(name)"
    worked, said = run([python(), "-c", probe, *LIBRARIES])
    return said.split() if worked else list(LIBRARIES)


def fetch_for_everybody(packages: list[str]) -> None:
    """Installs Debian packages; the lists of what there is are fetched only if the first try fails."""
    install_them = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not run(install_them)[0]:
        _, heard = run(["apt-get", "update"])
        apt(install_them, heard=heard)


def fetch_for_waymark(packages: list[str]) -> None:
    """Unpacks Debian packages into the environment, without root and without touching the system."""
    import shutil

    work = os.path.join(ENVIRONMENT, "apt")
    for folder in ("state/lists/partial", "cache/archives/partial"):
        os.makedirs(os.path.join(work, folder), exist_ok=True)
    options = ["-o", f"Dir::State={work}/state", "-o", f"Dir::Cache={work}/cache", "-o", "Debug::NoLocking=1"]
    apt_get = ["apt-get", *options, "-o", "Dir::State::status=/var/lib/dpkg/status"]
    _, heard = run([*apt_get, "update"])
    planned = apt([*apt_get, "--simulate", "install", "--no-install-recommends", *packages], heard=heard)
    names = [line.split()[1] for line in planned.splitlines() if line.startswith("Inst ")]
    light = [name for name in names if not name.startswith(DRIVERS)]
    for share in (light, [name for name in names if name not in light]):
        if share and missing_libraries():
            unpack([*apt_get, "download", *share], os.path.join(work, "cache"))
    shutil.rmtree(work, ignore_errors=True)


def unpack(download: list[str], folder: str) -> None:
    """Downloads packages into a folder, unpacks them, and notes where their libraries and settings are."""
    apt(download, folder)
    for name in sorted(os.listdir(folder)):
        if name.endswith(".deb"):
            apt(["dpkg-deb", "--extract", name, SYSTEM_LIBRARIES], folder)
    found = [where for where, _, files in os.walk(SYSTEM_LIBRARIES) if any(".so" in name for name in files)]
    noted = {"LD_LIBRARY_PATH": os.pathsep.join(sorted(found))}
    for variable, place in SETTINGS.items():
        if not os.path.exists(place):
            noted[variable] = SYSTEM_LIBRARIES + place
    with open(VARIABLES, "w", encoding="utf-8", errors="surrogateescape") as held:
        held.writelines(f"{variable}={value}\n" for variable, value in noted.items())


def apt(command: list[str], folder: str = HERE, heard: str = "") -> str:
    """Runs one of Debian's package tools; raises Halted where it fails.

    `apt-get update` calls itself done even with no network, so what it said (`heard`) helps to name the cause.
    """
    worked, said = run(command, folder)
    if not worked:
        raise Halted(sentence_for(heard + said))
    return said


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
