"""How one record will be printed, before any text cites it."""

from __future__ import annotations

from upr.compose.citations import NoteWriter
from upr.languages import language_for
from upr.models.document import Runs
from upr.models.evidence import Record
from upr.text.nodes import CiteItem, Place


def preview(record: Record, language: str) -> tuple[Runs, Runs]:
    """The note that gives it in full, and every later note. `language` is one of `upr.languages.LANGUAGES`."""
    writer = NoteWriter(language_for(language), {"record": record}, {}, str)
    cited = (CiteItem("record", Place(1)),)
    return writer.write(cited), writer.write(cited)
