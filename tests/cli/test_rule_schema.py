"""`upr rule` explains every rule; `upr schema` writes the schemas that are committed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import refused, upr, without_privileges
from jsonschema import Draft202012Validator

from upr.check.rules import BY_CODE, RULES
from upr.models.schemas import schemas

ROOT = Path(__file__).parents[2]
SCHEMAS = {name: json.loads(data) for name, data in schemas()}
CODES = [rule.code for rule in RULES]
COMMITTED = {path.name: path.read_bytes() for path in (ROOT / "schemas").iterdir()}


def test_the_list_has_each_rule_once() -> None:
    ran = upr("rule")
    assert (ran.code, ran.err) == (0, "")
    rows = [line.split() for line in ran.out.splitlines()]
    assert rows == [[rule.code, rule.severity.value, rule.name] for rule in RULES]
    assert len({len(line) - len(line.split()[2]) for line in ran.out.splitlines()}) == 1, "the columns stand in line"


@pytest.mark.parametrize("code", CODES)
def test_each_rule_by_its_code(code: str) -> None:
    ran = upr("rule", code)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{code} {BY_CODE[code].name} (")
    for part in ("What it does:", "Why it matters:", "Example:", "Instead:", "\nSource: "):
        assert ran.out.count(part) == 1
    assert upr("rule", f" {code.lower()} ") == ran


@pytest.mark.parametrize("name", sorted({rule.name for rule in RULES}))
def test_each_rule_by_its_name(name: str) -> None:
    """Two families may have the same fault: then both are explained."""
    manuals = [upr("rule", rule.code).out for rule in RULES if rule.name == name]
    assert upr("rule", name).out == upr("rule", name.upper()).out == "\n".join(manuals)


def test_all_rules_as_json() -> None:
    ran = upr("rule", "--format", "json")
    shape = json.loads(ran.out)
    Draft202012Validator(SCHEMAS["rule.schema.json"]).validate(shape)
    assert (ran.code, ran.err) == (0, "")
    assert [rule["code"] for rule in shape["rules"]] == [rule.code for rule in RULES]
    for rule in shape["rules"]:
        assert (rule["grade"] is None) == (rule["source"] is None)


def test_one_rule_as_json() -> None:
    ran = upr("rule", "ver001", "--format", "json")
    shape = json.loads(ran.out)
    Draft202012Validator(SCHEMAS["rule.schema.json"]).validate(shape)
    (rule,) = shape["rules"]
    assert (rule["code"], rule["name"]) == ("VER001", "source-after-as-of")
    assert rule["explanation"] in upr("rule", "VER001").out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("LNK0001", "there is no rule 'LNK0001'; did you mean LNK001?"),
        ("lnk0001", "there is no rule 'lnk0001'; did you mean LNK001?"),
        ("danglingcitation", "did you mean dangling-citation?"),
        ("nothing", "there is no rule 'nothing'; 'upr rule' lists all rules"),
        ("", "there is no rule ''; 'upr rule' lists all rules"),
        ("a\x1b[31m\nb", "there is no rule 'a\\u001b[31m\\u000ab'; 'upr rule'"),
        ("x" * 10_000, f"there is no rule '{'x' * 39}…'; 'upr rule'"),
        ("\udcff", "there is no rule '\\udcff'"),
    ],
)
@pytest.mark.parametrize("options", [(), ("--format", "json")], ids=["text", "json"])
def test_a_rule_that_is_none(text: str, said: str, options: tuple[str, ...]) -> None:
    assert said in refused(upr("rule", text, *options))


def test_rule_writes_nothing(tmp_path: Path) -> None:
    upr("rule", folder=tmp_path)
    upr("rule", "VER001", folder=tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("arguments", [(), ("schemas",), ("far/away",)])
def test_schema_writes_the_committed_bytes(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    ran = upr("schema", *arguments, folder=tmp_path)
    folder = arguments[0] if arguments else "schemas"
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [f"{folder}/{name}" for name in SCHEMAS]
    assert {path.name: path.read_bytes() for path in (tmp_path / folder).iterdir()} == COMMITTED


def test_every_schema_is_one() -> None:
    for schema in SCHEMAS.values():
        Draft202012Validator.check_schema(schema)
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_schema_mends_what_was_changed_and_leaves_the_rest(tmp_path: Path) -> None:
    (tmp_path / "check.schema.json").write_text("{}", "utf-8")
    (tmp_path / "note.txt").write_text("mine", "utf-8")
    assert upr("schema", tmp_path).code == 0
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {**COMMITTED, "note.txt": b"mine"}


def test_schema_where_a_file_is_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", "utf-8")
    for name in ("file", "file/below"):
        assert "a file is in the way" in refused(upr("schema", name, folder=tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_schema_where_a_folder_has_the_name_of_a_schema(tmp_path: Path) -> None:
    (tmp_path / "submission.schema.json").mkdir()
    assert "it is a folder" in refused(upr("schema", tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["submission.schema.json"]


def test_schema_in_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    with without_privileges():
        message = refused(upr("schema", "/"))
    assert "there is no permission" in message
    assert not Path("/check.schema.json").exists()
