"""What a person may choose for one print-out."""

from datetime import date

from msgspec import Struct

from planner.printing.page_style import Paper


class PrintOptions(Struct, frozen=True):
    """The choices; `today` is the day it is printed. The same plan and options always give the same bytes.

    `reader` is the id of the supporter a copy is for.
    """

    today: date
    paper: Paper = "a4"
    large: bool = False
    plain_letters: bool = False
    deterministic: bool = False
    reader: str = ""
