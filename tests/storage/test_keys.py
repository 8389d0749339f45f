"""The key file opens for the right secret, says honestly what is wrong, and tells nothing by itself."""

import json
import unicodedata

import pytest
from msgspec.structs import replace

from planner.ports import KeyFileLost, NotOurFile, TooNew, Trouble, WrongSecret
from planner.storage import keys
from planner.storage.keys import Cost, NoPassphrase, Passphrase, RecoveryCode
from tests.storage.making import CHEAP

KEY = bytes(range(32))
CODE = keys.new_recovery_code()


@pytest.fixture(scope="module")
def file():
    made = keys.with_slot(keys.new_key_file(), Passphrase("Zoë's harbour"), KEY, CHEAP)
    return keys.with_slot(made, CODE, KEY, CHEAP)


def test_the_passphrase_and_the_recovery_code_each_open_it(file):
    assert keys.open_with(file, Passphrase("Zoë's harbour")) == KEY
    assert keys.open_with(file, CODE) == KEY
    assert keys.understood(keys.written(file)).kinds() == ("passphrase", "recovery")


@pytest.mark.parametrize("wrong", ["", "zoë's harbour", "Zoë's harbour ", "Zoe's harbour", "x" * 10_000])
def test_another_passphrase_does_not(file, wrong):
    with pytest.raises(WrongSecret):
        keys.open_with(file, Passphrase(wrong))


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_a_passphrase_opens_however_the_keyboard_builds_its_letters(file, form):
    assert keys.open_with(file, Passphrase(unicodedata.normalize(form, "Zoë's harbour"))) == KEY


def test_a_recovery_code_is_eight_groups_of_four_and_never_the_same():
    codes = {keys.new_recovery_code().characters for _ in range(200)}
    assert len(codes) == 200
    assert all(RecoveryCode(one).well_formed for one in codes)
    assert len(set("".join(codes))) == 32  # every character carries five bits: 160 in all
    assert [len(group) for group in CODE.groups] == [4] * 8


@pytest.mark.parametrize(
    "written",
    [
        str.lower,
        lambda code: code.replace("-", ""),
        lambda code: code.replace("-", " "),
        lambda code: f"  {code}\n",
        lambda code: code.replace("-", "\u2013"),
        lambda code: code.replace("0", "O"),
        lambda code: code.replace("0", "o"),
        lambda code: code.replace("1", "I"),
        lambda code: code.replace("1", "l"),
        lambda code: "".join(chr(ord(one) + 0xFEE0) if one.isalnum() else one for one in code),
    ],
)
def test_a_recovery_code_may_be_typed_in_any_fashion(written):
    code = RecoveryCode("0O1I-" + keys.new_recovery_code().typed[5:])
    file = keys.with_slot(keys.new_key_file(), code, KEY, CHEAP)
    assert keys.open_with(file, RecoveryCode(written(code.typed))) == KEY


@pytest.mark.parametrize(
    "typed",
    ["", "ABCD", CODE.typed[:-1], CODE.typed + "A", CODE.typed[:-1] + "!", "\ud800"],
    ids=["nothing", "one group", "one short", "one over", "a strange mark", "half a character"],
)
def test_half_a_recovery_code_opens_nothing(file, typed):
    with pytest.raises(WrongSecret):
        keys.open_with(file, RecoveryCode(typed))


def test_no_passphrase_is_an_open_slot_and_says_so():
    file = keys.with_slot(keys.new_key_file(), NoPassphrase(), KEY)
    assert file.kinds() == ("open",)
    assert keys.open_with(keys.understood(keys.written(file)), NoPassphrase()) == KEY


def test_a_locked_file_does_not_open_without_a_passphrase(file):
    with pytest.raises(WrongSecret):
        keys.open_with(file, NoPassphrase())


def test_neither_the_key_nor_a_secret_stands_in_the_file(file):
    content = keys.written(file)
    for hidden in (KEY, KEY.hex().encode(), b"harbour", CODE.characters.encode(), CODE.groups[0].encode()):
        assert hidden not in content


def test_a_secret_never_shows_itself():
    opened = keys.with_slot(keys.new_key_file(), NoPassphrase(), b"harbour" * 4 + b"four")
    for secret in (Passphrase("harbour"), RecoveryCode("harbour"), opened):
        assert "harbour" not in f"{secret!r}{secret}"


def test_a_box_opens_only_in_the_vault_it_was_made_for(file):
    other = replace(keys.new_key_file(), slots=file.slots)
    with pytest.raises(WrongSecret):
        keys.open_with(other, Passphrase("Zoë's harbour"))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b"x" * 70_000,
        b'{"format":"other","version":1}',
        b'{"format":"notebook-keys","version":1,"vault":"x","slots":[]}',
    ],
)
def test_a_broken_key_file_is_said_to_be_broken(content):
    with pytest.raises(KeyFileLost):
        keys.understood(content)


def test_a_missing_key_file_is_said_to_be_missing(tmp_path):
    with pytest.raises(KeyFileLost):
        keys.read(tmp_path / "notebook.json")


def test_a_newer_key_file_is_said_to_be_newer(file):
    later = {**json.loads(keys.written(file)), "version": 2, "slots": "something else"}
    with pytest.raises(TooNew):
        keys.understood(json.dumps(later).encode())


@pytest.mark.parametrize(
    "cost",
    [
        Cost(memory=1 << 31),
        Cost(passes=10**9),
        Cost(lanes=10**6),
        Cost(memory=8),
        Cost(passes=0),
        Cost(lanes=0),
        Cost(memory=-1),
    ],
)
def test_an_absurd_cost_is_refused_before_any_work(file, cost):
    asked = replace(file, slots=(replace(file.slots[0], cost=cost),))
    with pytest.raises(NotOurFile):
        keys.understood(keys.written(asked))
    with pytest.raises(NotOurFile):
        keys.open_with(asked, Passphrase("Zoë's harbour"))


def test_a_flip_of_any_byte_is_found_or_harmless(file):
    content = keys.written(file)
    for place in range(len(content)):
        broken = bytearray(content)
        broken[place] ^= 0x11
        # Never "wrong passphrase": that would send a person looking for another one.
        assert told_of(bytes(broken)) in {KeyFileLost, TooNew, keys.understood(content)}


def test_a_new_vault_costs_a_guesser_what_the_standard_asks(tmp_path):
    assert Cost(memory=64 * 1024, passes=3, lanes=4) == keys.NORMAL
    file = keys.with_slot(keys.new_key_file(), Passphrase("harbour"), KEY)
    assert file.slots[0].cost == keys.NORMAL
    assert keys.open_with(file, Passphrase("harbour")) == KEY


def test_a_new_slot_takes_the_place_of_the_old_one_of_its_kind(file):
    changed = keys.with_slot(file, Passphrase("new"), KEY, CHEAP)
    assert sorted(changed.kinds()) == ["passphrase", "recovery"]
    assert keys.open_with(changed, Passphrase("new")) == KEY
    assert keys.open_with(changed, CODE) == KEY
    with pytest.raises(WrongSecret):
        keys.open_with(changed, Passphrase("Zoë's harbour"))


def told_of(content):
    try:
        return keys.understood(content)
    except Trouble as trouble:
        return type(trouble)
