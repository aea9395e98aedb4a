"""Every fault that a model can find has words of our own, at the place of the fault; no words are left over."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_origin

import pytest
from pydantic import ValidationError

from upr.load.entries import Finder
from upr.load.translate import _PATTERNS, _TYPES, _VALUES, _WORDERS, field_name, keys_at, problems_of
from upr.models.base import Base
from upr.models.earlier import EarlierRecommendations
from upr.models.evidence import Kinds, NewsReport, PublicRecord
from upr.models.glossary import Glossary
from upr.models.manifest import Manifest
from upr.models.others import OtherSubmissions
from upr.models.recommendation import Recommendations
from upr.models.register_map import RegisterMap
from upr.models.review import Review
from upr.models.section import FrontMatter
from upr.models.sending import Sending
from upr.models.shared import Model
from upr.text.location import Source
from upr.text.problem import Problem
from upr.text.yaml import parse_yaml

MODELS: tuple[type[Model], ...] = (
    *Kinds.BY_NAME.values(),
    *(Base, EarlierRecommendations, Manifest, PublicRecord, Recommendations, Review, FrontMatter, Sending),
    *(Glossary, OtherSubmissions, RegisterMap),
)
WRONG: tuple[Any, ...] = (
    0,
    10**9,
    1.5,
    True,
    None,
    "",
    " x",
    "x",
    "x" * 25_000,
    "1999-02-30",
    "1999-02",
    " ",
    [],
    [1],
    {},
    {"kind": "x"},
)
NEARLY_RIGHT: tuple[dict[str, Any], ...] = (
    {"unheard": 1},
    {"kind": "treaty", "title": "A", "publisher": "B", "published": "2023", "summary": "C"},
    {"columns": {"a": "title", "b": "title"}},
    {"kind": "incident", "title": "A", "recorded": "2023", "summary": "C", "doubts": ["unseen"]},
)
NOT_OURS = "is not allowed here", "does not have the form"
"""What is said of an error for which there are no words."""


def faults(text: str, model: type[Model] = NewsReport) -> list[str]:
    """What is wrong with a YAML text: `line:column code message | help`."""
    return [
        f"{p.location.line}:{p.location.column} {p.code} {p.message} | {p.help}" for p in problems_in(text, model)
    ]


def problems_in(text: str, model: type[Model]) -> list[Problem]:
    source = Source(Path("a.yaml"), text)
    data, problems = parse_yaml(source)
    assert not problems
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data)
    return list(problems_of(caught.value, model, data, "law", Finder(source)))


def every_error() -> Iterator[tuple[str, Problem]]:
    """Put each wrong value into each field of each model; pydantic's type of error, and what we say of it."""
    finder = Finder(Source(Path("a.yaml"), ""))
    for model in MODELS:
        for data in (*NEARLY_RIGHT, *(nested(path, value) for path in paths(model) for value in WRONG)):
            try:
                model.model_validate(data)
            except ValidationError as error:
                types = [item["type"] for item in error.errors(include_input=False, include_url=False)]
                worded = list(problems_of(error, model, data, "law", finder))
                yield from zip(types, worded, strict=True) if len(types) == len(worded) else ()


def paths(model: type[Model]) -> Iterator[tuple[str | int, ...]]:
    for name, field in model.model_fields.items():
        yield (name,)
        yield from ((name, *rest) for rest in _inside(field.annotation))


