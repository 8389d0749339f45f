"""Whatever moment the power fails at, every word told as saved is there, and nothing is broken."""

import random
import shutil

import pytest

from tests.faults.kills import WORKS
from tests.faults.power import Record

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]

SAID = {
    "typing-in-the-window": 12,
    "typing": 25,
    "backing-up": 6,
    "rekeying": 4,
    "restoring": 4,
    "locking-others-out": 4,
    "saving-a-pdf": 6,
}
MOMENTS = 60


@pytest.mark.parametrize("what", SAID)
def test_nothing_told_as_saved_is_lost_when_the_power_fails(tmp_path, what):
    chance, work = random.Random(2026), WORKS[what]
    folder = tmp_path / "disk"
    folder.mkdir()
    work.begin(folder)
    record = Record(what, folder, tmp_path / "notes", SAID[what])
    first = next(number for number, one in enumerate(record.steps, 1) if one.said)
    moments = chance.sample(range(first, len(record.steps)), MOMENTS)
    told = 0
    for number, (told, left) in enumerate(record.images(moments, chance)):
        image = tmp_path / str(number)
        for path, content in left.items():
            (image / path).parent.mkdir(parents=True, exist_ok=True)
            (image / path).write_bytes(content)
        work.look(image, told)
        shutil.rmtree(image)
    assert told > 0, "nothing had been told as saved by the last of the moments"
