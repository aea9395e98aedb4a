"""`upr evidence add` with options: one file, whole, as the schema says; whatever is wrong is one line."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from commands import listing, refused, upr
from jsonschema import Draft202012Validator
from submissions import BASE, MANIFEST, RECORD, submission, write_files

from upr.cli.evidence.doubting import EXPLAINED
from upr.cli.evidence.questions import QUESTIONS
from upr.models.evidence import Kinds
from upr.models.record_parts import Doubt
from upr.models.schemas import schemas
from upr.pipeline import examine
from upr.text.location import Source
from upr.text.yaml import parse_yaml

SCHEMA = json.loads(dict(schemas(("evidence",)))["evidence.schema.json"])
NEWS = (
    "--kind", "news-report", "--publisher", "Other Post", "--title", "Two: laws", "--published", "2023",
    "--url", "https://www.example.net/a/", "--summary", "Two laws.",
)  # fmt: skip

REC021 = (
    "REC021 unknown-label: other-post-two-laws-2023: 'themes[1]' is not a label that we know; 'upr labels' lists them"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small submission."""
    return submission(tmp_path)


def add(root: Path, *options: str) -> Path:
    """The record that was written; nothing else has changed."""
    before = listing(root)
    ran = upr("evidence", "add", *options, folder=root)
    assert ran.code == 0, ran.err
    new = [path for path in listing(root).keys() - before.keys() if path.endswith(".yaml")]
    assert new == ran.out.splitlines()
    assert {path: state for path, state in listing(root).items() if (root / path).is_file() and path in before} == {
        path: state for path, state in before.items() if (root / path).is_file()
    }
    path = root / new[0]
    data, problems = parse_yaml(Source(path, path.read_text("utf-8")))
    assert problems == []
    Draft202012Validator(SCHEMA).validate(data)
    return path


def test_a_record_of_a_public_source(root: Path) -> None:
    options = ("--right", "ICCPR-19", "--event-date", "2023-03", "--set", "place=Phnom Penh", "--into", "press")
    path = add(root, *NEWS, *options)
    assert path == root / "evidence" / "press" / "other-post-two-laws-2023.yaml"
    assert path.read_text("utf-8") == (
        "# yaml-language-server: $schema=../../schemas/evidence.schema.json\n"
        "kind: news-report\n"
        'title: "Two: laws"\n'
        "publisher: Other Post\n"
        'published: "2023"\n'
        "event_date: 2023-03\n"
        "url: https://www.example.net/a/\n"
        "place: Phnom Penh\n"
        "rights: [ICCPR-19]\n"
        "summary: Two laws.\n"
    )
    assert not [finding for finding in examine(root).findings if finding.location.path == path]


def test_it_shows_how_it_will_print(root: Path) -> None:
    ran = upr("evidence", "add", *NEWS, "--theme", "Nonsense", folder=root)
    assert ran.err.splitlines() == [
        "first note:  “Two: laws”, Other Post, 2023. Available at https://www.example.net/a/.",
        "later notes: “Two: laws”, Other Post.",
        REC021,
        "cite it as [@other-post-two-laws-2023]",
    ]


def test_it_shows_it_in_the_language_of_the_submission(root: Path) -> None:
    write_files(root, {"submission.yaml": MANIFEST.replace("language: en", "language: fr")})
    assert "«\u00a0Two: laws\u00a0»" in upr("evidence", "add", *NEWS, folder=root).err.replace("\u202f", "\u00a0")


def test_the_nearest_schema_is_named(root: Path) -> None:
    (root / "up" / "evidence").mkdir(parents=True)
    write_files(root, {"up/evidence/base.yaml": BASE, "schemas/evidence.schema.json": "{}"})
    upr("evidence", "add", *NEWS, "--id", "x", folder=root / "up" / "evidence")
    write_files(root, {"submission.yaml": MANIFEST + "evidence: [up/evidence]\n"})
    path = add(root, *NEWS, "--id", "y", "--yes")
    assert "$schema=../../schemas/evidence.schema.json\n" in path.read_text("utf-8")


def test_a_symbol_says_who_issued_it(root: Path) -> None:
    options = ("--kind", "resolution", "--title", "Cambodia", "--published", "2021-10", "--summary", "x")
    text = add(root, *options, "--symbol", "A/HRC/RES/48/23").read_text("utf-8")
    assert "publisher: Human Rights Council\n" in text
    assert "number: 48/23\n" in text


def test_an_address_says_who_published_if_others_agree(root: Path) -> None:
    options = ("--kind", "news-report", "--title", "New", "--published", "2021-10", "--summary", "x", "--url")
    assert "publisher: Example Post\n" in add(root, *options, "https://www.example.org/new").read_text("utf-8")
    write_files(root, {"evidence/other.yaml": RECORD.replace("Example Post", "Another")})
    assert "missing: --publisher" in refused(upr("evidence", "add", *options, "https://example.org/3", folder=root))


