"""`upr evidence add`: a new record, asked for on a terminal or given by options."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from upr.cli import options
from upr.cli.evidence import filters
from upr.cli.evidence.filters import option

if TYPE_CHECKING:
    from upr.models.plain import Plain


def add(
    directory: options.Directory = None,
    kind: Annotated[
        str | None, option("--kind", metavar="KIND", help="The document that was read, such as news-report.")
    ] = None,
    publisher: Annotated[str | None, option("--publisher", metavar="TEXT", help="Who issued it.")] = None,
    title: Annotated[str | None, option("--title", metavar="TEXT", help="As printed.")] = None,
    published: Annotated[
        str | None, option("--published", metavar="DATE", help="2023, 2023-03 or 2023-03-03.")
    ] = None,
    recorded: Annotated[
        str | None, option("--recorded", metavar="DATE", help="Of first-hand material: when it was taken down.")
    ] = None,
    url: Annotated[str | None, option("--url", metavar="ADDRESS", help="The issuer's own address.")] = None,
    symbol: Annotated[
        str | None, option("--symbol", metavar="SYMBOL", help="Symbol of a United Nations document.")
    ] = None,
    held_at: Annotated[
        str | None, option("--held-at", metavar="TEXT", help="Where a copy without an address is.")
    ] = None,
    accessed: Annotated[str | None, option("--accessed", metavar="DAY", help="When the address was read.")] = None,
    summary: Annotated[str | None, option("--summary", metavar="TEXT", help="What it says, in your words.")] = None,
    language: Annotated[str | None, option("--language", metavar="CODE", help="Language that was read.")] = None,
    event_date: Annotated[str | None, option("--event-date", metavar="DATE", help="When it happened.")] = None,
    theme: Annotated[list[str] | None, option("--theme", metavar="LABEL", help="Once for each.")] = None,
    right: Annotated[list[str] | None, option("--right", metavar="RIGHT", help="ICCPR-25; once for each.")] = None,
    group: Annotated[list[str] | None, option("--group", metavar="LABEL", help="Once for each.")] = None,
    doubt: Annotated[
        list[str] | None, option("--doubt", metavar="WORD", help="Once for each; needs --limits.")
    ] = None,
    limits: Annotated[str | None, option("--limits", metavar="TEXT", help="What could not be verified.")] = None,
    other: Annotated[list[str] | None, option("--set", metavar="FIELD=VALUE", help="Any other field.")] = None,
    record: Annotated[
        str | None, option("--id", metavar="ID", help="Made of publisher, title and year otherwise.")
    ] = None,
    into: Annotated[str | None, option("--into", metavar="FOLDER", help="A folder in the base.")] = None,
    base: filters.Base = None,
    yes: Annotated[bool, typer.Option("--yes", help="Ask nothing that is not needed; write a double too.")] = False,
) -> int:
    """Add a record of evidence. On a terminal it asks; options answer beforehand. Writes one file."""
    from upr.cli.ask import on_terminal
    from upr.cli.evidence.given import given_values, with_settings
    from upr.cli.evidence.writing import add_record

    own = {
        "publisher": publisher,
        "title": title,
        "published": published,
        "recorded": recorded,
        "url": url,
        "symbol": symbol,
        "held_at": held_at,
        "accessed": accessed,
        "summary": summary,
        "language": language,
        "event_date": event_date,
        "limits": limits,
    }
    texts = with_settings(own, other or ())
    lists = {"themes": theme or (), "rights": right or (), "groups": group or (), "doubts": doubt or ()}
    values: dict[str, Plain] = given_values(kind, texts, lists)
    today = date.today()  # noqa: DTZ011 - the user's day
    return add_record(directory, base, values, today, record=record, into=into, asking=on_terminal(), yes=yes)