def _inside(annotation: Any) -> Iterator[tuple[str | int, ...]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield from paths(annotation)
    elif get_origin(annotation) is tuple:
        yield (0,)
        yield from ((0, *rest) for rest in _inside(get_args(annotation)[0]))
    else:
        for part in get_args(annotation):
            if part not in (NoneType, Ellipsis):
                yield from _inside(part)


def nested(path: tuple[str | int, ...], value: Any) -> dict[str, Any]:
    """The smallest mapping that holds a value at a path."""
    whole: dict[Any, Any] = {}
    here: Any = whole
    for step, following in pairwise(path):
        made: Any = [None] if isinstance(following, int) else {}
        here[step] = made
        here = made
    here[path[-1]] = value
    return whole


@pytest.fixture(scope="module")
def errors() -> list[tuple[str, Problem]]:
    return list(every_error())


def test_every_type_of_error_has_words_and_no_words_are_left_over(errors: list[tuple[str, Problem]]) -> None:
    assert {kind for kind, _ in errors} == set(_WORDERS) | set(_VALUES)
    for kind, problem in errors:
        assert not any(words in problem.message for words in NOT_OURS), kind
        assert problem.help
        assert "{" not in problem.help


def test_a_key_that_somebody_made_up_is_not_repeated() -> None:
    assert faults("columns: {Name of a witness: titel}", RegisterMap)
    assert not any("witness" in line for line in faults("columns: {Name of a witness: titel}", RegisterMap))
    assert field_name(("columns", "Name of a witness")) == "columns[...]"


def test_every_pattern_has_words_and_no_words_are_left_over(errors: list[tuple[str, Problem]]) -> None:
    said = {(problem.message.partition("' ")[2], problem.help) for kind, problem in errors if "pattern" in kind}
    assert said == {(what, remedy) for _, what, remedy in _PATTERNS}


def test_types_and_values_are_told_apart(errors: list[tuple[str, Problem]]) -> None:
    codes: dict[str, set[str]] = {}
    for kind, problem in errors:
        codes.setdefault(kind, set()).add(problem.code)
    assert all(codes[kind] == {"REC012"} for kind in _TYPES)
    assert all(codes[kind] == {"REC013"} for kind in (*_VALUES, "literal_error", "value_error"))
    assert codes["missing"] == {"REC011"}
    assert codes["extra_forbidden"] == {"REC010"}


RIGHT = "kind: news-report\ntitle: A\npublisher: B\npublished: 2023\nurl: https://example.org/\nsummary: C\n"


def test_two_faults_at_two_depths_each_at_its_line() -> None:
    text = RIGHT + "quotes:\n  - text: D\n    paragraph: 4\nevent_date: 2023-02-30\n"
    assert [fault.partition(" | ")[0] for fault in faults(text)] == [
        "10:13 REC013 law: 'event_date' is not an ISO date, or there is no such day",
        "9:16 REC012 law: 'quotes[1].paragraph' must be text, and stands there as a number or truth value",
    ]


def test_a_missing_key_is_shown_at_its_parent() -> None:
    assert faults(RIGHT.replace("title: A\n", "")) == ["1:1 REC011 law: 'title' is missing | add the key 'title'"]
    text = RIGHT + "figures:\n  - value: '1'\n    of: votes\n  - value: '2'\n"
    assert faults(text) == ["10:5 REC011 law: 'figures[2].of' is missing | add the key 'of'"]
    text = RIGHT + "reproduced_by:\n  url: https://example.org/\n"
    assert faults(text) == ["7:1 REC011 law: 'reproduced_by.publisher' is missing | add the key 'publisher'"]


def test_a_misspelt_key_gets_a_suggestion_from_its_own_mapping() -> None:
    assert faults(RIGHT + "acessed: 2023-01-01\n") == [
        "7:1 REC010 law: 'acessed' is not a key of this file | did you mean 'accessed'?"
    ]
    text = RIGHT + "figures: [{value: '1', of: votes, untit: persons}]\n"
    assert faults(text) == ["7:35 REC010 law: 'figures[1].untit' is not a key of this file | did you mean 'unit'?"]
    assert faults(RIGHT + "figures: [{value: '1', of: votes, titel: x}]\n")[0].endswith(
        "the keys allowed here are: as_of, of, unit, value"
    )


@pytest.mark.parametrize("written", ["110.10", "77", "true", "-0", "1e3"])
def test_a_number_where_text_is_asked_is_to_be_quoted(written: str) -> None:
    text = f"recommendations:\n  - id: r\n    text: T\n    number: {written}\n"
    (fault,) = faults(text, EarlierRecommendations)
    assert fault.startswith("4:13 REC012 law: 'recommendations[1].number' must be text")
    assert fault.endswith('quote it: put it between " and "')
    assert written not in fault


def test_a_list_where_text_is_asked_is_not_to_be_quoted() -> None:
    (fault,) = faults(RIGHT.replace("title: A", "title: [A]"))
    assert "quote" not in fault


def test_a_misspelt_word_gets_a_suggestion() -> None:
    text = "recommendations:\n  - id: r\n    text: T\n    position: suported\n"
    (fault,) = faults(text, EarlierRecommendations)
    assert fault.startswith("4:15 REC013 law: 'recommendations[1].position' is not one of the words allowed here")
    assert fault.endswith("did you mean 'supported'?")
    assert faults(text.replace("suported", "x"), EarlierRecommendations)[0].endswith(
        "use one of: supported, noted, mixed, unknown"
    )


def test_keys_are_those_of_the_model_at_a_place() -> None:
    assert keys_at(Manifest, ("organisations", 3)) == {
        "name", "acronym", "city", "country", "founded", "website", "activities"
    }  # fmt: skip
    assert keys_at(EarlierRecommendations, ("recommendations", 0, "clauses", 0, "assessment")) == {
        "level", "reason", "evidence"
    }  # fmt: skip
    assert keys_at(Manifest, ("title",)) == frozenset()
    assert keys_at(Manifest, ("unheard", "of")) == frozenset()


def test_a_field_is_named_as_people_count() -> None:
    assert field_name(("organisations", 1, "city")) == "organisations[2].city"
    assert field_name(("a\u202eb",)) == "[...]"
