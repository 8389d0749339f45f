"""Takes a picture out of a chosen file: the picture alone, upright and made to fit; everything said beside it stays behind."""

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter

from planner.plan.fields import IMAGE_LIMIT

MOST_BYTES: Final = 40 * 1024 * 1024
"""A larger file is not even read to its end."""
_LONGEST_SIDE: Final = 2000  # pixels: sharp on paper at full width
_JPEG, _PNG = b"jpeg", b"png"
_STARTS: Final = {b"\xff\xd8\xff": _JPEG, b"\x89PNG\r\n\x1a\n": _PNG}
# A JPEG is read at the size it is wanted in; a PNG has to be unpacked whole.
_MOST_PIXELS: Final = {_JPEG: 250_000_000, _PNG: 50_000_000}
_SCAN, _END = 0xDA, b"\xff\xd9"


class NotAPicture(ValueError):
    """The file cannot be used; `code` says why: kind, broken or large."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def cleaned(data: bytes) -> bytes:
    """The picture alone, at most 4 MB, as JPEG or PNG.

    Raises:
        NotAPicture: it is none, it is not whole, or it is too large.
    """
    kind = kind_of(data)
    image = _alone(opened(data, _LONGEST_SIDE))
    if kind == _PNG:
        written = _written(image, _PNG, -1)
        if len(written) <= IMAGE_LIMIT:
            return written
    for quality in (88, 75, 60):
        written = _written(image, _JPEG, quality)
        if len(written) <= IMAGE_LIMIT:
            return written
    raise NotAPicture("large")


def opened(data: bytes, longest: int) -> QImage:
    """The picture, upright and no longer than `longest` pixels on a side.

    Raises:
        NotAPicture: it is none, it is not whole, or it is too large.
    """
    kind = kind_of(data)
    if len(data) > MOST_BYTES:
        raise NotAPicture("large")
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    # Told the kind, Qt tries no other reader on what a stranger may have made.
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isEmpty() or not _is_whole(data, kind):
        raise NotAPicture("broken")
    if size.width() * size.height() > _MOST_PIXELS[kind]:
        raise NotAPicture("large")
    if max(size.width(), size.height()) > longest:
        reader.setScaledSize(size.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        raise NotAPicture("broken")
    return image


def kind_of(data: bytes) -> bytes:
    """What the file begins as, whatever its name says.

    Raises:
        NotAPicture: it begins as neither a JPEG nor a PNG.
    """
    for start, kind in _STARTS.items():
        if data.startswith(start):
            return kind
    raise NotAPicture("kind")


def _is_whole(data: bytes, kind: bytes) -> bool:
    """Qt fills what is missing of a JPEG with grey and says nothing."""
    if kind == _PNG:
        return b"IEND" in data
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        if data[at + 1] == _SCAN:
            return data.find(_END, at) >= 0
        at += 1 if data[at + 1] == 0xFF else 2 + int.from_bytes(data[at + 2 : at + 4])
    return False


def _alone(image: QImage) -> QImage:
    """Only the colours of its points: no words, no place, no profile that names a camera."""
    if image.colorSpace().isValid():
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    clear = image.hasAlphaChannel()
    image = image.convertToFormat(QImage.Format.Format_ARGB32 if clear else QImage.Format.Format_RGB32)
    return QImage(image.constBits(), image.width(), image.height(), image.bytesPerLine(), image.format()).copy()


def _written(image: QImage, kind: bytes, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind))
    writer.setQuality(quality)
    if not writer.write(image):
        raise NotAPicture("broken")
    return bytes(buffer.data().data())
