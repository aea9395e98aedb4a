"""Substitutions that several languages share: the spaces that must not be the end of a line.

Each pattern begins with the space itself: the engine then leaps from space to space, which takes a fifth of the time
of looking for a word at every character.
"""

from __future__ import annotations

import re

NO_BREAK = "\u00a0"

Substitution = tuple[str, str]
"""Pattern and replacement, as `Language.typography` wants them."""


def before_number(words: str) -> Substitution:
    """Keep each of these words (`para.`, `article`) on one line with the number behind it."""
    return rf" (?=\d)(?:{_behind(words.split())})", NO_BREAK


def before_letter(words: str) -> Substitution:
    """Keep each of these words (`Mme`) on one line with the word behind it."""
    return rf" (?=[^\W\d_])(?:{_behind(words.split())})", NO_BREAK


def between_day_and(months: tuple[str, ...], *days: str) -> Substitution:
    """Keep a day on one line with its month; `days` are other words for a day (`1er`)."""
    digits = (r"(?<=\b\d )", r"(?<=\b\d\d )")
    return rf" (?=(?:{'|'.join(months)})\b)(?:{'|'.join((*digits, *filter(None, [_behind(days)])))})", NO_BREAK


def behind_digit(what: str) -> Substitution:
    r"""Keep what follows a number (a pattern: `per cent\b`) on one line with it."""
    return rf" (?={what})(?<=\d )", NO_BREAK


def _behind(words: tuple[str, ...] | list[str]) -> str:
    return "|".join(rf"(?<=\b{re.escape(word)} )" for word in words)
