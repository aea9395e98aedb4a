"""A mapping proposed for somebody's own register: what its headers suggest, for her to look at and correct.

Nothing is read by a proposal that nobody has seen.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from upr.exchange.columns import BY_NAME, PUBLIC_KIND_NAMES
from upr.exchange.grid import Cell, Row
from upr.exchange.headers import guessed_kind, header_key
from upr.exchange.layout import Layout
from upr.exchange.register_reading import Table
from upr.exchange.written_dates import is_ambiguous

_NUMBERS = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})")
_REMARKS = frozenset({"notes", "note", "comments", "comment", "remarks", "remarques", "commentaires", "observations"})
_WHERE = ("url", "symbol", "archived_url", "held_at", "reproduced_by")
MOST_WORDS = 40
"""Words of a column of kinds that a proposal lists."""


WHAT_LACKS = {
    "title": "what the document is called ('title')",
    "publisher": "who issued it ('publisher')",
    "published": "when it was published ('published')",
    "summary": "what it says ('summary')",
    "url": "where it was read ('url', 'symbol' or 'held_at')",
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """Headers and the fields they seem to be, headers that stay unread, and what is still to be said.

    `kinds` are the words found in the column of kinds, with the kind that each means, or empty. `dates` is the order
    that some dates of the file prove; `is_dates_open` says that some could be read both ways and none proves it.
    """

    columns: tuple[tuple[str, str], ...]
    unread: tuple[str, ...]
    kinds: tuple[tuple[str, str], ...]
    dates: str
    is_dates_open: bool
    lacking: tuple[str, ...]
    """What every record needs and no column gives; `url` stands for all that says where it was read."""
    sheet: str = ""

    @property
    def needs_kind(self) -> bool:
        """Whether the kind of document must be said for all rows."""
        return "kind" in self.lacking

    @property
    def is_complete(self) -> bool:
        """Whether it can be used as it is."""
        return not self.lacking and all(kind for _, kind in self.kinds)


def propose(table: Table) -> Proposal:
    """What the headers and some of the cells of a table suggest."""
    layout, body = table.layout, table.body
    heads = {column: " ".join(layout.header.cells[column].text.split()) for column in layout.fields}
    words = _words(layout, body)
    proved = _proved_orders(layout, body)
    columns = _with_summary([(heads[column], field) for column, field in sorted(layout.fields.items())])
    return Proposal(
        columns=tuple(columns),
        unread=tuple(layout.unread.values()),
        kinds=tuple((word, guessed_kind(word)) for word in words[:MOST_WORDS]),
        dates=next(iter(proved)) if len(proved) == 1 else "",
        is_dates_open=len(proved) != 1 and any(is_ambiguous(text) for text in _dates(layout, body)),
        lacking=tuple(_lacking({field for _, field in columns})),
        sheet=table.grid.name if table.others else "",
    )


def _with_summary(columns: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """A column of remarks is what the source says, where no other column is."""
    if any(field == "summary" for _, field in columns):
        return list(columns)
    return [
        (header, "summary" if field == "limits" and header_key(header) in _REMARKS else field)
        for header, field in columns
    ]


def _lacking(fields: set[str]) -> Iterator[str]:
    yield from (name for name in ("kind", "title", "publisher", "published", "summary") if name not in fields)
    if fields.isdisjoint(_WHERE):
        yield "url"


def map_text(proposal: Proposal) -> str:
    """The proposal as a file for `--map`; what is still to be said stands in remarks."""
    return "\n".join(_lines(proposal)) + "\n"


def _lines(proposal: Proposal) -> Iterator[str]:
    yield "# yaml-language-server: $schema=schemas/register-map.schema.json"
    yield "# What each column of the register is. Look at it, correct it, then: upr evidence import FILE --map THIS"
    if proposal.sheet:
        yield f"sheet: {_quoted(proposal.sheet)}"
    yield "columns:"
    yield from (f"  {_quoted(header)}: {field}" for header, field in proposal.columns)
    if proposal.unread:
        yield "# Fields that a column can be given to: " + ", ".join(BY_NAME)
        yield "unread:"
        yield from (f"  - {_quoted(header)}" for header in dict.fromkeys(proposal.unread))
    if any(kind for _, kind in proposal.kinds):
        yield "kinds:"
        yield from (f"  {_quoted(word)}: {kind}" for word, kind in proposal.kinds if kind)
    unknown = [word for word, kind in proposal.kinds if not kind]
    if unknown or proposal.needs_kind:
        yield f"# Kinds of document: {', '.join(PUBLIC_KIND_NAMES)}"
    if unknown:
        yield "# Say under 'kinds:' what these words mean, without the sign before them:"
        yield from (f"#  {_quoted(word)}: " for word in unknown)
    if proposal.needs_kind:
        yield "# No column says what kind of document was read. Say it for all rows, without the signs before it:"
        yield "# constants:"
        yield "#   kind: news-report"
    yield from (f"# No column says {WHAT_LACKS[name]}: give it one." for name in proposal.lacking if name != "kind")
    if proposal.dates:
        yield f"dates: {proposal.dates}"
    if proposal.is_dates_open:
        yield "# Dates such as 03/04/2023: is that 3 April (day-first) or 4 March (month-first)?"
        yield "# dates: day-first"


def _quoted(text: str) -> str:
    """A text in quotation marks, as JSON and YAML both read it."""
    return json.dumps(text, ensure_ascii=False)


def _words(layout: Layout, body: Sequence[Row]) -> list[str]:
    column = next((column for column, field in layout.fields.items() if field == "kind"), 0)
    texts = (" ".join(row.cells.get(column, Cell()).text.split()) for row in body)
    return [text for text in dict.fromkeys(texts) if text and text not in PUBLIC_KIND_NAMES]


def _dates(layout: Layout, body: Sequence[Row]) -> Iterator[str]:
    columns = [column for column, field in layout.fields.items() if BY_NAME[field].form == "date"]
    for row in body:
        yield from (row.cells[column].text.strip() for column in columns if column in row.cells)


def _proved_orders(layout: Layout, body: Sequence[Row]) -> set[str]:
    """The orders that dates with a day beyond 12 show."""
    found = filter(None, (_NUMBERS.fullmatch(text) for text in _dates(layout, body)))
    pairs = {(int(match[1]), int(match[2])) for match in found}
    return {"day-first" for first, _ in pairs if first > 12} | {"month-first" for _, second in pairs if second > 12}
