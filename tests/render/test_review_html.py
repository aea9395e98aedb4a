"""The page as HTML: read by a parser that is not ours it says the same; nothing in it can run, load or lead away."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hostile_page import hostile_report
from hypothesis import given, settings
from hypothesis import strategies as st
from naughty import naughty
from submissions import MANIFEST, RECORD, facts, submission

from upr.models import document as d
from upr.models.report import ClaimView, HeadingView, Report
from upr.pipeline import examine, report
from upr.render.html import render_html
from upr.render.html.elements import Html, element, escape, joined
from upr.render.html.findings import LONGEST
from upr.render.html.style import STYLE
from upr.render.html.texts import direction, link

ROOT = Path(__file__).parents[2]
EXAMPLES = ("cambodia-2024", "minimal", "minimal-fr")
TEXTS = naughty("127.0.0.1:9")
KNOWN = {
    "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "footer", "section", "article", "div",
    "h1", "h2", "h3", "h4", "h5", "p", "a", "ul", "ol", "li", "span", "em", "strong", "sup", "br", "blockquote", "dl",
    "dt", "dd", "details", "summary", "table", "caption", "thead", "tbody", "tr", "th", "td", "svg", "rect",
}  # fmt: skip
"""Every element that the page may hold."""
ATTRIBUTES = {
    "lang", "dir", "charset", "http-equiv", "content", "name", "href", "id", "class", "rel", "role", "aria-label",
    "aria-labelledby", "aria-hidden", "tabindex", "scope", "colspan", "open", "viewBox", "preserveAspectRatio",
    "focusable", "x", "y", "width", "height",
}  # fmt: skip


def parsed(page: bytes) -> Element:
    root = html5lib.parse(page, namespaceHTMLElements=False, transport_encoding="utf-8")
    assert isinstance(root, Element)
    return root


def page_of(name: str) -> bytes:
    page = report(examine(ROOT / "examples" / name))
    assert page is not None
    return page


def elements(root: Element) -> Iterator[tuple[str, Element]]:
    for each in root.iter():
        if isinstance(each.tag, str):
            yield each.tag.rpartition("}")[2], each


def text_of(node: Element) -> str:
    return "".join(node.itertext())


def shown(text: str) -> str:
    """A text as an HTML reader gives it back."""
    text = re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]", "\ufffd", text)
    turning = "[\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]"
    return re.sub(turning, lambda found: f"\\u{ord(found[0]):04x}", text)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_same_bytes_each_time_without_a_script(name: str) -> None:
    page = page_of(name)
    assert page == page_of(name)
    assert b"<script" not in page
    assert str(ROOT).encode() not in page


@pytest.mark.parametrize("page", [*map(page_of, EXAMPLES), render_html(hostile_report(TEXTS))], ids=[*EXAMPLES, "x"])
class TestEveryPage:
    def test_holds_known_elements_and_attributes_only(self, page: bytes) -> None:
        for name, node in elements(parsed(page)):
            assert name in KNOWN
            assert {key.rpartition("}")[2] for key in node.attrib} <= ATTRIBUTES, name

    def test_parses_without_an_error(self, page: bytes) -> None:
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        parser.parse(page, transport_encoding="utf-8")

    def test_leads_to_pages_of_the_web_or_of_itself(self, page: bytes) -> None:
        for name, node in elements(parsed(page)):
            if (address := node.get("href")) is not None:
                assert name == "a"
                assert re.match(r"https?://|mailto:|#", address), address
                assert address.startswith("#") or node.get("rel") == "noopener noreferrer"

    def test_has_the_policy_before_anything_that_it_governs(self, page: bytes) -> None:
        head = parsed(page).find("head")
        assert head is not None
        digest = base64.b64encode(hashlib.sha256(text_of(head.find("style") or head[-1]).encode()).digest()).decode()
        assert head[0].get("charset") == "utf-8"
        assert head[1].get("http-equiv") == "Content-Security-Policy"
        assert head[1].get("content") == (
            f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
        )

    def test_headings_go_down_one_level_at_a_time(self, page: bytes) -> None:
        levels = [int(name[1]) for name, _ in elements(parsed(page)) if re.fullmatch("h[1-6]", name)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))

    def test_tables_say_what_their_heads_are_for(self, page: bytes) -> None:
        heads = [node for name, node in elements(parsed(page)) if name == "th"]
        assert all(node.get("scope") in ("col", "row", "rowgroup") for node in heads)

    def test_tables_that_scroll_are_named_and_can_be_reached(self, page: bytes) -> None:
        scrolled = [node for _, node in elements(parsed(page)) if node.get("class") == "wide"]
        assert all((node.get("role"), node.get("tabindex")) == ("region", "0") for node in scrolled)
        assert all(node.get("aria-label") for node in scrolled)

    def test_has_landmarks_and_a_way_past_the_contents(self, page: bytes) -> None:
        body = parsed(page).find("body")
        assert body is not None
        assert [child.tag for child in body] == ["a", "header", "nav", "main", "footer"]
        assert body[0].get("href") == "#narrative"
        sections = body.findall("main/section")
        assert all(section.get("aria-labelledby") == f"{section.get('id')}-title" for section in sections)


def faulty(folder: Path) -> bytes:
    body = "".join(f"Text {number} [@nowhere].\n\n" for number in range(LONGEST + 1))
    doubtful = RECORD + "doubts: [second-hand]\nlimits: Not seen.\n"
    accept = MANIFEST + "accept: [{code: VER002, reason: All there is., path: sections/01-introduction.md}]\n"
    changes = {**facts(body + "Last [@law-2023] [](#no)."), "evidence/law-2023.yaml": doubtful}
    page = report(examine(submission(folder, {**changes, "submission.yaml": accept})))
    assert page is not None
    return page


def test_findings_are_unfolded_unless_they_are_many_or_accepted(tmp_path: Path) -> None:
    found = {node.get("id"): node for name, node in elements(parsed(faulty(tmp_path))) if name == "details"}
    unfolded = {name: node.get("open") is not None for name, node in found.items() if name}
    assert unfolded["error-LNK001"] is False
    assert unfolded["error-LNK002"] is True
    assert unfolded["warning-VER002"] is True
    assert unfolded["accepted-VER002"] is False
    assert "Reason: All there is." in text_of(found["accepted-VER002"])
    assert text_of(found["error-LNK001"]).startswith(f"dangling-citation LNK001 ({LONGEST + 1})")


def test_what_is_to_be_done_comes_before_the_text() -> None:
    sections = [node.get("id") for name, node in elements(parsed(page_of("minimal"))) if name == "section"]
    assert sections[:4] == ["readiness", "findings", "matrix", "narrative"]


@pytest.mark.parametrize("name", [*EXAMPLES, ""])
def test_every_link_inside_the_page_has_its_end(name: str, tmp_path: Path) -> None:
    nodes = [node for _, node in elements(parsed(page_of(name) if name else faulty(tmp_path)))]
    ids = [node.get("id") for node in nodes if node.get("id")]
    assert len(ids) == len(set(ids))
    assert {(node.get("href") or "")[1:] for node in nodes if (node.get("href") or "").startswith("#")} <= set(ids)


@pytest.mark.parametrize("name", EXAMPLES)
def test_numbers_and_text_are_those_of_the_document(name: str) -> None:
    composed = examine(ROOT / "examples" / name).composed
    assert composed is not None
    found = {}
    for kind, node in elements(parsed(page_of(name))):
        if kind == "p" and node.get("class") == "numbered":
            number, _, text = text_of(node).partition(". ")
            found[int(number)] = text
    for block in composed.document.blocks:
        if isinstance(block, d.Paragraph):
            assert found[block.number] == "".join(map(_said, block.runs))


def _said(run: d.Run) -> str:
    match run:
        case d.TextRun(text=text) | d.ReferenceRun(text=text):
            return text
        case d.NoteRun(number=number):
            return str(number)
        case d.LinkRun(runs=inner):
            return "".join(part.text for part in inner)
        case _:
            return ""


def test_a_hostile_text_comes_back_letter_by_letter() -> None:
    root = parsed(render_html(hostile_report(TEXTS)))
    found = [text_of(node) for name, node in elements(root) if name == "li"]
    assert all(shown(text) in found for text in TEXTS)


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=40))
def test_any_text_in_any_element_and_attribute(text: str) -> None:
    root = parsed(b"<!DOCTYPE html><body>" + element("p", text, aria_label=text).encode("utf-8"))
    found = root.find("body/p")
    assert found is not None
    assert text_of(found) == shown(text.replace("\r\n", "\n"))
    assert found.get("aria-label") == (shown(text.replace("\r\n", "\n")) or None)


def test_what_is_html_already_is_not_escaped_twice() -> None:
    assert element("p", element("em", "a & b"), " < c") == "<p><em>a &amp; b</em> &lt; c</p>"
    assert joined(["<", Html("<br>")], " & ") == "&lt; &amp; <br>"
    assert element("a", "x", href="", hidden=False, open=True, aria_label="\"'") == (
        '<a open aria-label="&quot;&#x27;">x</a>'
    )
    assert escape("\u202e\x00") == "\\u202e\ufffd"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//example.org", "https://u@e.org", ""]
)
def test_no_link_to_anything_but_a_page(address: str) -> None:
    assert link(address, "<x>") == "&lt;x&gt;"


def test_passages_in_other_languages_say_so() -> None:
    assert direction("שלום") == direction("123 ש") == "rtl"
    assert direction("abc ש") == direction("123") == ""
    root = parsed(render_html(_report_with(d.TextRun("សិទ្ធិ", language="km"), d.TextRun("שלום", language="he"))))
    spans = {node.get("lang"): node for name, node in elements(root) if name == "span" and node.get("lang")}
    assert text_of(spans["km"]) == "សិទ្ធិ"
    assert spans["he"].get("dir") == "rtl"


def _report_with(*runs: d.Run) -> Report:
    page = hostile_report(("x",))
    claim = ClaimView("p1", 1, (d.Paragraph("b", 1, runs),), (), "several", False, (), (), ("", ()))
    return replace(page, narrative=(HeadingView(1, "h", (d.Heading("h", 1, "A.", (d.TextRun("T"),)),)), claim))


CONTRASTS = (
    ("ink", "page"), ("soft", "page"), ("link", "page"), ("good", "page"), ("mid", "page"), ("bad", "page"),
    ("none", "page"), ("ink", "panel"), ("soft", "panel"), ("link", "panel"), ("warnink", "warn"), ("focus", "page"),
)  # fmt: skip


@pytest.mark.parametrize(("ink", "ground"), CONTRASTS, ids=lambda value: str(value))
def test_contrast_is_that_of_wcag_aa(ink: str, ground: str) -> None:
    light, dark = (dict(re.findall(r"--(\w+):(#\w+)", block)) for block in re.findall(r":root\{([^}]*)\}", STYLE)[:2])
    for colours in (light, dark):
        assert _contrast(colours[ink], colours[ground]) >= 4.5


def _contrast(one: str, other: str) -> float:
    """WCAG 2.2, contrast ratio."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(sign * 2 for sign in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
