"""Cases of rules on disk: each folder holds the files that matter, laid over one small submission that is clean.

`tests/rules/CODE/fail-IN-WORDS/` raises the rule, `pass-IN-WORDS/` comes close and does not. `expected.txt` lists
everything that is found in a case, in the order in which it is printed; without it nothing is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from submissions import write_files

from upr.models.finding import Finding

RULES_FOLDER = Path(__file__).parent / "rules"
SKELETON = RULES_FOLDER / "_skeleton"
EXPECTED = "expected.txt"


def files_of(folder: Path) -> dict[str, str | bytes | None]:
    """Every file below a folder by its path with `/`, but for what a case expects."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path != folder / EXPECTED)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def lay(folder: Path, changes: Mapping[str, str | bytes | None]) -> Path:
    """Write the clean submission with some files changed, and return its folder."""
    return write_files(write_files(folder, files_of(SKELETON)), changes)


def case_folders(kind: str = "") -> list[Path]:
    """The folders of all cases: `fail`, `pass`, or both."""
    return sorted(RULES_FOLDER.glob(f"[A-Z]*/{kind}*-*"))


def expected_in(case: Path) -> list[str]:
    """What a case expects, line by line."""
    path = case / EXPECTED
    return path.read_text("utf-8").splitlines() if path.exists() else []


def place(finding: Finding, root: Path) -> str:
    """`path:line:column: CODE`, the path relative to the submission."""
    here = finding.location
    return f"{here.path.relative_to(root).as_posix()}:{here.line}:{here.column}: {finding.code}"


def lines(findings: Iterable[Finding], root: Path) -> list[str]:
    """`path:line:column: CODE name: message`."""
    return [f"{place(finding, root)} {finding.name}: {finding.message}" for finding in findings]
