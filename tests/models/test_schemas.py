"""The committed schemas are those of the models, and every file of ours passes both."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from upr.models.base import Base
from upr.models.earlier import EarlierRecommendations
from upr.models.evidence import Kinds
from upr.models.manifest import Manifest
from upr.models.recommendation import Recommendations
from upr.models.schemas import schemas
from upr.models.section import FrontMatter
from upr.models.shared import Model
from upr.pipeline import examine, render
from upr.text.location import Source
from upr.text.markdown import parse_markdown
from upr.text.paths import record_files
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
            is_fields = "short_title" in words  # a mapping names fields, and these are keys
            form = r"[a-z]+(_[a-z]+)*" if is_fields else r"[a-z0-9]+(-[a-z0-9]+)*"
            assert all(re.fullmatch(form, word) for word in words), words


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


SUBMISSIONS = [*ROOT.glob("examples/*/submission.yaml"), ROOT / "tests/rules/_skeleton/submission.yaml"]
BASES = [ROOT / "evidence", *(path.parent / "evidence" for path in SUBMISSIONS)]


def passes(name: str, model: type[Model], data: Any) -> None:
    model.model_validate(data)
    assert list(Draft202012Validator(SCHEMAS[name]).iter_errors(data)) == []


def test_every_record_passes_the_model_and_the_schema() -> None:
    paths = [path for base in BASES if base.is_dir() for path in record_files(base)[0]]
    assert len(paths) > 120
    for path in paths:
        data = data_of(path)
        passes("evidence", Kinds.BY_NAME[data["kind"]], data)


@pytest.mark.parametrize(
    ("name", "model"),
    [("submission", Manifest), ("recommendations", Recommendations), ("earlier", EarlierRecommendations)],
)
def test_every_file_of_a_submission_passes_the_model_and_the_schema(name: str, model: type[Model]) -> None:
    assert len(SUBMISSIONS) == 5
    for path in SUBMISSIONS:
        passes(name, model, data_of(path.with_name(f"{name}.yaml")))


def test_every_base_passes_the_model_and_the_schema() -> None:
    paths = [base / "base.yaml" for base in BASES if base.is_dir()]
    assert len(paths) > 1
    for path in paths:
        passes("base", Base, data_of(path))


def test_front_matter_passes_the_model_and_the_schema() -> None:
    paths = [section for path in SUBMISSIONS for section in (path.parent / "sections").glob("*.md")]
    assert len(paths) > 8
    for path in paths:
        source = Source(path, path.read_text("utf-8"))
        passes("section", FrontMatter, parse_yaml(source, text=parse_markdown(source)[0].front_matter)[0])


@pytest.mark.parametrize("name", ["cambodge-2024", "cambodia-2024", "minimal-fr"])
def test_the_source_map_has_the_shape_of_its_schema(name: str) -> None:
    composed = examine(ROOT / "examples" / name).composed
    assert composed
    shape = json.loads(render(composed)[1])
    assert len(shape["blocks"]) > 5
    assert list(Draft202012Validator(SCHEMAS["map"]).iter_errors(shape)) == []
