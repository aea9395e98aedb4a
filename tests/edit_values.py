"""Arbitrary values of records for property tests, and what reading makes of them."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import strategies as st

from upr.models.plain import Fields, Plain
from upr.models.record_order import FIELD_ORDER
from upr.text.characters import SUSPECT

_CHARACTERS = st.characters(exclude_categories=["Cs"]).filter(lambda c: not SUSPECT.search(c))
_SIGNS = st.sampled_from([*" \n\t:#-'\"|>&*!%@`[]{},?\\ab1.", "\n\n", ": ", " #", "- ", "ខ្មែរ ", "word "])
TEXTS: st.SearchStrategy[str] = st.one_of(
    st.text(_CHARACTERS, max_size=40),
    st.lists(_SIGNS, max_size=60).map("".join),
    st.lists(st.sampled_from(["word", "រាជរដ្ឋាភិបាល", "- x", "a: b", "#1", "two  spaces"]), max_size=80).map(" ".join),
    st.lists(st.text("ab ", max_size=150), max_size=5).map("\n".join),
    st.sampled_from(["true", "null", "1", "110.10", "2023", "2023-03-03", "1e9", "-0", "NO", "~", "x" * 5000]),
)
"""Texts that a file may hold, with a liking for what means something to YAML."""

KEYS = st.one_of(st.sampled_from(FIELD_ORDER), st.text(_CHARACTERS, min_size=1, max_size=20))


def _inside(inner: st.SearchStrategy[Plain]) -> st.SearchStrategy[Plain]:
    return st.one_of(
        st.lists(inner, max_size=4).map(lambda items: tuple(items)),
        st.dictionaries(KEYS, inner, max_size=4),
    )


VALUES: st.SearchStrategy[Plain] = st.recursive(st.one_of(TEXTS, st.booleans()), _inside, max_leaves=12)
FIELDS: st.SearchStrategy[Fields] = st.dictionaries(KEYS, VALUES, min_size=1, max_size=6)


def lists_for_tuples(value: Plain | Fields) -> object:
    """A value as reading gives it."""
    if isinstance(value, tuple):
        return [lists_for_tuples(item) for item in value]
    if isinstance(value, Mapping):
        return {key: lists_for_tuples(inner) for key, inner in value.items()}
    return value
