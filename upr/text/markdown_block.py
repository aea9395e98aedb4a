"""From the parser's block tokens to nodes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile
from typing import Literal, TypeAlias, cast

from markdown_it.token import Token

from upr.text.markdown_inline import Scope, read_inlines
from upr.text.markdown_place import Segment, heading_segments, paragraph_segments, place_of, row_cells
from upr.text.markdown_problems import EXTRA_CELL, LABEL, RAW_HTML, UNCLOSED_DIRECTIVE, UNKNOWN_DIRECTIVE, Report
from upr.text.nodes import (
    Block,
    Break,
    Code,
    Directive,
    Heading,
    Inline,
    ListBlock,
    Paragraph,
    Place,
    Quotation,
    Rule,
    Table,
    Text,
)

Row: TypeAlias = tuple[tuple[Inline, ...], ...]
Align: TypeAlias = Literal["", "left", "center", "right"]

_DIRECTIVE = re.compile(r"\s*\{([A-Za-z0-9_-]+)\}(?:\s+|\Z)(.*)", re.DOTALL)
_DIRECTIVES = frozenset({"recommendations", "recommendation-list"})


@dataclass(frozen=True, slots=True)
class Body:
    """The lines after the front matter, the number of the first of them in the file, and what was found wrong."""

    lines: Sequence[str]
    first_line: int
    report: Report

    def place(self, token: Token) -> Place:
        return Place(self.first_line + _first(token), token.meta["columns"][0] + 1)

    def raw(self, token: Token, line: int) -> str:
        """A line of the token's source, counted from 0 in the body, without what its containers put before it."""
        return self.lines[line][token.meta["columns"][line - _first(token)] :]


def read_blocks(tokens: Iterator[Token], body: Body, until: str = "") -> tuple[Block, ...]:
    """The blocks up to the token of type `until`, which is consumed."""
    blocks: list[Block] = []
    for token in tokens:
        if token.type == until:
            break
        block = _READERS[token.type](token, tokens, body)
        # A line of no-break spaces is a paragraph to the parser; it would get a number.
        if not isinstance(block, Paragraph) or block.inlines:
            blocks.append(block)
    return tuple(blocks)


def _first(token: Token) -> int:
    return token.map[0] if token.map else 0


def _last(token: Token) -> int:
    return token.map[1] if token.map else 0


def _paragraph(token: Token, tokens: Iterator[Token], body: Body) -> Paragraph:
    inline = next(tokens)
    next(tokens)
    segments = _text_segments(token, inline, body)
    inlines, label = _labelled(inline, segments, body)
    return Paragraph(inlines, place_of(segments, 0), body.first_line + _last(token) - 1, label)


def _heading(token: Token, tokens: Iterator[Token], body: Body) -> Heading:
    inline = next(tokens)
    next(tokens)
    if token.markup.startswith("#"):
        line = _first(token)
        column = token.meta["columns"][0]
        segments = heading_segments(inline.content, body.raw(token, line), column, body.first_line + line)
    else:
        segments = _text_segments(token, inline, body)
    inlines, label = _labelled(inline, segments, body)
    return Heading(int(token.tag[1:]), inlines, body.place(token), label)


def _text_segments(token: Token, inline: Token, body: Body) -> list[Segment]:
    raw = [body.raw(token, line) for line in range(_first(inline), _last(inline))]
    return paragraph_segments(inline.content, raw, token.meta["columns"], body.first_line + _first(token))


def _labelled(inline: Token, segments: Sequence[Segment], body: Body) -> tuple[tuple[Inline, ...], str]:
    """The nodes and the label at their end, which needs something to name."""
    scope = Scope(segments, body.report, takes_label=True)
    inlines = read_inlines(inline, scope)
    if not scope.label:
        return inlines, ""
    named = _without_end(inlines)
    if not named:
        body.report.add(LABEL, place_of(segments, 0))
        return (Text(inline.content),), ""
    return named, scope.label


def _without_end(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The nodes without the space or line break that stood before a label."""
    kept = list(inlines)
    while kept and isinstance(last := kept[-1], Text | Break):
        kept.pop()
        if isinstance(last, Text) and (text := last.text.rstrip(" \t")):
            kept.append(replace(last, text=text))
            break
    return tuple(kept)


def _list(token: Token, tokens: Iterator[Token], body: Body) -> ListBlock:
    close = token.type.replace("_open", "_close")
    items = []
    for item in tokens:
        if item.type == close:
            break
        items.append(read_blocks(tokens, body, "list_item_close"))
    return ListBlock(tuple(items), token.type == "ordered_list_open", body.place(token))


def _quotation(token: Token, tokens: Iterator[Token], body: Body) -> Quotation:
    return Quotation(read_blocks(tokens, body, "blockquote_close"), body.place(token))


def _code(token: Token, _: Iterator[Token], body: Body) -> Code:
    return Code(token.content.removesuffix("\n"), body.place(token))


def _rule(token: Token, _: Iterator[Token], body: Body) -> Rule:
    return Rule(body.place(token))


def _html(token: Token, _: Iterator[Token], body: Body) -> Paragraph:
    place = body.place(token)
    body.report.add(RAW_HTML, place)
    lines = Scope((), body.report).lines(token.content.rstrip("\n"))
    return Paragraph(tuple(one for one in lines if one != Text("")), place, body.first_line + _last(token) - 1)


def _directive(token: Token, _: Iterator[Token], body: Body) -> Directive:
    place = body.place(token)
    match = _DIRECTIVE.fullmatch(token.info)
    name, argument = match.groups() if match else ("", token.info)
    if name not in _DIRECTIVES:
        body.report.add(UNKNOWN_DIRECTIVE, place)
    # The parser ends an unclosed one silently: then every line but the first is content.
    if token.content.count("\n") == _last(token) - _first(token) - 1:
        body.report.add(UNCLOSED_DIRECTIVE, place)
    return Directive(name, argument.strip(), token.content, place)


def _table(token: Token, tokens: Iterator[Token], body: Body) -> Table:
    inside = list(takewhile(lambda part: part.type != "table_close", tokens))
    align = tuple(_alignment(part) for part in inside if part.type == "th_open")
    cells = (part for part in inside if part.type == "inline")
    head, *rows = (_row(token, line, row, body) for line, row in groupby(cells, key=_first))
    return Table(head, tuple(rows), align, body.place(token))


def _alignment(cell: Token) -> Align:
    return cast(Align, str(cell.attrs.get("style", "")).removeprefix("text-align:"))


def _row(table: Token, line: int, cells: Iterable[Token], body: Body) -> Row:
    """The cells of one line; the parser fills up a short row and cuts off a long one."""
    column = table.meta["columns"][line - _first(table)]
    sources = iter(row_cells(body.raw(table, line), column, body.first_line + line))
    row = []
    for cell in cells:
        source = next(sources, None)
        row.append(read_inlines(cell, Scope(source.segments, body.report)) if source else ())
    for extra in sources:
        if extra.text:
            body.report.add(EXTRA_CELL, place_of(extra.segments, 0))
    return tuple(row)


_READERS: dict[str, Callable[[Token, Iterator[Token], Body], Block]] = {
    "paragraph_open": _paragraph,
    "heading_open": _heading,
    "bullet_list_open": _list,
    "ordered_list_open": _list,
    "blockquote_open": _quotation,
    "code_block": _code,
    "fence": _code,
    "hr": _rule,
    "html_block": _html,
    "colon_fence": _directive,
    "table_open": _table,
}
