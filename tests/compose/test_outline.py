"""The narrative in the flat order of the Word file: what is numbered, lettered and indented."""

from __future__ import annotations

from pathlib import Path

import pytest
from submissions import MANIFEST, RECOMMENDATIONS, composed_of, corpus_of, facts, printed, submission

from upr.compose.outline import DEEPEST_LIST, outline
from upr.models.document import Block, Heading, ListItem, Paragraph, Quotation, Table

WORK = "  - id: inspect\n    theme: work\n    text: Inspect factories.\n"


def shown(block: Block) -> str:
    """A block as a line: level, label or number, text."""
    match block:
        case Heading(level=level, label=label, runs=runs):
            return f"{'#' * level} {label} {printed(runs)}".replace("  ", " ")
        case Paragraph(number=number, runs=runs, role=role):
            return f"{number}{'!' if role == 'recommendation' else '.'} {printed(runs)}"
        case ListItem(list_id=list_id, level=level, label=label, runs=runs):
            return f"{'-' * (level + 1)}{list_id} {label} {printed(runs)}".replace("  ", " ")
        case Quotation(level=level, runs=runs):
            return f"{'>' * (level + 1)} {printed(runs)}"
        case Table():
            return "table"


def laid(folder: Path, body: str, front: str = "title: Facts\n", ours: str = RECOMMENDATIONS) -> list[str]:
    """The blocks of the second section."""
    composed = composed_of(submission(folder, {**facts(body, front), "recommendations.yaml": ours}))
    return [shown(block) for block in composed.document.blocks[2:]]


def test_an_introduction_has_no_letter_and_numbers_go_on(tmp_path: Path) -> None:
    blocks = composed_of(submission(tmp_path)).document.blocks
    assert [shown(block) for block in blocks] == [
        "# Introduction",
        "1. We write about one law.^1",
        "# A. Freedoms",
        "2. A law was adopted.^2",
        "3. What paragraph\u00a0{2} tells stands.^3",
        "## Recommendations",
        "4! Repeal the law by 2025.",
    ]


def test_lists_are_lettered_under_their_paragraph(tmp_path: Path) -> None:
    body = "Text:\n\n- one\n- two\n\n  more\n  1. deep\n  2. deeper\n- three\n\nText.\n\n7. again\n"
    assert laid(tmp_path, body)[1:] == [
        "2. Text:",
        "-1 (a) one",
        "-1 (b) two",
        "-1 more",
        "--2 (i) deep",
        "--2 (ii) deeper",
        "-1 (c) three",
        "3. Text.",
        "-3 (a) again",
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("- > quoted\n- two\n", [">> quoted", "-1 (a) two"]),
        ("- > quoted\n\n  one\n- two\n", [">> quoted", "-1 (a) one", "-1 (b) two"]),
        ("- - deep\n- two\n", ["--2 (i) deep", "-1 (a) two"]),
        ("- ```\n  code\n  ```\n\n  one\n", [">> code", "-1 (a) one"]),
        ("-\n- two\n", ["-1 (a) ", "-1 (b) two"]),
        ("- | a |\n  |---|\n- two\n", ["table", "-1 (a) two"]),
        ("- # One\n- two\n", ["-1 (a) One", "-1 (b) two"]),
        ("- ---\n- two\n", ["-1 (a) two"]),
    ],
)
def test_only_what_carries_a_letter_is_counted_as_word_counts(tmp_path: Path, body: str, expected: list[str]) -> None:
    assert laid(tmp_path, body)[1:] == expected


def test_lists_deeper_than_word_can_count_stay_at_its_deepest_level(tmp_path: Path) -> None:
    body = "".join(f"{'  ' * depth}- level {depth}\n" for depth in range(12))
    items = composed_of(submission(tmp_path, facts(body))).document.blocks
    levels = [block.level for block in items if isinstance(block, ListItem)]
    assert levels == [*range(DEEPEST_LIST), *[DEEPEST_LIST] * 4]


def test_quotations_code_and_breaks(tmp_path: Path) -> None:
    body = "> one\n> two\n>\n> - item\n>\n> > inner\n\n    code\n      more\n\n---\n\nText."
    assert laid(tmp_path, body)[1:] == ["> one two", "-1 (a) item", ">> inner", "> code/  more", "2. Text."]


@pytest.mark.parametrize("level", [1, 2, 3])
def test_headings_stand_below_the_title_of_their_section(tmp_path: Path, level: int) -> None:
    front = f"title: Facts\nlevel: {level}\n"
    lines = laid(tmp_path, "# One\n\n## Two\n\n### Three\n\n###### Six\n", front)
    assert [line.split(" ")[0].count("#") for line in lines] == [
        level, *(min(3, level + depth) for depth in (1, 1, 2, 5))
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("front", "heading"),
    [
        ("level: 1\n", "# A. T"),
        ("level: 2\n", "## T"),
        ("level: 3\n", "### T"),
        ("part: closing\n", "# T"),
        ("part: introduction\nlevel: 2\n", "## T"),
    ],
)
def test_letters_of_titles(tmp_path: Path, front: str, heading: str) -> None:
    assert laid(tmp_path, "Text.", f"title: T\n{front}")[0] == heading


