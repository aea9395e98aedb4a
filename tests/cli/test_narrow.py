"""Which findings `check` shows: `--select`, `--ignore`, and a baseline of known ones."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from commands import listing, refused, upr
from hypothesis import given, settings
from hypothesis import strategies as st
from submissions import facts, submission

from upr import pipeline
from upr.check.baseline import compare
from upr.check.rule import Rule
from upr.check.rules import RULES
from upr.check.run import run
from upr.models.baseline import KnownFinding
from upr.models.finding import Finding, Severity
from upr.models.project import Project
from upr.models.schemas import schemas
from upr.text.location import Location

BROKEN = "A law [@nothing].\n\nA law [@nowhere]. {#law}\n\n:::{recommendations} freedoms\n:::"


def codes(root: Path, *arguments: str | Path) -> list[str]:
    """The codes that are found."""
    shape = json.loads(upr("check", root, "--format", "json", *arguments).out)
    return [finding["code"] for finding in shape["findings"]]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A submission with two dangling citations and without a follow-up."""
    return submission(tmp_path / "s", facts(BROKEN))


def test_select_and_ignore_take_codes_and_families(root: Path) -> None:
    everything = codes(root)
    assert everything.count("LNK001") == 2
    assert "OHC013" in everything
    assert set(codes(root, "--select", "OHC013")) == {"OHC013"}
    assert codes(root, "--select", "lnk,OHC013").count("LNK001") == 2
    assert set(codes(root, "--select", "LNK", "--select", "OHC013")) == {"LNK001", "OHC013"}
    assert set(codes(root, "--ignore", "LNK")) == set(everything) - {"LNK001"}
    assert codes(root, "--select", "LNK", "--ignore", "LNK001") == []


def test_what_was_left_out_is_said_and_counts_no_more(root: Path) -> None:
    ran = upr("check", root, "--ignore", "LNK001")
    assert ran.code == 0
    assert "2 findings left out, as asked\n" in ran.err


def test_what_is_not_selected_is_not_run(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: set[str] = set()

    def noted(rules: Iterable[Rule[Any]], *rest: Any) -> list[Finding]:
        ran.update(rule.code for rule in rules)
        return run(rules, *rest)

    monkeypatch.setattr(pipeline, "run", noted)
    monkeypatch.setattr(pipeline, "compose_document", lambda *_: pytest.fail("nothing here looks at the text"))
    told = upr("check", root, "--select", "LNK,REC").err
    lasting = {rule.code for rule in RULES if rule.severity is Severity.ERROR and not rule.acceptable}
    assert lasting < ran
    assert {code for code in ran - lasting if code[:3] not in ("LNK", "REC")} == set()
    assert "looked only for LNK, REC, as asked\n" in told


ACCEPTING = "---\ntitle: T\naccept:\n  - {code: NAR017, reason: a}\n  - {code: LNK001, reason: b}\n---\n\n"


def test_an_acceptance_is_unused_only_if_its_rule_was_run(root: Path) -> None:
    section = root / "sections/02-facts.md"
    section.write_text(f"{ACCEPTING}A law was adopted.\n", "utf-8")  # uses the first entry, not the second
    assert codes(root).count("REC030") == 1
    assert codes(root, "--select", "REC030") == ["REC030"], "what is accepted is run for it"
    assert codes(root, "--select", "NAR") == []
    assert upr("check", root, "--select", "NAR").err.count("1 accepted, each with a reason") == 1
    assert "accepted" not in upr("check", root, "--select", "REC").err


def test_only_what_is_selected_can_be_gone(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    upr("check", root, "--write-baseline", path)
    assert "no longer found" not in upr("check", root, "--baseline", path, "--select", "OHC").err


def test_what_cannot_be_accepted_cannot_be_left_out(root: Path) -> None:
    (root / "evidence/broken.yaml").write_text("a: [", "utf-8")
    for arguments in (("--ignore", "REC"), ("--select", "OHC013")):
        ran = upr("check", root, *arguments)
        assert ran.code == 1
        assert "broken.yaml" in ran.out
        assert "shown all the same, since it cannot be accepted: REC" in ran.err


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("LNK0001", "did you mean LNK001?"),
        ("NARR", "did you mean NAR?"),
        ("?", "'upr rule' lists the codes"),
        ("\x1b[2J", "'upr rule' lists the codes"),
    ],
)
@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_code_is_a_usage_error(root: Path, option: str, code: str, told: str) -> None:
    message = refused(upr("check", root, option, code))
    assert message.startswith(f"{option}: there is no rule or family")
    assert told in message


