"""Numbers of a spreadsheet: as they were seen, or refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.exchange.shown_numbers import number_seen

SEEN = {
    ("158", "General"): "158",
    ("158.0", "General"): "158",
    ("-3", "General"): "-3",
    ("84.59", "General"): "84.59",
    ("1.5E3", "General"): "1500",
    ("99999999999", "General"): "99999999999",
    ("2", "0.00"): "2.00",
    ("1234567", "#,##0"): "1,234,567",
    ("0.45", "0%"): "45%",
    ("0.4567", "0.00%"): "45.67%",
    ("44988", "yyyy-mm-dd"): "2023-03-03",
    ("44988", "dd/mm/yyyy"): "2023-03-03",
    ("44988", "d mmmm yyyy"): "2023-03-03",
    ("44988", "[$-409]d\\-mmm\\-yy;@"): "2023-03-03",
    ("44988", "mmm-yy"): "2023-03",
    ("44988", "yyyy"): "2023",
    ("44988.5", "yyyy-mm-dd h:mm"): "2023-03-03 12:00",
    ("44988.5", "yyyy-mm-dd"): "2023-03-03",
    ("0.5", "h:mm"): "12:00",
}
REFUSED = (
    ("110000000000", "General"),
    ("855123456789", "General"),
    ("0.30000000000000004", "General"),
    ("1E-300", "General"),
    ("1E400", "General"),
    ("NaN", "General"),
    ("1,5", "General"),
    ("0.456", "0%"),
    ("1.005", "0.00"),
    ("5", "# ?/?"),
    ("1", "0.00E+00"),
    ("44988", "d mmm"),
    ("59", "yyyy-mm-dd"),
    ("9999999", "yyyy-mm-dd"),
)


@pytest.mark.parametrize(("value", "expected"), SEEN.items())
def test_seen(value: tuple[str, str], expected: str) -> None:
    assert number_seen(*value).text == expected


@pytest.mark.parametrize("value", REFUSED)
def test_refused(value: tuple[str, str]) -> None:
    cell = number_seen(*value)
    assert cell.fault
    assert cell.help
    assert value[0] not in cell.fault + cell.help


def test_the_other_epoch() -> None:
    assert number_seen("43526", "yyyy-mm-dd", epoch_1904=True).text == "2023-03-03"


@settings(deadline=None)
@given(text=st.text(max_size=12), code=st.text(max_size=12))
def test_any_number_and_format_is_seen_or_refused(text: str, code: str) -> None:
    cell = number_seen(text, code)
    assert bool(cell.text) != bool(cell.fault)


@settings(deadline=None)
@given(
    st.floats(allow_nan=True, allow_infinity=True),
    st.sampled_from(["General", "0", "0.0%", "yyyy-mm-dd", "#,##0.00"]),
)
def test_floats_are_seen_as_they_are(number: float, code: str) -> None:
    cell = number_seen(repr(number), code)
    if code == "General" and cell.text:
        assert float(cell.text) == number
