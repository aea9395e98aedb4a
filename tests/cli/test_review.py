"""`upr review`: sign off, walk through what waits, and see how the records stand."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from commands import Ran, listing, refused, upr
from jsonschema import Draft202012Validator
from submissions import BASE, RECORD, facts, submission

from upr.models.schemas import schemas

SCHEMA = json.loads(dict(schemas(("reviews",)))["reviews.schema.json"])
ASKING = BASE + "reviewers: [{id: A-01}, {id: A-02}]\nsign_offs: 1\n"
OLDER = RECORD.replace("2023-03-03", "2019").replace("law\n", "older\n")
DAY = ("--on", "2023-05-01")
Files = Mapping[str, str | bytes | None]


def base(folder: Path, changes: Files | None = None) -> Path:
    return submission(folder, {"evidence/base.yaml": ASKING, "evidence/older.yaml": OLDER, **(changes or {})})


def sign(root: Path, *arguments: str, by: str = "A-01", decision: str = "verified") -> Ran:
    return upr("review", *arguments, "--as", by, "--decision", decision, *DAY, "--in", root)


def table(root: Path) -> Any:
    ran = upr("review", "--list", "--format", "json", "--in", root)
    assert (ran.code, ran.err) == (0, "")
    shape = json.loads(ran.out)
    Draft202012Validator(SCHEMA).validate(shape)
    return shape


def status(root: Path) -> dict[str, str]:
    return {record["id"]: record["status"] for record in table(root)["records"]}


def test_a_sign_off_is_a_new_file(tmp_path: Path) -> None:
    root = base(tmp_path)
    before = listing(root)
    ran = upr("review", "law-2023", "[@older]", "--as", "A-01", "--decision", "verified", *DAY, folder=root)
    paths = [f"evidence/reviews/{name}.A-01.001.yaml" for name in ("law-2023", "older")]
    assert ran == Ran(0, "".join(f"{path}\n" for path in paths), "")
    after = listing(root)
    assert set(after) - set(before) == {"evidence/reviews", *paths}
    assert all(after[name] == state for name, state in before.items() if name.endswith(".yaml"))
    assert status(root) == {"law-2023": "reviewed", "older": "reviewed"}


def test_a_changed_word_makes_it_suspect_and_what_rests_on_it_is_named(tmp_path: Path) -> None:
    root = base(tmp_path)
    sign(root, "law-2023")
    (root / "evidence/law-2023.yaml").write_text("# Comment.\n" + RECORD, "utf-8")
    assert status(root)["law-2023"] == "reviewed"
    assert table(root)["look_again"] == []
    (root / "evidence/law-2023.yaml").write_text(RECORD.replace("A law was", "Two laws were"), "utf-8")
    shape = table(root)
    assert status(root)["law-2023"] == "suspect"
    assert [(each["kind"], each["id"], each["line"]) for each in shape["look_again"]] == [
        ("paragraph", "", 6),
        ("paragraph", "adopted", 6),
        ("recommendation", "repeal", 2),
    ]
    assert shape["summary"] == {"unreviewed": 1, "reviewed": 0, "suspect": 1, "disputed": 0, "rejected": 0}
    text = upr("review", "--list", folder=root).out
    assert "suspect     law-2023  0 of 1 signed, cited 3 times; verified by A-01 on 2023-05-01, changed since" in text
    assert "sections/02-facts.md:6: paragraph #adopted rests on law-2023" in text
    assert "recommendations.yaml:2: recommendation repeal rests on law-2023" in text


def test_the_latest_decision_of_an_actor_counts(tmp_path: Path) -> None:
    root = base(tmp_path)
    note = ("--note", "It says something else.")
    for decision in ("verified", "rejected", "disputed"):
        sign(root, "law-2023", *note, decision=decision)
        expected = "reviewed" if decision == "verified" else decision
        assert status(root)["law-2023"] == expected
    found = table(root)["records"][0]["decisions"]
    assert found == [{"actor": "A-01", "decision": "disputed", "reviewed_on": "2023-05-01", "current": True}]


def test_the_same_decision_is_not_written_twice(tmp_path: Path) -> None:
    root = base(tmp_path)
    sign(root, "law-2023")
    before = listing(root)
    again = sign(root, "law-2023")
    assert (again.code, again.out) == (0, "")
    assert "already" in again.err
    assert listing(root) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "it is not said which record"),
        (["law-2023"], "it is not said who"),
        (["law-2023", "--as", "A-01"], "it is not said what is decided"),
        (["law-2023", "--as", "somebody", "--decision", "verified"], "--as is not an actor id"),
        (["law-2023", "--as", "A-09", "--decision", "verified"], "A-09 is no reviewer"),
        (["law-2023", "--as", "A-01", "--decision", "fine"], "'fine'"),
        (["law-2023", "--as", "A-01", "--decision", "rejected"], "'rejected' needs a reason"),
        (["law-2023", "--as", "A-01", "--decision", "rejected", "--note", " "], "'rejected' needs a reason"),
        (["law-2023", "--as", "A-01", "--decision", "verified", "--note", "a\x1b[2J"], "U+001B"),
        (["law-2023", "--as", "A-01", "--decision", "verified", "--on", "2999-01-01"], "--on lies in the future"),
        (["law-2023", "--as", "A-01", "--decision", "verified", "--on", "May"], "--on is not a day"),
        (["law-2032", "--as", "A-01", "--decision", "verified"], "did you mean 'law-2023'?"),
        (["law-2023", "gone", "--as", "A-01", "--decision", "verified"], "there is no record 'gone'"),
        (["broken", "--as", "A-01", "--decision", "verified"], "could not be read"),
        (["mine", "--as", "A-01", "--decision", "verified"], "A-01 wrote the record 'mine'"),
        (["law-2023", "--next"], "do not go together"),
        (["--next", "--decision", "verified"], "--decision does not go with --next"),
        (["--list", "--as", "A-01"], "--as does not go with --list"),
        (["--next", "--format", "json"], "--format json goes with --list"),
        (["--next", "--as", "A-09"], "A-09 is no reviewer of any base"),
    ],
)
def test_refusals_write_nothing(arguments: list[str], said: str, tmp_path: Path) -> None:
    mine = {"evidence/mine.yaml": OLDER + "recorded_by: A-01\n", "evidence/broken.yaml": "kind: ["}
    root = base(tmp_path, mine)
    before = listing(root)
    assert said in refused(upr("review", *arguments, folder=root))
    assert listing(root) == before


def test_a_wrong_manifest_is_said(tmp_path: Path) -> None:
    ran = upr("review", "--list", folder=base(tmp_path, {"submission.yaml": "state: KHM\n"}))
    assert (ran.code, ran.out) == (1, "")
    assert "the manifest must be right first" in ran.err


def walk(root: Path, answers: Iterable[str], monkeypatch: pytest.MonkeyPatch, by: str = "A-01") -> Ran:
    monkeypatch.setattr(sys, "stdin", StringIO("".join(f"{answer}\n" for answer in answers)))
    monkeypatch.setattr("upr.cli.review.walk.on_terminal", lambda: True)
    return upr("review", "--next", "--as", by, *DAY, "--in", root)


def test_the_walk_goes_from_old_to_new_and_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = base(tmp_path)
    ran = walk(root, ["?", "v", "Read.", "d", "", "Other sources say 2 March."], monkeypatch)
    assert ran.code == 0
    assert ran.out.index("older (1 of 2): never reviewed") < ran.out.index("law-2023 (2 of 2): never reviewed")
    assert "Answer with one letter." in ran.out
    assert "'disputed' needs a reason" in ran.out
    assert status(root) == {"law-2023": "disputed", "older": "reviewed"}
    assert (root / "evidence/reviews/older.A-01.001.yaml").read_text("utf-8").endswith('note: "Read."\n')


def test_the_page_shows_what_a_reviewer_needs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = walk(base(tmp_path), ["s", "q"], monkeypatch).out
    page = " ".join(out[out.index("law-2023 (2 of 2)") :].split())
    for part in (
        "file ",
        "https://example.org/law",
        "says A law was adopted.",
        "note “Law adopted”, Example Post, 3 March 2023",
        "cited in para. 2: A law was adopted.",
        "asked for repeal: Repeal the law by 2025.",
    ):
        assert part in page


def test_a_citation_in_a_list_or_quotation_is_shown_with_the_paragraph_above_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = "They told us:\n\n- one;\n- two [@law-2023].\n\n> Their words [@law-2023].\n\n## Next\n\nMore [@law-2023]."
    out = walk(base(tmp_path, dict(facts(body))), ["s", "q"], monkeypatch).out
    page = " ".join(out[out.index("law-2023 (2 of 2)") :].split())
    assert "cited in para. 2 (b): They told us: … two." in page
    assert "cited in para. 2: They told us: … Their words." in page
    assert "cited in para. 3: More." in page


def test_the_walk_can_skip_and_quit_and_ends_with_its_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = base(tmp_path)
    assert walk(root, ["s", "q"], monkeypatch).code == 0
    assert not (root / "evidence/reviews").exists()
    ended = walk(root, ["v", "", "v"], monkeypatch)
    assert ended.code == 0
    assert "stopped; what was decided before is written" in ended.err
    assert status(root) == {"law-2023": "unreviewed", "older": "reviewed"}


def test_nobody_is_offered_an_own_record_or_one_already_decided(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = base(tmp_path, {"evidence/older.yaml": OLDER + "recorded_by: A-01\n"})
    assert "older" not in walk(root, ["q"], monkeypatch).out
    assert "older (1 of 2)" in walk(root, ["q"], monkeypatch, by="A-02").out
    two = {"evidence/base.yaml": ASKING.replace("sign_offs: 1", "sign_offs: 2")}
    root = base(tmp_path / "two", two)
    sign(root, "older", "law-2023")
    assert "nothing waits for A-01" in walk(root, [], monkeypatch).err
    assert "older (1 of 2): 1 of 2 signed" in walk(root, ["q"], monkeypatch, by="A-02").out


def test_changed_records_come_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = base(tmp_path)
    sign(root, "older")
    (root / "evidence/older.yaml").write_text(OLDER.replace("A law was", "Two laws were"), "utf-8")
    out = walk(root, ["s", "q"], monkeypatch).out
    assert out.index("law-2023 (1 of 2)") < out.index("older (2 of 2): changed since it was decided on, 2023-05-01")


def test_off_a_terminal_one_record_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = base(tmp_path)
    monkeypatch.setattr(sys, "stdin", StringIO("v\n"))
    ran = upr("review", "--next", "--as", "A-02", folder=root)
    assert ran.code == 0
    assert "older (1 of 2)" in ran.out
    assert "law-2023" not in ran.out
    assert "upr review older --as A-02 --decision verified" in ran.err
    assert not (root / "evidence/reviews").exists()


def test_hostile_records_do_nothing_to_the_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = RECORD.replace("A law was adopted.", "<img src=x onerror=alert(1)> [bold red]x[/y] a\u200eb")
    ran = walk(base(tmp_path, {"evidence/law-2023.yaml": hostile}), ["s", "q"], monkeypatch)
    assert "<img src=x onerror=alert(1)> [bold red]x[/y] a\\u200eb" in ran.out
    assert ran.out.replace("\n", "").isprintable()
