"""The parts of the rich document against golden ones, as trees. `pytest --update-golden` writes them anew."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from rich_document import rich_document

from upr.models.document import FrontLine, TextRun
from upr.render.docx.parts import build_parts

GOLDEN = Path(__file__).parents[1] / "golden" / "docx"
NOTICE = FrontLine("notice", (TextRun("DRAFT"),))
DOCUMENT = rich_document(12)
PARTS = build_parts(replace(DOCUMENT, draft=True, front=(NOTICE, *DOCUMENT.front)))


def pretty(xml: bytes) -> str:
    """One element a line; text that is to be kept (`xml:space`) is kept."""
    tree = etree.fromstring(xml, etree.XMLParser(remove_blank_text=True))
    return etree.tostring(tree, pretty_print=True, encoding="unicode")


@pytest.mark.parametrize("part", sorted(PARTS))
def test_part_is_as_it_was(part: str, request: pytest.FixtureRequest) -> None:
    path = GOLDEN / part
    found = pretty(PARTS[part])
    if request.config.getoption("--update-golden"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(found, encoding="utf-8", newline="\n")
    assert found == pretty(path.read_bytes())


def test_there_is_no_golden_part_too_many() -> None:
    golden = {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*") if path.is_file()}
    assert golden == set(PARTS)
