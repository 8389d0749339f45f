"""The tests: they mirror planner/, and add journeys/, house/, faults/ and fuzz/."""
