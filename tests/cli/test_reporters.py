"""Findings as text, as JSON and as annotations: complete, calm, and safe whatever a file name or message holds."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rule_cases import lay

from upr.cli.reporters import REPORTERS, SHOWN_AT_FIRST, as_github, as_json, as_text
from upr.models.finding import Finding, Severity
from upr.models.schemas import schemas
from upr.pipeline import examine
from upr.text.location import Location
from upr.text.safe import safe_text

E, W, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema that users get for this output."""
    made: dict[str, Any] = json.loads(dict(schemas(("check",)))["check.schema.json"])
    return made


def finding(severity: Severity, number: int = 1, code: str = "LNK001", **other: str) -> Finding:
    texts = {"name": "dangling-citation", "message": "the record does not exist", "help": "add it"} | other
    return Finding(code, texts["name"], severity, Location(Path("a.md"), number, 7), texts["message"], texts["help"])


def many(**numbers: int) -> list[Finding]:
    """So many findings of each severity, each on a line of its own."""
    codes = {"error": "LNK001", "warning": "VER002", "info": "OHC008"}
    kinds = [Severity(name) for name, number in numbers.items() for _ in range(number)]
    return [finding(kind, number, codes[kind]) for number, kind in enumerate(kinds, start=1)]


def heads(text: str) -> list[str]:
    """The lines that name a finding."""
    return [line for line in text.splitlines() if re.match(r"a\.md:\d+:\d+: ", line)]


def test_text_of_one_finding() -> None:
    assert as_text([finding(E)], everything=False) == (
        "a.md:1:7: LNK001 dangling-citation: the record does not exist (error)\n    add it\n\n"
        "1 error, 0 warnings, 0 info\n"
    )


def test_text_without_help_has_no_empty_line_for_it() -> None:
    assert as_text([finding(INFO, help="")], everything=False).splitlines()[1:] == [
        "",
        "0 errors, 0 warnings, 1 info",
    ]


def test_text_of_nothing() -> None:
    assert as_text([], everything=False) == "0 errors, 0 warnings, 0 info\n"


def test_text_shows_everything_up_to_ten() -> None:
    text = as_text(many(error=2, warning=5, info=3), everything=False)
    assert len(heads(text)) == 10
    assert "--all" not in text
    assert text.endswith("\n\n2 errors, 5 warnings, 3 info\n")


def test_text_shows_first_what_may_cost_the_submission() -> None:
    text = as_text(many(info=1, warning=9, error=3), everything=False)
    assert [line.split(" ")[-1] for line in heads(text)] == ["(error)"] * 3
    assert text.endswith(
        "\n\nLNK  3 errors\nOHC  1 info\nVER  9 warnings\n\n10 more: --all shows everything.\n\n"
        "3 errors, 9 warnings, 1 info\n"
    )


def test_text_shows_never_more_than_ten() -> None:
    text = as_text(many(error=25, warning=1), everything=False)
    assert [int(line.split(":")[1]) for line in heads(text)] == list(range(1, SHOWN_AT_FIRST + 1))
    assert "16 more: --all shows everything." in text


def test_text_with_many_warnings_shows_their_counts_only() -> None:
    text = as_text(many(warning=11), everything=False)
    assert heads(text) == []
    assert "VER  11 warnings\n" in text


def test_text_counts_a_family_by_severity() -> None:
    mixed = [*many(error=10), finding(W, 11), finding(W, 12), finding(E, 13)]
    assert "LNK  11 errors, 2 warnings\n" in as_text(mixed, everything=False)


def test_text_shows_all_on_request() -> None:
    text = as_text(many(error=12, warning=20, info=1), everything=True)
    assert len(heads(text)) == 33
    assert "more:" not in text
    assert text.endswith("\n\n12 errors, 20 warnings, 1 info\n")


def test_places_are_relative_to_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = lay(tmp_path / "here", {"evidence/vod-order-2023.yaml": "- a\n"})
    findings = examine(root).findings
    monkeypatch.chdir(root / "sections")
    place = "../evidence/vod-order-2023.yaml"
    assert as_text(findings, everything=False).startswith(f"{place}:1:1: REC009 ")
    assert json.loads(as_json(findings, everything=False))["findings"][0]["path"] == place
    assert as_github(findings, everything=False).startswith(f"::error file={place},line=1,col=1,")


