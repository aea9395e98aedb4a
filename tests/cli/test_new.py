"""`upr new`: what it writes passes, builds, fits its schemas, and changes nothing that is there."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest
from commands import listing, refused, upr
from jsonschema import Draft202012Validator

from upr.cli.new.values import state_named
from upr.languages import LANGUAGES
from upr.models.manifest import Manifest
from upr.models.schemas import FILE_SCHEMAS
from upr.pipeline import examine
from upr.text.location import Source
from upr.text.problem import Problem
from upr.text.yaml import parse_yaml

OPTIONS = ("--state", "KHM", "--as-of", "2023-10-10")
ONE = "Example Forum|EF|Phnom Penh|Cambodia"
TWO = "Second Forum|SF|Paris|France"
FILES = [
    "earlier.yaml",
    "evidence/base.yaml",
    "evidence/un/hrc-decision-17-119.yaml",
    "recommendations.yaml",
    "sections/01-introduction.md",
    "sections/02-scope.md",
    "sections/03-framework.md",
    "sections/04-promotion.md",
    "sections/05-freedoms.md",
    "sections/06-recommendations.md",
    "submission.yaml",
]


def manifest_of(root: Path) -> Manifest:
    project = examine(root).project
    assert project.manifest is not None
    return project.manifest.model


@pytest.fixture(params=sorted(["en", "fr"]))
def made(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A new submission in each language."""
    ran = upr("new", "mine", *OPTIONS, "--language", request.param, folder=tmp_path)
    assert ran.code == 0, ran.err
    return tmp_path / "mine"


def test_each_language_that_can_be_composed_can_be_begun() -> None:
    from upr.edit.starter_text import TEXTS

    assert set(TEXTS) == set(LANGUAGES) == {"en", "fr"}


def test_it_prints_what_it_writes(tmp_path: Path) -> None:
    ran = upr("new", "mine", *OPTIONS, folder=tmp_path)
    written = [f"mine/{path}" for path in listing(tmp_path / "mine") if (tmp_path / "mine" / path).is_file()]
    assert sorted(ran.out.splitlines()) == written
    schemas = [f"mine/schemas/{name}.schema.json" for name in FILE_SCHEMAS]
    assert written == sorted([*(f"mine/{name}" for name in FILES), *schemas])
    assert ran.err.splitlines() == [
        (
            "session 46 was taken, the next for Cambodia in the calendar "
            "(29 April to 10 May 2024, grade A; the State's place grade A)"
        ),
        "deadline: 2023-10-11 23:59 in Geneva (grade B: compare with OHCHR's calendar)",
    ]


