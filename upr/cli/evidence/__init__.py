"""`upr evidence …`: working with the records of a submission. One command a file; this is the list of them."""

from __future__ import annotations

import typer

from upr.cli.evidence import add, export, find, import_, listing, show
from upr.cli.remarks import say

app = typer.Typer(help="Work with the evidence of a submission.", rich_markup_mode=None)


@app.callback(invoke_without_command=True)
def _evidence(context: typer.Context) -> None:
    """Work with the evidence of a submission."""
    if context.invoked_subcommand is None:
        say(context.get_help())


app.command("add")(add.add)
app.command("list")(listing.list_records)
app.command("show")(show.show)
app.command("find")(find.find)
app.command("export")(export.export)
app.command("import")(import_.import_file)
