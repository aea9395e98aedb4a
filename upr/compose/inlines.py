"""From inline nodes to finished runs: typography, scripts, links, references, and the marks of notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from upr.compose.citations import NoteWriter
from upr.compose.links import live_link
from upr.compose.marks import with_marks
from upr.compose.printed import printed
from upr.compose.scripts import look, split_scripts
from upr.compose.typography import finish_before_number
from upr.languages.forms import fill_label
from upr.languages.keys import Language
from upr.models.document import BreakRun, Note, NoteRun, ReferenceRun, Run, Runs, TextRun
from upr.models.evidence import Record
from upr.models.project import Entry
from upr.protect.gate import refusal
from upr.text.location import Location
from upr.text.nodes import Break, Citation, CiteItem, CrossReference, Inline, Link, Text

PENDING = "#"
"""A reference's target is `#label` until the keys of all blocks are known."""

BETWEEN_MARKS = "\u00a0"
"""Notes 1 and 2 side by side must not read as note 12."""


@dataclass(slots=True)
class InlineWriter:
    """Words the inlines of a document in order; it counts the notes as their marks come."""

    language: Language
    records: Mapping[str, Entry[Record]]
    note_writer: NoteWriter
    numbers: Mapping[str, str]
    """Label -> number of the paragraph that carries it."""
    notes: list[Note] = field(default_factory=list)
    note_origins: list[Location] = field(default_factory=list)

    def write(self, inlines: tuple[Inline, ...], at: Location) -> Runs:
        """Word one paragraph. `at` is any place in its file."""
        runs: list[Run] = []
        for inline in with_marks(inlines, self.language):
            if isinstance(inline, Text):  # most are: nothing of them is asked twice
                runs += self._text(inline)
                continue
            made = self._run(inline, at)
            if runs and made and isinstance(runs[-1], NoteRun) and isinstance(made[0], NoteRun):
                runs.append(TextRun(BETWEEN_MARKS))
            if runs and made and isinstance(runs[-1], TextRun) and isinstance(made[0], ReferenceRun):
                runs[-1] = TextRun(finish_before_number(runs[-1].text, self.language), *look(runs[-1]))
            runs.extend(made)
        return _joined(runs)

    def plain(self, text: str, *, bold: bool = False, italic: bool = False) -> tuple[TextRun, ...]:
        """Word text that is not part of the narrative, such as a title."""
        return printed(text, self.language, bold=bold, italic=italic)

    def _text(self, node: Text) -> tuple[TextRun, ...]:
        return split_scripts(node.text) if node.code else self.plain(node.text, bold=node.bold, italic=node.italic)

    def _run(self, inline: Inline, at: Location) -> Runs:
        match inline:
            case Text():
                return self._text(inline)
            case Break(hard=hard):
                return (BreakRun(),) if hard else (TextRun(" "),)
            case Link(url=url, children=children):
                return self._link(url, children, at)
            case CrossReference(label=label):
                text = self.numbers.get(label) or fill_label(self.language.labels.missing, id=label)
                return (ReferenceRun(PENDING + label, text),)
            case Citation():
                return self._note(inline, at)

    def _link(self, url: str, children: tuple[Inline, ...], at: Location) -> Runs:
        """A link prints its text on one line; references inside it stand behind it."""
        inner: list[Run] = [TextRun(" ") if isinstance(run, BreakRun) else run for run in self.write(children, at)]
        texts = tuple(run for run in _joined(inner) if isinstance(run, TextRun))
        rest = tuple(run for run in inner if isinstance(run, ReferenceRun))
        return (*live_link(url, texts), *rest) if texts else rest

    def _note(self, citation: Citation, at: Location) -> Runs:
        """A bracket becomes one note; what may not be published leaves here."""
        items = tuple(item for item in citation.items if self._printable(item))
        if not items:
            return ()
        number = len(self.notes) + 1
        self.notes.append(Note(number, self.note_writer.write(items)))
        self.note_origins.append(Location(at.path, citation.place.line, citation.place.column))
        return (NoteRun(number),)

    def _printable(self, item: CiteItem) -> bool:
        record = None if item.recommendation else self.records.get(item.id)
        return record is None or refusal(record.model) is None


def _joined(runs: Sequence[Run]) -> Runs:
    """Join neighbouring text runs of one look, and leave out empty ones."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if isinstance(run, TextRun) and isinstance(last, TextRun) and look(last) == look(run):
            joined[-1] = TextRun(last.text + run.text, *look(run))
        elif not isinstance(run, TextRun) or run.text:
            joined.append(run)
    return tuple(joined)
