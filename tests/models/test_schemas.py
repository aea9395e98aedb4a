"""The committed schemas are those of the models, and a record passes both or neither."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from upr.models.earlier import EarlierRecommendations
from upr.models.evidence import Kinds
from upr.models.manifest import Manifest
from upr.models.recommendation import Recommendations
from upr.models.schemas import schemas
from upr.models.section import FrontMatter
from upr.models.shared import Model
from upr.text.location import Source
from upr.text.markdown import parse_markdown
from upr.text.yaml import parse_yaml

ROOT = Path(__file__).parents[2]
SCHEMAS = {name.removesuffix(".schema.json"): json.loads(data) for name, data in schemas()}
BOOLEAN_WORDS = {"on", "off", "yes", "no", "y", "n"}


def test_committed_schemas_are_those_of_the_models() -> None:
    committed = {path.name: path.read_bytes() for path in (ROOT / "schemas").iterdir()}
    assert committed == dict(schemas()), "run 'upr schema schemas' and read the difference"


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_schemas_are_valid(name: str) -> None:
    assert SCHEMAS[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_patterns_are_written_so_that_every_dialect_reads_them(name: str) -> None:
    """ECMA-262 with the `u` flag refuses escapes that mean nothing, and with them the whole schema."""
    for pattern in found(SCHEMAS[name], "pattern"):
        escapes = set(re.findall(r"\\(.)", pattern))
        assert escapes <= set("sSdDwWnt\\.^$*+?()[]{}|/"), pattern


def found(schema: Any, key: str) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get(key), str):
            yield schema[key]
        for value in schema.values():
            yield from found(value, key)
    elif isinstance(schema, list):
        for value in schema:
            yield from found(value, key)


def test_names_are_safe_and_of_one_form() -> None:
    for schema in SCHEMAS.values():
        for properties in maps(schema, "properties"):
            for key in properties:
                assert re.fullmatch(r"[a-z]+(_[a-z]+)*", key), key
                assert key not in BOOLEAN_WORDS
        for words in lists(schema, "enum"):
            assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", word) for word in words), words


def maps(schema: Any, key: str) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if isinstance(schema.get(key), dict):
            yield schema[key]
        for value in schema.values():
            yield from maps(value, key)
    elif isinstance(schema, list):
        for value in schema:
            yield from maps(value, key)


def lists(schema: Any, key: str) -> Iterator[list[str]]:
    if isinstance(schema, dict):
        if isinstance(schema.get(key), list):
            yield schema[key]
        for value in schema.values():
            yield from lists(value, key)
    elif isinstance(schema, list):
        for value in schema:
            yield from lists(value, key)


def data_of(path: Path) -> dict[str, Any]:
    data, problems = parse_yaml(Source(path, path.read_text("utf-8")))
    assert problems == []
    assert data is not None
    return data


def test_every_record_passes_the_model_and_the_schema() -> None:
    validator = Draft202012Validator(SCHEMAS["evidence"])
    paths = [*ROOT.glob("evidence/*/*.yaml"), *ROOT.glob("examples/*/evidence/vod*.yaml")]
    assert len(paths) > 120
    for path in paths:
        data = data_of(path)
        Kinds.BY_NAME[data["kind"]].model_validate(data)
        assert list(validator.iter_errors(data)) == [], path.name


@pytest.mark.parametrize(
    ("name", "model"),
    [("submission", Manifest), ("recommendations", Recommendations), ("earlier", EarlierRecommendations)],
)
def test_every_file_of_the_examples_passes_the_model_and_the_schema(name: str, model: type[Model]) -> None:
    paths = list(ROOT.glob(f"examples/*/{name}.yaml"))
    assert paths
    for path in paths:
        data = data_of(path)
        model.model_validate(data)
        assert list(Draft202012Validator(SCHEMAS[name]).iter_errors(data)) == []


def test_front_matter_of_the_examples_passes_the_model_and_the_schema() -> None:
    for path in ROOT.glob("examples/*/sections/*.md"):
        source = Source(path, path.read_text("utf-8"))
        data, _ = parse_yaml(source, text=parse_markdown(source)[0].front_matter)
        FrontMatter.model_validate(data)
        assert list(Draft202012Validator(SCHEMAS["section"]).iter_errors(data)) == []


RIGHT: dict[str, Any] = {
    "kind": "news-report",
    "title": "A title",
    "publisher": "A newspaper",
    "published": "2023-03-03",
    "url": "https://example.org/a",
    "summary": "What it says.",
}
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(0, 3000),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from(["", " ", "a", "a b", " a", "2023", "2023-13", "https://", "https://a.b", "ICCPR-25", "en"]),
    st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=12),
)
"""Without control characters, which no file may hold: dialects differ on which of them are white space."""
VALUES = st.one_of(SCALARS, st.lists(SCALARS, max_size=3), st.dictionaries(st.sampled_from(["text", "of"]), SCALARS))
KEYS = st.sampled_from([*Kinds.BY_NAME["news-report"].model_fields, "unknown"])


@given(key=KEYS, value=VALUES, without=st.sampled_from([None, *RIGHT]))
@settings(max_examples=400, deadline=None)
def test_model_and_schema_agree(key: str, value: Any, without: str | None) -> None:
    data = {**RIGHT, key: value}
    if without and without != "kind":
        data.pop(without, None)
    if data.get("kind") != "news-report":
        return
    try:
        Kinds.BY_NAME["news-report"].model_validate(data)
        accepted = True
    except ValidationError:
        accepted = False
    assert Draft202012Validator(SCHEMAS["evidence"]).is_valid(data) == accepted, (key, value, accepted)


@pytest.mark.parametrize("day", ["2023-02-30", "2023-04-31", "2023-02-29"])
def test_only_the_model_knows_which_days_exist(day: str) -> None:
    """The one thing that a schema cannot say."""
    data = {**RIGHT, "published": day}
    assert Draft202012Validator(SCHEMAS["evidence"]).is_valid(data)
    with pytest.raises(ValidationError):
        Kinds.BY_NAME["news-report"].model_validate(data)
