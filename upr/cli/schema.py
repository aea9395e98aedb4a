"""`upr schema`: JSON Schemas of all files and outputs."""

from __future__ import annotations

from typing import Annotated

import typer


def schema(
    directory: Annotated[str, typer.Argument(metavar="DIR", help="Where to write them.")] = "schemas",
) -> int:
    """Write the JSON Schemas (2020-12) of everything that upr reads and prints."""
    from upr.cli.places import folder_named, say_paths
    from upr.edit.writing import write_schemas

    say_paths(write_schemas(folder_named(directory)))
    return 0
