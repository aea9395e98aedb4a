"""Plain values, as they stand in a record's file or come from a file of others, before a model has looked at them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

Plain: TypeAlias = "str | bool | tuple[Plain, ...] | Mapping[str, Plain]"
"""A text, a yes or no, a list or a mapping: what a field of a record can hold. Dates and numbers are text here."""

Fields: TypeAlias = Mapping[str, Plain]
"""Values of a record by the name of the field. The id is not among them: it is the name of the file."""
