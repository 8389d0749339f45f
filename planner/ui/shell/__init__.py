"""The parts of the window around a page: list, bars, panels."""
