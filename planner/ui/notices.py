"""What the window says about saving, and about anything that went wrong."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from shiboken6 import isValid

from planner.ports import Damaged, Trouble
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import down, room
from planner.ui.kit.notices import Banner
from planner.ui.kit.rows import flowing
from planner.ui.kit.voice import say
from planner.ui.porter import Porter
from planner.ui.sitting import Sitting
from planner.ui.sorry import trouble_words
from planner.ui.window import Window
from planner.words import Words

_STAYS = 4000
"""Milliseconds that "Already saved" stands."""


class Notices:
    """Follows the open plan's saving. Says Saved only when it is."""

    def __init__(self, window: Window, words: Words, porter: Porter) -> None:
        self._window, self._words, self._porter = window, words, porter
        self._sitting: Sitting | None = None
        self._banner: Banner | None = None
        self.save_elsewhere: Callable[[], str | None] = lambda: None

    def follow(self) -> None:
        """A plan was opened: tell of its saving."""
        sitting = self._porter.sitting
        if sitting is None:
            return
        if sitting is not self._sitting:
            self._sitting = sitting
            sitting.standing.connect(self._stands)
            sitting.failed.connect(self._failed)
        self._stands("saved" if sitting.session.saved else "saving")

    def already_saved(self) -> None:
        """Answer someone who asks for saving."""
        sitting = self._porter.sitting
        if sitting is None:
            return
        sitting.save()
        if sitting.kept and sitting.session.saved:
            self._window.top.say(self._words.ui("save.already"))
            QTimer.singleShot(_STAYS, self._window, lambda: self._stands_now(sitting))

    def of_the_vault(self, trouble: Trouble) -> None:
        """What the vault found out unasked: damage, or that no spare copy could be made."""
        damaged = isinstance(trouble, Damaged)
        sentence = " ".join(trouble_words(self._words, trouble)) if damaged else self._words.ui("save.no_spare_copy")
        banner = Banner("circle-alert", sentence)
        banner.setObjectName("notice.vault")
        self._window.show_notice(banner)

    def of_mending(self, mended: tuple[str, ...]) -> None:
        """What opening the vault had to put right."""
        if mended:
            banner = Banner("info", " ".join(self._words.ui(f"mend.mended_{one}") for one in mended))
            banner.setObjectName("notice.mended")
            self._window.show_notice(banner)

    def rescue(self) -> None:
        """Something in the program broke: save what there is, and say it calmly."""
        sitting = self._porter.sitting
        if sitting is not None:
            sitting.save()
        self._window.show_notice(Banner("circle-alert", self._sentence("bug")))

    def _stands_now(self, sitting: Sitting) -> None:
        if sitting is self._porter.sitting:
            self._stands("saved" if sitting.session.saved else "saving")

    def _stands(self, standing: str) -> None:
        status, sitting = self._window.top.status, self._porter.sitting
        if sitting is not None and not sitting.kept:
            self._window.top.say(self._words.ui("save.paper_only"))
        elif standing == "not_saved":
            self._window.top.say("")
            status.show_state("trouble")
        else:
            self._window.top.say("")
            status.show_state("saved" if standing == "saved" else "saving")

    def _failed(self, trouble: Trouble | None) -> None:
        sitting = self._porter.sitting
        if trouble is None or sitting is None:
            self._window.show_notice(None)
            return
        words = self._words
        again = Button(words.ui("save.try_now"), "secondary", does=sitting.save, pad=14)
        again.setObjectName("notice.try-now")
        copy = Button(words.ui("elsewhere_copy.save"), "secondary", does=self._save_elsewhere, pad=14)
        copy.setObjectName("notice.save-elsewhere")
        copy.setAccessibleDescription(words.ui("elsewhere_copy.lead"))
        self._banner = Banner("circle-alert", " ".join(trouble_words(words, trouble, "typing")))
        self._banner.setObjectName("trouble")
        self._window.show_notice(room(down(self._banner, 8, flowing(again, copy))))

    def again(self) -> None:
        """Something else stood in the place of the notice: stand there again, if words still wait."""
        sitting = self._porter.sitting
        self._failed(sitting.trouble if sitting is not None else None)

    def _save_elsewhere(self) -> None:
        try:
            name = self.save_elsewhere()
        except Trouble as trouble:
            self._say(" ".join(trouble_words(self._words, trouble)))
        else:
            if name:
                self._say(self._words.ui("elsewhere_copy.done", name=name))

    def _say(self, sentence: str) -> None:
        banner = self._banner
        if banner is not None and isValid(banner):
            banner.show_words(sentence)
            say(banner, sentence)

    def _sentence(self, name: str) -> str:
        return " ".join(self._words.ui(f"trouble.{name}.{part}") for part in ("happened", "safe", "do"))
