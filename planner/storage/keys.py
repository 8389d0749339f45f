"""The key file: the vault's random key, locked once for each secret that may open it (docs/vault-format.md).

Over the ceiling because every way of locking and unlocking stands beside its check.
"""

import re
import secrets
import unicodedata
from base64 import b32encode
from hashlib import sha256
from pathlib import Path
from typing import Final, TypeAlias
from uuid import uuid4

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from planner.ports import KeyFileLost, NotOurFile, TooNew, WrongSecret
from planner.safe_file import system_door
from planner.storage.driver import KEY_BYTES

FORMAT: Final = "notebook-keys"
VERSION: Final = 1
_LARGEST: Final = 64 * 1024
_FORMER: Final = "former"
_CODE_BYTES: Final = 20
_RFC, _CROCKFORD = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_TO_CROCKFORD: Final = str.maketrans(_RFC, _CROCKFORD)
_AS_MEANT: Final = str.maketrans("OIL", "011")
_NOT_IN_A_CODE: Final = re.compile(r"[\s\-\u2010-\u2015\u2212.,_]+")


class Passphrase(Struct, frozen=True):
    """What the person types to open the vault."""

    words: str

    def __repr__(self) -> str:
        return "Passphrase(...)"


class RecoveryCode(Struct, frozen=True):
    """160 random bits on paper, as eight groups of four letters and digits; typed in any fashion."""

    typed: str

    def __repr__(self) -> str:
        return "RecoveryCode(...)"

    @property
    def characters(self) -> str:
        """The 32 characters as meant: no spaces or dashes, capital letters, O as 0, I and L as 1."""
        plain = unicodedata.normalize("NFKC", self.typed)
        return _NOT_IN_A_CODE.sub("", plain).upper().translate(_AS_MEANT)

    @property
    def groups(self) -> tuple[str, ...]:
        """The code as it is shown and printed: eight groups of four."""
        whole = self.characters
        return tuple(whole[start : start + 4] for start in range(0, len(whole), 4))

    @property
    def well_formed(self) -> bool:
        """Whether this can be a code at all."""
        return len(self.characters) == 32 and set(self.characters) <= set(_CROCKFORD)


class NoPassphrase(Struct, frozen=True):
    """The person chose none: the key lies in the key file, open to whoever can use the computer account."""


Secret: TypeAlias = Passphrase | RecoveryCode | NoPassphrase


class Cost(Struct, frozen=True):
    """What one guess costs (Argon2id); `memory` in KiB.

    Source: RFC 9106, section 4, second recommended option (64 MiB, 3 passes, 4 lanes).
    """

    memory: int = 65_536
    passes: int = 3
    lanes: int = 4

    @property
    def sane(self) -> bool:
        """Whether a file may ask this of us; more would only freeze the computer."""
        return 8 * self.lanes <= self.memory <= 1_048_576 and 1 <= self.passes <= 16 and 1 <= self.lanes <= 16


NORMAL: Final = Cost()


class Slot(Struct, frozen=True, omit_defaults=True):
    """One way in: `kind` is ``passphrase``, ``recovery`` or ``open``; byte values are base64 in the file.

    ``former`` is none: it holds the key before, while the vault goes to another.
    """

    kind: str
    kdf: str = ""
    cost: Cost | None = None
    salt: bytes = b""
    nonce: bytes = b""
    box: bytes = b""
    key: bytes = b""

    def __repr__(self) -> str:
        return f"Slot({self.kind})"


class KeyFile(Struct, frozen=True, kw_only=True):
    """The whole file. `check` is the SHA-256 of the rest: it tells a broken file from a wrong passphrase."""

    format: str = FORMAT
    version: int = VERSION
    vault: str
    slots: tuple[Slot, ...]
    check: str = ""

    def kinds(self) -> tuple[str, ...]:
        """The ways in there are."""
        return tuple(one.kind for one in self.slots if one.kind != _FORMER)


class _Head(Struct, frozen=True):
    format: str
    version: int


def new_key_file() -> KeyFile:
    """A key file with no way in yet."""
    return KeyFile(vault=str(uuid4()), slots=())


def new_key() -> bytes:
    """A random key for a new vault."""
    return secrets.token_bytes(KEY_BYTES)


def new_recovery_code() -> RecoveryCode:
    """A new random recovery code."""
    drawn = b32encode(secrets.token_bytes(_CODE_BYTES)).decode("ascii").translate(_TO_CROCKFORD)
    return RecoveryCode("-".join(drawn[start : start + 4] for start in range(0, 32, 4)))


def with_slot(file: KeyFile, secret: Secret, key: bytes, cost: Cost = NORMAL) -> KeyFile:
    """`file` with a way in for `secret`, in place of the one of its kind."""
    made = _slot(file, secret, key, cost)
    return replace(file, slots=(*(one for one in file.slots if one.kind != made.kind), made))


def without_slot(file: KeyFile, kind: str) -> KeyFile:
    """`file` without the way in of this kind."""
    return replace(file, slots=tuple(one for one in file.slots if one.kind != kind))


