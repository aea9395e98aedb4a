"""SARIF: valid by the schema of the standard, complete, and safe whatever a path or message holds.

The schema is that of version 2.1.0 as the npm package @microsoft/jest-sarif (MIT) carries it.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
from commands import upr
from hypothesis import given, settings
from hypothesis import strategies as st
from rule_cases import files_of, lay

from upr.check.rules import BY_CODE, RULES
from upr.cli.sarif import as_sarif
from upr.models.finding import Finding, Severity
from upr.text.location import Location

SCHEMA = Path(__file__).with_name("sarif-2.1.0-rtm.5.json")
CASES = Path(__file__).parents[1] / "rules"


@cache
def validator() -> jsonschema.Draft4Validator:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    jsonschema.Draft4Validator.check_schema(schema)
    return jsonschema.Draft4Validator(schema)


def run_of(findings: list[Finding]) -> Any:
    """The one run of the log, which is valid."""
    log = json.loads(as_sarif(findings, False))
    validator().validate(log)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return run


def finding(code: str = "VER002", path: str = "sections/a b.md", line: int = 3, message: str = "no") -> Finding:
    rule = BY_CODE[code]
    return Finding(code, rule.name, rule.severity, Location(Path(path), line, 7), message, "mend it")


def test_the_schema_refuses_what_is_wrong() -> None:
    log = json.loads(as_sarif([finding()], False))
    log["runs"][0]["results"][0]["level"] = "info"
    assert not validator().is_valid(log)


def test_nothing_found_is_a_run_all_the_same() -> None:
    assert run_of([])["results"] == []


def test_a_result_names_its_rule_place_and_level() -> None:
    run = run_of([finding(), finding("OHC008", line=9), finding("LNK001", line=2)])
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["LNK001", "OHC008", "VER002"]
    levels = [(r["ruleId"], r["ruleIndex"], r["level"]) for r in run["results"]]
    assert levels == [("VER002", 2, "warning"), ("OHC008", 1, "note"), ("LNK001", 0, "error")]
    physical = run["results"][0]["locations"][0]["physicalLocation"]
    assert physical == {
        "artifactLocation": {"uri": "sections/a%20b.md"},
        "region": {"startLine": 3, "startColumn": 7},
    }
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"][0]["message"]["text"] == "no: mend it"


def test_every_rule_can_be_told_of() -> None:
    run = run_of([finding(rule.code) for rule in RULES])
    for described, rule in zip(run["tool"]["driver"]["rules"], RULES, strict=True):
        assert described["id"] == rule.code
        assert described["shortDescription"]["text"].startswith("reports ")
        assert "\n" not in described["shortDescription"]["text"]
        assert described["properties"].get("grade") == rule.grade


def test_a_fingerprint_outlives_moved_lines_only() -> None:
    prints = [
        run_of([found])["results"][0]["partialFingerprints"]["codePathMessage/v1"]
        for found in (finding(), finding(line=90), finding(message="yes"), finding(path="b.md"), finding("VER001"))
    ]
    assert prints[0] == prints[1]
    assert len(set(prints)) == 4


@given(st.text(min_size=1), st.text(min_size=1).filter(lambda text: "\0" not in text))
@settings(deadline=None, max_examples=50)
def test_whatever_a_message_or_path_holds(message: str, name: str) -> None:
    rule = BY_CODE["VER002"]
    strange = Finding("VER002", rule.name, Severity.WARNING, Location(Path("sections") / name.strip("/\\")), message)
    (result,) = run_of([strange])["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].isascii()


def test_the_command_prints_it(tmp_path: Path) -> None:
    root = lay(
        tmp_path, files_of(CASES / "LNK001" / next(iter(sorted(p.name for p in (CASES / "LNK001").iterdir()))))
    )
    ran = upr("check", "--format", "sarif", folder=root)
    log = json.loads(ran.out)
    validator().validate(log)
    assert (ran.code, ran.err) == (1, "")
    assert log["runs"][0]["results"][0]["ruleId"] == "LNK001"
    assert "\\u001b" not in ran.out
