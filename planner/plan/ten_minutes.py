"""The ten-minute plan: which few answers make a first usable plan, in which order, and where to go on.

Every answer is the ordinary entry of its section; this module only says which screen asks for what.
"""

from typing import Final, Literal, TypeAlias

from msgspec import Struct

from planner.plan.model import Entry, Plan

Ask: TypeAlias = Literal["about", "reason", "signs", "triggers", "if_then", "people", "appointment", "lapse", "paper"]

WANTED: Final[dict[Ask, int]] = {"reason": 1, "signs": 3, "triggers": 3, "people": 2, "appointment": 1, "lapse": 1}
"""How many entries a screen asks for; more are welcome, fewer never stop anybody."""


class Screen(Struct, frozen=True):
    """One screen: what it asks, and for an if-then which of the first three triggers (0, 1, 2)."""

    ask: Ask
    number: int = 0


SCREENS: Final = (
    Screen("about"),
    Screen("reason"),
    Screen("signs"),
    Screen("triggers"),
    Screen("if_then", 0),
    Screen("if_then", 1),
    Screen("if_then", 2),
    Screen("people"),
    Screen("appointment"),
    Screen("lapse"),
    Screen("paper"),
)

PLACES: Final[dict[Ask, tuple[str, str]]] = {
    "reason": ("reasons", "reason"),
    "signs": ("warning_signs", "sign"),
    "triggers": ("triggers", "trigger"),
    "if_then": ("if_then", "plan"),
    "people": ("support", "supporter"),
    "appointment": ("aftercare", "appointment"),
    "lapse": ("lapse", "step"),
}
"""The section and the entry type each screen fills."""


def screens(plan: Plan) -> tuple[Screen, ...]:
    """The screens for this plan: an if-then is asked for each of the first triggers there are."""
    count = min(3, len(plan.entries("triggers", "trigger")))
    return tuple(one for one in SCREENS if one.ask != "if_then" or one.number < count)


def trigger(plan: Plan, number: int) -> Entry | None:
    """The trigger an if-then screen is about, if it is still there."""
    found = plan.entries("triggers", "trigger")
    return found[number] if number < len(found) else None


def if_then(plan: Plan, cue: str) -> Entry | None:
    """The first if-then plan for a cue, if there is one."""
    return next((one for one in plan.entries("if_then", "plan") if one.text("cue") == cue), None)


def answered(plan: Plan, screen: Screen) -> bool:
    """Whether a screen has what it asks for."""
    match screen.ask:
        case "about":
            return bool(plan.entries("about", "substance"))
        case "if_then":
            cue = trigger(plan, screen.number)
            return cue is None or if_then(plan, cue.id) is not None
        case "people":
            reachable = [one for one in plan.entries("support", "supporter") if one.text("phone").strip()]
            return len(reachable) >= WANTED["people"]
        case "paper":
            return False
        case _:
            return len(plan.entries(*PLACES[screen.ask])) >= WANTED[screen.ask]


def resume(plan: Plan) -> int:
    """Where to carry on: the first screen, of those for this plan, that has not what it asks for."""
    shown = screens(plan)
    return next((place for place, one in enumerate(shown) if not answered(plan, one)), len(shown) - 1)


def begun(plan: Plan) -> bool:
    """Whether any answer of the ten-minute plan is there."""
    return any(answered(plan, one) for one in SCREENS if one.ask not in {"if_then", "paper"})
