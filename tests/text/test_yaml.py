"""Strict YAML: values, faults and places."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.text.location import Location, Source
from upr.text.problem import Problem
from upr.text.yaml import MAX_PROBLEMS, STILL_WHOLE, locate, parse_yaml

PATH = Path("evidence/x.yaml")


def source(text: str) -> Source:
    return Source(PATH, text)


def value_of(text: str) -> Any:
    value, problems = parse_yaml(source(text))
    assert problems == []
    return value


def only_problem(text: str) -> Problem:
    value, (problem,) = parse_yaml(source(text))
    assert value is None
    return problem


NO_LITERALS = (
    "NO yes on Off y n ~ Null TRUE True None 012 012345678 0x1F 0o17 12:30 12:30:45 1_000 .5 5. +5 .inf NaN .nan "
    "Infinity 2023-03-03 2023-03 1e 1e+ --1 1.2.3 ٣ １"
)


@pytest.mark.parametrize("text", NO_LITERALS.split())
def test_what_is_no_json_literal_is_text(text: str) -> None:
    assert value_of(f"a: {text}\n") == {"a": text}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0", 0), ("-7", -7), ("2023", 2023), ("1.10", 1.1), ("-0.5", -0.5), ("1e3", 1000.0), ("1E-2", 0.01),
        ("true", True), ("false", False), ("null", None), ("9" * 400, int("9" * 400)),
    ],
)  # fmt: skip
def test_json_literals(text: str, expected: object) -> None:
    (value,) = value_of(f"a: {text}\n").values()
    assert value == expected
    assert type(value) is type(expected)


def test_empty_plain_scalars_are_text() -> None:
    assert value_of("a:\nb: [x, '']\nc: {d: }\n") == {"a": "", "b": ["x", ""], "c": {"d": ""}}


@pytest.mark.parametrize("text", ["'5'", '"5"', "|-\n  5", ">-\n  5"])
def test_quoted_and_block_scalars_are_text(text: str) -> None:
    assert value_of(f"a: {text}\n") == {"a": "5"}


@pytest.mark.parametrize("text", ["'null'", '"1"', "on", "no", "2023-03", "1_0", "'<<'"])
def test_keys_that_are_text(text: str) -> None:
    assert value_of(f"{text}: x\n") == {text.strip("'\""): "x"}


def test_one_document_may_be_marked() -> None:
    assert value_of("%YAML 1.1\n---\na: 1\n...\n") == {"a": 1}


def test_the_message_names_a_key_safely_and_never_a_value() -> None:
    name = "k\u202e" + "x" * 100
    value, problems = parse_yaml(source(f"{name}: SECRET\n{name}: SECRET\n"))
    assert value is not None, "the rest of the record can be checked all the same"
    duplicate = next(problem for problem in problems if problem.code == "REC003")
    assert duplicate.message == f"the key 'k\\u202e{'x' * 32}…' stands twice in this mapping"
    assert "SECRET" not in repr(problems)


@pytest.mark.parametrize(
    "text",
    ["a: SECRET: b", "a: 'SECRET", "a: @SECRET", "a: *SECRET", "a: !SECRET x", 'a: "\\SECRET"', "SECRET\nb: 1"],
)
def test_no_value_in_a_message(text: str) -> None:
    _, problems = parse_yaml(source(text))
    assert problems
    assert "SECRET" not in repr(problems)


def test_problems_are_limited_and_in_order() -> None:
    _, problems = parse_yaml(source("a: \x01\n" * 3000))
    assert len(problems) == MAX_PROBLEMS
    assert problems == sorted(problems, key=lambda problem: problem.location)
    assert [problem.help.endswith("the file holds more") for problem in problems[-2:]] == [False, True]
    _, problems = parse_yaml(source("".join(f"k{n}: \x01\n" for n in range(MAX_PROBLEMS))))
    assert not problems[-1].help.endswith("the file holds more")


def test_a_bidirectional_character_leaves_the_mapping_usable() -> None:
    value, (problem,) = parse_yaml(source("a: x\nb: y\u202ez\u202e\n"))
    assert value == {"a": "x", "b": "y\u202ez\u202e"}
    assert (problem.code, problem.location) == ("REC016", Location(PATH, 2, 4))


@pytest.mark.parametrize("mark", "\u061c\u200e\u200f\u200b\u200c\u200d")
def test_marks_that_turn_no_other_letter_are_text(mark: str) -> None:
    for text in (f"a: y{mark}z\n", f'a: "y\\u{ord(mark):04x}z"\n'):
        assert parse_yaml(source(text)) == ({"a": f"y{mark}z"}, [])


@pytest.mark.parametrize("code", [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xE0041])
def test_characters_that_turn_or_hide_letters_are_reported(code: int) -> None:
    _, (problem,) = parse_yaml(source(f"a: y{chr(code)}z\n"))
    assert problem.code == "REC016"


def test_front_matter_is_placed_in_its_file() -> None:
    text = "title: x\ntheme: [a, b]\ntitle: y\n\x01: z\n"
    _, problems = parse_yaml(source("irrelevant"), text=text, first_line=2)
    assert [problem.location for problem in problems] == [Location(PATH, 4, 1), Location(PATH, 5, 1)]
    assert locate(source(""), ("theme", 1), text=text, first_line=2) == Location(PATH, 3, 12)


RECORD = """\
# remark
kind: news-report
figures:
  - value: "125"
    unit: seats
  - {value: "1", é😀: x, of: y}
