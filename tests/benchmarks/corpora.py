"""Submissions and their Markdown twins, made by counting: the same every time."""

from __future__ import annotations

import textwrap
from pathlib import Path

from upr.edit.starter import Start, starter_files
from upr.models.manifest import Organisation

ORGANISATION = Organisation(name="Example", acronym="EX", city="City", country="Country")
PER_SECTION = 500
LIFTED = "guidelines: [{rule: word-limit, value: 10000000, reason: the corpus is longer than a submission may be}]\n"
WORDS = (  # noqa: SIM905
    "court election ballot commune party member trial charge defence evidence hearing verdict appeal ministry "
    "letter newspaper station licence order network provider candidate council register article penal code"
).split()


def submission(folder: Path, records: int, notes: int) -> Path:
    """A submission with so many records and notes, in sections of 500 paragraphs."""
    start = Start("KHM", 46, 4, "en", "Benchmark", "2023-10-10", (ORGANISATION,))
    files = dict(starter_files(start))
    del files["sections/02-scope.md"]
    sections = {f"sections/made-{first}.md": section(first, notes, records) for first in range(0, notes, PER_SECTION)}
    listed = "\n".join(f"  - {name}" for name in sections)
    files["submission.yaml"] = files["submission.yaml"].replace("  - sections/02-scope.md", listed) + LIFTED
    files |= sections
    for number in range(records):
        files[f"evidence/made/{number % 40:02}/record-{number}.yaml"] = record(number)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def record(number: int) -> str:
    """A record of the usual length. Dates are quoted, since ajv-cli's reader of YAML makes something else of them."""
    return textwrap.dedent(
        f"""\
        kind: news-report
        title: "Report {number}: {sentence(number, 8)}"
        publisher: Daily {WORDS[number % len(WORDS)].title()} {number % 90}
        published: "2023-0{1 + number % 9}-1{number % 10}"
        event_date: "2023-0{1 + number % 9}-0{1 + number % 9}"
        url: https://news.example.org/{number % 12}/article-{number}
        language: en
        rights:
          - ICCPR-19
          - ICCPR-25
        themes:
          - Freedom of association
          - Right to peaceful assembly
        summary: >-
          {sentence(number + 1, 30)}
          {sentence(number + 2, 30)}
        figures:
          - value: "{number}"
            unit: persons
            of: {sentence(number + 3, 5)}
            as_of: "2023-07"
        limits: {sentence(number + 4, 14)}
        """
    )


def sentence(seed: int, length: int) -> str:
    """Words in an order that differs from seed to seed."""
    return " ".join(WORDS[(seed * 7 + index * (1 + seed % 5)) % len(WORDS)] for index in range(length))


def section(first: int, notes: int, records: int) -> str:
    """One paragraph of some sixty words for each note; every third note repeats a source."""
    paragraphs = (
        f"In case {number} the {sentence(number, 30)} [@record-{cited(number, records)}].\n"
        f"It is said that *{sentence(number + 5, 3)}* {sentence(number + 9, 25)}."
        for number in range(first, min(first + PER_SECTION, notes))
    )
    return f"---\ntitle: Cases from {first}\n---\n\n" + "\n\n".join(paragraphs) + "\n"


def cited(number: int, records: int) -> int:
    """The record that a note cites."""
    return (number if number % 3 else number // 3) % records


def pandoc_markdown(notes: int, records: int) -> str:
    """The same text as pandoc reads it, its notes already worded."""
    parts = []
    for number in range(notes):
        source = cited(number, records)
        parts.append(
            f"In case {number} the {sentence(number, 30)}.[^{number}]\n"
            f"It is said that *{sentence(number + 5, 3)}* {sentence(number + 9, 25)}.\n\n"
            f"[^{number}]: “Report {source}: {sentence(source, 8)}”, *Daily*, 11 March 2023. "
            f"Available at <https://news.example.org/{source % 12}/article-{source}>.\n"
        )
    return "\n".join(parts)
