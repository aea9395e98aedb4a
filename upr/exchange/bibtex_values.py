"""Values of BibTeX: braces and quotation marks off, `#` and `@string` resolved under limits, names, key words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from upr.exchange.latex import decoded, is_hostile
from upr.exchange.library_item import Author
from upr.exchange.loose_dates import MONTH_NUMBERS

_LONGEST = 20_000
_DEEPEST = 20
_MARKS = re.compile(r'(?<!\\)[{}"#]')


class Strings:
    """The abbreviations of a file. A short form of a month needs none: `month = mar`."""

    def __init__(self, raw: Mapping[str, str]) -> None:
        self._raw = {key.casefold(): value for key, value in raw.items()}
        self._known: dict[str, str | None] = {}

    def value(self, name: str, depth: int = 0) -> str | None:
        """What a name stands for; itself, where nothing is said of it; None beyond the limits, so in a circle."""
        key = name.casefold()
        if key not in self._raw:
            return str(MONTH_NUMBERS[key]) if key in MONTH_NUMBERS else name
        if key not in self._known:
            self._known[key] = value_of(self._raw[key], self, depth + 1)
        return self._known[key]


def value_of(raw: str, strings: Strings, depth: int = 0) -> str | None:
    """The value of a field as it stands behind `=`; None where it is too long, too deep or turns in a circle."""
    if depth > _DEEPEST or is_hostile(raw):
        return None
    length, parts = 0, []
    for part in _parts(raw):
        value = part[1:-1] if part[:1] in {"{", '"'} and len(part) > 1 else strings.value(part, depth)
        length += _LONGEST + 1 if value is None else len(value)
        if value is None or length > _LONGEST:
            return None
        parts.append(value)
    return "".join(parts)


def _parts(raw: str) -> Iterator[str]:
    """What stands between `#` outside of braces and quotation marks."""
    depth, quoted, start = 0, False, 0
    for mark in _MARKS.finditer(raw):
        match mark[0]:
            case "{":
                depth += 1
            case "}":
                depth -= 1
            case '"':
                quoted ^= depth == 0
            case _ if depth == 0 and not quoted:
                yield raw[start : mark.start()].strip()
                start = mark.end()
    yield raw[start:].strip()


def names_in(value: str) -> Iterator[Author]:
    """Names joined by ` and `: `Family, Given`, `Given Family`, and in braces of their own `{Human Rights Watch}`."""
    for name in _split(value, r"\s+and\s+"):
        if not name or name == "others":
            continue
        if name[0] == "{" and name[-1] == "}" and "}" not in name[1:-1]:
            yield Author(decoded(name[1:-1]).strip(), institution=True)
        else:
            family, *given = [part.strip() for part in _split(name, ",")]
            yield Author(decoded(" ".join([*given[-1:], family, *given[:-1]])).strip())


def tags_in(value: str) -> Iterator[str]:
    """Key words, joined by commas or semicolons; a comma in braces belongs to the word."""
    yield from filter(None, (decoded(tag).strip() for tag in _split(value, "[,;]")))


def _split(value: str, separator: str) -> list[str]:
    """Split where the separator stands outside of braces."""
    parts, depth, start = [], 0, 0
    for mark in re.finditer(rf"(?<!\\)[{{}}]|{separator}", value):
        if mark[0] in "{}":
            depth += 1 if mark[0] == "{" else -1
        elif depth == 0:
            parts.append(value[start : mark.start()].strip())
            start = mark.end()
    return [*parts, value[start:].strip()]
