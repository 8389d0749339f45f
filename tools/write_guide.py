"""Writes docs/guide from the guide in resources, for those who read it outside the program; --check only says whether it is up to date."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from planner import guide_pages  # noqa: E402 -- after the path is set

TARGET = ROOT / "docs" / "guide"
PICTURES = "../../resources/guide/pictures/"


def wanted() -> dict[str, str]:
    """The text of each file of docs/guide, by its name."""
    pages = {f"{page}.md": guide_pages.text(page).replace("../pictures/", PICTURES) for page in guide_pages.PAGES}
    contents = "".join(f"- [{guide_pages.title(page)}]({page}.md)\n" for page in guide_pages.PAGES)
    return {"README.md": f"# The guide\n\nThe same pages open in Waymark with the key F1.\n\n{contents}", **pages}


def stale() -> list[str]:
    """The files that are missing, different, or not wanted any more."""
    files = wanted()
    found = {path.name: path.read_text(encoding="utf-8") for path in sorted(TARGET.glob("*.md"))}
    return sorted(name for name in {*files, *found} if files.get(name) != found.get(name))


def main() -> int:
    """Writes, or checks."""
    if "--check" in sys.argv[1:]:
        for name in stale():
            print(f"docs/guide/{name} is not up to date: run tools/write_guide.py")
        return 1 if stale() else 0
    TARGET.mkdir(parents=True, exist_ok=True)
    for name in stale():
        (TARGET / name).unlink(missing_ok=True)
    for name, text in wanted().items():
        (TARGET / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
