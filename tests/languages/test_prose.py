"""Data on prose: every language has all of it, in the form in which it is looked up."""

from __future__ import annotations

import re

import pytest

from upr.languages import MODULES, language_for
from upr.languages.prose import Prose, prose_for

EACH = pytest.mark.parametrize("code", MODULES)


@EACH
def test_verbs_are_not_listed_twice(code: str) -> None:
    prose = prose_for(code)
    known = language_for(code).verbs.keys()
    assert not prose.further_verbs.keys() & known
    assert all(verb == verb.lower() and verb == verb.strip() for verb in prose.further_verbs)
    assert set(prose.further_verbs.values()) <= set(range(1, 6))
    assert prose.ambiguous_verbs <= prose.further_verbs.keys() | known


@EACH
def test_loaded_words_are_looked_up_in_small_letters_and_found(code: str) -> None:
    for word, pattern in prose_for(code).loaded.items():
        assert re.fullmatch("[a-zà-ÿ]+", word)
        assert re.search(word, pattern), "the word must stand in what it makes loaded"
        re.compile(pattern)


@EACH
def test_acronyms_are_in_capitals(code: str) -> None:
    assert {"UNESCO", "LGBTI", "UE" if code == "fr" else "EU"} <= prose_for(code).known_acronyms
    assert all(re.fullmatch("[A-Z]{2,}", name) for name in prose_for(code).known_acronyms)


@EACH
def test_each_form_of_a_day_finds_its_own_example_alone(code: str) -> None:
    days = prose_for(code).days
    for example, _ in days:
        assert [form for form, pattern in days if pattern.fullmatch(example)] == [example]


@EACH
def test_the_lead_always_matches(code: str) -> None:
    lead = prose_for(code).lead
    assert lead.match("x")
    assert lead.match("")


STANDING = {
    "en": ("It is reported that", "This submission", "Italy", "Theirs" * 2, "He Feng", "Butter"),
    "fr": ("Il est établi que", "Cette contribution", "Samedi", "Son Chhay", "Sa Majesté", "Maison", "Orange"),
}
LEANING = {
    "en": ("It closed", "This law", "They", "However,", "In addition,", "Its owner", "The latter"),
    "fr": ("Elle", "Cette loi", "Toutefois,", "Son directeur", "Par ailleurs,", "Ils", "Cela"),
}


@EACH
def test_openings(code: str) -> None:
    prose = prose_for(code)
    assert [text for text in STANDING[code] if leans(prose, text)] == []
    assert [text for text in LEANING[code] if not leans(prose, text)] == []


def leans(prose: Prose, text: str) -> bool:
    return bool(prose.leaning.match(text)) and not prose.standing.match(text)


NUMBERS = {"en": ("4,000", "1,234,567"), "fr": ("4 000", "1\u00a0234\u00a0567", "12\u202f500")}


@EACH
def test_numbers_with_marks_between_thousands(code: str) -> None:
    separated = prose_for(code).separated
    for number in NUMBERS[code]:
        found = separated.search(f"Sur {number} x")
        assert found
        assert found[0] == number
    assert not separated.search("4000, 2023 et 3, 4 ; 12 34")
