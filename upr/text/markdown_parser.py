"""The Markdown parser as we use it: CommonMark and pipe tables, directives, citations, and a place for every token.

Nothing here judges or reports: rules leave what they saw in the tokens' `meta`:
`columns` (block tokens): where each line's content starts in its source line, in characters from 0;
`offset` (inline tokens): where the token starts in the content of its block.

HTML is switched on so that it is recognised as CommonMark defines it and can be refused; nothing renders it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.parser_block import RuleFuncBlockType
from markdown_it.parser_inline import RuleFuncInlineType
from markdown_it.rules_block import StateBlock, reference
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, image
from markdown_it.token import Token
from mdit_py_plugins.colon_fence import colon_fence_plugin

from upr.text.markdown_cite import BRACKETS, LONE, looks_unclosed, read_citation

MAX_NESTING = 40
"""Levels of blocks; the parser loses what lies deeper, so it is reported. A list counts as two."""

MAX_BRACKETS = 20
"""Levels of square brackets in one paragraph; in deeper ones the parser no longer tells a link from text."""

_FOOTNOTE = re.compile(r"\[\^[^\s\[\]]+\]")
_LABEL = re.compile(r"\{#([A-Za-z][A-Za-z0-9_.:-]*)\}")

_MAY_INTERRUPT = {
    "table": ["paragraph", "reference"],
    "colon_fence": ["paragraph", "reference", "blockquote", "list"],
    "fence": ["paragraph", "reference", "blockquote", "list"],
    "blockquote": ["paragraph", "reference", "blockquote", "list"],
    "hr": ["paragraph", "reference", "blockquote", "list"],
    "list": ["paragraph", "reference", "blockquote"],
    "html_block": ["paragraph", "reference", "blockquote"],
    "heading": ["paragraph", "reference", "blockquote"],
}
"""Which blocks may end which without an empty line: as in the parser itself, which forgets it on replacement."""

_LEVELS = {"list": 2, "blockquote": 1}


class _Parser(MarkdownIt):
    """Takes every link for one, so that a bad one is found where it stands, and keeps an address as typed."""

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002
        return True

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link


def parse_tokens(text: str) -> tuple[list[Token], dict[str, Any]]:
    """Block tokens, and what the parser noted beside them: `references`, and `lost` (line, column; both from 0)."""
    env: dict[str, Any] = {}
    return _parser().parse(text, env), env


def parse_fragment(text: str) -> list[Token]:
    """Inline tokens of a piece of text that stands inside a citation."""
    tokens: list[Token] = []
    parser = _parser()
    return parser.inline.parse(text, parser, {}, tokens)


@cache
def _parser() -> MarkdownIt:
    parser = _Parser("commonmark", {"maxNesting": MAX_NESTING}).enable("table").use(colon_fence_plugin)
    parser.core.ruler.at("inline", _inline)
    parser.core.ruler.disable("text_join")
    blocks = parser.block.ruler
    blocks.at("reference", _reference)
    for name, rule in zip(blocks.get_active_rules(), blocks.getRules(""), strict=True):
        blocks.at(name, _with_columns(name, rule), {"alt": _MAY_INTERRUPT.get(name, [])})
    inlines = parser.inline.ruler
    inlines.at("image", _image)
    inlines.before("link", "lone_citation", _lone_citation)
    inlines.after("link", "footnote", _footnote)
    inlines.after("footnote", "citation", _citation)
    inlines.after("citation", "label", _label)
    for name, rule_inline in zip(inlines.get_active_rules(), inlines.getRules(""), strict=True):
        if name in {
            "link",
            "autolink",
            "html_inline",
            "entity",
            "image",
            "footnote",
            "citation",
            "label",
            "lone_citation",
        }:
            inlines.at(name, _with_offset(rule_inline))
    return parser


def _with_columns(name: str, rule: RuleFuncBlockType) -> RuleFuncBlockType:
    """The rule, noting on the first token it makes where each of its lines starts."""

    def placed(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        first, level = len(state.tokens), state.level
        mark, shift = state.bMarks[start], state.tShift[start]  # containers change both
        if not rule(state, start, end, silent):
            return False
        if silent or len(state.tokens) == first:
            return True
        token = state.tokens[first]
        column = _offset_in_line(state, mark) + shift
        if name in _LEVELS:
            # The marks of a container's other lines belong to the blocks inside it.
            token.meta["columns"] = [column]
            if level + _LEVELS[name] >= MAX_NESTING:
                state.env.setdefault("lost", (start, column))
        else:
            token.meta["columns"] = [column, *(_column(state, line) for line in range(start + 1, state.line))]
        return True

    return placed


def _column(state: StateBlock, line: int) -> int:
    return _offset_in_line(state, state.bMarks[line]) + state.tShift[line]


def _offset_in_line(state: StateBlock, mark: int) -> int:
    return mark - (state.src.rfind("\n", 0, mark) + 1)


def _reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A link's definition; `[^1]: note` would be one too, and vanish."""
    is_footnote = state.src.startswith("[^", state.bMarks[start] + state.tShift[start])
    return not is_footnote and reference(state, start, end, silent)


