"""`upr new` writes what builds at once; `upr status` says how far a submission is."""

from __future__ import annotations

import contextlib
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from submissions import MANIFEST, composed_of, submission

from upr.cli import main
from upr.cli.status_shape import status_of
from upr.cli.status_text import as_text
from upr.models.schemas import schemas
from upr.pipeline import examine
from upr.text.location import Source
from upr.text.yaml import parse_yaml

SCHEMAS = {name.removesuffix(".schema.json"): json.loads(data) for name, data in schemas()}
BEFORE, AFTER = datetime(2023, 10, 9, 20, 0, tzinfo=UTC), datetime(2023, 10, 12, tzinfo=UTC)


def run(*arguments: str) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), pytest.raises(SystemExit) as left:
        main(list(arguments))
    return int(left.value.code or 0), out.getvalue(), err.getvalue()


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    ("state", "code"), [("Cambodia", "KHM"), ("fra", "FRA"), ("Iran", "IRN"), ("Côte d’Ivoire", "CIV")]
)
def test_what_new_writes_passes_and_builds(tmp_path: Path, language: str, state: str, code: str) -> None:
    root = tmp_path / "mine"
    done, out, err = run("new", str(root), "--state", state, "--language", language, "--as-of", "2022-01-01")
    assert done == 0, err
    assert len(out.splitlines()) == len([path for path in root.rglob("*") if path.is_file()])
    assert f"state: {code}\n" in (root / "submission.yaml").read_text("utf-8")
    findings = examine(root).findings
    assert {finding.code for finding in findings} <= {"OHC013"}
    assert run("check", str(root))[0] == 0
    assert run("build", str(root))[0] == 0


def test_every_file_passes_the_schema_beside_it(tmp_path: Path) -> None:
    root = tmp_path / "mine"
    run("new", str(root), "--state", "KHM")
    for path in root.rglob("*.yaml"):
        first = path.read_text("utf-8").splitlines()[0]
        schema = (path.parent / first.split("$schema=")[1]).resolve()
        assert schema.parent == (root / "schemas").resolve()
        data, problems = parse_yaml(Source(path, path.read_text("utf-8")))
        assert problems == []
        Draft202012Validator(json.loads(schema.read_text("utf-8"))).validate(data)


def test_what_is_typed_survives_whatever_it_holds(tmp_path: Path) -> None:
    root = tmp_path / "mine"
    name, title = 'A "quoted": name # with \\ signs', "Title: 'x' – ខ្មែរ"
    organisations = ("--organisation", f"{name}|AB|Phnom Penh|Cambodia", "--organisation", "Second|CD|Paris|France")
    done, _, err = run("new", str(root), "--state", "KHM", "--title", title, *organisations)
    assert done == 0, err
    manifest = examine(root).project.manifest
    assert manifest is not None
    assert manifest.model.title == title
    assert manifest.model.kind == "joint"
    assert [organisation.name for organisation in manifest.model.organisations] == [name, "Second"]


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("mine", "utf-8")
    done, out, err = run("new", str(tmp_path), "--state", "KHM")
    assert (done, out) == (2, "")
    assert "not empty" in err
    assert [path.name for path in tmp_path.iterdir()] == ["note.txt"]


def test_a_deadline_that_is_only_a_pattern_is_not_shown_as_a_date(tmp_path: Path) -> None:
    err = run("new", str(tmp_path / "a"), "--state", "THA")[2]
    assert "pattern" in err
    assert "grade D" in err


def test_status_is_what_was_composed(tmp_path: Path) -> None:
    root = submission(tmp_path, {"evidence/other-2023.yaml": OTHER})
    composed = composed_of(root)
    shape = status_of(composed, BEFORE)
    Draft202012Validator(SCHEMAS["status"]).validate(shape)
    assert shape["words"] == {
        "body": composed.words.body, "strict": composed.words.strict, "notes": composed.words.notes, "limit": 2815,
    }  # fmt: skip
    assert shape["notes"] == len(composed.document.notes) == 3
    assert shape["paragraphs"] == 4
    assert sum(section["words"] for section in shape["sections"]) == composed.words.body
    assert sum(section["citations"] for section in shape["sections"]) == 3
    assert shape["evidence"] == {"cited": 1, "available": 2, "unused": ["other-2023"]}
    assert shape["recommendations"] == 1


OTHER = "kind: dataset\ntitle: T\npublisher: P\npublished: 2023\nsymbol: A/1/1\nsummary: S\n"


@pytest.mark.parametrize(
    ("session", "now", "expected"),
    [
        ("46", BEFORE, "2 days and 1 hours left"),
        ("46", AFTER, "passed"),
        ("54", BEFORE, "only a pattern is known (grade D)"),
        ("60", BEFORE, "not known"),
    ],
)
def test_the_deadline_is_told_with_its_grade(tmp_path: Path, session: str, now: datetime, expected: str) -> None:
    root = submission(tmp_path, {"submission.yaml": MANIFEST.replace("session: 46", f"session: {session}")})
    shape = status_of(composed_of(root), now)
    assert expected in as_text(shape, now)
    if session == "54":
        assert shape["deadline"] is not None
        assert (shape["deadline"]["date"], shape["deadline"]["passed"]) == (None, None)
    if session == "46":
        assert shape["deadline"] is not None
        assert shape["deadline"]["passed"] is (now is AFTER)


def test_too_many_words_are_told(tmp_path: Path) -> None:
    guideline = "guidelines: [{rule: word-limit, value: 5, reason: a test}]\n"
    root = submission(tmp_path, {"submission.yaml": MANIFEST + guideline})
    assert "over the limit" in as_text(status_of(composed_of(root), BEFORE), BEFORE)


def test_a_broken_manifest_has_no_status(tmp_path: Path) -> None:
    done, out, err = run("status", str(submission(tmp_path, {"submission.yaml": "state: KHM\n"})))
    assert done == 1
    assert "REC011" in out
    assert "manifest" in err


def test_status_in_json_is_of_its_schema(tmp_path: Path) -> None:
    done, out, _ = run("status", "--format", "json", str(submission(tmp_path)))
    assert done == 0
    Draft202012Validator(SCHEMAS["status"]).validate(json.loads(out))
