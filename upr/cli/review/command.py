"""`upr review`: sign a record off, walk through what waits, or see how the records stand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from upr.cli import EXIT_CLEAN, EXIT_FINDINGS
from upr.cli.options import Format, Output
from upr.cli.remarks import remark, say
from upr.errors import UsageError

if TYPE_CHECKING:
    from upr.models.corpus import Corpus


class Choice(StrEnum):
    """What a reviewer decides."""

    VERIFIED = "verified"
    DISPUTED = "disputed"
    REJECTED = "rejected"


def review(
    records: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="The records.", show_default=False)
    ] = None,
    by: Annotated[
        str | None, typer.Option("--as", metavar="A-ID", help="Who decides: a reviewer of the base.")
    ] = None,
    decision: Annotated[Choice | None, typer.Option(help="What is decided.")] = None,
    note: Annotated[str | None, typer.Option(help="Why, for the next reader; asked for unless verified.")] = None,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="Day of the decision.", show_default="today")] = None,
    next_one: Annotated[bool, typer.Option("--next", help="Walk through what waits, oldest first.")] = False,
    listing: Annotated[bool, typer.Option("--list", help="Show how all records stand.")] = False,
    output: Output = Format.TEXT,
    directory: Annotated[
        str | None, typer.Option("--in", metavar="DIR", help="The submission; found from the current folder.")
    ] = None,
) -> int:
    """Sign records off. Each decision becomes a new file under the base's reviews/; nothing is rewritten."""
    _fitting(bool(records), next_one, listing, {"--as": by, "--decision": decision, "--note": note, "--on": on})
    if output is Format.JSON and not listing:
        raise UsageError("--format json goes with --list", "leave it out")
    corpus = _corpus(directory)
    if corpus is None:
        return EXIT_FINDINGS
    if listing:
        return _list(corpus, output)
    from upr.cli.actors import day_of
    from upr.cli.review.sign import sign
    from upr.cli.review.walk import walk

    day = day_of(on, datetime.now(UTC))

    if next_one:
        return walk(corpus, by, day)
    sign(corpus, records or [], by, decision.value if decision else None, note, day)
    return EXIT_CLEAN


def _fitting(named: bool, next_one: bool, listing: bool, given: Mapping[str, object]) -> None:
    """One action at a time, and no option that belongs to another."""
    asked = [name for name, is_asked in (("ID", named), ("--next", next_one), ("--list", listing)) if is_asked]
    if not asked:
        raise UsageError("it is not said which record", "name records, or use --next or --list")
    if len(asked) > 1:
        raise UsageError(f"{' and '.join(asked)} do not go together", "run the command once for each")
    mine = {"ID": given.keys(), "--next": {"--as", "--on"}, "--list": set()}[asked[0]]
    for option, value in given.items():
        if value is not None and option not in mine:
            raise UsageError(f"{option} does not go with {asked[0]}", "leave it out")


def _corpus(directory: str | None) -> Corpus | None:
    from upr.cli.places import submission
    from upr.load.project import load_project
    from upr.resolve.corpus import resolve

    corpus = resolve(load_project(submission(directory)))
    if corpus is None:
        remark("the manifest must be right first; 'upr check' says what is wrong")
    return corpus


def _list(corpus: Corpus, output: Format) -> int:
    from upr.cli.as_json import as_json
    from upr.cli.review.shape import reviews_of
    from upr.cli.review.text import as_text

    shape = reviews_of(corpus)
    say(as_json(shape) if output is Format.JSON else as_text(shape))
    return EXIT_CLEAN
