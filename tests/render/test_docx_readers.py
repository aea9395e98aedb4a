"""Our Word file as programs of others read it: two validators, three readers."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import mammoth
import ooxml_integrity
import pytest
from clients import run
from docx2python import docx2python
from openxml_audit import FileFormat, OpenXmlValidator
from rich_document import many_notes, variants

from upr.render.docx import render_docx

NOTES = 40
FORMS = tuple(variants())


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The rich document in every form."""
    folder = tmp_path_factory.mktemp("readers")
    paths = {name: folder / f"{name}.docx" for name in FORMS}
    for name, document in variants().items():
        paths[name].write_bytes(render_docx(document))
    return paths


@pytest.mark.parametrize("form", FORMS)
def test_openxml_audit_finds_nothing(files: dict[str, Path], form: str) -> None:
    validator = OpenXmlValidator(FileFormat.OFFICE_2019, max_errors=0)
    assert [str(error) for error in validator.validate(files[form]).errors] == []


@pytest.mark.parametrize("form", FORMS)
def test_ooxml_integrity_finds_nothing(files: dict[str, Path], form: str) -> None:
    assert ooxml_integrity.check(files[form]) == []


@pytest.mark.parametrize("form", FORMS)
def test_mammoth_finds_every_note_and_style(files: dict[str, Path], form: str) -> None:
    kind = "footnote" if form == "footnotes" else "endnote"
    with files[form].open("rb") as stream:
        result = mammoth.convert_to_html(stream)
    for number in range(1, NOTES + 1):
        assert f'<a href="#{kind}-{number}"' in result.value
        assert f'<li id="{kind}-{number}">' in result.value
    assert not [message for message in result.messages if "not defined" in message.message]
    assert result.value.count("<h1>") == 3


@pytest.mark.parametrize("form", FORMS)
def test_docx2python_finds_every_note(files: dict[str, Path], form: str) -> None:
    with docx2python(files[form]) as document:
        tables = document.footnotes if form == "footnotes" else document.endnotes
        notes = [paragraph for table in tables for row in table for cell in row for paragraph in cell]
    reports = [f"Report No. {number} <draft & final>" for number in range(1, NOTES + 1)]
    assert all(report in note for report, note in zip(reports, filter(None, notes), strict=True))


@pytest.mark.client
@pytest.mark.parametrize("form", FORMS)
def test_pandoc_finds_every_note_link_and_heading(files: dict[str, Path], form: str) -> None:
    tree = json.loads(run("pandoc", "-f", "docx", "-t", "json", str(files[form])))
    found = Counter(node["t"] for node in nodes(tree) if isinstance(node.get("t"), str))
    assert found["Note"] == NOTES
    assert found["Link"] == NOTES + 1
    assert found["Header"] == 7
    assert found["Table"] == 3
    assert [len(list(links(note))) for note in nodes(tree) if note.get("t") == "Note"] == [1] * NOTES


@pytest.mark.client
def test_pandoc_finds_a_thousand_notes(tmp_path: Path) -> None:
    path = tmp_path / "many.docx"
    path.write_bytes(render_docx(many_notes(1000)))
    assert run("pandoc", "-f", "docx", "-t", "json", str(path)).count('"t":"Note"') == 1000


def nodes(tree: Any) -> Iterator[dict[str, Any]]:
    """All nodes of pandoc's tree."""
    if isinstance(tree, dict):
        yield tree
    children = tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ()
    for child in children:
        yield from nodes(child)


def links(tree: Any) -> Iterator[dict[str, Any]]:
    return (node for node in nodes(tree) if node.get("t") == "Link")