def on_the_way(file: KeyFile, old: bytes, key: bytes) -> KeyFile:
    """`file` for the time in which the vault goes from one key to another: whoever has the new one has both."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # not needed before a vault is opened

    nonce = secrets.token_bytes(12)
    former = Slot(_FORMER, nonce=nonce, box=AESGCM(key).encrypt(nonce, old, _bound(file, _FORMER)))
    return replace(file, slots=(*(one for one in file.slots if one.kind not in {_FORMER, "open"}), former))


def arrived(file: KeyFile) -> KeyFile:
    """`file` when the vault has its new key everywhere."""
    return without_slot(without_slot(file, _FORMER), "open") if "passphrase" in file.kinds() else file


def former_key(file: KeyFile, key: bytes) -> bytes | None:
    """The key the vault may still have while it goes to `key`; None when it is not on such a way."""
    slots = {one.kind: one for one in file.slots}
    if _FORMER in slots:
        from cryptography.exceptions import InvalidTag  # as above
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            return AESGCM(key).decrypt(slots[_FORMER].nonce, slots[_FORMER].box, _bound(file, _FORMER))
        except (InvalidTag, ValueError):
            return None
    # So an early version left it, when it was killed while a passphrase was being added.
    return slots["open"].key if "open" in slots and slots["open"].key != key else None


def open_with(file: KeyFile, secret: Secret) -> bytes:
    """The vault's key.

    Raises:
        WrongSecret: this is not the passphrase or code, or there is no slot for it.
        NotOurFile: the file asks for an absurd amount of work.
    """
    slots = {one.kind: one for one in file.slots}
    slot = slots.get(_kind(secret)) or slots.get("open")
    # An open slot beside a passphrase is what a killed change left; it opens nothing any more.
    if slot is None or (slot.kind == "open" and "passphrase" in slots):
        raise WrongSecret
    if slot.kind == "open":
        return slot.key
    if isinstance(secret, RecoveryCode) and not secret.well_formed:
        raise WrongSecret
    from cryptography.exceptions import InvalidTag  # not needed before a vault is opened
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(_derived(slot, secret)).decrypt(slot.nonce, slot.box, _bound(file, slot.kind))
    except InvalidTag:
        raise WrongSecret from None


def written(file: KeyFile) -> bytes:
    """The key file as it stands on the disk."""
    return msgspec.json.format(msgspec.json.encode(replace(file, check=_check(file))), indent=2) + b"\n"


def read(path: Path) -> KeyFile:
    """The key file at `path`.

    Raises:
        KeyFileLost: it is not there, or broken.
        NotOurFile: it asks for an absurd amount of work.
        TooNew: a newer Waymark wrote it.
    """
    with system_door():
        try:
            with path.open("rb") as file:
                content = file.read(_LARGEST + 1)
        except FileNotFoundError:
            raise KeyFileLost from None
    return understood(content)


def understood(content: bytes) -> KeyFile:
    """The key file in these bytes. Raises as `read`."""
    if len(content) > _LARGEST:
        raise KeyFileLost
    try:
        head = msgspec.json.decode(content, type=_Head)
        if head.format == FORMAT and head.version > VERSION:
            raise TooNew
        file = msgspec.json.decode(content, type=KeyFile)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise KeyFileLost from None
    if file.format != FORMAT or file.check != _check(file) or not file.slots:
        raise KeyFileLost
    for slot in file.slots:
        _look_over(slot)
    return file


def _look_over(slot: Slot) -> None:
    if slot.kind == "open":
        if len(slot.key) != KEY_BYTES:
            raise KeyFileLost
    elif slot.kind in {"passphrase", "recovery"}:
        if slot.kdf != "argon2id" or slot.cost is None or len(slot.nonce) != 12 or not 16 <= len(slot.salt) <= 64:
            raise KeyFileLost
        if not slot.cost.sane:
            raise NotOurFile


def _slot(file: KeyFile, secret: Secret, key: bytes, cost: Cost) -> Slot:
    if isinstance(secret, NoPassphrase):
        return Slot("open", key=key)
    if not _bytes(secret):
        raise ValueError("empty secret")
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # not needed before a vault is opened

    empty = Slot(_kind(secret), "argon2id", cost, secrets.token_bytes(16), secrets.token_bytes(12))
    box = AESGCM(_derived(empty, secret)).encrypt(empty.nonce, key, _bound(file, empty.kind))
    return replace(empty, box=box)


def _derived(slot: Slot, secret: Secret) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  # not needed before a vault is opened

    cost = slot.cost
    if cost is None or not cost.sane:
        raise NotOurFile
    kdf = Argon2id(
        salt=slot.salt,
        length=KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory,
    )
    return kdf.derive(_bytes(secret))


def _bytes(secret: Secret) -> bytes:
    match secret:
        case Passphrase(words=words):
            # The same letters can be typed as different bytes on another keyboard.
            return unicodedata.normalize("NFKC", words).encode("utf-8", "surrogatepass")
        case RecoveryCode():
            return secret.characters.encode("utf-8", "surrogatepass")
        case NoPassphrase():
            return b""


def _kind(secret: Secret) -> str:
    match secret:
        case Passphrase():
            return "passphrase"
        case RecoveryCode():
            return "recovery"
        case NoPassphrase():
            return "open"


def _bound(file: KeyFile, kind: str) -> bytes:
    """What a box is tied to, so that it opens nowhere else."""
    return f"{file.format} {file.version} {file.vault} {kind}".encode()


def _check(file: KeyFile) -> str:
    return sha256(msgspec.json.encode(replace(file, check=""))).hexdigest()