def test_known_findings_are_shown_no_more(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    before = listing(root)
    written = upr("check", root, "--write-baseline", path)
    assert (written.code, "0 errors, 0 warnings, 0 info" in written.out) == (0, True)
    assert listing(root) == before, "check changes nothing of the submission"
    schema = json.loads(dict(schemas(("baseline",)))["baseline.schema.json"])
    jsonschema.validate(json.loads(path.read_text("utf-8")), schema)
    again = upr("check", root, "--baseline", path)
    assert (again.code, codes(root, "--baseline", path)) == (0, [])
    assert "known and not shown" in again.err


def test_a_baseline_is_written_over_nothing_but_a_baseline(root: Path, tmp_path: Path) -> None:
    before = listing(root)
    ran = upr("check", root, "--write-baseline", root / "submission.yaml")
    assert "is there already, and is not a baseline; choose another name" in refused(ran)
    assert listing(root) == before
    fresh = tmp_path / "known.yaml"
    fresh.touch()
    for _ in range(2):
        upr("check", root, "--write-baseline", fresh)
        assert upr("check", root, "--baseline", fresh).code == 0


def test_a_baseline_follows_text_that_moves(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    upr("check", root, "--write-baseline", path)
    moved = "A law was adopted [@new-one].\n\n" + BROKEN
    submission(root, facts(moved))
    shape = json.loads(upr("check", root, "--baseline", path, "--format", "json").out)
    assert [(finding["code"], finding["line"]) for finding in shape["findings"]] == [("LNK001", 6)]
    assert upr("check", root, "--baseline", path).code == 1


def test_among_equal_findings_the_text_tells_which_is_known(root: Path, tmp_path: Path) -> None:
    path, known = tmp_path / "known.json", "The law is old."
    submission(root, facts(known))
    upr("check", root, "--write-baseline", path)
    submission(root, facts(f"The law is new.\n\n{known}"))
    shape = json.loads(upr("check", root, "--baseline", path, "--format", "json").out)
    assert [(finding["code"], finding["line"]) for finding in shape["findings"]] == [("NAR017", 6)]


def test_gone_findings_are_mentioned(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    upr("check", root, "--write-baseline", path)
    submission(root)
    ran = upr("check", root, "--baseline", path)
    assert (ran.code, "LNK001 in sections/02-facts.md" in ran.err) == (0, True)
    assert "no longer found: " in ran.err


def test_errors_that_cannot_be_accepted_are_never_known(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    (root / "evidence/broken.yaml").write_text("a: [", "utf-8")
    written = upr("check", root, "--write-baseline", path)
    assert written.code == 1
    assert "1 finding cannot be accepted, and so cannot be known" in written.err
    assert upr("check", root, "--baseline", path).code == 1


@pytest.mark.parametrize(
    ("content", "told"),
    [(None, "there is no such file"), ("", "is not a baseline"), ("[]", "is not a baseline"), ("[" * 9999, "is not")],
)
def test_a_file_that_is_no_baseline(root: Path, tmp_path: Path, content: str | None, told: str) -> None:
    path = tmp_path / "known.json"
    if content is not None:
        path.write_text(content, "utf-8")
    assert told in refused(upr("check", root, "--baseline", path))


def found(text: str, line: int) -> Finding:
    return Finding("NAR017", "x", Severity.WARNING, Location(Path("/s/a.yaml"), line), text)


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
@settings(deadline=None, max_examples=100)
def test_each_is_known_as_often_as_the_baseline_has_it(now: list[str], before: list[str]) -> None:
    known = [KnownFinding(code="NAR017", path="a.yaml", message=f"{text} 1") for text in before]
    compared = compare([found(f"{text} 2", i) for i, text in enumerate(now, 1)], known, Project(Path("/s"), None))
    for text in "abc":
        assert sum(f.message[0] == text for f in compared.new) == max(0, now.count(text) - before.count(text))
        assert sum(k.message[0] == text for k in compared.gone) == max(0, before.count(text) - now.count(text))
