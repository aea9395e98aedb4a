"""All languages say the same things: same keys, same gaps; French says them in French."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, fields
from typing import get_args

import pytest

from upr.languages import LANGUAGES, language_for
from upr.languages.forms import parse_form
from upr.languages.keys import HEADING_LEVELS, NOTE_KINDS, Labels, Language
from upr.models.earlier import Position
from upr.models.evidence import Kinds
from upr.text.nodes import LocatorKind

ALL = tuple(LANGUAGES.values())
ENGLISH, FRENCH = language_for("en"), language_for("fr")


def words_of(text: str) -> set[str]:
    """The words of a form in lower case, without its gaps."""
    return set(re.findall(r"[^\W\d_]+", re.sub(r"\{\w+\}", "", text).lower()))


BOTH = words_of(
    "administration annexes applicable conditions cycle discrimination international justice migrants national non "
    "obligations page position promotion protection session torture"
)
"""Words that are spelt alike in both languages."""


def printed(language: Language) -> Iterator[tuple[str, str]]:
    """Every wording of a language with its key."""
    for name, text in asdict(language.labels).items():
        yield f"labels.{name}", text
    for name in ("headings", "positions", "dates", "names"):
        for key, text in getattr(language, name).items():
            yield f"{name}.{key}", text
    for name in ("number_sign", "list_label"):
        yield name, getattr(language, name)
    for key, pair in language.locators.items():
        yield from ((f"locators.{key}", text) for text in pair)
    for key, forms in language.note_forms.items():
        everything = dict.fromkeys(forms[0].fields | forms[1].fields, "\x00")
        yield from ((f"note_forms.{key}", form.text(everything)) for form in forms)


@pytest.mark.parametrize("language", ALL, ids=lambda each: each.code)
class TestEach:
    def test_is_complete(self, language: Language) -> None:
        assert set(language.note_forms) == set(NOTE_KINDS)
        assert list(language.headings) == list(HEADING_LEVELS)
        assert set(language.positions) == set(get_args(Position))
        assert set(language.locators) == set(get_args(LocatorKind))
        assert set(language.dates) == {"year", "month", "day", "first-day"}
        assert set(language.ordinals) == set(range(1, 100))
        assert len(set(language.months)) == 12
        assert all(text.strip() for _, text in printed(language))

    def test_knows_every_kind_of_record(self, language: Language) -> None:
        assert set(Kinds.BY_NAME) <= set(language.note_forms)

    def test_no_form_ends_in_a_full_stop(self, language: Language) -> None:
        for key, forms in language.note_forms.items():
            for form in forms:
                filled = form.text(dict.fromkeys(form.fields, "x"))
                assert filled.endswith(("x", ")", "]", "»", "”")), key

    def test_uncertain_names_things_that_exist(self, language: Language) -> None:
        known = {key for key, _ in printed(language)} | {"joiners", "typography", "verbs"}
        assert language.uncertain <= known

    def test_verbs_have_a_category(self, language: Language) -> None:
        assert set(language.verbs.values()) == {1, 2, 3, 4, 5}
        assert all(verb == verb.lower().strip() for verb in language.verbs)

    def test_typography_patterns_compile(self, language: Language) -> None:
        assert all(re.compile(pattern) for pattern, _ in language.typography)


def test_labels_have_the_same_gaps_in_all_languages() -> None:
    for field in fields(Labels):
        gaps = {code: parse_form(getattr(each.labels, field.name)).fields for code, each in LANGUAGES.items()}
        assert len(set(gaps.values())) == 1, gaps


def test_notes_have_the_same_gaps_in_all_languages() -> None:
    for key in NOTE_KINDS:
        for place in (0, 1):
            assert len({each.note_forms[key][place].fields for each in ALL}) == 1, key


def test_dates_have_the_same_gaps_in_all_languages() -> None:
    for key, gaps in {"year": "year", "month": "month year", "day": "day month year"}.items():
        assert all(parse_form(each.dates[key]).fields == set(gaps.split()) for each in ALL)  # type: ignore[index]
    assert all(parse_form(each.dates["first-day"]).fields == {"day", "month", "year"} for each in ALL)


def test_locators_and_verbs_have_the_same_shape() -> None:
    assert len({tuple(each.locators) for each in ALL}) == 1
    assert all("{value}" in text for each in ALL for pair in each.locators.values() for text in pair)


def test_french_says_nothing_in_english() -> None:
    english = dict(printed(ENGLISH))
    for key, text in printed(FRENCH):
        assert not (words_of(text) & words_of(english.get(key, ""))) - BOTH, key


CERTAIN = {
    *("labels.state_under_review", "labels.individual", "labels.joint", "labels.recommendations"),
    *("positions.supported", "positions.noted"),
    *("note_forms.symbol", "locators.paragraph", "list_label"),
    *("dates.year", "dates.month", "dates.day", "dates.first-day"),
    *("names.General Assembly", "names.Human Rights Council", "names.Human Rights Committee"),
    "names.Office of the United Nations High Commissioner for Human Rights",
}
"""Read in French documents of the United Nations or of UPR Info, or plain French (dates)."""


def test_every_french_term_that_was_not_read_is_marked() -> None:
    """Headings, key words, annex, notes and the rest: grade C, to be confirmed by a native reader."""
    keys = {key for key, _ in printed(FRENCH)} | {"joiners", "typography", "verbs"}
    assert keys - FRENCH.uncertain == CERTAIN


def test_ordinals_read_as_they_are_spoken() -> None:
    assert [ENGLISH.ordinals[n] for n in (4, 11, 12, 21, 32, 43, 46, 99)] == [
        *("fourth", "11th", "12th", "21st", "32nd", "43rd", "46th", "99th")
    ]
    assert [FRENCH.ordinals[n] for n in (1, 2, 21, 46)] == ["1re", "2e", "21e", "46e"]
    assert [ENGLISH.ordinals[n] for n in (1, 9, 10, 13, 22, 31, 53, 91)] == [
        *("first", "ninth", "10th", "13th", "22nd", "31st", "53rd", "91st")
    ]


def test_an_unknown_language_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        language_for("xx")
    assert "xx" not in LANGUAGES
    assert list(LANGUAGES) == ["en", "fr"]


def test_only_the_language_that_is_asked_for_is_loaded() -> None:
    code = (
        "import sys, upr.languages as l; l.language_for('en'); "
        "sys.exit('upr.languages.french' in sys.modules or 'upr.languages.english' not in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
