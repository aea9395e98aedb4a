"""`upr endorse`: each member stands by the very text that would be built now."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from commands import Ran, listing, refused, upr
from jsonschema import Draft202012Validator
from submissions import FACTS, MANIFEST, submission

from upr.models.schemas import schemas
from upr.pipeline import examine

SCHEMA = json.loads(dict(schemas(("endorsed",)))["endorsed.schema.json"])
TWO = MANIFEST.replace("kind: individual", "kind: joint").replace(
    "sections:",
    '  - {name: "[Other]", acronym: OT, city: "[city]", country: "[country]", activities: Placeholder.}\nsections:',
)
REQUIRED = TWO + "endorsements: required\n"


def table(root: Path) -> Any:
    ran = upr("endorse", "--list", "--format", "json", root)
    assert (ran.code, ran.err) == (0, "")
    shape = json.loads(ran.out)
    Draft202012Validator(SCHEMA).validate(shape)
    return shape


def endorse(root: Path, who: str, *more: str) -> Ran:
    content = table(root)["hash"]
    return upr("endorse", root, "--organisation", who, "--as", "A-01", "--on", "2023-10-10", "--hash", content, *more)


def status(root: Path) -> list[str]:
    return [member["status"] for member in table(root)["organisations"]]


def codes(root: Path) -> list[str]:
    return [finding.code for finding in examine(root).findings]


def test_the_hash_is_that_of_the_built_file(tmp_path: Path) -> None:
    root = submission(tmp_path / "s", {"submission.yaml": TWO})
    upr("build", root, "--out", tmp_path / "a.docx")
    built = json.loads((tmp_path / "a.map.json").read_text("utf-8"))["content_hash"]
    assert table(root)["hash"] == built


def test_a_final_build_needs_all_when_the_manifest_asks(tmp_path: Path) -> None:
    root = submission(tmp_path / "s", {"submission.yaml": REQUIRED})
    out = tmp_path / "a.docx"
    assert codes(root) == ["OHC040", "OHC040"]
    assert upr("build", root, "--out", out).code == 1
    assert not out.exists()
    assert endorse(root, "EO").code == 0
    assert (codes(root), status(root)) == (["OHC040"], ["endorsed", "missing"])
    assert upr("build", root, "--draft", "--out", tmp_path / "draft.docx").code == 1, "a draft may be passed round"
    assert endorse(root, "OT").code == 0
    assert codes(root) == []
    assert upr("build", root, "--out", out).code == 0


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("sections/02-facts.md", "A law was", "A decree was"),
        ("submission.yaml", "acronym: OT", "acronym: OTH"),
        ("submission.yaml", "title: Rights in", "title: Freedoms in"),
        ("evidence/law-2023.yaml", "title: Law adopted", "title: A law adopted"),
        ("recommendations.yaml", "by 2025", "by 2026"),
    ],
)
def test_a_later_change_of_the_text_makes_it_suspect(name: str, old: str, new: str, tmp_path: Path) -> None:
    root = submission(tmp_path, {"submission.yaml": REQUIRED})
    endorse(root, "EO")
    text = (root / name).read_text("utf-8")
    assert old in text
    (root / name).write_text(text.replace(old, new), "utf-8")
    assert status(root)[0] == "suspect"
    assert "OHC040" in codes(root)


def test_what_is_not_printed_changes_nothing(tmp_path: Path) -> None:
    root = submission(tmp_path, {"submission.yaml": REQUIRED})
    endorse(root, "EO")
    (root / "sections/02-facts.md").write_text(FACTS.replace("theme: freedoms", "theme:   freedoms  # x"), "utf-8")
    (root / "submission.yaml").write_text(TWO, "utf-8")
    assert status(root)[0] == "endorsed"


def test_without_the_key_nothing_blocks(tmp_path: Path) -> None:
    root = submission(tmp_path, {"submission.yaml": TWO})
    endorse(root, "EO")
    (root / "sections/02-facts.md").write_text(FACTS.replace("A law was", "A decree was"), "utf-8")
    assert codes(root) == []
    text = upr("endorse", "--list", folder=root).out
    assert "EO  endorsed an earlier text, by A-01 on 2023-10-10: the text was changed since\n" in text
    assert "OT  has not endorsed a text\n" in text


def test_who_does_not_agree_to_be_named_is_not_printed(tmp_path: Path) -> None:
    root = submission(tmp_path, {"submission.yaml": TWO})
    ran = endorse(root, "OT", "--named", "no")
    assert "OT does not agree to be named" in ran.err
    assert codes(root) == ["OHC041"]
    assert "does not agree to be named" in upr("endorse", "--list", folder=root).out
    endorse(root, "OT")
    assert codes(root) == []


def test_the_same_endorsement_is_not_written_twice(tmp_path: Path) -> None:
    root = submission(tmp_path, {"submission.yaml": TWO})
    endorse(root, "EO")
    before = listing(root)
    assert "already" in endorse(root, "EO").err
    assert listing(root) == before


def test_the_first_signs_of_the_hash_do(tmp_path: Path) -> None:
    root = submission(tmp_path, {"submission.yaml": TWO})
    start = table(root)["hash"].removeprefix("sha256:")[:12]
    ran = upr("endorse", "--organisation", "EO", "--as", "A-01", "--on", "2023-10-10", "--hash", start, folder=root)
    assert ran == Ran(0, "endorsements.yaml\n", "")
    assert status(root) == ["endorsed", "missing"]


GOOD = {"--organisation": "EO", "--as": "A-01", "--on": "2023-10-10", "--hash": "0" * 64}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "--hash is not that of the present text"),
        ({"--hash": "0" * 11}, "--hash is not a content hash"),
        ({"--hash": "x"}, "--hash is not a content hash"),
        ({"--organisation": "EOO"}, "--organisation is not an organisation of this submission"),
        ({"--as": "Anna"}, "--as is not an actor id"),
        ({"--on": "2999-01-01"}, "--on lies in the future"),
        ({"--on": None}, "an endorsement needs --on"),
        ({"--hash": None, "--as": None}, "an endorsement needs --as and --hash"),
    ],
)
def test_refusals_write_nothing(changes: dict[str, str | None], said: str, tmp_path: Path) -> None:
    root = submission(tmp_path, {"submission.yaml": TWO})
    before = listing(root)
    options = [part for name, value in {**GOOD, **changes}.items() if value for part in (name, value)]
    assert said in refused(upr("endorse", *options, folder=root))
    assert listing(root) == before


def test_options_that_do_not_go_together(tmp_path: Path) -> None:
    root = submission(tmp_path)
    assert "does not go with --list" in refused(upr("endorse", "--list", "--as", "A-01", folder=root))
    assert "--format json goes with --list" in refused(upr("endorse", "--format", "json", folder=root))


def test_a_wrong_file_is_shown_and_left_alone(tmp_path: Path) -> None:
    wrong = {"submission.yaml": TWO, "endorsements.yaml": "endorsements:\n  - organisation: EO\n"}
    root = submission(tmp_path, wrong)
    ran = upr("endorse", "--list", folder=root)
    assert ran.code == 1
    assert "endorsements.yaml:2:5: REC011" in ran.out
    assert "nothing was done" in ran.err
