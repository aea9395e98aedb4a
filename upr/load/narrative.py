"""Sections of the narrative: front matter through the strict YAML, the rest through the Markdown reader."""

from __future__ import annotations

from pathlib import Path

from upr.load.entries import Finder, validate
from upr.models.project import Entry, Section
from upr.models.section import FrontMatter
from upr.text.files import read_source
from upr.text.location import Location, Source
from upr.text.markdown import parse_markdown
from upr.text.nodes import Markdown
from upr.text.problem import Problem
from upr.text.yaml import parse_yaml

NO_FRONT = frozenset({"NAR001", "NAR002"})
"""Without an end to its front matter, or too large, a section was reported already."""


def load_section(path: Path, problems: list[Problem]) -> Section | None:
    """Load one file of the narrative; its blocks are kept even when its front matter is wrong."""
    source = read_source(path)
    if isinstance(source, Problem):
        problems.append(source)
        return None
    markdown, found = parse_markdown(source)
    problems.extend(found)
    front = _front_matter(source, markdown, problems) if markdown.front_matter_line else None
    if not markdown.front_matter_line and not any(problem.code in NO_FRONT for problem in found):
        text = f"section {path.name} has no title"
        remedy = "begin the file with three lines: '---', 'title: ...' and '---'"
        problems.append(Problem("REC011", Location(path), text, remedy))
    return Section(path, front, markdown.blocks, source.text)


def _front_matter(source: Source, markdown: Markdown, problems: list[Problem]) -> Entry[FrontMatter] | None:
    finder = Finder(source, text=markdown.front_matter, first_line=markdown.front_matter_line)
    data, found = parse_yaml(source, text=markdown.front_matter, first_line=markdown.front_matter_line)
    # The Markdown reader has told of bidirectional characters that can be seen in the file (NAR011).
    seen = {problem.location.line for problem in problems if problem.location.path == source.path}
    problems.extend(one for one in found if one.code != "REC016" or one.location.line not in seen)
    if data is None:
        return None
    front = validate(FrontMatter, data, f"front matter of {source.path.name}", finder, problems)
    return None if front is None else Entry("", front, source.path, finder)
