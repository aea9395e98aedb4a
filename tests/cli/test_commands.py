"""Every command with nonsense: one clear line on stderr, nothing on stdout, exit code 2; never a traceback."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from submissions import submission

from upr import __version__
from upr.cli import main
from upr.models.schemas import schemas

ROOT = Path(__file__).parents[2]
SCHEMAS = {name.removesuffix(".schema.json"): json.loads(data) for name, data in schemas()}
COMMANDS = ("new", "check", "build", "status", "rule", "schema")
NEED_A_SUBMISSION = ("check", "build", "status")
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def upr(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process: exit code, stdout, stderr."""

    def run(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            main(list(arguments))
        captured = capsys.readouterr()
        return int(left.value.code or 0), captured.out, captured.err

    return run


def refused(result: tuple[int, str, str]) -> str:
    """Assert that a command was refused as it should be, and return what it said."""
    code, out, err = result
    assert code == 2, (out, err)
    assert out == ""
    assert err.startswith("upr: ")
    assert err.count("\n") == 1
    assert "Traceback" not in err
    return err


@pytest.mark.parametrize("command", COMMANDS)
def test_unknown_options(upr: Run, command: str) -> None:
    refused(upr(command, "--no-such-option"))


@pytest.mark.parametrize("command", ["chek", "", "--", "build2", "\x1b[31m", "a\nb"])
def test_unknown_commands(upr: Run, command: str) -> None:
    err = refused(upr(command)) if command != "--" else ""
    assert "\x1b" not in err
    if command == "chek":
        assert "'check'" in err


@pytest.mark.parametrize("command", NEED_A_SUBMISSION)
@pytest.mark.parametrize("kind", ["missing", "empty", "file", "nul", "long", "esc", "folder-as-manifest"])
def test_places_that_are_no_submission(upr: Run, tmp_path: Path, command: str, kind: str) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "odd" / "submission.yaml").mkdir(parents=True)
    names = {
        "missing": "nowhere", "empty": "empty", "file": "file", "nul": "a\x00b", "long": "x" * 5000,
        "esc": "\x1b]0;x\x07", "folder-as-manifest": "odd",
    }  # fmt: skip
    err = refused(upr(command, str(tmp_path / names[kind])))
    assert "\x1b" not in err


@pytest.mark.skipif(
    not hasattr(__import__("os"), "geteuid") or __import__("os").geteuid() == 0, reason="root reads all"
)
@pytest.mark.parametrize("command", NEED_A_SUBMISSION)
def test_a_manifest_without_permission(upr: Run, tmp_path: Path, command: str) -> None:
    root = submission(tmp_path)
    (root / "submission.yaml").chmod(0)
    refused(upr(command, str(root)))


NONSENSE = """
check --format yaml
check a b
status --format xml
rule NOPE999
rule VER0002
rule --format
build --notes margin
build --out
new
new x
new x --state Atlantis
new x --state KHM --session one
new x --state KHM --session 0
new x --state KHM --language km
new x --state KHM --as-of yesterday
new x --state KHM --organisation A|B|C
new x --state KHM --organisation |||
"""


@pytest.mark.parametrize("line", NONSENSE.split("\n")[1:-1])
def test_nonsense_values(upr: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    monkeypatch.chdir(tmp_path)
    refused(upr(*line.split()))
    assert list(tmp_path.iterdir()) == []


def test_wrong_names_get_a_suggestion(upr: Run) -> None:
    assert "VER002" in refused(upr("rule", "VER0002"))
    assert "'Cambodia'" in refused(upr("new", "x", "--state", "Camboda"))
    assert "--format" in refused(upr("check", "--fromat", "json"))


def test_version_and_help(upr: Run) -> None:
    assert upr("--version") == (0, f"upr {__version__}\n", "")
    code, out, err = upr()
    assert (code, err) == (0, "")
    for command in COMMANDS:
        assert f"  {command} " in out
        code, text, err = upr(command, "--help")
        assert (code, err) == (0, "")
        assert "Usage: upr" in text


def test_a_submission_is_found_from_below(upr: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = submission(tmp_path)
    monkeypatch.chdir(root / "sections")
    code, out, _ = upr("check")
    assert (code, out) == (0, "0 errors, 0 warnings, 0 info\n")


def test_a_fault_of_our_own_ends_in_one_line_without_values(upr: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("SECRET value")

    monkeypatch.setattr("upr.pipeline.examine", broken)
    code, out, err = upr("check", str(ROOT / "examples" / "minimal"))
    assert (code, out) == (3, "")
    assert "SECRET" not in err
    assert "RuntimeError" in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(("error", "code"), [(KeyboardInterrupt, 2), (MemoryError, 2), (OSError(28, "No space"), 2)])
def test_circumstances(upr: Run, monkeypatch: pytest.MonkeyPatch, error: type[BaseException], code: int) -> None:
    def broken(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("upr.pipeline.examine", broken)
    result = upr("check", str(ROOT / "examples" / "minimal"))
    assert result[0] == code
    refused(result)


def test_rules_as_text_and_json(upr: Run) -> None:
    code, out, _ = upr("rule", "doubtful-sole-support")
    assert code == 0
    assert out.startswith("VER002 doubtful-sole-support (warning)\n\nWhat it does:")
    code, out, _ = upr("rule", "--format", "json")
    shape = json.loads(out)
    Draft202012Validator(SCHEMAS["rule"]).validate(shape)
    assert len(shape["rules"]) >= 70
    limit = next(rule for rule in shape["rules"] if rule["code"] == "OHC001")
    assert (limit["severity"], limit["grade"]) == ("error", "C")


def test_schema_writes_the_committed_files(upr: Run, tmp_path: Path) -> None:
    assert upr("schema", str(tmp_path / "made"))[0] == 0
    made = {path.name: path.read_bytes() for path in (tmp_path / "made").iterdir()}
    assert made == {path.name: path.read_bytes() for path in (ROOT / "schemas").iterdir()}
    (tmp_path / "file").write_text("x", "utf-8")
    refused(upr("schema", str(tmp_path / "file")))


@pytest.mark.parametrize("command", [["check"], ["status"], ["rule"], ["rule", "--format", "json"]])
def test_a_reader_that_goes_away_is_no_fault(command: list[str]) -> None:
    """`upr check | head -1`."""
    process = subprocess.Popen(
        [sys.executable, "-m", "upr", *command], cwd=ROOT / "examples" / "minimal", stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    errors = process.stderr.read()
    process.wait()
    assert b"Traceback" not in errors
    assert b"Exception" not in errors
    process.stderr.close()


def test_a_plain_terminal_prints_everything() -> None:
    environment = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PATH": "", "SYSTEMROOT": ""}
    done = subprocess.run(
        [sys.executable, "-m", "upr", "status"], cwd=ROOT / "examples" / "minimal-fr", env=environment,
        capture_output=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "médias" in done.stdout.decode("utf-8").lower()


def test_looking_never_writes(upr: Run, tmp_path: Path) -> None:
    root = submission(tmp_path)
    before = {path: (path.stat().st_mtime_ns, path.is_file() and path.read_bytes()) for path in root.rglob("*")}
    for command in ("check", "status"):
        upr(command, str(root))
        upr(command, "--format", "json", str(root))
    assert {
        path: (path.stat().st_mtime_ns, path.is_file() and path.read_bytes()) for path in root.rglob("*")
    } == before
