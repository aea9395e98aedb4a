"""Words that are nearly a word of a name in the glossary, in the place where that word would stand.

Precision before count: only capitalised words are looked at, each distinct one once; a word counts as a slip when
all other words of the name stand beside it. A name of one word has nothing beside it, so there only capitals,
accents, two letters changed about and a letter doubled or halved count. Words of up to four letters count as slips
for their accents only (`Who` is no WHO), plurals and adjectives never.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from upr.check.names import Found, Wrong
from upr.check.own_words import Passage
from upr.models.glossary import GlossaryName
from upr.models.project import Entry

_CAPITALISED = re.compile(r"(?<!\w)[A-ZÀ-ÖØ-ÞĀ-Ž]\w*")
_WORD = re.compile(r"\w+")
_SHORTEST = 5
_SHORTEST_FOR_TWO = 8
_LONGEST = 40  # the work grows with the square of it
_ENDINGS = frozenset({"s", "n", "an", "es", "e", "ns"})
_FAULT = "a spelling close to {}"


class Position(NamedTuple):
    """One word of one form of a name."""

    name: GlossaryName
    words: tuple[str, ...]
    at: int

    @property
    def word(self) -> str:
        """The word that should stand here."""
        return self.words[self.at]


@dataclass(frozen=True, slots=True)
class Index:
    """Positions by the folded word and by what is left of it without one or two of its letters.

    `cuts` says how many letters to take from a word of some length: none, where no name has a word about as long.
    """

    right: frozenset[str]
    by_stump: dict[str, list[Position]]
    cuts: dict[int, int]


def near(passages: Iterable[Passage], names: tuple[Entry[GlossaryName], ...]) -> Iterator[Found]:
    """Every slip in the passages, in their order."""
    passages = tuple(passages)
    index = _index(entry.model for entry in names)
    vocabulary = set(_CAPITALISED.findall("\n".join(passage.text for passage in passages)))
    suspects = {word: found for word in sorted(vocabulary - index.right) if (found := _positions(word, index))}
    if not suspects:
        return
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, suspects))})(?!\w)")
    for passage in passages:
        for match in pattern.finditer(passage.text):
            for position in suspects[match[0]]:
                if spelling := _beside(passage.text, match, position):
                    yield Found(passage, spelling, Wrong(position.name, _FAULT))
                    break


def folded(word: str) -> str:
    """A word without capitals and accents."""
    if word.isascii():
        return word.casefold()
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(character for character in plain if not unicodedata.combining(character))


def _index(names: Iterable[GlossaryName]) -> Index:
    right: set[str] = set()
    by_stump: dict[str, list[Position]] = {}
    cuts: dict[int, int] = {}
    for name in names:
        for form in (*name.forms(), *name.other):
            right.update(_WORD.findall(form))
        for form in name.forms():
            words = tuple(_WORD.findall(form))
            for position in (Position(name, words, at) for at in range(len(words))):
                word, cut = folded(position.word), _tolerance(position)
                for stump in _stumps(word, cut):
                    by_stump.setdefault(stump, []).append(position)
                for length in range(len(word) - cut, len(word) + cut + 1):
                    cuts[length] = max(cut, cuts.get(length, 0))
    return Index(frozenset(right), by_stump, cuts)


def _tolerance(position: Position) -> int:
    """How many letters may differ."""
    length = len(position.word)
    if not _SHORTEST <= length <= _LONGEST:
        return 0
    return 2 if position.name.kind == "person" and length >= _SHORTEST_FOR_TWO and len(position.words) > 1 else 1


def _stumps(word: str, cut: int) -> set[str]:
    """The word, and what is left of it without up to `cut` letters (Garbe's symmetric delete)."""
    stumps = {word}
    for _ in range(cut):
        stumps |= {stump[:at] + stump[at + 1 :] for stump in stumps for at in range(len(stump))}
    return stumps


def _positions(word: str, index: Index) -> list[Position]:
    plain = folded(word)
    stumps = _stumps(plain, index.cuts.get(len(plain), 0))
    found = (position for stump in sorted(stumps & index.by_stump.keys()) for position in index.by_stump[stump])
    return [position for position in dict.fromkeys(found) if _is_slip(word, plain, position)]


def _is_slip(word: str, plain: str, position: Position) -> bool:
    right = folded(position.word)
    if plain == right:
        return _other_signs(word, position)
    longer, shorter = (plain, right) if len(plain) > len(right) else (right, plain)
    is_last = position.at == len(position.words) - 1
    if is_last and longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS:
        return False
    if len(position.words) == 1:
        return len(plain) >= _SHORTEST and _swapped_or_doubled(longer, shorter)
    return distance(plain, right) <= _tolerance(position)


def _other_signs(word: str, position: Position) -> bool:
    """Accents always; capitals where a name is written in them (`Licadho`), or a whole name is (`KEM`)."""
    if word.casefold() != position.word.casefold():
        return True
    if len(position.words) == 1:
        return position.word.isupper() and len(word) >= _SHORTEST
    return word.isupper() and len(word) > 1


def _swapped_or_doubled(longer: str, shorter: str) -> bool:
    if len(longer) == len(shorter):
        return distance(longer, shorter) == 1 and sorted(longer) == sorted(shorter)
    doubled = (at for at in range(1, len(longer)) if longer[at] == longer[at - 1])
    return any(longer[:at] + longer[at + 1 :] == shorter for at in doubled)


def distance(first: str, second: str) -> int:
    """Letters put in, left out, changed, or changed about with their neighbour."""
    before, row = [0] * (len(second) + 1), list(range(len(second) + 1))
    for i, letter in enumerate(first, 1):
        older, before, row = before, row, [i] + [0] * len(second)
        for j, other in enumerate(second, 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == second[j - 2] and first[i - 2] == other:
                row[j] = min(row[j], older[j - 2] + 1)
    return row[-1]


def _beside(text: str, match: re.Match[str], position: Position) -> str:
    """The whole spelling, where the other words of the name stand beside the word; else nothing."""
    before = r"[\s\u00a0’'-]{1,3}".join(map(re.escape, position.words[: position.at]))
    after = r"[\s\u00a0’'-]{1,3}".join(map(re.escape, position.words[position.at + 1 :]))
    left = re.search(
        rf"(?<!\w){before}[\s\u00a0’'-]{{1,3}}\Z", text[max(0, match.start() - 300) : match.start()], re.I
    )
    right = re.match(rf"[\s\u00a0’'-]{{1,3}}{after}(?!\w)", text[match.end() :], re.I)
    if (before and not left) or (after and not right):
        return ""
    return (left[0] if before and left else "") + match[0] + (right[0] if after and right else "")
