"""No word of a plan, no passphrase and no recovery code stands in any byte of any file."""

import itertools
import tempfile

from msgspec.structs import replace

from planner import log
from planner.plan.catalogue import CATALOGUE
from planner.plan.fields import Long, Short
from planner.session import Spot
from planner.storage import keys
from planner.storage.keys import Passphrase
from planner.storage.strength import judge
from planner.storage.vault import Vault
from tests.storage.making import CANARY, CHEAP, a_home, every_byte, sitting, type_into

SECRET = Passphrase("Lantern-harbour-9243-kettle")


def traces(folder, hidden):
    forms = {
        form
        for word in hidden
        for form in (
            word.encode(),
            word.lower().encode(),
            word.encode("utf-16-le"),
            word.encode("utf-16-be"),
            word[::-1].encode(),
        )
    }
    return [(path.name, form) for path, content in every_byte(folder).items() for form in forms if form in content]


def test_nothing_a_person_wrote_stands_in_any_file(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    place = a_home(tmp_path)
    code = keys.new_recovery_code()
    log.begin(tmp_path / "notebook.log")
    judge(SECRET.words)
    vault = Vault.create(place, SECRET, code, CHEAP)
    session = sitting(vault)
    numbers = itertools.count()
    hidden = [SECRET.words, code.typed, code.characters, "".join(code.groups[:2]), vault.file.key.hex()]
    for section in CATALOGUE.sections:
        for field in section.answers:
            if isinstance(field.kind, Long | Short):
                hidden.append(f"{CANARY}-{next(numbers)}")
                type_into(session, Spot(section.id, field.id), hidden[-1])
        for kind in section.types:
            written = {one.id: f"{CANARY}-{next(numbers)}" for one in kind.fields if isinstance(one.kind, Short)}
            hidden.extend(written.values())
            session.add(section.id, kind.id, written)
            session.save()
    assert len(hidden) > 80
    session.undo()
    session.save()
    vault.back_up()
    raw = vault.file.key
    assert (place.vault.with_name("notebook.db-wal")).stat().st_size > 100_000
    assert traces(tmp_path, [CANARY, *hidden[:5]]) == []
    vault.put(replace(session.plan, sections={}), replace=True)
    vault.close()
    assert traces(tmp_path, [CANARY, *hidden[:5]]) == []
    assert not [path for path, content in every_byte(tmp_path).items() if raw in content]
    log.begin(None)


def test_the_search_for_traces_would_find_one(tmp_path):
    (tmp_path / "x").write_bytes(b"..." + CANARY.encode("utf-16-le"))
    assert traces(tmp_path, [CANARY])
