"""The grammar of a citation bracket: `[see @id, para. 12; @other, p. 3]`, without its brackets. No parser.

A key is `@id` or `@rec:ID` at the start of an item or after a space, an opening bracket or a quotation mark, so
that an e-mail address is none. What is escaped, in a code span or in inner brackets does not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class CiteKey:
    """One source of a bracket: its id and where it, its prefix and its rest stand, as offsets into the bracket."""

    id: str
    recommendation: bool
    at: int
    prefix: Span
    rest: Span


_KEY = re.compile(r"""(?<![^\s(«“‘"'-])@""")
_INNER_KEY = re.compile(r"""(?<![^\s(\[«“‘"'-])@\w""")
_ID = re.compile(
    r"(?:rec:(?P<rec>[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)|(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*))(?![\w@/:-])"
)
BRACKETS = re.compile(r"\\.|(?P<ticks>`++)(?:[^`]++(?P=ticks)(?!`))?|&#?\w{1,32};|[\[\]]", re.DOTALL)
"""Brackets, and the escapes, code spans and entities in which no sign means anything."""


LONE = re.compile(rf"\[@{_ID.pattern}\](?![(\[])")
"""A bracket that holds one id and nothing else, and that no address or label follows: it can be no link."""


class _MalformedError(Exception):
    """The bracket looks like a citation and is none."""


def read_citation(content: str) -> tuple[CiteKey, ...] | None:
    """The sources cited in the bracket; None if it is no citation; empty if it looks like one and is malformed."""
    if "@" not in content:
        return None
    if lone := _ID.fullmatch(content, 1) if content[0] == "@" else None:
        return (_whole(lone, 0, (0, 0), (len(content), len(content))),)
    masked = _mask(content)
    try:
        pieces = [(span, _key(masked, span)) for span in _split(masked)]
        if not any(key for _, key in pieces):
            return None
        if not all(masked[slice(*span)].strip() for span, _ in pieces):
            return ()
        return tuple(_checked(content, key) for key in _with_keyless_pieces(pieces))
    except _MalformedError:
        return ()


def looks_unclosed(text: str) -> bool:
    """Whether the text after a `[` that nothing closes begins with what was meant as a citation."""
    head = text.split("[", 1)[0]
    return any(_ID.match(head, match.end()) or not head[: match.start()].strip() for match in _KEY.finditer(head))


def _mask(content: str) -> str:
    """The same length, with zeros for escapes, code spans, entities and inner brackets: no sign in them counts."""
    parts: list[str] = []
    depth = last = 0
    for match in BRACKETS.finditer(content):
        before = content[last : match.start()]
        parts.append("\0" * len(before) if depth else before)
        parts.append("\0" * len(match[0]))
        depth = max(0, depth + {"[": 1, "]": -1}.get(match[0], 0))
        last = match.end()
    return "".join(parts) + content[last:]


def _split(masked: str) -> Iterator[Span]:
    start = 0
    for match in re.finditer(r";|\Z", masked):
        yield start, match.start()
        start = match.end()


def _key(masked: str, span: Span) -> CiteKey | None:
    """The first key of the piece; a `@` that stands alone in the middle of a sentence is text."""
    start, end = span
    piece = masked[start:end]
    for match in _KEY.finditer(piece):
        at, behind = match.span()
        found = _ID.match(piece, behind)
        if found:
            return _whole(found, start + at, (start, start + at), (start + found.end(), end))
        if not piece[:at].strip() or piece[behind : behind + 1].strip():
            raise _MalformedError
    return None


def _whole(found: re.Match[str], at: int, prefix: Span, rest: Span) -> CiteKey:
    return CiteKey(found["rec"] or found["id"], bool(found["rec"]), at, prefix, rest)


def _with_keyless_pieces(pieces: list[tuple[Span, CiteKey | None]]) -> list[CiteKey]:
    """A piece between `;` that names no source belongs to the source before it, at the start to the one after."""
    keys: list[CiteKey] = []
    for (_, end), key in pieces:
        if key:
            keys.append(key if keys else replace(key, prefix=(0, key.at)))
        elif keys:
            keys[-1] = replace(keys[-1], rest=(keys[-1].rest[0], end))
    return keys


def _checked(content: str, key: CiteKey) -> CiteKey:
    prefix, rest = content[slice(*key.prefix)], content[slice(*key.rest)]
    if prefix.endswith("-") or _INNER_KEY.search(prefix) or _INNER_KEY.search(rest):
        raise _MalformedError
    return key
