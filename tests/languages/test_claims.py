"""Words by which a sentence says how sure it is: the form of their patterns."""

from __future__ import annotations

import re
from dataclasses import asdict

import pytest

from upr.languages.claims import CLAIMS, pattern

ALL = [(language, name) for language, claims in CLAIMS.items() for name in asdict(claims)]
CLASSES = re.compile(r"\\[A-Z]")


@pytest.mark.parametrize(("language", "name"), ALL)
def test_patterns_are_in_small_letters_since_texts_are_made_small(language: str, name: str) -> None:
    words = CLASSES.sub("", getattr(CLAIMS[language], name))
    assert words == words.lower()


def test_capitals_match_and_parts_of_words_do_not() -> None:
    grave = pattern("en", "grave")
    assert grave.search("Tortured by guards")
    assert grave.search("VICTIMS OF ENFORCED DISAPPEARANCES")
    assert not grave.search("untorturedly")
    assert not pattern("xx", "grave").search("tortured")
