"""Evidence records. `kind` names the document that was read, not the event that it tells of.

A record from a public source needs five things: who (`publisher`), `title`, date (`published`), where it was read
(`url`, `archived_url`, `symbol` or `held_at`) and what it says (`summary`). The file's stem is the record's id.
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, Self, TypeAlias

from pydantic import ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from upr.models.record_parts import Doubt, Figure, Quote, Reproduction, SymbolText
from upr.models.shared import (
    Acceptance,
    ActorId,
    FullDate,
    GroupLabel,
    LanguageTag,
    Line,
    Many,
    Model,
    PartialDate,
    PersonId,
    Text,
    ThemeLabel,
    Url,
)

EXPLAINED: dict[str, Any] = {"doubts": {"required": ["limits"], "properties": {"limits": {"type": "string"}}}}
"""Doubts are explained in `limits`."""


def _limits(schema: dict[str, Any]) -> None:
    """Say in the schema what `_doubts_explained` asks."""
    schema["dependentSchemas"] = EXPLAINED


class Record(Model):
    """What all records share."""

    model_config = ConfigDict(json_schema_extra=_limits)

    summary: Text = Field(description="What the source says, in our own words.")
    event_date: PartialDate | None = Field(default=None, description="When what it tells of happened.")
    place: Line | None = None
    rights: Many[Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9-]*-[0-9]+$")]] = Field(
        default=(), description="Treaty and article: ICCPR-25."
    )
    themes: Many[ThemeLabel] = Field(default=(), description="OHCHR's theme labels.")
    groups: Many[GroupLabel] = Field(default=(), description="OHCHR's labels of groups of persons.")
    figures: Many[Figure] = ()
    quotes: Many[Quote] = ()
    status_as_of: FullDate | None = Field(
        default=None, description="The day on which the situation of the person or case was last known."
    )
    persons: Many[PersonId] = Field(default=(), description="Pseudonyms of the persons concerned.")
    doubts: Many[Doubt] = Field(default=(), description="Why the record cannot stand alone; says more in limits.")
    limits: Text | None = Field(default=None, description="What could not be verified.")
    recorded_by: ActorId | None = Field(default=None, description="Who wrote the record: somebody else signs it off.")
    accept: Many[Acceptance] = ()

    @model_validator(mode="after")
    def _doubts_explained(self) -> Self:
        if "doubts" in self.model_fields_set and not self.limits:
            raise PydanticCustomError("doubts_unexplained", "doubts need limits")
        return self

    @property
    def doubtful(self) -> bool:
        """Whether the record must not be the sole support of a statement."""
        return bool(self.doubts)


WHERE = ("url", "archived_url", "symbol", "held_at", "reproduced_by")
"""A record from a public source says where it was read: at least one of these."""


def _where_and_limits(schema: dict[str, Any]) -> None:
    """Say in the schema what `_said_where` and `_doubts_explained` ask."""
    schema["anyOf"] = [{"required": [key], "properties": {key: {"not": {"type": "null"}}}} for key in WHERE]
    schema["dependentSchemas"] = EXPLAINED


class PublicRecord(Record):
    """A record made from a public source."""

    model_config = ConfigDict(json_schema_extra=_where_and_limits)

    title: Line = Field(description="As printed; in our own words where none is printed, which `limits` says.")
    title_language: LanguageTag | None = Field(
        default=None, description="Language of the titles, where it is not the language that was read."
    )
    short_title: Line | None = Field(default=None, description="For the second and later notes.")
    publisher: Line = Field(description="Who issued it: the issuer, not a republisher.")
    author: Line | None = Field(default=None, description="A by-line, where one is printed.")
    published: PartialDate
    url: Url | None = Field(default=None, description="The issuer's own address.")
    archived_url: Url | None = None
    held_at: Line | None = Field(
        default=None, description="Where a copy without a public address was read, in plain words."
    )
    accessed: FullDate | None = None
    language: LanguageTag = Field(default="en", description="Language that was read, BCP 47.")
    original_title: Line | None = Field(default=None, description="The title in the document's own language.")
    symbol: SymbolText | None = Field(default=None, description="United Nations document symbol.")
    paragraph: Line | None = Field(default=None, description='Where in the document, as text: "12" or "4-5".')
    about: Line | None = Field(default=None, description="The judgment, law or document that it tells of.")
    reproduced_by: Reproduction | None = None

    @model_validator(mode="after")
    def _said_where(self) -> Self:
        if not any(getattr(self, key) for key in WHERE):
            raise PydanticCustomError("where_read", "where it was read")
        return self


class UnDocument(PublicRecord):
    """A document or statement of the United Nations or one of its agencies."""

    kind: Literal["un-document"]


class Treaty(PublicRecord):
    """A treaty."""

    kind: Literal["treaty"]
    article: Line | None = None
    treaty_series: Line | None = Field(default=None, description="vol. 999, No. 14668")


class Resolution(PublicRecord):
    """A resolution, decision or motion of a council or parliament."""

    kind: Literal["resolution"]
    number: Line | None = Field(default=None, description="48/23, P9_TA(2022)0201")


class Legislation(PublicRecord):
    """The text of a law, decree or regulation, read itself."""

    kind: Literal["legislation"]
    number: Line | None = None
    article: Line | None = None


class CourtDecision(PublicRecord):
    """A judgment or order, read itself. Known from a newspaper it is a news-report with `about`."""

    kind: Literal["court-decision"]
    court: Line | None = None
    case_number: Line | None = None


class OfficialStatement(PublicRecord):
    """A statement of a public authority."""

    kind: Literal["official-statement"]


class StateResponse(PublicRecord):
    """The State under review in its own words."""

    kind: Literal["state-response"]


class NgoReport(PublicRecord):
    """A report of a non-governmental organisation."""

    kind: Literal["ngo-report"]
    city: Line | None = None


class NgoStatement(PublicRecord):
    """A statement or appeal of one or more non-governmental organisations."""

    kind: Literal["ngo-statement"]


class NewsReport(PublicRecord):
    """A report in a newspaper, on a news site, by an agency or broadcaster."""

    kind: Literal["news-report"]
    agency: Line | None = Field(default=None, description="The wire service that the text comes from.")


class AcademicWork(PublicRecord):
    """A book, article or paper."""

    kind: Literal["academic-work"]
    city: Line | None = None
    container: Line | None = Field(default=None, description="Journal, volume or book that it stands in.")


class Dataset(PublicRecord):
    """Figures published as such: results, counts, measurements."""

    kind: Literal["dataset"]
    method: Text | None = None


class FirstHandRecord(Record):
    """What was given to us by a person. Until consent can be judged it cannot be cited at all."""

    title: Line
    recorded: PartialDate = Field(description="When it was taken down or received.")


class Testimony(FirstHandRecord):
    """An account that a person gave us."""

    kind: Literal["testimony"]
    interview_with: Line | None = Field(default=None, description="A role, never a name: a teacher.")


class Incident(FirstHandRecord):
    """An event that we monitored ourselves."""

    kind: Literal["incident"]


class MediaFile(FirstHandRecord):
    """A picture, recording or document that was given to us."""

    kind: Literal["media-file"]


PUBLIC_KINDS: tuple[type[PublicRecord], ...] = (
    UnDocument,
    Treaty,
    Resolution,
    Legislation,
    CourtDecision,
    OfficialStatement,
    StateResponse,
    NgoReport,
    NgoStatement,
    NewsReport,
    AcademicWork,
    Dataset,
)
FIRST_HAND_KINDS: tuple[type[FirstHandRecord], ...] = (Testimony, Incident, MediaFile)

Evidence: TypeAlias = (
    UnDocument
    | Treaty
    | Resolution
    | Legislation
    | CourtDecision
    | OfficialStatement
    | StateResponse
    | NgoReport
    | NgoStatement
    | NewsReport
    | AcademicWork
    | Dataset
    | Testimony
    | Incident
    | MediaFile
)


class Kinds:
    """The kinds of record by the word that a file uses for them."""

    BY_NAME: ClassVar[dict[str, type[Record]]] = {
        model.model_fields["kind"].annotation.__args__[0]: model  # type: ignore[union-attr]
        for model in (*PUBLIC_KINDS, *FIRST_HAND_KINDS)
    }
