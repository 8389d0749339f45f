"""Writes docs/plan.schema.json from the declarations; with --check only says whether it is up to date."""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from planner.plan.schema import schema  # noqa: E402 -- after the path is set

TARGET = ROOT / "docs" / "plan.schema.json"


def main(arguments: list[str]) -> int:
    """Exit code 0 when the file is (now) up to date, 1 when --check finds it stale."""
    wanted = json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"
    if "--check" in arguments:
        fresh = TARGET.is_file() and TARGET.read_text("utf-8") == wanted
        print(f"{TARGET.name}: {'up to date' if fresh else 'stale: run tools/write_schema.py'}")
        return 0 if fresh else 1
    TARGET.write_text(wanted, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
