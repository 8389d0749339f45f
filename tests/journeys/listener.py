"""Listens to a program as a screen reader does, and does what is asked on standard input, one JSON line each.

Runs under the system's own Python, the only one that has pyatspi. Things are found by their accessible id, which ends
with the name the program gave them. Every answer is one JSON line.
"""

import json
import sys
import time
from contextlib import suppress

import pyatspi
from gi.repository import GLib

ROLES_OF_PANELS = {"filler", "panel", "separator", "scroll bar", "viewport", "scroll pane", "layered pane", "frame"}
PID = int(sys.argv[1])


def program():
    for one in pyatspi.Registry.getDesktop(0):
        with suppress(GLib.Error):
            if one is not None and one.get_process_id() == PID and one.childCount:
                return one
    return None


def shown(thing):
    return thing.getState().contains(pyatspi.STATE_SHOWING)


def walk(thing, depth=0):
    yield thing
    if depth > 60:
        return
    for at in range(thing.childCount):
        child = None
        # What goes away while it is asked for is simply not there.
        with suppress(GLib.Error):
            child = thing.getChildAtIndex(at)
        if child is not None:
            yield from walk(child, depth + 1)


def name_of(thing):
    return thing.get_accessible_id() or ""


def find(name):
    root = program()
    for thing in walk(root) if root is not None else ():
        with suppress(GLib.Error):
            whole = name_of(thing)
            if whole and (whole == name or whole.endswith("." + name)) and shown(thing):
                return thing
    return None


def wait(name, seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = find(name)
        if found is not None:
            return found
        time.sleep(0.05)
    return None


def text_of(thing):
    try:
        whole = thing.queryText().getText(0, -1)
    except NotImplementedError:
        whole = ""
    return whole or thing.name


def enabled(thing):
    return thing.getState().contains(pyatspi.STATE_ENABLED)


def typed(name, text, seconds):
    """Types until it stands there; a page that is just being built may take the first attempt away."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        thing = wait(name, seconds)
        if thing is not None and enabled(thing):
            thing.queryComponent().grabFocus()
            thing.queryEditableText().setTextContents(text)
            if len(thing.queryText().getText(0, -1)) == len(text):
                return True
        time.sleep(0.05)
    return False


def act(asked):
    kind, name = asked["do"], asked.get("name", "")
    seconds = asked.get("seconds", 30)
    if kind == "title":
        root = program()
        return [one.name for one in root] if root else []
    if kind == "gone":
        end = time.monotonic() + seconds
        while time.monotonic() < end and find(name) is not None:
            time.sleep(0.05)
        return find(name) is None
    if kind == "unnamed":
        return [
            f"{one.getRoleName()} {name_of(one)}"
            for one in walk(program())
            if one.getState().contains(pyatspi.STATE_FOCUSABLE)
            and shown(one)
            and one.getRoleName() not in ROLES_OF_PANELS
            and not one.name
        ]
    if kind == "words":
        return [one.name for one in walk(program()) if one.name and shown(one)]
    thing = wait(name, seconds)
    if thing is None:
        return None
    if kind == "wait":
        return True
    if kind == "name":
        return thing.name
    if kind == "about":
        return thing.description
    if kind == "text":
        return text_of(thing)
    if kind == "press":
        end = time.monotonic() + seconds
        while not enabled(thing) and time.monotonic() < end:
            time.sleep(0.05)
        thing.queryAction().doAction(0)
        return True
    if kind == "type":
        return typed(name, asked["text"], seconds)
    raise ValueError(kind)


for line in sys.stdin:
    sys.stdout.write(json.dumps(act(json.loads(line))) + "\n")
    sys.stdout.flush()
