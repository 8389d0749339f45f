"""Listens to a program as a screen reader does, and does what is asked on standard input, one JSON line each.

Runs under the system's own Python, the only one that has pyatspi. Things are found by their accessible id, which ends
with the name the program gave them. Every answer is one JSON line.
"""

import json
import re
import subprocess
import sys
import time
from contextlib import suppress

import pyatspi
from gi.repository import GLib

ROLES_OF_PANELS = {"filler", "panel", "separator", "scroll bar", "viewport", "scroll pane", "layered pane", "frame"}
PID = int(sys.argv[1])
CARD = re.compile(r"(section\..+?\.entry\.\d+)\..+")
seen = []


def program():
    for one in pyatspi.Registry.getDesktop(0):
        with suppress(GLib.Error):
            if one is not None and one.get_process_id() == PID and one.childCount:
                return one
    return None


def shown(thing):
    with suppress(GLib.Error):
        return thing.getState().contains(pyatspi.STATE_SHOWING)
    return False


def walk(thing, depth=0):
    """Everything that is shown; what is hidden is gone by with all that is in it."""
    # The program itself and its windows are shown by being there.
    if depth > 60 or (depth > 1 and not shown(thing)):
        return
    yield thing
    for at in range(thing.childCount):
        child = None
        # What goes away while it is asked for is simply not there.
        with suppress(GLib.Error):
            child = thing.getChildAtIndex(at)
        if child is not None:
            yield from walk(child, depth + 1)


def name_of(thing):
    return thing.get_accessible_id() or ""


def look():
    """Goes through the whole program once; what was found is asked for again only while it is still there."""
    root = program()
    seen.clear()
    if root is not None:
        seen.extend(inside(root))


def inside(thing, depth=0):
    found = []
    for one in walk(thing, depth):
        with suppress(GLib.Error):
            found.append((name_of(one), one))
    return found


def ids(around):
    """The ids of everything shown, or of what is in one thing."""
    if around:
        return [whole for whole, _thing in inside(find(around), depth=2)]
    look()
    return [whole for whole, _thing in seen]


def known(name, among):
    for whole, thing in among:
        with suppress(GLib.Error):
            if (whole == name or whole.endswith("." + name)) and name_of(thing) == whole and shown(thing):
                return thing
    return None


def find(name):
    found = known(name, seen)
    if found is not None:
        return found
    card = CARD.match(name)
    around = known(card[1], seen) if card else None
    if around is not None:
        # What belongs to an entry stands in it.
        fresh = inside(around, depth=2)
        seen.extend(fresh)
        return known(name, fresh)
    look()
    return known(name, seen)


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


def told_of(thing):
    """What an audit needs to know of one thing."""
    box = thing.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    return {
        "id": name_of(thing),
        "role": thing.getRoleName(),
        "name": thing.name,
        "box": [box.x, box.y, box.width, box.height],
    }


def controls():
    """Everything that takes the keyboard."""
    look()
    found = []
    for _whole, thing in seen:
        with suppress(GLib.Error, NotImplementedError):
            if thing.getState().contains(pyatspi.STATE_FOCUSABLE) and enabled(thing):
                found.append(told_of(thing))
    return found


def focused(name, seconds):
    """Brings the keyboard to a thing; tells whether it is there."""
    thing = wait(name, seconds)
    if thing is None:
        return None
    thing.queryComponent().grabFocus()
    end = time.monotonic() + seconds
    while time.monotonic() < end and not thing.getState().contains(pyatspi.STATE_FOCUSED):
        time.sleep(0.02)
    return thing.getState().contains(pyatspi.STATE_FOCUSED)


def walked(keys):
    """Presses these keys, and tells where the keyboard came each time."""
    count, reached = len(keys), []

    def heard(event):
        if event.detail1:
            with suppress(GLib.Error):
                reached.append(name_of(event.source))

    pyatspi.Registry.registerEventListener(heard, "object:state-changed:focused")
    pressing = subprocess.Popen(["xdotool", "key", "--delay", "12", *keys])
    loop, end = GLib.MainContext.default(), time.monotonic() + 60
    while len(reached) < count and time.monotonic() < end:
        if not loop.iteration(False):
            time.sleep(0.005)
    pressing.wait()
    pyatspi.Registry.deregisterEventListener(heard, "object:state-changed:focused")
    return reached


def unnamed():
    return [
        f"{one.getRoleName()} {name_of(one)}"
        for one in walk(program())
        if one.getState().contains(pyatspi.STATE_FOCUSABLE)
        and one.getRoleName() not in ROLES_OF_PANELS
        and not one.name
    ]


def titles():
    root = program()
    return [one.name for one in root] if root else []


def table_of(thing):
    """The headings of a table and every cell of it, row by row, as they are read aloud."""
    table = thing.queryTable()
    columns = range(table.nColumns)
    heads = [table.getColumnDescription(at) for at in columns]
    return [heads, *([table.getAccessibleAt(row, at).name for at in columns] for row in range(table.nRows))]


def gone(name, seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end and find(name) is not None:
        time.sleep(0.05)
    return find(name) is None


def press(name, seconds):
    """Presses it once it can be pressed; a page that is just being built may take the first one found away."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        thing = wait(name, seconds)
        if thing is None:
            return None
        with suppress(GLib.Error):
            if enabled(thing):
                thing.queryAction().doAction(0)
                return True
        time.sleep(0.05)
    return None


WHOLE = {
    "title": lambda _asked: titles(),
    "gone": lambda asked: gone(asked["name"], asked["seconds"]),
    "unnamed": lambda _asked: unnamed(),
    "ids": lambda asked: ids(asked["name"]),
    "controls": lambda _asked: controls(),
    "tabs": lambda asked: walked(["Tab"] * asked["count"]),
    "walk": lambda asked: walked(asked["keys"]),
    "focus": lambda asked: focused(asked["name"], asked["seconds"]),
    "words": lambda _asked: [one.name for one in walk(program()) if one.name],
    "heard": lambda _asked: [said for one in walk(program()) for said in (one.name, one.description) if said],
    "press": lambda asked: press(asked["name"], asked["seconds"]),
    "type": lambda asked: typed(asked["name"], asked["text"], asked["seconds"]),
}
OF_ONE = {
    "wait": lambda _thing: True,
    "name": lambda thing: thing.name,
    "role": lambda thing: thing.getRoleName(),
    "about": lambda thing: thing.description,
    "text": text_of,
    "table": table_of,
    "ticked": lambda thing: thing.getState().contains(pyatspi.STATE_CHECKED),
}


def act(asked):
    kind = asked["do"]
    asked.setdefault("seconds", 30)
    if kind in WHOLE:
        return WHOLE[kind](asked)
    thing = wait(asked["name"], asked["seconds"])
    return None if thing is None else OF_ONE[kind](thing)


for line in sys.stdin:
    sys.stdout.write(json.dumps(act(json.loads(line))) + "\n")
    sys.stdout.flush()
