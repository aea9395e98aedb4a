"""The text of a new record, as a careful person would have typed it."""

from __future__ import annotations

from itertools import chain

from upr.edit.yaml_lines import field_lines
from upr.models.plain import Fields
from upr.models.record_order import fields_of_kind


def record_text(values: Fields, schema: str) -> str:
    """The YAML text of a record. `schema` is the path of its schema from the record's folder, with `/`.

    Known fields come in the order of `upr.models.record_order`, unknown ones behind them as they were given. Read
    back, the text gives exactly `values` (lists for tuples).
    """
    kind = values.get("kind")
    order = fields_of_kind(kind if isinstance(kind, str) else "")
    names = [name for name in order if name in values]
    names += [name for name in values if name not in order]
    lines = chain.from_iterable(field_lines(name, values[name]) for name in names)
    return "\n".join((f"# yaml-language-server: $schema={schema}", *lines)) + "\n"
