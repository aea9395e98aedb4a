"""The examples that ship with upr: nothing is found in them, and the counts of `status` are right."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import unicodedata
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from upr.models.finding import Finding
from upr.pipeline import examine, render

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path.parent.name for path in ROOT.glob("examples/*/submission.yaml"))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_there_are_examples_in_both_languages() -> None:
    languages = {re.search(r"^language: (\w+)", text, re.MULTILINE)[1] for text in manifests()}  # type: ignore[index]
    assert languages == {"en", "fr"}
    assert "cambodia-2024" in EXAMPLES


def manifests() -> list[str]:
    return [(ROOT / "examples" / name / "submission.yaml").read_text("utf-8") for name in EXAMPLES]


@pytest.mark.parametrize("name", EXAMPLES)
def test_nothing_is_found(name: str) -> None:
    found: tuple[Finding, ...] = examine(ROOT / "examples" / name).findings
    assert [f"{finding.location.path.name}:{finding.location.line} {finding.code}" for finding in found] == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_status_counts_as_an_independent_count_of_the_word_file_does(name: str) -> None:
    composed = examine(ROOT / "examples" / name).composed
    assert composed is not None
    package = render(composed)[0]
    assert (composed.words.strict, composed.words.notes) == counted(package, composed.document.notes_as)
    front = sum(len(words(" ".join(text for text in texts))) for texts in [opening(package)])
    assert composed.words.body == composed.words.strict - front


def opening(package: bytes) -> list[str]:
    """The paragraphs before the first bookmark: the opening part."""
    body = part(package, "word/document.xml").find(f"{W}body")
    assert body is not None
    texts = []
    for element in body:
        if element.find(f"{W}bookmarkStart") is not None:
            break
        texts.append(text_of(element))
    return texts


def counted(package: bytes, notes_as: str) -> tuple[int, int]:
    """Words of the main part and of the notes, counted from the XML by the published method."""
    main = sum(len(words(text_of(p))) for p in part(package, "word/document.xml").iter(f"{W}p"))
    root = part(package, f"word/{notes_as}.xml")
    real = [note for note in root if note.get(f"{W}type") is None]
    return main, sum(len(words(text_of(p))) for note in real for p in note.iter(f"{W}p"))


def part(package: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return etree.fromstring(archive.read(name))


def text_of(paragraph: etree._Element) -> str:
    """Runs joined in order; a tab or break is a space; field instructions and note marks give nothing."""
    pieces = []
    for element in paragraph.iter():
        if element.tag == f"{W}t":
            pieces.append(element.text or "")
        elif element.tag in (f"{W}tab", f"{W}br") and element.getparent().tag == f"{W}r":  # type: ignore[union-attr]
            pieces.append(" ")
    return "".join(pieces)


def words(text: str) -> list[str]:
    """Runs between white space; each character of the CJK scripts is a word of its own."""
    spaced = "".join(f" {char} " if unicodedata.name(char, "").startswith("CJK") else char for char in text)
    return spaced.split()


def test_two_builds_in_two_processes_give_the_same_bytes(tmp_path: Path) -> None:
    """Other folder, time zone, locale and hash seed."""
    code = (
        "import sys; from pathlib import Path; from upr.pipeline import examine, render;"
        "sys.stdout.buffer.write(b''.join(render(examine(Path(sys.argv[1])).composed)))"
    )
    outputs = []
    for folder, seed, zone, locale in (
        (ROOT, "1", "Asia/Phnom_Penh", "C"),
        (tmp_path, "2", "America/Lima", "C.UTF-8"),
    ):
        environment = {
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "LC_ALL": locale,
            "PYTHONPATH": str(ROOT),
            "SYSTEMROOT": "",
        }
        command = [sys.executable, "-c", code, str(ROOT / "examples" / "cambodia-2024")]
        outputs.append(subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True).stdout)
    assert outputs[0] == outputs[1]
    assert outputs[0].startswith(b"PK")


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_source_map_leads_back_to_lines_that_are_there(name: str) -> None:
    folder = ROOT / "examples" / name
    composed = examine(folder).composed
    assert composed is not None
    shape = json.loads(render(composed)[1])
    assert list(shape["blocks"]) == [block.key for block in composed.document.blocks]
    for block in shape["blocks"].values():
        lines = (folder / block["file"]).read_text("utf-8").splitlines()
        assert lines[block["line"] - 1].strip()
