"""Options and arguments that several commands share."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

Directory = Annotated[
    str | None,
    typer.Argument(metavar="DIR", show_default=False, help="The submission; found from the current folder upwards."),
]


class Format(StrEnum):
    """How a report is printed: for people, or for programs."""

    TEXT = "text"
    JSON = "json"


Output = Annotated[Format, typer.Option("--format", help="How it is printed.")]
