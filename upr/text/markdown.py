"""A narrative file: CommonMark and pipe tables, citations, labels and directives, everything with its place.

markdown.py             the file: front matter, size, forbidden characters
markdown_parser.py      the parser, with our rules
markdown_block.py       its block tokens become nodes
markdown_inline.py      its inline tokens become nodes
markdown_place.py       from an offset in a block's text to line and column in the file
markdown_cite.py        the grammar of a citation bracket
markdown_locators.py    the grammar of locators
markdown_problems.py    the texts of all that can be wrong
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from upr.text.characters import DIRECTIONAL, FORBIDDEN, SUSPECT
from upr.text.location import Source
from upr.text.markdown_block import Body, read_blocks
from upr.text.markdown_inline import is_allowed_address
from upr.text.markdown_parser import parse_tokens
from upr.text.markdown_problems import BIDI, CONTROL, FRONT_MATTER, LINK, OVERSIZED, Report
from upr.text.nodes import Markdown, Place
from upr.text.problem import Problem

MAX_CHARACTERS = 1_000_000
MAX_LINES = 50_000


def parse_markdown(source: Source) -> tuple[Markdown, list[Problem]]:
    """The blocks of a narrative file and what is wrong in it, in the order of the file. Never raises.

    Front matter is handed on unparsed. Whatever is refused stays in the blocks as literal text, so that nothing an
    author wrote is lost without a word; a file over the limits yields no blocks. A control character becomes
    U+FFFD, since it could not be written into a Word file.
    """
    report = Report(source.path)
    lines = source.text.split("\n")
    if len(source.text) > MAX_CHARACTERS or len(lines) > MAX_LINES:
        report.add(OVERSIZED, Place(1))
        return Markdown(()), report.problems
    if SUSPECT.search(source.text):
        _report_characters(lines, report)
        lines = FORBIDDEN.sub("\ufffd", source.text).split("\n")
    front_matter, body_line = _front_matter(lines, report)
    body = Body(lines[body_line - 1 :], body_line, report)
    tokens, env = parse_tokens("\n".join(body.lines).removesuffix("\n") + "\n")
    blocks = read_blocks(iter(tokens), body)
    _report_parser_notes(env, body)
    return Markdown(blocks, front_matter, 2 if body_line > 1 else 0, body_line), report.sorted()


def _front_matter(lines: list[str], report: Report) -> tuple[str, int]:
    """The text between the two marks, and the line on which the body starts: 1 when there is no front matter."""
    if lines[0] != "---":
        return "", 1
    for number, line in enumerate(lines[1:], 2):
        if line in {"---", "..."}:
            return "".join(f"{text}\n" for text in lines[1 : number - 1]), number + 1
    report.add(FRONT_MATTER, Place(1))
    return "", 1


def _report_characters(lines: list[str], report: Report) -> None:
    for code, pattern in ((CONTROL, FORBIDDEN), (BIDI, DIRECTIONAL)):
        for number, line in enumerate(lines, 1):
            for match in pattern.finditer(line):
                report.add(code, Place(number, match.start() + 1))


def _report_parser_notes(env: Mapping[str, Any], body: Body) -> None:
    """Blocks nested so deeply that the parser left them out, and link definitions that lead out of the submission.

    A definition is reported even if nothing uses it: it would vanish.
    """
    if "lost" in env:
        line, column = env["lost"]
        body.report.add(OVERSIZED, Place(body.first_line + line, column + 1))
    for definition in [*env.get("references", {}).values(), *env.get("duplicate_refs", ())]:
        url = definition["href"]
        if not is_allowed_address(url) and not url.startswith("#"):
            line = definition["map"][0]
            column = body.lines[line].find("[")
            body.report.add(LINK, Place(body.first_line + line, column + 1))
