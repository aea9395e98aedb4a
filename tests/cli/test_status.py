"""`upr status`: every number is that of the composed document, and the clock only decides on the deadline."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any

import pytest
from commands import Ran, listing, upr
from jsonschema import Draft202012Validator
from submissions import MANIFEST, RECORD, composed_of, facts, submission

from upr.cli.status.shape import status_of
from upr.cli.status.text import as_text
from upr.models.document import Paragraph
from upr.models.schemas import schemas
from upr.models.words import count_text, paragraphs_of, plain

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads(dict(schemas(("status",)))["status.schema.json"])
CLOSES = datetime(2023, 10, 11, 21, 59, tzinfo=UTC)
"""Session 46: 11 October 2023, 23:59 in Geneva, which is two hours ahead of UTC in October."""


def at(moment: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    """Set the clock of the command."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            assert tz is not None, "a clock without a zone is wrong somewhere on Earth"
            return moment.astimezone(tz)

    monkeypatch.setattr("upr.cli.status.command.datetime", Clock)


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Set the time zone of this computer."""
    if not hasattr(time, "tzset"):
        pytest.skip("Windows keeps its zone elsewhere")

    def put(name: str) -> None:
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield put
    monkeypatch.undo()
    time.tzset()


def in_session(number: int) -> dict[str, str | bytes | None]:
    return {"submission.yaml": MANIFEST.replace("session: 46", f"session: {number}")}


def shape_of(ran: Ran) -> Any:
    assert (ran.code, ran.err) == (0, "")
    shape = json.loads(ran.out)
    Draft202012Validator(SCHEMA).validate(shape)
    return shape


def test_the_whole_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, zone: Callable[[str], None]) -> None:
    zone("Asia/Phnom_Penh")
    at(CLOSES - timedelta(days=2, hours=5), monkeypatch)
    root = submission(tmp_path, {"evidence/other-2023.yaml": RECORD})
    assert upr("status", folder=root) == Ran(
        0,
        """\
KHM, session 46, cycle 4: individual submission in en
Written as of 2023-10-10; today is 2023-10-09

Section          words  paras.   notes
Introduction         6       1       1  ▌
Freedoms            16       3       2  ▌
(opening part)      41                  ▌

Words       ▌░░░░░░░░░░░░░░░░░░░░░░░  63 of 2,815 (2%), 2,752 left
            22 without the opening part; 24 in notes, which do not count
Paragraphs  4, recommendations 1, notes 3

Dearest paragraphs
    1.      5 words  Introduction: We write about one law.
                     sections/01-introduction.md:6
    3.      5 words  Freedoms: What paragraph 2 tells stands.
                     sections/02-facts.md:8
    4.      5 words  Freedoms: Repeal the law by 2025.
                     recommendations.yaml:2
    2.      4 words  Freedoms: A law was adopted.
                     sections/02-facts.md:6

Evidence    1 of 2 records cited in the text
            not used: other-2023
Findings    none

Blocked by  nothing that was found
Look at     2 paragraphs rest on one record alone: 1, 2
Left to do  20 items of the checklist to confirm before sending: 'upr sheet' lists them
            1 item to confirm after sending

