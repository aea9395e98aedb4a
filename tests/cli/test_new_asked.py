"""`upr new` on a real terminal: what is missing is asked for, and a slip is asked again."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import listing
from terminals import on_terminal

from upr.pipeline import examine


def test_everything_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").write_text("mine", "utf-8")
    done = on_terminal(
        ["new", "--as-of", "2023-10-01"],
        tmp_path,
        [
            ("Folder to make: ", ""),
            ("Write a name", "mine"),
            ("any spelling: ", "Camboda"),
            ("did you mean 'Cambodia'?", "cambodge"),
            ("Cambodia (KHM)", ""),
            ("Language", "french"),
            ("Write its number or the word.", "2"),
            ("full name", "ខ្មែរ | Forum"),
            ("acronym: ", ""),
            ("This cannot be empty.", "KF"),
            ("city: ", "Paris"),
            ("country: ", "France"),
            ("full name", "Second"),
            ("acronym: ", "S"),
            ("city: ", "Genève"),
            ("country: ", "Suisse"),
            ("full name", ""),
            ("Title", "Droits: un titre"),
        ],
    )
    assert done.code == 0, done.screen
    assert "46  29 April to 10 May 2024, grade A; the State's place grade A; deadline 2023-10-11 23:59" in done.screen
    project = examine(tmp_path / "mine").project
    assert project.problems == ()
    assert project.manifest is not None
    manifest = project.manifest.model
    assert (manifest.state, manifest.session, manifest.language) == ("KHM", 46, "fr")
    assert (manifest.kind, manifest.title) == ("joint", "Droits: un titre")
    assert [each.name for each in manifest.organisations] == ["ខ្មែរ | Forum", "Second"]


def test_a_session_that_the_calendar_does_not_know(tmp_path: Path) -> None:
    done = on_terminal(
        ["new", "mine", "--state", "Cambodia", "--as-of", "2026-11-24", "--language", "en", "--title", "T",
         "--organisation", "A|B|C|D"],
        tmp_path,
        [("is over: see OHCHR's calendar.", "soon"), ("Write the number", "0"), ("from 1 to 99", "60")],
    )  # fmt: skip
    assert done.code == 0, done.screen
    assert "  The next session of this State is not known; " in done.screen
    assert "cycle 5 was taken" in done.screen


def test_an_uncertain_deadline_is_shown_as_such(tmp_path: Path) -> None:
    done = on_terminal(
        ["new", "mine", "--as-of", "2026-01-01"], tmp_path, [("any spelling: ", "Sudan"), ("Session: ", "\x04")]
    )
    assert "deadline uncertain: mid-2026 by the pattern of others (grade D)" in done.screen
    assert "by the order of States alone" in done.screen


def test_nothing_is_asked_when_nothing_is_missing(tmp_path: Path) -> None:
    done = on_terminal(["new", "mine", "--state", "KHM", "--session", "46"], tmp_path, [])
    assert done.code == 0, done.screen


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["full"], "full is there already and not empty"),
        (["--language", "xx"], "--language is not one that can be composed"),
        (["--title", " "], "--title is empty"),
        (["--organisation", "x"], "--organisation has four parts"),
        (["--state", "Nowhereland"], "--state is not a State that we know"),
    ],
)
def test_what_is_wrong_is_said_before_the_first_question(tmp_path: Path, options: list[str], said: str) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").write_text("mine", "utf-8")
    done = on_terminal(["new", *options], tmp_path, [])
    assert done.code == 2
    assert done.screen.startswith(f"upr: {said}")


@pytest.mark.parametrize("sign", ["\x03", "\x04"])
@pytest.mark.parametrize(
    "before", [[], [("Folder to make: ", "mine"), ("any spelling: ", "Togo"), ("Session", "54")]]
)
def test_whoever_stops_leaves_nothing(tmp_path: Path, before: list[tuple[str, str]], sign: str) -> None:
    done = on_terminal(
        ["new", "--as-of", "2026-01-01"],
        tmp_path,
        [*before, ("Language [en]: " if before else "Folder to make: ", sign)],
    )
    assert (done.code, listing(tmp_path)) == (2, {})
    assert done.screen.endswith("upr: stopped; nothing was written\n")
