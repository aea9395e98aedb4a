"""What `upr build` makes of a submission: refused, a draft, notes of either kind, and under which name."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from commands import listing, upr
from submissions import MANIFEST, RECORD, facts, submission

STEM = "EO_UPR46_KHM_E_Main"
WRONG = facts("A law [@lwa-2023].\n\n:::{recommendations}\n:::")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return submission(tmp_path / "mine")


def part(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode("utf-8")


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_refused_build_leaves_the_earlier_one(root: Path) -> None:
    upr("build", root)
    before = listing(root / "build")
    submission(root, WRONG)
    ran = upr("build", root)
    assert ran.code == 1
    assert ran.err == "nothing was built\n"
    assert listing(root / "build") == before


def test_a_refused_build_says_what_stops_it_and_nothing_else(root: Path) -> None:
    uncited = RECORD.replace("published: 2023-03-03", "published: soon")
    submission(root, {**WRONG, "evidence/other-2023.yaml": uncited})
    ran = upr("build", folder=root)
    assert "sections/02-facts.md:6:" in ran.out
    assert "LNK001 dangling-citation" in ran.out
    assert "other-2023" not in ran.out
    assert ran.out.endswith("\n1 error, 0 warnings, 0 info\n")


@pytest.mark.parametrize("notes", ["endnotes", "footnotes"])
@pytest.mark.parametrize("manifest", ["endnotes", "footnotes"])
def test_notes_as_asked_for_else_as_the_manifest_says(root: Path, tmp_path: Path, manifest: str, notes: str) -> None:
    submission(root, {"submission.yaml": MANIFEST + f"notes: {manifest}\n"})
    upr("build", "mine", "--out", "plain.docx", folder=tmp_path)
    upr("build", "mine", "--out", "asked.docx", "--notes", notes, folder=tmp_path)
    kinds = {"endnotes": "w:endnoteReference ", "footnotes": "w:footnoteReference "}
    for name, kind in (("plain", manifest), ("asked", notes)):
        document = part(tmp_path / f"{name}.docx", "word/document.xml")
        assert document.count(kinds[kind]) == 3
        assert sum(document.count(mark) for mark in kinds.values()) == 3


def test_draft_stands_in_the_header_of_each_page_and_only_in_a_draft(root: Path) -> None:
    upr("build", root)
    upr("build", root, "--draft")
    final, draft = root / "build" / f"{STEM}.docx", root / "build" / f"{STEM}-draft.docx"
    with zipfile.ZipFile(final) as archive:
        assert not [name for name in archive.namelist() if b"DRAFT" in archive.read(name)]
    with zipfile.ZipFile(draft) as archive:
        headers = [name for name in archive.namelist() if name.startswith("word/header")]
        assert headers
        assert all(b"DRAFT" in archive.read(name) for name in headers)
    body = part(draft, "word/document.xml")
    assert body.count("w:headerReference ") >= body.count("<w:sectPr")


@pytest.mark.parametrize(
    ("organisations", "stem"),
    [
        ("[{name: A, acronym: A1, city: c, country: d}, {name: B, acronym: É-2, city: c, country: d}]", "A1-E2"),
        ("[{name: A, acronym: '្មែរ', city: c, country: d}]", "submission"),
        ("[{name: A, acronym: '../../x', city: c, country: d}]", "x"),
    ],
)
def test_the_name_is_made_of_plain_letters(tmp_path: Path, organisations: str, stem: str) -> None:
    manifest = MANIFEST[: MANIFEST.index("organisations:")] + f"organisations: {organisations}\n"
    manifest = manifest.replace("individual", "joint") if organisations.count("name") > 1 else manifest
    sections = "sections: [sections/01-introduction.md, sections/02-facts.md]\n"
    root = submission(tmp_path, {"submission.yaml": manifest + sections})
    assert upr("build", root).code == 0
    assert f"{stem}_UPR46_KHM_E_Main.docx" in files(root / "build")


@pytest.mark.parametrize("name", ["../x", "a/b", "a.docx", "", "-x", "x" * 81, "a b", "CON:"])
def test_the_manifest_cannot_lead_out_of_build(root: Path, tmp_path: Path, name: str) -> None:
    submission(root, {"submission.yaml": MANIFEST + f"file_name: {json.dumps(name)}\n"})
    assert upr("build", root).code == 1
    assert not (root / "build").exists()
    assert files(tmp_path) == ["mine"]


def test_a_draft_of_a_named_file(root: Path) -> None:
    submission(root, {"submission.yaml": MANIFEST + "file_name: ours_2023\n"})
    assert upr("build", "--draft", folder=root).out == "build/ours_2023-draft.docx\nbuild/ours_2023-draft.map.json\n"


@pytest.mark.parametrize("options", [(), ("--draft",)])
@pytest.mark.parametrize("manifest", ["state: [\n", "state: KHM\n", MANIFEST.replace("language: en", "language: xx")])
def test_a_wrong_manifest_stops_everything(root: Path, manifest: str, options: tuple[str, ...]) -> None:
    submission(root, {"submission.yaml": manifest})
    ran = upr("build", root, *options)
    assert ran.code == 1
    assert "(error)" in ran.out
    assert ran.err.startswith("nothing was built")
    assert not (root / "build").exists()


@pytest.mark.parametrize(
    "path", ["evidence/other.yaml", "recommendations.yaml", "earlier.yaml", "sections/02-facts.md"]
)
def test_a_file_that_does_not_parse_stops_it_and_a_draft_goes_on(root: Path, path: str) -> None:
    submission(root, {path: "---\na: [\n---\n" if path.endswith(".md") else "a: [\n"})
    assert upr("build", root).code == 1
    assert not (root / "build").exists()
    assert upr("build", root, "--draft").code == 1
    assert f"{STEM}-draft.docx" in files(root / "build")
