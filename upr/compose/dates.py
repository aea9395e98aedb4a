"""Dates in words: `2023-03-01` prints as `1 March 2023` or `1er mars 2023`."""

from __future__ import annotations

from upr.languages.forms import fill_label
from upr.languages.keys import Language


def print_date(value: str, language: Language) -> str:
    """Print a valid partial ISO date (`2023`, `2023-03`, `2023-03-03`) with the precision that it has."""
    year, *rest = value.split("-")
    if not rest:
        return fill_label(language.dates["year"], year=year)
    month = language.months[int(rest[0]) - 1]
    if len(rest) == 1:
        return fill_label(language.dates["month"], year=year, month=month)
    day = int(rest[1])
    form = language.dates["first-day" if day == 1 else "day"]
    return fill_label(form, year=year, month=month, day=str(day))
