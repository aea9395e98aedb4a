"""Letters of headings: `A.`, `A.1`, an unbroken series over all sections."""

from __future__ import annotations

from pathlib import Path

from submissions import MANIFEST, composed_of, submission

from upr.models.document import Heading, Paragraph


def test_letters_and_numbers_run_through_all_sections(tmp_path: Path) -> None:
    fronts = [
        "part: introduction", "level: 1", "level: 2", "level: 3", "level: 2", "level: 1", "level: 2", "part: closing"
    ]  # fmt: skip
    names = [f"sections/{index}.md" for index in range(len(fronts))]
    files = {
        name: f"---\ntitle: T\n{front}\n---\n\nText.\n\n## Inside\n\nText.\n"
        for name, front in zip(names, fronts, strict=True)
    }
    manifest = MANIFEST.replace("sections/01-introduction.md, sections/02-facts.md", ", ".join(names))
    blocks = composed_of(submission(tmp_path, {**files, "submission.yaml": manifest})).document.blocks
    labels = [block.label for block in blocks if isinstance(block, Heading)]
    assert labels[::2] == ["", "A.", "A.1", "", "A.2", "B.", "B.1", ""]
    assert set(labels[1::2]) == {""}
    assert [block.number for block in blocks if isinstance(block, Paragraph)] == list(range(1, 17))


def test_after_z_comes_aa(tmp_path: Path) -> None:
    names = [f"sections/{index:02}.md" for index in range(28)]
    manifest = MANIFEST.replace("sections/01-introduction.md, sections/02-facts.md", ", ".join(names))
    files = dict.fromkeys(names, "---\ntitle: T\n---\n")
    blocks = composed_of(submission(tmp_path, {**files, "submission.yaml": manifest})).document.blocks
    assert [block.label for block in blocks if isinstance(block, Heading)][-3:] == ["Z.", "AA.", "BB."]
