"""From the parser's inline tokens to nodes: emphasis resolved, citations read, bad links and HTML reported."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markdown_it.token import Token

from upr.text.characters import SUSPECT
from upr.text.markdown_cite import CiteKey, Span
from upr.text.markdown_locators import read_locators
from upr.text.markdown_parser import parse_fragment
from upr.text.markdown_place import Segment, place_of
from upr.text.markdown_problems import (
    CITATION,
    CONTROL,
    FOOTNOTE,
    IMAGE,
    LABEL,
    LINK,
    OVERSIZED,
    RAW_HTML,
    REFERENCE_TEXT,
    Report,
)
from upr.text.nodes import Break, Citation, CiteItem, CrossReference, Inline, Link, Place, Text

_ADDRESS = re.compile(r"(?:https?://[^\s/?#@%\\]+(?:[/?#]|\Z)|mailto:[^\s])", re.IGNORECASE)
_MARKUP = re.compile(r"[\\&<*_`!\[{]")
_WHITE_SPACE = re.compile(r"[ \t\n]+")
_REPLACEMENT = "\ufffd"


@dataclass(slots=True)
class Scope:
    """Where the tokens of one block stand, and what surrounds the one that is being read."""

    segments: Sequence[Segment]
    report: Report
    base: int = 0
    bold: int = 0
    italic: int = 0
    in_link: bool = False
    takes_label: bool = False
    label: str = ""

    def place(self, offset: int) -> Place:
        return place_of(self.segments, self.base + offset)

    def problem(self, code: str, token: Token) -> None:
        self.report.add(code, self.place(token.meta.get("offset", 0)))

    def text(self, text: str, code: bool = False) -> Text:
        return Text(text, bold=self.bold > 0, italic=self.italic > 0, code=code)

    def lines(self, text: str) -> Iterator[Inline]:
        """Literal text that may run over line ends."""
        for number, line in enumerate(text.split("\n")):
            if number:
                yield Break(hard=False)
            yield self.text(line.strip(" \t") if number else line)


def is_allowed_address(url: str) -> bool:
    """Whether a link to the address may be printed: a public web address without user information, or a mailbox."""
    return bool(_ADDRESS.match(url))


def read_inlines(token: Token, scope: Scope) -> tuple[Inline, ...]:
    """The nodes of a block's `inline` token; a label at its end goes to `scope.label`, if it takes one."""
    if token.meta.get("refused"):
        scope.problem(OVERSIZED, token)
        return tuple(_merged(scope.lines(token.content)))
    return tuple(_merged(_read(iter(token.children or []), scope)))


def _read(tokens: Iterator[Token], scope: Scope, until: str = "") -> Iterator[Inline]:
    for token in tokens:
        if token.type == until:
            return
        yield from _READERS[token.type](token, tokens, scope)


def _text(token: Token, _: Iterator[Token], scope: Scope) -> Iterator[Inline]:
    yield scope.text(token.content)


def _special(token: Token, _: Iterator[Token], scope: Scope) -> Iterator[Inline]:
    """A backslash escape or an entity; the parser turns a few forbidden entities into U+FFFD itself."""
    content = token.content
    hidden = SUSPECT.search(content) or content in {"\n", _REPLACEMENT}
    if token.info == "entity" and hidden:
        scope.problem(CONTROL, token)
        content = _REPLACEMENT
    yield scope.text(content)


def _code(token: Token, _: Iterator[Token], scope: Scope) -> Iterator[Inline]:
    yield scope.text(token.content, code=True)


def _break(token: Token, _: Iterator[Token], __: Scope) -> Iterator[Inline]:
    yield Break(hard=token.type == "hardbreak")


def _strong(token: Token, _: Iterator[Token], scope: Scope) -> Iterator[Inline]:
    scope.bold += token.nesting
    return iter(())


def _emphasis(token: Token, _: Iterator[Token], scope: Scope) -> Iterator[Inline]:
    scope.italic += token.nesting
    return iter(())


