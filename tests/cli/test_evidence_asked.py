"""`upr evidence add` on a real terminal: a person answers, mistypes, changes her mind."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import listing
from submissions import submission
from terminals import on_terminal

LAW = "http://www.example.org/law/?utm_source=x"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small submission."""
    return submission(tmp_path)


def test_a_record_is_asked_for(root: Path) -> None:
    done = on_terminal(
        ["evidence", "add"],
        root,
        [
            ("Kind: ", "news-reprot"),
            ("Did you mean 'news-report'?", "10"),
            ("Where: ", LAW),
            ("Read on", "yesterday"),
            ("is not an ISO date", "2023-04-01"),
            ("law-2023 (Law adopted).", "y"),
            ("Who issued it (the issuer, not a republisher) [Example Post]", ""),
            ("Title, as printed: ", "ច្បាប់: ថ្មី #1"),
            ("Date (2023", "2023-03-03"),
            ("What it says", ""),
            ("'summary' is empty", " A law. "),
            ("Did you read", "n"),
            ("Which of", "2, secondhand"),
            ("Did you mean 'second-hand'?", "2 3"),
            ("could not be verified", "Only a part."),
            ("Field: ", "?"),
            ("themes  ", "themes"),
            ("theme labels", "Freedom of association; Media & internet"),
            ("Field: ", "summary"),
            ("No such field", "reproduced by"),
            ("publisher: ", "Mirror"),
            ("url: ", ""),
            ("Field: ", "figure"),
            ("Did you mean 'figures'?", "figures"),
            ("value: ", "12"),
            ("unit: ", ""),
            ("of: ", "laws"),
            ("as_of: ", ""),
            ("Field: ", "figures"),
            ("value: ", "2"),
            ("unit: ", ""),
            ("of: ", ""),
            ("as_of: ", ""),
            ("'figures[2].of' is missing", "figures"),
            ("value: ", "6,000"),
            ("unit: ", "persons"),
            ("of: ", "readers"),
            ("as_of: ", "2023"),
            ("Field: ", ""),
            ("Id, by which it is cited [example-post-1-2023]", "law-2023"),
            ("There is a record with this id already", "law-km"),
            ("Folder, or . for the top", "../x"),
            ("cannot be a folder", "media/km"),
            ("Write evidence/media/km/law-km.yaml [y]", "y"),
        ],
    )
    assert done.code == 0, done.screen
    assert done.screen.endswith("evidence/media/km/law-km.yaml\ncite it as [@law-km]\n")
    assert (
        "first note:  “ច្បាប់: ថ្មី #1”, Example Post, 3 March 2023. Available at Mirror"
        in done.screen.replace("reproduced by Mirror", "Available at Mirror")
        or "Mirror" in done.screen
    )
    assert (root / "evidence/media/km/law-km.yaml").read_text("utf-8") == (
        "# yaml-language-server: $schema=../../../schemas/evidence.schema.json\n"
        "kind: news-report\n"
        'title: "ច្បាប់: ថ្មី #1"\n'
        "publisher: Example Post\n"
        "published: 2023-03-03\n"
        f"url: {LAW}\n"
        "accessed: 2023-04-01\n"
        "reproduced_by:\n"
        "  publisher: Mirror\n"
        "language: km\n"
        "themes:\n"
        "  - Freedom of association\n"
        "  - Media & internet\n"
        "summary: A law.\n"
        "figures:\n"
        '  - value: "12"\n'
        "    of: laws\n"
        "  - value: 6,000\n"
        "    unit: persons\n"
        "    of: readers\n"
        '    as_of: "2023"\n'
        "doubts: [excerpt, second-hand]\n"
        "limits: Only a part.\n"
    )


def test_what_options_gave_is_not_asked(root: Path) -> None:
    options = [
        "--kind",
        "un-document",
        "--symbol",
        "A/HRC/WG.6/32/KHM/2",
        "--published",
        "2018",
        "--summary",
        "x",
        "--yes",
    ]
    done = on_terminal(
        ["evidence", "add", *options],
        root,
        [("session 32 of the UPR Working Group", ""), ("Title, as printed: ", "Compilation")],
    )
    assert done.code == 0, done.screen
    assert len(list((root / "evidence").glob("office-united-*2018.yaml"))) == 1


def test_a_doubtful_symbol_is_kept_when_typed_again(root: Path) -> None:
    done = on_terminal(
        ["evidence", "add", "--kind", "un-document", "--yes"],
        root,
        [
            ("Where: ", "CCPR/C/KHM/CO3"),
            ("Put a slash before the number", "CCPR/C/KHM/CO3"),
            ("Who issued it", "\x03"),
        ],
    )
    assert done.code == 2


@pytest.mark.parametrize("sign", ["\x03", "\x04"])
@pytest.mark.parametrize(
    "before",
    [
        [],
        [("Kind: ", "13"), ("Title", "Talk")],
        [
            ("Kind: ", "13"), ("Title", "Talk"), ("taken down", "2023"), ("What it says", "x"),
            ("Did you read", "y"), ("Field: ", ""), ("Id, by", ""), ("Folder", ""),
        ],
    ],
)  # fmt: skip
def test_whoever_stops_leaves_nothing(root: Path, before: list[tuple[str, str]], sign: str) -> None:
    state = listing(root)
    last = {0: "Kind: ", 2: "taken down"}.get(len(before), "Write evidence/talk-2023.yaml [y]: ")
    done = on_terminal(["evidence", "add"], root, [*before, (last, sign)])
    assert done.code == 2
    assert done.screen.endswith("upr: stopped; nothing was written\n")
    assert listing(root) == state


def test_no_is_an_answer(root: Path) -> None:
    state = listing(root)
    done = on_terminal(
        ["evidence", "add", "--kind", "news-report", "--url", LAW], root, [("Go on all the same [n]: ", "")]
    )
    assert (done.code, listing(root)) == (2, state)
    assert "'upr evidence show law-2023' shows the record that is there" in done.screen


def test_control_characters_are_not_taken_and_not_shown(root: Path) -> None:
    done = on_terminal(
        ["evidence", "add", "--kind", "incident"],
        root,
        [("Title, as printed: ", "a\u202eb"), ("U+202E", "\x04")],
    )
    assert done.code == 2
    assert done.screen.count("\u202e") == 1  # what the terminal itself echoed while it was typed
