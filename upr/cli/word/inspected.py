"""One Word file, looked at: its facts and findings, or why it could not be read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from upr.check.rule import FileContext
from upr.check.rules import RULES
from upr.check.run import run
from upr.cli import where
from upr.cli.places import shown
from upr.cli.word.files import reason_of
from upr.errors import NotFoundError, UnreadableError
from upr.models.finding import Finding, in_order
from upr.models.word_facts import FileParagraph, WordFacts
from upr.text.safe import safe_text

if TYPE_CHECKING:
    from upr.models.outputs.word_files import FileFindingShape, FilePlaceShape, InspectShape

_FIRST_WORDS = 60
"""Characters of a paragraph by which it is found again."""


@dataclass(frozen=True, slots=True)
class Inspected:
    """`facts` is missing where the file could not be read; `reason` and `help` then say why, and what to do."""

    path: Path
    facts: WordFacts | None = None
    findings: tuple[Finding, ...] = ()
    reason: str = ""
    help: str = ""
    is_bug: bool = False
    readable: bool = True

    @property
    def brief(self) -> Inspected:
        """The same without the text of the file: a thousand files need not stay in memory."""
        return replace(self, facts=None)


def inspect_file(path: Path, context: FileContext) -> Inspected:
    """Look at one file. Never raises for what is in it: the next file shall be looked at too."""
    from upr.word.facts import read_facts

    try:
        facts = read_facts(path)
        return Inspected(path, facts, tuple(in_order(run(RULES, facts, context))))
    except NotFoundError:
        return _unreadable(path, "there is no such file", "check the name, capitals too")
    except UnreadableError as error:
        return _unreadable(path, reason_of(error), error.help)
    except MemoryError:
        return _unreadable(path, "the computer has not enough memory for it")
    except Exception as error:
        reason = f"a fault of upr's own: {where(error)}"
        return replace(_unreadable(path, reason, "please report it with this line"), is_bug=True)


def _unreadable(path: Path, reason: str, help_text: str = "") -> Inspected:
    return Inspected(path, reason=reason, help=help_text, readable=False)


def shape_of(inspected: Inspected) -> InspectShape:
    """As `schemas/inspect.schema.json` says."""
    file, facts = safe_text(shown(inspected.path), 1000), inspected.facts
    if facts is None:
        return {
            "file": file, "readable": False, "reason": safe_text(inspected.reason), "words": None, "paragraphs": None,
            "notes": None, "tracked_changes": None, "comments": None, "pictures": None, "findings": [],
        }  # fmt: skip
    with_text = [one for one in facts.paragraphs if one.text.strip()]
    return {
        "file": file,
        "readable": True,
        "reason": None,
        "words": {"body": facts.words.body, "strict": facts.words.strict, "notes": facts.words.notes},
        "paragraphs": {
            "total": len(with_text),
            "numbered": sum(bool(one.label) for one in with_text),
            "typed": sum(one.series == "typed" for one in with_text),
        },
        "notes": {
            "endnotes": sum(note.kind == "endnotes" for note in facts.notes),
            "footnotes": sum(note.kind == "footnotes" for note in facts.notes),
        },
        "tracked_changes": facts.mark("changes").count,
        "comments": facts.mark("comments").count,
        "pictures": facts.mark("pictures").count,
        "findings": [_finding(finding, facts) for finding in inspected.findings],
    }


def _finding(finding: Finding, facts: WordFacts) -> FileFindingShape:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": safe_text(finding.message),
        "where": place_in(finding, facts),
        "help": safe_text(finding.help),
    }


def place_in(finding: Finding, facts: WordFacts) -> FilePlaceShape | None:
    """Heading, number and first words of the paragraph of a finding; None for the file as a whole."""
    at = facts.paragraph_at(finding.location)
    if at is None or at >= len(facts.paragraphs):
        return None
    paragraph = facts.paragraphs[at]
    return {
        "heading": safe_text(" ".join(facts.heading_of(at).split()), _FIRST_WORDS),
        "paragraph": safe_text(_number(paragraph), 20),
        "words": safe_text(" ".join(paragraph.text.split()), _FIRST_WORDS),
    }


def _number(paragraph: FileParagraph) -> str:
    return paragraph.label or ("" if paragraph.number is None else f"{paragraph.number}.")
