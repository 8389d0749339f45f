"""Which editor a kind of answer has."""

from planner.plan.fields import (
    SHORT_LIMIT,
    TEXT_LIMIT,
    Choice,
    Choices,
    Date,
    Email,
    Field,
    Frozen,
    HoursOfWeek,
    Image,
    Learned,
    Link,
    Links,
    Long,
    Moment,
    Number,
    Phone,
    Scale,
    Short,
    Time,
    Used,
    YesNo,
)
from planner.ui.editors.choosing import FEW, ChoiceEditor, ChoicesEditor, LongChoiceEditor, YesNoEditor
from planner.ui.editors.contact import EmailEditor, PhoneEditor
from planner.ui.editors.dates import DateEditor, TimeEditor
from planner.ui.editors.editor import Editor, EditorContext
from planner.ui.editors.hours import HoursEditor
from planner.ui.editors.links import LinksEditor
from planner.ui.editors.number import NumberEditor
from planner.ui.editors.picture import PictureEditor
from planner.ui.editors.scale import ScaleEditor
from planner.ui.editors.writing import LineEditor, LongEditor
from planner.ui.kit.rows import Option
from planner.words import FieldWords, Words


def editor_for(field: Field, words: FieldWords, context: EditorContext) -> Editor:
    """A new editor for a field. Name it with `set_name` and give it its value with `show_value`.

    Raises:
        LookupError: the field's kind is only kept, never edited.
    """
    said = context.words
    match field.kind:
        case Short() | Long() | Phone() | Email():
            return _writing(field.kind, words, said)
        case Choice() | Choices() | YesNo():
            return _choosing(field.kind, words, said)
        case Scale(top=top):
            return ScaleEditor(said, top, explain=not words.help)
        case Number(unit=unit, top=top):
            return NumberEditor(said, unit, top)
        case Date() | Time() | HoursOfWeek():
            return _when(field, context)
        case Link(types=types) | Links(types=types):
            return LinksEditor(context, types, single=isinstance(field.kind, Link))
        case Image():
            return PictureEditor(context)
        case Moment() | Used() | Learned() | Frozen():
            raise LookupError(f"{field.id} is kept, not edited")


def _writing(kind: Short | Long | Phone | Email, words: FieldWords, said: Words) -> Editor:
    match kind:
        case Short(limit=limit):
            if limit > SHORT_LIMIT:
                return LongEditor(example=words.example, limit=limit, lines=1, one_thought=True)
            return LineEditor(example=words.example, limit=limit)
        case Long():
            return LongEditor(example=words.example, limit=TEXT_LIMIT)
        case Phone():
            return PhoneEditor(said, example=words.example)
        case Email():
            return EmailEditor(said, example=words.example)


def _choosing(kind: Choice | Choices | YesNo, words: FieldWords, said: Words) -> Editor:
    match kind:
        case Choice(options=options):
            offered = _offered(options, words)
            return ChoiceEditor(offered) if len(offered) <= FEW else LongChoiceEditor(said, offered)
        case Choices(options=options, most=most):
            return ChoicesEditor(said, _offered(options, words), most=most)
        case YesNo():
            return YesNoEditor(said)


def _when(field: Field, context: EditorContext) -> Editor:
    if isinstance(field.kind, Date):
        # What was done "on" a day lies behind the person; every other day is still to come.
        return DateEditor(context.words, context.today, past=field.id.endswith("_on"))
    return TimeEditor(context.words) if isinstance(field.kind, Time) else HoursEditor(context.words)


def _offered(options: tuple[str, ...], words: FieldWords) -> tuple[Option, ...]:
    return tuple(Option(one, words.choices[one]) for one in options)
