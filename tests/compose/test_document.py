"""The whole document: what must be in it, what must never be, and the way back to what it was made from."""

from __future__ import annotations

from pathlib import Path

import pytest
from submissions import MANIFEST, RECOMMENDATIONS, RECORD, TESTIMONY, composed_of, facts, printed, submission

from upr.models.composed import Composed
from upr.models.document import Block, NoteRun, Paragraph, ReferenceRun, Run, Table
from upr.models.words import count_blocks, count_words, paragraphs_of
from upr.pipeline import render

CITED = "A [@talk], b [@law-2023; @talk, p. 3; @rec:r-1] and [see @talk].\n\n:::{recommendations} freedoms\n:::"


def marks(composed: Composed) -> list[int]:
    paragraphs = (runs for block in composed.document.blocks for runs in paragraphs_of(block))
    return [run.number for runs in paragraphs for run in runs if isinstance(run, NoteRun)]


def block_runs(block: Block) -> list[Run]:
    return [run for runs in paragraphs_of(block) for run in runs]


@pytest.mark.parametrize(
    "record",
    [
        TESTIMONY,
        TESTIMONY.replace("testimony", "incident"),
        TESTIMONY.replace("testimony", "media-file"),
        RECORD.replace("A law", "SECRETWORD") + "persons: [P-ABCDEFG2]\n",
        RECORD.replace("Law adopted", "SECRETWORD").replace("Post", "SECRETWORD") + "persons: [P-ABCDEFG2]\n",
    ],
)
def test_what_may_not_be_published_is_not_there_even_when_it_is_cited(tmp_path: Path, record: str) -> None:
    record = record.replace("example.org/law", "example.org/SECRETWORD").replace("Talk with a farmer", "SECRETWORD")
    changes = {"evidence/talk.yaml": record, "recommendations.yaml": RECOMMENDATIONS.replace("[law", "[talk, law")}
    composed = composed_of(submission(tmp_path, {**facts(CITED), **changes}))
    assert "SECRETWORD" not in repr(composed.document)
    assert [printed(note.runs).split(",")[0] for note in composed.document.notes] == ["“Law adopted”"] * 2
    assert marks(composed) == [1, 2]


