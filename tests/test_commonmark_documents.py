"""CommonMark's own examples, each as a section of a submission: every character of theirs stands in the Word file."""

from __future__ import annotations

import html
import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from commonmark_examples import EXAMPLES, OTHER_TEXT, visible_in_html, with_raw_tags_as_text
from submissions import MANIFEST, submission

from upr.pipeline import Examined, examine, render

CHUNKS = [EXAMPLES[start : start + 40] for start in range(0, len(EXAMPLES), 40)]


def title(number: int) -> str:
    """A heading that no example holds; the text of an example stands between two of them."""
    return f"SECTION{number}STARTS"


def examined(folder: Path, examples: list[dict[str, Any]]) -> Examined:
    """A submission with a section for each example, and an empty one at the end."""
    texts = {example["number"]: example["markdown"] for example in examples} | {0: "Last.\n"}
    files: dict[str, str | bytes | None] = {
        f"sections/e{number}.md": f"---\ntitle: {title(number)}\n---\n\n{text}" for number, text in texts.items()
    }
    listed = MANIFEST.replace("sections/02-facts.md", ", ".join(files))
    return examine(submission(folder, {**files, "submission.yaml": listed}))


def word_text(package: bytes) -> str:
    """All printed characters of the body of a Word file, without white space."""
    with zipfile.ZipFile(BytesIO(package)) as archive:
        xml = archive.read("word/document.xml").decode()
    return re.sub(r"\s+", "", html.unescape("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", xml))))


@pytest.mark.parametrize("chunk", CHUNKS, ids=lambda chunk: f"{chunk[0]['number']}-{chunk[-1]['number']}")
def test_text_is_kept_in_the_word_file(tmp_path: Path, chunk: list[dict[str, Any]]) -> None:
    made = examined(tmp_path, chunk)
    assert made.composed is not None
    with_html = {finding.location.path.stem for finding in made.findings if finding.code == "NAR003"}
    rest = word_text(render(made.composed)[0])
    numbers = [example["number"] for example in chunk]
    for example, following in zip(chunk, [*numbers[1:], 0], strict=True):
        number, shown = example["number"], example["html"]
        if f"e{number}" in with_html:
            shown = with_raw_tags_as_text(shown, example["markdown"])
        printed, _, rest = rest.partition(title(number))[2].partition(title(following))
        rest = title(following) + rest
        assert (printed == visible_in_html(shown)) == (number not in OTHER_TEXT), (number, printed)
