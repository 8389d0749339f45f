"""Change the passphrase, add one, lock out someone who knows it, or go without."""

from PySide6.QtWidgets import QWidget

from planner.ports import Trouble
from planner.ui.alive import while_there
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import down
from planner.ui.kit.rows import flowing
from planner.ui.safekeeping import LockedOut
from planner.ui.shell.passphrase_form import PassphraseForm
from planner.ui.shell.safe_card import SafeCard
from planner.ui.verbs import Verbs


class NewPassphrasePage(SafeCard):
    """A form, what using it does, and what it cannot do."""

    def __init__(self, verbs: Verbs, title: str, said: tuple[str, ...], go: str) -> None:
        words = verbs.words
        self._go_words = words.ui(go)
        self._form = PassphraseForm(words, verbs.safe.safe, used=self._use, weak_turned=self._turn_weak)
        self.go_button = Button(self._go_words, "primary", does=self._form.go, height=48)
        self.go_button.setObjectName("create.go")
        self.go_button.widen()
        super().__init__(verbs, title, said, down(self._form, 16, self.go_button))

    def first_focus(self) -> QWidget | None:
        """The first field."""
        return self._form.secret.field

    def leaving(self) -> None:
        """What was typed is forgotten."""
        self._form.clear()

    def _turn_weak(self, weak: bool) -> None:  # noqa: FBT001 -- the form hands the flag in this place
        self.go_button.set_words(self.verbs.words.ui("create.anyway") if weak else self._go_words)

    def _use(self, typed: str) -> None:
        self.working(self.go_button, busy=True, words="")
        self._ask(typed)

    def _ask(self, typed: str) -> None:
        """Hand the passphrase on."""
        raise NotImplementedError

    def _answered(self, trouble: object) -> bool:
        """Whether it was done; says why where it was not."""
        self.working(self.go_button, busy=False, words=self._go_words)
        if isinstance(trouble, Trouble):
            self.tell(trouble)
            return False
        self._form.clear()
        return True


class ChangePage(NewPassphrasePage):
    """Another passphrase for a locked plan, or the first one for an open plan."""

    def __init__(self, verbs: Verbs) -> None:
        self._open = verbs.safe.is_open
        said = (
            ("passphrase.add_lead", "passphrase.add_cannot") if self._open else ("passphrase.lead", "passphrase.copies")
        )
        super().__init__(verbs, "passphrase.add_title" if self._open else "passphrase.title", said, "passphrase.go")

    def _ask(self, typed: str) -> None:
        self.verbs.safe.safe.set_passphrase(typed, while_there(self, self._done_with))

    def _done_with(self, trouble: Trouble | None) -> None:
        if not self._answered(trouble):
            return
        words = self.verbs.words
        if self._open:
            self.verbs.safe.locks_changed(is_open=False, has_code=False)
            self.finish(words.ui("passphrase.add_done"), then=[self.leads_to("recovery", "passphrase.code_next")])
        else:
            self.finish(words.ui("passphrase.done"))


class KnownPage(NewPassphrasePage):
    """Someone knows the passphrase: a new key for the whole plan."""

    def __init__(self, verbs: Verbs) -> None:
        said = ("passphrase.known_lead", "passphrase.known_gone", "passphrase.known_cannot")
        super().__init__(verbs, "passphrase.known_title", said, "passphrase.known_go")

    def _ask(self, typed: str) -> None:
        self.verbs.safe.lock_others_out(typed, while_there(self, self._locked))

    def _locked(self, out: LockedOut | Trouble) -> None:
        if not self._answered(out) or isinstance(out, Trouble):
            return
        words = self.verbs.words
        self.verbs.safe.locks_changed(is_open=False, has_code=False)
        more = [words.plural("passphrase.known_copies", out.gone)]
        if out.out_of_reach:
            more.append(words.ui("passphrase.known_out_of_reach", folder=out.out_of_reach))
        if out.aside:
            more.append(words.plural("passphrase.known_aside", out.aside))
        more.append(words.ui("passphrase.known_cannot"))
        then = [self.leads_to("recovery", "passphrase.code_next")]
        self.finish(words.ui("passphrase.known_done"), *more, then=then)


class OpenPage(SafeCard):
    """Go without a passphrase, said honestly; keeping it is the safe choice."""

    def __init__(self, verbs: Verbs) -> None:
        words = verbs.words
        self.keep = self._keep(verbs)
        self.go_button = Button(words.ui("passphrase.open_go"), "support", does=self._go)
        self.go_button.setObjectName("no-passphrase.go")
        said = ("passphrase.open_lead", "create.shared", "passphrase.open_more", "passphrase.open_copies")
        super().__init__(verbs, "passphrase.open_title", said, down(flowing(self.keep, self.go_button)))

    def first_focus(self) -> QWidget | None:
        """The safe choice."""
        return self.keep

    def _keep(self, verbs: Verbs) -> Button:
        made = Button(verbs.words.ui("passphrase.keep"), "primary", does=verbs.back_to)
        made.setObjectName("no-passphrase.keep")
        return made

    def _go(self) -> None:
        self.working(self.go_button, busy=True, words="")
        self.verbs.safe.safe.remove_passphrase(while_there(self, self._done_with))

    def _done_with(self, trouble: Trouble | None) -> None:
        words = self.verbs.words
        self.working(self.go_button, busy=False, words=words.ui("passphrase.open_go"))
        if trouble is not None:
            self.tell(trouble)
            return
        self.verbs.safe.locks_changed(is_open=True, has_code=True)
        self.finish(words.ui("passphrase.open_done"), words.ui("passphrase.open_lead"))