def test_a_section_without_a_title_prints_its_text(tmp_path: Path) -> None:
    assert laid(tmp_path, "Text.", "titel: T\n") == ["2. Text."]


def test_each_recommendation_is_printed_once_in_the_order_of_its_file(tmp_path: Path) -> None:
    ours = WORK + "  - id: first\n    theme: freedoms\n    text: First.\n"
    body = ":::{recommendations} freedoms\n:::\n\n:::{recommendations}\n:::\n\n:::{recommendations} freedoms\n:::\n"
    lines = laid(tmp_path, body, "title: Facts\ntheme: work\n", RECOMMENDATIONS + ours)
    assert lines[1:] == [
        *("## Recommendations", "2! Repeal the law by 2025.", "3! First."),
        *("## Recommendations", "4! Inspect factories."),
    ]


@pytest.mark.parametrize("body", ["- :::{recommendations}\n  :::\n", "> :::{recommendations}\n> :::\n"])
def test_recommendations_are_printed_wherever_they_are_placed(tmp_path: Path, body: str) -> None:
    lines = laid(tmp_path, body, "title: Facts\ntheme: freedoms\n")
    assert lines[1:] == ["## Recommendations", "2! Repeal the law by 2025."]


def test_a_theme_without_recommendations_has_no_heading(tmp_path: Path) -> None:
    assert laid(tmp_path, "Text.\n\n:::{recommendations} work\n:::") == ["# A. Facts", "2. Text."]


def test_the_closing_list_gives_numbers_by_section(tmp_path: Path) -> None:
    body = "Text.\n\n:::{recommendations} freedoms\n:::\n\n:::{recommendation-list}\n:::\n"
    assert laid(tmp_path / "one", body)[-1] == "4. Facts: para.\u00a0{3}."
    ours = RECOMMENDATIONS + "  - id: b\n    theme: freedoms\n    text: B.\n"
    assert laid(tmp_path / "two", body, ours=ours)[-1] == "5. Facts: paras.\u00a0{3}–{4}."


def test_the_closing_list_in_french_joins_neighbours_and_spaces_semicolons(tmp_path: Path) -> None:
    ours = RECOMMENDATIONS + "".join(f"  - id: w-{n}\n    theme: work\n    text: Inspecter {n}.\n" for n in range(3))
    ours += "  - id: b\n    theme: freedoms\n    text: B.\n"
    body = ":::{recommendations} freedoms\n:::\n"
    more = "---\ntitle: Travail\n---\n:::{recommendations} work\n:::\n\n:::{recommendation-list}\n:::\n"
    files = {**facts(body, "title: Faits\n"), "sections/03.md": more, "recommendations.yaml": ours}
    manifest = MANIFEST.replace("language: en", "language: fr").replace("facts.md]", "facts.md, sections/03.md]")
    composed = composed_of(submission(tmp_path, {**files, "submission.yaml": manifest}))
    closing = shown(composed.document.blocks[-1]).replace("\u00a0", "~")
    assert closing == "7. Faits~: par.~{2} et {3}~; Travail~: par.~{4} à {6}."


def test_the_closing_list_names_no_paragraph_that_recommends_nothing(tmp_path: Path) -> None:
    ours = RECOMMENDATIONS + "".join(
        f"  - id: {theme}-{n}\n    theme: {theme}\n    text: Ask {theme} {n}.\n"
        for theme in ("work", "health")
        for n in (1, 2, 3)
    )
    places = [f":::{{recommendations}} {theme}\n:::\n\nBetween.\n\n" for theme in ("work", "freedoms", "health")]
    body = "".join(places) + ":::{recommendation-list}\n:::\n"
    assert laid(tmp_path, body, ours=ours)[-1] == "12. Facts: paras.\u00a0{2}–{4}, {6} and {8}–{10}."


def test_a_closing_list_may_come_first_and_speaks_of_every_section(tmp_path: Path) -> None:
    changes = {
        "sections/01-introduction.md": "---\ntitle: List\n---\n\n:::{recommendation-list}\n:::\n\n"
        ":::{recommendations} work\n:::\n",
        "recommendations.yaml": RECOMMENDATIONS + WORK,
    }
    blocks = composed_of(submission(tmp_path, changes)).document.blocks
    assert shown(blocks[1]) == "1. List: para.\u00a0{2}; Freedoms: para.\u00a0{5}."


def test_a_closing_list_of_nothing_is_not_printed(tmp_path: Path) -> None:
    assert laid(tmp_path, "Text.\n\n:::{recommendation-list}\n:::\n") == ["# A. Facts", "2. Text."]


def test_an_item_knows_where_it_was_written(tmp_path: Path) -> None:
    items = outline(corpus_of(submission(tmp_path)), "Recommendations")
    places = [(item.location.path.name, item.location.line, item.location.column) for item in items]
    assert places == [
        ("01-introduction.md", 2, 8),
        ("01-introduction.md", 6, 1),
        ("02-facts.md", 2, 8),
        ("02-facts.md", 6, 1),
        ("02-facts.md", 8, 1),
        ("02-facts.md", 10, 1),
        ("recommendations.yaml", 2, 5),
    ]
