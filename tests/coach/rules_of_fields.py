"""The ids of every rule of the coach, as the plan's fields table lists them."""

RULES = frozenset(
    """
    coverage.if_then coverage.actions coverage.person coverage.alone coverage.night
    specific.missing specific.general specific.unchanged
    if_then.not_plan if_then.two_firsts if_then.same_cue if_then.needs if_then.is_trigger
    contradiction.person contradiction.place contradiction.action contradiction.gap contradiction.travel
    contradiction.reward
    single_point.person single_point.hours single_point.service
    reach.nobody reach.trigger_hours
    readiness.nobody readiness.number readiness.asked readiness.first_appointment readiness.kept readiness.obstacle
    readiness.copies
    freshness.review freshness.passed freshness.naloxone freshness.lines
    safety.action
    """.split()
)
