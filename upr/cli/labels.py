"""`upr labels`: the labels of OHCHR that records and recommendations carry, and the treaties that rights name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from upr.cli.options import Format, Output
from upr.cli.remarks import say

if TYPE_CHECKING:
    from upr.models.outputs.labels import GroupShape, LabelsShape, ThemeShape, TreatyShape

Holds: TypeAlias = Callable[[str], bool]
"""Whether a text holds the words that are looked for."""


def labels(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[WORD]...", help="Only what holds all of them.", show_default=False)
    ] = None,
    old: Annotated[bool, typer.Option("--old", help="Labels of earlier cycles too, with today's.")] = False,
    output: Output = Format.TEXT,
) -> int:
    """List OHCHR's labels for `themes` and `groups`, and the treaties for `rights`."""
    from upr.cli.as_json import as_json

    shape = labels_of(words or (), old)
    say(as_json(shape) if output is Format.JSON else _as_text(shape))
    return 0


def labels_of(words: Sequence[str], old: bool) -> LabelsShape:
    """What holds all the words, whatever its capitals and accents; `old` adds the labels of earlier cycles.

    Raises:
        NotFoundError: nothing holds them.
    """
    from upr.errors import NotFoundError
    from upr.text.fold import fold

    folded = [fold(word) for word in words]

    def holds(text: str) -> bool:
        return all(word in fold(text) for word in folded)

    shape: LabelsShape = {
        "themes": list(_themes(holds, old)),
        "groups": list(_groups(holds, old)),
        "treaties": list(_treaties(holds)),
    }
    if not any(shape.values()):
        raise NotFoundError("no label holds these words", "try a single word, in English; 'upr labels' lists all")
    return shape


def _themes(holds: Holds, old: bool) -> Iterator[ThemeShape]:
    from upr.facts.themes import THEMES, current_label

    for each in THEMES:
        if (old or each.generation == "current") and holds(each.label):
            now = current_label(each.label)
            yield {"label": each.label, "generation": each.generation, "code": each.code or None, "now": now}


def _groups(holds: Holds, old: bool) -> Iterator[GroupShape]:
    from upr.facts.themes import GROUPS

    for each in GROUPS:
        if (old or each.generation == "cycle-4") and holds(each.label):
            yield {"label": each.label, "generation": each.generation}


def _treaties(holds: Holds) -> Iterator[TreatyShape]:
    from upr.facts.treaties import TREATIES

    for each in TREATIES.values():
        if holds(f"{each.acronym} {each.title}"):
            yield {"acronym": each.acronym, "title": each.title}


def _as_text(shape: LabelsShape) -> str:
    width = max((len(treaty["acronym"]) for treaty in shape["treaties"]), default=0)
    blocks = {
        "Themes, for 'themes':": [_theme_line(theme) for theme in shape["themes"]],
        "Groups of persons, for 'groups':": [group["label"] for group in shape["groups"]],
        "Treaties, for 'rights', with an article as in ICCPR-25:": [
            f"{treaty['acronym']:<{width}}  {treaty['title']}" for treaty in shape["treaties"]
        ],
    }
    parts = ["\n".join([head, *(f"  {line}" for line in lines)]) for head, lines in blocks.items() if lines]
    return "\n\n".join(parts)


def _theme_line(theme: ThemeShape) -> str:
    """A label; of an earlier cycle with its generation, and with what OHCHR calls it now."""
    if theme["generation"] == "current":
        return theme["label"]
    coded = " ".join(filter(None, (theme["code"], theme["label"])))
    now = f", now: {theme['now']}" if theme["now"] != theme["label"] else ""
    return f"{coded} ({theme['generation']}{now})"
