"""`--watch` of `upr status` and `upr build`, with a script in the place of the clock, and once on a real terminal."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from commands import Ran, listing, refused, upr
from submissions import FACTS, INTRODUCTION, MANIFEST, facts, submission, write_files

from upr.cli.watch import follow

ROOT = Path(__file__).parents[2]
STEM = "EO_UPR46_KHM_E_Main"
MORE = INTRODUCTION + "\nThree more words.\n"
posix_only = pytest.mark.skipif(os.name != "posix", reason="needs a terminal of POSIX")

Act = Callable[[], object]


def nothing() -> None:
    """A look at files that nobody touched."""


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[float]]:
    """Do one thing at each wait; two quiet waits follow each, then the next; at the end Ctrl-C."""

    def play(*acts: Act) -> list[float]:
        waits: list[float] = []
        scene: Iterator[Act] = (act for each in acts for act in (each, nothing, nothing))

        def sleep(seconds: float) -> None:
            waits.append(seconds)
            try:
                act = next(scene)
            except StopIteration:
                raise KeyboardInterrupt from None
            act()

        monkeypatch.setattr("upr.cli.watch.time.sleep", sleep)
        return waits

    return play


def write(root: Path, name: str, text: str | None) -> Act:
    return lambda: write_files(root, {name: text})


def words(ran: Ran) -> list[int]:
    """The words of each status that was printed, one line of JSON each."""
    return [json.loads(line)["words"]["body"] for line in ran.out.splitlines()]


def test_a_save_during_a_turn_is_seen_after_it() -> None:
    files, turns = ["a"], []

    def act() -> bool:
        turns.append(list(files))
        if len(turns) == 1:
            files.append("saved meanwhile")
        return len(turns) < 2

    follow(lambda: tuple(files), lambda: None, act)
    assert turns == [["a"], ["a", "saved meanwhile"]]


def test_status_once_for_each_save(tmp_path: Path, script: Callable[..., list[float]]) -> None:
    root = submission(tmp_path)
    waits = script(nothing, write(root, "sections/01-introduction.md", MORE), nothing, nothing)
    ran = upr("status", root, "--watch", "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    assert words(ran) == [22, 25]
    assert set(waits) == {0.5}


def test_status_as_text_off_a_terminal(tmp_path: Path, script: Callable[..., list[float]]) -> None:
    root = submission(tmp_path)
    script(write(root, "sections/01-introduction.md", MORE))
    ran = upr("status", root, "--watch")
    assert ran.code == 0
    assert ran.out.count("\nDeadline ") == ran.out.count("KHM, session 46") == 2
    assert "22 without the opening part" in ran.out
    assert "25 without the opening part" in ran.out
    assert ran.out.isascii() is False
    assert "\x1b" not in ran.out + ran.err


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("submission.yaml", "state: [", "submission.yaml:1:9: REC002 "),
        ("submission.yaml", "", "submission.yaml:1:1: REC"),
        ("submission.yaml", None, "submission.yaml:1:1: REC001 unreadable-file: the file cannot be read"),
        ("submission.yaml", MANIFEST.replace("session: 46", "session: x"), "submission.yaml:2:10: REC012 "),
        ("sections/02-facts.md", None, "submission.yaml:15:41: REC019 missing-file"),
        ("sections/02-facts.md", b"\xff", "sections/02-facts.md:1:1: REC001 "),
        ("sections/02-facts.md", "---\ntitle: Half", "sections/02-facts.md:1:1: NAR001 "),
        ("recommendations.yaml", "recommendations: {", "recommendations.yaml:"),
    ],
)
def test_the_last_numbers_stay_when_something_cannot_be_read(
    tmp_path: Path, script: Callable[..., list[float]], name: str, text: str | None, told: str
) -> None:
    root = submission(tmp_path)
    whole = (root / name).read_text("utf-8")
    broken = write(root, name, text)
    mended = write(root, name, whole)
    script(broken, mended, write(root, "sections/01-introduction.md", MORE))
    ran = upr("status", "--watch", "--format", "json", folder=root)
    assert ran.code == 0
    assert words(ran) == [22, 22, 25]
    assert len(ran.err.splitlines()) == 1
    assert ran.err.startswith(f"not read: {told}")


def test_folders_that_are_renamed_and_come_back(tmp_path: Path, script: Callable[..., list[float]]) -> None:
    root = submission(tmp_path / "s")
    script(
        lambda: (root / "evidence").rename(tmp_path / "e"),
        lambda: (tmp_path / "e").rename(root / "evidence"),
        lambda: (root / "sections").rename(tmp_path / "e"),
        lambda: (tmp_path / "e").rename(root / "sections"),
        lambda: root.rename(tmp_path / "t"),
        lambda: (tmp_path / "t").rename(root),
        lambda: shutil.rmtree(root),
    )
    ran = upr("status", root, "--watch", "--format", "json")
    assert ran.code == 0
    assert words(ran) == [22] * 4
    told = ran.err.splitlines()
    assert len(told) == 4
    assert all(line.startswith("not read: ") for line in told)


def test_a_fault_that_was_there_from_the_beginning_does_not_hold_the_numbers(
    tmp_path: Path, script: Callable[..., list[float]]
) -> None:
    root = submission(tmp_path, {"sections/02-facts.md": None})
    script(
        write(root, "sections/01-introduction.md", MORE),
        write(root, "sections/02-facts.md", FACTS),
        write(root, "sections/02-facts.md", None),
    )
    ran = upr("status", root, "--watch", "--format", "json")
    assert words(ran) == [6, 9, 25]
    assert len(ran.err.splitlines()) == 3


def test_a_manifest_that_is_wrong_from_the_beginning(tmp_path: Path, script: Callable[..., list[float]]) -> None:
    root = submission(tmp_path, {"submission.yaml": "state: [\n"})
    script(write(root, "submission.yaml", MANIFEST))
    ran = upr("status", root, "--watch", "--format", "json")
    assert words(ran) == [22]
    assert "REC002" in ran.err


def test_what_the_numbers_do_not_hang_on_holds_nothing_up(tmp_path: Path, script: Callable[..., list[float]]) -> None:
    root = submission(tmp_path)
    script(
        write(root, "evidence/law-2023.yaml", "kind: ["),
        write(root, "sending.yaml", "sent: ["),
        write(root, "sections/01-introduction.md", MORE),
    )
    ran = upr("status", root, "--watch", "--format", "json")
    assert words(ran) == [22, 22, 22, 25]
    assert ran.err == ""


def test_it_ends_when_nobody_reads_any_more(tmp_path: Path) -> None:
    root = submission(tmp_path)
    command = [sys.executable, "-m", "upr", "status", "--watch", "--format", "json", str(root)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as running:
        assert running.stdout is not None
        running.stdout.readline()
        running.stdout.close()
        write_files(root, {"sections/01-introduction.md": MORE})
        assert running.wait(60) == 0


@pytest.mark.parametrize("command", ["status", "build"])
def test_a_place_that_is_no_submission(tmp_path: Path, command: str) -> None:
    assert "there is no submission.yaml" in refused(upr(command, tmp_path, "--watch"))
    assert "there is no folder" in refused(upr(command, tmp_path / "nowhere", "--watch"))


def test_build_on_each_save(tmp_path: Path, script: Callable[..., list[float]]) -> None:
    """A turn for each save and no other: what is written makes none."""
    root = submission(tmp_path)
    target = root / "build" / f"{STEM}.docx"
    contents: list[bytes] = []

    def look() -> None:
        contents.append(target.read_bytes())

    script(
        look,
        write(root, "sections/01-introduction.md", MORE),
        look,
        write(root, "sections/02-facts.md", FACTS + "\n[@nothing]\n"),
        look,
        write(root, "sections/02-facts.md", FACTS),
        look,
    )
    ran = upr("build", "--watch", folder=root)
    assert ran.code == 0
    assert ran.out.count(f"build/{STEM}.docx\n") == 3
    assert contents[0] != contents[1] == contents[2] == contents[3]
    told = [line.partition(" ")[2] for line in ran.err.splitlines()]
    assert told == [
        "built: 0 errors, 0 warnings, 0 info; Ctrl-C ends",
        "built: 0 errors, 0 warnings, 0 info; Ctrl-C ends",
        "was built",
        "not built: 1 error, 0 warnings, 0 info; Ctrl-C ends",
        "built: 0 errors, 0 warnings, 0 info; Ctrl-C ends",
    ]


@pytest.mark.parametrize("out", ["x.docx", "sections/x.docx", "evidence/x.docx"])
def test_build_never_watches_what_it_writes(tmp_path: Path, script: Callable[..., list[float]], out: str) -> None:
    root = submission(tmp_path, {"submission.yaml": MANIFEST + "evidence: [evidence]\n"})
    script(nothing, nothing, nothing)
    ran = upr("build", "--watch", "--draft", "--notes", "footnotes", "--out", out, folder=root)
    assert (ran.code, ran.out.count("docx")) == (0, 1)


def test_a_file_that_cannot_be_written_is_told_of_and_tried_again(
    tmp_path: Path, script: Callable[..., list[float]]
) -> None:
    root = submission(tmp_path, {"build": "a file in the way"})

    def clear() -> None:
        write_files(root, {"build": None, "sections/01-introduction.md": MORE})

    script(clear)
    ran = upr("build", "--watch", folder=root)
    assert ran.code == 0
    assert ran.out.startswith(f"build/{STEM}.docx\n")
    assert "a file is in the way" in ran.err.splitlines()[0]


def test_a_wrong_name_is_refused_at_once(tmp_path: Path) -> None:
    assert "--out must name" in refused(upr("build", submission(tmp_path), "--watch", "--out", "x.pdf"))


def test_watching_writes_nothing(tmp_path: Path, script: Callable[..., list[float]]) -> None:
    root = submission(tmp_path)
    before = listing(tmp_path)
    script(nothing, nothing)
    upr("status", root, "--watch")
    assert listing(tmp_path) == before


@pytest.mark.parametrize("command", ["status", "build"])
def test_the_memory_does_not_grow(tmp_path: Path, script: Callable[..., list[float]], command: str) -> None:
    """Python's own looking for cycles is off in a command; a command that runs for days must do it itself."""
    import gc

    collected: list[int] = []
    original = gc.collect
    root = submission(tmp_path)
    script(write(root, "sections/01-introduction.md", MORE), write(root, "sections/02-facts.md", FACTS + "\n"))
    try:
        gc.collect = lambda *_: collected.append(original()) or 0  # type: ignore[func-returns-value]
        upr(command, root, "--watch")
    finally:
        gc.collect = original
    assert len(collected) == 3


