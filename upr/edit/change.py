"""Changing fields of a record that exists, as a careful editor would: nothing else in the file moves.

The change is made in the lines of the file, and the result is read again: unless it holds exactly the intended
values, nothing comes back but a problem.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from upr.edit.layout import Field, fields_in, items_in, remark_in, same_value
from upr.edit.lines import BYTE_ORDER_MARK, ended, joined, line_end_of, lines_of
from upr.edit.yaml_lines import field_lines, item_lines
from upr.models.plain import Plain
from upr.models.record_order import FIELD_ORDER
from upr.text.files import plain_lines
from upr.text.location import Location, Source
from upr.text.problem import Problem
from upr.text.yaml import locate, parse_yaml

NOT_EDITABLE = "REC002"
"""The file can be read, but not changed by us."""

Values = Mapping[str, object]


def changed_text(source: Source, changes: Mapping[str, Plain | None]) -> str | Problem:
    """The text of a record's file with some of its fields changed; None takes a field out.

    `source.text` is best taken from `upr.text.files.read_exact`: byte order mark and line ends stay as they are.
    Comments, quotation marks, order and empty lines of all other fields stay too; so do the comments above a
    changed field, the one behind its first line, and, in a list whose items stand below one another, the lines and
    comments of the items that stay. Comments inside a field that is taken out, in an item that changed, or inside a
    mapping that changed, are lost. A new field stands behind the nearest earlier one (`record_order`).
    """
    plain = Source(source.path, plain_lines(source.text))
    before, problems = parse_yaml(plain)
    if before is None or any(problem.code == "REC003" for problem in problems):
        return problems[0]
    after = _after(before, changes)
    names = {name for name in (*before, *after) if not same_value([before.get(name)], [after.get(name)])}
    names |= before.keys() ^ after.keys()
    if not names:
        return source.text
    fields = fields_in(plain, before)
    if fields is None:
        return _refused(plain, names, "the fields of this file do not stand on lines of their own")
    edit = _Edit(source.text, plain, before, {name: changes[name] for name in changes if name in names}, fields)
    return _first_exact(edit, after, names)


def _after(before: Values, changes: Mapping[str, Plain | None]) -> Values:
    """What the file shall hold, as reading would give it."""
    stay = {name: value for name, value in before.items() if changes.get(name, "") is not None}
    given = {name: _as_read(value) for name, value in changes.items() if value is not None}
    same = {name for name in given if name in before and _bare_year(before[name]) == given[name]}
    return stay | {name: value for name, value in given.items() if name not in same}


def _bare_year(value: object) -> object:
    """A date may be a number in the file, which is the same date as text."""
    return str(value) if type(value) is int and 1000 <= value <= 9999 else None


def _as_read(value: Plain) -> object:
    if isinstance(value, tuple):
        return [_as_read(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _as_read(inner) for key, inner in value.items()}
    return value


@dataclass(frozen=True, slots=True)
class _Edit:
    """A file and what shall become of it."""

    text: str
    plain: Source
    before: Values
    changes: Mapping[str, Plain | None]
    fields: Sequence[Field]


def _first_exact(edit: _Edit, after: Values, names: Iterable[str]) -> str | Problem:
    """The most sparing of three ways to write the change that gives exactly the intended values."""
    for keep_items, keep_comments in ((True, True), (False, True), (False, False)):
        text = _written(edit, keep_items, keep_comments)
        read, problems = parse_yaml(Source(edit.plain.path, plain_lines(text)))
        if read is not None and same_value(read, after) and not any(found.code != "REC016" for found in problems):
            return text
    return _refused(edit.plain, names, "the change could not be written without touching more of this file")


def _written(edit: _Edit, keep_items: bool, keep_comments: bool) -> str:
    mark = BYTE_ORDER_MARK if edit.text.startswith(BYTE_ORDER_MARK) else ""
    lines, line_end = lines_of(edit.text.removeprefix(BYTE_ORDER_MARK)), line_end_of(edit.text)
    first, indent = edit.fields[0], edit.fields[0].indent
    new = _new_fields(edit)
    pieces = lines[: first.start] + ended(_lines_of_new(edit, new.get("", ()), indent), line_end)
    for field, following in zip(edit.fields, [*edit.fields[1:], None], strict=True):
        pieces += _field(edit, field, lines, keep_items, keep_comments, line_end)
        pieces += ended(_lines_of_new(edit, new.get(field.name, ()), indent), line_end)
        pieces += lines[field.end : following.start if following else None]
    return mark + joined(pieces, line_end)


def _lines_of_new(edit: _Edit, names: Iterable[str], indent: int) -> list[str]:
    values = [(name, value) for name in names if (value := edit.changes[name]) is not None]
    return [line for name, value in values for line in field_lines(name, value, indent)]


def _new_fields(edit: _Edit) -> Mapping[str, list[str]]:
    """The fields that the file does not have yet, by the field that they follow; "" is the top."""
    new: dict[str, list[str]] = {}
    there = [field.name for field in edit.fields]
    for name in sorted((name for name in edit.changes if name not in edit.before), key=_rank):
        earlier = [other for other in there if _rank(other) < _rank(name)]
        follows = max(earlier, key=_rank, default="") if name in FIELD_ORDER else there[-1]
        new.setdefault(follows, []).append(name)
    return new


def _rank(name: str) -> int:
    return FIELD_ORDER.index(name) if name in FIELD_ORDER else len(FIELD_ORDER)


def _field(
    edit: _Edit, field: Field, lines: list[str], keep_items: bool, keep_comments: bool, line_end: str
) -> list[str]:
    """The lines of a field of the file: as they are, changed, or gone."""
    if field.name not in edit.changes:
        return lines[field.start : field.end]
    value = edit.changes[field.name]
    if value is None:
        return []
    comments = lines[field.inner : field.end] if keep_comments else []
    kept = _list_lines(edit, field, value, lines, line_end) if keep_items else None
    if kept is not None:
        return kept + comments
    first, *rest = field_lines(field.name, value, field.indent)
    return ended([first + remark_in(edit.plain, edit.before, field), *rest], line_end) + comments


def _list_lines(edit: _Edit, field: Field, value: Plain, lines: list[str], line_end: str) -> list[str] | None:
    """A changed list with the lines of the items that stay; None where that cannot be."""
    old = edit.before[field.name]
    if not isinstance(value, tuple) or not value or not isinstance(old, list):
        return None
    items = items_in(edit.plain, field, len(old))
    if items is None:
        return None
    known = [(item, lines[place.start : place.end]) for item, place in zip(old, items, strict=True)]
    take = _taker(known)
    kept = [take(_as_read(item)) or ended(item_lines(item, items[0].indent), line_end) for item in value]
    return [lines[field.start], *chain.from_iterable(kept)]


def _taker(known: list[tuple[object, list[str]]]) -> Callable[[object], list[str] | None]:
    """Gives the lines of an item that the file has, each once."""

    def take(item: object) -> list[str] | None:
        for index, (value, chunk) in enumerate(known):
            if same_value(value, item):
                del known[index]
                return chunk
        return None

    return take


def _refused(source: Source, names: Iterable[str], why: str) -> Problem:
    there = sorted(names)
    place = locate(source, (there[0],), key=True) if there else Location(source.path)
    return Problem(NOT_EDITABLE, place, why, f"change by hand: {', '.join(there)}")
