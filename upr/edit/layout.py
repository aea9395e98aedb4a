"""Which lines of a record's file belong to which field."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from upr.text.location import Source
from upr.text.yaml import locate, parse_yaml

_LOOSE = re.compile(r"\s*|#.*|\.\.\.\s*(?:#.*)?")
"""A line that is no part of the value above it: empty, a comment in the first column, the end of the document."""
_COMMENT = re.compile(r"\s*(?:#.*)?")
_REMARK = re.compile(r"[ \t]+#")
_DASH = re.compile(r"( *)- ")


@dataclass(frozen=True, slots=True)
class Field:
    """The lines of a field: `start` is that of its key, `end` the first behind its value, counted from 0.

    Between `inner` and `end` stand indented comments only. `indent` is the column of the key.
    """

    name: str
    start: int
    inner: int
    end: int
    indent: int


@dataclass(frozen=True, slots=True)
class Item:
    """The lines of one item of a list, with the comments above it; `indent` is the column of its dash."""

    start: int
    end: int
    indent: int


def same_value(one: object, other: object) -> bool:
    """Whether two values are equal in type too: `1`, `1.0`, `true` and `"1"` are four values."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def fields_in(source: Source, values: Mapping[str, object]) -> list[Field] | None:
    """The fields of a file in their order; None when they do not stand on lines of their own below one another."""
    lines = source.text.split("\n")
    places = [locate(source, (name,), key=True) for name in values]
    starts = [place.line - 1 for place in places]
    columns = {place.column - 1 for place in places}
    if len(columns) != 1 or starts != sorted(set(starts)):
        return None
    indent = columns.pop()
    if any(lines[start][:indent].strip() for start in starts):
        return None
    last = len(lines) - 1 if not lines[-1] else len(lines)
    bounds = zip(values, starts, [*starts[1:], last], strict=True)
    return [_field(source, lines, values, Field(name, start, stop, stop, indent)) for name, start, stop in bounds]


def _field(source: Source, lines: Sequence[str], values: Mapping[str, object], field: Field) -> Field:
    end = _without(lines, field.start, field.end, _LOOSE)
    inner = _without(lines, field.start, end, _COMMENT)
    if inner < end and not _reads_as(source, [*lines[:inner], *lines[end:]], values):
        inner = end  # what looks like a comment is text in a block
    return Field(field.name, field.start, inner, end, field.indent)


def _without(lines: Sequence[str], start: int, end: int, pattern: re.Pattern[str]) -> int:
    while end > start + 1 and pattern.fullmatch(lines[end - 1]):
        end -= 1
    return end


def _reads_as(source: Source, lines: Sequence[str], values: Mapping[str, object]) -> bool:
    data, _ = parse_yaml(Source(source.path, "\n".join(lines)))
    return data is not None and same_value(data, values)


def remark_in(source: Source, values: Mapping[str, object], field: Field) -> str:
    """The comment behind what stands on the first line of a field, with the white space before it."""
    lines = source.text.split("\n")
    line = lines[field.start]
    for found in _REMARK.finditer(line):
        without = [*lines[: field.start], line[: found.start()], *lines[field.start + 1 :]]
        if _reads_as(source, without, values):
            return line[found.start() :]
    return ""


def items_in(source: Source, field: Field, count: int) -> list[Item] | None:
    """The items of a list that has one below the other, each begun by a dash; None for any other."""
    lines = source.text.split("\n")
    starts = [locate(source, (field.name, index)).line - 1 for index in range(count)]
    dashes = [_DASH.match(lines[start]) for start in starts]
    indents = {len(dash[1]) for dash in dashes if dash}
    if not starts or starts != sorted(set(starts)) or starts[0] == field.start or None in dashes or len(indents) != 1:
        return None
    indent = indents.pop()
    ends = [_without(lines, start, stop, _COMMENT) for start, stop in pairwise(starts)]
    begins = [field.start + 1, *ends]
    return [Item(begin, end, indent) for begin, end in zip(begins, [*ends, field.inner], strict=True)]
