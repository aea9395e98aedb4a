"""The opening part: who submits, on which State, to which session (OHCHR's rules OPEN-1 to OPEN-5)."""

from __future__ import annotations

from pathlib import Path

import pytest
from submissions import MANIFEST, composed_of, printed, submission

from upr.models.document import LinkRun, TextRun

ORGANISATION = """\
  - name: Second Organisation
    acronym: SO
    city: Paris
    country: France
    founded: 1999
    website: https://example.org/?utm_source=mail
"""
LINK = "<https://example.org/|https://example.org/>"


def front(folder: Path, manifest: str) -> list[tuple[str, str]]:
    lines = composed_of(submission(folder, {"submission.yaml": manifest})).document.front
    return [(line.kind, printed(line.runs).replace("\u00a0", " ")) for line in lines]


def test_all_lines_in_english(tmp_path: Path) -> None:
    manifest = MANIFEST.replace("kind: individual", "kind: joint").replace("sections:", f"{ORGANISATION}sections:")
    manifest = manifest.replace("[rights]", "[rights, law]") + "notice: Never submitted\n"
    assert front(tmp_path, manifest) == [
        ("notice", "Never submitted"),
        ("review", "Universal Periodic Review of Cambodia"),
        ("session", "46th session of the UPR Working Group, 29 April to 10 May 2024; fourth cycle"),
        ("kind", "Joint submission"),
        ("title", "Rights in a small example"),
        ("organisations-heading", "Submitted by"),
        ("organisation", "[Example organisation] (EO), [city], [country]. Placeholder in a test."),
        ("organisation", f"Second Organisation (SO), Paris, France, founded in 1999, {LINK}"),
        ("key-words", "Key words: rights; law"),
    ]


def test_lines_that_are_left_out(tmp_path: Path) -> None:
    kinds = [kind for kind, _ in front(tmp_path, MANIFEST.replace("key_words: [rights]\n", ""))]
    assert kinds == ["review", "session", "kind", "title", "organisations-heading", "organisation"]


def test_all_lines_in_french(tmp_path: Path) -> None:
    manifest = MANIFEST.replace("language: en", "language: fr").replace("kind: individual", "kind: joint")
    manifest = manifest.replace("[rights]", "[droits, loi]").replace("sections:", f"{ORGANISATION}sections:")
    lines = composed_of(submission(tmp_path, {"submission.yaml": manifest})).document.front
    assert [printed(line.runs).replace("\u00a0", "~").replace("\u202f", "^") for line in lines] == [
        "Examen périodique universel~: Cambodge",
        "46e session du Groupe de travail sur l’Examen périodique universel, 29~avril-10~mai 2024~; 4e cycle",
        "Contribution conjointe",
        "Rights in a small example",
        "Présentée par",
        "[Example organisation] (EO), [city], [country]. Placeholder in a test.",
        f"Second Organisation (SO), Paris, France, fondée en 1999, {LINK}",
        "Mots clés~: droits~; loi",
    ]


def test_every_organisation_is_named_in_its_order(tmp_path: Path) -> None:
    members = "".join(f"  - {{name: N{n}, acronym: A{n}, city: X{n}, country: Y{n}}}\n" for n in range(30))
    lines = front(tmp_path, MANIFEST.replace("sections:", f"{members}sections:"))
    named = [text for kind, text in lines if kind == "organisation"]
    assert named[1:] == [f"N{n} (A{n}), X{n}, Y{n}" for n in range(30)]


def test_activities_are_one_line_however_they_were_wrapped(tmp_path: Path) -> None:
    folded = "|\n      Wrapped on 3\n      March.\n\n      Again."
    lines = dict(front(tmp_path, MANIFEST.replace("Placeholder in a test.", folded)))
    assert lines["organisation"].endswith(". Wrapped on 3 March. Again.")


def test_names_and_addresses_in_another_script(tmp_path: Path) -> None:
    manifest = MANIFEST.replace("[Example organisation]", "អង្គការ").replace(
        "activities: Placeholder in a test.", "website: https://example.org/ក"
    )
    (runs,) = (
        line.runs
        for line in composed_of(submission(tmp_path, {"submission.yaml": manifest})).document.front
        if line.kind == "organisation"
    )
    assert runs[0] == TextRun("អង្គការ", script="complex", language="km-KH")
    assert runs[-1] == LinkRun(
        "https://example.org/%E1%9E%80",
        (TextRun("https://example.org/"), TextRun("ក", script="complex", language="km-KH")),
    )


@pytest.mark.parametrize("session", [1, 99])
def test_a_session_without_known_dates(tmp_path: Path, session: int) -> None:
    line = dict(front(tmp_path, MANIFEST.replace("session: 46", f"session: {session}")))["session"]
    assert line.endswith("session of the UPR Working Group; fourth cycle")


def test_a_state_that_nobody_knows_prints_its_code(tmp_path: Path) -> None:
    assert dict(front(tmp_path, MANIFEST.replace("KHM", "XYZ")))["review"].endswith("of XYZ")
