"""Options and arguments that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

Directory = Annotated[
    str | None,
    typer.Argument(metavar="DIR", show_default=False, help="The submission; found from the current folder upwards."),
]
