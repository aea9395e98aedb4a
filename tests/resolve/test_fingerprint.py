"""Key order, comments, quoting, line ends and Unicode form do not change a fingerprint; a changed word does."""

from __future__ import annotations

import hashlib
import json
import random
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from full_files import FULL_FILES
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.load.bases import load_record
from upr.models.evidence import NewsReport
from upr.resolve.fingerprint import fingerprint
from upr.text.location import Source
from upr.text.problem import Problem
from upr.text.yaml import parse_yaml

LINES = st.text(alphabet="abcdé ệក្ខ'\":#-", min_size=1, max_size=30).map(str.strip).filter(bool)


def record(**changes: Any) -> dict[str, Any]:
    data = {"kind": "news-report", "title": "Title", "publisher": "Post", "published": "2023-03-03", "symbol": "A/1"}
    return {**data, "summary": "It says so.", **changes}


def print_of(data: dict[str, Any]) -> str:
    return fingerprint(NewsReport.model_validate(data))


def print_of_text(text: str) -> str:
    data, problems = parse_yaml(Source(Path("x.yaml"), text))
    assert problems == []
    return fingerprint(NewsReport.model_validate(data))


@given(title=LINES, summary=LINES, seed=st.integers(0, 99))
@settings(max_examples=60, deadline=None)
def test_order_comments_quoting_and_unicode_form_do_not_matter(title: str, summary: str, seed: int) -> None:
    data = record(title=unicodedata.normalize("NFC", title), summary=unicodedata.normalize("NFC", summary))
    keys = list(data)
    random.Random(seed).shuffle(keys)
    lines = [
        f"{key}: {json.dumps(unicodedata.normalize('NFD', data[key]), ensure_ascii=False)} # note" for key in keys
    ]
    assert print_of_text("# a comment\n" + "\n".join(lines) + "\n") == print_of(data)


@given(old=LINES, new=LINES)
@settings(max_examples=60, deadline=None)
def test_a_changed_word_matters(old: str, new: str) -> None:
    same = unicodedata.normalize("NFC", old) == unicodedata.normalize("NFC", new)
    assert (print_of(record(summary=old)) == print_of(record(summary=new))) == same


def test_block_and_quoted_scalars_are_the_same_content() -> None:
    head = "kind: news-report\ntitle: Title\npublisher: Post\npublished: 2023-03-03\nsymbol: A/1\n"
    assert print_of_text(head + "summary: >-\n  It says\n  so.\n") == print_of(record())
    for summary in ("'It says so.'", '"It says so."', "It\n  says so.", "|\n  It says so.", ">+\n  It says so.\n\n"):
        assert print_of_text(f"{head}summary: {summary}\n") == print_of(record())
    assert print_of_text(head + "summary: |\n  It\n  says so.\n") != print_of(record())


def test_a_default_written_out_is_the_same_content() -> None:
    assert print_of(record(language="en", rights=[])) == print_of(record())
    assert print_of(record(language="fr")) != print_of(record())


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_a_byte_order_mark_do_not_matter(tmp_path: Path, end: bytes, mark: bytes) -> None:
    lines = [b"kind: news-report", b"title: Title", b"publisher: Post", b"published: 2023-03-03", b"symbol: A/1"]
    path = tmp_path / "law.yaml"
    path.write_bytes(mark + end.join([*lines, b"summary: |", b"  It says", b"  so.", b""]))
    problems: list[Problem] = []
    entry = load_record(path, problems)
    assert entry
    assert fingerprint(entry.model) == print_of(record(summary="It says\nso."))
    assert problems == []


def test_every_field_counts_but_a_default_written_out() -> None:
    model, whole = FULL_FILES["news-report"]
    full = fingerprint(model.model_validate(whole))
    optional = {key for key, field in model.model_fields.items() if not field.is_required()} - {"limits"}
    for key in optional:
        rest = {name: value for name, value in whole.items() if name != key}
        assert (fingerprint(model.model_validate(rest)) == full) == (key == "language"), key


def test_the_form_is_fixed() -> None:
    """Sign-offs and source maps hold fingerprints: another form would make all of them suspect."""
    text = (
        '{"kind":"news-report","published":"2023-03-03","publisher":"Post",'
        '"summary":"Così è.","symbol":"A/1","title":"Title"}'
    )
    expected = "sha256:" + hashlib.sha256(text.encode()).hexdigest()
    assert print_of(record(summary=unicodedata.normalize("NFD", "Così è."))) == expected


@pytest.mark.parametrize(("one", "other"), [("ﬁne", "fine"), ("m²", "m2"), ("a\u00a0b", "a b"), ("１", "1")])
def test_what_looks_alike_is_not_the_same(one: str, other: str) -> None:
    assert print_of(record(summary=one)) != print_of(record(summary=other))


def test_moving_text_from_one_field_to_the_next_matters() -> None:
    assert print_of(record(title="ab", summary="c")) != print_of(record(title="a", summary="bc"))


def test_a_year_may_be_a_number() -> None:
    assert print_of(record(published=2023)) == print_of(record(published="2023"))
