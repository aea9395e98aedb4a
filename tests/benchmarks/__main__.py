"""How fast `upr` is, as ratios measured in one run: `python tests/benchmarks [--json] [--turns N]`.

Compared with `python -c pass`, ajv-cli and pandoc, each as a whole process. Install the others by name: `npm install
--global ajv-cli` (or give its path with --ajv) and `apt-get install pandoc`. What is missing is named and its rows
are left out. These are no tests: pytest does not collect them, and a slow machine fails nothing.
"""

from __future__ import annotations

import argparse
import compileall
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from corpora import pandoc_markdown, submission
from timing import Pair, against

import upr
from upr.models.schemas import schemas

RECORDS = 1_000
"""In the corpora: a submission of 3,000 notes cites each of its records three times, and so does one of 30,000."""
GROWTH = 12
"""Ten times the work may take twelve times as long."""
CATALOGUE = 2
"""All rules may take twice as long as those of shape and links, which need the same files to be read."""
UPR = (sys.executable, "-m", "upr")
LINE = "{:<46} {:>8} {:>8} {:>7} {:>7} {:>7} {}"
HEAD = LINE.format("medians of wall time in seconds", "ours", "theirs", "ratio", "cpu", "budget", "")


@dataclass(frozen=True)
class Row:
    """One comparison. The budget is for the ratio of wall times; None is for information only."""

    what: str
    budget: float | None
    pair: Pair

    def __str__(self) -> str:
        pair, cpu = self.pair, "" if self.pair.cpu_ratio is None else f"{self.pair.cpu_ratio:.2f}"
        verdict = "" if self.budget is None else "ok" if pair.ratio <= self.budget else "OVER"
        budget = "" if self.budget is None else f"{self.budget:g}"
        return LINE.format(
            self.what, f"{pair.ours:.3f}", f"{pair.theirs:.3f}", f"{pair.ratio:.2f}", cpu, budget, verdict
        )


def row(what: str, pair: Pair, budget: float | None) -> Row:
    return Row(what, budget, pair)


def start_up(turns: int) -> Row:
    plain = (sys.executable, "-c", "pass")
    return row("upr --help / python -c pass", against((*UPR, "--help"), plain, turns * 2), 9)


def checking(folder: Path, ajv: str | None, turns: int) -> Iterator[Row]:
    small = submission(folder / "check-1000", RECORDS, 100)
    large = submission(folder / "check-10000", 10_000, 100)
    ours = (*UPR, "check", str(small))
    if ajv:
        for name, data in schemas(("evidence",)):
            (folder / name).write_bytes(data)
        files = str(small / "evidence" / "made" / "**" / "*.yaml")
        schema = str(folder / "evidence.schema.json")
        theirs = (ajv, "validate", "--spec=draft2020", "--strict=false", "-s", schema, "-d", files)
        yield row("upr check, 1,000 records / ajv-cli, same tree", against(ours, theirs, turns), 1)
    pair = against((*UPR, "check", str(large)), ours, few(turns))
    yield row("upr check, 10,000 records / 1,000 records", pair, GROWTH)
    long = {notes: submission(folder / f"check-notes-{notes}", notes // 3, notes) for notes in (3_000, 30_000)}
    for what, root in (("10,000 records", large), ("and 30,000 notes", long[30_000])):
        whole = (*UPR, "check", str(root))
        pair = against(whole, (*whole, "--select", "REC,LNK"), few(turns))
        yield row(f"upr check, {what} / REC and LNK alone", pair, CATALOGUE)
    pair = against((*UPR, "check", str(long[30_000])), (*UPR, "check", str(long[3_000])), few(turns))
    yield row("upr check, 30,000 notes / 3,000 notes", pair, GROWTH)


def building(folder: Path, pandoc: str | None, turns: int) -> Iterator[Row]:
    commands = {}
    for notes in (100, 300, 3_000, 30_000):
        root = submission(folder / f"build-{notes}", min(notes, RECORDS * max(notes // 3_000, 1)), notes)
        commands[notes] = (*UPR, "build", str(root))
    for notes, budget in ((100, 2.5), (3_000, 0.5)) if pandoc else ():
        source = folder / f"pandoc-{notes}.md"
        source.write_text(pandoc_markdown(notes, min(notes, RECORDS)), "utf-8")
        theirs = (str(pandoc), str(source), "-o", str(folder / f"pandoc-{notes}.docx"))
        yield row(f"upr build, {notes:,} notes / pandoc", against(commands[notes], theirs, turns), budget)
    yield row("upr build, 3,000 notes / 300 notes", against(commands[3_000], commands[300], turns), GROWTH)
    pair = against(commands[30_000], commands[3_000], few(turns))
    yield row("upr build, 30,000 notes / 3,000 notes", pair, GROWTH)


def registers(folder: Path, turns: int) -> Iterator[Row]:
    """A register out, and in again without a change, of the corpora that `checking` made."""
    out: list[tuple[str, ...]] = []
    back: list[tuple[str, ...]] = []
    for records in (1_000, 10_000):
        root, register = folder / f"check-{records}", folder / f"register-{records}.xlsx"
        out.append((*UPR, "evidence", "export", str(register), "--in", str(root), "--force"))
        back.append((*UPR, "evidence", "import", str(register), "--in", str(root), "--dry-run"))
    yield row("upr evidence export, 10,000 / 1,000 records", against(out[1], out[0], few(turns)), GROWTH)
    yield row("upr evidence import, 10,000 / 1,000 records", against(back[1], back[0], few(turns)), GROWTH)


def few(turns: int) -> int:
    """Turns for what takes many seconds."""
    return max(turns // 2, 2)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python tests/benchmarks", description=__doc__.split("\n")[0])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--ajv", default=shutil.which("ajv"))
    options = parser.parse_args()
    pandoc = shutil.which("pandoc")
    for name, found in (("ajv-cli", options.ajv), ("pandoc", pandoc)):
        if not found:
            print(f"{name} is not installed: its rows are left out", file=sys.stderr)
    compileall.compile_dir(Path(upr.__file__).parent, quiet=1)  # as pip leaves an installed package
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = [start_up(options.turns)]
        rows += checking(folder, options.ajv, options.turns)
        rows += building(folder, pandoc, options.turns)
        rows += registers(folder, options.turns)
    if options.json:
        print(json.dumps([asdict(each) for each in rows], indent=2))
        return
    print("\n".join((HEAD.rstrip(), *map(str, rows))))


main()
