"""The list of commands."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import Annotated

import typer

from upr import __version__
from upr.cli.build import build
from upr.cli.check import check
from upr.cli.endorse.command import endorse
from upr.cli.evidence import app as evidence
from upr.cli.labels import labels
from upr.cli.new.command import new
from upr.cli.remarks import say
from upr.cli.report import report
from upr.cli.review.command import review
from upr.cli.rule import rule
from upr.cli.schema import schema
from upr.cli.sheet.command import sheet
from upr.cli.status.command import status
from upr.cli.trace.command import trace
from upr.cli.word.clean import clean
from upr.cli.word.inspect import inspect

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


app.command("new")(new)
app.command("check")(check)
app.command("build")(build)
app.command("status")(status)
app.add_typer(evidence, name="evidence")
app.command("sheet")(sheet)
app.command("clean")(clean)
app.command("inspect")(inspect)
app.command("review")(review)
app.command("endorse")(endorse)
app.command("trace")(trace)
app.command("report")(report)
app.command("labels")(labels)
app.command("rule")(rule)
app.command("schema")(schema)


def app_for(arguments: Sequence[str]) -> typer.Typer:
    """The app with nothing but the command that is asked for, or with all where that is not plain.

    Typer works out the options of every command before it runs one, which takes a tenth of a small build.
    """
    name, one = next(iter(arguments), ""), copy(app)
    one.registered_commands = [command for command in app.registered_commands if command.name == name]
    one.registered_groups = [group for group in app.registered_groups if group.name == name]
    return one if one.registered_commands or one.registered_groups else app
