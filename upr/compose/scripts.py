"""Runs split where the script changes, since Word keeps a font, a size and a language for each kind of script.

Word knows three kinds: Latin (with Greek, Cyrillic and the like), complex scripts (`w:cs`) and East Asian ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from upr.models.document import Script, TextRun
from upr.models.words import is_western


@dataclass(frozen=True, slots=True)
class Writing:
    """A script: Word's kind, its characters, the tag it gets, and the languages known to be written in it."""

    kind: Script
    ranges: str
    tag: str
    languages: frozenset[str]


def _complex(ranges: str, tag: str, *others: str) -> Writing:
    return Writing("complex", ranges, tag, frozenset({tag.partition("-")[0], *others}))


def _east_asian(ranges: str, tag: str) -> Writing:
    return Writing("east-asian", ranges, tag, frozenset({tag.partition("-")[0]}))


LATIN = Writing("latin", "", "", frozenset())
HAN = _east_asian(
    "\u2e80-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6\U00020000-\U0003ffff", "zh-CN"
)
KANA = _east_asian("\u3041-\u30ff\u31f0-\u31ff\uff61-\uff9f\U0001b000-\U0001b16f", "ja-JP")
HANGUL = _east_asian("\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff", "ko-KR")

WRITINGS = (
    _complex("\u0590-\u05ff\ufb1d-\ufb4f", "he-IL", "yi"),
    _complex("\u0600-\u06ff\u0750-\u077f\u0860-\u08ff\ufb50-\ufdff\ufe70-\ufefc", "ar-SA", "fa", "ur", "ps", "ug"),
    _complex("\u0900-\u097f\ua8e0-\ua8ff", "hi-IN", "mr", "ne", "sa"),
    _complex("\u0980-\u09ff", "bn-BD", "as"),
    _complex("\u0a00-\u0a7f", "pa-IN"),
    _complex("\u0a80-\u0aff", "gu-IN"),
    _complex("\u0b00-\u0b7f", "or-IN"),
    _complex("\u0b80-\u0bff", "ta-IN"),
    _complex("\u0c00-\u0c7f", "te-IN"),
    _complex("\u0c80-\u0cff", "kn-IN"),
    _complex("\u0d00-\u0d7f", "ml-IN"),
    _complex("\u0d80-\u0dff", "si-LK"),
    _complex("\u0e00-\u0e7f", "th-TH"),
    _complex("\u0e80-\u0eff", "lo-LA"),
    _complex("\u0f00-\u0fff", "bo-CN", "dz"),
    _complex("\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f", "my-MM", "shn", "mnw", "ksw"),
    _complex("\u1780-\u17ff\u19e0-\u19ff", "km-KH"),
    HAN,
    KANA,
    HANGUL,
)  # fmt: skip

_WITH_REGION = (
    "cs-CZ", "da-DK", "de-DE", "el-GR", "en-GB", "es-ES", "fi-FI", "fr-FR", "hu-HU", "id-ID", "it-IT", "ms-MY",
    "nb-NO", "nl-NL", "pl-PL", "pt-PT", "ro-RO", "ru-RU", "sv-SE", "sw-KE", "tr-TR", "uk-UA", "vi-VN"
)  # fmt: skip
REGIONS = {tag.partition("-")[0]: tag for tag in _WITH_REGION}
"""Word knows languages with their region: where a record gives none, the commonest one is written."""


@cache
def _other() -> re.Pattern[str]:
    return re.compile(f"[{''.join(writing.ranges for writing in WRITINGS)}]")


@cache
def _each() -> tuple[tuple[re.Pattern[str], Writing], ...]:
    return tuple((re.compile(f"[{writing.ranges}]"), writing) for writing in WRITINGS)


_NOT_LATIN = frozenset().union(*(writing.languages for writing in WRITINGS))


Look: TypeAlias = tuple[bool, bool, Script, str]


def split_scripts(text: str, *, bold: bool = False, italic: bool = False, language: str = "") -> tuple[TextRun, ...]:
    """Cut text into runs of one script each; joined again they are the text.

    `language` is the BCP 47 tag of the text where it is not the document's: it marks the runs of the script that
    it is written in. Other scripts get the tag of their commonest language. Spaces, digits and punctuation stay
    with the run before them, so that a zero width space never leaves the Khmer that it divides.
    """
    if is_western(text) or not _other().search(text):
        return (TextRun(text, bold, italic, "latin", _tag(LATIN, language)),) if text else ()
    return tuple(TextRun(part, bold, italic, writing.kind, _tag(writing, language)) for part, writing in _parts(text))


def look(run: TextRun) -> Look:
    """What a run shares with a neighbour that it can be joined to: everything but its text."""
    return run.bold, run.italic, run.script, run.language


def _parts(text: str) -> Iterator[tuple[str, Writing]]:
    """The stretches of one script, in order."""
    east = _east_asian_language(text)
    start, current = 0, None
    for at, character in enumerate(text):
        writing = _writing(character)
        if writing is None:
            continue
        writing = east if writing.kind == "east-asian" else writing
        if current is not None and writing is not current:
            yield text[start:at], current
            start = at
        current = writing
    yield text[start:], current or LATIN


def _writing(character: str) -> Writing | None:
    """The script of a character; None for one that all scripts share."""
    if _other().match(character):
        return next(writing for pattern, writing in _each() if pattern.match(character))
    return LATIN if character.isalpha() else None


def _east_asian_language(text: str) -> Writing:
    """Han characters are Japanese beside kana, Korean beside hangul, otherwise taken for Chinese."""
    for writing in (KANA, HANGUL):
        if re.search(f"[{writing.ranges}]", text):
            return writing
    return HAN


def _tag(writing: Writing, language: str) -> str:
    primary = language.partition("-")[0]
    if writing is LATIN:
        return "" if primary in _NOT_LATIN else REGIONS.get(language, language)
    other = primary in writing.languages and not writing.tag.startswith(f"{language}-")
    return language if other else writing.tag
