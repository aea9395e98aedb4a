"""Dates in words, with the precision that they have."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from upr.compose.dates import print_date
from upr.languages import language_for

MONTHS = {
    "en": [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ],
    "fr": [
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ],
}  # fmt: skip
LEAP_YEAR = [date(2024, 1, 1) + timedelta(days) for days in range(366)]


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        ("2023", "2023", "2023"),
        ("2023-08", "August 2023", "août 2023"),
        ("2023-03-01", "1 March 2023", "1er mars 2023"),
        ("2023-12-31", "31 December 2023", "31 décembre 2023"),
        ("2023-10-02", "2 October 2023", "2 octobre 2023"),
        ("2023-01-11", "11 January 2023", "11 janvier 2023"),
        ("1000-01-01", "1 January 1000", "1er janvier 1000"),
    ],
)
def test_dates(value: str, english: str, french: str) -> None:
    assert print_date(value, language_for("en")) == english
    assert print_date(value, language_for("fr")) == french


@pytest.mark.parametrize("code", MONTHS)
def test_every_day_of_a_year_is_printed_with_its_own_month(code: str) -> None:
    for day in LEAP_YEAR:
        number = "1er" if day.day == 1 and code == "fr" else str(day.day)
        month = MONTHS[code][day.month - 1]
        assert print_date(day.isoformat(), language_for(code)) == f"{number} {month} 2024"
        assert print_date(day.isoformat()[:7], language_for(code)) == f"{month} 2024"
