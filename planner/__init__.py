"""Waymark: a calm, private planner for staying well after rehab."""

__version__ = "0.1.0"
