"""Forms: short strings with gaps, in which the printed wording of labels and notes is written down.

    {publisher}, *{title}*[ ([{city}, ]{published})][, {locator}]

`{field}` is a gap. `[...]` is a group: it vanishes when a field that stands directly in it is empty; groups
nest. `*...*` prints in italics. A bracket that is to be printed is doubled, and so is its partner:
`[[{original_title}]]`. What is filled in is never read as a form.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, TypeAlias

SIGNS = "{[]*"

LINK_FIELDS = frozenset({"url", "archived_url", "copy_url"})
"""Fields that hold an address: they print as a live link."""

NOTE_FIELDS = LINK_FIELDS | {
    "accessed",  # day on which the issuer's own address was read
    "agency",
    "author",
    "bare_date",  # the date of a book of which only that is known
    "case_number",
    "container",  # journal or book
    "copy_accessed",  # day on which the republisher's copy was read
    "copy_publisher",
    "court",
    "dated",  # the date, empty where the title already gives it
    "held_at",
    "imprint",  # place, publisher and date of a book, where more than the date is known
    "interview_with",
    "issue",  # volume and number of the container
    "issuer",  # the publisher, where no author is named
    "locator",
    "number",
    "original_title",
    "position",
    "published",
    "publisher",
    "quoted_short",  # the short title and the title as they stand inside quotation marks
    "quoted_title",
    "recorded",
    "remark",  # what the citation adds behind the locator, with the punctuation that joins it
    "report",
    "session",
    "short",  # the short title, or the title
    "short_by",  # the publisher, empty where the short title starts with it
    "states",
    "symbol",
    "title",
    "titled_by",  # the publisher, empty where the title starts with it
    "treaty_series",
}
"""All fields that a note form may name."""


class Piece(NamedTuple):
    """A stretch of filled text. `field` names the gap that it filled, and is empty for words of the form."""

    text: str
    italic: bool = False
    field: str = ""

    @property
    def link(self) -> bool:
        """Whether the text is an address."""
        return self.field in LINK_FIELDS


@dataclass(frozen=True, slots=True)
class Gap:
    """A place to fill."""

    field: str
    italic: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Parts that print together or not at all: not when one of the gaps that stand directly in it has no value."""

    parts: tuple[Part, ...]
    needs: tuple[str, ...]


Part: TypeAlias = Piece | Gap | Group
"""Words of the form itself are pieces already."""


@dataclass(frozen=True, slots=True)
class NoteForm:
    """A parsed form. Made by `parse_form` or `note_form`, filled any number of times."""

    parts: tuple[Part, ...]

    @property
    def fields(self) -> frozenset[str]:
        """The names of all gaps."""
        return frozenset(_fields(self.parts))

    def fill(self, values: Mapping[str, str]) -> tuple[Piece, ...]:
        """Fill the gaps; a missing value counts as empty. Pieces are not empty and not yet joined."""
        pieces: list[Piece] = []
        _fill(self.parts, values, pieces)
        return tuple(pieces)

    def text(self, values: Mapping[str, str]) -> str:
        """The filled form as plain text."""
        return "".join(_texts(self.parts, values))


def _fields(parts: tuple[Part, ...]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Gap):
            yield part.field
        elif isinstance(part, Group):
            yield from _fields(part.parts)


def _fill(parts: tuple[Part, ...], values: Mapping[str, str], pieces: list[Piece]) -> None:
    for part in parts:
        if isinstance(part, Piece):
            pieces.append(part)
        elif isinstance(part, Gap):
            if value := values.get(part.field):
                pieces.append(Piece(value, part.italic, part.field))
        elif all(map(values.get, part.needs)):
            _fill(part.parts, values, pieces)


def _texts(parts: tuple[Part, ...], values: Mapping[str, str]) -> Iterator[str]:
    """The same as plain text, for which no pieces are made."""
    for part in parts:
        if isinstance(part, Piece):
            yield part.text
        elif isinstance(part, Gap):
            yield values.get(part.field, "")
        elif all(map(values.get, part.needs)):
            yield from _texts(part.parts, values)


def note_form(text: str) -> NoteForm:
    """Parse the form of a note.

    Raises:
        ValueError: the form is not well made or names a field that no note has. Languages are parsed when
            their module is imported, so a wrong form never reaches a user.
    """
    form = parse_form(text)
    if unknown := form.fields - NOTE_FIELDS:
        raise ValueError(f"no note has the field {', '.join(sorted(unknown))}: {text}")
    return form


@lru_cache(maxsize=256)
def parse_form(text: str) -> NoteForm:
    """Parse a form with any fields.

    Raises:
        ValueError: a sign without its partner, or a group without a field of its own (it could never vanish).
    """
    parser = _Parser(text)
    parts = parser.parts("end")
    if parser.italic:
        raise ValueError(f"* without its partner: {text}")
    return NoteForm(parts)


@lru_cache(maxsize=4096)  # sources share their dates
def fill_label(label: str, **values: str) -> str:
    """Fill a label (`Labels`, `Language.dates`, `Language.locators`), which is a form as well."""
    return parse_form(label).text(values)


class _Parser:
    """Reads a form from left to right; `at` is the place of the next character."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.italic = False

    def parts(self, until: str) -> tuple[Part, ...]:
        """Read up to `]`, `]]` or the end, whichever closes the part that was opened."""
        found: list[Part] = []
        while not self._closed(until):
            match self.text[self.at : self.at + 1]:
                case "*":
                    self.at += 1
                    self.italic = not self.italic
                case "{":
                    found.append(self._gap())
                case "[" if self._take("[["):
                    found += [Piece("[", self.italic), *self.parts("]]"), Piece("]", self.italic)]
                case "[":
                    found.append(self._group())
                case "" | "]" as sign:
                    raise ValueError(f"{sign or until} without its partner: {self.text}")
                case _:
                    found.append(self._words())
        return tuple(found)

    def _take(self, sign: str) -> bool:
        found = self.text.startswith(sign, self.at)
        self.at += len(sign) if found else 0
        return found

    def _closed(self, until: str) -> bool:
        return self.at == len(self.text) if until == "end" else self._take(until)

    def _gap(self) -> Gap:
        name, brace, _ = self.text[self.at + 1 :].partition("}")
        if not brace or not name.isidentifier():
            raise ValueError(f"{{ without a name and its partner: {self.text}")
        self.at += len(name) + 2
        return Gap(name, self.italic)

    def _group(self) -> Group:
        self.at += 1
        parts = self.parts("]")
        needs = tuple(part.field for part in parts if isinstance(part, Gap))
        if not needs:
            raise ValueError(f"a group without a field of its own: {self.text}")
        return Group(parts, needs)

    def _words(self) -> Piece:
        start = self.at
        while self.at < len(self.text) and self.text[self.at] not in SIGNS:
            self.at += 1
        return Piece(self.text[start : self.at], self.italic)
