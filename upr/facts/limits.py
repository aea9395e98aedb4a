"""OHCHR's limits in numbers. The row of `FORM_RULES` that each one comes from holds its source and grade."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from upr.facts.grades import Grade

Kind: TypeAlias = Literal["individual", "joint"]


@dataclass(frozen=True, slots=True)
class WordLimits:
    """The most words that a submission may have in one cycle."""

    individual: int
    joint: int
    grade: Grade
    source: str

    def of(self, kind: Kind) -> int:
        """The limit for one kind of submission."""
        return self.joint if kind == "joint" else self.individual


WORD_LIMITS: Mapping[int, WordLimits] = MappingProxyType(
    {
        2: WordLimits(2815, 5630, "B", "UI-2011, CRC-FS2"),
        3: WordLimits(2815, 5630, "B", "UI-3"),
        4: WordLimits(2815, 5630, "C", "OWN"),
    }
)
"""Cycle -> limits (LEN-1 to LEN-3). The 1st cycle counted pages (LEN-4); a later cycle is not known yet."""

NEAR_LIMIT: Final = 0.97
"""Warn from this share of the limit: counters differ on dashes, slashes and web addresses (D, ours)."""

NOTE_WORDS: Final = 60
"""A longer note probably argues instead of giving a reference (CON-7; the figure is ours, D)."""

FONT: Final = "Times New Roman"
"""FMT-2."""

FONT_HALF_POINTS: Final = 24
"""12 point, in the unit that WordprocessingML uses (FMT-2)."""

UN_LANGUAGES: Final = ("ar", "zh", "en", "fr", "ru", "es")
"""The official languages of the United Nations (FMT-5)."""

PREFERRED_LANGUAGES: Final = ("en", "fr", "es")
"""The languages that OHCHR prefers (FMT-5)."""

FILE_BYTES: Final = 5_000_000
"""Warn above this size: no rule was found, the figure is ours (SUB-10, D)."""
