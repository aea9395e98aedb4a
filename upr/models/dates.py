"""Dates of any precision, kept as the text that was written."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import Any

DATE_PATTERN = r"^[1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
_DATE = re.compile(DATE_PATTERN)


def valid_date(value: Any) -> Any:
    """Refuse text that looks like a date but is none, such as `2023-02-30`.

    Raises:
        ValueError: the day does not exist. (What is no text at all is left to the type.)
    """
    if isinstance(value, str):
        if not _DATE.fullmatch(value):
            raise ValueError("date")
        latest(value)
    return value


def earliest(value: str) -> date:
    """The first day that a valid partial date can mean."""
    return date.fromisoformat(value + "-01-01"[len(value) - 4 :] if len(value) < 10 else value)


def latest(value: str) -> date:
    """The last day that a valid partial date can mean."""
    year, month, day = (*map(int, value.split("-")), 0, 0)[:3]
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1])
