"""One page has many spellings of its address; two pages are two."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.compose.same_source import address_key, host_of, publishers_of, same_source
from upr.load.values import record_of
from upr.models.evidence import Record
from upr.models.project import Entry
from upr.text.location import Source
from upr.text.yaml import locate

PAGE = "https://example.org/a/B?id=3"


def entry(name: str, **values: object) -> Entry[Record]:
    """A record of a newspaper."""
    data = {"kind": "news-report", "title": "t", "publisher": "P", "published": "2023", "summary": "s", **values}
    record, problems = record_of(data)
    assert record, problems
    return Entry(name, record, Path(name), partial(locate, Source(Path(name), "")))


@pytest.mark.parametrize(
    "other",
    [
        "http://example.org/a/B?id=3",
        "https://www.EXAMPLE.org/a/B?id=3#top",
        "https://example.org:443/a/B?id=3&utm_source=x",
    ],
)
def test_one_page(other: str) -> None:
    assert address_key(other) == address_key(PAGE)


@pytest.mark.parametrize(
    "other",
    [
        "https://example.org/a/b?id=3",
        "https://example.org/a/B?id=4",
        "https://example.org/a/B",
        "https://a.example.org/a/B?id=3",
    ],
)
def test_other_pages(other: str) -> None:
    assert address_key(other) != address_key(PAGE)


def test_a_slash_at_the_end_makes_no_difference() -> None:
    assert address_key("https://example.org/") == address_key("http://example.org") == "example.org"


@pytest.mark.parametrize("url", ["https://[", "https://[::1", "", "x"])
def test_what_is_no_address_has_no_host(url: str) -> None:
    assert host_of(url) == ""


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=60))
def test_no_text_is_too_much(text: str) -> None:
    for url in (text, f"https://{text}"):
        assert isinstance(address_key(url), str)
        assert isinstance(host_of(url), str)


def test_by_symbol_and_by_any_address() -> None:
    copy = {"publisher": "M", "url": "https://mirror.org/x"}
    records = [
        entry("a", url=PAGE),
        entry("b", symbol="A/HRC/41/17"),
        entry("c", reproduced_by=copy, archived_url=PAGE),
    ]

    def found(**values: object) -> list[str]:
        return [each.id for each in same_source(records, values)]

    assert found(url=PAGE + "&fbclid=1") == ["a", "c"]
    assert found(symbol="A/HRC/41/17") == ["b"]
    assert found(archived_url="http://mirror.org/x/") == ["c"]
    assert found(held_at="x") == []


def test_publishers_of_a_site() -> None:
    records = [
        entry("a", url=PAGE),
        entry("b", url="http://www.example.org/x", publisher="Q"),
        entry("c", held_at="x"),
    ]
    assert publishers_of(records, "https://example.org/new") == ["P", "Q"]
    assert publishers_of(records, "https://other.org/new") == []
    assert publishers_of(records, "https://[") == []
