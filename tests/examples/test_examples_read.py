"""The examples as programs of others read them, with endnotes and with footnotes."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Literal

import mammoth
import ooxml_integrity
import pytest
from clients import run, soffice
from docx2python import docx2python
from openxml_audit import FileFormat, OpenXmlValidator

from upr.models.composed import Composed
from upr.models.document import Heading, Paragraph
from upr.pipeline import examine, render

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path.parent.name for path in ROOT.glob("examples/*/submission.yaml"))
KINDS: tuple[Literal["endnotes", "footnotes"], ...] = ("endnotes", "footnotes")
CASES = [(name, kind) for name in EXAMPLES for kind in KINDS]


@pytest.fixture(scope="module")
def composed() -> dict[str, Composed]:
    made = {name: examine(ROOT / "examples" / name).composed for name in EXAMPLES}
    return {name: document for name, document in made.items() if document is not None}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, composed: dict[str, Composed]) -> Path:
    """Every example with both kinds of notes."""
    folder = tmp_path_factory.mktemp("examples")
    for name, kind in CASES:
        (folder / f"{name}-{kind}.docx").write_bytes(render(composed[name], notes_as=kind)[0])
    return folder


@pytest.fixture(scope="module")
def pdfs(folder: Path) -> Path:
    """One run of LibreOffice for all."""
    soffice("pdf", sorted(folder.glob("*.docx")), folder)
    return folder


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_validators_find_nothing(folder: Path, name: str, kind: str) -> None:
    path = folder / f"{name}-{kind}.docx"
    validator = OpenXmlValidator(FileFormat.OFFICE_2019, max_errors=0)
    assert [str(error) for error in validator.validate(path).errors] == []
    assert ooxml_integrity.check(path) == []


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_readers_find_every_note(folder: Path, composed: dict[str, Composed], name: str, kind: str) -> None:
    path, expected = folder / f"{name}-{kind}.docx", len(composed[name].document.notes)
    with path.open("rb") as stream:
        result = mammoth.convert_to_html(stream)
    assert len(re.findall(rf'<li id="{kind[:-1]}-\d+">', result.value)) == expected
    assert not [message for message in result.messages if "not defined" in message.message]
    with docx2python(path) as document:
        tables = document.footnotes if kind == "footnotes" else document.endnotes
        notes = [text for table in tables for row in table for cell in row for text in cell if text]
    assert len(notes) == expected


@pytest.mark.client
@pytest.mark.parametrize(("name", "kind"), CASES)
def test_pandoc_finds_every_note(folder: Path, composed: dict[str, Composed], name: str, kind: str) -> None:
    text = run("pandoc", "-f", "docx", "-t", "json", str(folder / f"{name}-{kind}.docx"))
    json.loads(text)
    assert text.count('"t":"Note"') == len(composed[name].document.notes)


@pytest.mark.client
@pytest.mark.parametrize(("name", "kind"), CASES)
def test_libreoffice_prints_what_we_say(pdfs: Path, composed: dict[str, Composed], name: str, kind: str) -> None:
    document = composed[name].document
    text = run("pdftotext", "-layout", str(pdfs / f"{name}-{kind}.pdf"), "-").replace("\r", "")
    pages = text.split("\f")[:-1]
    main = pages if kind == "footnotes" else [page for page in pages if re.search(r"Page \d+ (?:of|sur) \d+", page)]
    assert len(main) >= 1
    found = [re.search(r"Page (\d+) (?:of|sur) (\d+)", page) for page in main]
    assert [(m[1], m[2]) for m in found if m] == [(str(n), str(len(pages))) for n in range(1, len(main) + 1)]
    numbers = re.findall(r"^ {0,12}(\d+)\. {2,}\S", "\n".join(main), re.MULTILINE)
    paragraphs = [block for block in document.blocks if isinstance(block, Paragraph)]
    assert numbers == [str(number) for number in range(1, len(paragraphs) + 1)]
    for block in document.blocks:
        if isinstance(block, Heading) and block.label:
            assert re.search(rf"^\s*{re.escape(block.label)} +\S", text, re.MULTILINE)
    assert not re.search(r"\bREF b|NUMPAGES", text)


@pytest.mark.client
@pytest.mark.parametrize("name", EXAMPLES)
def test_notes_are_in_order(pdfs: Path, composed: dict[str, Composed], name: str) -> None:
    notes = composed[name].document.notes
    text = run("pdftotext", "-raw", str(pdfs / f"{name}-endnotes.pdf"), "-").replace("\f", "\n")
    marks = [line.split()[0] for line in text.splitlines() if re.match(r"\d+(?: \D|$)", line)]
    last = 0
    for mark in marks[marks.index("1") :]:
        last += mark == str(last + 1)
    assert last == len(notes)


@pytest.mark.client
@pytest.mark.parametrize("name", EXAMPLES)
def test_the_opening_part_stands_first(pdfs: Path, composed: dict[str, Composed], name: str) -> None:
    first = run("pdftotext", "-layout", "-l", "1", str(pdfs / f"{name}-endnotes.pdf"), "-")
    opening = " ".join(first.split("1.   ")[0].split())
    for organisation in composed[name].corpus.manifest.model.organisations:
        assert organisation.name in opening
        assert organisation.acronym in opening
    assert "Times" in run("pdffonts", str(pdfs / f"{name}-endnotes.pdf")) or "Liberation" in run(
        "pdffonts", str(pdfs / f"{name}-endnotes.pdf")
    )
