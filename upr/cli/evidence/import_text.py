"""An import as a person reads it: counts, then what is new, what changes and how, what was refused and why."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, TypeVar

from upr.models.outputs.imports import ChangedRowShape, ChangeShape, ImportShape, NewRowShape, RefusedRowShape
from upr.text.safe import safe_text

T = TypeVar("T")

MOST = 20
"""Rows of each sort that are shown at first."""
WIDEST = 100
"""Characters of a value that are shown: enough to see what changes."""
AROUND = 24
"""Characters shown before the place where two long texts part."""
PLACE = 500


def difference(shape: ImportShape, everything: bool) -> list[str]:
    """What the file would change, before anything is written."""
    most = 10**9 if everything else MOST
    lines = [f"{safe_text(shape['file'], PLACE)} is {shape['what']}.", *_counts(shape), ""]
    lines += _block("New", shape["new"], _new, most)
    lines += _block("Changed", shape["changed"], _changed, most)
    lines += _block("Refused", shape["refused"], _refused, most)
    if shape["same"]:
        lines += ["Same", f"  {_ranges([row['place'] for row in shape['same']])}", ""]
    if shape["noticed"]:
        lines += ["Noticed", *(_noticed(one["place"], one["text"]) for one in shape["noticed"]), ""]
    return lines[:-1]


def account(shape: ImportShape) -> list[str]:
    """What became of every row, after writing."""
    paths = [safe_text(row["path"] or "", PLACE) for row in shape["new"]]
    changed = [safe_text(row["path"], PLACE) for row in shape["changed"]]
    return ["", "Written:", *(f"  {path}" for path in (*paths, *changed)), *_counts(shape)]


def _counts(shape: ImportShape) -> list[str]:
    numbers = [(name, len(shape[name])) for name in ("new", "changed", "same", "refused")]
    total = sum(number for _, number in numbers)
    what = "row" if total == 1 else "rows"
    return [f"{total:,} {what}: " + ", ".join(f"{number:,} {name}" for name, number in numbers)]


def _block(title: str, rows: Sequence[T], lines_of: Callable[[T], Iterator[str]], most: int) -> list[str]:
    if not rows:
        return []
    lines = [line for row in rows[:most] for line in lines_of(row)]
    more = [f"  and {len(rows) - most:,} more: --all shows them"] if len(rows) > most else []
    return [title, *lines, *more, ""]


def _new(row: NewRowShape) -> Iterator[str]:
    yield f"  {safe_text(row['place'], PLACE)}: {safe_text(row['id'])}"
    if row["title"]:
        yield f"      {safe_text(row['title'], WIDEST)}"


def _changed(row: ChangedRowShape) -> Iterator[str]:
    yield f"  {safe_text(row['place'], PLACE)}: {safe_text(row['id'])}"
    for change in row["changes"]:
        yield f"      {change['field']}"
        yield from (f"        {sign} {text}" for sign, text in _before_and_after(change) if text)


def _before_and_after(change: ChangeShape) -> Iterator[tuple[str, str]]:
    """The two values, each shortened around the place where they part."""
    before, after = _shown(change["before"]), _shown(change["after"])
    start = 0
    if len(before) > WIDEST or len(after) > WIDEST:
        parted = next((at for at, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), 0)
        parted = parted or min(len(before), len(after)) * bool(before and after)
        start = max(0, parted - AROUND)
    for sign, text in (("-", before), ("+", after)):
        cut = f"…{text[start:]}" if start and text else text
        yield sign, safe_text(cut, WIDEST)


def _shown(value: Any) -> str:
    """A value on one line: items with ` ; ` between them, parts with ` | `."""
    if value is None:
        return ""
    if isinstance(value, list):
        return " ; ".join(map(_shown, value))
    if isinstance(value, Mapping):
        return " | ".join(f"{key}: {_shown(inner)}" for key, inner in value.items())
    return " ".join(str(value).split())


def _refused(row: RefusedRowShape) -> Iterator[str]:
    yield f"  {safe_text(row['place'], PLACE)}: {safe_text(row['reason'], 2000)}"
    if row["help"]:
        yield f"      {safe_text(row['help'], 2000)}"


def _noticed(place: str, text: str) -> str:
    where = f"{safe_text(place, PLACE)}: " if place else ""
    return f"  {where}{safe_text(text, 2000)}"


def _ranges(places: Sequence[str]) -> str:
    """`rows 2 to 14, 16`: places that differ only in their last number, told together."""
    parts = []
    for head, group in groupby((_split(place) for place in places), key=lambda pair: pair[0]):
        numbers = [number for _, number in group]
        named = re.sub(r"\brow $", "rows ", head) if len(numbers) > 1 else head
        parts.append(named + ", ".join(_runs(numbers)))
    return safe_text("; ".join(parts), 2000)


def _split(place: str) -> tuple[str, int]:
    found = re.fullmatch(r"(.*?)(\d+)", place)
    return (found.group(1), int(found.group(2)[:9])) if found else (place, 0)


def _runs(numbers: Sequence[int]) -> Iterator[str]:
    for _, group in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        yield str(run[0]) if len(run) == 1 else f"{run[0]} to {run[-1]}"
