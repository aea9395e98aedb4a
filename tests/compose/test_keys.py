"""Keys of blocks stay the same when other blocks come and go, and change with the published text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from submissions import RECORD, composed_of, facts, submission

from upr.compose.keys import block_keys, key_text
from upr.models.document import BreakRun, LinkRun, NoteRun, ReferenceRun, TextRun
from upr.models.words import paragraphs_of


def keys(folder: Path, body: str) -> dict[str, str]:
    """Text of a block -> its key; texts must not repeat."""
    blocks = composed_of(submission(folder, {**facts(body), "evidence/other.yaml": RECORD})).document.blocks
    return {key_text(paragraphs_of(block)): block.key for block in blocks}


def test_keys_stay_when_paragraphs_notes_and_numbers_move(tmp_path: Path) -> None:
    before = keys(tmp_path / "a", "One [@law-2023]. {#one}\n\nSee [](#one) [@rec:r-1].")
    after = keys(tmp_path / "b", "New [@other].\n\nOne [@law-2023]. {#one}\n\n- New\n\nSee [](#one) [@rec:r-1].")
    assert before.items() < after.items()
    assert len(after) == len(before) + 2


def test_another_source_or_label_does_not_change_a_key(tmp_path: Path) -> None:
    one = keys(tmp_path / "a", "One [@law-2023]. {#one}\n\nSee [](#one).")
    two = keys(tmp_path / "b", "One [@other; @law-2023, para. 3]. {#uno}\n\nSee [](#uno).")
    assert one == two


@pytest.mark.parametrize(
    "other", ["One law.", "One law!", "One  [law](https://example.org/)!", "One law/", "- One law."]
)
def test_another_text_changes_it_and_another_form_does_not(tmp_path: Path, other: str) -> None:
    (text,) = set(keys(tmp_path / "b", other)) - set(keys(tmp_path / "a", "Nothing."))
    assert (text == "One law.") == (other in ("One law.", "- One law."))


def test_equal_texts_are_counted(tmp_path: Path) -> None:
    blocks = composed_of(submission(tmp_path, facts("Same.\n\nOther.\n\nSame.\n\n> Same."))).document.blocks[3:]
    first, other, second, third = (block.key for block in blocks)
    assert (second, third) == (f"{first}_2", f"{first}_3")
    assert other != first


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(max_size=5), max_size=8))
def test_keys_are_unique_short_and_can_be_bookmarks(texts: list[str]) -> None:
    made = block_keys(texts)
    assert len(set(made)) == len(texts)
    assert all(re.fullmatch(r"b[a-z2-7]{16}(_[1-9][0-9]*)?", key) for key in made)
    assert made[: len(texts) // 2] == block_keys(texts[: len(texts) // 2])


def test_what_counts_as_text() -> None:
    runs = (
        TextRun("a", bold=True),
        BreakRun(),
        ReferenceRun("bx", "12"),
        NoteRun(3),
        LinkRun("https://example.org/", (TextRun("b"), TextRun("c", italic=True))),
    )
    assert key_text([runs]) == "a\n\ufffc\ufffcbchttps://example.org/"
    other = (TextRun("a"), BreakRun(), ReferenceRun("by", "9"), NoteRun(44), *runs[4:])
    assert key_text([runs]) == key_text([other])
