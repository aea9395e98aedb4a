"""Dates as people write them, in English and French, to ISO text of the same precision; nothing is guessed.

`3 March 2023`, `mars 2023`, `13/04/2023` and `2023-03` mean one thing. `03/04/2023` means one thing only when
somebody says whether the day or the month comes first, and `3-Mar-23` only when somebody says that the year is last.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Literal, TypeAlias

from upr.exchange.loose_dates import MONTH_NUMBERS

DateOrder: TypeAlias = Literal["day-first", "month-first"]

_DAYS = (
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun"
    "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
)
_WORD = r"(?P<month>[a-z]+)\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|e)?"
_YEAR = r"(?P<year>\d{4}|\d{2})"
_GAP = r"[ ,\-/]+"

_TIME = r"(?<=\d)(?:t| +| +at +)\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?z?$"
_BESIDE = re.compile(rf"^(?:le |the |(?:{_DAYS})\.?[ ,]+)+|{_TIME}")
_ISO = re.compile(r"(?P<year>[1-9]\d{3})(?:([-/.])(?P<month>\d{1,2})(?:\2(?P<day>\d{1,2}))?)?")
_NUMBERS = re.compile(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})")
_MONTH_YEAR = re.compile(r"(?P<month>\d{1,2})[-/.](?P<year>\d{4})")
_WORDED = tuple(
    re.compile(form)
    for form in (
        f"{_DAY}(?:{_GAP}| of ){_WORD}{_GAP}{_YEAR}",
        f"{_WORD}{_GAP}{_DAY}{_GAP}{_YEAR}",
        f"{_WORD}{_GAP}{_YEAR}",
    )
)
_FIRST_YEAR_OF_LAST_CENTURY = 69
"""Two digits of a year: 69 is 1969, 68 is 2068 (POSIX, strptime)."""


def written_date(text: str, order: DateOrder | None = None) -> str:
    """ISO text of the date, as precise as it was written; empty where it is no date or not certain which one."""
    if len(text) > 60:
        return ""
    plain = _BESIDE.sub("", _folded(text.strip()))
    return _iso(plain) or _numbers(plain, order) or _worded(plain, order)


def _folded(text: str) -> str:
    """Without capitals and accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))


_NUMBER_OF = {_folded(name): number for name, number in MONTH_NUMBERS.items()}


def is_ambiguous(text: str) -> bool:
    """Whether a date can be read once it is known which of day and month comes first."""
    return not written_date(text) and bool(written_date(text, "day-first") or written_date(text, "month-first"))


def _iso(text: str) -> str:
    found = _ISO.fullmatch(text)
    return _date(found["year"], found["month"], found["day"]) if found else ""


def _numbers(text: str, order: DateOrder | None) -> str:
    found = _MONTH_YEAR.fullmatch(text)
    if found:
        return _date(found["year"], found["month"])
    found = _NUMBERS.fullmatch(text)
    if not found:
        return ""
    first, _, second, year = found.groups()
    readings = {
        "day-first": _date(_full_year(year, order), second, first),
        "month-first": _date(_full_year(year, order), first, second),
    }
    possible = {reading for reading in readings.values() if reading}
    if len(possible) == 1:
        return possible.pop()
    return readings[order] if order else ""


def _worded(text: str, order: DateOrder | None) -> str:
    for form in _WORDED:
        found = form.fullmatch(text)
        month = _NUMBER_OF.get(found["month"]) if found else None
        if found and month:
            parts = found.groupdict()
            return _date(_full_year(parts["year"], order), str(month), parts.get("day"))
    return ""


def _full_year(year: str, order: DateOrder | None) -> str:
    """Four digits. Two of them are a year only beyond 31, or when it is known that the year comes last."""
    if len(year) == 4:
        return year
    number = int(year)
    if order is None and number <= 31:
        return ""
    return str(number + (1900 if number >= _FIRST_YEAR_OF_LAST_CENTURY else 2000))


def _date(year: str, month: str | None = None, day: str | None = None) -> str:
    """ISO text; empty where there is no such day."""
    try:
        whole = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return ""
    return whole.isoformat()[: 10 if day else 7 if month else 4]