@pytest.mark.parametrize(
    "url",
    ["https://example.org/law", "http://www.example.org/law/", "https://EXAMPLE.org/law?utm_source=x#top"],
)
def test_a_double_is_not_written(root: Path, url: str) -> None:
    options = [*NEWS[:8], "--url", url, *NEWS[10:]]
    message = refused(upr("evidence", "add", *options, folder=root))
    assert message == "there is a record of this source already: law-2023; --yes writes another"
    add(root, *options, "--yes")


def test_a_symbol_is_not_written_twice(root: Path) -> None:
    options = (
        "--kind",
        "un-document",
        "--title",
        "a",
        "--published",
        "2021",
        "--summary",
        "x",
        "--symbol",
        "A/HRC/41/17",
    )
    path = add(root, *options)
    assert f"already: {path.stem}" in refused(upr("evidence", "add", *options, folder=root))


def test_first_hand_material_cannot_be_cited(root: Path) -> None:
    ran = upr(
        "evidence",
        "add",
        "--kind",
        "testimony",
        "--title",
        "Talk",
        "--recorded",
        "2023-03",
        "--summary",
        "x",
        folder=root,
    )
    assert ran.code == 0
    assert "cannot be cited" in ran.err
    assert "[@" not in ran.err


def test_several_bases(root: Path) -> None:
    write_files(
        root, {"submission.yaml": MANIFEST + "evidence: [evidence, more]\n", "more/base.yaml": "id: m\nabout: x\n"}
    )
    assert "choose one with --base: example, m" in refused(upr("evidence", "add", *NEWS, folder=root))
    assert add(root, *NEWS, "--base", "m").parent == root / "more"
    assert add(root, *NEWS, "--base", "evidence", "--yes").name == "other-post-two-laws-2023-2.yaml"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "missing: --kind; on a terminal they are asked for"),
        (
            ("--kind", "news-report"),
            "missing: --publisher, --title, --published, --summary, --url, --symbol or --held-at",
        ),
        (("--kind", "incident"), "missing: --title, --recorded, --summary"),
        (("--title", "x"), "--title says nothing without --kind"),
        (("--kind", "news"), "--kind is not a kind of record"),
        ((*NEWS, "--published", "soon"), "--published: 'published' is not an ISO date"),
        ((*NEWS, "--url", "example.org"), "--url: 'url' is not a web address"),
        ((*NEWS, "--title", " "), "--title: 'title' is empty"),
        ((*NEWS, "--title", "a\x1b[1m"), "--title holds the character U+001B"),
        ((*NEWS, "--theme", "a\u202e"), "--theme holds the character U+202E"),
        ((*NEWS, "--right", "freedom"), "--right: 'rights[1]' is not a right"),
        ((*NEWS, "--doubt", "unsen"), "did you mean 'unseen'?"),
        ((*NEWS, "--doubt", "unseen"), "has doubts without limits"),
        ((*NEWS, "--set", "plaec=x"), "did you mean 'place'?"),
        ((*NEWS, "--set", "title=x"), "'title' is given twice; leave out one of the two"),
        ((*NEWS, "--set", "place=x", "--set", "place=y"), "'place' is given twice"),
        ((*NEWS, "--set", "kind=x"), "has no field 'kind'"),
        ((*NEWS, "--set", "court=x"), "a record of the kind 'news-report' has no field 'court'"),
        ((*NEWS, "--set", "place"), "write it as --set place='Phnom Penh'"),
        ((*NEWS, "--set", "figures=3"), "cannot be given as an option"),
        ((*NEWS, "--recorded", "2023"), "has no field 'recorded'"),
        ((*NEWS, "--id", "law-2023"), "--id: There is a record with this id already"),
        ((*NEWS, "--id", "Law"), "--id: This cannot be an id"),
        ((*NEWS, "--id", "../x"), "--id: This cannot be an id"),
        ((*NEWS, "--id", "base"), "--id: This cannot be an id"),
        ((*NEWS, "--into", "../x"), "--into: This cannot be a folder of the base"),
        ((*NEWS, "--into", "reviews"), "--into: This cannot be a folder of the base"),
        ((*NEWS, "--into", ".git"), "--into: This cannot be a folder of the base"),
        ((*NEWS, "--base", "nowhere"), "no base 'nowhere'"),
        (("nowhere", *NEWS), "there is no folder nowhere"),
        ((*NEWS, "--nonsense"), "--nonsense"),
    ],
)
def test_nonsense_writes_nothing(root: Path, options: tuple[str, ...], said: str) -> None:
    before = listing(root)
    assert said in refused(upr("evidence", "add", *options, folder=root))
    assert listing(root) == before


def test_a_submission_without_a_base(root: Path) -> None:
    write_files(root, {"submission.yaml": MANIFEST + "evidence: [nowhere]\n"})
    assert "no base of evidence" in refused(upr("evidence", "add", *NEWS, folder=root))


def test_each_kind_and_doubt_can_be_explained() -> None:
    assert set(EXPLAINED) == set(Doubt.__args__)  # type: ignore[attr-defined]
    for model in Kinds.BY_NAME.values():
        assert re.fullmatch(r"[A-Z].*[.`]", (model.__doc__ or "").split("\n")[0])
    assert set(QUESTIONS) <= {name for model in Kinds.BY_NAME.values() for name in model.model_fields}
