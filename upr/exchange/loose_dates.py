"""Dates as people and reference managers write them, reduced to what is certain: ISO text of any precision.

A season, a span inside a year and a day that could be read in two ways are reduced to the part that holds whichever
way it is meant; a span of several years holds nothing for certain and gives no date.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from upr.models.dates import valid_date

_MONTHS = (
    "january jan janvier janv",
    "february feb février févr fevrier fév",
    "march mar mars",
    "april apr avril avr",
    "may mai",
    "june jun juin",
    "july jul juillet juil",
    "august aug août aout",
    "september sep sept septembre",
    "october oct octobre",
    "november nov novembre",
    "december dec décembre decembre déc",
)
MONTH_NUMBERS = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
"""Month names and their short forms, English and French, in small letters without a full stop."""

_YEAR_FIRST = re.compile(r"(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?[-/.]{0,3}")
_CLOCK = re.compile(r"(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_COPYRIGHT = re.compile(r"^(?:c|©|\(c\)|cop\.?)\s?(?=\d{4}\b)", re.IGNORECASE)
_TOKENS = re.compile(r"\d+|[^\W\d_]+|\?")
_FILLERS = frozenset({"the", "of", "st", "nd", "rd", "th", "er", "le", "de"})
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class LooseDate:
    """`value` is ISO text, or empty where nothing is certain; `reduced` says that more was written than it holds."""

    value: str
    reduced: bool = False


NOTHING = LooseDate("")


def read_date(text: str) -> LooseDate:
    """The certain part of a date in figures or in English or French words.

    `2023-03-03T10:00:00Z`, `2023/03/03`, `3 March 2023`, `March 3, 2023`, `c2019` and `13/02/2023` are whole;
    `Spring 2020`, `March-April 2020`, `3-5 March 2020`, `ca. 2019` and `03/04/2020` are reduced; `2019-2020`, `n.d.`
    and 30 February give nothing.
    """
    text = unicodedata.normalize("NFKC", text[: _LONGEST + 1]).strip(" \t\n[]().,;")
    if len(text) > _LONGEST:
        return NOTHING
    text = _CLOCK.sub("", text)
    if match := _YEAR_FIRST.fullmatch(text):
        return _made(match[1], match[3], match[4])
    if match := _YEAR_LAST.fullmatch(text):
        return _day_or_month_first(match[1], match[3], match[4], dotted=match[2] == ".")
    return _in_words(_COPYRIGHT.sub("", text).casefold())


def date_of_parts(parts: list[str]) -> LooseDate:
    """A date of year, month and day in figures or, for the month, in words; what is empty ends it."""
    month = parts[1].strip(" .").casefold() if len(parts) > 1 else ""
    year, day = parts[0].strip() if parts else "", parts[2].strip() if len(parts) > 2 else ""
    figure = str(MONTH_NUMBERS.get(month, month))
    return _made(year, figure or None, day or None) if _is_year(year) else NOTHING


def _made(year: str | None, month: str | None = None, day: str | None = None, *, reduced: bool = False) -> LooseDate:
    """A date of figures; nothing where it does not exist, since a wrong figure leaves none of them certain."""
    if not year or not all(part is None or part.isdecimal() for part in (month, day)):
        return NOTHING
    known = [part for part in (month, day) if part and int(part)] if month and int(month) else []  # 2020-00-00
    value = "-".join([year, *(f"{int(part):02}" for part in known)])
    try:
        return LooseDate(valid_date(value), reduced)
    except ValueError:
        return NOTHING


def _day_or_month_first(first: str, second: str, year: str, *, dotted: bool) -> LooseDate:
    """`13.02.2023` is day, month, year everywhere; with a slash or hyphen only a number above 12 tells."""
    if dotted or int(first) > 12:
        return _made(year, second, first)
    if int(second) > 12 or first == second:
        return _made(year, first, second)
    return _made(year, reduced=True)


def _is_year(token: str) -> bool:
    return re.fullmatch(r"1[0-9]{3}|20[0-9]{2}", token) is not None


def _in_words(text: str) -> LooseDate:
    tokens = _TOKENS.findall(text)
    years = {token for token in tokens if _is_year(token)}
    if len(years) != 1:
        return NOTHING
    months = {MONTH_NUMBERS[token] for token in tokens if token in MONTH_NUMBERS}
    days = [token for token in tokens if token.isdecimal() and token not in years]
    strange = any(not (t.isdecimal() or t in MONTH_NUMBERS or t in _FILLERS) for t in tokens)
    year = years.pop()
    if strange or len(months) != 1:
        return _made(year, reduced=strange or bool(months or days))
    month = str(months.pop())
    return _made(year, month, days[0]) if len(days) == 1 else _made(year, month, reduced=bool(days))
