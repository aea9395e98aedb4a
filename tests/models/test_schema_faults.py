"""Nearly right files with a single fault: the schema refuses what the model refuses, and nothing else.

So an editor that knows the schema marks exactly what `upr check` would say about the shape of a file.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from full_files import FULL_FILES as FILES
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from upr.models.evidence import WHERE, FirstHandRecord, Kinds, PublicRecord
from upr.models.schemas import schemas
from upr.models.shared import Model
from upr.text.characters import FORBIDDEN

SCHEMAS: dict[str, dict[str, Any]] = {name.removesuffix(".schema.json"): json.loads(data) for name, data in schemas()}

WRONG: tuple[Any, ...] = (
    *(None, True, 0, 1, 46, -1, 10**9, 1.5, 1999, 99_999),
    *("", " ", "x", " x", "x ", "a b", "a\nb", "X", "én", "x" * 41, "x" * 101, "x" * 1001, "x" * 20_001),
    *("2023", "2023-03", "2023-13", "2023-03-3", "2023-03-03", "0000", "0000-01-01", "2023-03-03T00:00"),
    *("https://", "https://u:p@a.b", "ftp://a.b", "https://a.b/ c", "HTTPS://a.b", "//a.b"),
    *("P-ABCDEFG1", "A-1-", "#a b", "#a", "VER1", "ICCPR", "118.", "118.2345", "18", "16.123", "16.e", "sha256:0"),
    *("other", "un-document", "km_KH", "KHM", "A/", "a/b", "-a", "a-", "a--b", "a.b"),
    *([], [None], ["x", "x"], [[]], [1], {}, {"x": 1}, [{}]),
)


def schema_of(name: str) -> dict[str, Any]:
    """The schema of a file; for a record that of its kind, to which the word in `kind` leads."""
    if name not in Kinds.BY_NAME:
        return SCHEMAS[name]
    whole = SCHEMAS["evidence"]
    return {"$ref": whole["discriminator"]["mapping"][name], "$defs": whole["$defs"]}


def accepted(model: type[Model], data: Any) -> bool:
    try:
        model.model_validate(data)
    except ValidationError:
        return False
    return True


def places(data: Any) -> Iterator[tuple[Any, ...]]:
    """Every path of keys into a file, without that to the whole."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in pairs:
        yield (key,)
        yield from ((key, *rest) for rest in places(value))


def parent_of(whole: Any, path: tuple[Any, ...]) -> Any:
    for key in path[:-1]:
        whole = whole[key]
    return whole


def with_value(whole: Any, path: tuple[Any, ...], value: Any) -> Any:
    changed = copy.deepcopy(whole)
    parent_of(changed, path)[path[-1]] = value
    return changed


def without(whole: Any, path: tuple[Any, ...]) -> Any:
    changed = copy.deepcopy(whole)
    del parent_of(changed, path)[path[-1]]
    return changed


def variants(whole: dict[str, Any], skipped: frozenset[str]) -> Iterator[tuple[str, Any]]:
    """The file with one fault (or none): a wrong value, a missing key, a key too many, an item twice."""
    yield "whole", whole
    yield "too many", {**whole, "unheard": 1}
    for path in places(whole):
        if path[0] in skipped:
            continue
        yield f"without {path}", without(whole, path)
        value = parent_of(whole, path)[path[-1]]
        if isinstance(value, dict):
            yield f"too many in {path}", with_value(whole, path, {**value, "unheard": 1})
        if isinstance(value, list):
            yield f"twice {path}", with_value(whole, path, value + value)
        for wrong in WRONG:
            yield f"{path}: {str(wrong)[:30]!r}", with_value(whole, path, wrong)


IN_FULL = {*SCHEMAS, "news-report", "testimony"}
SHARED = frozenset(PublicRecord.model_fields) | frozenset(FirstHandRecord.model_fields)
"""Two kinds stand for all of their sort; of the others, the fields that only they have."""


@pytest.mark.parametrize("name", FILES)
def test_model_and_schema_agree_on_every_single_fault(name: str) -> None:
    model, whole = FILES[name]
    validator = Draft202012Validator(schema_of(name))
    assert accepted(model, whole)
    skipped = frozenset() if name in IN_FULL else SHARED
    assert [
        what for what, data in variants(whole, skipped) if validator.is_valid(data) != accepted(model, data)
    ] == []


