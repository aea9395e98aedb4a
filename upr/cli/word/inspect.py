"""`upr inspect`: the last look at Word files, whoever made them. Runs and fetches nothing, writes nothing."""

from __future__ import annotations

import gc
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from upr.cli import EXIT_BUG, EXIT_FINDINGS
from upr.cli.options import Format, Output
from upr.cli.remarks import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from upr.check.rule import FileContext
    from upr.cli.word.inspected import Inspected

_TIDY = 50
"""Files after which Python looks for cycles, which it does not by itself in our commands."""


class Kind(StrEnum):
    """Which limit of words holds."""

    INDIVIDUAL = "individual"
    JOINT = "joint"


def inspect(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Word files, and folders with them.")],
    kind: Annotated[Kind | None, typer.Option("--kind", help="Whose limit of words holds.")] = None,
    output: Output = Format.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Leave with 1 for warnings too.")] = False,
) -> int:
    """Look at Word files before they are sent, whoever made them."""
    from upr.check.rule import FileContext
    from upr.cli.as_json import as_json
    from upr.cli.word.files import word_files
    from upr.cli.word.inspected import shape_of
    from upr.cli.word.text import file_text, total_text
    from upr.facts.limits import WORD_LIMITS

    limit = WORD_LIMITS[max(WORD_LIMITS)].of(kind.value) if kind else None

    def printed(one: Inspected) -> str:
        return as_json(shape_of(one), None) if output is Format.JSON else file_text(one)

    inspected = _each(word_files(files), FileContext(limit), printed)
    if output is Format.TEXT:
        say(total_text(inspected))
    return _code(inspected, strict)


def _each(paths: Sequence[Path], context: FileContext, printed: Callable[[Inspected], str]) -> list[Inspected]:
    """Look at each file and print it: at once, or when the bar has gone from the terminal."""
    from upr.cli.progress import progress, watched
    from upr.cli.word.inspected import inspect_file
    from upr.text.progress import counted

    inspected, held = [], []
    with progress() as tell:
        for number, path in enumerate(counted(paths, "inspect", tell, every=1), 1):
            one = inspect_file(path, context)
            held.append(printed(one))
            inspected.append(one.brief)
            if not watched():
                say(held.pop())
            if number % _TIDY == 0:
                gc.collect()
    for text in held:
        say(text)
    return inspected


def _code(inspected: Sequence[Inspected], strict: bool) -> int:
    from upr.cli.verdict import exit_code

    if any(one.is_bug for one in inspected):
        return EXIT_BUG
    if any(not one.readable for one in inspected):
        return EXIT_FINDINGS
    return exit_code((finding for one in inspected for finding in one.findings), strict)
