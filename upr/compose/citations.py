"""Notes: a citation bracket becomes the finished text of one note.

A document is given in full where it is first cited, and in its short form in every later note: its issuer or
author and its title, or its symbol. There is no "ibid." and no number of another note, which would break at the
first edit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property

from upr.compose.locators import print_locators
from upr.compose.sources import Source, source_of_earlier, source_of_record
from upr.compose.stretches import Stretch, Style, sentence
from upr.languages.forms import NoteForm, Piece, fill_label
from upr.languages.keys import Language
from upr.models.document import Runs
from upr.models.earlier import EarlierRecommendation
from upr.models.evidence import Record
from upr.text.nodes import CiteItem

TITLES = frozenset({"title", "short", "quoted_title", "quoted_short"})
"""Fields whose words are in the language of the source's title."""


class NoteWriter:
    """Writes the notes of one document, in their order: it remembers what was already cited in full.

    `records` are those that the submission cites: two of them that would share a short form get the date as well.
    """

    def __init__(
        self,
        language: Language,
        records: Mapping[str, Record],
        earlier: Mapping[str, EarlierRecommendation],
        state_name: Callable[[str], str],
    ) -> None:
        self._language = language
        self._records = records
        self._earlier = earlier
        self._state_name = state_name
        self._sources: dict[tuple[bool, str], Source | None] = {}
        self._cited: set[tuple[str, ...]] = set()
        self._named: set[tuple[bool, str]] = set()
        self._again: dict[tuple[object, ...], Runs] = {}

    def write(self, items: Sequence[CiteItem]) -> Runs:
        """The runs of the note for the sources of one bracket, with one full stop at the end.

        A source that does not exist prints as `labels.missing`; whether it may is for the rules to say.
        """
        key = tuple((item.recommendation, item.id, item.prefix, item.locators, item.suffix) for item in items)
        if key in self._again:
            return self._again[key]
        names = {(item.recommendation, item.id) for item in items}
        again = names <= self._named
        self._named |= names
        note = self._note(items)
        if again:  # all in short forms, and so for good
            self._again[key] = note
        return note

    def _note(self, items: Sequence[CiteItem]) -> Runs:
        note: list[Stretch] = []
        said = ""
        for item in items:
            if note:
                note.append(Stretch(self._language.labels.note_separator))
            source = self._source(item.id, item.recommendation)
            note += self._item(item, source, said)
            said = source.values.get("report", "") if source else ""
        return self._finished(note)

    def _finished(self, note: Sequence[Stretch]) -> Runs:
        return sentence(note, self._language)

    def _source(self, name: str, recommendation: bool = False) -> Source | None:
        key = (recommendation, name)
        if key not in self._sources:
            self._sources[key] = self._find(name, recommendation)
        return self._sources[key]

    def _find(self, name: str, recommendation: bool) -> Source | None:
        if recommendation:
            earlier = self._earlier.get(name)
            return source_of_earlier(earlier, self._language, self._state_name) if earlier else None
        record = self._records.get(name)
        return source_of_record(record, self._language) if record else None

    def _item(self, item: CiteItem, source: Source | None, said: str) -> Iterator[Stretch]:
        """One source of the note. The report that the source before it named (`said`) is not named again."""
        if item.prefix:
            yield Stretch(f"{item.prefix} ", wording=True)
        if source is None:
            yield Stretch(fill_label(self._language.labels.missing, id=item.id))
            return
        form, values = self._filled(item, source, said)
        yield from (_stretch(piece, source) for piece in form.fill(values))

    def _filled(self, item: CiteItem, source: Source, said: str) -> tuple[NoteForm, Mapping[str, str]]:
        form, values = self._mention(source)
        filled = {**values, **self._where(item, source)}
        if said and source.locator and values.get("report") == said:
            filled["report"] = ""
        return form, filled

    def _mention(self, source: Source) -> tuple[NoteForm, Mapping[str, str]]:
        """The full form at first sight; later the shortest form that no other cited document shares."""
        identity = source.identity
        if identity not in self._cited:
            self._cited.add(identity)
            return source.full, source.values
        for text, values in source.short_forms:
            if len(self._documents.get(text, ())) <= 1:
                return source.short, values
        return source.full, source.values

    @cached_property
    def _documents(self) -> Mapping[str, set[tuple[str, ...]]]:
        """Short form, with and without its date -> the documents that it can mean."""
        found: dict[str, set[tuple[str, ...]]] = {}
        for name in self._records:
            if source := self._source(name):
                identity = source.identity
                for text, _ in source.short_forms:
                    found.setdefault(text, set()).add(identity)
        return found

    def _where(self, item: CiteItem, source: Source) -> Mapping[str, str]:
        """Locator and remark. A citation's locator replaces a record's own, but never a recommendation's number."""
        given = print_locators(item.locators, self._language)
        both = item.recommendation and given and source.locator
        remark = item.suffix.strip(" ,;")
        if not any(map(str.isalnum, remark)):  # a full stop that was typed inside the bracket
            remark = ""
        return {
            "locator": f"{source.locator}, {given}" if both else given or source.locator,
            "remark": remark and (" " if remark.startswith("(") else ", ") + remark,
        }


def _stretch(piece: Piece, source: Source) -> Stretch:
    """A filled piece with its style; a title is in a language of its own."""
    return Stretch(piece.text, Style(piece.italic, _language(piece, source), piece.link), wording=not piece.field)


def _language(piece: Piece, source: Source) -> str:
    if piece.field == "original_title":
        return source.original
    return source.language if piece.field in TITLES else ""
