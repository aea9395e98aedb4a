"""The manifest: `submission.yaml`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from upr.models.shared import Acceptance, FullDate, Line, Many, Model, StateCode, Text, Url


class Organisation(Model):
    """A submitting organisation. OHCHR prints acronym, full name, city and country in its list."""

    name: Line
    acronym: Line
    city: Line
    country: Line
    founded: Annotated[int, Field(ge=1500, le=2999)] | None = Field(default=None, description="Year.")
    website: Url | None = None
    activities: Text | None = Field(default=None, description="Main activities, in a sentence.")


class Guideline(Model):
    """An override of one of OHCHR's form rules, with a reason: guidelines change between cycles."""

    rule: Literal["word-limit"]
    value: Annotated[int, Field(ge=1, le=10_000_000)]
    reason: Text


class Translation(Model):
    """A name (publisher, court, agency) or a remark (`held_at`) of the records, in the submission's language."""

    text: Line = Field(description="As the records have it, letter by letter.")
    printed: Line


class Manifest(Model):
    """`submission.yaml`: what is submitted, on which State, by whom."""

    state: StateCode = Field(description="State under review, ISO 3166-1 alpha-3.")
    session: Annotated[int, Field(ge=1, le=99)] = Field(description="Session of the UPR Working Group.")
    cycle: Annotated[int, Field(ge=1, le=9)]
    kind: Literal["individual", "joint"]
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")] = Field(
        description="Language of the submission: en or fr."
    )
    title: Line
    key_words: Many[Line] = ()
    as_of: FullDate = Field(description="The writing date: date rules compare with it, never with the clock.")
    organisations: Annotated[Many[Organisation], Field(min_length=1)]
    evidence: Many[Line] = Field(default=("evidence",), description="Folders of bases; only here may .. stand.")
    sections: Annotated[Many[Line], Field(min_length=1)] = Field(description="Files of the narrative, in order.")
    notes: Literal["endnotes", "footnotes"] = "endnotes"
    notice: Line | None = Field(default=None, description="Printed at the top of the first page.")
    file_name: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$")] | None = Field(
        default=None, description="Stem of the Word file; made from the manifest when left out."
    )
    translations: Many[Translation] = Field(
        default=(), description="What a base in another language says of its sources, as this submission prints it."
    )
    endorsements: Literal["optional", "required"] = Field(
        default="optional", description="Required: a final build needs each organisation's endorsement of the text."
    )
    guidelines: Many[Guideline] = ()
    accept: Many[Acceptance] = ()
