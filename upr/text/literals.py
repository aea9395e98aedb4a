"""What a plain YAML scalar means: a number, boolean or null exactly when it is a JSON literal, otherwise text.

So `NO`, `on`, `012345678`, `12:30`, `1_000`, `.5`, `NaN`, `~` and `2023-03-03` stay the text that was written
(YAML 1.1 would make of them False, True, an octal number, 750, 1000, 0.5, a float, None and a date).
"""

import math
import re
from typing import TypeAlias

Scalar: TypeAlias = str | int | float | bool | None

_MOST_DIGITS = 400  # more is no quantity; Python itself refuses above 4,300 digits
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")  # RFC 8259, section 6


def is_json_literal(text: str) -> bool:
    """Whether a plain scalar is read as something other than text."""
    return text in _WORDS or _NUMBER.fullmatch(text) is not None


def plain_value(text: str) -> Scalar:
    """The value of a plain scalar. Raises `OverflowError` for a number that has none (`1e999`, 500 digits)."""
    if text in _WORDS:
        return _WORDS[text]
    number = _NUMBER.fullmatch(text)
    if number is None:
        return text
    return _integer(text) if number.group(1) is None and number.group(2) is None else _real(text)


def _integer(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        raise OverflowError
    return int(digits)


def _real(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise OverflowError
    return value
