"""How the program looks now: colours, text size, letters and motion; changing it re-dresses every open widget."""

import gc
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from planner import resources
from planner.ui.kit.more_letters import lay_anew, on_taken, stand_in
from planner.ui.kit.tokens import DARK, LIGHT, ROLES, Letters, Tokens, stronger

_SANS: Final = "Atkinson Hyperlegible Next"
_SERIF: Final = "Literata"
FUSION: Final = "fusion"
"""Set on the application when it wears the Fusion style already; asking for its style costs a start dearly."""
_FILES: Final = {
    (_SANS, 400, False): "AtkinsonHyperlegibleNext_400Regular",
    (_SANS, 400, True): "AtkinsonHyperlegibleNext_400Regular_Italic",
    (_SANS, 500, False): "AtkinsonHyperlegibleNext_500Medium",
    (_SANS, 600, False): "AtkinsonHyperlegibleNext_600SemiBold",
    (_SANS, 700, False): "AtkinsonHyperlegibleNext_700Bold",
    (_SERIF, 400, False): "Literata_400Regular",
    (_SERIF, 400, True): "Literata_400Regular_Italic",
    (_SERIF, 500, False): "Literata_500Medium",
    (_SERIF, 600, False): "Literata_600SemiBold",
}
LEAST_TARGET: Final = 40  # pixels

_PALETTE: Final = (
    (QPalette.ColorRole.Window, "bg"),
    (QPalette.ColorRole.WindowText, "ink"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "raised"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.Button, "surface"),
    (QPalette.ColorRole.ButtonText, "ink"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "on_accent"),
    (QPalette.ColorRole.ToolTipBase, "raised"),
    (QPalette.ColorRole.ToolTipText, "ink"),
    (QPalette.ColorRole.PlaceholderText, "muted"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.Mid, "line"),
    (QPalette.ColorRole.Light, "surface"),
    (QPalette.ColorRole.Dark, "control"),
    (QPalette.ColorRole.Accent, "accent"),
)


class Look(Struct, frozen=True):
    """One way to look. `size` is the text size in per cent; `plain` drops the serif; `still` stops all motion."""

    tokens: Tokens = LIGHT
    size: int = 100
    plain: bool = False
    still: bool = False


class _Worn:
    """What is worn now, with what was made for it."""

    def __init__(self) -> None:
        self.look = Look()
        self.colours: dict[str, QColor] = {}
        self.fonts: dict[str, QFont] = {}
        self.faces: set[tuple[str, int, bool]] = set()
        self.laying = False


class _Changes(QObject):
    """Tells when the look changed."""

    changed = Signal()


changes: Final = _Changes()
_worn: Final = _Worn()


def now() -> Look:
    """The look worn now."""
    return _worn.look


def tokens() -> Tokens:
    """The colours worn now."""
    return _worn.look.tokens


def S(px: float) -> int:  # one letter: it stands in every measure
    """Pixels at the text size worn now, from pixels at 100 %."""
    return round(px * _worn.look.size / 100)


def target(px: float) -> int:
    """As `S`, for a side of what is pressed: small letters do not make it smaller than 40 pixels."""
    return max(S(px), LEAST_TARGET)


def colour(name: str) -> QColor:
    """A colour by its token's name."""
    made = _worn.colours.get(name)
    if made is None:
        made = _worn.colours[name] = QColor(getattr(_worn.look.tokens, name))
    return made


def letters(role: str) -> Letters:
    """The letters of a role of type."""
    return ROLES[role]


def font(role: str) -> QFont:
    """The font of a role of type; its file is read when it is first asked for."""
    made = _worn.fonts.get(role)
    if made is None:
        made = _worn.fonts[role] = _font(ROLES[role])
    return made


def leading(role: str) -> float:
    """Line height in pixels for a role, 0 for the font's own."""
    found = ROLES[role]
    return found.lead * S(found.px)


def wear(look: Look) -> None:
    """Put on a look: palette, font, and every open widget's measures."""
    app = QApplication.instance()
    _worn.look = look
    _worn.colours = {}
    _worn.fonts = {}
    if not isinstance(app, QApplication):
        return
    if not app.property(FUSION):
        app.setProperty(FUSION, True)
        app.setStyle("Fusion")
    palette = QPalette()
    for role, name in _PALETTE:
        palette.setColor(role, colour(name))
    app.setPalette(palette)
    app.setFont(font("body"))
    _dress_all(app)
    changes.changed.emit()


def look_of(size: int, colours: str, *, plain: bool, still: bool, strong: bool = False) -> Look:
    """The look for a person's settings; `colours` is light, dark or system; `strong` asks for full contrast."""
    hints = QGuiApplication.styleHints()
    dark = colours == "dark" or (colours == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
    chosen = DARK if dark else LIGHT
    if strong or hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        chosen = stronger(chosen)
    return Look(chosen, size, plain=plain, still=still)


def _font(asked: Letters) -> QFont:
    serif = asked.serif and not _worn.look.plain
    family = _SERIF if serif else _SANS
    weight = asked.weight if serif or not asked.serif else 600
    italic = asked.italic and serif
    _need((family, weight, italic))
    made = QFont(family)
    made.setPixelSize(S(asked.px))
    made.setWeight(QFont.Weight(weight))
    made.setItalic(italic)
    # Hinting off keeps widths equal at every scale, so that nothing re-wraps when the text size changes.
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def _need(face: tuple[str, int, bool]) -> None:
    if face not in _worn.faces:
        _worn.faces.add(face)
        stand_in(face[0])
        QFontDatabase.addApplicationFont(str(resources.folder() / "fonts" / "screen" / f"{_FILES[face]}.ttf"))


def _faces_taken() -> None:
    # Not at once: it may be in the middle of a layout or a painting that asked for a letter.
    if not _worn.laying:
        _worn.laying = True
        QTimer.singleShot(0, changes, _lay_anew)


def _lay_anew() -> None:
    """What was laid with the faces there were before would be drawn with the letters of another: Qt (6.11) counts them."""
    _worn.laying = False
    app = QApplication.instance()
    if isinstance(app, QApplication):
        _worn.fonts = {}
        _dress_all(app, anew=True)


on_taken.append(_faces_taken)


def _dress_all(app: QApplication, *, anew: bool = False) -> None:
    # A collection in the middle could end a window nobody holds any more, and with it widgets that only Qt knows of:
    # their places in this list would then point at nothing, and Qt would crash.
    collecting = gc.isenabled()
    gc.disable()
    try:
        _dress_each(app.allWidgets())
        if anew:
            _fields_anew(app.allWidgets())
    finally:
        if collecting:
            gc.enable()


def _dress_each(widgets: list[QWidget]) -> None:
    for widget in widgets:
        dress = getattr(widget, "dress", None)
        if dress is not None:
            dress()
        layout = widget.layout()
        if layout is not None:
            _dress_layout(layout)
        widget.update()


def _fields_anew(widgets: list[QWidget]) -> None:
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit  # a start can do without

    for widget in widgets:
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            lay_anew(widget)


def _dress_layout(layout: QLayout) -> None:
    dress = getattr(layout, "dress", None)
    if dress is not None:
        dress()
    # Never by itemAt: PySide 6.11 keeps what it hands out, Qt ends it unseen, and what is next made at its place crashes.
    for inner in layout.children():
        if isinstance(inner, QLayout):
            _dress_layout(inner)
