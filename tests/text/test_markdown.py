"""Each construct of a narrative, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest

from upr.text.location import Source
from upr.text.markdown import MAX_CHARACTERS, MAX_LINES, parse_markdown
from upr.text.nodes import (
    Break,
    Citation,
    CiteItem,
    Code,
    CrossReference,
    Directive,
    Heading,
    Inline,
    Link,
    ListBlock,
    Locator,
    Markdown,
    Paragraph,
    Place,
    Quotation,
    Rule,
    Table,
    Text,
)

T = TypeVar("T")


def parse(text: str) -> tuple[Markdown, list[str]]:
    markdown, problems = parse_markdown(Source(Path("s.md"), text))
    return markdown, [f"{one.location.line}:{one.location.column} {one.code}" for one in problems]


def clean(text: str) -> Markdown:
    markdown, problems = parse(text)
    assert problems == []
    return markdown


def inlines(text: str) -> tuple[Inline, ...]:
    (paragraph,) = clean(text).blocks
    assert isinstance(paragraph, Paragraph)
    return paragraph.inlines


def every(kind: type[T], node: Any) -> Iterator[T]:
    """All nodes of a kind, in the order of the file."""
    if isinstance(node, kind):
        yield node
    if isinstance(node, tuple):
        for one in node:
            yield from every(kind, one)
    elif is_dataclass(node):
        for one_field in fields(node):
            yield from every(kind, getattr(node, one_field.name))


def items(text: str) -> list[CiteItem]:
    return list(every(CiteItem, clean(text)))


# Blocks


def test_front_matter_is_handed_on_with_its_line() -> None:
    markdown = clean("---\ntitle: A\nlevel: 2\n---\nText.\n")
    assert (markdown.front_matter, markdown.front_matter_line, markdown.body_line) == ("title: A\nlevel: 2\n", 2, 5)
    assert markdown.blocks == (Paragraph((Text("Text."),), Place(5, 1), 5),)


def test_front_matter_may_end_with_dots_and_be_empty() -> None:
    assert clean("---\ntitle: A\n...\n").front_matter == "title: A\n"
    empty = clean("---\n---\n")
    assert (empty.front_matter, empty.front_matter_line, empty.body_line) == ("", 2, 3)


def test_a_file_without_front_matter() -> None:
    markdown = clean("\n---\n")
    assert (markdown.front_matter_line, markdown.body_line) == (0, 1)
    assert markdown.blocks == (Rule(Place(2, 1)),)


def test_front_matter_without_end_is_read_as_text() -> None:
    markdown, problems = parse("---\ntitle: A\n\nText [@]\n")
    assert problems == ["1:1 NAR001", "4:6 NAR006"]
    assert markdown.body_line == 1


def test_an_empty_file() -> None:
    assert clean("").blocks == ()
    assert clean("\n\n").blocks == ()


def test_headings_of_both_kinds() -> None:
    blocks = clean("## A *b* ##\n\nSetext\nheading\n---\n").blocks
    assert blocks == (
        Heading(2, (Text("A "), Text("b", italic=True)), Place(1, 1)),
        Heading(2, (Text("Setext"), Break(False), Text("heading")), Place(3, 1)),
    )


def test_lists_hold_blocks() -> None:
    (block,) = clean("3. one\n\n   two\n4. - deep\n").blocks
    assert isinstance(block, ListBlock)
    assert block.ordered
    assert block.items == (
        (Paragraph((Text("one"),), Place(1, 4), 1), Paragraph((Text("two"),), Place(3, 4), 3)),
        (ListBlock(((Paragraph((Text("deep"),), Place(4, 6), 4),),), False, Place(4, 4)),),
    )


def test_quotation_code_and_rule() -> None:
    blocks = clean("> said\n> so\n\n    indented\n\n```text\nfenced <b>\n```\n\n***\n").blocks
    said = Paragraph((Text("said"), Break(False), Text("so")), Place(1, 3), 2)
    assert blocks == (
        Quotation((said,), Place(1, 1)),
        Code("indented", Place(4, 5)),
        Code("fenced <b>", Place(6, 1)),
        Rule(Place(10, 1)),
    )


def test_table() -> None:
    (table,) = clean("| a | b | c |\n|:--|:-:|--:|\n| 1 | `x` |\n").blocks
    assert table == Table(
        head=((Text("a"),), (Text("b"),), (Text("c"),)),
        rows=(((Text("1"),), (Text("x", code=True),), ()),),
        align=("left", "center", "right"),
        place=Place(1, 1),
    )


def test_a_row_that_is_too_long_would_lose_text() -> None:
    _, problems = parse("| a | b |\n|---|---|\n| 1 | 2 | 3 | |\n> no\n")
    assert problems == ["3:11 NAR013"]


def test_directives() -> None:
    blocks = clean(":::{recommendations} civic-space \n:::\n\n::::{recommendation-list}\n::::\n").blocks
    assert blocks == (
        Directive("recommendations", "civic-space", "", Place(1, 1)),
        Directive("recommendation-list", "", "", Place(4, 1)),
    )


@pytest.mark.parametrize("opening", [":::{nonsense}", ":::", "::: note", ":::{a b}", ":::{recommendations}x"])
def test_unknown_directives(opening: str) -> None:
    markdown, problems = parse(f"- {opening}\n  kept\n  :::\n")
    assert problems == ["1:3 NAR007"]
    assert [one.body for one in every(Directive, markdown)] == ["kept\n"]


@pytest.mark.parametrize(
    "text",
    [
        ":::{recommendations} a",
        ":::{recommendations} a\n",
        ":::{recommendations} a\nText :::\n\n::\n",
        "> :::{recommendations} a\n\n:::{recommendation-list}\n:::\n",
        "- :::{recommendations} a\n  text\n\nText.\n",
    ],
)
def test_unclosed_directives(text: str) -> None:
    assert parse(text)[1] == [f"1:{text.index(':') + 1} NAR008"]


def test_a_line_of_no_break_spaces_is_no_paragraph() -> None:
    assert clean("\u00a0\n\nText.\n").blocks == (Paragraph((Text("Text."),), Place(3, 1), 3),)


# Text


def test_emphasis_is_resolved() -> None:
    assert inlines("*a **b** `c`*") == (
        Text("a ", italic=True),
        Text("b", bold=True, italic=True),
        Text(" ", italic=True),
        Text("c", italic=True, code=True),
    )


def test_breaks() -> None:
    assert inlines("a  \nb\\\nc \n d") == (
        Text("a"), Break(True), Text("b"), Break(True), Text("c"), Break(False), Text("d"),
    )  # fmt: skip


def test_escapes_and_entities_join_their_text() -> None:
    assert inlines(r"\*a\* &amp; b~~c~~ &eacute; \z \[@id]") == (Text(r"*a* & b~~c~~ é \z [@id]"),)


# Citations


def test_a_citation_with_everything() -> None:
    (text, citation) = inlines("Said [see @id-1, paras. 12 and 14-16, p. 3, and the annex; cf. @rec:110.10].")[:2]
    assert text == Text("Said ")
    assert citation == Citation(
        (
            CiteItem(
                "id-1",
                Place(1, 11),
                prefix="see",
                locators=(Locator("paragraph", "12 and 14-16"), Locator("page", "3")),
                suffix="and the annex",
            ),
            CiteItem("110.10", Place(1, 64), recommendation=True, prefix="cf."),
        ),
        Place(1, 6),
    )


@pytest.mark.parametrize(
    ("rest", "kind", "value"),
    [
        (", para. 12", "paragraph", "12"),
        (" para 12", "paragraph", "12"),
        (", paragraphs 12, 15 and 18", "paragraph", "12, 15 and 18"),
        (", par. 12, 15 et 18", "paragraph", "12, 15 et 18"),
        (", paragraphe 7", "paragraph", "7"),
        (", § 12", "paragraph", "12"),
        (", §§\u00a012–14", "paragraph", "12–14"),
        (", ¶3", "paragraph", "3"),
        (", p. 3", "page", "3"),
        (", pp. 3-5", "page", "3-5"),
        (", pages iv to x", "page", "iv to x"),
        (", art. 19 (3)", "article", "19 (3)"),
        (", Articles 19(3)(b) & 21", "article", "19(3)(b) & 21"),
        (", annexes I et II", "annex", "I et II"),
        (", annexe A", "annex", "A"),
        (", sect. 2.1", "section", "2.1"),
        (", sec. 4", "section", "4"),
        (", section 5 bis", "section", "5"),
        (", rec. 110.10", "recommendation", "110.10"),
        (", recommandations 5.1 à 5.3", "recommendation", "5.1 à 5.3"),
        (",\npara.\n12\nand 13", "paragraph", "12 and 13"),
    ],
)
def test_locators(rest: str, kind: str, value: str) -> None:
    (item,) = items(f"[@id{rest}]")
    (locator,) = item.locators
    assert (locator.kind, locator.value) == (kind, value)
    assert item.suffix == ("bis" if "bis" in rest else "")


@pytest.mark.parametrize(
    "suffix",
    ["p. the third", "paragon 12", "12", "12th", "partly", "the annex", "section civil", "art. 5th", "paras."],
)
def test_what_is_no_locator_is_the_suffix(suffix: str) -> None:
    assert items(f"[@id, {suffix}]") == [CiteItem("id", Place(1, 2), suffix=suffix)]


def test_a_piece_without_an_id_belongs_to_its_neighbour() -> None:
    first, second = items("[see A &amp; B: @a, p. 1; see also the annex; and @b]")
    assert (first.prefix, first.suffix, second.prefix) == ("see A & B:", "; see also the annex", "and")


def test_affixes_are_plain_text() -> None:
    (item,) = items(r"[see *The \*Times\** ([2023]; `@x`) and a@b.org: @id (emphasis **added**)]")
    assert item.prefix == "see The *Times* ([2023]; @x) and a@b.org:"
    assert item.suffix == "(emphasis added)"


@pytest.mark.parametrize("around", ["(cf. {})", "“{}”", "'{}'"])
def test_keys_in_brackets_and_quotation_marks(around: str) -> None:
    assert items(f"[{around.format('@id')}]")[0].id == "id"


@pytest.mark.parametrize(
    "text",
    [
        "@id",
        "[a@b.org]",
        "[write to a@b.org; c.d+e@f.org]",
        "[at 5 @ 3]",
        r"[\@id]",
        "[`@id`]",
        "`[@id]`",
        r"\[@id]",
        "(@id)",
        "[https://example.org/@name]",
    ],
)
def test_what_is_no_citation(text: str) -> None:
    markdown = clean(text)
    assert list(every(Citation, markdown)) == []


def test_a_bracket_that_is_a_link_stays_one() -> None:
    links = tuple(
        every(Link, clean("[@a](https://a.org) [see [@b]](https://b.org) [@c] [@d]\n\n[@c]: https://c.org\n"))
    )
    assert [(link.url, link.place.column) for link in links] == [
        ("https://a.org", 1),
        ("https://b.org", 21),
        ("https://c.org", 47),
    ]
    assert list(every(Citation, links)) == [Citation((CiteItem("b", Place(1, 27)),), Place(1, 26))]


def test_outer_brackets_are_text() -> None:
    assert inlines("[see [cf. @id], too]") == (
        Text("[see "),
        Citation((CiteItem("id", Place(1, 11), prefix="cf."),), Place(1, 6)),
        Text(", too]"),
    )


@pytest.mark.parametrize(
    "bracket",
    [
        "[@]",
        "[ @ ]",
        "[@Bad Id]",
        "[see @Bad]",
        "[@id_x]",
        "[@a--b]",
        "[@rec:]",
        "[@rec:-]",
        "[@id: p. 3]",
        "[-@id]",
        "[@a;]",
        "[@a;; @b]",
        "[; @a]",
        "[@a @b]",
        "[@a, @b]",
        "[@a [@b]]",
        "[[@b] and @a]",
        "[@réforme]",
    ],
)
def test_malformed_citations(bracket: str) -> None:
    markdown, problems = parse(f"Text {bracket}\n")
    assert problems == ["1:6 NAR006"]
    assert markdown.blocks == (Paragraph((Text(f"Text {bracket}"),), Place(1, 1), 1),)


def test_a_citation_without_its_closing_bracket() -> None:
    assert parse("a [@id para 12\n\nb [@Id, p. 3\n\nc [see @id, p. 3\n\nd [0, 1) says @ 5\n")[1] == [
        "1:3 NAR006",
        "3:3 NAR006",
        "5:3 NAR006",
    ]


def test_what_is_refused_is_found_inside_a_citation() -> None:
    _, problems = parse("x [see <b>A</b> @id, `p` [y](file:///etc) and &#x202e;]\n")
    assert problems == ["1:8 NAR003", "1:12 NAR003", "1:26 LNK004", "1:47 NAR010"]


# Labels and references


def test_labels() -> None:
    paragraph, heading, block = clean("One [@a] {#p:1}\n\n# Two {#two}\n\n- three\n  {#Three.x}\n").blocks
    assert isinstance(paragraph, Paragraph)
    assert isinstance(heading, Heading)
    assert (paragraph.label, heading.label) == ("p:1", "two")
    assert paragraph.inlines == (Text("One "), Citation((CiteItem("a", Place(1, 6)),), Place(1, 5)))
    assert heading.inlines == (Text("Two"),)
    assert list(every(Paragraph, block)) == [Paragraph((Text("three"),), Place(5, 3), 6, "Three.x")]
    assert inlines("a" + "\\\n" * 2000 + "{#b}") == (Text("a"),)


@pytest.mark.parametrize(
    "text", ["{#a} text", "text {#a}.", "{#a}", "[{#a}](https://b.org)", "| {#a} |\n|---|", "[@b, p. {#a}]"]
)
def test_a_label_that_names_nothing(text: str) -> None:
    _, problems = parse(text)
    assert problems == [f"1:{text.index('{') + 1} NAR012"]


@pytest.mark.parametrize("text", ["text {#1}", "text {# a}", r"text \{#a}", "text `{#a}`", "text {a}"])
def test_what_is_no_label(text: str) -> None:
    (paragraph,) = clean(text).blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.label == ""


def test_references() -> None:
    assert inlines("see [](#a), [](#b.c)") == (
        Text("see "),
        CrossReference("a", Place(1, 5)),
        Text(", "),
        CrossReference("b.c", Place(1, 13)),
    )


def test_a_reference_with_a_text() -> None:
    markdown, problems = parse("see [*this*](#a)")
    assert problems == ["1:5 NAR009"]
    assert markdown.blocks == (Paragraph((Text("see "), Text("this", italic=True)), Place(1, 1), 1),)


# Links


def test_links() -> None:
    assert inlines("[a *b*](https://x.org/é 'title') <HTTP://y.org/%E2%80%AE> <a@b.org> [](https://z.org)") == (
        Link("https://x.org/%C3%A9", (Text("a "), Text("b", italic=True)), Place(1, 1)),
        Text(" "),
        Link("http://y.org/%E2%80%AE", (Text("HTTP://y.org/%E2%80%AE"),), Place(1, 34)),
        Text(" "),
        Link("mailto:a@b.org", (Text("a@b.org"),), Place(1, 59)),
        Text(" "),
        Link("https://z.org", (Text("https://z.org"),), Place(1, 69)),
    )


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "java&#10;script:alert(1)",
        "java&Tab;script:alert(1)",
        "&#1;https://x.org",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://x.org",
        "//x.org",
        r"\\\\server\\share",
        r"https:\\\\x.org",
        r"https://x.org\\@y.org",
        "https:x",
        "https://",
        "https:///x",
        "https://user@x.org",
        "https://user:word@x.org/",
        "../x.md",
        "/x",
        "x.md",
        "",
        "#",
        "mailto:",
    ],
)
def test_links_that_leave_the_submission(url: str) -> None:
    markdown, problems = parse(f"> see [*this*]({url}).")
    assert problems == ["1:7 LNK004"]
    assert list(every(Text, markdown)) == [Text("see "), Text("this", italic=True), Text(".")]


def test_other_forms_of_bad_links() -> None:
    text = "<javascript:x> [a][b] ![c](https://x.org)\n\n- [b]: ./x\n- [unused]: word\n- [b]: data:,\n"
    assert parse(text)[1] == ["1:1 LNK004", "1:16 LNK004", "1:23 NAR005", "3:3 LNK004", "4:3 LNK004", "5:3 LNK004"]


def test_links_in_an_image_in_a_link() -> None:
    markdown, problems = parse("[![[a](https://a.org) [b](https://b.org)](c)](https://d.org)")
    assert problems == ["1:2 NAR005"]
    assert markdown.blocks == (Paragraph((Link("https://d.org", (Text("a b"),), Place(1, 1)),), Place(1, 1), 1),)


# What is refused


def test_html_is_text_and_a_problem() -> None:
    markdown, problems = parse("a <b>x</b> <!-- [@c] -->\n\n<div>\n*x*\n</div>\n\n<!-- open\n\nto the end")
    assert problems == ["1:3 NAR003", "1:7 NAR003", "1:12 NAR003", "3:1 NAR003", "7:1 NAR003"]
    assert markdown.blocks == (
        Paragraph((Text("a <b>x</b> <!-- [@c] -->"),), Place(1, 1), 1),
        Paragraph((Text("<div>"), Break(False), Text("*x*"), Break(False), Text("</div>")), Place(3, 1), 5),
        Paragraph((Text("<!-- open"), Break(False), Break(False), Text("to the end")), Place(7, 1), 9),
    )


def test_less_than_is_no_html() -> None:
    assert inlines("a < b <3 x<y") == (Text("a < b <3 x<y"),)


def test_footnotes() -> None:
    markdown, problems = parse("Text[^1] [^a]\n\n[^1]: note\n")
    assert problems == ["1:5 NAR004", "1:10 NAR004", "3:1 NAR004"]
    assert list(every(Text, markdown)) == [Text("Text[^1] [^a]"), Text("[^1]: note")]


def test_images() -> None:
    markdown, problems = parse("a ![the *court*](court.jpg) ![x][y]\n\n[y]: https://y.org\n")
    assert problems == ["1:3 NAR005", "1:29 NAR005"]
    assert list(every(Text, markdown)) == [Text("a the "), Text("court", italic=True), Text(" x")]


def test_control_characters_become_visible() -> None:
    markdown, problems = parse("---\nt: \x07\n---\na\x00b\x0c\u2028 \x9b\ufffe\rc\n")
    assert problems == ["2:4 NAR010", *(f"4:{column} NAR010" for column in (2, 4, 5, 7, 8, 9))]
    assert markdown.front_matter == "t: \ufffd\n"
    assert list(every(Text, markdown)) == [Text("a\ufffdb\ufffd\ufffd \ufffd\ufffd\ufffdc")]


@pytest.mark.parametrize("entity", ["&#0;", "&#1;", "&#x80;", "&#x202E;", "&#10;", "&NewLine;", "&#13;", "&#xD800;"])
def test_entities_that_hide_a_character(entity: str) -> None:
    markdown, problems = parse(f"a {entity}\n")
    assert problems == ["1:3 NAR010"]
    assert list(every(Text, markdown)) == [Text("a \ufffd")]


def test_bidi_characters_stay() -> None:
    markdown, problems = parse("a \u202eb\u2069\n")
    assert problems == ["1:3 NAR011", "1:5 NAR011"]
    assert list(every(Text, markdown)) == [Text("a \u202eb\u2069")]


def test_zero_width_characters_that_khmer_needs() -> None:
    assert inlines("a\u200bb\u200cc\u200dd") == (Text("a\u200bb\u200cc\u200dd"),)


# Limits


def test_size() -> None:
    assert parse("a" * MAX_CHARACTERS)[1] == []
    assert parse("a" * (MAX_CHARACTERS + 1)) == (Markdown(()), ["1:1 NAR002"])
    assert parse("\n" * MAX_LINES) == (Markdown(()), ["1:1 NAR002"])


def test_deep_blocks() -> None:
    assert parse("> " * 39 + "a")[1] == []
    assert parse("---\n---\n" + "> " * 40 + "a")[1] == ["3:79 NAR002"]
    assert parse("- " * 19 + "a")[1] == []
    assert parse("- " * 20 + "a")[1] == ["1:39 NAR002"]


def test_deep_brackets() -> None:
    assert parse("[" * 20 + "a" + "]" * 20)[1] == []
    markdown, problems = parse("> " + "[" * 21 + "*a*\n> b" + "]" * 21)
    assert problems == ["1:3 NAR002"]
    assert list(every(Text, markdown)) == [Text("[" * 21 + "*a*"), Text("b" + "]" * 21)]


# Places

PLACES = {
    "text": "word [@a] and [@a] and [@a]",
    "second line": "word\n  word [@a]\n\t [@a]",
    "nested list": "- one\n  1. two [@a]\n     [@a]\n\n     three [@a]",
    "quotation": "> a [@a]\n>b [@a]\n>   c [@a]\nlazy [@a]",
    "quotation in a list in a quotation": "> - > a [@a]\n>   > b [@a]\n> lazy [@a]",
    "tabs": "-\ta [@a]\n\n\tb\t[@a]\n\n>\tc [@a]\n>\t\t> d [@a]",
    "heading": "  ##   [@a] a [@a]  ##  \n\n> # [@a]\n\na [@a]\n  b [@a]\n===",
    "table": "| [@a] | b |\n|---|---|\n| c \\| [@a] | \\| d \\| [@a] [@a]|\n e [@a] | [@a]",
    "table in a quotation in a list": "- > [@a] | b\n  > --|:-:\n  > | | [@a]|\n  > [@a] \\| [@a]",
    "table with doubled words": "| a | a [@a] | a [@a] |\n|-|-|-|\n||[@a]|",
    "after no-break spaces": "\u00a0\n\u00a0 a [@a]\nb [@a]\n\u00a0",
    "astral and combining characters": "𝔸é\u0301 [@a]",
    "after escapes, entities and code": r"\* &amp; `[@x]` **b** [@a] \\ [@a]",
    "in emphasis, links and images": "**a [@a]** [b [@a]](https://x.org)",
    "two lines of a bracket": "a [see\n  also @a]\nb [@a]",
    "after the front matter": "---\nt: x\n---\n\n- a [@a]",
}


@pytest.mark.parametrize("text", PLACES.values(), ids=PLACES)
def test_places(text: str) -> None:
    lines = text.split("\n")
    markdown = clean(text)
    citations = list(every(Citation, markdown))
    assert len(citations) == text.count("@a")
    for citation in citations:
        assert lines[citation.place.line - 1][citation.place.column - 1] == "["
        (item,) = citation.items
        assert lines[item.place.line - 1][item.place.column - 1 :].startswith("@a")
    places = [citation.place for citation in citations]
    assert len(set(places)) == len(places)
    assert sorted(places, key=lambda place: (place.line, place.column)) == places


def test_places_of_blocks() -> None:
    blocks = [
        "> b\n  > c",
        "    code",
        "1) d",
        "***",
        "# e",
        ":::{recommendation-list}\n  :::",
        "|f|\n  |-|",
        "g\n  ===",
    ]
    markdown = clean("- a\n\n  " + "\n\n  ".join(blocks))
    (block,) = markdown.blocks
    assert isinstance(block, ListBlock)
    (item,) = block.items
    assert [(type(one), one.place) for one in item] == [
        (Paragraph, Place(1, 3)),
        (Quotation, Place(3, 3)),
        (Code, Place(6, 7)),
        (ListBlock, Place(8, 3)),
        (Rule, Place(10, 3)),
        (Heading, Place(12, 3)),
        (Directive, Place(14, 3)),
        (Table, Place(17, 3)),
        (Heading, Place(20, 3)),
    ]


def test_last_line_of_a_paragraph() -> None:
    assert [one.end_line for one in every(Paragraph, clean("a\nb\n\n- c\n  d\ne\n\n> f\n"))] == [2, 6, 8]
