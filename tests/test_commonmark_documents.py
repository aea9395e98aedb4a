"""CommonMark's own examples, each as one section of a submission: no crash, and the text is kept in the Word file."""

from __future__ import annotations

import html
import re
import sys
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from submissions import submission

from upr.pipeline import examine, render

sys.path.append(str(Path(__file__).parent / "text"))
from test_commonmark_spec import EXAMPLES, OTHER_TEXT, visible

CHUNKS = [EXAMPLES[start : start + 40] for start in range(0, len(EXAMPLES), 40)]


def word_text(package: bytes) -> str:
    """All printed characters of the Word file, without white space."""
    with zipfile.ZipFile(BytesIO(package)) as archive:
        xml = archive.read("word/document.xml").decode() + archive.read("word/endnotes.xml").decode()
    return re.sub(r"\s+", "", html.unescape("".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", xml))))


@pytest.mark.parametrize("chunk", CHUNKS, ids=lambda chunk: f"{chunk[0]['number']}-{chunk[-1]['number']}")
def test_text_is_kept_in_the_word_file(tmp_path: Path, chunk: list[dict[str, Any]]) -> None:
    front = "---\ntitle: Example\n---\n\n"
    for example in chunk:
        if example["number"] in OTHER_TEXT:
            continue
        root = submission(tmp_path, {"sections/02-facts.md": front + example["markdown"]})
        examined = examine(root)
        assert examined.composed is not None
        expected = visible(examined.project.sections[1].blocks)
        assert expected in word_text(render(examined.composed)[0]), example["number"]
