"""From the words of a note to its finished runs: capital, full stop, typography, links, scripts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from typing import NamedTuple

from upr.compose.links import live_link
from upr.compose.printed import printed
from upr.compose.scripts import Look, look, split_scripts
from upr.languages.keys import Language
from upr.models.document import LinkRun, Run, Runs, TextRun

ENDS = (".", "?", "!", "…")
"""Signs behind which no full stop follows."""


class Style(NamedTuple):
    """What all characters of a stretch share. `language` is a BCP 47 tag, empty for the document's own."""

    italic: bool = False
    language: str = ""
    link: bool = False


PLAIN = Style()


class Stretch(NamedTuple):
    """Text of one style. `wording` marks words that are nobody's name: at the start they take a capital."""

    text: str
    style: Style = PLAIN
    wording: bool = False


def sentence(stretches: Sequence[Stretch], language: Language) -> Runs:
    """One sentence that starts with a capital and ends in one full stop, as finished runs."""
    first, *rest = stretches
    if first.wording:
        first = first._replace(text=first.text[:1].upper() + first.text[1:])
    last = stretches[-1]
    stop = () if not last.style.link and last.text.rstrip().endswith(ENDS) else (Stretch("."),)
    return tuple(_runs((first, *_one_stop(stretches[0], rest), *stop), language))


def _one_stop(before: Stretch, rest: Sequence[Stretch]) -> Iterator[Stretch]:
    """Words of a form that open with a full stop leave it out behind a text that ends in one: `etc. Available`."""
    for stretch in rest:
        doubled = stretch.wording and stretch.text.startswith(". ") and before.text.endswith(ENDS)
        yield stretch._replace(text=stretch.text[1:]) if doubled else stretch
        before = stretch


def _runs(stretches: Sequence[Stretch], language: Language) -> Iterator[Run]:
    """Runs of the stretches, neighbours of one look joined.

    Each stretch is split by itself: a bracket that the form puts behind a Khmer title is not Khmer.
    """
    for shared, group in groupby(chain.from_iterable(_split(each, language) for each in stretches), key=_look):
        runs = list(group)
        if isinstance(shared, LinkRun) or len(runs) == 1:
            yield from runs
        else:
            yield TextRun("".join([run.text for run in runs if isinstance(run, TextRun)]), *shared)


def _split(stretch: Stretch, language: Language) -> tuple[TextRun | LinkRun, ...]:
    text, style, _ = stretch
    if style.link:
        return live_link(text, split_scripts(text))
    return printed(text, language, italic=style.italic, tag=style.language)


def _look(run: TextRun | LinkRun) -> Look | LinkRun:
    return look(run) if isinstance(run, TextRun) else run
