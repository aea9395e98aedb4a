"""What `upr evidence import` prints as JSON: every row, and what becomes of it."""

from __future__ import annotations

from typing import Any

from typing_extensions import TypedDict  # pydantic reads that of typing only from Python 3.12 on


class ChangeShape(TypedDict):
    """A field before and after, as the record's own schema says; null where it is not there."""

    field: str
    before: Any
    after: Any


class NewRowShape(TypedDict):
    """A row that becomes a record; `path` is where it is written, null where it was not."""

    place: str
    id: str
    title: str
    path: str | None


class ChangedRowShape(TypedDict):
    """A row that changes a record."""

    place: str
    id: str
    path: str
    changes: list[ChangeShape]


class SameRowShape(TypedDict):
    """A row that says what its record says already."""

    place: str
    id: str


class RefusedRowShape(TypedDict):
    """A row that was not taken, with the place of the first thing that is wrong."""

    place: str
    reason: str
    help: str


class NoticedShape(TypedDict):
    """Something worth knowing that refuses nothing."""

    place: str
    text: str


class ProposalShape(TypedDict):
    """What the headers of a register that is not ours suggest; `map` is the text of a mapping file."""

    columns: dict[str, str]
    unread: list[str]
    complete: bool
    map: str


class ImportShape(TypedDict):
    """`upr evidence import --format json`: every row of the file stands in exactly one of the four lists.

    With a `proposal` nothing was read: the file needs a mapping.
    """

    file: str
    what: str
    written: bool
    new: list[NewRowShape]
    changed: list[ChangedRowShape]
    same: list[SameRowShape]
    refused: list[RefusedRowShape]
    noticed: list[NoticedShape]
    proposal: ProposalShape | None
