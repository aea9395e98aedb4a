"""Each command with each kind of nonsense: one line on stderr that helps, exit code 2, and nothing else."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import listing, refused, upr, without_privileges
from submissions import submission

COMMANDS = ("new", "check", "build", "status", "sheet", "rule", "schema")
READERS = ("check", "build", "status", "sheet")
WRITERS = (("new", "--state", "KHM", "--session", "46"), ("schema",))
posix_only = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX system")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The current folder, which no refused command may change."""
    (tmp_path / "file").write_text("mine", "utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "folder-as-manifest" / "submission.yaml").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    before = listing(tmp_path)
    yield tmp_path
    assert listing(tmp_path) == before


@pytest.mark.parametrize(
    "option", ["--nonsense", "-x", "--=3", "--format", "--out", "--état", "--a\x1b[31mb", "--a\nb"]
)
@pytest.mark.parametrize("command", COMMANDS)
def test_nonsense_options(here: Path, command: str, option: str) -> None:
    message = refused(upr(command, option))
    assert "upr " + command in message or "did you mean" in message or "requires an argument" in message


@pytest.mark.parametrize("command", COMMANDS)
def test_too_many_arguments(here: Path, command: str) -> None:
    assert f"'upr {command} --help'" in refused(upr(command, "a", "b", "c"))


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("nowhere", "there is no folder nowhere; check the name, or leave it out"),
        ("empty", "there is no submission.yaml in empty or above it; go to"),
        ("file", "file is not a folder; name the folder of the submission"),
        ("file/below", "there is no folder file/below"),
        ("folder-as-manifest", "folder-as-manifest/submission.yaml cannot be read: it is not a file"),
        ("", "the name of the folder is empty"),
        ("a\0b", "no folder can have such a name"),
        ("é" * 3000, "there is no folder é"),
        ("a\x1b[31m\u202eb", "there is no folder a\\u001b[31m\\u202eb"),
        ("a\nb", "there is no folder a\\u000ab"),
        ("\udcff", "there is no folder \\udcff"),
    ],
    ids=["missing", "empty", "file", "below-file", "manifest", "no-name", "nul", "long", "escape", "line", "bytes"],
)
@pytest.mark.parametrize("command", READERS)
def test_places_that_are_no_submission(here: Path, command: str, folder: str, said: str) -> None:
    message = refused(upr(command, folder))
    assert message.startswith(said)
    assert len(message) < 400


@posix_only
@pytest.mark.parametrize("command", READERS)
def test_a_manifest_that_is_a_pipe_is_not_waited_for(tmp_path: Path, command: str) -> None:
    pipe = tmp_path / "submission.yaml"
    os.mkfifo(pipe)
    other_end = os.open(pipe, os.O_RDWR)  # a command that opened it all the same would fail here, not hang
    try:
        assert "it is not a file" in refused(upr(command, folder=tmp_path))
    finally:
        os.close(other_end)


@posix_only
@pytest.mark.parametrize("command", READERS)
def test_a_manifest_that_is_a_link_to_nothing(tmp_path: Path, command: str) -> None:
    (tmp_path / "submission.yaml").symlink_to(tmp_path / "nothing")
    assert refused(upr(command, folder=tmp_path)) == "submission.yaml cannot be read: it is not a file"


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any user may enter, unlike that of `tmp_path`, with a submission in it."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        root = submission(Path(name))
        upr("check", root)  # whatever is imported late is imported now
        yield root


@pytest.mark.parametrize("unreadable", ["submission.yaml", "."])
@pytest.mark.parametrize("command", READERS)
def test_a_manifest_or_folder_without_permission(open_folder: Path, command: str, unreadable: str) -> None:
    (open_folder / unreadable).chmod(0o000)
    with without_privileges():
        ran = upr(command, open_folder)
    (open_folder / unreadable).chmod(0o755)
    assert "permission" in refused(ran).lower()


def test_any_other_file_without_permission_is_a_finding(open_folder: Path) -> None:
    (open_folder / "evidence" / "law-2023.yaml").chmod(0o000)
    with without_privileges():
        ran = upr("check", open_folder)
    assert (ran.code, ran.err) == (1, "")
    assert "law-2023.yaml:1:1: REC001 unreadable-file: the file cannot be read: there is no permission" in ran.out


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("", "the name of the folder is empty"),
        ("a\0b", "no folder can have such a name"),
        ("é" * 3000, "too long"),
        ("file/below", "the folder file/below could not be made: a file is in the way; move the file"),
    ],
    ids=["no-name", "nul", "long", "below-file"],
)
@pytest.mark.parametrize("command", WRITERS, ids=["new", "schema"])
def test_folders_that_cannot_be_made(here: Path, command: tuple[str, ...], folder: str, said: str) -> None:
    assert said in refused(upr(*command, folder))


@pytest.mark.parametrize("command", WRITERS, ids=["new", "schema"])
def test_a_folder_that_may_not_be_written(open_folder: Path, command: tuple[str, ...]) -> None:
    with without_privileges():
        ran = upr(*command, open_folder / "deep" / "made")
    assert "could not be made: there is no permission; check its permissions" in refused(ran)
    assert not (open_folder / "deep").exists()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("chek", "'check'"),
        ("biuld", "'build'"),
        ("check --fromat json", "did you mean --format?"),
        ("build --darft", "did you mean --draft?"),
        ("new x --state KHM --organization a", "did you mean --organisation?"),
        ("rule VER0002", "did you mean VER002?"),
        ("rule dangling-citatoin", "did you mean dangling-citation?"),
        ("new x --state Camboda", "did you mean 'Cambodia'?"),
    ],
)
def test_a_typing_error_gets_a_suggestion(here: Path, line: str, said: str) -> None:
    assert said in refused(upr(*line.split()))


@pytest.mark.parametrize("command", ["", "xyzzy", "help", "\0", "a b"])
def test_no_such_command(here: Path, command: str) -> None:
    assert "'upr --help' lists what there is" in refused(upr(command))


@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_each_command(here: Path, command: str, flag: str) -> None:
    ran = upr(command, flag)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"Usage: upr {command} [OPTIONS]")
    assert "[[" not in ran.out
    assert all(len(line) <= 80 for line in ran.out.splitlines())


@pytest.mark.parametrize("arguments", [(), ("-h",), ("--help",)])
def test_help_lists_each_command_with_a_sentence(here: Path, arguments: tuple[str, ...]) -> None:
    ran = upr(*arguments)
    assert (ran.code, ran.err) == (0, "")
    for command in COMMANDS:
        line = next(line for line in ran.out.splitlines() if line.startswith(f"  {command} "))
        assert len(line.split()) > 4
    assert "Exit codes: 0 clean, 1 findings, 2 usage" in " ".join(ran.out.split())


def test_help_asks_for_nothing_that_is_there(here: Path) -> None:
    """Help comes before everything else, wherever it stands."""
    assert upr("build", "nowhere", "--help").code == 0
    assert upr("new", "--help").code == 0
