"""A changed record holds exactly what was intended, and nothing else in its file has moved."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from edit_values import FIELDS, VALUES, lists_for_tuples
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from upr.edit.change import changed_text
from upr.edit.record_text import record_text
from upr.models.plain import Fields, Plain
from upr.models.record_order import FIELD_ORDER
from upr.text.files import plain_lines
from upr.text.location import Source
from upr.text.problem import Problem
from upr.text.yaml import parse_yaml

RECORD = """\
# a head
kind: news-report # seen

# the title as printed
title: 'Law adopted'   # compare
publisher:   Example Post
published: 2023

themes: # from the list
    # first
    - Media   # one
    # second
    - "Trade"
    # last

# what it says
summary: |
  A law # was adopted.
  # no comment
limits: >- # short
  Not
  read.
"""


def changed(text: str, changes: Mapping[str, Plain | None]) -> str:
    result = changed_text(Source(Path("x.yaml"), text), changes)
    assert isinstance(result, str), result
    return result


def values_of(text: str) -> dict[str, object] | None:
    return parse_yaml(Source(Path("x.yaml"), plain_lines(text)))[0]


CHANGES: list[tuple[Mapping[str, Plain | None], list[tuple[str, str]]]] = [
    ({}, []),
    ({"title": "Law adopted", "published": "2023"}, []),
    ({"title": "Law: two"}, [("title: 'Law adopted'", 'title: "Law: two"')]),
    ({"published": "2023-03-03"}, [("published: 2023\n", "published: 2023-03-03\n")]),
    ({"published": None}, [("published: 2023\n", "")]),
    ({"summary": "Short."}, [("|\n  A law # was adopted.\n  # no comment\n", "Short.\n")]),
    ({"limits": "Read."}, [("limits: >- # short\n  Not\n  read.\n", "limits: Read. # short\n")]),
    ({"limits": "Not read."}, []),
    ({"url": "https://example.org"}, [("published: 2023\n", "published: 2023\nurl: https://example.org\n")]),
    ({"about": "x", "accept": (), "short_title": "y"}, [
        ("# compare\n", "# compare\nshort_title: y\n"),
        ("2023\n", "2023\nabout: x\n"),
        ("  read.\n", "  read.\naccept: []\n"),
    ]),
    ({"rights": ("ICCPR-25",)}, [("published: 2023\n", "published: 2023\nrights: [ICCPR-25]\n")]),
    ({"themes": ("Media", "Trade", "New one")}, [('    - "Trade"\n', '    - "Trade"\n    - New one\n')]),
    ({"themes": ("Trade", "Media")}, [(
        '    # first\n    - Media   # one\n    # second\n    - "Trade"\n',
        '    # second\n    - "Trade"\n    # first\n    - Media   # one\n',
    )]),
    ({"themes": ("Trade",)}, [("    # first\n    - Media   # one\n", "")]),
    ({"themes": None}, [(RECORD[RECORD.index("themes"): RECORD.index("\n# what it says")], "")]),
    ({"groups": ("a b",)}, [("    # last\n", "    # last\ngroups:\n  - a b\n")]),
    ({"made_up": "x"}, [("  read.\n", "  read.\nmade_up: x\n")]),
]  # fmt: skip


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize(("changes", "replaced"), CHANGES)
def test_only_the_changed_lines_change(
    changes: Mapping[str, Plain | None], replaced: list[tuple[str, str]], mark: str, line_end: str
) -> None:
    expected = RECORD
    for old, new in replaced:
        assert expected.count(old) == 1, old
        expected = expected.replace(old, new)
    text = changed(mark + RECORD.replace("\n", line_end), changes)
    assert text == mark + expected.replace("\n", line_end)
    assert changed(text, changes) == text


def test_mixed_line_ends_stay_where_they_are() -> None:
    before = "kind: x\r\ntitle: a\nsummary: b\r\nlimits: c"
    assert changed(before, {"title": "d"}) == "kind: x\r\ntitle: d\r\nsummary: b\r\nlimits: c"
    assert changed(before, {"accept": ()}) == "kind: x\r\ntitle: a\nsummary: b\r\nlimits: c\r\naccept: []\r\n"
    assert changed(before, {"limits": None}) == "kind: x\r\ntitle: a\nsummary: b\r\n"


def test_an_item_that_is_a_mapping_keeps_its_lines() -> None:
    before = "kind: x\nfigures:\n- value: '1' # one\n  of: a\n- value: '2'\n  of: b # two\nlimits: c\n"
    figures: Plain = ({"value": "1", "of": "a"}, {"value": "3", "of": "b"}, {"value": "2", "of": "b"})
    after = changed(before, {"figures": figures})
    assert after == before.replace("- value: '2'", "- value: \"3\"\n  of: b\n- value: '2'")


def test_a_quotation_mark_hides_no_comment() -> None:
    before = "kind: x\ntitle: \"a # b\" # c\nlimits: 'd'\n"
    assert changed(before, {"title": "e"}) == "kind: x\ntitle: e # c\nlimits: 'd'\n"


def test_a_comment_that_would_become_text_goes() -> None:
    before = "kind: x\nthemes:\n  - a\n  # b\n"
    assert changed(before, {"themes": "long\ntext"}) == "kind: x\nthemes: |-\n  long\n  text\n"


@pytest.mark.parametrize(
    "text",
    [
        "{kind: x, title: a}\n",
        "{\n  kind: x,\n  title: a\n}\n",
        "? kind\n: x\n? title\n: a\n",
        "kind: x\ntitle: a\ntitle: b\n",
        "kind: [\n",
        "",
        "- a\n",
        "kind: x\nsummary: |\n  no line end",
    ],
)
def test_what_cannot_be_changed_says_so(text: str) -> None:
    result = changed_text(Source(Path("x.yaml"), text), {"title": "new", "accept": ("x",)})
    assert isinstance(result, Problem)
    assert result.help


def test_a_flow_list_and_the_end_of_the_document() -> None:
    before = "---\nkind: x\nrights: [A-1,\n  B-2] # r\n...\n# after\n"
    assert changed(before, {"rights": ("A-1",)}) == "---\nkind: x\nrights: [A-1] # r\n...\n# after\n".replace(
        " # r", ""
    )
    assert changed(before, {"accept": ()}) == before.replace("# r\n", "# r\naccept: []\n")


@settings(deadline=None, max_examples=250)
@given(
    FIELDS,
    st.dictionaries(st.sampled_from(FIELD_ORDER), st.one_of(st.none(), VALUES), max_size=3),
    st.sampled_from(["\n", "\r\n"]),
)
def test_any_change_of_any_record(values: Fields, changes: Mapping[str, Plain | None], line_end: str) -> None:
    before = record_text(values, "s").replace("\n", line_end)
    wanted = {name: value for name, value in {**values, **changes}.items() if value is not None}
    assume(wanted)
    after = changed(before, changes)
    assert values_of(after) == lists_for_tuples(wanted)
    back = {name: values.get(name) for name in changes}
    assert values_of(changed(after, back)) == lists_for_tuples(values)


COMMENTS = st.sampled_from(["", "# a comment", "", "#", "# x: y"])


@settings(deadline=None, max_examples=250)
@given(
    st.lists(st.sampled_from(FIELD_ORDER[1:]), unique=True, min_size=1, max_size=5),
    st.data(),
)
def test_comments_and_other_fields_stay_byte_for_byte(names: list[str], data: st.DataObject) -> None:
    scalars = st.sampled_from(
        ["a", "'b'", '"c # d"', "a#b", "|\n  x\n  # y", ">-\n  x\n\n  y", "[a, b]", "\n  - a\n  - b"]
    )
    chunks = {name: f"{data.draw(COMMENTS)}\n{name}:   {data.draw(scalars)}\n" for name in ("kind", *names)}
    changes = data.draw(st.dictionaries(st.sampled_from(names), st.one_of(st.none(), VALUES), min_size=1))
    before = "".join(chunks.values()) + data.draw(COMMENTS)
    after = changed(before, changes)
    for name, chunk in chunks.items():
        kept = chunk if name not in changes else chunk.split("\n")[0]
        assert kept in after
    wanted = {
        **(values_of(before) or {}),
        **{name: lists_for_tuples(value) for name, value in changes.items() if value is not None},
    }
    for name in changes:
        if changes[name] is None:
            del wanted[name]
    assert values_of(after) == wanted
