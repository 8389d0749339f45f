"""Naloxone is offered where opioids may be met, and its date is told in time."""

import pytest

from planner.plan.naloxone import kit_age, why_naloxone

TODAY = "2026-11-22"


@pytest.mark.parametrize(
    ("substances", "why"),
    [
        ((), ""),
        (("cannabis",), ""),
        (("ketamine",), ""),
        (("ketamine", "alcohol"), ""),
        (("opioids", "benzodiazepines"), "opioids"),
        (("benzodiazepines",), "benzodiazepines"),
        (("other", "ketamine"), "other"),
        (("ketamine", "cocaine"), "mixed"),
    ],
)
def test_a_kit_is_offered_for_opioids_street_tablets_and_an_unknown_or_mixed_supply(substances, why):
    assert why_naloxone(substances) == why


@pytest.mark.parametrize(
    ("expiry", "age"),
    [
        ("2026-11-21", "passed"),
        ("2026-11-22", "soon"),
        ("2027-02-22", "soon"),
        ("2027-02-23", "good"),
        ("", ""),
        ("soon", ""),
    ],
)
def test_a_kit_is_to_be_renewed_within_three_months_of_its_date(expiry, age):
    assert kit_age(expiry, TODAY) == age
