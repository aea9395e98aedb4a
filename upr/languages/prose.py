"""What a language tells of good prose: words that weaken a recommendation, lean on a neighbour, or load a text.

Data for checking only; nothing of it is printed. Each pattern is compiled once, when its language is first asked for.
Where a list is ours and no source has it, its comment says so. Patterns ignore capitals unless they say otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from upr.languages import MODULES


@dataclass(frozen=True, slots=True)
class Prose:
    """All that checking prose in one language needs. Fields named `..._verb...` speak of recommendations."""

    further_verbs: Mapping[str, int]
    """Openings beside those of McMahon's list (`Language.verbs`), with the category that we give them."""
    ambiguous_verbs: frozenset[str]
    """Those that are nouns or adjectives too: behind `and` they need an object to be known as verbs."""
    lead: re.Pattern[str]
    """What may stand before the verb: adverbs. Always matches, if only nothing."""
    no_verb: re.Pattern[str]
    """An opening that is certainly no bare verb."""
    join: str
    """Joins a second action; in groups 1 and 2 stand `{verbs}` and, with an object, `{ambiguous}`."""
    subordinate: re.Pattern[str]
    """Opens a clause in which further verbs are no further actions."""
    vague: re.Pattern[str]
    """An object, or a condition, of which nobody can say later whether it was met."""
    when: re.Pattern[str]
    """Says by when."""
    leaning: re.Pattern[str]
    """Opening of a paragraph that only its neighbour explains."""
    standing: re.Pattern[str]
    """Openings that look like it and stand alone."""
    long_sentence: int
    """Words above which a sentence is long."""
    known_acronyms: frozenset[str]
    """Need no explanation to a reader at OHCHR."""
    loaded: Mapping[str, str]
    """Abusive or loaded words, in lower case, each with the pattern in which it is so: mostly itself."""
    positive: re.Pattern[str]
    """A step for the better, taken or promised, or the words that none was found."""
    method: re.Pattern[str]
    """How the information was collected."""
    limits: re.Pattern[str]
    """What could not be verified or is not covered."""
    method_heading: re.Pattern[str]
    """A heading below which the text tells of itself."""
    separated: re.Pattern[str]
    """A number of four digits or more whose thousands stand apart."""
    per_cent: re.Pattern[str]
    """Per cent as a word."""
    days: tuple[tuple[str, re.Pattern[str]], ...]
    """Ways to write a day, each with an example; the first is the United Nations' own."""


@cache
def prose_for(code: str) -> Prose:
    """What checking prose in a language needs.

    Raises:
        KeyError: there is no such language.
    """
    prose: Prose = import_module(f"upr.languages.prose_{MODULES[code]}").PROSE
    return prose


def listed(text: str) -> frozenset[str]:
    """The words of a text that are separated by spaces."""
    return frozenset(text.split())


def by_category(**verbs: str) -> dict[str, int]:
    """Verbs, separated by commas, with their category of action: `c4="combat, make sure"`."""
    return {verb: int(key[1:]) for key, text in verbs.items() for verb in text.split(", ")}


def themselves(text: str) -> dict[str, str]:
    """Each word of a text with itself as its pattern."""
    return {word: word for word in text.split()}


def words(*groups: str) -> re.Pattern[str]:
    """Any of the words or phrases, which are separated by `|` and may hold patterns; whole words, capitals aside."""
    return re.compile(rf"(?<!\w)(?:{_both_apostrophes('|'.join(groups))})(?!\w)", re.IGNORECASE)


def opening(*groups: str) -> re.Pattern[str]:
    """Any of them at the very beginning."""
    return re.compile(rf"(?:{_both_apostrophes('|'.join(groups))})(?!\w)", re.IGNORECASE)


def _both_apostrophes(pattern: str) -> str:
    """Lists are written with the printed apostrophe; keyboards have the straight one."""
    return re.sub(
        r"\[[^\]]*\]|’", lambda found: found[0].replace("’", "’'") if len(found[0]) > 1 else "[’']", pattern
    )
