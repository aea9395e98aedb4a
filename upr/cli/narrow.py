"""Which findings `check` shows: by code or family, and without those that a baseline knows."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from upr.check.baseline import compare, known_of
from upr.check.choice import Wanted, all_rules, choose, is_asked_for, stays
from upr.check.rules import BY_CODE
from upr.cli.remarks import remark
from upr.errors import NotFoundError, UnreadableError, UsageError
from upr.models.baseline import Baseline, KnownFinding
from upr.models.finding import Finding
from upr.models.project import Project
from upr.text.files import read_source, write_whole
from upr.text.problem import Problem
from upr.text.safe import safe_text
from upr.text.suggest import nearest

LARGEST_BASELINE = 50_000_000
"""Bytes: a hundred thousand findings take a quarter of it."""
NAMED = 5
"""So many findings are named in a remark, then only their number."""


def codes_of(texts: Iterable[str], option: str) -> frozenset[str]:
    """Codes and families from `NAR,OHC007`, in any letters.

    Raises:
        UsageError: there is no such rule or family.
    """
    codes = frozenset(part.strip().upper() for text in texts for part in text.split(",") if part.strip())
    known = BY_CODE.keys() | {code[:3] for code in BY_CODE}
    for code in sorted(codes - known):
        near = nearest(code, known)
        remedy = (
            f"did you mean {near}?" if near else "'upr rule' lists the codes; their first three letters are families"
        )
        raise UsageError(f"{option}: there is no rule or family '{safe_text(code, 40)}'", remedy)
    return codes


def selected(select: frozenset[str]) -> Wanted:
    """Which rules are wanted for `--select`; others are not run. `--ignore` leaves out of what was found."""
    return (lambda rule: is_asked_for(rule.code, select, ())) if select else all_rules


AskedFor = Callable[[Finding | KnownFinding], bool]


def asked_for(select: frozenset[str], ignore: frozenset[str]) -> AskedFor:
    """Whether a finding has one of the codes that were asked for."""
    return lambda finding: is_asked_for(finding.code, select, ignore)


def chosen(findings: Sequence[Finding], select: frozenset[str], ignore: frozenset[str]) -> list[Finding]:
    """The findings that were asked for; what cannot be left out stays, and is named."""
    made = choose(findings, select, ignore, BY_CODE)
    if select:
        remark(f"looked only for {', '.join(sorted(select))}, as asked")
    elif made.left_out:
        remark(f"{_findings(made.left_out)} left out, as asked")
    if made.kept_anyway:
        codes = ", ".join(sorted({finding.code for finding in made.kept_anyway}))
        remark(f"shown all the same, since it cannot be accepted: {codes}")
    return made.findings


def without_known(findings: Sequence[Finding], path: Path, project: Project, asked: AskedFor) -> list[Finding]:
    """The findings that the baseline does not know; known ones that were asked for and are gone are mentioned.

    Raises:
        NotFoundError: there is no such file.
        UnreadableError: it is no baseline.
    """
    compared = compare(findings, _read(path), project)
    if known := len(findings) - len(compared.new):
        remark(f"{_findings(known)} known and not shown")
    if gone := [entry for entry in compared.gone if asked(entry)]:
        remark(_gone(gone))
    return compared.new


def _gone(gone: Sequence[KnownFinding]) -> str:
    named = ", ".join(f"{entry.code} in {entry.path}" for entry in gone[:NAMED])
    more = f" and {len(gone) - NAMED} more" if len(gone) > NAMED else ""
    return f"no longer found: {named}{more}; --write-baseline FILE takes {'it' if len(gone) == 1 else 'them'} out"


def write_baseline(findings: Sequence[Finding], path: Path, project: Project) -> list[Finding]:
    """Write all findings down as known, and return those that cannot be: errors that nobody can accept.

    Raises:
        UsageError: there is a file already that is no baseline: a slip of the name must not cost somebody's work.
        UnwritableError: the file could not be put in place.
    """
    _refuse_other_files(path)
    staying = [finding for finding in findings if stays(finding, BY_CODE)]
    known = [finding for finding in findings if not stays(finding, BY_CODE)]
    entries = [entry.model_dump(exclude_none=True) for entry in known_of(known, project)]
    text = json.dumps({"findings": entries}, indent=2, ensure_ascii=False) + "\n"
    written = write_whole(path, text.encode("utf-8"), beside=False)
    remark(f"{_findings(len(known))} written to {written.as_posix()}")
    if staying:
        remark(f"{_findings(len(staying))} cannot be accepted, and so cannot be known")
    return staying


def _refuse_other_files(path: Path) -> None:
    """An empty file may be one that a script has made for us."""
    if not path.is_file() or not path.stat().st_size:
        return
    try:
        _read(path)
    except UnreadableError as error:
        message = f"--write-baseline: {safe_text(path.as_posix(), 200)} is there already, and is not a baseline"
        raise UsageError(message, "choose another name") from error


def _read(path: Path) -> Sequence[KnownFinding]:
    from pydantic import ValidationError

    source = read_source(path, limit=LARGEST_BASELINE)
    if isinstance(source, Problem):
        kind = UnreadableError if path.exists() else NotFoundError
        raise kind(f"the baseline: {source.message}", source.help)
    try:
        return Baseline.model_validate_json(source.text).findings
    except ValidationError:
        remedy = "write one with 'upr check --write-baseline FILE'"
        raise UnreadableError(f"{safe_text(path.as_posix(), 200)} is not a baseline", remedy) from None


def _findings(number: int) -> str:
    return f"{number} finding{'' if number == 1 else 's'}"
