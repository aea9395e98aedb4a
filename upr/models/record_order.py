"""The order in which the fields of a record are written: what it is, where it was read, what it says, its doubts."""

from __future__ import annotations

from upr.models.evidence import Kinds

_IDENTITY = ("kind", "title", "short_title", "original_title", "author", "publisher", "agency", "container", "city")
_DATES = ("published", "recorded", "event_date")
_MARKS = ("symbol", "number", "article", "treaty_series", "court", "case_number", "interview_with")
_WHERE = (
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
)
_LABELS = ("rights", "themes", "groups")
_CONTENT = ("summary", "figures", "quotes", "status_as_of", "persons", "method")
_DOUBTS = ("doubts", "limits", "recorded_by", "accept")

FIELD_ORDER: tuple[str, ...] = (*_IDENTITY, *_DATES, *_MARKS, *_WHERE, *_LABELS, *_CONTENT, *_DOUBTS)
"""The fields of all kinds of record."""


def fields_of_kind(kind: str) -> tuple[str, ...]:
    """The fields of one kind in their order; of an unknown kind all fields."""
    model = Kinds.BY_NAME.get(kind)
    return FIELD_ORDER if model is None else tuple(name for name in FIELD_ORDER if name in model.model_fields)
