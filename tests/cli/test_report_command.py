"""`upr report`: one page, whole, in the folder of built files or where it is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import Ran, listing, refused, upr
from submissions import MANIFEST, facts, submission


def test_the_page_lies_beside_what_is_built(tmp_path: Path) -> None:
    root = submission(tmp_path)
    assert upr("report", folder=root) == Ran(0, "build/review.html\n", "")
    page = (root / "build" / "review.html").read_text(encoding="utf-8")
    assert page.startswith('<!DOCTYPE html>\n<html lang="en-GB">')
    assert "Rights in a small example" in page
    assert str(root) not in page


def test_a_page_is_written_in_spite_of_errors_and_says_so(tmp_path: Path) -> None:
    root = submission(tmp_path, facts("Text [@nowhere]."))
    out = tmp_path / "seen.html"
    assert upr("report", "--out", out, folder=root).code == 0
    page = out.read_text(encoding="utf-8")
    assert '<details id="error-LNK001" class="error" open>' in page
    assert '<a href="#error-LNK001"><span lang="en">dangling-citation</span></a>' in page


def test_the_language_is_that_of_the_submission(tmp_path: Path) -> None:
    root = submission(tmp_path, {"submission.yaml": MANIFEST.replace("language: en", "language: fr")})
    upr("report", folder=root)
    page = (root / "build" / "review.html").read_text(encoding="utf-8")
    assert '<html lang="fr-FR">' in page
    assert "Ce qui empêche l’envoi" in page


def test_nothing_but_the_page_is_written(tmp_path: Path) -> None:
    root = submission(tmp_path / "s")
    before = listing(root)
    assert upr("report", "--out", tmp_path / "p.html", folder=root).code == 0
    assert listing(root) == before


@pytest.mark.parametrize("name", ["page.pdf", "page", "page.html.docx"])
def test_it_must_be_a_page_by_its_name(name: str, tmp_path: Path) -> None:
    assert "ends in .html" in refused(upr("report", "--out", tmp_path / name, folder=submission(tmp_path)))


def test_without_a_manifest_there_is_no_page(tmp_path: Path) -> None:
    root = submission(tmp_path, {"submission.yaml": "state: [\n"})
    ran = upr("report", folder=root)
    assert (ran.code, ran.err) == (1, "no page was written: the manifest must be right first\n")
    assert not (root / "build").exists()
