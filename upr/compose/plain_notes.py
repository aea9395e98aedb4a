"""Notes that are only counted: `upr check` asks how long they are, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from upr.compose.citations import NoteWriter
from upr.compose.sources import Source
from upr.compose.stretches import Stretch
from upr.models.document import Runs, TextRun
from upr.text.nodes import CiteItem


class PlainNoteWriter(NoteWriter):
    """Writes the same words without their looks and links, in a third of the time. Nothing of it may be printed."""

    def _item(self, item: CiteItem, source: Source | None, said: str) -> Iterator[Stretch]:
        if source is None:
            yield from super()._item(item, source, said)
            return
        form, values = self._filled(item, source, said)
        yield Stretch((f"{item.prefix} " if item.prefix else "") + form.text(values))

    def _finished(self, note: Sequence[Stretch]) -> Runs:
        return (TextRun("".join([stretch.text for stretch in note]) + "."),)