TEXTS = st.text(max_size=12, alphabet=st.characters(exclude_categories=["Cc", "Cs"])).filter(
    lambda text: not FORBIDDEN.search(text)
)
"""What strict YAML lets through (it refuses control characters), on one line.

On these the dialects of Python, in which the validator used here reads a pattern, of Rust (the model) and of
ECMA-262 (editors) mean the same by white space and by the end of a text.
"""
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), TEXTS)
VALUES = st.one_of(SCALARS, st.lists(SCALARS, max_size=2), st.dictionaries(TEXTS, SCALARS, max_size=2))


@given(data=st.data(), name=st.sampled_from(sorted(FILES)), value=VALUES)
@settings(max_examples=300, deadline=None)
def test_model_and_schema_agree_on_random_values(data: st.DataObject, name: str, value: Any) -> None:
    if isinstance(value, float) and value.is_integer():
        return
    model, whole = FILES[name]
    path = data.draw(st.sampled_from(list(places(whole))))
    changed = with_value(whole, path, value)
    assert Draft202012Validator(schema_of(name)).is_valid(changed) == accepted(model, changed)


@pytest.mark.parametrize("name", Kinds.BY_NAME)
def test_the_schema_of_records_follows_the_word_in_kind(name: str) -> None:
    validator = Draft202012Validator(SCHEMAS["evidence"])
    model, whole = FILES[name]
    assert validator.is_valid(whole)
    assert not validator.is_valid({**whole, "kind": "unheard"})
    assert not validator.is_valid(without(whole, ("kind",)))
    own = set(model.model_fields) - {"kind"}
    for other, (other_model, _) in FILES.items():
        if other in Kinds.BY_NAME:
            fits = own <= set(other_model.model_fields) and accepted(other_model, {**whole, "kind": other})
            assert validator.is_valid({**whole, "kind": other}) == fits


@pytest.mark.parametrize("key", WHERE)
def test_a_public_record_says_where_it_was_read(key: str) -> None:
    model, whole = FILES["news-report"]
    validator = Draft202012Validator(schema_of("news-report"))
    nowhere = {name: value for name, value in whole.items() if name not in WHERE}
    for data, right in (
        ({**nowhere, key: whole[key]}, True),
        ({**nowhere, key: None}, False),
        (nowhere, False),
    ):
        assert validator.is_valid(data) == accepted(model, data) == right


@pytest.mark.parametrize("doubts", [["unseen"], []])
@pytest.mark.parametrize("name", ["news-report", "testimony"])
def test_doubts_are_explained(name: str, doubts: list[str]) -> None:
    model, whole = FILES[name]
    validator = Draft202012Validator(schema_of(name))
    for limits, right in (({}, False), ({"limits": None}, False), ({"limits": "Not read."}, True)):
        data = without(whole, ("limits",)) | {"doubts": doubts} | limits
        assert validator.is_valid(data) == accepted(model, data) == right
    assert accepted(model, without(without(whole, ("limits",)), ("doubts",)))


@pytest.mark.parametrize("day", ["2023-02-30", "2023-02-29", "2023-04-31"])
def test_only_the_model_knows_which_days_exist(day: str) -> None:
    """A pattern that knew the calendar could be read by nobody."""
    model, whole = FILES["news-report"]
    validator = Draft202012Validator(schema_of("news-report"))
    for key in ("published", "event_date", "accessed", "status_as_of"):
        assert validator.is_valid({**whole, key: day})
        assert not accepted(model, {**whole, key: day})


def test_only_the_model_tells_46_from_46_with_a_point() -> None:
    """For JSON Schema 46.0 is an integer (2020-12, validation 6.1.1); YAML has kept what was written."""
    for name, key in (("submission", "session"), ("earlier", "cycle"), ("base", "sign_offs"), ("section", "level")):
        model, whole = FILES[name]
        path = ("recommendations", 0, key) if name == "earlier" else (key,)
        changed = with_value(whole, path, float(parent_of(whole, path)[key]))
        assert Draft202012Validator(schema_of(name)).is_valid(changed)
        assert not accepted(model, changed)
