"""Runs are cut where the script changes, and joined again they are the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.compose.scripts import WRITINGS, split_scripts

KHMER = "សេចក្តី\u200bថ្លែងការណ៍"


def shape(text: str, language: str = "") -> list[tuple[str, str, str]]:
    return [(run.text, run.script, run.language) for run in split_scripts(text, language=language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plain, “curly” – 12", [("Plain, “curly” – 12", "latin", "")]),
        ("Ελλάδα, Россия", [("Ελλάδα, Россия", "latin", "")]),
        ("2023-03", [("2023-03", "latin", "")]),
        (KHMER, [(KHMER, "complex", "km-KH")]),
        (f"See {KHMER}, 12 p.", [("See ", "latin", ""), (f"{KHMER}, 12 ", "complex", "km-KH"), ("p.", "latin", "")]),
        (f"“{KHMER}”", [(f"“{KHMER}”", "complex", "km-KH")]),
        ("ไทย ລາວ", [("ไทย ", "complex", "th-TH"), ("ລາວ", "complex", "lo-LA")]),
        ("မြန်မာ", [("မြန်မာ", "complex", "my-MM")]),
        ("العربية", [("العربية", "complex", "ar-SA")]),
        ("עברית", [("עברית", "complex", "he-IL")]),
        ("हिन्दी", [("हिन्दी", "complex", "hi-IN")]),
        ("人权。", [("人权。", "east-asian", "zh-CN")]),
        ("人権の", [("人権の", "east-asian", "ja-JP")]),
        ("한국 人", [("한국 人", "east-asian", "ko-KR")]),
        ("e\u0301te", [("e\u0301te", "latin", "")]),
    ],
)
def test_split(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert shape(text) == expected


def test_nothing_is_no_run() -> None:
    assert split_scripts("") == ()


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Titre", "fr", ["fr-FR"]),
        ("Titre", "fr-CH", ["fr-CH"]),
        ("Titel", "eo", ["eo"]),
        ("Titre", "km", [""]),
        (f"Titre {KHMER}", "km", ["", "km-KH"]),
        (f"Titre {KHMER}", "fr", ["fr-FR", "km-KH"]),
        ("فارسی", "fa", ["fa"]),
        ("नेपाली", "ne", ["ne"]),
        ("人權", "zh-TW", ["zh-TW"]),
    ],
)
def test_a_language_marks_the_script_that_it_is_written_in(text: str, language: str, expected: list[str]) -> None:
    assert [run.language for run in split_scripts(text, language=language)] == expected


def test_look_is_kept() -> None:
    assert all(run.bold and run.italic for run in split_scripts(f"a {KHMER}", bold=True, italic=True))


SAMPLES = {"": "aé", "km-KH": "កា", "th-TH": "ไท", "lo-LA": "ລາ", "ar-SA": "عر", "he-IL": "עב", "hi-IN": "हि"} | {
    "zh-CN": "人权"
}
SHARED = " 12.,()“”–\u200b\u00a0"
CHUNKS = st.lists(st.tuples(st.sampled_from(sorted(SAMPLES)), st.text(SHARED, max_size=3)), max_size=6)


@settings(max_examples=200, deadline=None)
@given(st.text(SHARED, max_size=3), CHUNKS)
def test_what_all_scripts_share_stays_with_the_run_before(start: str, chunks: list[tuple[str, str]]) -> None:
    expected: list[list[str]] = []
    for language, behind in chunks:
        if not expected or expected[-1][1] != language:
            expected.append(["", language])
        expected[-1][0] += SAMPLES[language] + behind
    if expected:
        expected[0][0] = start + expected[0][0]
    elif start:
        expected = [[start, ""]]
    text = start + "".join(SAMPLES[language] + behind for language, behind in chunks)
    assert [[run.text, run.language] for run in split_scripts(text)] == expected


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_nothing_is_lost_and_no_neighbours_are_alike(text: str) -> None:
    runs = split_scripts(text)
    assert "".join(run.text for run in runs) == text
    assert all(run.text for run in runs)
    assert all((one.script, one.language) != (two.script, two.language) for one, two in pairwise(runs))


def test_no_two_scripts_share_a_character() -> None:
    ranges = sorted(
        (first, last)
        for writing in WRITINGS
        for part in [writing.ranges.replace("-", "")]
        for first, last in zip(part[::2], part[1::2], strict=True)
    )
    assert all(one[1] < two[0] for one, two in pairwise(ranges))