def test_it_passes_every_check_but_for_what_only_the_drafter_can_add(made: Path) -> None:
    ran = upr("check", made, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    assert [finding["code"] for finding in json.loads(ran.out)["findings"]] == ["OHC013"]


def test_it_builds_at_once(made: Path) -> None:
    ran = upr("build", folder=made)
    assert (ran.code, ran.err) == (0, "")
    assert len(ran.out.splitlines()) == 2


def test_every_file_fits_the_schema_that_it_names(made: Path) -> None:
    for path in sorted(made.rglob("*.yaml")):
        text = path.read_text("utf-8")
        named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
        assert named, path
        schema = (path.parent / named[1]).resolve()
        assert schema.parent == (made / "schemas").resolve()
        fits(schema, *parse_yaml(Source(path, text)))


def test_the_front_matter_of_every_section_fits_its_schema(made: Path) -> None:
    sections = sorted(made.glob("sections/*.md"))
    assert len(sections) == 6
    for path in sections:
        text = path.read_text("utf-8")
        front = text.removeprefix("---\n").split("\n---\n")[0]
        fits(made / "schemas" / "section.schema.json", *parse_yaml(Source(path, text), text=front, first_line=2))


def fits(schema: Path, data: object, problems: Sequence[Problem]) -> None:
    assert problems == []
    Draft202012Validator(json.loads(schema.read_text("utf-8"))).validate(data)


def test_the_files_are_the_same_each_time_and_everywhere(tmp_path: Path) -> None:
    for name in ("a", "b"):
        upr("new", tmp_path / name, *OPTIONS, "--organisation", ONE)
    first, second = ({path: content for path, (_, content) in listing(tmp_path / name).items()} for name in "ab")
    assert first == second
    assert not [path for path in (tmp_path / "a").rglob("*") if path.is_file() and b"\r" in path.read_bytes()]


@pytest.mark.parametrize(
    ("spelling", "code"),
    [
        ("Cambodia", "KHM"),
        ("CAMBODIA", "KHM"),
        ("cambodge", "KHM"),
        ("khm", "KHM"),
        (" KHM ", "KHM"),
        ("Iran", "IRN"),
        ("Islamic Republic of Iran", "IRN"),
        ("Iran (Islamic Republic of)", "IRN"),
        ("Côte d’Ivoire", "CIV"),
        ("Cote d'Ivoire", "CIV"),
        ("The Gambia", "GMB"),
        ("Swaziland", "SWZ"),
        ("and", "AND"),
    ],
)
def test_a_state_in_any_spelling(spelling: str, code: str) -> None:
    assert state_named(spelling).code == code


@pytest.mark.parametrize("spelling", ["", "KH", "Atlantis", "x" * 5000, "KHM KHM", "\0"])
def test_a_state_that_is_none(tmp_path: Path, spelling: str) -> None:
    message = refused(upr("new", "mine", "--state", spelling, folder=tmp_path))
    assert message.startswith("--state is not a State that we know; use its ISO code of three letters")


@pytest.mark.parametrize(
    ("state", "day", "session"),
    [
        ("Thailand", "2026-11-01", 53),
        ("Thailand", "2022-01-01", 53),
        ("Cambodia", "2024-05-10", 46),
        ("Togo", "2027-02-28", 54),
    ],
)
def test_the_session_is_the_next_in_the_calendar(tmp_path: Path, state: str, day: str, session: int) -> None:
    ran = upr("new", tmp_path / "a", "--state", state, "--as-of", day)
    assert f"session {session} was taken, the next for {state} in the calendar" in ran.err
    assert (manifest_of(tmp_path / "a").session, manifest_of(tmp_path / "a").cycle) == (session, 4)


@pytest.mark.parametrize(
    ("state", "day", "said"),
    [
        ("Cambodia", "2024-05-11", "the next session of this State is not known; its last known one, 46, is over"),
        ("Togo", "2027-03-01", "its last known one, 54, is over"),
        ("Sudan", "2026-01-01", "the calendar can only say that Sudan is reviewed in session 53 or 54"),
        ("Sudan", "2028-01-01", "its last known one, 54, is over"),
        ("VAT", "2026-01-01", "the next session of this State is not known; see"),
    ],
)
def test_a_session_that_is_over_or_uncertain_is_not_taken(tmp_path: Path, state: str, day: str, said: str) -> None:
    message = refused(upr("new", "mine", "--state", state, "--as-of", day, folder=tmp_path))
    assert said in message
    assert message.endswith("give it with --session")


def test_the_one_place_that_is_left_by_order_alone_is_shown_as_such(tmp_path: Path) -> None:
    ran = upr("new", tmp_path / "a", "--state", "Sudan", "--as-of", "2026-12-15")
    assert "session 54 was taken" in ran.err
    assert "the State's place grade D; by the order of States alone" in ran.err


@pytest.mark.parametrize(
    ("options", "cycle", "said"),
    [
        (("--session", "39"), 3, "the deadline of session 39 is not known here"),
        (("--session", "53"), 4, "the calendar does not name Cambodia in session 53, but in 46"),
        (("--session", "60"), 5, "cycle 5 was taken, since cycle 4 ends with session 54"),
        (("--session", "60", "--cycle", "6"), 6, "deadline"),
        (("--session", "80", "--cycle", "6"), 6, "deadline"),
        (("--session", "46", "--cycle", "4"), 4, "deadline"),
    ],
)
def test_the_cycle_is_that_of_the_session(tmp_path: Path, options: tuple[str, ...], cycle: int, said: str) -> None:
    ran = upr("new", tmp_path / "a", *OPTIONS, *options)
    assert said in ran.err
    assert manifest_of(tmp_path / "a").cycle == cycle


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--session", "46", "--cycle", "5"), "session 46 belongs to cycle 4; leave --cycle out"),
        (("--session", "69"), "the cycle of session 69 is not known; give it with --cycle"),
        (("--session", "60", "--cycle", "0"), "--cycle is not a cycle of the review"),
    ],
)
def test_cycles_that_cannot_be(tmp_path: Path, options: tuple[str, ...], said: str) -> None:
    assert said in refused(upr("new", "mine", *OPTIONS, *options, folder=tmp_path))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "missing: DIR, --state"),
        (("mine",), "missing: --state"),
        (("--state", "KHM", "--session", "46"), "missing: DIR"),
    ],
)
def test_what_is_missing_is_said_where_nobody_can_be_asked(
    tmp_path: Path, options: tuple[str, ...], said: str
) -> None:
    assert refused(upr("new", *options, folder=tmp_path)) == f"{said}; on a terminal they are asked for"


