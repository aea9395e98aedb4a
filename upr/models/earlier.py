"""Recommendations of earlier reviews and other mechanisms, with our assessment: `earlier.yaml`.

What is not known stays unknown: `number` and `position` may be missing, a position may be `unknown` or `mixed`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from upr.models.shared import Acceptance, LanguageTag, Line, Many, Model, PartialDate, RecordId, StateCode, Text, Url

EarlierId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$", max_length=100)]
Position = Literal["supported", "noted", "mixed", "unknown"]
Level = Literal["implemented", "partly-implemented", "not-implemented", "regressed", "cannot-be-assessed"]


class Assessment(Model):
    """How far it was carried out. OHCHR has no official scale; the words are ours, each with its reason."""

    level: Level
    reason: Text
    evidence: Many[RecordId] = ()


class Clause(Model):
    """A part of a recommendation that is judged apart."""

    text: Line
    assessment: Assessment


class EarlierSource(Model):
    """Where the wording or the position was read, unless it was the report itself."""

    title: Line
    publisher: Line
    published: PartialDate | None = None
    url: Url | None = None
    language: LanguageTag = Field(default="en", description="Language of its title, BCP 47.")
    level: Literal["report", "state-statement", "press-summary", "ngo-count"]


class EarlierRecommendation(Model):
    """One recommendation that the State received before."""

    id: EarlierId
    mechanism: Literal["upr", "treaty-body", "special-procedure", "other"] = "upr"
    cycle: Annotated[int, Field(ge=1, le=9)] | None = None
    session: Annotated[int, Field(ge=1, le=99)] | None = None
    report: Line | None = Field(default=None, description="Symbol of the report: A/HRC/26/16.")
    number: Annotated[str, StringConstraints(pattern=r"^[0-9]{1,3}(\.[0-9]{1,3})?$")] | None = Field(
        default=None, description='As printed, as text: "118.23". Leave it out when it is not known.'
    )
    states: Many[StateCode] = Field(default=(), description="Recommending States, ISO alpha-3.")
    position: Position = "unknown"
    position_source: Line | None = Field(default=None, description="Symbol and paragraph, or an address.")
    text: Text = Field(description="What it asks for; in our own words where the wording was not seen.")
    themes: Many[Line] = ()
    source: EarlierSource | None = None
    clauses: Many[Clause] = ()
    assessment: Assessment | None = None
    limits: Text | None = Field(default=None, description="What could not be verified.")
    accept: Many[Acceptance] = ()


class EarlierRecommendations(Model):
    """The file `earlier.yaml`."""

    recommendations: Many[EarlierRecommendation]
