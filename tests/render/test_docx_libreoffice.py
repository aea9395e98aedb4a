"""Our Word file as LibreOffice lays it out, and what is left of it after LibreOffice has saved it."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from clients import run, soffice
from rich_document import variants

from upr.models.document import Heading, ListItem, Paragraph, ReferenceRun
from upr.render.docx import render_docx

pytestmark = pytest.mark.client

NOTES = 40
FORMS = tuple(variants())
DOCUMENT = variants()["endnotes"]
PAGE_LABEL = re.compile(r"^ *Page (\d+) (?:of|sur) (\d+)$", re.MULTILINE)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rich document in every form as PDF, and saved again as a Word file; two runs of LibreOffice in all."""
    folder = tmp_path_factory.mktemp("libreoffice")
    for name, document in variants().items():
        (folder / f"{name}.docx").write_bytes(render_docx(document))
    soffice("pdf", sorted(folder.glob("*.docx")), folder)
    again = folder / "again"
    again.mkdir()
    soffice("docx", [folder / "endnotes.docx", folder / "footnotes.docx"], again)
    return folder


def pages(folder: Path, form: str) -> list[str]:
    """The text of each page."""
    return run("pdftotext", "-layout", str(folder / f"{form}.pdf"), "-").replace("\r", "").split("\f")[:-1]


def lines(folder: Path, form: str) -> list[str]:
    return [line.strip() for page in pages(folder, form) for line in page.splitlines() if line.strip()]


def labelled(folder: Path, pattern: str) -> list[str]:
    """The labels of this form that stand at the start of lines, in order; notes are left out."""
    body = [line for line in lines(folder, "endnotes") if "Example Publisher" not in line]
    return [match[1] for line in body if (match := re.match(rf"({pattern})\s", line))]


def test_paragraph_numbers_are_one_series_through_text_and_recommendations(folder: Path) -> None:
    expected = [f"{block.number}." for block in DOCUMENT.blocks if isinstance(block, Paragraph)]
    assert labelled(folder, r"\d+\.") == expected
    assert len(expected) == NOTES


def test_headings_have_the_letters_that_the_document_says(folder: Path) -> None:
    expected = [block.label for block in DOCUMENT.blocks if isinstance(block, Heading) and block.label]
    assert labelled(folder, r"[A-Z]\.\d*") == expected
    assert "Introduction" in lines(folder, "endnotes")
    assert "A heading of the third level" in lines(folder, "endnotes")


def test_each_list_starts_again(folder: Path) -> None:
    expected = [block.label for block in DOCUMENT.blocks if isinstance(block, ListItem) and block.label]
    assert labelled(folder, r"\([a-zA-Z]+\)") == expected


@pytest.mark.parametrize("form", FORMS)
def test_every_page_of_the_main_part_is_numbered(folder: Path, form: str) -> None:
    """LibreOffice 7.4 gives imported endnotes a page style of its own, without footer; Word does not."""
    texts = pages(folder, form)
    main = texts if form == "footnotes" else texts[:-1]
    found = [(match[1], match[2]) for text in main for match in [PAGE_LABEL.search(text)] if match]
    assert found == [(str(number), str(len(texts))) for number in range(1, len(main) + 1)]


def test_a_draft_says_so_on_every_page_of_the_main_part(folder: Path) -> None:
    assert all("DRAFT" in page.splitlines()[0] for page in pages(folder, "draft")[:-1])
    assert "DRAFT" not in "".join(pages(folder, "endnotes"))


@pytest.mark.parametrize("form", FORMS)
def test_notes_are_numbered_in_decimal_and_in_order(folder: Path, form: str) -> None:
    text = run("pdftotext", "-raw", str(folder / f"{form}.pdf"), "-").replace("\f", "\n")
    found = re.findall(r"^(\d+)\s+Example Publisher, Report No\. (\d+) ", text, re.MULTILINE)
    assert found == [(str(number), str(number)) for number in range(1, NOTES + 1)]


def test_no_field_instruction_is_printed(folder: Path) -> None:
    assert not re.search(r"\bREF b|NUMPAGES|\\r", "".join(pages(folder, "endnotes")))


def test_references_are_bare_numbers(folder: Path) -> None:
    text = " ".join(lines(folder, "endnotes"))
    assert "See paras. 1 and 7." in text
    assert "(see para. 5)." in text


def test_paper_is_a4(folder: Path) -> None:
    assert "(A4)" in run("pdfinfo", str(folder / "endnotes.pdf"))


@pytest.mark.parametrize("form", ["endnotes", "footnotes"])
def test_a_save_in_libreoffice_keeps_bookmarks_notes_and_references(folder: Path, form: str) -> None:
    with zipfile.ZipFile(folder / "again" / f"{form}.docx") as archive:
        document = archive.read("word/document.xml").decode()
        notes = archive.read(f"word/{form}.xml").decode()
    names = re.findall(r'<w:bookmarkStart [^>]*w:name="(\w+)"', document)
    assert {block.key for block in DOCUMENT.blocks} <= set(names)
    assert len(re.findall(rf"<w:{form[:-1]}Reference ", document)) == NOTES
    assert len(re.findall(r"Report No\. ", notes)) == NOTES
    targets = [run.target for block in DOCUMENT.blocks if isinstance(block, Paragraph) for run in block.runs
               if isinstance(run, ReferenceRun)]  # fmt: skip
    assert re.findall(r"REF (\w+) ", document) == targets