def _inline(state: StateCore) -> None:
    for token in state.tokens:
        if token.type != "inline":
            continue
        token.children = []
        if _bracket_depth(token.content) > MAX_BRACKETS:
            token.meta["refused"] = True
        else:
            state.md.inline.parse(token.content, state.md, state.env, token.children)


def _bracket_depth(content: str) -> int:
    depth = deepest = 0
    if content.count("[") > MAX_BRACKETS:
        for match in BRACKETS.finditer(content):
            depth = max(0, depth + {"[": 1, "]": -1}.get(match[0], 0))
            deepest = max(deepest, depth)
    return deepest


def _with_offset(rule: RuleFuncInlineType) -> RuleFuncInlineType:
    """The rule, noting on the first token it makes where that starts."""

    def placed(state: StateInline, silent: bool) -> bool:
        start = state.pos
        first = len(state.tokens) + bool(state.pending)
        if not rule(state, silent):
            return False
        if not silent and first < len(state.tokens):
            state.tokens[first].meta["offset"] = start
        return True

    return placed


def _image(state: StateInline, silent: bool) -> bool:
    """An image, as the text that stands for it between two tokens."""
    start = state.pos
    if not image(state, True):
        return False
    if silent:
        return True
    end, limit = state.pos, state.posMax
    state.pos, state.posMax = start + 2, state.md.helpers.parseLinkLabel(state, start + 1, False)
    state.push("image_open", "", 1)
    state.md.inline.tokenize(state)
    state.push("image_close", "", -1)
    state.pos, state.posMax = end, limit
    return True


# The rules below never act in silent mode, by which the parser looks ahead for the end of a link: whether a
# bracket is a link depends on CommonMark alone.


def _footnote(state: StateInline, silent: bool) -> bool:
    match = None if silent else _FOOTNOTE.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    _push(state, "footnote", match.end())
    return True


def _lone_citation(state: StateInline, silent: bool) -> bool:
    """`[@id]`, the commonest bracket of all, without looking first for the link that it cannot be."""
    if silent or state.src[state.pos] != "[" or state.env.get("references"):
        return False
    match = LONE.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    _push(state, "citation", match.end()).meta["keys"] = read_citation(match[0][1:-1])
    return True


def _citation(state: StateInline, silent: bool) -> bool:
    if silent or state.src[state.pos] != "[":
        return False
    start = state.pos + 1
    end = state.md.helpers.parseLinkLabel(state, state.pos, False)
    if end < 0:
        if not looks_unclosed(state.src[start : state.posMax]):
            return False
        _push(state, "malformed", start)
        return True
    keys = read_citation(state.src[start:end])
    if keys is None:
        return False
    _push(state, "citation" if keys else "malformed", end + 1).meta["keys"] = keys
    return True


def _label(state: StateInline, silent: bool) -> bool:
    match = None if silent else _LABEL.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    _push(state, "label", match.end()).info = match[1] if match.end() == len(state.src) else ""
    return True


def _push(state: StateInline, kind: str, end: int) -> Token:
    """A token for the characters from here to `end`."""
    token = state.push(kind, "", 0)
    token.content = state.src[state.pos : end]
    state.pos = end
    return token
