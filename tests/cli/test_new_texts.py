"""What is typed at `upr new` comes back as it was typed, or is refused before a file is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import refused, upr
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.cli.new.values import line_of, organisations_of
from upr.edit.starter import Start, starter_files
from upr.errors import UsageError
from upr.models.manifest import Manifest
from upr.pipeline import examine
from upr.text.location import Source
from upr.text.yaml import parse_yaml

OPTIONS = ("--state", "KHM", "--as-of", "2023-10-10")
ONE = "Example Forum|EF|Phnom Penh|Cambodia"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--session", "0"], "give a number from 1 to 99"),
        (["--session", "-1"], "give a number from 1 to 99"),
        (["--session", "100"], "give a number from 1 to 99"),
        (["--session", "46.5"], "Invalid value for '--session': it is not a whole number"),
        (["--session", "next"], "Invalid value for '--session': it is not a whole number"),
        (["--language", "km"], "use one of: en, fr"),
        (["--language", ""], "use one of: en, fr"),
        (["--as-of", "yesterday"], "--as-of is not a day; write it as 2023-10-10"),
        (["--as-of", "2023-02-30"], "--as-of is not a day"),
        (["--as-of", "2023-10"], "--as-of is not a day"),
        (["--as-of", ""], "--as-of is not a day"),
        (["--title", ""], "--title is empty"),
        (["--title", " \t "], "--title is empty"),
        (["--title", "a\nb"], "--title is not one line"),
        (["--title", "a\x1b[31mb"], "--title holds the character U+001B"),
        (["--title", "a\x00b"], "--title holds the character U+0000"),
        (["--title", "a\x85b"], "--title holds the character U+0085"),
        (["--title", "a\u2028b"], "--title holds the character U+2028"),
        (["--title", "a\u202eb"], "--title holds the character U+202E"),
        (["--title", "a\udcffb"], "--title holds the character U+DCFF"),
        (["--title", "x" * 1001], "--title is too long; shorten it to 1000 characters"),
        (["--organisation", ""], "--organisation has four parts; write 'Name|ACRONYM|City|Country'"),
        (["--organisation", "a|b|c"], "--organisation has four parts"),
        (["--organisation", "a|b|c|d|e"], "--organisation has four parts"),
        (["--organisation", "a|b||d"], "--organisation has an empty part"),
        (["--organisation", ONE, "--organisation", "a|b|c| "], "--organisation has an empty part"),
        (["--organisation", "a\x07|b|c|d"], "--organisation holds the character U+0007"),
        (["--organisation", f"{'x' * 1001}|b|c|d"], "--organisation is too long"),
    ],
)
def test_what_a_manifest_would_refuse(tmp_path: Path, options: list[str], said: str) -> None:
    message = refused(upr("new", "mine", *OPTIONS, *options, folder=tmp_path))
    assert said in message
    assert list(tmp_path.iterdir()) == []


AWKWARD = [
    "Rights: a \"quoted\" 'title' # not a comment",
    "- & * ! | > % @ ` { } [ ] , ? \\ \\n \\u0041",
    "true",
    "110.10",
    "~",
    "---",
    "ខ្មែរ — Œuvre, naïveté 🕊",
    "<b>[a](https://example.org)</b> [@id] {#label}",
    "x" * 1000,
]


@pytest.mark.parametrize("text", AWKWARD)
def test_what_is_typed_comes_back_and_builds(tmp_path: Path, text: str) -> None:
    member = "|".join([text.replace("|", "/")] * 4)
    ran = upr("new", "mine", *OPTIONS, "--title", f"  {text} ", "--organisation", member, folder=tmp_path)
    assert ran.code == 0, ran.err
    entry = examine(tmp_path / "mine").project.manifest
    assert entry is not None
    manifest = entry.model
    assert manifest.title == text
    (organisation,) = manifest.organisations
    assert {organisation.name, organisation.acronym, organisation.city, organisation.country} == {
        text.replace("|", "/")
    }
    assert upr("build", tmp_path / "mine").code == 0


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=30) | st.text("\"'#:\\|- \t\n\x00\x1f\x7f\x85\u2028\ufeff\ud800\u202e{}[]&*", max_size=8))
def test_any_text_is_refused_or_comes_back(text: str) -> None:
    try:
        title = line_of("--title", text)
        members = organisations_of([f"{text}|{text}|{text}|{text}"], "en")
    except UsageError:
        return
    start = Start("KHM", 46, 4, "en", title, "2023-10-10", members)
    data, problems = parse_yaml(Source(Path("submission.yaml"), starter_files(start)["submission.yaml"]))
    assert problems == []
    manifest = Manifest.model_validate(data)
    assert manifest.title == text.strip() == manifest.organisations[0].city
