"""The page says the same in all languages: same keys, same gaps; every key that is asked for has its words."""

from __future__ import annotations

from typing import get_args

import pytest

from upr.languages import LANGUAGES
from upr.languages.forms import parse_form
from upr.languages.report import report_labels
from upr.languages.report_keys import counted, wordings
from upr.models.earlier import Level
from upr.models.evidence import Kinds
from upr.models.readiness import PointKey
from upr.models.record_parts import Doubt
from upr.models.trace import STRENGTHS

ALL = {code: report_labels(code) for code in LANGUAGES}


def test_all_languages_have_the_same_keys_and_gaps() -> None:
    gaps = [{key: parse_form(text).fields for key, text in wordings(labels).items()} for labels in ALL.values()]
    assert all(each == gaps[0] for each in gaps)


@pytest.mark.parametrize("code", list(ALL))
def test_every_key_has_its_words(code: str) -> None:
    labels = ALL[code]
    assert set(labels.points) == set(get_args(PointKey))
    assert set(labels.kinds) == set(Kinds.BY_NAME)
    assert set(labels.doubts) == set(get_args(Doubt))
    assert set(labels.levels) == set(get_args(Level))
    assert tuple(labels.strengths) == STRENGTHS
    assert set(labels.groups) == {"blocks", "look", "left"} < set(labels.nothing)
    assert all(text.strip() for key, text in wordings(labels).items() if key != "thousands")


def test_french_says_nothing_in_english_and_is_marked_as_unconfirmed() -> None:
    english, french = wordings(ALL["en"]), wordings(ALL["fr"])
    same = {key for key in english if english[key] == french[key]}
    assert same <= {"more.source", "paragraph"}
    assert {key.partition(".")[0] for key in french} == ALL["fr"].uncertain
    assert not ALL["en"].uncertain


def test_one_and_many() -> None:
    pair = ALL["en"].points["alone"]
    assert counted(pair, 1) == "1 paragraph rests on one record alone"
    assert counted(pair, 2) == "2 paragraphs rest on one record alone"
    assert counted(pair, 12345, ",").startswith("12,345 paragraphs")


def test_an_unknown_language_has_no_page() -> None:
    with pytest.raises(KeyError):
        report_labels("xx")
