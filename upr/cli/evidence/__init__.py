"""`upr evidence …`: working with the records of a submission. One command a file; this is the list of them."""

from __future__ import annotations

import typer

app = typer.Typer(help="Work with the evidence of a submission.", no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def _evidence() -> None:
    """Work with the evidence of a submission."""
