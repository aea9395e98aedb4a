"""Texts that are nearly the same: the fast way finds what comparing each with each finds."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from upr.check.alike import ALIKE, _marks, _share, pairs_alike

TEXTS = st.lists(st.lists(st.sampled_from([*"abcdefgh"]), max_size=8).map(" ".join), max_size=8)


def slowly(texts: list[str]) -> set[int]:
    """Every text that is like one before it which is like none itself."""
    bags = [frozenset(text.split()) for text in texts]
    kept: list[int] = []
    for index, bag in enumerate(bags):
        if bag and any(_share(bags[other], bag) >= ALIKE for other in kept):
            continue
        kept.append(index)
    return set(range(len(texts))) - set(kept)


@given(TEXTS)
@settings(deadline=None, max_examples=300)
def test_it_finds_what_the_slow_way_finds(texts: list[str]) -> None:
    pairs = list(pairs_alike(texts))
    assert {later for _, later in pairs} == slowly(texts)
    assert all(earlier < later for earlier, later in pairs)


def test_names_and_numbers_tell_texts_apart() -> None:
    assert _marks("Repeal article 305 of the Criminal Code") == {"305", "Criminal", "Code"}
    same = "Repeal article 305 of the law on the press by 2025"
    assert list(pairs_alike([same, same.replace("305", "306"), same.upper().title()])) == []
    assert list(pairs_alike([same, same.replace("the press", "press")])) == [(0, 1)]


def test_a_thousand_texts_are_no_million_comparisons() -> None:
    texts = [f"Release person {number} from prison number {number % 7} without delay" for number in range(1000)]
    assert list(pairs_alike([*texts, texts[500]])) == [(500, 1000)]
