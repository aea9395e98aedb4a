"""Records as a person reads them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Any

from upr.cli.columns import cut, table
from upr.models.outputs.records import AskedShape, RecordDetailShape, RecordShape, UseShape
from upr.models.record_order import FIELD_ORDER
from upr.text.safe import safe_text

WIDEST_PUBLISHER = 32
LABEL, LINE = 16, 100
"""Columns of the names of fields, and of a whole line."""
LONGEST_TEXT = 20_000
"""As long as a text of a record can be."""


def as_table(records: Sequence[RecordShape]) -> list[str]:
    """A line for each record; first-hand material has no publisher."""
    head = ("id", "kind", "date", "publisher", "cited", "doubts")
    return table(head, [_row(record) for record in records], right=frozenset({4}))


def _row(record: RecordShape) -> tuple[str, ...]:
    cited = "" if record["cited"] is None else str(record["cited"] + (record["asked"] or 0))
    return (
        record["id"],
        record["kind"],
        record["published"] or "",
        cut(record["publisher"] or "-", WIDEST_PUBLISHER),
        cited,
        ", ".join(record["doubts"]),
    )


def as_page(detail: RecordDetailShape) -> list[str]:
    """One record: doubts first, then what it says, how it prints, and what rests on it."""
    record, fields = detail["record"], detail["fields"]
    doubts = _doubts(fields) + (_labelled("sign-off", record["sign_off"]) if record["sign_off"] else [])
    body = [
        line
        for name in FIELD_ORDER
        if name in fields and name not in ("doubts", "limits")
        for line in _field(name, fields[name])
    ]
    return [
        *doubts,
        *([""] if doubts else []),
        *_labelled("id", record["id"]),
        *_labelled("file", record["path"]),
        *body,
        "",
        *_printed(detail),
        *_uses(detail["uses"], known=record["cited"] is not None),
        *_asked(detail["recommendations"]),
    ]


def _doubts(fields: Mapping[str, Any]) -> list[str]:
    doubts = _labelled("doubts", ", ".join(fields["doubts"])) if fields.get("doubts") else []
    return doubts + (_labelled("limits", fields["limits"]) if fields.get("limits") else [])


def _labelled(label: str, text: str) -> list[str]:
    lines = wrap(
        " ".join(safe_text(text, LONGEST_TEXT).split()), LINE - LABEL, break_long_words=False, break_on_hyphens=False
    )
    return [f"{label if not index else '':<{LABEL}}{line}" for index, line in enumerate(lines or [""])]


def _field(name: str, value: object) -> list[str]:
    match value:
        case str():
            return [line for part in value.split("\n") if part.strip() for line in _labelled(name, part)]
        case list() if all(isinstance(item, str) for item in value):
            return _labelled(name, "; ".join(value))
        case list():
            return [line for item in value for line in _labelled(name, _joined(item))]
        case _:
            return _labelled(name, _joined(value))


def _joined(value: object) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_joined(inner)}" for key, inner in value.items())
    return str(value)


def _printed(detail: RecordDetailShape) -> Iterator[str]:
    if detail["refused"]:
        yield from _labelled("cannot be cited", f"it {detail['refused']}")
    elif note := detail["note"]:
        yield from _labelled("first note", note["full"])
        yield from _labelled("later notes", note["short"])
        yield from _labelled("to cite it", f"[@{detail['record']['id']}]")


def _uses(uses: Sequence[UseShape], known: bool) -> Iterator[str]:
    if not known:
        return
    for use in uses:
        number = f", para. {use['paragraph']}" if use["paragraph"] else ""
        words = f": {use['words']}" if use["words"] else ""
        yield from _labelled("cited in", f"{use['section']}{number}{words}")
    if not uses:
        yield from _labelled("cited in", "nothing yet")


def _asked(asked: Sequence[AskedShape]) -> Iterator[str]:
    for each in asked:
        number = f"para. {each['paragraph']}, " if each["paragraph"] else ""
        yield from _labelled("asked for", f"{number}{each['id']}: {each['text']}")
