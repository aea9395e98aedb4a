"""The page in a real Chromium: hostile texts do nothing, nothing is fetched, it fits a telephone and prints."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from browser import canary, framed, shown
from clients import run
from hostile_page import hostile_report, hostile_submission
from naughty import RUN, naughty

from upr.pipeline import examine, report
from upr.render.html import render_html

ROOT = Path(__file__).parents[2]
RAN = 'data-ran="1"'

pytestmark = pytest.mark.client


def written(folder: Path, page: bytes | None) -> Path:
    assert page is not None
    path = folder / "review.html"
    path.write_bytes(page)
    return path


def test_the_watch_would_see_what_runs_and_what_is_fetched(tmp_path: Path) -> None:
    """Else the tests below could not fail."""
    with canary() as (host, asked):
        page = f"<!DOCTYPE html><html><body><script>{RUN}</script><img src='http://{host}/seen.png'></body></html>"
        found = shown(written(tmp_path, page.encode()), tmp_path)
    assert RAN in found.dom
    assert asked == ["/seen.png"]


def test_the_policy_alone_would_stop_it_and_would_be_heard(tmp_path: Path) -> None:
    body = f"<script>{RUN}</script><img src=http://127.0.0.1:9/x.png>".encode()
    page = render_html(hostile_report(("x",))).replace(b"</main>", body + b"</main>")
    found = shown(written(tmp_path, page), tmp_path)
    assert RAN not in found.dom
    assert any("Content Security Policy" in line for line in found.complaints)


def test_hostile_texts_in_every_place_do_nothing(tmp_path: Path) -> None:
    with canary() as (host, asked):
        page = render_html(hostile_report(naughty(host)))
        found = shown(written(tmp_path, page), tmp_path)
    assert RAN not in found.dom
    assert "<script" not in found.dom
    assert (asked, found.complaints) == ([], [])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_submission_of_hostile_texts_does_nothing(language: str, tmp_path: Path) -> None:
    with canary() as (host, asked):
        examined = examine(hostile_submission(tmp_path / "submission", naughty(host), language))
        found = shown(written(tmp_path, report(examined)), tmp_path)
    assert found.dom.count("<article") > 150
    assert RAN not in found.dom
    assert (asked, found.complaints) == ([], [])


@pytest.mark.parametrize("name", ["cambodia-2024", "minimal-fr"])
def test_an_example_is_shown_without_a_complaint(name: str, tmp_path: Path) -> None:
    page = written(tmp_path, report(examine(ROOT / "examples" / name)))
    found = shown(page, tmp_path, "--host-resolver-rules=MAP * ~NOTFOUND")
    assert found.complaints == []
    assert found.dom.rstrip().endswith("</html>")


@pytest.mark.parametrize("width", [360, 1280])
def test_it_is_no_wider_than_the_screen(width: int, tmp_path: Path) -> None:
    example = written(tmp_path, report(examine(ROOT / "examples" / "cambodia-2024")))
    assert framed(example, width, tmp_path) == str(width)
    hostile = written(tmp_path, render_html(hostile_report(naughty("127.0.0.1:9"))))
    assert framed(hostile, width, tmp_path) == str(width)


def test_on_paper_everything_is_unfolded(tmp_path: Path) -> None:
    page = written(tmp_path, report(examine(ROOT / "examples" / "minimal")))
    pdf = tmp_path / "review.pdf"
    shown(page, tmp_path, f"--print-to-pdf={pdf}", "--no-pdf-header-footer")
    text = run("pdftotext", "-layout", str(pdf), "-")
    assert "What it says" in text
    assert re.search(r"(\d+) ?/ ?\1\s*$", text), "pages are numbered"
