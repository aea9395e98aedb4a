"""A submission as it was loaded: every file's model with the way back to its lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from upr.models.base import Base
from upr.models.earlier import EarlierRecommendation
from upr.models.endorsement import Endorsement
from upr.models.evidence import Record
from upr.models.glossary import GlossaryName
from upr.models.manifest import Manifest
from upr.models.others import OtherSubmission
from upr.models.recommendation import Recommendation
from upr.models.review import Review
from upr.models.section import FrontMatter
from upr.models.sending import Sending
from upr.models.shared import Model
from upr.text.location import Location
from upr.text.nodes import Block, Place
from upr.text.problem import Problem

M = TypeVar("M", bound=Model)
KeyPath = tuple[str | int, ...]


class Locate(Protocol):
    """Finds the place of a value in the file that it came from; worked out only when asked."""

    def __call__(self, path: KeyPath = (), *, key: bool = False) -> Location:
        """Place of the value at `path`, or of its key."""


@dataclass(frozen=True, slots=True)
class Entry(Generic[M]):
    """A model and the way back to its text.

    `id` is the record's, recommendation's or base's id, empty where there is none. `locate` takes a path of keys
    inside the model.
    """

    id: str
    model: M
    path: Path
    locate: Locate

    @property
    def location(self) -> Location:
        """The entry's first line."""
        return self.locate()


@dataclass(frozen=True, slots=True)
class LoadedBase:
    """A base and its records, in the order of their paths."""

    folder: Path
    base: Entry[Base] | None
    records: tuple[Entry[Record], ...]
    reviews: tuple[Entry[Review], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A file of the narrative. `front` is missing when it does not parse; its blocks are there all the same.

    `text` is the whole file, for finding the place of a word inside a paragraph.
    """

    path: Path
    front: Entry[FrontMatter] | None
    blocks: tuple[Block, ...]
    text: str = ""

    def at_top(self) -> Location:
        """The first line of the section."""
        return Location(self.path)

    def at(self, place: Place) -> Location:
        """The location of a node of this section."""
        return Location(self.path, place.line, place.column)


@dataclass(frozen=True, slots=True)
class Project:
    """Everything that was loaded, and every problem."""

    root: Path
    manifest: Entry[Manifest] | None
    bases: tuple[LoadedBase, ...] = ()
    sections: tuple[Section, ...] = ()
    recommendations: tuple[Entry[Recommendation], ...] = ()
    earlier: tuple[Entry[EarlierRecommendation], ...] = ()
    problems: tuple[Problem, ...] = field(default=())
    glossary: tuple[Entry[GlossaryName], ...] = ()
    sending: Entry[Sending] | None = None
    endorsements: tuple[Entry[Endorsement], ...] = ()
    others: tuple[Entry[OtherSubmission], ...] = ()
    """Submissions of others, and further ones of our members, as far as others.yaml knows them."""

    @property
    def manifest_path(self) -> Path:
        """Where the manifest lies, whether it parses or not."""
        return self.root / "submission.yaml"
