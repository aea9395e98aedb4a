"""Plain values as lines of YAML that read back to exactly the same values (`upr.text.yaml`).

A plain scalar is text unless it is a JSON literal, so `NO`, `12:30` and `2023-03-03` need no quotation marks and
`2023`, `true` and `110.10` do. Long texts become blocks, folded where that changes nothing. Two things cannot be
written: characters that no text may hold (they become escapes, which reading refuses), and keys of more than 1,000
characters; no model has either.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from itertools import chain

from upr.models.plain import Plain
from upr.text.characters import FORBIDDEN
from upr.text.literals import is_json_literal

WIDTH = 108
"""Columns of a line, where the words allow it."""

_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_SPECIAL = re.compile(r":(?:\s|$)|\s#|[\n\t]|\s$")
_FIRST = "(/.$+«“‘’¿¡"
"""Signs, beside letters and digits, that begin a text without meaning anything to YAML."""
_PLACE_TO_BREAK = re.compile(r"(?<=\S)[ \n](?=\S)")


def field_lines(key: str, value: Plain, indent: int = 0) -> list[str]:
    """A key with its value, as lines without line ends. `indent` is the column of the key."""
    return _headed(" " * indent + key_text(key) + ":", value, indent + 2)


def item_lines(value: Plain, indent: int) -> list[str]:
    """An item of a list. `indent` is the column of its dash."""
    if isinstance(value, Mapping | tuple) and value and not _is_row(value):
        inner = _nested(value, indent + 2)
        return [" " * indent + "- " + inner[0].lstrip(" "), *inner[1:]]
    return _headed(" " * indent + "-", value, indent + 2)


def key_text(key: str) -> str:
    """A key, in quotation marks where it would not be read as text."""
    return key if _KEY.fullmatch(key) and not is_json_literal(key) else _quoted(key)


def _headed(head: str, value: Plain, indent: int) -> list[str]:
    """A value behind its key or dash; what does not fit on that line is indented."""
    if isinstance(value, bool):
        return [f"{head} {'true' if value else 'false'}"]
    if isinstance(value, str):
        return _text_lines(head, value, indent)
    if not value:
        return [f"{head} {'[]' if isinstance(value, tuple) else '{}'}"]
    if _is_row(value) and len(row := f"{head} [{', '.join(map(str, value))}]") <= WIDTH:
        return [row]
    return [head, *_nested(value, indent)]


def _nested(value: Mapping[str, Plain] | tuple[Plain, ...], indent: int) -> list[str]:
    if isinstance(value, Mapping):
        return list(chain.from_iterable(field_lines(key, inner, indent) for key, inner in value.items()))
    return list(chain.from_iterable(item_lines(item, indent) for item in value))


def _is_row(value: Plain) -> bool:
    """Whether a list holds single words only, such as codes: it is written in brackets on one line."""
    if not isinstance(value, tuple) or not value:
        return False
    return all(isinstance(item, str) and _WORD.fullmatch(item) and not is_json_literal(item) for item in value)


def _text_lines(head: str, text: str, indent: int) -> list[str]:
    short = "\n" not in text and len(head) + 1 + len(text) <= WIDTH
    if short or not _fits_block(text) or not _PLACE_TO_BREAK.search(text):
        return [f"{head} {text if is_plain(text) else _quoted(text)}"]
    body, end = text.removesuffix("\n"), "" if text.endswith("\n") else "-"
    folded = max(map(len, body.split("\n"))) > WIDTH - indent
    lines = _folded(body, WIDTH - indent) if folded else body.split("\n")
    return [f"{head} {'>' if folded else '|'}{end}", *(" " * indent + line if line else "" for line in lines)]


def is_plain(text: str) -> bool:
    """Whether a text is read back as it is without quotation marks."""
    if not text or not (text[0].isalnum() or text[0] in _FIRST) or is_json_literal(text):
        return False
    return not (_SPECIAL.search(text) or FORBIDDEN.search(text))


def _fits_block(text: str) -> bool:
    """Whether a block keeps a text: no white space where lines begin or end, one line end at most at its end."""
    body = text.removesuffix("\n")
    if not body.strip() or FORBIDDEN.search(text) or body.endswith("\n") or body.startswith("\n"):
        return False
    return all(line == line.strip() for line in body.split("\n"))


def _folded(text: str, width: int) -> Iterator[str]:
    """Lines of a folded block: one line end is read as a space, and n + 1 of them as n."""
    for index, line in enumerate(text.split("\n")):
        if index:
            yield ""
        yield from _wrapped(line, width) if line else ()


def _wrapped(line: str, width: int) -> Iterator[str]:
    """A line broken at single spaces only, so that folding puts back exactly what was there."""
    current = ""
    for word in _PLACE_TO_BREAK.split(line):  # a line holds no line end, so these are spaces
        if current and len(current) + 1 + len(word) > width:
            yield current
            current = word
        else:
            current = f"{current} {word}" if current else word
    yield current


def _quoted(text: str) -> str:
    """A double-quoted scalar: JSON's form of a string is one."""
    return FORBIDDEN.sub(lambda found: f"\\u{ord(found.group()):04x}", json.dumps(text, ensure_ascii=False))
