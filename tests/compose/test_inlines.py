"""Words, marks, links and references of one paragraph as they are printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from submissions import MANIFEST, TESTIMONY, composed_of, facts, printed, submission

from upr.models.document import ReferenceRun

NB = "\u00a0"


def text(folder: Path, body: str, language: str = "en") -> str:
    """The first block behind the heading of the second section; its first note is note 2."""
    manifest = MANIFEST.replace("language: en", f"language: {language}")
    block = composed_of(submission(folder, {**facts(body), "submission.yaml": manifest})).document.blocks[3]
    return printed(getattr(block, "runs", ()))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("A law [@law-2023].", "A law.^2"),
        ("A law[@law-2023].", "A law.^2"),
        ("A law. [@law-2023]", "A law.^2"),
        ("A law [@law-2023], then another.", "A law,^2 then another."),
        ("A law [@law-2023] and more.", "A law^2 and more."),
        ("A law\n[@law-2023]. More.", "A law.^2 More."),
        ("A law [@law-2023;\n@rec:r-1]. More.", "A law.^2 More."),
        ("A law\\\n[@law-2023] more.", "A law/^2 more."),
        ("He said “no” [@law-2023].", "He said “no”.^2"),
        ("[@law-2023] First.", "^2 First."),
        ("A law [@law-2023]", "A law^2"),
        ("**A law** [@law-2023].", "**A law**.^2"),
        ("*A law [@law-2023]*.", "*A law.*^2"),
        ("`x` [@law-2023].", "x.^2"),
        ("One [@law-2023], two [@rec:r-1].", "One,^2 two.^3"),
    ],
)
def test_marks_stand_behind_punctuation_in_english(tmp_path: Path, body: str, expected: str) -> None:
    assert text(tmp_path, body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Une loi [@law-2023].", "Une loi^2."),
        ("Une loi. [@law-2023]", "Une loi^2."),
        ("« *Une loi* » : oui ; **non** !", f"«{NB}*Une loi*{NB}»{NB}: oui{NB}; **non**{NB}!"),
        ("Une loi [@law-2023] ; puis.", f"Une loi^2{NB}; puis."),
        ("Une loi ; [@law-2023] puis.", f"Une loi^2{NB}; puis."),
        ("Aux paragraphes [](#a) et [](#a). {#a}", f"Aux paragraphes{NB}{{2}} et {{2}}."),
        ("Une loi [@law-2023] [@rec:r-1], puis.", f"Une loi^2{NB}^3, puis."),
    ],
)
def test_marks_stand_before_punctuation_in_french(tmp_path: Path, body: str, expected: str) -> None:
    assert text(tmp_path, body, "fr") == expected


@pytest.mark.parametrize(
    "brackets",
    [
        "[@law-2023][@rec:r-1]",
        "[@law-2023] [@rec:r-1]",
        "[@law-2023]\n[@rec:r-1]",
        "[@law-2023]  [@rec:r-1]",
        "*[@law-2023]* [@rec:r-1]",
    ],
)
def test_marks_of_neighbours_stand_apart_behind_the_punctuation(tmp_path: Path, brackets: str) -> None:
    assert text(tmp_path, f"A law {brackets}. More.") == f"A law.^2{NB}^3 More."


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("A [@talk] [@law-2023]. B", "A.^2 B"),
        ("A [@law-2023] [@talk]. B", "A.^2 B"),
        ("A [@law-2023][@talk][@rec:r-1]. B", f"A.^2{NB}^3 B"),
        ("A [@talk] [@talk]. B", "A. B"),
        ("A [b [@talk]](https://example.org/) [@law-2023].", "A <https://example.org/|b>.^2"),
    ],
)
def test_a_mark_that_may_not_be_printed_leaves_no_gap(tmp_path: Path, body: str, expected: str) -> None:
    changes = {**facts(body), "evidence/talk.yaml": TESTIMONY}
    block = composed_of(submission(tmp_path, changes)).document.blocks[3]
    assert printed(getattr(block, "runs", ())) == expected


def test_many_neighbours(tmp_path: Path) -> None:
    assert text(tmp_path, "A [@a][@b] [@c], d [@e].") == f"A,^2{NB}^3{NB}^4 d.^5"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("A [law [@law-2023]](https://example.org/). B", "A <https://example.org/|law>.^2 B"),
        ("A [big [@law-2023] law](https://example.org/), B", "A <https://example.org/|big law>,^2 B"),
        ("A [law](https://example.org/) [@law-2023]. B", "A <https://example.org/|law>.^2 B"),
        ("A [law](https://example.org/)[@law-2023]. B", "A <https://example.org/|law>.^2 B"),
        ("A [law [@law-2023]](https://example.org/) [@rec:r-1].", f"A <https://example.org/|law>.^2{NB}^3"),
        ("[x\\\ny](https://example.org/)", "<https://example.org/|x y>"),
        ("[x\ny](https://example.org/)", "<https://example.org/|x y>"),
        ("[a **b** c](https://example.org/?utm_source=x&a=1)", "<https://example.org/?a=1|a **b** c>"),
        ("<https://example.org/a_b>", "<https://example.org/a_b|https://example.org/a_b>"),
        ("<mail@example.org>", "<mailto:mail@example.org|mail@example.org>"),
    ],
)
def test_links(tmp_path: Path, body: str, expected: str) -> None:
    assert text(tmp_path, body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("x", "x"),
        ("See [](#adopted).", "See [missing: adopted]."),
        ("Me, [](#me). {#me}", "Me, {2}."),
        ("Ahead, [](#next).\n\nNext. {#next}", "Ahead, {3}."),
        ("See [](#repeal).\n\n:::{recommendations} freedoms\n:::", "See {3}."),
        ("See [](#item).\n\n- Item. {#item}", "See [missing: item]."),
        ("See [](#a).\n\nA. {#a}\n\nB. {#a}", "See {3}."),
        ("See [](#a) [@law-2023].\n\nA. {#a}", "See {3}.^2"),
    ],
)
def test_references(tmp_path: Path, body: str, expected: str) -> None:
    assert text(tmp_path, body) == expected


def test_a_reference_leads_to_the_block_whose_number_it_shows(tmp_path: Path) -> None:
    body = "See [](#a).\n\nA. {#a}\n\nB. {#a}\n\n- C {#c}\n\nSee [](#c)."
    blocks = composed_of(submission(tmp_path, facts(body))).document.blocks
    (reference,) = (run for run in getattr(blocks[3], "runs", ()) if isinstance(run, ReferenceRun))
    assert reference.target == blocks[4].key
    assert printed(getattr(blocks[-1], "runs", ())) == "See [missing: c]."


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("one\ntwo", "one two"),
        ("one  \ntwo", "one/two"),
        ("*one* **two** ***three***", "*one* **two** ***three***"),
        ("a `b` c", "a b c"),
        ("3 March 2023", f"3{NB}March 2023"),
        ("`3 March 2023`", "3 March 2023"),
    ],
)
def test_words(tmp_path: Path, body: str, expected: str) -> None:
    assert text(tmp_path, body) == expected


def test_what_does_not_exist_prints_as_missing(tmp_path: Path) -> None:
    document = composed_of(submission(tmp_path, facts("A [@nowhere; @rec:none]."))).document
    assert printed(document.notes[1].runs) == "[missing: nowhere]; [missing: none]."


def test_notes_are_numbered_in_the_order_of_their_marks(tmp_path: Path) -> None:
    body = "A [@law-2023].\n\n| B [@b] | C |\n|---|---|\n| D | E [@e] |\n\n- F [@f]\n\n> G [@g]\n\n# H [@h]\n"
    composed = composed_of(submission(tmp_path, facts(body)))
    assert [note.number for note in composed.document.notes] == list(range(1, 8))
    names = [origin.path.name for origin in composed.note_origins]
    assert names == ["01-introduction.md", *["02-facts.md"] * 6]
    assert [(origin.line, origin.column) for origin in composed.note_origins[1:]] == [
        (6, 3), (8, 5), (10, 9), (12, 5), (14, 5), (16, 5)
    ]  # fmt: skip
