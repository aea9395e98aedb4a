"""Values that no file holds yet: is each right, and do they make a record? The words are those of loading."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError

from upr.load.translate import problems_of
from upr.models.evidence import Kinds, Record
from upr.models.project import KeyPath
from upr.text.location import Location
from upr.text.problem import Problem

NEW = "new record"


def field_problem(kind: str, name: str, value: object) -> Problem | None:
    """What is wrong with one value of a record, whatever the others may be."""
    problems = record_of({"kind": kind, name: value})[1]
    return next((problem for problem in problems if problem.location.path.name == name), None)


def record_of(values: Mapping[str, object]) -> tuple[Record | None, list[Problem]]:
    """A record made of plain values, or what is wrong: the place of each problem is called like the field."""
    model = Kinds.BY_NAME[str(values["kind"])]
    data = {name: _as_loaded(value) for name, value in values.items()}
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        return None, list(problems_of(error, model, data, NEW, _at_field))


def _as_loaded(value: object) -> object:
    """Loading gives lists, so that is what its words are made for."""
    if isinstance(value, tuple):
        return [_as_loaded(item) for item in value]
    return {key: _as_loaded(inner) for key, inner in value.items()} if isinstance(value, Mapping) else value


def _at_field(path: KeyPath = (), *, key: bool = False) -> Location:
    del key
    return Location(Path(str(path[0]) if path else NEW))