Deadline    2023-10-11 23:59 in Geneva (grade B, the hour D: compare with OHCHR's calendar)
            2023-10-12 04:59 on this computer's clock (UTC+07:00)
            2 days and 5 hours left
""",
        "",
    )


@pytest.mark.parametrize("name", ["cambodge-2024", "cambodia-2024", "minimal", "minimal-fr"])
def test_every_number_is_that_of_the_composed_document(name: str) -> None:
    root = ROOT / "examples" / name
    shape = shape_of(upr("status", root, "--format", "json"))
    composed = composed_of(root)
    document = composed.document
    texts = [plain(runs) for block in document.blocks for runs in paragraphs_of(block)]
    notes = [plain(note.runs) for note in document.notes]
    assert shape["words"]["body"] == sum(map(count_text, texts))
    assert shape["words"]["strict"] == composed.words.strict > composed.words.body
    assert shape["words"]["notes"] == sum(map(count_text, notes))
    assert shape["paragraphs"] == sum(isinstance(block, Paragraph) for block in document.blocks)
    assert shape["notes"] == len(notes) == sum(section["citations"] for section in shape["sections"])
    assert shape["recommendations"] == len(composed.corpus.recommendations)
    assert sum(section["words"] for section in shape["sections"]) == shape["words"]["body"]
    assert sum(section["paragraphs"] for section in shape["sections"]) == shape["paragraphs"]
    manifest = composed.corpus.manifest.model
    assert shape["submission"] == {key: getattr(manifest, key) for key in shape["submission"]}
    assert shape["evidence"]["available"] == len(composed.corpus.records)
    cited = set(re.findall(r"@([a-z0-9-]+)", " ".join(path.read_text("utf-8") for path in root.glob("sections/*"))))
    assert shape["evidence"]["cited"] == len(cited & set(composed.corpus.records))
    assert not cited & set(shape["evidence"]["unused"])


def test_text_and_json_tell_the_same_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    at(CLOSES, monkeypatch)
    root = ROOT / "examples" / "cambodia-2024"
    shape = shape_of(upr("status", root, "--format", "json"))
    numbers = [int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", upr("status", root).out)]
    words, evidence = shape["words"], shape["evidence"]
    for number in (
        words["strict"],
        words["body"],
        words["notes"],
        words["limit"],
        shape["paragraphs"],
        shape["notes"],
    ):
        assert number in numbers
    assert {evidence["cited"], evidence["available"]} < set(numbers)
    for section in shape["sections"]:
        assert {section["words"], section["paragraphs"], section["citations"]} <= set(numbers)


@pytest.mark.parametrize(
    ("before", "said", "passed"),
    [
        (timedelta(days=30, hours=3), "30 days and 3 hours left", False),
        (timedelta(hours=5, minutes=59), "0 days and 5 hours left", False),
        (timedelta(days=1, hours=1), "1 day and 1 hour left", False),
        (timedelta(), "0 days and 0 hours left", False),
        (timedelta(seconds=-1), "passed", True),
        (timedelta(hours=-23), "passed", True),
        (timedelta(days=-1, seconds=-1), "passed 1 day ago", True),
        (timedelta(days=-2, seconds=-1), "passed 2 days ago", True),
        (timedelta(days=-400), "passed 399 days ago", True),
    ],
)
def test_the_time_that_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: timedelta, said: str, passed: bool
) -> None:
    at(CLOSES - before, monkeypatch)
    root = submission(tmp_path)
    assert upr("status", root).out.splitlines()[-1].strip() == said
    deadline = shape_of(upr("status", root, "--format", "json"))["deadline"]
    assert {key: deadline[key] for key in ("date", "time", "zone", "grade", "time_grade", "opens", "passed")} == {
        "date": "2023-10-11", "time": "23:59", "zone": "Europe/Zurich", "grade": "B", "time_grade": "D",
        "opens": None, "passed": passed,
    }  # fmt: skip
    left = None if passed else {"days": before.days, "hours": before.seconds // 3600}
    assert deadline["left"] == left
    assert datetime.fromisoformat(deadline["geneva"]) == datetime.fromisoformat(deadline["local"]) == CLOSES


@pytest.mark.parametrize("year", [1990, 2024, 2050])
@pytest.mark.parametrize("session", [48, 54])
def test_a_deadline_of_grade_d_is_never_filled_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, session: int, year: int
) -> None:
    at(datetime(year, 1, 1, tzinfo=UTC), monkeypatch)
    root = submission(tmp_path, in_session(session))
    deadline = shape_of(upr("status", root, "--format", "json"))["deadline"]
    assert deadline["grade"] == "D"
    assert {deadline[key] for key in ("date", "passed", "geneva", "local", "left")} == {None}
    text = upr("status", root).out
    assert text.endswith("\nDeadline    only a pattern is known (grade D): see OHCHR's calendar\n")
    assert "left" not in text.split("Deadline")[1]


@pytest.mark.parametrize("session", [40, 60])
def test_a_session_that_is_not_in_the_calendar(tmp_path: Path, session: int) -> None:
    root = submission(tmp_path, in_session(session))
    assert shape_of(upr("status", root, "--format", "json"))["deadline"] is None
    assert upr("status", root).out.endswith("\nDeadline    not known for this session: see OHCHR's calendar\n")


def test_over_the_limit(tmp_path: Path) -> None:
    limit = "guidelines: [{rule: word-limit, value: 40, reason: a test}]\n"
    root = submission(tmp_path, {"submission.yaml": MANIFEST + limit})
    assert f"Words       {'█' * 24}▶  63 of 40 (158%), 23 over the limit\n" in upr("status", root).out
    assert shape_of(upr("status", root, "--format", "json"))["words"]["limit"] == 40


def test_exactly_at_the_limit(tmp_path: Path) -> None:
    limit = "guidelines: [{rule: word-limit, value: 63, reason: a test}]\n"
    root = submission(tmp_path, {"submission.yaml": MANIFEST + limit})
    text = upr("status", root).out
    assert f"Words       {'█' * 24}  63 of 63 (100%), 0 left\n            little room: other programs" in text


@pytest.mark.parametrize(("limit", "near"), [(63, True), (64, True), (65, False), (62, False)])
def test_little_room(tmp_path: Path, limit: int, near: bool) -> None:
    """From 97 % of the limit, where nothing is over yet."""
    override = f"guidelines: [{{rule: word-limit, value: {limit}, reason: a test}}]\n"
    root = submission(tmp_path, {"submission.yaml": MANIFEST + override})
    assert ("little room" in upr("status", root).out) is near


@pytest.mark.parametrize(("number", "tail"), [(8, ""), (9, " and 1 more"), (30, " and 22 more")])
def test_evidence_that_is_not_used(tmp_path: Path, number: int, tail: str) -> None:
    names = [f"other-{index:02}" for index in range(number)]
    root = submission(tmp_path, {f"evidence/{name}.yaml": RECORD for name in reversed(names)})
    assert f"            not used: {', '.join(names[:8])}{tail}\n" in upr("status", root).out
    assert shape_of(upr("status", root, "--format", "json"))["evidence"]["unused"] == names


def test_many_long_ids_are_wrapped_and_whole(tmp_path: Path) -> None:
    names = [f"a-record-with-a-rather-long-name-{index:02}" for index in range(9)]
    root = submission(tmp_path, {f"evidence/{name}.yaml": RECORD for name in names})
    lines = upr("status", root).out.partition("Evidence")[2].partition("Findings")[0].splitlines()
    assert len(lines) > 3
    assert max(map(len, lines)) <= 112
    assert all(name in " ".join(lines) for name in names[:8])


def test_a_record_that_only_a_recommendation_rests_on_is_used_but_not_cited_in_the_text(tmp_path: Path) -> None:
    root = submission(tmp_path, facts("Nothing.\n\n:::{recommendations}\n:::") | {"evidence/other.yaml": RECORD})
    uncited = (root / "sections/01-introduction.md").read_text("utf-8").replace("[@law-2023]", "")
    (root / "sections/01-introduction.md").write_text(uncited, "utf-8")
    evidence = shape_of(upr("status", root, "--format", "json"))["evidence"]
    assert evidence == {"cited": 0, "available": 2, "unused": ["other"]}


def test_a_submission_without_evidence(tmp_path: Path) -> None:
    files: dict[str, str | bytes | None] = {"evidence/law-2023.yaml": None, "recommendations.yaml": None}
    root = submission(tmp_path, {**files, **facts("Nothing.")})
    assert (
        "Evidence    0 of 0 records cited in the text\n            none in the section 'Freedoms'"
        in upr("status", root).out
    )


def test_titles_are_cut_and_harmless(tmp_path: Path) -> None:
    root = submission(tmp_path, facts("Text.", f'title: "{"x" * 60}\\u202e"\ntheme: freedoms\n'))
    text = upr("status", root).out
    assert f"\n{'x' * 35}…  " in text
    assert "\u202e" not in text


def test_a_draft_full_of_faults_has_a_status_all_the_same(tmp_path: Path) -> None:
    root = submission(tmp_path, facts("A law [@nothing; @rec:nothing] and [](#nothing)."))
    assert shape_of(upr("status", root, "--format", "json"))["paragraphs"] == 2


@pytest.mark.parametrize(
    "manifest", ["state: [\n", "state: KHM\n", "", MANIFEST.replace("language: en", "language: xx")]
)
def test_a_manifest_that_is_wrong(tmp_path: Path, manifest: str) -> None:
    """Text shows what is wrong; a program that asked for JSON gets nothing that it could take for JSON."""
    root = submission(tmp_path, {"submission.yaml": manifest})
    ran = upr("status", root)
    assert ran.code == 1
    assert "(error)" in ran.out
    said = "there is no status yet: the manifest must be right first; 'upr check' says what is wrong\n"
    assert ran.err == said
    assert upr("status", root, "--format", "json") == Ran(1, "", said)


def test_it_writes_nothing(tmp_path: Path) -> None:
    root = submission(tmp_path)
    before = listing(tmp_path)
    upr("status", root)
    upr("status", root, "--format", "json")
    assert listing(tmp_path) == before


def test_the_shape_needs_no_clock_but_the_one_that_it_is_given(tmp_path: Path) -> None:
    composed = composed_of(submission(tmp_path))
    early, late = (status_of(composed, (), CLOSES + timedelta(days=days)) for days in (-1, 1))
    assert early["deadline"] is not None
    assert late["deadline"] is not None
    assert (early["deadline"]["passed"], late["deadline"]["passed"]) == (False, True)
    assert {**early, "deadline": None, "today": ""} == {**late, "deadline": None, "today": ""}
    assert "1 day and 0 hours left" in as_text(early, CLOSES - timedelta(days=1))


@pytest.mark.parametrize(
    ("name", "local", "here"),
    [
        ("Asia/Phnom_Penh", "2023-10-12T04:59+07:00", "2023-10-12 04:59 on this computer's clock (UTC+07:00)"),
        ("Pacific/Kiritimati", "2023-10-12T11:59+14:00", "2023-10-12 11:59 on this computer's clock (UTC+14:00)"),
        ("America/Los_Angeles", "2023-10-11T14:59-07:00", "2023-10-11 14:59 on this computer's clock (UTC-07:00)"),
        ("Europe/Paris", "2023-10-11T23:59+02:00", ""),
    ],
)
def test_the_deadline_on_this_computers_clock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, zone: Callable[[str], None], name: str, local: str, here: str
) -> None:
    """In summer time on the day of the deadline, even when it is winter now; nothing where the clocks agree."""
    zone(name)
    at(datetime(2023, 1, 15, 12, tzinfo=UTC), monkeypatch)
    root = submission(tmp_path)
    deadline = shape_of(upr("status", root, "--format", "json"))["deadline"]
    assert (deadline["geneva"], deadline["local"]) == ("2023-10-11T23:59+02:00", local)
    lines = upr("status", root).out.splitlines()[-2:]
    assert lines[0].strip() == here if here else "in Geneva" in lines[0]
    assert lines[1].strip() == "269 days and 9 hours left"


@pytest.mark.parametrize(("day", "told"), [(26, True), (27, False)])
def test_the_day_on_which_the_window_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, day: int, told: bool
) -> None:
    at(datetime(2024, 2, day, 12, tzinfo=UTC), monkeypatch)
    root = submission(tmp_path, in_session(47))
    text = upr("status", root).out
    assert ("            nothing is taken before 2024-02-27\n" in text) is told
    assert "2024-04-08 23:59 in Geneva (grade A: compare with OHCHR's calendar)\n" in text


def test_the_day_is_this_computers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, zone: Callable[[str], None]
) -> None:
    zone("Pacific/Kiritimati")
    at(datetime(2023, 10, 9, 20, tzinfo=UTC), monkeypatch)
    root = submission(tmp_path)
    assert shape_of(upr("status", root, "--format", "json"))["today"] == "2023-10-10"
    assert "\nWritten as of 2023-10-10; today is 2023-10-10\n" in upr("status", root).out


LONG = """One two three:

- four five
- six

> seven

Eight nine. {#eight}

| ten | eleven |
|---|---|
| 12 | 13 |

## A heading

Fourteen.

:::{recommendations}
:::
"""


def test_the_dearest_paragraphs(tmp_path: Path) -> None:
    """What stands under a number counts with it; a heading does not. Of two as long the first comes first."""
    root = submission(tmp_path, facts(LONG))
    dearest = shape_of(upr("status", "--format", "json", folder=root))["dearest"]
    assert [(one["number"], one["words"], one["opening"]) for one in dearest] == [
        (2, 7, "One two three:"),
        (3, 6, "Eight nine."),
        (1, 5, "We write about one law."),
        (5, 5, "Repeal the law by 2025."),
        (4, 1, "Fourteen."),
    ]
    assert [(one["section"], one["path"], one["line"]) for one in dearest] == [
        ("Freedoms", "sections/02-facts.md", 6),
        ("Freedoms", "sections/02-facts.md", 13),
        ("Introduction", "sections/01-introduction.md", 6),
        ("Freedoms", "recommendations.yaml", 2),
        ("Freedoms", "sections/02-facts.md", 21),
    ]


def test_at_most_ten_dear_paragraphs_and_five_of_them_shown(tmp_path: Path) -> None:
    root = submission(tmp_path, facts("\n\n".join("word " * number for number in range(1, 20))))
    assert [one["words"] for one in shape_of(upr("status", root, "--format", "json"))["dearest"]] == [
        *range(19, 9, -1)
    ]
    text = upr("status", root).out
    assert text.count(" words  Freedoms: word") == 5


def test_a_long_opening_is_cut_between_words_and_harmless(tmp_path: Path) -> None:
    root = submission(tmp_path, facts(f"{'alpha ' * 30}\n\n{'x' * 200}\n\nA \u200b{'y' * 5}."))
    openings = [one["opening"] for one in shape_of(upr("status", root, "--format", "json"))["dearest"]]
    assert openings[0] == "alpha " * 9 + "alpha…"
    assert "x" * 60 + "…" in openings


def test_sections_of_facts_without_evidence(tmp_path: Path) -> None:
    """Records that do not exist and earlier recommendations are none; a heading alone states no facts."""
    manifest = MANIFEST.replace("02-facts.md]", "02-facts.md, sections/03.md, sections/04.md, sections/05.md]")
    root = submission(
        tmp_path,
        {
            "submission.yaml": manifest,
            "sections/03.md": "---\ntitle: Only earlier\n---\n\nText [@rec:r-1] and [@nothing].\n",
            "sections/04.md": "---\ntitle: Only a heading\n---\n",
            "sections/05.md": "---\ntitle: Closing\npart: closing\n---\n\nText.\n",
        },
    )
    shape = shape_of(upr("status", root, "--format", "json"))
    assert shape["without_evidence"] == ["Only earlier"]
    assert [(section["part"], section["records"]) for section in shape["sections"]] == [
        ("introduction", 1), ("facts", 1), ("facts", 0), ("facts", 0), ("closing", 0),
    ]  # fmt: skip
    assert "\n            none in the section 'Only earlier', which states facts\n" in upr("status", root).out


def test_a_section_that_rests_on_records_through_its_recommendations_only(tmp_path: Path) -> None:
    root = submission(tmp_path, facts("Text.\n\n:::{recommendations}\n:::"))
    assert shape_of(upr("status", root, "--format", "json"))["without_evidence"] == []


def test_findings_are_counted(tmp_path: Path) -> None:
    root = submission(tmp_path, facts("A law [@nothing].\n\n:::{recommendations}\n:::"))
    findings = shape_of(upr("status", root, "--format", "json"))["findings"]
    assert findings == json.loads(upr("check", root, "--format", "json").out)["summary"]
    assert findings["error"] == 1
    assert "\nFindings    1 error, " in upr("status", root).out


@pytest.mark.parametrize("extra", [{"NO_COLOR": "1"}, {"FORCE_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colour_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, extra: dict[str, str]) -> None:
    for name, value in extra.items():
        monkeypatch.setenv(name, value)
    assert "\x1b" not in upr("status", submission(tmp_path)).out
