"""The columns of a register: what export writes, import reads, and the sheet "Columns" and README explain.

One column for each field of a record from a public source, after the column of its id. First-hand material and
persons have no columns: they do not belong in a spreadsheet, which is sent around and opened by anyone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from upr.models.evidence import PUBLIC_KINDS, Kinds, PublicRecord
from upr.models.record_order import FIELD_ORDER
from upr.models.record_parts import Doubt

Form: TypeAlias = Literal["line", "text", "date", "words", "table", "one"]
"""`words` are several short texts, `table` several items of several parts, `one` a single item of several parts."""

ID = "id"
PERSONS = "persons"
ITEM_PARTS: Mapping[str, tuple[str, ...]] = {
    "figures": ("value", "of", "unit", "as_of"),
    "quotes": ("text", "paragraph", "language"),
    "accept": ("code", "reason", "at", "path"),
    "reproduced_by": ("publisher", "url"),
}
"""The parts of an item in the order in which a cell gives them: those that must be there come first."""

PUBLIC_KIND_NAMES = tuple(name for name, model in Kinds.BY_NAME.items() if model in PUBLIC_KINDS)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the field it fills, what stands at its head, what it is for, and how its cells are written.

    `kinds` are the kinds of record that have the field, empty for all; `width` is in characters.
    """

    name: str
    label: str
    explanation: str
    form: Form = "line"
    width: int = 18
    words: tuple[str, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds that have this field; none where all have it."""
        if self.name in PublicRecord.model_fields or self.name in (ID, "kind"):
            return ()
        return tuple(kind for kind in PUBLIC_KIND_NAMES if self.name in Kinds.BY_NAME[kind].model_fields)

    @property
    def is_needed(self) -> bool:
        """Whether no record can do without it."""
        if self.name in (ID, "kind"):
            return self.name == "kind"
        return any(
            model.model_fields[self.name].is_required() for model in PUBLIC_KINDS if self.name in model.model_fields
        )


_DATE = "A date: 2023, 2023-03 or 2023-03-03."
_DAY = "A day: 2023-03-03."

_DEFINED: tuple[Column, ...] = (
    Column(ID, "Record id", "Made by upr. Leave it as it is; leave it empty in a new row.", width=22),
    Column(
        "kind", "Kind of document", "The document that was read, not the event.", width=18, words=PUBLIC_KIND_NAMES
    ),
    Column("title", "Title", "As printed; in your own words where none is, which Limits says.", width=36),
    Column("short_title", "Short title", "For the second and later notes."),
    Column("original_title", "Original title", "The title in the document's own language, if another was read."),
    Column("author", "Author", "A by-line, where one is printed."),
    Column("publisher", "Publisher", "Who issued it: the issuer, not a republisher.", width=24),
    Column("agency", "Agency", "The wire service that the text comes from."),
    Column("container", "Journal or book", "Journal, volume or book that it stands in."),
    Column("city", "City", "Place of publication."),
    Column("published", "Published", f"When it was published. {_DATE}", "date", 12),
    Column("event_date", "Date of event", f"When what it tells of happened. {_DATE}", "date", 12),
    Column("symbol", "UN symbol", "As printed: A/HRC/26/16."),
    Column("number", "Number", "Of a resolution or law: 48/23."),
    Column("article", "Article", "Of a treaty or law."),
    Column("treaty_series", "Treaty series", "vol. 999, No. 14668"),
    Column("court", "Court", "The court that decided."),
    Column("case_number", "Case number", "As the court writes it."),
    Column("url", "Address", "The issuer's own address, beginning with https://.", width=30),
    Column("archived_url", "Archived address", "Where a copy is kept, such as in the Internet Archive.", width=30),
    Column("accessed", "Read on", f"When it was read. {_DAY}", "date", 12),
    Column("held_at", "Held at", "Where a copy without a public address was read, in plain words."),
    Column("reproduced_by", "Reproduced by", "Who holds the copy that was read, if not the issuer.", "one", 24),
    Column(
        "language",
        "Language",
        "Of what was read: en, fr, km.",
        width=10,
        words=("en", "fr", "es", "ar", "ru", "zh", "km"),
    ),
    Column("title_language", "Language of the title", "If it is not the language of what was read: en.", width=10),
    Column("paragraph", "Paragraph", "Where in the document: 12 or 4-5.", width=12),
    Column("about", "About", "The judgment, law or document that it tells of.", width=24),
    Column("place", "Place", "Where what it tells of happened."),
    Column("rights", "Rights", "Treaty and article: ICCPR-25.", "words", 16),
    Column("themes", "Themes", "OHCHR's labels of themes; see the sheet Words.", "words", 28),
    Column("groups", "Groups", "OHCHR's labels of groups of persons; see the sheet Words.", "words", 24),
    Column("summary", "Summary", "What the source says, in our own words.", "text", 60),
    Column("figures", "Figures", "Numbers that the source gives, as printed.", "table", 40),
    Column("quotes", "Quotes", "Words of the source itself.", "table", 40),
    Column(
        "status_as_of",
        "Situation as of",
        f"Day on which a person's or case's situation was last known. {_DAY}",
        "date",
        12,
    ),
    Column("method", "Method", "How the figures were made.", "text", 30),
    Column("doubts", "Doubts", "Why it cannot stand alone; say more in Limits.", "words", 16, get_args(Doubt)),
    Column("limits", "Limits", "What could not be verified.", "text", 40),
    Column("recorded_by", "Recorded by", "Who wrote the record: A-01. Somebody else signs it off.", width=12),
    Column("accept", "Accepted findings", "Findings of upr that you stand by, with the reason.", "table", 30),
)

COLUMNS: tuple[Column, ...] = tuple(
    sorted(
        _DEFINED, key=lambda column: (column.name != ID, FIELD_ORDER.index(column.name) if column.name != ID else 0)
    )
)
"""In the order in which records are written."""

BY_NAME: Mapping[str, Column] = {column.name: column for column in COLUMNS}

FORMS: Mapping[Form, str] = {
    "line": "One line of text.",
    "text": "Text of any length.",
    "date": "Text, never a date of the spreadsheet's own.",
    "words": "Several: one on each line (Alt+Enter), or with ; between them.",
    "table": "Several: one on each line (Alt+Enter), its parts with | between them.",
    "one": "Its parts with | between them.",
}
"""How a cell is written, in words for the person who fills it in."""

_LISTED = ("themes", "groups")
"""Their words stand on a sheet of their own."""

_EXAMPLES: Mapping[str, str] = {
    "figures": "158 | persons detained | persons | 2023-03",
    "quotes": "Words of the source | 12 | en",
    "accept": "VER001 | The reason why it stands",
    "reproduced_by": "Name of the site | https://example.org/copy",
}


def how_to_write(column: Column) -> str:
    """How the cells of a column are written, with the parts of its items and an example."""
    parts = ITEM_PARTS.get(column.name)
    if parts is None:
        return FORMS[column.form] + (
            " There is a list to choose from." if column.words or column.name in _LISTED else ""
        )
    order = " | ".join(part.replace("_", " ") for part in parts)
    return f"{FORMS[column.form]} In this order: {order}. Example: {_EXAMPLES[column.name]}"
