"""Moments as the plan writes them: UTC, RFC 3339."""

import re
from datetime import UTC, datetime

_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})", re.ASCII)


def is_moment(text: str) -> bool:
    """Whether `text` is a real moment in RFC 3339 form (section 5.6), such as ``2026-11-22T10:30:00Z``."""
    if not _MOMENT.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text.upper().replace(" ", "T"))
    except ValueError:
        return False
    return True


def moment(when: datetime) -> str:
    """`when` in UTC, to the second."""
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
