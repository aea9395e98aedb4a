"""What can be wrong in a narrative file: a text for each code, and the list in which they are collected.

No message repeats what the file says: a narrative may hold what must not reach a terminal or a log.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from upr.text.location import Location
from upr.text.nodes import Place
from upr.text.problem import Problem

FRONT_MATTER = "NAR001"
OVERSIZED = "NAR002"
RAW_HTML = "NAR003"
FOOTNOTE = "NAR004"
IMAGE = "NAR005"
CITATION = "NAR006"
UNKNOWN_DIRECTIVE = "NAR007"
UNCLOSED_DIRECTIVE = "NAR008"
REFERENCE_TEXT = "NAR009"
CONTROL = "NAR010"
BIDI = "NAR011"
LABEL = "NAR012"
EXTRA_CELL = "NAR013"
LINK = "LNK004"

_TEXTS = {
    FRONT_MATTER: (
        "the front matter has no end",
        "End it with a line `---`. A file without front matter must not begin with such a line.",
    ),
    OVERSIZED: (
        "this is larger or more deeply nested than a narrative can be, and was not read to its end",
        "Split the file, or take the lists, quotations or brackets apart.",
    ),
    RAW_HTML: (
        "HTML cannot stand in a submission",
        "Write it in Markdown, or put a backslash before `<` if the characters themselves are meant.",
    ),
    FOOTNOTE: (
        "Markdown footnotes are not used: notes hold references only",
        "Cite a record with `[@id]`, or move the remark into the text.",
    ),
    IMAGE: (
        "an image cannot stand in a narrative",
        "Describe it in the text and cite its record.",
    ),
    CITATION: (
        "this looks like a citation and cannot be read as one",
        "Write `[see @id, para. 12; @other, p. 3]`, with ids in small letters; or `\\@` if no citation is meant.",
    ),
    UNKNOWN_DIRECTIVE: (
        "there is no directive of this name",
        "Write `:::{recommendations} theme` or `:::{recommendation-list}`.",
    ),
    UNCLOSED_DIRECTIVE: (
        "the directive has no end: it takes in all that follows",
        "End it with a line of as many colons as it begins with.",
    ),
    REFERENCE_TEXT: (
        "a reference to a paragraph has a text of its own",
        "Leave the brackets empty, `[](#label)`: the number is printed.",
    ),
    CONTROL: (
        "there is a character here that cannot be printed",
        "Delete it; it usually comes with pasted text.",
    ),
    BIDI: (
        "a character that cannot be seen changes the direction of the text here",
        "Delete it unless it belongs to a text written from right to left.",
    ),
    LABEL: (
        "this label names nothing",
        "Put `{#label}` at the very end of a paragraph or heading, after its text.",
    ),
    EXTRA_CELL: (
        "this row has more cells than the head of its table: the text would be lost",
        "Give the head as many cells, or put a backslash before a `|` that is text.",
    ),
    LINK: (
        "this link leads to something other than a public address or a label of this submission",
        "Use `https://`, `mailto:` or `#label`, without a name or password in the address.",
    ),
}


@dataclass(slots=True)
class Report:
    """The problems of one file, in the order in which they were met."""

    path: Path
    problems: list[Problem] = field(default_factory=list)

    def add(self, code: str, place: Place) -> None:
        message, help_text = _TEXTS[code]
        self.problems.append(Problem(code, Location(self.path, place.line, place.column), message, help_text))

    def sorted(self) -> list[Problem]:
        """The problems in the order of the file."""
        return sorted(self.problems, key=lambda problem: (problem.location, problem.code))
