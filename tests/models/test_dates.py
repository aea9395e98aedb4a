"""Dates of any precision: which texts are dates, and which days they can mean."""

from __future__ import annotations

import calendar
import datetime
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.models.dates import DATE_PATTERN, earliest, latest, valid_date

DAYS = st.dates(datetime.date(1000, 1, 1), datetime.date(9999, 12, 31))


@given(DAYS)
@settings(deadline=None)
def test_a_full_date_is_its_own_earliest_and_latest(day: datetime.date) -> None:
    text = day.isoformat()
    assert earliest(text) == latest(text) == day
    assert valid_date(text) == text


@given(DAYS)
@settings(deadline=None)
def test_a_month_and_a_year_span_their_days(day: datetime.date) -> None:
    year, month = day.isoformat()[:4], day.isoformat()[:7]
    for text in (year, month):
        assert valid_date(text) == text
        assert earliest(text) <= day <= latest(text)
    assert (earliest(year), latest(year)) == (day.replace(month=1, day=1), day.replace(month=12, day=31))
    last = calendar.monthrange(day.year, day.month)[1]
    assert (earliest(month), latest(month)) == (day.replace(day=1), day.replace(day=last))


@pytest.mark.parametrize(("text", "last"), [("2024-02", 29), ("2023-02", 28), ("1900-02", 28), ("2000-02", 29)])
def test_february_ends_as_the_calendar_says(text: str, last: int) -> None:
    assert latest(text).day == last


@given(st.integers(0, 9999), st.integers(0, 13), st.integers(0, 32))
@settings(max_examples=300, deadline=None)
def test_exactly_the_days_of_the_calendar_are_valid(year: int, month: int, day: int) -> None:
    text = f"{year:04}-{month:02}-{day:02}"
    if exists(year, month, day) and year >= 1000:
        assert valid_date(text) == text
    else:
        with pytest.raises(ValueError, match=r"."):
            valid_date(text)


def exists(year: int, month: int, day: int) -> bool:
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True


@given(st.text(alphabet="0123456789-", max_size=11))
@settings(max_examples=300, deadline=None)
def test_what_does_not_look_like_a_date_is_refused(text: str) -> None:
    if not re.fullmatch(DATE_PATTERN, text):
        with pytest.raises(ValueError, match=r"."):
            valid_date(text)


@pytest.mark.parametrize(
    "text",
    [
        *("2023-02-30", "2023-13", "2023-00", "2023-01-00", "0000", "0999-01-01", "23", "12023", "2023-1-1"),
        *("2023-03-03T10:00", "20230303", "2023-W01", "", " 2023", "2023 ", "2023\n", "２０２３", "2023–03", "-2023"),
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        valid_date(text)


@pytest.mark.parametrize("value", [2023, 2023.5, None, True, [], {}])
def test_what_is_no_text_is_left_to_its_type(value: Any) -> None:
    assert valid_date(value) is value
