"""Notes written one after the other, and made visible: `~` is a no-break space, `^` a narrow one, `*...*` italics
and `<...>` a live link."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from upr.compose.citations import NoteWriter
from upr.languages import language_for
from upr.models.document import LinkRun, Runs, TextRun
from upr.models.earlier import EarlierRecommendation
from upr.models.evidence import Kinds, Record
from upr.text.nodes import CiteItem, Locator, LocatorKind, Place

HERE = Place(1)
STATES = {
    "en": {"CAN": "Canada", "FRA": "France", "AUT": "Austria"},
    "fr": {"CAN": "Canada", "FRA": "France", "AUT": "Autriche"},
}


def record(kind: str, **values: Any) -> Record:
    base = {"kind": kind, "summary": "s", "title": "A title", "publisher": "A publisher", "published": "2023-03-01"}
    if kind in ("testimony", "incident", "media-file"):
        base = {"kind": kind, "summary": "s", "title": "A name", "place": "A village", "recorded": "2024-06-01"}
    elif not values.keys() & {"url", "archived_url", "symbol", "held_at", "reproduced_by"}:
        base["url"] = "https://example.org/a"
    return Kinds.BY_NAME[kind].model_validate(base | values)


def earlier(**values: Any) -> EarlierRecommendation:
    return EarlierRecommendation.model_validate({"id": "e", "text": "t"} | values)


def at(name: str, kind: LocatorKind = "paragraph", value: str = "", **rest: Any) -> CiteItem:
    return CiteItem(name, HERE, locators=(Locator(kind, value),) if value else (), **rest)


def shown(runs: Runs) -> str:
    """The printed text with its invisible marks made visible."""
    parts = []
    for run in runs:
        if isinstance(run, LinkRun):
            assert "".join(text.text for text in run.runs) == run.url
            parts.append(f"<{run.url}>")
        else:
            assert isinstance(run, TextRun)
            parts.append(f"*{run.text}*" if run.italic else run.text)
    return "".join(parts).replace("\u00a0", "~").replace("\u202f", "^")


class Notes:
    """Writes notes one after the other."""

    def __init__(
        self, language: str = "en", earlier: Mapping[str, EarlierRecommendation] | None = None, **records: Record
    ) -> None:
        self.writer = NoteWriter(language_for(language), records, earlier or {}, STATES[language].__getitem__)

    def __call__(self, *items: CiteItem | str) -> str:
        return shown(self.writer.write([at(item) if isinstance(item, str) else item for item in items]))
