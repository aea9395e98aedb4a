"""Accepting findings: an author stands by something, with a reason, as data.

In a record an entry speaks of that record's file; in front matter of that section, or with `at` of one labelled
paragraph; in the manifest of the manifest itself, or with `path` of one file. An entry that matches nothing, or
names a code that cannot be accepted, is a finding itself. `at` and `path` anywhere else make it match nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from upr.check.rule import Rule
from upr.languages import LANGUAGES
from upr.models.finding import Finding, Severity
from upr.models.project import Entry, KeyPath, Project, Section
from upr.models.shared import Acceptance, Model
from upr.resolve.walk import walk
from upr.text.location import Location
from upr.text.nodes import Paragraph

UNUSED, UNACCEPTABLE = "REC030", "REC031"
NOTHING = range(0)


@dataclass(frozen=True, slots=True)
class Scope:
    """An acceptance with the file, and where given the lines, that it speaks of."""

    acceptance: Acceptance
    location: Location
    path: Path
    lines: range | None = None

    def covers(self, finding: Finding) -> bool:
        """Whether it speaks of this finding."""
        here = finding.location
        inside = self.lines is None or here.line in self.lines
        return finding.code == self.acceptance.code and here.path == self.path and inside


def accepted_codes(project: Project) -> frozenset[str]:
    """The codes that entries of the submission and its bases name."""
    return frozenset(scope.acceptance.code for scope in _scopes(project))


def accept(
    project: Project,
    findings: Iterable[Finding],
    rules: Mapping[str, Rule[Any]],
    ran: Collection[str] | None = None,
) -> tuple[list[Finding], list[Finding]]:
    """Split findings into those that stay and those that were accepted; the first also tell of wrong entries.

    `ran` are the codes of the rules that were run, None for all: of the others nobody knows whether an entry is used.
    """
    scopes = list(_scopes(project))
    usable = [scope for scope in scopes if _acceptable(scope, rules)]
    by_code: dict[str, list[Scope]] = {}
    for scope in usable:
        by_code.setdefault(scope.acceptance.code, []).append(scope)
    used: set[Location] = set()
    stay: list[Finding] = []
    accepted: list[Finding] = []
    for finding in findings:
        covering = [scope for scope in by_code.get(finding.code, ()) if scope.covers(finding)]
        used.update(scope.location for scope in covering)
        (accepted if covering else stay).append(finding)
    stay += [_unacceptable(scope, rules) for scope in scopes if not _acceptable(scope, rules)]
    if _examined(project):
        unused = [scope for scope in usable if scope.location not in used]
        stay += [_unused(scope, rules) for scope in unused if ran is None or scope.acceptance.code in ran]
    return stay, accepted


def reasons(project: Project, findings: Iterable[Finding]) -> list[str]:
    """Why the authors accepted each of the findings, in their words; empty where they did not."""
    scopes = list(_scopes(project))
    covering = ([scope for scope in scopes if scope.covers(finding)] for finding in findings)
    return [found[0].acceptance.reason if found else "" for found in covering]


def _examined(project: Project) -> bool:
    """Whether rules have run at all: without a manifest, or in an unknown language, nothing is known to be unused."""
    return project.manifest is not None and project.manifest.model.language in LANGUAGES


def _acceptable(scope: Scope, rules: Mapping[str, Rule[Any]]) -> bool:
    rule = rules.get(scope.acceptance.code)
    return rule is not None and rule.acceptable


def _unused(scope: Scope, rules: Mapping[str, Rule[Any]]) -> Finding:
    text = f"accepts {scope.acceptance.code}, and nothing here has that finding"
    return Finding(UNUSED, rules[UNUSED].name, Severity.WARNING, scope.location, text, "remove the entry")


def _unacceptable(scope: Scope, rules: Mapping[str, Rule[Any]]) -> Finding:
    code = scope.acceptance.code
    known = code in rules
    text = f"{code} cannot be accepted" if known else f"there is no rule {code}"
    remedy = "remove the entry and mend what was found" if known else "'upr rule' lists the codes"
    return Finding(UNACCEPTABLE, rules[UNACCEPTABLE].name, Severity.ERROR, scope.location, text, remedy)


def _scopes(project: Project) -> Iterator[Scope]:
    for base in project.bases:
        for record in base.records:
            yield from _of_entry(record, record.model.accept)
    for recommendation in project.recommendations:
        yield from _of_item(recommendation, recommendation.model.accept)
    for earlier in project.earlier:
        yield from _of_item(earlier, earlier.model.accept)
    for section in project.sections:
        yield from _of_section(section)
    if project.manifest:
        yield from _of_manifest(project, project.manifest)


def _of_entry(entry: Entry[Any], acceptances: Iterable[Acceptance]) -> Iterator[Scope]:
    for index, acceptance in enumerate(acceptances):
        lines = NOTHING if acceptance.at or acceptance.path else None
        yield Scope(acceptance, entry.locate(("accept", index)), entry.path, lines)


def _of_item(entry: Entry[Any], acceptances: Iterable[Acceptance]) -> Iterator[Scope]:
    """An entry of a list file speaks only of the lines of that item."""
    for index, acceptance in enumerate(acceptances):
        lines = NOTHING if acceptance.at or acceptance.path else _span(entry)
        yield Scope(acceptance, entry.locate(("accept", index)), entry.path, lines)


def _span(entry: Entry[Any]) -> range:
    """The lines of one item: up to the last value that it holds."""
    return range(entry.location.line, _last_line(entry, (), entry.model) + 1)


def _last_line(entry: Entry[Any], path: KeyPath, value: object) -> int:
    inner: Iterable[tuple[str | int, object]] = ()
    if isinstance(value, Model):
        inner = ((key, getattr(value, key)) for key in value.model_fields_set)
    elif isinstance(value, tuple):
        inner = enumerate(value)
    lines = (_last_line(entry, (*path, step), part) for step, part in inner)
    return max(lines, default=entry.locate(path).line)


def _of_section(section: Section) -> Iterator[Scope]:
    if section.front is None:
        return
    for index, acceptance in enumerate(section.front.model.accept):
        lines = NOTHING if acceptance.path else _lines(section, acceptance.at) if acceptance.at else None
        yield Scope(acceptance, section.front.locate(("accept", index)), section.path, lines)


def _lines(section: Section, anchor: str) -> range:
    for found in walk(section.blocks):
        if isinstance(found.node, Paragraph) and found.node.label == anchor.removeprefix("#"):
            return range(found.node.place.line, max(found.node.end_line, found.node.place.line) + 1)
    return NOTHING


def _of_manifest(project: Project, manifest: Entry[Any]) -> Iterator[Scope]:
    for index, acceptance in enumerate(manifest.model.accept):
        path = project.root / acceptance.path if acceptance.path else manifest.path
        yield Scope(acceptance, manifest.locate(("accept", index)), path, NOTHING if acceptance.at else None)
