"""Dates as people write them: read when they mean one thing, and only then."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.exchange.written_dates import is_ambiguous, written_date

SURE = {
    "2023": "2023",
    "2023-03": "2023-03",
    "2023-3-3": "2023-03-03",
    "2023/03/03": "2023-03-03",
    "2023-03-03T10:00:00Z": "2023-03-03",
    "2023-03-03 10:00": "2023-03-03",
    "3 March 2023": "2023-03-03",
    "March 3, 2023": "2023-03-03",
    "3rd of March 2023": "2023-03-03",
    "Friday, 3 March 2023": "2023-03-03",
    "March 2023": "2023-03",
    "Mar-2023": "2023-03",
    "Mar-99": "1999-03",
    "3-Mar-2023": "2023-03-03",
    "le 1er mars 2023": "2023-03-01",
    "vendredi 3 mars 2023": "2023-03-03",
    "mars 2023": "2023-03",
    "3 févr. 2023": "2023-02-03",
    "août 2023": "2023-08",
    "13/04/2023": "2023-04-13",
    "04/13/2023": "2023-04-13",
    "03.03.2023": "2023-03-03",
    "03/2023": "2023-03",
    "29/02/2024": "2024-02-29",
}
UNSURE = ("03/04/2023", "3-4-2023", "13/04/23", "3 Mar 23", "Mar-23", "03.04.23")
NONE = (
    "",
    "soon",
    "3 March",
    "30 February 2023",
    "2023-13",
    "32/01/2023",
    "early March 2023",
    "1-3 March 2023",
    "x" * 99,
)


@pytest.mark.parametrize(("text", "expected"), SURE.items())
def test_dates_that_mean_one_thing(text: str, expected: str) -> None:
    assert written_date(text) == expected
    assert not is_ambiguous(text)


@pytest.mark.parametrize("text", UNSURE)
def test_dates_that_mean_two_things_wait_for_the_order(text: str) -> None:
    assert written_date(text) == ""
    assert is_ambiguous(text)
    assert written_date(text, "day-first")


def test_the_order_decides() -> None:
    assert written_date("03/04/2023", "day-first") == "2023-04-03"
    assert written_date("03/04/2023", "month-first") == "2023-03-04"
    assert written_date("13/04/2023", "month-first") == "2023-04-13"
    assert written_date("Mar-23", "day-first") == "2023-03"
    assert written_date("3/4/68", "day-first") == "2068-04-03"
    assert written_date("3/4/69", "day-first") == "1969-04-03"


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date(text: str) -> None:
    assert written_date(text) == ""
    assert not is_ambiguous(text)


@settings(deadline=None)
@given(day=st.dates(min_value=date(1000, 1, 1)), form=st.sampled_from(["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d %H:%M"]))
def test_iso_comes_back(day: date, form: str) -> None:
    assert written_date(day.strftime(form).rjust(10, "0")) == day.isoformat()


@settings(deadline=None)
@given(st.text(max_size=70))
def test_any_text_is_a_date_or_none(text: str) -> None:
    found = written_date(text)
    assert found == "" or written_date(found) == found
