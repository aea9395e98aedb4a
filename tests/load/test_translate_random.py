"""Whatever a file holds, its faults are worded without a crash, without its values and with a place that exists."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from full_files import FULL_FILES
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from upr.load.entries import Finder
from upr.load.translate import MAX_PROBLEMS, problems_of
from upr.models.shared import Model
from upr.text.location import Source
from upr.text.problem import Problem
from upr.text.yaml import parse_yaml

CODES = {"REC010", "REC011", "REC012", "REC013"}
SECRET = "Qzjx"
NUMBER = 86_420_975
SCALARS = st.sampled_from(
    [
        *(None, True, False, NUMBER, -NUMBER, NUMBER / 1000, 10**300),
        *(SECRET, f" {SECRET}", f"{SECRET}\n{SECRET}", f"https://{SECRET}@x", f"{SECRET}: a", f"{SECRET}\u202e", ""),
        *(f"2023-{SECRET}", f"P-{SECRET}", f"noted{SECRET}", f"{{{SECRET}}}", f"' or '{SECRET}", SECRET * 6000),
    ]
)
KEYS = sorted({key for model, _ in FULL_FILES.values() for key in model.model_fields})
NAMES = st.sampled_from([*KEYS, "unheard", "{0}", f"A {SECRET} said", f"{SECRET}\n{SECRET}", f"{SECRET}é", ""])
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(NAMES, inner, max_size=4)),
    max_leaves=12,
)


def problems_in(model: type[Model], data: Any) -> list[Problem]:
    """What is wrong with a file, which is written as JSON: all of JSON is our YAML."""
    source = Source(Path("a.yaml"), json.dumps(data, indent=1))
    parsed, faults = parse_yaml(source)
    assert parsed == data or faults
    try:
        model.model_validate(data)
    except ValidationError as error:
        problems = list(problems_of(error, model, data, "law", Finder(source)))
        assert problems
        for problem in problems:
            assert_well_worded(problem, source.text)
        return problems
    return []


def assert_well_worded(problem: Problem, text: str) -> None:
    assert problem.code in CODES
    said = problem.message + problem.help
    for value in (SECRET, str(NUMBER), str(NUMBER)[:5], "1e300", "pydantic", "Input should", "\n", "\u202e"):
        assert value not in said
    assert problem.message.startswith("law")
    assert problem.help
    lines = text.split("\n")
    assert 1 <= problem.location.line <= len(lines)
    assert 1 <= problem.location.column <= len(lines[problem.location.line - 1]) + 1


@given(name=st.sampled_from(sorted(FULL_FILES)), data=st.dictionaries(NAMES, ANYTHING, max_size=5))
@settings(max_examples=300, deadline=None)
def test_random_files(name: str, data: dict[str, Any]) -> None:
    problems_in(FULL_FILES[name][0], data)


@given(name=st.sampled_from(sorted(FULL_FILES)), data=st.data())
@settings(max_examples=300, deadline=None)
def test_right_files_with_a_few_random_values(name: str, data: st.DataObject) -> None:
    model, whole = FULL_FILES[name]
    changed = dict(whole)
    for key in data.draw(st.lists(st.sampled_from(sorted(whole)), min_size=1, max_size=3)):
        changed[key] = _changed(whole[key], data)
    problems_in(model, changed)


def _changed(value: Any, data: st.DataObject) -> Any:
    """A random value in the place of this one or of something in it."""
    if isinstance(value, list) and value and data.draw(st.booleans()):
        return [_changed(value[0], data), *value]
    if isinstance(value, dict) and data.draw(st.booleans()):
        key = data.draw(st.sampled_from(sorted(value)))
        return {**value, key: _changed(value[key], data)}
    return data.draw(ANYTHING)


def test_one_file_does_not_tell_of_more_than_anyone_reads() -> None:
    model, whole = FULL_FILES["news-report"]
    found = problems_in(model, {**whole, "rights": [SECRET] * (MAX_PROBLEMS + 5)})
    assert len(found) == MAX_PROBLEMS
    assert [problem.help.endswith("the file holds more") for problem in found[-2:]] == [False, True]
