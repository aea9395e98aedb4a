"""JSON Schema 2020-12 of everything that is read from files or printed as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import Field, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from upr.models.base import Base
from upr.models.baseline import Baseline
from upr.models.earlier import EarlierRecommendations
from upr.models.endorsement import Endorsements
from upr.models.evidence import Evidence
from upr.models.glossary import Glossary
from upr.models.manifest import Manifest
from upr.models.others import OtherSubmissions
from upr.models.outputs.check import CheckShape
from upr.models.outputs.imports import ImportShape
from upr.models.outputs.labels import LabelsShape
from upr.models.outputs.records import RecordDetailShape, RecordsShape
from upr.models.outputs.rules import RulesShape
from upr.models.outputs.sheet import ComparisonShape, SheetShape
from upr.models.outputs.sign_offs import EndorsedShape, ReviewsShape
from upr.models.outputs.source_map import MapShape
from upr.models.outputs.status import StatusShape
from upr.models.outputs.trace import MatrixShape, TraceShape
from upr.models.outputs.word_files import InspectShape
from upr.models.recommendation import Recommendations
from upr.models.register_map import RegisterMap
from upr.models.review import Review
from upr.models.section import FrontMatter
from upr.models.sending import Sending

DIALECT = GenerateJsonSchema.schema_dialect

_SOURCES: dict[str, tuple[str, Any]] = {
    "submission": ("Manifest of a submission (submission.yaml)", Manifest),
    "base": ("Base of evidence (base.yaml)", Base),
    "evidence": ("Evidence record", Annotated[Evidence, Field(discriminator="kind")]),
    "recommendations": ("Our recommendations (recommendations.yaml)", Recommendations),
    "earlier": ("Earlier recommendations (earlier.yaml)", EarlierRecommendations),
    "glossary": ("Glossary (glossary.yaml)", Glossary),
    "endorsements": ("Endorsements of the final text (endorsements.yaml)", Endorsements),
    "others": ("Submissions of others (others.yaml)", OtherSubmissions),
    "review": ("Sign-off of a record", Review),
    "sending": ("What was confirmed and sent (sending.yaml)", Sending),
    "section": ("Front matter of a section", FrontMatter),
    "register-map": ("Mapping of a register (upr evidence import --map)", RegisterMap),
}
_OUTPUTS: dict[str, tuple[str, Any]] = {
    "check": ("Output of upr check --format json", CheckShape),
    "baseline": ("Findings that are known (upr check --write-baseline)", Baseline),
    "status": ("Output of upr status --format json", StatusShape),
    "sheet": ("Output of upr sheet --format json", SheetShape),
    "comparison": ("Output of upr sheet --published FILE --format json", ComparisonShape),
    "inspect": ("A line of the output of upr inspect --format json", InspectShape),
    "reviews": ("Output of upr review --list --format json", ReviewsShape),
    "endorsed": ("Output of upr endorse --list --format json", EndorsedShape),
    "trace": ("Output of upr trace --format json", TraceShape),
    "matrix": ("Output of upr trace --matrix --format json", MatrixShape),
    "labels": ("Output of upr labels --format json", LabelsShape),
    "rule": ("Output of upr rule --format json", RulesShape),
    "evidence-list": ("Output of upr evidence list and find --format json", RecordsShape),
    "evidence-show": ("Output of upr evidence show --format json", RecordDetailShape),
    "evidence-import": ("Output of upr evidence import --format json", ImportShape),
    "map": ("Source map beside a Word file (NAME.map.json)", MapShape),
}
FILE_SCHEMAS = tuple(_SOURCES)
"""Schemas of files that people write: `upr new` puts these beside a submission."""


def schemas(names: tuple[str, ...] = (*_SOURCES, *_OUTPUTS)) -> Iterator[tuple[str, bytes]]:
    """Yield file names and contents, the same bytes every time."""
    known = {**_SOURCES, **_OUTPUTS}
    for name in names:
        title, shape = known[name]
        schema = TypeAdapter(shape).json_schema(mode="validation")
        schema = {"$schema": DIALECT, "title": title} | {k: v for k, v in schema.items() if k != "title"}
        text = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        yield f"{name}.schema.json", text.encode("utf-8")
