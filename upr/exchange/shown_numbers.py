"""What a person saw in a cell that holds a number, where that can be known exactly.

A spreadsheet keeps 45 % as 0.45, a day as 44988 and a telephone number as 1.1E+11. Guessing back is how registers
go wrong: a number whose shown form is not certain is refused, and the remedy is to format the cell as text.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation, localcontext

from upr.exchange.grid import Cell

LONGEST_INTEGER = 11
"""Digits that the format General shows before it turns to 1.1E+11."""
LONGEST_NUMBER = 12
"""Characters of a number with decimals that a person has surely typed so; `0.30000000000000004` was worked out."""

UNCERTAIN = "holds a number that the spreadsheet may show in another form than it keeps it"
AS_TEXT = "format the cell as text and type its content anew"
_TYPE_DATE = "type the date as text: 2023-03-03"
_PLAIN = re.compile(r"(#,##)?0(\.0+)?(%)?")
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_LAST_DAY = 2_958_465
"""31 December 9999, counted from 1900."""
_FIRST_SURE_DAY = 61
"""1 March 1900: Excel counts a 29 February 1900 that never was."""


def number_seen(text: str, number_format: str, *, epoch_1904: bool = False) -> Cell:
    """A number cell as it was seen; a date as ISO text, as precise as it was shown."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        return Cell(fault="holds something that is no number", help=AS_TEXT)
    if not value.is_finite() or abs(value.adjusted()) > 300:
        return Cell(fault=UNCERTAIN, help=AS_TEXT)
    code = _LITERAL.sub("", number_format.split(";")[0]).strip()
    if code.lower() in ("general", "@", ""):
        return _general(value)
    if re.search(r"[dyhs]|m", code, re.IGNORECASE) and not re.search(r"[#0?]", code.replace(".0", "")):
        return _moment(value, code.lower(), epoch_1904)
    found = _PLAIN.fullmatch(code)
    return _fixed(value, found) if found else Cell(fault=UNCERTAIN, help=AS_TEXT)


def _general(value: Decimal) -> Cell:
    """As General shows it in a column that is wide enough."""
    whole = value == value.to_integral_value()
    text = str(int(value)) if whole and value.adjusted() < LONGEST_INTEGER else format(value.normalize(), "f")
    if len(text.lstrip("-")) > (LONGEST_INTEGER if whole else LONGEST_NUMBER):
        return Cell(fault=UNCERTAIN, help=AS_TEXT)
    return Cell(text)


def _fixed(value: Decimal, found: re.Match[str]) -> Cell:
    """With a fixed number of decimals, as `0.00`, `#,##0` and `0.0%` show it; refused where digits are hidden."""
    thousands, decimals, percent = found.groups()
    if value.adjusted() > 14:
        return Cell(fault=UNCERTAIN, help=AS_TEXT)
    value = value * 100 if percent else value
    with localcontext(Context(prec=60)):
        shown = value.quantize(Decimal((0, (1,), -len((decimals or ".")[1:]))), ROUND_HALF_UP)
    if abs(shown - value) > abs(value) * Decimal("1e-12"):
        return Cell(fault=UNCERTAIN, help=AS_TEXT)
    return Cell(f"{shown:,f}" if thousands else f"{shown:f}") if not percent else Cell(f"{shown:f}%")


def _moment(value: Decimal, code: str, epoch_1904: bool) -> Cell:
    """A day, month, year or time, whichever of them the format shows."""
    has_year, has_day, has_time = "y" in code, "d" in code, "h" in code or "s" in code
    if not has_year and not has_day and has_time and 0 <= value < 1:
        return Cell(f"{datetime(1900, 1, 1) + _length(value):%H:%M}")  # noqa: DTZ001 - a time without a place
    if not has_year:
        return Cell(fault="holds a date that is shown without its year", help=_TYPE_DATE)
    if not (0 if epoch_1904 else _FIRST_SURE_DAY) <= value <= _LAST_DAY:
        return Cell(fault="holds a date that no spreadsheet counts rightly", help=_TYPE_DATE)
    first = datetime(1904, 1, 1) if epoch_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - days without a place
    try:
        moment = first + _length(value)
    except OverflowError:
        return Cell(fault="holds a date beyond the year 9999", help=_TYPE_DATE)
    if not has_day:
        return Cell(f"{moment:%Y-%m}" if "m" in code.replace("mm:ss", "") else f"{moment:%Y}")
    timed = has_time and (moment.hour or moment.minute)
    return Cell(f"{moment:%Y-%m-%d %H:%M}" if timed else f"{moment:%Y-%m-%d}")


def _length(days: Decimal) -> timedelta:
    """To the nearest second: a fraction of a day is never exact."""
    return timedelta(seconds=round(days * 86_400))
