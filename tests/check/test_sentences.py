"""The narrative as sentences: where they end, what they cite, and what is left out."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from submissions import corpus_of, facts, submission

from upr.check.sentences import ends, passages, sentences
from upr.text.location import Source
from upr.text.markdown import parse_markdown
from upr.text.nodes import Citation, Paragraph

LAW = {"law-2023"}


def found(body: str, folder: Path) -> list[tuple[str, tuple[str, ...]]]:
    corpus = corpus_of(submission(folder, facts(body) | {"sections/01-introduction.md": "---\ntitle: I\n---\n"}))
    return [(sentence.text, sentence.records) for sentence in sentences(corpus, LAW)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("One [@law-2023]. Two.", [("One .", ("law-2023",)), ("Two.", ())]),
        ("One. [@law-2023] Two.", [("One.", ("law-2023",)), ("Two.", ())]),
        ("Law No. 3 of Mr. A. Smith [@law-2023].", [("Law No. 3 of Mr. A. Smith .", ("law-2023",))]),
        ("See art. 5 and paras. 6 [@law-2023]. Then.", [("See art. 5 and paras. 6 .", ("law-2023",)), ("Then.", ())]),
        ("Why? “No. It is not.” So [@law-2023].", [("Why?", ()), ("So .", ("law-2023",))]),
        ("He said “yes [@law-2023]” once.", [("He said once.", ("law-2023",))]),
        ("Of 3.5 per cent `code` [@law-2023; @rec:r-1].", [("Of 3.5 per cent .", ("law-2023",))]),
        ("One\ntwo **three** [@law-2023].", [("One two three .", ("law-2023",))]),
        ("Voir l’art. 3 [@law-2023]. Élu hier.", [("Voir l’art. 3 .", ("law-2023",)), ("Élu hier.", ())]),
    ],
)
def test_where_sentences_end(body: str, expected: list[tuple[str, tuple[str, ...]]], tmp_path: Path) -> None:
    assert [pair for pair in found(body, tmp_path) if pair[0]] == expected


def test_a_list_belongs_to_the_paragraph_above_it(tmp_path: Path) -> None:
    body = "A.\n\nLead:\n\n- one [@law-2023]\n  - deep\n- two\n\nAfter."
    corpus = corpus_of(submission(tmp_path, facts(body) | {"sections/01-introduction.md": "---\ntitle: I\n---\n"}))
    (passage,) = passages(corpus, LAW)
    assert [sentence.text for sentence in passage] == ["Lead:", "one", "deep", "two"]


def test_only_what_is_asked_for_is_taken_apart(tmp_path: Path) -> None:
    corpus = corpus_of(submission(tmp_path, facts("One [@law-2023].\n\nTwo [@other].\n\n> Three [@other].")))
    assert [each.records for passage in passages(corpus, {"other"}) for each in passage] == [("other",)]
    assert list(passages(corpus, ())) == []


PIECES = st.sampled_from(
    ["A word. ", "“So. ", "Yes” ", "[@law-2023] ", "[@other; @law-2023]. ", '"', "No. ", "`x. Y` ", "«", "»"]
)


@given(pieces=st.lists(PIECES, min_size=1, max_size=12))
@settings(max_examples=100, deadline=None)
def test_no_citation_is_lost(pieces: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    from upr.check import sentences as module

    markdown, _ = parse_markdown(Source(Path("x.md"), "---\ntitle: T\n---\n\n" + "".join(pieces)))
    for block in markdown.blocks:
        if isinstance(block, Paragraph):
            ids = [item.id for node in block.inlines if isinstance(node, Citation) for item in node.items]
            cut = list(module._sentences(block, None))  # type: ignore[arg-type]
            assert [item.id for sentence in cut for item in sentence.items] == ids


def test_ends_are_not_at_numbers_abbreviations_and_small_letters() -> None:
    text = "It cites opinion No. 9/2018, i.e. the first. “It held” that. Then (so) he left! Mr. K. Sok too. Why?"
    assert [text[start:end].strip() for start, end in pairwise((0, *ends(text)))] == [
        "It cites opinion No. 9/2018, i.e. the first.",
        "“It held” that.",
        "Then (so) he left!",
        "Mr. K. Sok too.",
        "Why?",
    ]