class Terminal:
    """`upr` on a pseudo-terminal, and what it has shown so far."""

    def __init__(self, *arguments: str, root: Path) -> None:
        import pty

        mine, theirs = pty.openpty()
        self.end = mine
        self.shown = ""
        self.running = subprocess.Popen(
            [sys.executable, "-m", "upr", *arguments],
            cwd=root,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "100", "LINES": "50"},
        )
        os.close(theirs)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        self.running.kill()
        self.running.wait()
        os.close(self.end)

    def read_until(self, text: str) -> str:
        """Read on until a text has come; what came since the last time."""
        begin = len(self.shown)
        until = time.monotonic() + 60
        while text not in self.shown[begin:]:
            assert time.monotonic() < until, self.shown[begin:]
            try:
                self.shown += os.read(self.end, 100_000).decode("utf-8", "replace")
            except OSError:  # Linux says so when the other side has ended
                break
        assert text in self.shown[begin:], self.shown[begin:]
        return self.shown[begin:]

    def interrupt(self) -> int:
        """Press Ctrl-C; the exit code."""
        self.running.send_signal(signal.SIGINT)
        return self.running.wait(60)


ENDS = "Ctrl-C ends"


@posix_only
def test_status_on_a_terminal(tmp_path: Path) -> None:
    root = submission(tmp_path)
    with Terminal("status", "--watch", root=root) as terminal:
        first = terminal.read_until(ENDS)
        assert "22 without the opening part" in first
        assert "\x1b[2J" in first
        write_files(root, {"sections/01-introduction.md": MORE})
        second = terminal.read_until(ENDS)
        assert "25 without the opening part" in second
        assert "\x1b[2J" in second
        (root / "sections").rename(root / "away")
        third = terminal.read_until(ENDS)
        assert "25 without the opening part" in third
        assert "Not read    submission.yaml:15:12: REC019 missing-file" in third
        assert "the numbers are those of" in third
        assert terminal.interrupt() == 0
        assert "Traceback" not in terminal.shown


@posix_only
def test_build_on_a_terminal(tmp_path: Path) -> None:
    root = submission(tmp_path)
    with Terminal("build", "--watch", root=root) as terminal:
        assert f"build/{STEM}.docx" in terminal.read_until(ENDS)
        write_files(root, facts("[@nothing]"))
        assert "not built: 2 errors" in terminal.read_until(ENDS)
        assert terminal.interrupt() == 0
        assert "Traceback" not in terminal.shown
