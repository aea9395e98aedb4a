"""`did you mean`."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.text.suggest import MOST_GUESSES, Guesses, nearest

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


def test_many_words_are_guessed_until_enough_was_guessed() -> None:
    known = [f"record-{number:04}" for number in range(MOST_GUESSES + 5)]
    guesses = Guesses(known)
    slips = [f"recrd-{number:04}" for number in range(MOST_GUESSES + 5)]
    answers = [guesses.nearest(slip) for slip in slips]
    assert answers == known[:MOST_GUESSES] + [None] * 5
    assert guesses.nearest(slips[0]) == known[0], "what was guessed once is remembered"


def test_candidates_that_are_an_iterator_serve_every_word() -> None:
    guesses = Guesses(iter(KEYS))
    assert [guesses.nearest("titel"), guesses.nearest("sumary")] == ["title", "summary"]
