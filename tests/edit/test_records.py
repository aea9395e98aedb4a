"""New and changed records land where they should, or nowhere."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from edit_values import TEXTS
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.edit.records import new_record, record_id_for, replace_record
from upr.errors import UnwritableError
from upr.models.shared import RECORD_ID_PATTERN

POST = {"publisher": "Example Post", "title": "A law on the press is adopted", "published": "2023-03-03"}


def test_a_new_record_makes_its_folder(tmp_path: Path) -> None:
    path = new_record(tmp_path, "media/press", "law-2023", "kind: x\n")
    assert path == tmp_path / "media" / "press" / "law-2023.yaml"
    assert path.read_bytes() == b"kind: x\n"


@pytest.mark.parametrize(
    ("folder", "record_id", "said"),
    [
        ("media", "there", "there is a record 'there' already"),
        ("", "there", "there is a record 'there' already"),
        ("", "base", "that of the base itself"),
        ("reviews", "x", "for sign-offs"),
        ("reviews/a", "x", "for sign-offs"),
        (".git", "x", "begins with a dot"),
        ("a/.git", "x", "begins with a dot"),
        ("..", "x", "leaves its folder"),
        ("a/../..", "x", "leaves its folder"),
        ("/elsewhere", "x", "does not begin in the folder"),
        ("a\\b", "x", "backslash"),
        ("a//b", "x", "empty"),
        ("con", "x", "device"),
        ("", "con", "device"),
        ("a\0", "x", "U+0000"),
        ("", "Law", "lower-case"),
        ("", "law--2023", "lower-case"),
        ("", "", "lower-case"),
        ("", "../x", "leaves its folder"),
        ("", "x" * 101, "lower-case"),
        ("é" * 300, "x", "longer than"),
    ],
)
def test_names_that_are_refused(tmp_path: Path, folder: str, record_id: str, said: str) -> None:
    new_record(tmp_path, "old", "there", "kind: x\n")
    with pytest.raises(UnwritableError, match=re.escape(said)):
        new_record(tmp_path, folder, record_id, "kind: y\n")
    assert [path.name for path in tmp_path.rglob("*")] == ["old", "there.yaml"]


def test_known_ids_need_no_second_look(tmp_path: Path) -> None:
    new_record(tmp_path, "old", "there", "kind: x\n")
    with pytest.raises(UnwritableError):
        new_record(tmp_path, "", "other", "kind: y\n", taken={"other"})
    with pytest.raises(UnwritableError):
        new_record(tmp_path, "old", "there", "kind: y\n", taken=set())
    assert new_record(tmp_path, "new", "third", "kind: y\n", taken=set()).is_file()


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_a_link_is_not_followed(tmp_path: Path) -> None:
    base = tmp_path / "base"
    base.mkdir()
    (base / "away").symlink_to(tmp_path)
    with pytest.raises(UnwritableError, match="not lie in its base"):
        new_record(base, "away", "x", "kind: x\n")


def test_a_changed_record_is_replaced_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(b"\xef\xbb\xbfkind: x\r\n")
    assert replace_record(path, "\ufeffkind: x\r\n", "\ufeffkind: y\r\n") == path
    assert path.read_bytes() == b"\xef\xbb\xbfkind: y\r\n"


def test_what_somebody_else_wrote_stays_and_ours_too(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(b"kind: theirs\n")
    with pytest.raises(UnwritableError, match=r"x\.yaml was changed by somebody else .* is in x\.yaml\.new"):
        replace_record(path, "kind: x\n", "kind: ours\n")
    assert path.read_bytes() == b"kind: theirs\n"
    assert (tmp_path / "x.yaml.new").read_bytes() == b"kind: ours\n"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (POST, "example-post-law-press-adopted-2023"),
        ({**POST, "published": "2023"}, "example-post-law-press-adopted-2023"),
        ({**POST, "title": "Example Post 2023: Élection à l’étranger"}, "example-post-election-etranger-2023"),
        ({**POST, "title": "ការបោះឆ្នោត"}, "example-post-2023-03-03"),
        ({"title": "Talk with a farmer", "recorded": "2023-03"}, "talk-farmer-2023"),
        ({"kind": "testimony", "title": "ខ្មែរ"}, "testimony"),
        ({"publisher": "Con"}, "con-2"),
        ({"publisher": "Base"}, "base-2"),
        ({}, "record"),
        ({"publisher": ("a",), "title": True, "published": "soon"}, "soon"),
    ],
)
def test_readable_ids(values: dict[str, str], expected: str) -> None:
    assert record_id_for(values, ()) == expected


def test_a_number_follows_what_is_taken() -> None:
    taken = {record_id_for(POST, ())}
    for number in range(2, 30):
        new = record_id_for(POST, taken)
        assert new == f"example-post-law-press-adopted-2023-{number}"
        taken.add(new)


@settings(deadline=None, max_examples=300)
@given(st.dictionaries(st.sampled_from(["publisher", "title", "published", "kind"]), TEXTS))
def test_an_id_always_fits(values: dict[str, str]) -> None:
    taken: set[str] = set()
    for _ in range(3):
        new = record_id_for(values, taken)
        assert re.fullmatch(RECORD_ID_PATTERN, new)
        assert len(new) <= 60
        assert new not in taken
        taken.add(new)
