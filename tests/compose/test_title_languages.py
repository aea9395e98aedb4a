"""Which words of a note are marked as another language, and which names a submission prints in its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from note_writing import earlier, record
from submissions import MANIFEST, RECORD, composed_of, submission

from upr.compose.citations import NoteWriter
from upr.compose.numbers import list_label
from upr.languages import language_for
from upr.models.document import TextRun
from upr.models.earlier import EarlierRecommendation
from upr.models.evidence import Record
from upr.models.words import plain
from upr.pipeline import examine
from upr.text.nodes import CiteItem, Place


def marked(code: str, source: Record | EarlierRecommendation) -> dict[str, str]:
    """The stretches of a note that carry a language of their own."""
    ours = isinstance(source, EarlierRecommendation)
    given: dict[str, Any] = {"records": {} if ours else {"a": source}, "earlier": {"a": source} if ours else {}}
    writer = NoteWriter(language_for(code), **given, state_name=str)
    runs = writer.write([CiteItem("a", Place(1), ours)])
    return {run.text: run.language for run in runs if isinstance(run, TextRun) and run.language}


def note(code: str, source: Record) -> str:
    """The text of a source's first note."""
    writer = NoteWriter(language_for(code), {"a": source}, {}, str)
    return plain(writer.write([CiteItem("a", Place(1))]))


@pytest.mark.parametrize(
    ("code", "values", "expected"),
    [
        ("fr", {}, {"A title": "en-GB"}),
        ("en", {}, {}),
        ("en", {"language": "fr"}, {"A title": "fr-FR"}),
        ("fr", {"language": "fr"}, {}),
        ("en", {"language": "zh", "title_language": "en"}, {}),
        ("fr", {"language": "zh", "title_language": "en"}, {"A title": "en-GB"}),
        ("fr", {"language": "fr", "title_language": "en"}, {"A title": "en-GB"}),
        ("en", {"language": "nl", "title_language": "en", "original_title": "Een titel"}, {"Een titel": "nl-NL"}),
        ("en", {"language": "en", "original_title": "Een titel"}, {}),
        ("en", {"language": "en", "original_title": "ច្បាប់"}, {"ច្បាប់": "km-KH"}),
    ],
)
def test_a_title_is_marked_with_its_own_language(code: str, values: dict[str, str], expected: dict[str, str]) -> None:
    assert marked(code, record("news-report", **values)) == expected


def test_the_source_of_an_earlier_recommendation_has_a_language_too() -> None:
    source = {"title": "Une déclaration", "publisher": "Une mission", "level": "state-statement"}
    spoken = earlier(states=["FRA"], source=source | {"language": "fr"})
    assert marked("en", spoken) == {"Une déclaration": "fr-FR"}
    assert marked("fr", spoken) == {}
    assert marked("fr", earlier(source=source)) == {"Une déclaration": "en-GB"}


def test_a_date_in_the_title_is_found_in_the_language_of_the_title() -> None:
    law = record("resolution", title="Resolution of 1 March 2023", language="el", title_language="en", publisher="P")
    assert "1er" not in note("fr", law)


def test_names_are_printed_in_the_language_of_the_submission() -> None:
    source = record(
        "un-document",
        publisher="Human Rights Committee",
        reproduced_by={"publisher": "the European Parliament", "url": "https://example.org"},
    )
    assert note("fr", source).startswith("Comité des droits de l’homme, «")
    assert "(reproduction\u00a0: Parlement européen, " in note("fr", source)
    assert note("en", source).startswith("Human Rights Committee, “")
    assert note("fr", record("ngo-report", publisher="A House")).startswith("A House, ")


def test_the_manifest_translates_names_and_remarks(tmp_path: Path) -> None:
    manifest = MANIFEST.replace("language: en", "language: fr") + (
        "translations:\n"
        "  - {text: Example Post, printed: Le Courrier}\n"
        "  - {text: read in a copy, printed: lu dans une copie}\n"
    )
    law = RECORD.replace("url: https://example.org/law", "held_at: read in a copy").replace(
        "accessed: 2023-04-01\n", ""
    )
    composed = composed_of(submission(tmp_path, {"submission.yaml": manifest, "evidence/law-2023.yaml": law}))
    assert plain(composed.document.notes[0].runs) == (
        "«\u00a0Law adopted\u00a0», Le Courrier, 3\u00a0mars 2023 (lu dans une copie)."
    )


def test_the_glossary_gives_names_in_the_language_of_the_submission(tmp_path: Path) -> None:
    glossary = "names:\n  - {name: Le Courrier, en: Example Post, kind: body}\n"
    for language, printed in (("fr", "Le Courrier"), ("en", "Example Post")):
        manifest = MANIFEST.replace("language: en", f"language: {language}")
        root = submission(tmp_path / language, {"submission.yaml": manifest, "glossary.yaml": glossary})
        assert printed in plain(composed_of(root).document.notes[0].runs)


def test_the_manifest_speaks_before_the_glossary(tmp_path: Path) -> None:
    manifest = MANIFEST + "translations:\n  - {text: Example Post, printed: The Example Post}\n"
    glossary = "names:\n  - {name: Le Courrier, en: Example Post, kind: body}\n"
    composed = composed_of(submission(tmp_path, {"submission.yaml": manifest, "glossary.yaml": glossary}))
    assert "The Example Post" in plain(composed.document.notes[0].runs)


def test_nothing_is_said_of_a_translation_while_a_record_cannot_be_read(tmp_path: Path) -> None:
    manifest = MANIFEST + "translations:\n  - {text: Example Post, printed: Le Courrier}\n"
    lost = RECORD.replace("published: 2023-03-03", "published: 2023-13-03")
    root = submission(tmp_path, {"submission.yaml": manifest, "evidence/law-2023.yaml": lost})
    assert {finding.code for finding in examine(root).findings} == {"REC013"}


def test_the_label_of_a_list_item_follows_the_language() -> None:
    assert list_label(0, 2, language_for("fr").list_label) == "b)"
    assert list_label(1, 2, language_for("en").list_label) == "(ii)"
