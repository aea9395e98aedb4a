"""A submission, resolved: everything by id, links both ways."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from upr.models.earlier import EarlierRecommendation
from upr.models.evidence import Record
from upr.models.manifest import Manifest
from upr.models.project import Entry, Project, Section
from upr.models.recommendation import Recommendation
from upr.models.standing import Standing, Status
from upr.text.location import Location
from upr.text.nodes import CiteItem, CrossReference, Directive, Heading, Paragraph


@dataclass(frozen=True, slots=True)
class Cited:
    """One source in one bracket: which, where, and in which paragraph of which section."""

    item: CiteItem
    section: Section
    paragraph: Paragraph | None
    """The paragraph that the bracket stands in; None inside a heading or a table."""

    @property
    def location(self) -> Location:
        """Where the id stands."""
        return self.section.at(self.item.place)


@dataclass(frozen=True, slots=True)
class Referred:
    """One reference to a label."""

    reference: CrossReference
    section: Section

    @property
    def location(self) -> Location:
        """Where the reference stands."""
        return self.section.at(self.reference.place)


@dataclass(frozen=True, slots=True)
class Placed:
    """One directive in the narrative."""

    directive: Directive
    section: Section

    @property
    def location(self) -> Location:
        """Where the directive stands."""
        return self.section.at(self.directive.place)

    @property
    def theme(self) -> str:
        """The theme whose recommendations it places: its argument, else that of its section."""
        front = self.section.front
        return self.directive.argument or (front.model.theme if front else None) or ""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A labelled paragraph or heading."""

    label: str
    node: Paragraph | Heading
    section: Section

    @property
    def location(self) -> Location:
        """Where the paragraph starts."""
        return self.section.at(self.node.place)


@dataclass(frozen=True, slots=True)
class Corpus:
    """The project with its indexes. Where an id or label stands twice, the first one counts."""

    project: Project
    manifest: Entry[Manifest]
    records: Mapping[str, Entry[Record]]
    recommendations: Mapping[str, Entry[Recommendation]]
    earlier: Mapping[str, Entry[EarlierRecommendation]]
    cited: tuple[Cited, ...]
    """In the order of the text."""
    referred: tuple[Referred, ...]
    placed: tuple[Placed, ...]
    labelled: tuple[Labelled, ...]
    by_record: Mapping[str, tuple[Cited, ...]]
    """Record id -> where the text cites it. Ids that do not exist are among the keys."""
    by_earlier: Mapping[str, tuple[Cited, ...]]
    asked_by: Mapping[str, tuple[Entry[Recommendation], ...]]
    """Record id -> recommendations that rest on it."""
    standings: Mapping[str, Standing]
    """Record id -> what its sign-offs amount to."""

    def sign_off(self, record_id: str) -> Status | None:
        """What the sign-offs of a record amount to; None where nobody asks for any and nobody has decided."""
        standing = self.standings.get(record_id)
        return standing.status if standing and standing.is_told else None

    def is_sound(self, record_id: str) -> bool:
        """Whether a record is there that can carry a claim: without doubts, and not questioned in review."""
        entry = self.records.get(record_id)
        return entry is not None and not entry.model.doubtful and not self.is_questioned(record_id)

    def is_questioned(self, record_id: str) -> bool:
        """Whether a reviewer disputes or rejects a record, or it changed since its sign-off."""
        standing = self.standings.get(record_id)
        return standing is not None and standing.is_shaken

    def is_cited(self, record_id: str) -> bool:
        """Whether the text or a recommendation rests on the record."""
        return record_id in self.by_record or record_id in self.asked_by
