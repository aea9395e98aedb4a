"""The narrative as sentences, each with the sources that its brackets cite.

A bracket belongs to the sentence that it stands in: before its full stop, or right behind it. Words of others
(quotations) and code are left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from upr.check.once import once
from upr.check.patterns import QUOTED
from upr.models.corpus import Corpus
from upr.models.project import Section
from upr.text.location import Location
from upr.text.nodes import Block, Break, Citation, CiteItem, Inline, Link, ListBlock, Paragraph, Text

_CITED = re.compile("\0([0-9]+)\0")
_MARK = re.compile("\0[0-9]+\0")
_QUOTES = ("“", "«", '"')
_END = re.compile(r"[.!?…][”’»)\"]*(?:\s*\0[0-9]+\0)*\s+(?=[\"“«(]?[A-ZÀ-Ý0-9])")
_SHORT = frozenset({"No", "no", "art", "arts", "para", "paras", "p", "pp", "vol", "Mr", "Ms", "Mrs", "Mme", "Dr"})
"""Behind these, and behind a single capital, a full stop ends no sentence."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in our own words: quotations are cut out of `text`, brackets too."""

    text: str
    items: tuple[CiteItem, ...]
    paragraph: Paragraph
    section: Section

    @property
    def records(self) -> tuple[str, ...]:
        """Ids of the records that it cites, each once."""
        return tuple(dict.fromkeys(item.id for item in self.items if not item.recommendation))

    @property
    def location(self) -> Location:
        """Where its first source stands, or its paragraph begins."""
        return self.section.at(self.items[0].place if self.items else self.paragraph.place)


Meant: TypeAlias = Callable[[str], bool]
"""Whether a text may hold what a rule looks for: asked before it is taken apart, which takes longer."""


def sentences(corpus: Corpus, records: Collection[str], meant: Meant | None = None) -> Iterator[Sentence]:
    """The sentences of all passages that cite one of the records, in the order of the text."""
    return (sentence for passage in passages(corpus, records, meant) for sentence in passage)


def passages(corpus: Corpus, records: Collection[str], meant: Meant | None = None) -> Iterator[tuple[Sentence, ...]]:
    """The paragraphs that cite one of the records, as their sentences.

    Those of a list come after the paragraph above it that leads to them. Only what a rule asks for is taken apart,
    once for all rules: most texts are long, and most rules look at a few records.
    """
    uses = (use for record in records for use in corpus.by_record.get(record, ()))
    if wanted := {id(use.paragraph) for use in uses}:
        for group in _all_groups(corpus):
            if not wanted.isdisjoint(group.ids) and (meant is None or any(map(meant, group.texts()))):
                yield group.sentences


class _Group:
    """A paragraph with those of the list below it; taken apart when a rule first asks for it."""

    def __init__(self, section: Section, paragraphs: list[Paragraph]) -> None:
        self._section, self._paragraphs = section, paragraphs
        self.ids = frozenset(map(id, paragraphs))

    def texts(self) -> Iterator[str]:
        """Our own words in each of them, brackets left out."""
        return (_MARK.sub("", _own_words(paragraph, [])) for paragraph in self._paragraphs)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of all of them."""
        return tuple(s for paragraph in self._paragraphs for s in _sentences(paragraph, self._section))


@once
def _all_groups(corpus: Corpus) -> tuple[_Group, ...]:
    return tuple(_Group(section, group) for section in corpus.project.sections for group in _groups(section.blocks))


def place_of(passage: Iterable[Sentence]) -> Location:
    """Where its first source stands. A passage cites one at least."""
    return next(sentence.location for sentence in passage if sentence.records)


def records_of(passage: Iterable[Sentence]) -> list[str]:
    """Ids of the records that it cites, each once."""
    return list(dict.fromkeys(record for sentence in passage for record in sentence.records))


def text_of(passage: Iterable[Sentence]) -> str:
    """Its sentences, one after the other."""
    return " ".join(sentence.text for sentence in passage)


def ends(text: str) -> Iterator[int]:
    """Where its sentences end: better one too long than one that ends at an abbreviation."""
    for match in _END.finditer(text):
        at = match.start()
        word = re.split(r"\W", text[max(0, at - 12) : at])[-1]
        if word not in _SHORT and not (len(word) == 1 and word.isupper()):
            yield match.end()
    yield len(text)


def _groups(blocks: Iterable[Block]) -> Iterator[list[Paragraph]]:
    group: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, ListBlock):
            group += _items(block)
        elif group:
            yield group
            group = []
        if isinstance(block, Paragraph):
            group = [block]
    if group:
        yield group


def _items(block: ListBlock) -> Iterator[Paragraph]:
    for item in block.items:
        for inner in item:
            if isinstance(inner, Paragraph):
                yield inner
            elif isinstance(inner, ListBlock):
                yield from _items(inner)


def _sentences(paragraph: Paragraph, section: Section) -> Iterator[Sentence]:
    citations: list[Citation] = []
    text = _own_words(paragraph, citations)
    start = 0
    for end in ends(text):
        piece = text[start:end]
        start = end
        words, *cited = _CITED.split(piece)
        items = tuple(item for number in cited[::2] for item in citations[int(number)].items)
        yield Sentence(" ".join("".join((words, *cited[1::2])).split()), items, paragraph, section)


def _own_words(paragraph: Paragraph, citations: list[Citation]) -> str:
    """The text without quotations; a mark stands for each bracket, which is put into the list."""
    text = "".join(_marked(paragraph.inlines, citations))
    if any(quote in text for quote in _QUOTES):  # the pattern would look at each letter
        text = QUOTED.sub(lambda quoted: f" {''.join(_MARK.findall(quoted[0]))} ", text)
    return text


def _marked(inlines: Iterable[Inline], citations: list[Citation]) -> Iterator[str]:
    for inline in inlines:
        match inline:
            case Text(code=False, text=text):
                yield text.replace("\0", " ")
            case Break():
                yield " "
            case Link(children=children):
                yield from _marked(children, citations)
            case Citation():
                yield f"\0{len(citations)}\0"
                citations.append(inline)
            case _:
                yield " "
