"""What is written in our own words, and where: the narrative, our recommendations, the manifest, records' summaries.

Words of others are left out: block quotations, what stands between quotation marks, code, and titles of records.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from upr.check.once import once
from upr.check.patterns import QUOTED
from upr.models.corpus import Corpus
from upr.models.project import Entry, Section
from upr.text.location import Location
from upr.text.nodes import Block, Break, Heading, Inline, Link, ListBlock, Paragraph, Place, Table, Text

CUT = "\0"
"""Stands for what is left out: no word, so that no name is found across it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text in our own words. `what` names it in messages; `at` finds words of it in the file.

    `in_language` says that it is printed, so that the language of the submission holds for it; the summaries of a
    base are shared by submissions in any language.
    """

    text: str
    what: str
    at: Callable[[str], Location]
    in_language: bool = True


def own_words(corpus: Corpus) -> Iterator[Passage]:
    """Every passage of a submission and its bases."""
    yield from printed_words(corpus)
    for record in corpus.records.values():
        for key, text in (("summary", record.model.summary), ("limits", record.model.limits)):
            if text:
                yield _passage(record, f"{record.id}: '{key}'", text, key, in_language=False)


@once
def printed_words(corpus: Corpus) -> tuple[Passage, ...]:
    """The passages that are printed, in the language of the submission."""
    return tuple(_printed(corpus))


def _printed(corpus: Corpus) -> Iterator[Passage]:
    manifest = corpus.manifest
    yield _passage(manifest, "submission.yaml: 'title'", manifest.model.title, "title")
    for index, word in enumerate(manifest.model.key_words):
        yield _passage(manifest, f"submission.yaml: 'key_words[{index + 1}]'", word, "key_words", index)
    for section in corpus.project.sections:
        yield from _section(section)
    for entry in corpus.recommendations.values():
        yield _passage(entry, f"{entry.id}: 'text'", entry.model.text, "text")


def _passage(entry: Entry[Any], what: str, text: str, *path: str | int, in_language: bool = True) -> Passage:
    return Passage(_without_quotations(text), what, lambda _: entry.locate(path), in_language)


def _without_quotations(text: str) -> str:
    return QUOTED.sub(lambda match: CUT * len(match[0]), text) if QUOTED.search(text) else text


def _section(section: Section) -> Iterator[Passage]:
    if section.front:
        yield _passage(section.front, "the title of the section", section.front.model.title, "title")
    for place, what, inlines in _texts(section.blocks):
        yield Passage(_without_quotations("".join(_words(inlines))), what, _finder(section, place))


def _texts(blocks: Iterable[Block]) -> Iterator[tuple[Place, str, Iterable[Inline]]]:
    for block in blocks:
        match block:
            case Paragraph(inlines=inlines, place=place):
                yield place, "this paragraph", inlines
            case Heading(inlines=inlines, place=place):
                yield place, "this heading", inlines
            case ListBlock(items=items):
                for item in items:
                    yield from _texts(item)
            case Table(head=head, rows=rows, place=place):
                for row in (head, *rows):
                    yield from ((place, "this table", cell) for cell in row)
            case _:
                pass


def _words(inlines: Iterable[Inline]) -> Iterator[str]:
    for inline in inlines:
        match inline:
            case Text(code=False, text=text):
                yield text
            case Break():
                yield " "
            case Link(children=children):
                yield from _words(children)
            case _:
                yield CUT


def _finder(section: Section, place: Place) -> Callable[[str], Location]:
    """Find words from the line of their block on; where they are split by a line end or by signs, their block."""

    def find(words: str) -> Location:
        lines = _lines(section)
        for number in range(place.line, len(lines) + 1):
            line = lines[number - 1]
            if (start := _start(line, words)) >= 0:
                return Location(section.path, number, start + 1)
            if not line.strip():
                break
        return section.at(place)

    return find


@once
def _lines(section: Section) -> list[str]:
    """Split once for all that is found in a section."""
    return section.text.split("\n")


def _start(line: str, words: str) -> int:
    """Where the words stand whole; -1 where they do not. A pattern would have to be compiled for each of them."""
    start = line.find(words)
    while start >= 0:
        before, after = line[max(0, start - 1) : start], line[start + len(words) : start + len(words) + 1]
        if not _in_word(before) and not _in_word(after):
            return start
        start = line.find(words, start + 1)
    return -1


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"
