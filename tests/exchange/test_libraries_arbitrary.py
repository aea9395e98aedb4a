"""Whatever a file holds: nothing raises but `UnreadableError`, and every item comes in or is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from upr.errors import UnreadableError
from upr.exchange.bibtex import read_bibtex
from upr.exchange.csl import read_csl
from upr.exchange.incoming import Reading
from upr.exchange.ris import read_ris

MANY = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)

KEYS = [
    *("type", "id", "title", "container-title", "publisher", "author", "issued", "accessed", "URL", "DOI", "number"),
    *("abstract", "note", "keyword", "language", "archive", "archive_location", "authority", "volume", "annote"),
]
VALUES = st.one_of(
    TEXT,
    st.sampled_from(
        ["webpage", "report", "article-journal", "https://example.org/a", "10.1234/x", "A/HRC/26/16", "en"]
    ),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["date-parts", "literal", "raw", "family", "given"]), inner, max_size=3)
        ),
        max_leaves=6,
    ),
)
ITEMS = st.lists(st.one_of(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=10), VALUES), max_size=6)
PIECES = st.sampled_from(
    [
        *(
            "@misc{",
            "@string{",
            "@comment{",
            "@preamble{",
            "@article(",
            "key",
            ",",
            "=",
            "{",
            "}",
            '"',
            "#",
            ")",
            "\n",
        ),
        *("title = ", "{T}", "\\", "\\'e", "$", "%", "url={https://example.org}", " and ", "month=mar", "\\begin{x}"),
        *("\\href", "\\textbf{", "year=2023", "author={A, B}", "~", "--"),
    ]
)
LINES = st.sampled_from(
    [
        *(
            "TY  - NEWS",
            "TY  - ",
            "ER  - ",
            "ER  -",
            "TI  - T",
            "T2  - P",
            "DA  - 2023///",
            "UR  - https://example.org",
        ),
        *("AB  - x", "more", "", "KW  - a;b", "AU  - A, B", "ZZ  - ?", "TY  - RPRT  ", "  TY - BOOK"),
    ]
)


def read(reader: Any, path: Path, text: str) -> Reading | None:
    path.write_bytes(text.encode())
    try:
        return reader(path)  # type: ignore[no-any-return]
    except UnreadableError:
        return None


@given(items=ITEMS)
@MANY
def test_every_item_of_csl_is_accounted_for(items: list[Any], tmp_path: Path) -> None:
    reading = read_csl_of(items, tmp_path)
    places = [one.spot.where for one in reading.incoming] + [one.spot.where for one in reading.refused]
    assert sorted(places) == sorted(f"item {number}" for number in range(1, len(items) + 1))
    for one in reading.incoming:
        assert {"kind", "title", "publisher", "published", "summary"} <= one.values.keys()


def read_csl_of(items: list[Any], folder: Path) -> Reading:
    path = folder / "library.json"
    path.write_text(json.dumps(items), encoding="utf-8")
    return read_csl(path)


@given(pieces=st.lists(PIECES | TEXT, max_size=40))
@MANY
def test_bibtex_never_raises(pieces: list[str], tmp_path: Path) -> None:
    read(read_bibtex, tmp_path / "library.bib", "".join(pieces))


@given(values=st.lists(TEXT, min_size=1, max_size=8))
@MANY
def test_an_entry_of_any_text_is_one_item(values: list[str], tmp_path: Path) -> None:
    plain = [value.translate({ord(sign): " " for sign in '{}"@\\'}) for value in values]
    text = "".join(f"@online{{key{number}, title = {{{value}}}}}\n" for number, value in enumerate(plain))
    reading = read(read_bibtex, tmp_path / "library.bib", text)
    assert reading is not None
    assert len(reading.incoming) + len(reading.refused) == len(values)


@given(lines=st.lists(LINES | TEXT, max_size=30), ends=st.sampled_from(["\n", "\r\n", "\r"]))
@MANY
def test_every_item_of_ris_is_accounted_for(lines: list[str], ends: str, tmp_path: Path) -> None:
    reading = read(read_ris, tmp_path / "library.ris", ends.join(lines))
    starts = sum(
        1 for line in ends.join(lines).replace("\r\n", "\n").replace("\r", "\n").split("\n") if _starts(line)
    )
    assert (len(reading.incoming) + len(reading.refused) if reading else 0) == starts


def _starts(line: str) -> bool:
    return line.lstrip().startswith(("TY  - ", "TY - "))


@pytest.mark.parametrize("reader", [read_csl, read_bibtex, read_ris])
def test_no_file(reader: Any, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        reader(tmp_path / "none")
