"""The way through: load -> resolve -> check -> compose -> render. Read this first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from upr.check.accept import UNUSED, accept, accepted_codes
from upr.check.choice import Wanted, all_rules, to_run
from upr.check.rule import Context, Rule
from upr.check.rules import BY_CODE, RULES
from upr.check.run import from_problems, run
from upr.compose.document import compose_document
from upr.compose.source_map import source_map
from upr.facts.limits import WORD_LIMITS
from upr.languages import LANGUAGES
from upr.load.project import load_project
from upr.models.composed import Composed
from upr.models.corpus import Corpus
from upr.models.finding import Finding, in_order
from upr.models.manifest import Manifest
from upr.models.project import Project
from upr.resolve.corpus import resolve
from upr.text.progress import Tell, silent


@dataclass(frozen=True, slots=True)
class Examined:
    """A submission with all that was found. What could not be made of broken files is missing."""

    project: Project
    corpus: Corpus | None
    composed: Composed | None
    findings: tuple[Finding, ...]
    accepted: tuple[Finding, ...]


def examine(root: Path, tell: Tell = silent, wanted: Wanted = all_rules, *, findings_only: bool = False) -> Examined:
    """Load, resolve, compose and check the submission in `root`. Writes nothing, raises nothing for wrong data.

    Rules that are not wanted are not run, unless nobody can leave their errors out. With `findings_only` the text is
    composed only where a rule looks at it, its notes without their looks, and not given back.
    """
    project = load_project(root, tell)
    findings = from_problems(project.problems, BY_CODE)
    rules = _rules_for(project, wanted)
    corpus = resolve(project)
    composed = None
    if corpus is not None:
        context = context_of(corpus.manifest.model)
        findings += run(rules, project, context, tell) + run(rules, corpus, context, tell)
        needed = not findings_only or any(rule.subject is Composed for rule in rules)
        if needed and context.language in LANGUAGES:
            endorsed = context.manifest.endorsements == "required"
            composed = compose_document(corpus, tell, plain_notes=findings_only and not endorsed)
            if endorsed:
                context = replace(context, content_hash=final_hash(composed))
            findings += run(rules, composed, context, tell)
    stay, accepted = accept(project, findings, BY_CODE, {rule.code for rule in rules})
    return Examined(
        project, corpus, None if findings_only else composed, tuple(in_order(stay)), tuple(in_order(accepted))
    )


def _rules_for(project: Project, wanted: Wanted) -> tuple[Rule[Any], ...]:
    """The rules to run. Where unused acceptances are wanted, those that are accepted somewhere must run too."""
    needed = accepted_codes(project) if wanted(BY_CODE[UNUSED]) else frozenset[str]()
    return to_run(RULES, wanted, needed)


def context_of(manifest: Manifest) -> Context:
    """What rules may know beyond their subject; guidelines are OHCHR's unless the manifest overrides them."""
    overrides = {guideline.rule: guideline.value for guideline in manifest.guidelines}
    latest = WORD_LIMITS[max(WORD_LIMITS)]
    limit = overrides.get("word-limit", WORD_LIMITS.get(manifest.cycle, latest).of(manifest.kind))
    return Context(manifest, date.fromisoformat(manifest.as_of), limit, manifest.language)


def render(
    composed: Composed,
    *,
    draft: bool = False,
    notes_as: Literal["endnotes", "footnotes"] | None = None,
    tell: Tell = silent,
) -> tuple[bytes, bytes]:
    """Render to a Word file and its source map.

    Raises:
        ClosedListError: the finished file holds something that may not be in it: a bug of ours; nothing is written.
    """
    from upr.render.docx import render_docx

    tell("render", 0, 0)
    notes = notes_as or composed.document.notes_as
    data = render_docx(replace(composed.document, draft=draft, notes_as=notes))
    return data, source_map(composed, data)


def final_hash(composed: Composed) -> str:
    """The content hash of the final Word file: what the organisations endorse."""
    from upr.ooxml.package import content_hash
    from upr.render.docx import render_docx

    return content_hash(render_docx(composed.document))


def report(examined: Examined) -> bytes | None:
    """The page for reviewers as one HTML file; None where nothing could be composed."""
    from upr.render.html import render_html
    from upr.report.page import compose_report
    from upr.resolve.trace import trace_of

    if (composed := examined.composed) is None:
        return None
    content = final_hash(composed) if composed.corpus.project.endorsements else ""
    limit = context_of(composed.corpus.manifest.model).word_limit
    return render_html(compose_report(trace_of(composed), examined.findings, examined.accepted, content, limit))
