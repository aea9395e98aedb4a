"""LaTeX in the values of BibTeX as text: accents, dashes, quotation marks, braces that only protect capitals."""

from __future__ import annotations

import logging
import re
from functools import cache
from typing import Any

_DEEPEST = 40
_LONGEST = 20_000
_COMMANDS = re.compile(r"[\\$~]")
_PLAIN = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"))
_ESCAPED = re.compile(r"\\([&%_#$~{}])(?:\{\})?")


class UndecodedError(ValueError):
    """The library for LaTeX gave up on a value."""


def is_hostile(value: str) -> bool:
    """Whether a value is longer or nested deeper than any that was meant to be read."""
    depth = 0
    for sign in re.findall(r"[{}]", value[: _LONGEST + 1]):
        depth += 1 if sign == "{" else -1
        if depth > _DEEPEST:
            return True
    return len(value) > _LONGEST or value.count("\\begin") + value.count("\\left") > _DEEPEST


def decoded(value: str) -> str:
    """A value as text. What is no known command is left out, its argument stays; `%` is a sign, not a comment.

    Raises:
        UndecodedError: it is no LaTeX that can be read.
    """
    if not _COMMANDS.search(value):
        for typed, sign in _PLAIN:
            value = value.replace(typed, sign)
        return value.replace("{", "").replace("}", "")
    try:
        return str(_decoder().latex_to_text(re.sub(r"(?<!\\)%", r"\\%", value)))
    except Exception as error:  # pylatexenc 2.11 lets an IndexError out for `\href` without its arguments, and others
        raise UndecodedError from error


def address(value: str) -> str:
    """An address or number, where only signs are escaped: `\\_` is `_`."""
    return _ESCAPED.sub(r"\1", value).replace("{", "").replace("}", "").strip()


def silence(library: str) -> None:
    """Keep a library from reporting to the terminal: it would show values, and what is wrong is told by us."""
    log = logging.getLogger(library)
    log.propagate = False
    log.addHandler(logging.NullHandler())


@cache
def _decoder() -> Any:
    from pylatexenc.latex2text import LatexNodes2Text

    silence("pylatexenc")
    return LatexNodes2Text(math_mode="text", keep_comments=False, strict_latex_spaces=False)