def _literal(code: str) -> Callable[[Token, Iterator[Token], Scope], Iterator[Inline]]:
    """A reader for what is refused and kept as it was typed."""

    def read(token: Token, _: Iterator[Token], scope: Scope) -> Iterator[Inline]:
        scope.problem(code, token)
        yield from scope.lines(token.content)

    return read


def _image(token: Token, tokens: Iterator[Token], scope: Scope) -> Iterator[Inline]:
    scope.problem(IMAGE, token)
    yield from _read(tokens, scope, "image_close")


def _link(token: Token, tokens: Iterator[Token], scope: Scope) -> Iterator[Inline]:
    url, place = str(token.attrs["href"]), scope.place(token.meta["offset"])
    nested, scope.in_link = scope.in_link, True
    children = _merged(_read(tokens, scope, "link_close"))
    scope.in_link = nested
    if url.startswith("#") and len(url) > 1:
        if not children:
            yield CrossReference(url[1:], place)
            return
        scope.report.add(REFERENCE_TEXT, place)
    elif not is_allowed_address(url):
        scope.report.add(LINK, place)
    elif not nested:
        # An empty link would be an address that nobody sees.
        scheme, colon, rest = url.partition(":")
        yield Link(scheme.lower() + colon + rest, tuple(children) or (scope.text(url),), place)
        return
    yield from children


def _label(token: Token, _: Iterator[Token], scope: Scope) -> Iterator[Inline]:
    if token.info and scope.takes_label:
        scope.label = token.info
        return
    scope.problem(LABEL, token)
    yield scope.text(token.content)


def _citation(token: Token, _: Iterator[Token], scope: Scope) -> Iterator[Inline]:
    start = token.meta["offset"]
    items = tuple(_cite_item(key, token.content[1:-1], start + 1, scope) for key in token.meta["keys"])
    yield Citation(items, scope.place(start))


def _cite_item(key: CiteKey, content: str, start: int, scope: Scope) -> CiteItem:
    locators, suffix = read_locators(_plain(content, key.rest, start, scope))
    return CiteItem(
        id=key.id,
        place=scope.place(start + key.at),
        recommendation=key.recommendation,
        prefix=_plain(content, key.prefix, start, scope).strip(),
        locators=locators,
        suffix=suffix,
    )


def _plain(content: str, span: Span, start: int, scope: Scope) -> str:
    """A part of a citation as plain text: emphasis dropped, escapes resolved, what is refused reported."""
    text = content[slice(*span)]
    if _MARKUP.search(text):
        inner = Scope(scope.segments, scope.report, scope.base + start + span[0])
        text = "".join(_words(_read(iter(parse_fragment(text)), inner)))
    return _WHITE_SPACE.sub(" ", text)


def _words(inlines: Iterable[Inline]) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, Text):
            yield inline.text
        elif isinstance(inline, Link):
            yield from _words(inline.children)
        elif isinstance(inline, Break):
            yield " "


def _merged(inlines: Iterable[Inline]) -> list[Inline]:
    """The same nodes, with neighbouring texts of one style made one and empty ones left out."""
    merged: list[Inline] = []
    for style, group in groupby(inlines, key=_style):
        if style is None:
            merged.extend(group)
        elif text := "".join(_words(group)):
            merged.append(Text(text, *style))
    return merged


def _style(inline: Inline) -> tuple[bool, bool, bool] | None:
    return (inline.bold, inline.italic, inline.code) if isinstance(inline, Text) else None


_READERS: dict[str, Callable[[Token, Iterator[Token], Scope], Iterator[Inline]]] = {
    "text": _text,
    "text_special": _special,
    "code_inline": _code,
    "softbreak": _break,
    "hardbreak": _break,
    "strong_open": _strong,
    "strong_close": _strong,
    "em_open": _emphasis,
    "em_close": _emphasis,
    "link_open": _link,
    "image_open": _image,
    "html_inline": _literal(RAW_HTML),
    "footnote": _literal(FOOTNOTE),
    "malformed": _literal(CITATION),
    "citation": _citation,
    "label": _label,
}