"quoted key": [a, [b, c]]
text: |
  body
empty:
"""


@pytest.mark.parametrize(
    ("path", "value_at", "key_at"),
    [
        ((), (2, 1), (2, 1)),
        (("kind",), (2, 7), (2, 1)),
        (("figures",), (4, 3), (3, 1)),
        (("figures", 0), (4, 5), (4, 5)),
        (("figures", 0, "unit"), (5, 11), (5, 5)),
        (("figures", 1, "of"), (6, 29), (6, 25)),
        (("quoted key", 1, 1), (7, 23), (7, 23)),
        (("text",), (8, 7), (8, 1)),
        (("empty",), (10, 7), (10, 1)),
        # what is not there is shown at its nearest parent
        (("title",), (2, 1), (2, 1)),
        (("figures", 0, "of"), (4, 5), (4, 5)),
        (("figures", 7, "of"), (3, 1), (3, 1)),
        (("figures", -1), (3, 1), (3, 1)),
        (("figures", "0"), (3, 1), (3, 1)),
        (("figures", 0, "unit", "str"), (5, 5), (5, 5)),
        (("kind", 0), (2, 1), (2, 1)),
    ],
)
def test_places(path: tuple[str | int, ...], value_at: tuple[int, int], key_at: tuple[int, int]) -> None:
    assert locate(source(RECORD), path) == Location(PATH, *value_at)
    assert locate(source(RECORD), path, key=True) == Location(PATH, *key_at)


def test_places_in_what_cannot_be_read() -> None:
    assert locate(source(""), ("a",)) == Location(PATH, 1, 1)
    assert locate(source("{" * 100_000), ("a",)) == Location(PATH, 1, 1)
    assert locate(source("a: 1\nb: 'x"), ("a",)) == Location(PATH, 1, 4)


def test_depth_is_no_danger_before_it_is_refused() -> None:
    assert only_problem("a: " + "[" * 900_000).code == "REC008"
    assert only_problem("{" * 900_000).code == "REC008"


def test_only_what_lies_inside_one_another_counts_as_deep() -> None:
    assert value_of("a:\n" + "  - [[x]]\n" * 100) == {"a": [[["x"]]] * 100}


PLAIN = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff")
TEXT = st.text(PLAIN, max_size=12)
SCALARS = (
    st.none() | st.booleans() | st.integers(-(10**30), 10**30) | st.floats(allow_nan=False, allow_infinity=False)
)
VALUES = st.recursive(
    SCALARS | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)


def typed(value: object) -> object:
    """The value with its types, since `1 == 1.0 == True`."""
    if isinstance(value, dict):
        return {key: typed(inner) for key, inner in value.items()}
    return [typed(inner) for inner in value] if isinstance(value, list) else (type(value).__name__, value)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(TEXT, VALUES, max_size=4))
def test_json_is_read_as_json(value: dict[str, object]) -> None:
    text = json.dumps(value, ensure_ascii=False)
    read, problems = parse_yaml(source(text))
    assert {problem.code for problem in problems} <= {"REC016"}
    assert typed(read) == typed(value)


def paths_of(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], object]]:
    inner: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    return [(path, value)] + [found for step, child in inner for found in paths_of(child, (*path, step))]


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(TEXT, VALUES, max_size=4))
def test_every_value_is_found_where_it_is_written(value: dict[str, object]) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=1)
    lines = text.split("\n")
    for path, inner in paths_of(value):
        place = locate(source(text), path)
        first_line = json.dumps(inner, ensure_ascii=False, indent=1).split("\n")[0]
        assert lines[place.line - 1][place.column - 1 :].startswith(first_line)


YAML_LIKE = st.text(st.sampled_from("ab1:-[]{}'\"|>&*!%@?#,. \n\t\\x0\u202e\x1bé") | st.characters(), max_size=60)


@settings(max_examples=400, deadline=None)
@given(YAML_LIKE)
def test_any_text_ends_in_a_mapping_or_a_problem(text: str) -> None:
    value, problems = parse_yaml(source(text))
    assert (value is None) == any(problem.code not in STILL_WHOLE for problem in problems)
    lines = text.split("\n")
    for problem in problems:
        assert 1 <= problem.location.line <= len(lines)
        assert 1 <= problem.location.column <= len(lines[problem.location.line - 1]) + 1
    locate(source(text), ("a", 0))
