"""How somebody's own register is read: the file that `upr evidence import --map` takes."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from upr.models.shared import Many, Model

FieldName: TypeAlias = Literal[
    "id",
    "kind",
    "title",
    "short_title",
    "original_title",
    "author",
    "publisher",
    "agency",
    "container",
    "city",
    "published",
    "event_date",
    "symbol",
    "number",
    "article",
    "treaty_series",
    "court",
    "case_number",
    "url",
    "archived_url",
    "accessed",
    "held_at",
    "reproduced_by",
    "language",
    "title_language",
    "paragraph",
    "about",
    "place",
    "rights",
    "themes",
    "groups",
    "summary",
    "figures",
    "quotes",
    "status_as_of",
    "method",
    "doubts",
    "limits",
    "recorded_by",
    "accept",
]
PublicKind: TypeAlias = Literal[
    "un-document",
    "treaty",
    "resolution",
    "legislation",
    "court-decision",
    "official-statement",
    "state-response",
    "ngo-report",
    "ngo-statement",
    "news-report",
    "academic-work",
    "dataset",
]
Header = Annotated[str, StringConstraints(min_length=1, max_length=1000, pattern=r"\S")]
Words = Annotated[str, StringConstraints(min_length=1, max_length=1000, pattern=r"\S")]


class RegisterMap(Model):
    """A mapping from the columns of a register to the fields of records."""

    sheet: Header | None = Field(default=None, description="The sheet to read, where the file has several.")
    columns: dict[Header, FieldName] = Field(
        min_length=1, description="Header of a column -> field of a record. Capitals and accents do not count."
    )
    kinds: dict[Words, PublicKind] = Field(default={}, description="Word in the column of kinds -> kind of record.")
    constants: dict[FieldName, Words] = Field(
        default={}, description="Field -> what it is in every row whose cell is empty; written as in a cell."
    )
    dates: Literal["day-first", "month-first"] | None = Field(
        default=None, description="What 03/04/2023 means: 3 April (day-first) or 4 March (month-first)."
    )
    unread: Many[Header] = Field(default=(), description="Columns that are left aside on purpose.")

    @model_validator(mode="after")
    def _one_column_each(self) -> Self:
        if any(number > 1 for number in Counter(self.columns.values()).values()):
            raise PydanticCustomError("field_twice", "a field is filled from two columns")
        return self
