"""United Nations document symbols: what one says, and what is wrong with one that says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from upr.facts.states import STATES
from upr.facts.symbol_table import PATTERNS, SUFFIX, Kind

_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol taken apart.

    `organ` is how it starts: `A/HRC`, `E/C.12`, `CCPR`. `session` is the number inside the symbol: of the UPR
    Working Group, the Council or the Assembly, as the kind has it; None for special sessions. Of a joint symbol,
    `organ` and `session` are those of the first half.
    """

    text: str
    organ: str
    state: str | None
    session: int | None
    kind: Kind


def parse_symbol(text: str) -> Symbol | None:
    """Take a symbol apart; None when it has no form that we know. The whole text must be the symbol."""
    if len(text) > _LONGEST:
        return None
    return _single(text) or _joint(text)


def is_symbol(text: str) -> bool:
    """Whether a text has the form of a symbol; this says nothing of whether the document exists."""
    return parse_symbol(text) is not None


def _single(text: str) -> Symbol | None:
    for kind, pattern in _patterns():
        if match := pattern.fullmatch(text):
            parts = match.groupdict()
            session = parts.get("session")
            return Symbol(text, _organ(text), parts.get("state"), int(session) if session else None, kind)
    return None


def _joint(text: str) -> Symbol | None:
    """`A/46/608-S/23177`, `CEDAW/C/GC/31-CRC/C/GC/18`: a hyphen with a symbol on both sides."""
    for hyphen in re.finditer("-", text):
        first, second = _single(text[: hyphen.start()]), _single(text[hyphen.end() :])
        if first and second:
            return Symbol(text, first.organ, first.state or second.state, first.session, "joint")
    return None


def _organ(text: str) -> str:
    longer = next((organ for organ in ("A/HRC", "E/C.12", "CAT/OP") if text.startswith(f"{organ}/")), None)
    return longer or text.partition("/")[0]


@cache
def _patterns() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(pattern + SUFFIX, re.ASCII)) for kind, pattern in PATTERNS)


FAULTS: tuple[tuple[str, str], ...] = (
    (r"https?://|(?i:UN doc)", "give the symbol alone; an address belongs into `url`"),
    ("[^,]*[\u2010-\u2015\u2212]", "use a plain hyphen between numbers, as in `CERD/C/SVN/CO/8-11`"),
    (r".*(?:,|\bparas?\.)", "give the symbol alone; the paragraph belongs into `paragraph`"),
    (r"\s|.*\s$|(?!S/RES/|A/RES/).*\s", "take the spaces out"),
    (r"(?:.*/)?[a-z]+[/.]", "write the parts of the symbol in capitals, as in `A/HRC/41/17`"),
    (r"[A-Z]+[.\\][A-Z]", "put a slash between the parts, as in `A/HRC/41/17`"),
    (r"HRC/", "a document of the Human Rights Council starts with `A/`, as in `A/HRC/41/17`"),
    (r"A/HRC/\d{1,2}/[A-Z]{3}/\d", "a UPR document has `WG.6` before the session: `A/HRC/WG.6/32/KHM/1`"),
    (r"A/HRC/WG[^.A-Z]", "write `WG.6` with a full stop, as in `A/HRC/WG.6/32/KHM/1`"),
    (r".*\d(?:L|CRP|Add|Corr|Rev)\.", "a slash is missing before the last part, as in `A/HRC/WG.6/7/L.14`"),
    (r".*/(?:L|CRP|Add|Corr|Rev)/?\d", "write `L.`, `Add.`, `Corr.` or `Rev.` with a full stop, as in `/Add.1`"),
    (r".*/(?:CO|Q|QPR|GC)\.?\d", "put a slash before the number, as in `CCPR/C/KHM/CO/3`"),
    (r".*[/.;:]$", "take the last sign away"),
    (r"A/HRC/WG\.6/\d+/[A-Z]{3}", "name one of the three documents: `A/HRC/WG.6/32/KHM/1`, `/2` or `/3`"),
)
"""Mistakes that authors make: how the text goes on from its start, and what to write instead. First match counts."""

_UNKNOWN = "this is no form of symbol that we know: copy it from the first page of the document"


def symbol_fault(text: str) -> str | None:
    """What to do about a symbol that cannot be right; None when it can. The words never repeat the text."""
    symbol = parse_symbol(text)
    if symbol is None:
        return next(_hints(text[:_LONGEST]), _UNKNOWN)
    if symbol.kind == "upr-document" and symbol.state not in STATES:
        return "the three letters in it are no State's code; the codes are those of ISO 3166-1 alpha-3"
    return None


def _hints(text: str) -> Iterator[str]:
    return (hint for pattern, hint in FAULTS if re.match(pattern, text))