def test_json_says_everything_always() -> None:
    findings = many(error=12, warning=3, info=1)
    assert as_json(findings, everything=False) == as_json(findings, everything=True)
    shape = json.loads(as_json(findings, everything=False))
    jsonschema.validate(shape, schema())
    assert shape["summary"] == {"error": 12, "warning": 3, "info": 1}
    assert shape["findings"][0] == {
        "code": "LNK001",
        "name": "dangling-citation",
        "severity": "error",
        "message": "the record does not exist",
        "path": "a.md",
        "line": 1,
        "column": 7,
        "help": "add it",
    }
    assert [one["line"] for one in shape["findings"]] == list(range(1, 17))


def test_json_of_nothing_has_its_shape() -> None:
    shape = json.loads(as_json([], everything=False))
    jsonschema.validate(shape, schema())
    assert shape == {"findings": [], "summary": {"error": 0, "warning": 0, "info": 0}}


def test_the_schema_refuses_another_shape() -> None:
    shape = json.loads(as_json(many(error=1), everything=False))
    del shape["findings"][0]["line"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(shape, schema())


def test_github_levels() -> None:
    lines = as_github(many(error=1, warning=1, info=1), everything=False).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning", "::notice"]


def test_github_escapes() -> None:
    """GitHub, workflow commands: `%`, CR and LF in a message; also `:` and `,` in a property."""
    here = Location(Path("50%, b:c.md"), 3, 4)
    text = as_github([Finding("LNK001", "a,b", W, here, "50%: one, two", "see: %")], everything=False)
    assert text == ("::warning file=50%25%2C b%3Ac.md,line=3,col=4,title=LNK001 a%2Cb::50%25: one, two: see: %25\n")


def test_github_says_everything_always() -> None:
    findings = many(error=12, info=12)
    assert as_github(findings, everything=False) == as_github(findings, everything=True)
    assert len(as_github(findings, everything=False).splitlines()) == 24


TEXTS = st.text(max_size=40) | st.text(st.sampled_from("%:,\r\n\t\x1b[m\u2028\u2029\x85\u202ea:\\"), max_size=12)
NAMES = TEXTS.map(lambda text: re.sub(r"[/\\:\x00]", "", text) or "a")
FINDINGS = st.lists(
    st.builds(
        Finding,
        st.sampled_from(["LNK001", "REC013"]),
        st.just("wrong-value"),
        st.sampled_from(Severity),
        st.builds(Location, NAMES.map(lambda name: Path(f"x{name}.md")), st.integers(1, 9), st.integers(1, 9)),
        TEXTS,
        TEXTS,
    ),
    max_size=14,
)
ANNOTATION = re.compile(r"::(?:error|warning|notice) file=([^,:]*),line=\d,col=\d,title=([^,:]*)::([^\r\n]*)")


def _unescaped(text: str) -> str:
    for sign in ",:\n\r%":
        text = text.replace(f"%{ord(sign):02X}", sign)
    return text


@settings(max_examples=150, deadline=None)
@given(FINDINGS)
def test_each_annotation_is_one_line(findings: list[Finding]) -> None:
    lines = as_github(findings, everything=False).split("\n")
    assert lines.pop() == ""
    assert len(lines) == len(findings)
    for line, one in zip(lines, findings, strict=True):
        match = ANNOTATION.fullmatch(line)
        assert match, line
        assert len(line.splitlines()) == 1
        path, title, message = map(_unescaped, match.groups())
        assert path == safe_text(str(one.location.path))
        assert title == f"{one.code} {one.name}"
        assert message.startswith(safe_text(one.message))


@settings(max_examples=150, deadline=None)
@given(FINDINGS, st.booleans())
def test_nothing_that_drives_a_terminal_is_printed(findings: list[Finding], everything: bool) -> None:
    for report in REPORTERS.values():
        text = report(findings, everything)
        assert text.encode("utf-8").decode("utf-8") == text
        assert not [sign for sign in text if sign != "\n" and unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp")]
        assert "\u202e" not in text


@settings(max_examples=100, deadline=None)
@given(FINDINGS)
def test_json_always_fits_its_schema(findings: list[Finding]) -> None:
    shape = json.loads(as_json(findings, everything=False))
    jsonschema.validate(shape, schema())
    assert len(shape["findings"]) == len(findings) == sum(shape["summary"].values())


@settings(max_examples=100, deadline=None)
@given(FINDINGS)
def test_text_shows_or_counts_every_finding(findings: list[Finding]) -> None:
    text = as_text(findings, everything=False)
    shown = sum(line.startswith("x") for line in text.splitlines())
    assert shown <= SHOWN_AT_FIRST
    more = re.search(r"^(\d+) more: --all shows everything\.$", text, re.MULTILINE)
    assert shown + (int(more[1]) if more else 0) == len(findings)
