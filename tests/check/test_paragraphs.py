"""Paragraphs as a reader lifts them out."""

from __future__ import annotations

from pathlib import Path

from submissions import corpus_of, facts, submission

from upr.check.once import once
from upr.check.paragraphs import Unit, all_units

BODY = """\
A law was adopted [@law-2023]. {#adopted}

Two stations:

- one *closed* [@law-2023],

  for a year,
- one [open](https://example.org/).

> Never again.

## Method

What [](#adopted) tells.

| Year | Closed |
|------|--------|
| 2023 | 41 |
"""


def units_of(folder: Path) -> list[Unit]:
    units = all_units(corpus_of(submission(folder, facts(BODY))))
    return [unit for unit in units if unit.section.path.name == "02-facts.md"]


def test_each_paragraph_with_what_hangs_under_it(tmp_path: Path) -> None:
    first, second, third = units_of(tmp_path)
    assert (first.text, first.heading, first.below) == ("A law was adopted.", "Freedoms", ())
    assert second.whole_text == "Two stations: one closed, for a year, one open. Never again."
    assert (third.heading, third.whole_text) == ("Method", "What  tells. Year Closed 2023 41")


def test_citations_and_references_count_wherever_they_stand(tmp_path: Path) -> None:
    assert [(unit.cites(), unit.refers()) for unit in units_of(tmp_path)] == [
        (True, False),
        (True, False),
        (False, True),
    ]


def test_once_remembers_by_identity() -> None:
    asked: list[list[int]] = []

    @once
    def total(numbers: list[int]) -> int:
        asked.append(numbers)
        return sum(numbers)

    first, second = [1, 2], [1, 2]
    assert [total(first), total(first), total(second), total(first)] == [3, 3, 3, 3]
    assert [each is first for each in asked] == [True, False, True]
