"""`upr schema`: JSON Schemas of all files and outputs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from upr.cli.remarks import say


def schema(
    directory: Annotated[Path, typer.Argument(metavar="[DIR]", help="Where to write them.")] = Path("schemas"),
) -> int:
    """Write the JSON Schemas (2020-12) of everything that upr reads and prints."""
    from upr.cli.places import shown
    from upr.edit.writing import write_schemas

    for path in write_schemas(directory):
        say(shown(path))
    return 0
