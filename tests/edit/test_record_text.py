"""A record that is written reads back as it was given, and looks as a person would have typed it."""

from __future__ import annotations

from pathlib import Path

import pytest
from edit_values import FIELDS, TEXTS, lists_for_tuples
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.edit.record_text import record_text
from upr.edit.yaml_lines import WIDTH
from upr.models.evidence import Kinds
from upr.models.plain import Fields
from upr.models.record_order import FIELD_ORDER, fields_of_kind
from upr.text.location import Source
from upr.text.yaml import parse_yaml

SCHEMA = "../../schemas/evidence.schema.json"
RECORD: Fields = {
    "limits": "The letter itself was not read.",
    "summary": "A letter told providers to block sites and accounts, citing harm to the Government's honour; the "
    "ministry confirmed that it had asked for the order.",
    "doubts": ("second-hand",),
    "kind": "news-report",
    "published": "2023",
    "title": "Blocked: what comes next?",
    "publisher": "Example Post",
    "themes": ("Media & internet", "Access to information"),
    "figures": ({"value": "12", "of": "sites", "as_of": "2023-07-12"}, {"value": "6,000", "of": "readers"}),
    "reproduced_by": {"publisher": "Mirror", "url": "https://example.org/a#b"},
    "event_date": "2023-07-12",
    "quotes": ({"text": "First line.\nSecond line.\n", "paragraph": "4-5"},),
}


def read_back(text: str) -> object:
    data, problems = parse_yaml(Source(Path("x.yaml"), text))
    assert problems == []
    return data


def test_how_a_record_looks() -> None:
    assert (
        record_text(RECORD, SCHEMA)
        == """\
# yaml-language-server: $schema=../../schemas/evidence.schema.json
kind: news-report
title: "Blocked: what comes next?"
publisher: Example Post
published: "2023"
event_date: 2023-07-12
reproduced_by:
  publisher: Mirror
  url: https://example.org/a#b
themes:
  - Media & internet
  - Access to information
summary: >-
  A letter told providers to block sites and accounts, citing harm to the Government's honour; the ministry
  confirmed that it had asked for the order.
figures:
  - value: "12"
    of: sites
    as_of: 2023-07-12
  - value: 6,000
    of: readers
quotes:
  - text: |
      First line.
      Second line.
    paragraph: 4-5
doubts: [second-hand]
limits: The letter itself was not read.
"""
    )


@settings(deadline=None, max_examples=400)
@given(FIELDS)
def test_whatever_is_written_reads_back(values: Fields) -> None:
    assert read_back(record_text(values, SCHEMA)) == lists_for_tuples(values)


@settings(deadline=None, max_examples=400)
@given(TEXTS)
def test_every_text_reads_back_in_every_place(text: str) -> None:
    values: Fields = {"kind": "x", "summary": text, "themes": (text, (text, "a")), "quotes": ({"text": text},)}
    assert read_back(record_text(values, SCHEMA)) == lists_for_tuples(values)


AWKWARD = [
    "",
    " ",
    "\n",
    "a\n\n",
    " a",
    "a ",
    "- a",
    "a: b",
    "a #b",
    "#a",
    "true",
    "null",
    "~",
    "110.10",
    "2023",
    "0777",
    "NO",
    "12:30",
    "a:",
    "a:\tb",
    "---",
    "...",
    "%YAML 1.1",
    "'a'",
    '"a"',
    "\\n",
    "<<",
    "&a",
    "*a",
    "!a",
    "| a",
    "[a, b]",
    "{a: b}",
    "? a",
    "@a",
    "`a`",
    "ការបោះឆ្នោត ឆ្នាំ២០២៣: #១",
    "word " * 1000 + "end",
    "x" * 5000,
    "a  b " * 100 + "end",
    "a\n b\nc",
    "a\n\tb",
    "# a\n---\n- b",
    ("long line " * 20 + "end\n") * 3,
    ("long line " * 20 + "end\n\n\n") * 3 + "end",
    "\u202eabc",
    "🕊" * 30,
]


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_texts(text: str) -> None:
    values: Fields = {"kind": "x", "summary": text, "rights": (text,), "about": {text[:900] or "k": text}}
    data, problems = parse_yaml(Source(Path("x.yaml"), record_text(values, SCHEMA)))
    assert data == lists_for_tuples(values)
    assert {problem.code for problem in problems} <= ({"REC016"} if "\u202e" in text else set())


@pytest.mark.parametrize("text", ["a\0b", "\x85", "a\u2028b", "\ud800", "\ufeff"])
def test_what_no_text_may_hold_is_refused_on_reading_and_can_be_stored(text: str) -> None:
    written = record_text({"kind": "x", "summary": text, "limits": "long " * 50 + text}, SCHEMA)
    _, problems = parse_yaml(Source(Path("x.yaml"), written.encode().decode()))
    assert problems


def test_lines_are_short_where_words_allow_it() -> None:
    summary, address = "words and " * 500 + "end", f"https://example.org/{'x' * 300}"
    lines = record_text({"kind": "x", "summary": summary, "url": address}, SCHEMA).splitlines()
    assert [line for line in lines if len(line) > WIDTH] == [f"url: {address}"]
    assert len(lines) < 60


@given(st.permutations(list(RECORD)))
@settings(deadline=None, max_examples=20)
def test_the_order_of_the_values_makes_no_difference(names: list[str]) -> None:
    assert record_text({name: RECORD[name] for name in names}, SCHEMA) == record_text(RECORD, SCHEMA)


def test_the_order_names_every_field_once() -> None:
    assert len(FIELD_ORDER) == len(set(FIELD_ORDER))
    assert set(FIELD_ORDER) == {name for model in Kinds.BY_NAME.values() for name in model.model_fields}
    assert set(fields_of_kind("treaty")) == set(Kinds.BY_NAME["treaty"].model_fields)
    assert fields_of_kind("nonsense") == FIELD_ORDER