@pytest.mark.parametrize(
    ("session", "said"),
    [
        ("46", "deadline: 2023-10-11 23:59 in Geneva (grade B: compare with OHCHR's calendar)"),
        ("53", "the deadline of session 53 is only a pattern (grade D): see OHCHR's calendar"),
        ("60", "the deadline of session 60 is not known here: see OHCHR's calendar"),
    ],
)
def test_the_deadline_is_told_as_surely_as_it_is_known(tmp_path: Path, session: str, said: str) -> None:
    ran = upr("new", tmp_path / "mine", *OPTIONS, "--session", session)
    assert ran.err.splitlines()[-1] == said


def test_the_writing_date_is_today_or_the_day_that_is_given(tmp_path: Path) -> None:
    before = datetime.now().astimezone()
    upr("new", tmp_path / "a", "--state", "KHM", "--session", "46")
    after = datetime.now().astimezone()
    assert f"{before:%Y-%m-%d}" <= manifest_of(tmp_path / "a").as_of <= f"{after:%Y-%m-%d}"
    upr("new", tmp_path / "b", "--state", "KHM", "--as-of", "2022-01-31")
    assert manifest_of(tmp_path / "b").as_of == "2022-01-31"


def test_one_organisation_is_individual_and_two_are_joint(tmp_path: Path) -> None:
    upr("new", tmp_path / "none", *OPTIONS)
    upr("new", tmp_path / "one", *OPTIONS, "--organisation", ONE)
    upr("new", tmp_path / "two", *OPTIONS, "--organisation", ONE, "--organisation", TWO)
    kinds = [manifest_of(tmp_path / name).kind for name in ("none", "one", "two")]
    assert kinds == ["individual", "individual", "joint"]
    members = manifest_of(tmp_path / "two").organisations
    assert [(each.name, each.acronym, each.city, each.country) for each in members] == [
        ("Example Forum", "EF", "Phnom Penh", "Cambodia"),
        ("Second Forum", "SF", "Paris", "France"),
    ]
    for name in ("one", "two"):
        assert upr("build", tmp_path / name).code == 0


@pytest.mark.parametrize("kind", ["file in it", "hidden file in it", "file", "submission"])
def test_what_is_there_is_left_alone(tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "mine"
    if kind == "file":
        folder.write_text("mine", "utf-8")
    elif kind == "submission":
        upr("new", folder, *OPTIONS)
    else:
        folder.mkdir()
        (folder / (".hidden" if "hidden" in kind else "note.txt")).write_text("mine", "utf-8")
    before = listing(tmp_path)
    message = refused(upr("new", "mine", *OPTIONS, folder=tmp_path))
    assert message == "mine is there already and not empty; choose another name"
    assert listing(tmp_path) == before


def test_an_empty_folder_is_taken_and_missing_ones_are_made(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert upr("new", "empty", *OPTIONS, folder=tmp_path).code == 0
    assert upr("new", "far/away", *OPTIONS, folder=tmp_path).code == 0
    assert upr("check", "far/away", folder=tmp_path).code == 0


@pytest.mark.skipif(os.name != "posix", reason="no other system allows such a name")
def test_a_folder_with_an_odd_name_is_shown_without_harm(tmp_path: Path) -> None:
    ran = upr("new", "a\x1b[31m b", *OPTIONS, folder=tmp_path)
    assert ran.code == 0
    assert "a\\u001b[31m b/submission.yaml\n" in ran.out
    assert "\x1b" not in ran.out
