"""What `upr evidence list`, `find` and `show` print as JSON."""

from __future__ import annotations

from typing import Any

from typing_extensions import TypedDict  # pydantic reads that of typing only from Python 3.12 on

from upr.models.standing import Status


class RecordShape(TypedDict):
    """One record in a list. `cited` counts the places in the text, `asked` the recommendations that rest on it.

    Both are null where there is no submission to count in; `sign_off` then too, and where nobody asks for any.
    `publisher` and `published` are null for first-hand material; `path` is relative to the current folder, with `/`.
    """

    id: str
    kind: str
    title: str
    publisher: str | None
    published: str | None
    event_date: str | None
    base: str
    path: str
    cited: int | None
    asked: int | None
    doubts: list[str]
    sign_off: Status | None


class RecordsShape(TypedDict):
    """`upr evidence list --format json` and `upr evidence find --format json`.

    `available` counts all records that could be read, `unreadable` the files that could not.
    """

    records: list[RecordShape]
    available: int
    unreadable: int


class NoteShape(TypedDict):
    """A record as a note prints it: where it is first cited, and later."""

    full: str
    short: str


class UseShape(TypedDict):
    """Where the text cites a record; `paragraph` is the printed number, null above the first one."""

    section: str
    path: str
    line: int
    paragraph: str | None
    words: str


class AskedShape(TypedDict):
    """A recommendation that rests on a record."""

    id: str
    paragraph: str | None
    text: str


class RecordDetailShape(TypedDict):
    """`upr evidence show --format json`. `fields` is the record as its own schema says.

    `note` is null where the language of the submission is not one that can be printed.
    """

    record: RecordShape
    fields: dict[str, Any]
    note: NoteShape | None
    refused: str | None
    uses: list[UseShape]
    recommendations: list[AskedShape]
