"""Every change of the vault's tables, in order; none is edited after a release, and none imports project code."""

from collections.abc import Callable
from typing import Final, Protocol

SET: Final = "notebook"


class Tables(Protocol):
    """What a step may do."""

    def execute(self, sql: str, /) -> object:
        """Runs one statement."""


_TABLES: Final = """
CREATE TABLE plan(
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  extra TEXT NOT NULL
) STRICT;
CREATE TABLE entry(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL CHECK(length(uid) = 16),
  plan_id INTEGER NOT NULL REFERENCES plan(id) ON DELETE CASCADE,
  section TEXT NOT NULL,
  kind TEXT NOT NULL,
  pos TEXT NOT NULL,
  data TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  UNIQUE(plan_id, uid)
) STRICT;
CREATE TABLE action(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL CHECK(length(uid) = 16),
  plan_id INTEGER NOT NULL REFERENCES plan(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK(kind IN ('edit', 'undo', 'redo', 'merge', 'put')),
  of BLOB,
  at TEXT NOT NULL
) STRICT;
CREATE TABLE change(
  action_id INTEGER NOT NULL REFERENCES action(id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  section TEXT NOT NULL,
  uid BLOB,
  field TEXT NOT NULL,
  old ANY,
  new ANY,
  PRIMARY KEY(action_id, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE large(hash BLOB PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE TABLE fact(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
"""


def m001_tables(tables: Tables) -> None:
    """The tables as they were first."""
    for statement in _TABLES.split(";"):
        if statement.strip():
            tables.execute(statement)


_LIGHTER_CHECK: Final = """
CREATE TABLE lighter(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL CHECK(length(uid) = 16),
  plan_id INTEGER NOT NULL REFERENCES plan(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK(kind = 'edit' OR kind = 'undo' OR kind = 'redo' OR kind = 'merge' OR kind = 'put'),
  of BLOB,
  at TEXT NOT NULL
) STRICT;
INSERT INTO lighter SELECT id, uid, plan_id, kind, of, at FROM action;
DROP TABLE action;
ALTER TABLE lighter RENAME TO action
"""


def m002_lighter_check(tables: Tables) -> None:
    """The same check of an action's kind, without IN: that built a table in memory for every action (0.1 ms)."""
    for statement in _LIGHTER_CHECK.split(";"):
        tables.execute(statement)


STEPS: Final[tuple[Callable[[Tables], None], ...]] = (m001_tables, m002_lighter_check)
NAMES: Final = tuple(step.__name__ for step in STEPS)
"""Every migration this program knows; the vault keeps the names of those it had."""
