"""Faults planted in the Word file of the example: `upr inspect` finds each, in its paragraph, and nothing else."""

from __future__ import annotations

import io
import json
import zipfile
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from commands import upr
from planted_faults import SUBMISSION, Edit, Fault
from planted_word import FILE_ROOM, NAME, NOT_TOGETHER, WORD_FAULTS

from upr.check.rule import FileContext
from upr.check.rules import RULES
from upr.cli.word.inspected import Inspected, inspect_file
from upr.pipeline import examine, render

TOP = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def parts() -> dict[str, str]:
    """The parts of the Word file that is built from the example."""
    composed = examine(TOP / SUBMISSION).composed
    assert composed is not None
    data, _ = render(composed)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def inspected(parts: Mapping[str, str], edits: Iterable[Edit], path: Path) -> Inspected:
    """Write the file with the edits made, and look at it."""
    edited = dict(parts)
    for edit in edits:
        edited[edit.path] = edit.of(edited.get(edit.path, ""))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, content in edited.items():
            archive.writestr(name, content.encode("utf-8", "surrogateescape"))
    return inspect_file(path, FileContext())


def found(one: Inspected) -> Counter[tuple[str, int | None]]:
    """Each finding with the position of its paragraph; None for the file as a whole."""
    assert one.facts is not None, one.reason
    return Counter((finding.code, one.facts.paragraph_at(finding.location)) for finding in one.findings)


def expected(faults: Iterable[Fault], one: Inspected) -> Counter[tuple[str, int | None]]:
    """What is expected: the first paragraph of the file that begins as the fault says."""
    assert one.facts is not None
    texts = [paragraph.text for paragraph in one.facts.paragraphs]
    return Counter(
        (place.code, next(at for at, text in enumerate(texts) if text.startswith(place.at)) if place.at else None)
        for fault in faults
        for place in fault.places
    )


def test_the_file_as_built_has_no_finding(parts: dict[str, str], tmp_path: Path) -> None:
    assert inspected(parts, [], tmp_path / NAME).findings == ()
    assert inspected(parts, [FILE_ROOM], tmp_path / NAME).findings == ()


@pytest.mark.parametrize("fault", WORD_FAULTS, ids=lambda fault: fault.name)
def test_fault(fault: Fault, parts: dict[str, str], tmp_path: Path) -> None:
    one = inspected(parts, [FILE_ROOM, *fault.edits], tmp_path / NAME)
    assert found(one) == expected([fault], one)


def test_many_faults_at_once(parts: dict[str, str], tmp_path: Path) -> None:
    together = _together()
    one = inspected(parts, [edit for fault in together for edit in fault.edits], tmp_path / NAME)
    assert found(one) == expected(together, one)


def test_the_command_says_where(parts: dict[str, str], tmp_path: Path) -> None:
    together = _together()
    inspected(parts, [edit for fault in together for edit in fault.edits], tmp_path / NAME)
    ran = upr("inspect", "--format", "json", NAME, folder=tmp_path)
    words = {one["code"]: one["where"] and one["where"]["words"] for one in json.loads(ran.out)["findings"]}
    assert ran.code == 1
    assert words.keys() == {fault.code for fault in together}
    for fault in together:
        place = words[fault.code]
        assert place.startswith(fault.at) if fault.at else place is None


def _together() -> list[Fault]:
    return [fault for fault in WORD_FAULTS if fault.code not in NOT_TOGETHER]


def test_a_file_name_with_blanks(parts: dict[str, str], tmp_path: Path) -> None:
    assert found(inspected(parts, [], tmp_path / "our text.docx")) == {("DOC038", None): 1}


def test_every_rule_has_a_planted_fault() -> None:
    assert {fault.code for fault in WORD_FAULTS} | {"DOC038"} == {r.code for r in RULES if r.family == "DOC"}
