"""CommonMark's own examples: we read all of them, and lose no text that CommonMark shows.

Compared are the characters that a reader sees, without white space. Where we refuse HTML, its characters are text.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from commonmark_examples import (
    CONTROL_CHARACTERS,
    EXAMPLES,
    OTHER_TEXT,
    REFUSED,
    visible,
    visible_in_html,
    with_raw_tags_as_text,
)

from upr.text.location import Source
from upr.text.markdown import parse_markdown


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: str(example["number"]))
def test_no_text_is_lost(example: dict[str, Any]) -> None:
    # The empty line keeps a leading thematic break from opening front matter.
    markdown, problems = parse_markdown(Source(Path("example.md"), "\n" + example["markdown"]))
    codes = {problem.code for problem in problems}
    number, html = example["number"], example["html"]
    assert codes - REFUSED == ({"NAR010"} if number in CONTROL_CHARACTERS else set())
    if "NAR003" in codes:
        html = with_raw_tags_as_text(html, example["markdown"])
    if number in OTHER_TEXT:
        assert visible(markdown.blocks) != visible_in_html(html)
    else:
        assert visible(markdown.blocks) == visible_in_html(html)


def test_the_examples_are_all_there() -> None:
    assert [example["number"] for example in EXAMPLES] == list(range(1, 653))
