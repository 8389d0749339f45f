"""The nation is one answer in two places: in the plan for paper, outside it for the numbers shown while locked."""

from msgspec.structs import replace

from planner.plan.fields import FieldId
from planner.session import Spot
from planner.ui.verbs import Verbs

_ABOUT, _NATIONS = "about", FieldId("nations")


def copy_to_settings(verbs: Verbs, spot: Spot) -> None:
    """A nation just written in the plan is known outside it too."""
    if spot.section == _ABOUT and spot.entry is None and spot.field == _NATIONS:
        nations = verbs.session.plan.nations()
        if nations and nations != verbs.preferences.nations:
            verbs.preferences_changed(replace(verbs.preferences, nations=nations))


def copy_to_plan(verbs: Verbs) -> None:
    """A nation chosen before there was a plan is this plan's, until the person says otherwise."""
    section = verbs.catalogue.section(_ABOUT)
    if section is not None and verbs.preferences.nations and not verbs.session.plan.nations():
        verbs.session.write(Spot(section.id, _NATIONS), verbs.preferences.nations)
