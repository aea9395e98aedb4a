"""Dates as people write them: only what is certain comes in."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.exchange.loose_dates import MONTH_NUMBERS, NOTHING, LooseDate, date_of_parts, read_date
from upr.models.dates import valid_date

WHOLE = {
    "2023": "2023",
    "2023-03": "2023-03",
    "2023-3-3": "2023-03-03",
    "2023-03-03T10:00:00Z": "2023-03-03",
    "2023-03-03 23:59:59": "2023-03-03",
    "2023-03-03T23:59:59.123+07:00": "2023-03-03",
    "2023/03/03/": "2023-03-03",
    "2023-00-00": "2023",
    "2020-03-00": "2020-03",
    "3 March 2023": "2023-03-03",
    "March 3rd, 2023": "2023-03-03",
    "Mar. 2023": "2023-03",
    "1er mars 2023": "2023-03-01",
    "août 2021": "2021-08",
    "c2019": "2019",
    "©2019": "2019",
    "[2019].": "2019",
    "13/02/2023": "2023-02-13",
    "02/13/2023": "2023-02-13",
    "5/5/2023": "2023-05-05",
    "03.04.2020": "2020-04-03",
    "２０２３": "2023",
}
REDUCED = {
    "Spring 2020": "2020",
    "March-April 2020": "2020",
    "3-5 March 2020": "2020-03",
    "ca. 2019": "2019",
    "2019?": "2019",
    "in press 2020": "2020",
    "03/04/2020": "2020",
}
NONE = ["", "n.d.", "2019-2020", "2019-20", "2023-02-30", "31 April 2023", "0000", "forthcoming", "March", "9" * 200]


@pytest.mark.parametrize(("text", "value"), WHOLE.items())
def test_whole(text: str, value: str) -> None:
    assert read_date(text) == LooseDate(value)


@pytest.mark.parametrize(("text", "value"), REDUCED.items())
def test_reduced(text: str, value: str) -> None:
    assert read_date(text) == LooseDate(value, reduced=True)


@pytest.mark.parametrize("text", NONE)
def test_nothing(text: str) -> None:
    assert read_date(text) == NOTHING


@given(st.dates(min_value=date(1000, 1, 1)))
@settings(deadline=None, max_examples=200)
def test_every_day_is_read_however_it_is_written(day: object) -> None:
    iso = str(day)
    year, month, number = iso.split("-")
    names = [name for name, figure in MONTH_NUMBERS.items() if figure == int(month)]
    if int(year) < 2100:
        for name in names:
            assert read_date(f"{int(number)} {name} {year}") == LooseDate(iso)
            assert read_date(f"{name.title()} {number}, {year}") == LooseDate(iso)
    assert read_date(iso) == read_date(f"{number}.{month}.{year}") == LooseDate(iso)


@given(st.one_of(st.text(max_size=40), st.from_regex(r"[0-9 /.\-A-Za-z?]{0,20}", fullmatch=True)))
@settings(deadline=None, max_examples=500)
def test_whatever_is_read_is_a_date(text: str) -> None:
    found = read_date(text)
    assert found == NOTHING or valid_date(found.value) == found.value


@given(st.lists(st.text(max_size=6), max_size=5))
@settings(deadline=None, max_examples=300)
def test_whatever_parts_give_is_a_date(parts: list[str]) -> None:
    found = date_of_parts(parts)
    assert found == NOTHING or valid_date(found.value) == found.value
