"""Uwazi's CSV export (Export CSV, in a collection or its search).

Read in Uwazi's code, `app/api/csv/csvExporter.ts`, `typeFormatters.ts` and `csvDefinitions.ts`: the columns are
`Title`, `Date added`, `Template`, one for each property of the templates by its label, then `Geolocation`,
`Documents`, `Attachments`, `Published`; `|` joins several values, `::` a group and its term, `~` the two days of a
span; a link is `label|address`. Dates are `YYYY-MM-DD` unless the collection is set otherwise. The first and last
columns are printed in the language of the person who exports: only the English names are known here, others need the
mapping. In a file made for import, `title__fr` is the French title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from upr.exchange.incoming import Incoming, Noticed, Reading, Refused, Spot
from upr.exchange.project_tables import (
    DATES,
    PLURAL,
    Plan,
    Table,
    TableRow,
    gathered,
    incoming,
    kind_refused,
    named,
    record_values,
    unread,
)
from upr.exchange.web_addresses import is_address
from upr.models.evidence import Kinds

FIELDS = {
    "title": "title",
    "template": "kind",
    "summary": "summary",
    "description": "summary",
    "abstract": "summary",
    "publisher": "publisher",
    "source": "publisher",
    "organisation": "publisher",
    "organization": "publisher",
    "date": "published",
    "publication date": "published",
    "date of publication": "published",
    "event date": "event_date",
    "link": "url",
    "url": "url",
    "source link": "url",
    "document symbol": "symbol",
    "symbol": "symbol",
    "language": "language",
}
"""Labels that mean one thing in any collection -> field. What else a property means, only the mapping can say."""

KINDS = {
    "court decision": "court-decision",
    "judgment": "court-decision",
    "judgement": "court-decision",
    "law": "legislation",
    "legislation": "legislation",
    "news": "news-report",
    "news article": "news-report",
    "resolution": "resolution",
    "treaty": "treaty",
}
PERSONS = re.compile(
    r"\b(?:persons?|victims?|witness(?:es)?|perpetrators?|detainees?|testimon(?:y|ies)|interviews?)\b"
)
"""Templates of entities that are persons, or that persons told."""

_KEPT_OUT = ("date added", "geolocation", "documents", "attachments", "published")
_LANGUAGE = re.compile(r"(.+)__([a-z]{2,3}(?:-[A-Za-z]{2,4})?)")


def is_uwazi(table: Table) -> bool:
    """Whether a table has the columns that every export of Uwazi has."""
    return {"title", "template", "date added"} <= {header.strip().casefold() for header in table.headers}


def read_uwazi(table: Table, plan: Plan | None = None, *, language: str = "en") -> Reading:
    """Read an export; every entity comes in or is refused. Columns that `plan` does not name go by their label.

    `language` chooses among columns such as `title__fr`.
    """
    columns = named(table.headers, FIELDS) | _translated(table.headers, language)
    whole = Plan(plan.columns or columns, plan.constants) if plan else Plan(columns)
    results = (_entity(Spot(table.file, row.where), row, whole) for row in table.rows)
    return gathered(results, _noticed(table, whole))


def _translated(headers: tuple[str, ...], language: str) -> dict[str, str]:
    matches = {header: match for header in headers if (match := _LANGUAGE.fullmatch(header.strip()))}
    wanted = {header: match[1] for header, match in matches.items() if match[2] == language}
    return {header: FIELDS[base.casefold()] for header, base in wanted.items() if base.casefold() in FIELDS}


def _entity(spot: Spot, row: TableRow, plan: Plan) -> Incoming | Refused:
    common = {header.strip().casefold(): text.strip() for header, text in row.cells.items()}
    if common.get("published", "").casefold() == "unpublished":
        return Refused(spot, "the entity is not published in Uwazi", "publish it there if everybody may see it")
    if PERSONS.search(common.get("template", "").casefold()):
        return Refused(
            spot, "the entity is of a person, or what a person told", "it does not belong in a public base"
        )
    cells = {
        header: _cell(plan.columns[header], text) for header, text in row.cells.items() if header in plan.columns
    }
    values = record_values(cells, plan)
    return kind_refused(spot, values) or incoming(spot, row, plan, values)


def _cell(name: str, text: str) -> str:
    """A cell of Uwazi's as one of ours: the address of a link, what a span shares, terms without their group."""
    if name == "kind":
        kind = KINDS.get(text.strip().casefold(), text.strip().casefold().replace(" ", "-"))
        return kind if kind in Kinds.BY_NAME else ""  # most templates say nothing of what was read
    parts = [part.strip() for part in text.split("|")]
    if name in {"url", "archived_url"}:
        return next((part for part in reversed(parts) if is_address(part)), text)
    if name in DATES:
        first, _, last = parts[0].partition("~")
        return first if last in {"", first} else _shared(first, last)
    if name in PLURAL or (len(parts) > 1 and name not in {"summary", "title"}):
        joined = "|" if name in PLURAL else "; "
        return joined.join(part.rpartition("::")[2].strip() for part in parts)
    return text.rpartition("::")[2] if "::" in text and "\n" not in text and name != "title" else text


def _shared(first: str, last: str) -> str:
    return next((first[:length] for length in (7, 4) if first[:length] == last[:length]), "")


def _noticed(table: Table, plan: Plan) -> Iterator[Noticed]:
    folded = {header: header.strip().casefold() for header in table.headers}
    filled = {folded[header] for row in table.rows for header, text in row.cells.items() if text and header in folded}
    if filled & {"documents", "attachments"}:
        yield Noticed(
            Spot(table.file), "files of entities were left out: a record names where the public can read it"
        )
    if "geolocation" in filled:
        yield Noticed(Spot(table.file), "coordinates were left out: they can lead to a person")
    template = next((header for header, name in folded.items() if name == "template"), "")
    templates = {row.cells.get(template, "") for row in table.rows}
    if "kind" in plan.constants and len(templates) > 1:
        text = f"one kind was given for entities of {len(templates)} templates: look whether all describe documents"
        yield Noticed(Spot(table.file), text)
    kept_out = [header for header in table.headers if folded[header] in {*_KEPT_OUT, "template"}]
    yield from unread(table, plan, kept_out)
