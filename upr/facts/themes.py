"""OHCHR's themes in their three generations, and its groups of persons.

A State's earlier recommendations carry labels of an older generation. A label is stored as printed;
`current_label` says what it is called now. An unknown label is no mistake: the lists are open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, TypeAlias

from upr.facts import label_table as table

Proof: TypeAlias = Literal["measured", "seen"]
"""Measured: read in one of OHCHR's lists. Seen: in public programs that read them, or track recommendations."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme. Labels of the second cycle carry a `code` (`A12`), printed before the label."""

    label: str
    generation: Literal["current", "cycle-3", "cycle-2"]
    proof: Proof
    code: str = ""


@dataclass(frozen=True, slots=True)
class PersonGroup:
    """A group of persons."""

    label: str
    generation: Literal["cycle-4", "cycle-3", "other"]
    proof: Proof


def _lines(text: str) -> list[str]:
    return text.strip().split("\n")


def _coded(text: str, proof: Proof) -> Iterator[Theme]:
    for line in _lines(text):
        code, label = line.split(" ", 1)
        yield Theme(label, "cycle-2", proof, code)


THEMES: tuple[Theme, ...] = (
    *(Theme(label, "current", "measured") for label in _lines(table.CURRENT_MEASURED)),
    *(Theme(label, "current", "seen") for label in _lines(table.CURRENT_SEEN)),
    *(Theme(label, "cycle-3", "measured") for label in _lines(table.CYCLE_3)),
    *_coded(table.CYCLE_2, "measured"),
    *_coded(table.CYCLE_2_HEADINGS, "seen"),
)
"""Newest generation first."""

GROUPS: tuple[PersonGroup, ...] = (
    *(PersonGroup(label, "cycle-4", "measured") for label in _lines(table.GROUPS_4)),
    *(PersonGroup(label, "cycle-3", "measured") for label in _lines(table.GROUPS_3)),
    *(PersonGroup(label, "other", "seen") for label in _lines(table.GROUPS_OTHER)),
)
"""As printed: cycle 3 prints many of the same labels in small letters."""

RENAMES: Mapping[str, str] = MappingProxyType(
    {
        "Acceptance of international norms": "Ratification of & accession to international instruments",
        "Prohibition of slavery, trafficking": "Human trafficking & contemporary forms of slavery",
        "Human Rights & drinking water & sanitation": "Safe drinking water & sanitation",
        "Right to effective remedy & reparations": "Access to justice & remedy",
        "Sexual & other forms of gender-based violence": "Sexual & gender-based violence",
        "Freedom of opinion & expression & right to information": (
            "Freedom of opinion and expression & access to information"
        ),
        "Right to work and to just & favorable conditions of work & labour rights": "Labour rights and right to work",
        "Access to sexual & reproductive health & services": "Sexual & reproductive health and rights",
        "Statistics, indicators & disaggregated data": "Data collection & research",
        "Legal, institutional & policy framework": "Legal & institutional reform",
        "National Plans of Action on Human Rights (or specific areas)": (
            "National Human Rights Action Plans (or specific areas) / implementation plans"
        ),
    }
)
"""Label of cycle 3 -> current label: our reading of the two lists (grade D)."""


def find_theme(label: str) -> Theme | None:
    """The newest theme with this label, with or without its code; case, spaces and `&` for `and` do not count."""
    return _themes().get(_folded(label))


def is_theme(label: str) -> bool:
    """Whether a label is one of OHCHR's that we know, of any generation."""
    return find_theme(label) is not None


def is_group(label: str) -> bool:
    """Whether a label is one of OHCHR's groups of persons that we know."""
    return _folded(label) in _groups()


def current_label(label: str) -> str:
    """The label that OHCHR uses now, as printed; the label itself where none is known."""
    theme = find_theme(label)
    if theme is None:
        return label
    without_code = _folded(theme.label)
    newest = _themes()[without_code]
    return newest.label if newest.generation == "current" else _renames().get(without_code, label)


def _folded(label: str) -> str:
    return " ".join(label.casefold().replace("&", " and ").split())


def _forms(theme: Theme) -> Iterable[str]:
    return (theme.label, f"{theme.code} {theme.label}") if theme.code else (theme.label,)


@cache
def _themes() -> Mapping[str, Theme]:
    return {_folded(form): theme for theme in reversed(THEMES) for form in _forms(theme)}


@cache
def _groups() -> frozenset[str]:
    return frozenset(_folded(group.label) for group in GROUPS)


@cache
def _renames() -> Mapping[str, str]:
    return {_folded(old): new for old, new in RENAMES.items()}
