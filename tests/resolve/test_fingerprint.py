"""Key order, comments, quoting, line ends and Unicode form do not change a fingerprint; a changed word does."""

from __future__ import annotations

import json
import random
import unicodedata
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from upr.models.evidence import NewsReport
from upr.resolve.fingerprint import fingerprint
from upr.text.location import Source
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
    assert print_of_text(head + "summary: 'It says so.'\n") == print_of(record())


def test_a_default_written_out_is_the_same_content() -> None:
    assert print_of(record(language="en", rights=[])) == print_of(record())
    assert print_of(record(language="fr")) != print_of(record())


def test_moving_text_from_one_field_to_the_next_matters() -> None:
    assert print_of(record(title="ab", summary="c")) != print_of(record(title="a", summary="bc"))


def test_a_year_may_be_a_number() -> None:
    assert print_of(record(published=2023)) == print_of(record(published="2023"))
