"""`did you mean`."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.text.suggest import nearest

KEYS = ["title", "publisher", "published", "url", "archived_url", "event_date", "place", "language", "summary"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("titel", "title"),
        ("Title", "title"),
        ("publishd", "published"),
        ("event-date", "event_date"),
        ("archive_url", "archived_url"),
        ("sumary", "summary"),
        ("colour", None),
        ("", None),
        ("x" * 1_000_000, None),
    ],
)
def test_examples(word: str, expected: str | None) -> None:
    assert nearest(word, KEYS) == expected


def test_the_order_of_candidates_makes_no_difference() -> None:
    assert nearest("ev-003", ["ev-001", "ev-002"]) == nearest("ev-003", ["ev-002", "ev-001"])
    assert nearest("a-b", ["A-B", "a-b"]) == nearest("a-b", ["a-b", "A-B"]) == "A-B"
    assert nearest("x", []) is None


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=100), st.lists(st.text(max_size=100), max_size=5))
def test_the_answer_is_a_candidate(word: str, candidates: list[str]) -> None:
    answer = nearest(word, candidates)
    assert answer is None or answer in candidates
