"""The list of commands."""

from __future__ import annotations

from typing import Annotated

import typer

from upr import __version__
from upr.cli import (
    build,
    check,
    clean,
    endorse,
    evidence,
    inspect,
    new,
    report,
    review,
    rule,
    schema,
    sheet,
    status,
    trace,
)
from upr.cli.remarks import say

app = typer.Typer(
    name="upr",
    help="From validated evidence and a narrative to a Word submission to the Universal Periodic Review.",
    epilog="Exit codes: 0 clean, 1 findings, 2 usage or circumstances, 3 a fault of upr's own.",
    add_completion=False,
    pretty_exceptions_enable=False,
    pretty_exceptions_show_locals=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def _top(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.", is_eager=True)] = False,
) -> None:
    if version:
        say(f"upr {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        say(context.get_help())


app.command("new")(new.new)
app.command("check")(check.check)
app.command("build")(build.build)
app.command("status")(status.status)
app.add_typer(evidence.app, name="evidence")
app.command("sheet")(sheet.sheet)
app.command("clean")(clean.clean)
app.command("inspect")(inspect.inspect)
app.command("review")(review.review)
app.command("endorse")(endorse.endorse)
app.command("trace")(trace.trace)
app.command("report")(report.report)
app.command("rule")(rule.rule)
app.command("schema")(schema.schema)