@pytest.mark.parametrize(
    "body",
    [
        "# Heading [@talk]",
        "- item [@talk]\n  - deep [@talk]",
        "> quoted [@talk]",
        "| [@talk] | b |\n|---|---|\n| c | [d [@talk]](https://example.org/) |",
        "*in [@talk] emphasis*, [a **[@talk]** link](https://example.org/)",
    ],
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_may_not_be_published_is_nowhere(tmp_path: Path, body: str, language: str) -> None:
    changes = {"evidence/talk.yaml": TESTIMONY.replace("Talk with a farmer", "SECRETWORD"), **facts(body)}
    changes["submission.yaml"] = MANIFEST.replace("language: en", f"language: {language}")
    composed = composed_of(submission(tmp_path, changes))
    assert "SECRETWORD" not in repr(composed.document)
    assert len(composed.document.notes) == len(composed.note_origins) == 1
    assert marks(composed) == [1]


def test_a_draft_can_be_written_whatever_is_missing(tmp_path: Path) -> None:
    body = "A [@no; @rec:no] and [](#no). {#a}\n\n| [@no] [](#no) |\n|---|\n\n:::{recommendations} none\n:::"
    changes = facts(body, "titel: T\n") | {"recommendations.yaml": None, "earlier.yaml": None}
    composed = composed_of(submission(tmp_path, changes))
    package, _ = render(composed)
    assert package.startswith(b"PK")
    assert [printed(note.runs) for note in composed.document.notes[1:]] == [
        "[missing: no]; [missing: no].", "[missing: no]."
    ]  # fmt: skip
    assert not any(isinstance(run, ReferenceRun) for block in composed.document.blocks for run in block_runs(block))


def test_marks_and_notes_fit_each_other(tmp_path: Path) -> None:
    composed = composed_of(submission(tmp_path, facts("A [@a], *b* [@b] | [@c].\n\n| D [@d] |\n|---|\n| E [@e] |")))
    numbers = [note.number for note in composed.document.notes]
    assert marks(composed) == numbers == list(range(1, 7))
    assert len(composed.note_origins) == len(numbers)


def test_references_show_the_number_of_their_target_before_and_behind_it(tmp_path: Path) -> None:
    body = "See [](#b) and [](#repeal). {#a}\n\nSee [](#a). {#b}\n\n:::{recommendations} freedoms\n:::"
    blocks = composed_of(submission(tmp_path, facts(body))).document.blocks
    numbers = {block.key: str(block.number) for block in blocks if isinstance(block, Paragraph)}
    references = [
        run for block in blocks for runs in paragraphs_of(block) for run in runs if isinstance(run, ReferenceRun)
    ]
    assert [run.text for run in references] == ["3", "4", "2"]
    assert all(numbers[run.target] == run.text for run in references)


def test_references_in_a_table_and_in_the_closing_list_have_targets(tmp_path: Path) -> None:
    body = (
        "A. {#a}\n\n| See |\n|---|\n| [](#a) |\n\n:::{recommendations} freedoms\n:::\n\n:::{recommendation-list}\n:::"
    )
    blocks = composed_of(submission(tmp_path, facts(body))).document.blocks
    (table,) = (block for block in blocks if isinstance(block, Table))
    assert table.rows == (((ReferenceRun(blocks[3].key, "2"),),),)
    assert ReferenceRun(blocks[-2].key, "3") in getattr(blocks[-1], "runs", ())


def test_what_the_core_properties_say(tmp_path: Path) -> None:
    manifest = MANIFEST.replace("sections:", "  - {name: Other, acronym: OO, city: X, country: Y}\nsections:")
    manifest = manifest.replace("kind: individual", "kind: joint") + "notes: footnotes\n"
    document = composed_of(submission(tmp_path, {"submission.yaml": manifest})).document
    assert document.language == "en"
    assert document.title == "Rights in a small example"
    assert document.creator == "EO, OO"
    assert document.subject == "Universal Periodic Review of Cambodia"
    assert document.notes_as == "footnotes"
    assert document.date == "2023-10-10"
    assert document.key_words == ("rights",)
    assert document.draft is False


def test_origins_lead_back(tmp_path: Path) -> None:
    body = (
        "A [@law-2023; @rec:r-1] and [@other, p. 3], again [@law-2023]. {#a}\n\n"
        "| [x [@in-head]](https://example.org/) |\n|---|\n| [@in-cell] |\n\n:::{recommendations} freedoms\n:::"
    )
    composed = composed_of(submission(tmp_path, facts(body)))
    assert set(composed.origins) == {block.key for block in composed.document.blocks}
    origins = [composed.origins[block.key] for block in composed.document.blocks[3:]]
    assert [origin.records for origin in origins] == [
        ("law-2023", "other"), ("in-head", "in-cell"), (), ("law-2023",)
    ]  # fmt: skip
    assert [origin.earlier for origin in origins] == [("r-1",), (), (), ()]
    assert [origin.label for origin in origins] == ["a", "", "", "repeal"]
    assert [origin.recommendation for origin in origins] == ["", "", "", "repeal"]
    assert [(origin.location.path.name, origin.location.line) for origin in origins] == [
        ("02-facts.md", 6), ("02-facts.md", 8), ("02-facts.md", 12), ("recommendations.yaml", 2)
    ]  # fmt: skip


def test_sections_are_summed_up(tmp_path: Path) -> None:
    composed = composed_of(submission(tmp_path))
    assert [(s.title, s.words, s.paragraphs, s.citations) for s in composed.sections] == [
        ("Introduction", 6, 1, 1),
        ("Freedoms", 16, 3, 2),
    ]
    assert sum(section.words for section in composed.sections) == composed.words.body
    assert composed.words == count_words(composed.document)
    assert composed.words.body == count_blocks(composed.document.blocks)


def test_a_section_without_front_matter_is_summed_up_by_its_file(tmp_path: Path) -> None:
    composed = composed_of(submission(tmp_path, facts("Text.", "titel: T\n")))
    assert composed.sections[1].title == "02-facts"
    assert composed.sections[1].location.line == 1


def test_nothing_but_a_manifest_is_a_document_too(tmp_path: Path) -> None:
    names = ("recommendations.yaml", "earlier.yaml", "sections/01-introduction.md", "sections/02-facts.md")
    composed = composed_of(submission(tmp_path, dict.fromkeys(names)))
    assert (composed.document.blocks, composed.document.notes, composed.sections) == ((), (), ())
    assert composed.words.strict > composed.words.body == 0
