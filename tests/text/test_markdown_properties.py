"""What holds for any narrative: it is read, no word is lost, every place is right, and time grows with size."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.text import markdown_parser
from upr.text.location import Source
from upr.text.markdown import parse_markdown
from upr.text.nodes import Citation, CiteItem, Code, CrossReference, Directive, Link, Markdown, Place, Text
from upr.text.problem import Problem

SIGNS = st.sampled_from(
    ["[", "]", "(", ")", "@a", "@rec:1.2", "@", ";", ", para. 3", "{#l}", "#l", "*", "**", "_", "`", "``", "\\", "!",
     "<b>", "</b>", "<!--", "-->", "<", ">", "&amp;", "&#1;", "&#x202e;", "[^1]", ": ", "https://x.org", "|", "|-|-|",
     "\n", "\n\n", "  \n", "\n> ", "\n- ", "\n  ", "\n\t", "\n    ", "\n1. ", "\n# ", "\n---\n", "\n===\n", "\n```\n",
     "\n:::{recommendations} a\n", "\n:::\n", "\u00a0", "\u202e", "\x0c", "\U0001d538", "word", "x", " ", " ", "3"]
)  # fmt: skip
NARRATIVES = st.lists(SIGNS | st.text(max_size=3), max_size=40).map("".join)
WORDS = st.text(alphabet="abcdefgháéកខ", min_size=1, max_size=8)


def parse(text: str) -> tuple[Markdown, list[Problem]]:
    return parse_markdown(Source(Path("s.md"), text))


def nodes(node: Any) -> Iterator[Any]:
    yield node
    if isinstance(node, tuple):
        for one in node:
            yield from nodes(one)
    elif is_dataclass(node):
        for one_field in fields(node):
            yield from nodes(getattr(node, one_field.name))


def texts(markdown: Markdown) -> str:
    """All text of the nodes, one after the other."""
    parts = []
    for node in nodes(markdown.blocks):
        match node:
            case Text(text) | Code(text):
                parts.append(text)
            case CiteItem():
                parts += [node.id, node.prefix, node.suffix, *(locator.value for locator in node.locators)]
            case Directive():
                parts += [node.argument, node.body]
            case Link(url) | CrossReference(url):
                parts.append(url)
    return "\n".join(parts)


@settings(max_examples=400, deadline=None)
@given(NARRATIVES)
def test_anything_is_read_and_every_place_is_where_it_says(text: str) -> None:
    markdown, problems = parse(text)
    lines = text.split("\n")
    for problem in problems:
        where = problem.location
        assert where.column <= len(lines[where.line - 1]) + 1
        assert starts_as_its_code_says(problem.code, lines[where.line - 1][where.column - 1 :])
    assert problems == sorted(problems, key=lambda one: (one.location, one.code))
    for node in nodes(markdown.blocks):
        if isinstance(place := getattr(node, "place", None), Place):
            assert starts_as_its_kind_says(node, lines[place.line - 1][place.column - 1 :])


def starts_as_its_code_says(code: str, rest: str) -> bool:
    signs = {
        "NAR001": ("---",), "NAR003": ("<",), "NAR004": ("[^",), "NAR005": ("![",), "NAR006": ("[",),
        "NAR007": (":::",), "NAR008": (":::",), "NAR009": ("[",), "NAR012": ("{#",), "LNK004": ("[", "<"),
    }  # fmt: skip
    return rest.startswith(signs.get(code, ("",)))


def starts_as_its_kind_says(node: Any, rest: str) -> bool:
    match node:
        case Citation() | CrossReference():
            return rest.startswith("[")
        case CiteItem(id_):
            return rest.startswith(("@" + id_, "@rec:" + id_))
        case Link():
            return rest.startswith(("[", "<"))
        case Directive():
            return rest.startswith(":::")
    return True


@settings(max_examples=200, deadline=None)
@given(NARRATIVES, WORDS, NARRATIVES)
def test_a_paragraph_survives_whatever_surrounds_it(before: str, word: str, after: str) -> None:
    markdown, _ = parse(f"{before}\n\n{word}\n\n{after}")
    assert word in texts(markdown) or word in markdown.front_matter


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), max_size=6).map("\n\n".join))
def test_plain_text_stays_as_it_is(text: str) -> None:
    markdown, problems = parse(text)
    assert problems == []
    assert texts(markdown) == "\n".join(text.split("\n\n"))


@settings(max_examples=100, deadline=None)
@given(NARRATIVES)
def test_the_same_input_gives_the_same_output(text: str) -> None:
    assert parse(text) == parse(text)


HOSTILE = {
    "open brackets": "[" * 20_000,
    "open citations": "[@" * 20_000,
    "open citations with ids": "[@a " * 20_000,
    "brackets in code": "[@x `]` " * 20_000,
    "closed brackets": "[@x] " * 20_000,
    "nested images": "![" * 20_000,
    "open references": "[](#a" * 20_000,
    "closed references": "[](#a)" * 20_000,
    "open link titles": '[a](b "' * 20_000,
    "emphasis": "*a " * 20_000,
    "emphasis of two kinds": "**a *b _c " * 7_000,
    "asterisks": "*" * 20_000,
    "quotations": "> " * 5_000,
    "lists": "- " * 5_000,
    "labels": "{#" * 20_000,
    "backticks": "`" * 20_000,
    "backticks in a citation": "[@a " + "`" * 20_000 + "]",
    "runs of backticks": "[@a " + " ".join("`" * length for length in range(250)) + "]",
    "items": "[@a" + "; @b" * 20_000 + "]",
    "locators": "[@a" + ", p. 3" * 20_000 + "]",
    "numbers": "[@a, p. 3" + ", 3" * 20_000 + "]",
    "spaces": "[@a, p." + " " * 100_000 + "x]",
    "hyphens": "[@" + "a-" * 50_000 + "_]",
    "open tags": "<a " * 20_000,
    "open comments": "<!-- a -- " * 20_000,
    "entities": "&#1;" * 20_000,
    "backslashes": "\\" * 20_000,
    "one long line": "a" * 1_000_000,
    "lines": "a\n" * 20_000,
    "columns": "|a" * 5_000 + "\n" + "|-" * 5_000 + "\n" + "|[@b]" * 5_000 + "\n",
    "escaped pipes": "|" + "a\\|" * 20_000 + "[@b]|\n|-|\n",
    "control characters": "\x01" * 20_000,
    "definitions": "[a]: https://b.org\n" * 20_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_input_is_read_in_time(text: str) -> None:
    """A second at worst, on two slow cores; far more would mean that time grows with the square."""
    parse("warm")
    start = time.process_time()
    parse(text)
    assert time.process_time() - start < 5


def test_time_grows_with_size() -> None:
    def seconds(paragraphs: int) -> float:
        text = "".join(f"In {n} it was closed [see @a-{n}, para. {n}; @b].\n\n" for n in range(paragraphs))
        times = []
        for _ in range(3):
            start = time.process_time()
            parse(text)
            times.append(time.process_time() - start)
        return min(times)

    parse("warm")
    assert seconds(4_000) < 8 * seconds(1_000)


BRACKETED = [
    "[@a]",
    "[@a-1]",
    "[@rec:B.2]",
    "[@a](x)",
    "[@a][b]",
    "[@a]:",
    "[@a]: x\n",
    "\n\n",
    "[",
    "]",
    "(",
    ")",
    "![",
    "*",
    "`",
]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from([*BRACKETED, "\\", " ", "word", "<i>", "@a", "[@a@b]", "{#a}"]), max_size=14))
def test_the_short_way_to_a_lone_citation_leads_to_the_same_tokens(parts: list[str]) -> None:
    slow = markdown_parser._parser.__wrapped__()
    slow.inline.ruler.disable("lone_citation")
    text = "".join(parts)
    assert slow.parse(text, {}) == markdown_parser.parse_tokens(text)[0]
