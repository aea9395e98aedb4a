"""HTML as text, escaped by construction.

Everything that is put into an element is escaped unless it was made here: `Html` is the only text that is not, and
only `element`, `void` and `joined` make it. No template engine: the page has one shape, functions compose it as they
do the Word file, and mypy sees what a template would only find out when it is filled.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

_UNUSUAL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters, lone surrogates and noncharacters: no HTML file may hold them (HTML Standard, 13.2.3.5)."""

_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
"""What turns the direction of a text, or is invisible: shown, so that what a reader sees is what is written."""

VOID = frozenset({"meta", "br"})
"""Elements without an end (of those that the page needs)."""


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


def escape(text: str) -> str:
    """Text or attribute value, safe in HTML."""
    text = _UNUSUAL.sub("\ufffd", text.replace("\r\n", "\n"))
    return html.escape(_TURNING.sub(lambda found: f"\\u{ord(found[0]):04x}", text))


def element(name: str, *content: str, **attributes: str | int | bool) -> Html:
    """An element. Content that is not `Html` is escaped; attributes that are empty or False are left out.

    Underscores in names of attributes become hyphens (`aria_label`); one at the end is dropped (`class_`).
    """
    inner = "".join(map(_safe, content))
    head = f"<{name}{_attributes(attributes)}>"
    return Html(head if name in VOID else f"{head}{inner}</{name}>")


def joined(parts: Iterable[str], between: str = "") -> Html:
    """Parts one after the other; they, and what stands between them, are escaped where they are no HTML."""
    return Html(_safe(between).join(map(_safe, parts)))


def _safe(text: str) -> str:
    return text if isinstance(text, Html) else escape(text)


def _attributes(attributes: dict[str, str | int | bool]) -> str:
    shown = ((name.rstrip("_").replace("_", "-"), value) for name, value in attributes.items())
    return "".join(
        f" {name}" if value is True else f' {name}="{escape(str(value))}"'
        for name, value in shown
        if value is not False and value != ""
    )
