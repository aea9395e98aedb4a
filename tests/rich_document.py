"""A document with everything that can be printed, built by hand; every label in it is what Word must number."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import replace

from upr.models.document import (
    Block,
    BreakRun,
    Document,
    FrontLine,
    Heading,
    LinkRun,
    ListItem,
    Note,
    NoteRun,
    Paragraph,
    Quotation,
    ReferenceRun,
    Run,
    Table,
    TextRun,
)

KHMER = TextRun("សិទ្ធិមនុស្សនៅកម្ពុជា", script="complex", language="km-KH")
ARABIC = TextRun("حقوق الإنسان", script="complex", language="ar")
CHINESE = TextRun("人权理事会“普遍定期审议”", script="east-asian", language="zh-CN")
FRENCH = TextRun("les droits de l’homme", italic=True, language="fr-FR")

FILLER = (
    "The authorities have not published the figures for this period, and the organizations that asked for them "
    "received no answer. What is known comes from court records and from reports of the press."
)


def text(words: str, *, bold: bool = False, italic: bool = False) -> tuple[TextRun, ...]:
    """One plain run."""
    return (TextRun(words, bold=bold, italic=italic),)


def key(seed: str) -> str:
    """A block key as composing makes it."""
    return "b" + base64.b32encode(hashlib.sha256(seed.encode()).digest()).decode().lower()[:16]


def note(number: int, *more: Run) -> Note:
    """A note with a link of its own."""
    url = f"https://example.org/reports/{number}?a=1&b=2"
    runs = (
        TextRun(f"Example Publisher, Report No. {number} <draft & final>, 3 March 2023, "),
        LinkRun(url, (TextRun(url),)),
    )
    return Note(number, (*runs, *more, TextRun(".")))


def rich_document(notes: int = 40) -> Document:
    """English, with endnotes; `notes` at least 12."""
    return Document(
        language="en",
        title="Civic space & elections: a <joint> submission",
        creator="ABC; DEF",
        subject="Universal Periodic Review of Cambodia, 46th session",
        notes_as="endnotes",
        front=_front(),
        blocks=_blocks(notes),
        notes=tuple(
            note(number, TextRun(" "), CHINESE) if number == 7 else note(number) for number in range(1, notes + 1)
        ),
        date="2023-10-01",
        key_words=("elections", "civic space"),
    )


def variants() -> dict[str, Document]:
    """The rich document in every form: file stem -> document."""
    document = rich_document()
    return {
        "endnotes": document,
        "footnotes": replace(document, notes_as="footnotes"),
        "french": replace(document, language="fr"),
        "draft": replace(
            document, draft=True, front=(FrontLine("notice", text("DRAFT: not for submission")), *document.front)
        ),
    }


def many_notes(count: int) -> Document:
    """A long document: `count` notes, two in each paragraph."""
    document = rich_document()
    paragraphs = tuple(
        Paragraph(
            key(f"many {n}"), n, (TextRun(FILLER), NoteRun(2 * n - 1), TextRun(f" {FILLER} {FILLER}"), NoteRun(2 * n))
        )
        for n in range(1, count // 2 + 1)
    )
    return replace(document, blocks=paragraphs, notes=tuple(note(number) for number in range(1, count + 1)))


def _front() -> tuple[FrontLine, ...]:
    return (
        FrontLine("review", text("Universal Periodic Review of Cambodia")),
        FrontLine("session", text("Forty-sixth session of the UPR Working Group, April–May 2024; fourth cycle")),
        FrontLine("kind", text("Joint submission")),
        FrontLine("title", text("Civic space & elections: a <joint> submission")),
        FrontLine("organisations-heading", text("Submitted by")),
        FrontLine(
            "organisation", text("Example Centre for Rights (ABC), Paris, France, founded in 2001, example.org")
        ),
        FrontLine(
            "organisation",
            (TextRun("Second Example Organization ("), KHMER, TextRun(") (DEF), Phnom Penh, Cambodia")),
        ),
        FrontLine("key-words", text("Key words: elections, civic space")),
    )


def _paragraph(number: int, *runs: Run, recommendation: bool = False) -> Paragraph:
    return Paragraph(key(f"paragraph {number}"), number, runs, "recommendation" if recommendation else "text")


def _heading(level: int, label: str, words: str) -> Heading:
    return Heading(key(f"heading {words}"), level, label, text(words))


def _item(list_id: int, level: int, label: str, *runs: Run) -> ListItem:
    return ListItem(key(f"item {list_id} {level} {label} {runs!r}"), list_id, level, label, runs)


def _reference(number: int) -> ReferenceRun:
    return ReferenceRun(key(f"paragraph {number}"), str(number))


def _blocks(notes: int) -> tuple[Block, ...]:
    return (*_lists(), *_scripts(), _table("first"), _table("second"), *_long(notes), _table("last"))


def _lists() -> tuple[Block, ...]:
    """Headings with and without letters, nested lists, references forwards and backwards."""
    references = (TextRun(" See paras. "), _reference(1), TextRun(" and "), _reference(7), TextRun("."))
    return (
        _heading(1, "", "Introduction"),
        _paragraph(1, TextRun("This opening paragraph stands under a heading without a letter."), NoteRun(1)),
        _heading(1, "A.", "Background and framework"),
        _heading(2, "A.1", "Scope of international obligations"),
        _paragraph(2, TextRun(FILLER), *references, NoteRun(2)),
        _item(1, 0, "(a)", TextRun(f"First item. {FILLER}"), NoteRun(3)),
        _item(1, 0, "", TextRun("The first item goes on in a paragraph of its own.")),
        _item(1, 1, "(i)", TextRun("Below it, the first")),
        _item(1, 1, "(ii)", TextRun("and the second;")),
        _item(1, 2, "(A)", TextRun("one level deeper.")),
        _item(1, 0, "(b)", TextRun("Second item.")),
        _item(1, 1, "(i)", TextRun("It has one of its own.")),
    )


def _scripts() -> tuple[Block, ...]:
    """Four scripts, quotations, a list that starts again, emphasis, a break and a link in the text."""
    address = "https://example.org/a_(b)?q=é#part"
    three = (KHMER, TextRun(" and "), ARABIC, TextRun(" and "), CHINESE, TextRun("."))
    emphasis = (TextRun("bold", bold=True), TextRun(", "), FRENCH, TextRun(", both", bold=True, italic=True))
    long = (
        "A quotation that is long enough to run over the end of the line; it says what was said, where, and to whom."
    )
    return (
        _paragraph(3, TextRun("Quoted words follow. "), *three),
        Quotation(key("quote 1"), (TextRun(long), NoteRun(4))),
        Quotation(key("quote 2"), text("And a quotation inside it."), 1),
        _item(2, 0, "(a)", TextRun("Another list starts again.")),
        _item(2, 0, "(b)", TextRun("Its second item.")),
        _heading(2, "A.2", "Constitutional and legislative framework"),
        _paragraph(
            4,
            TextRun("A line"),
            BreakRun(),
            TextRun("break, "),
            *emphasis,
            TextRun(", "),
            LinkRun(address, text(address)),
        ),
        _heading(3, "", "A heading of the third level"),
        _paragraph(5, TextRun(f"{FILLER} {FILLER}"), NoteRun(5)),
    )


def _long(notes: int) -> tuple[Block, ...]:
    """A second lettered part with a paragraph for each note, the last but one two of them recommendations."""
    release = (
        TextRun("Release all persons who are held for what they said (see para. "),
        _reference(5),
        TextRun(")."),
    )
    return (
        _heading(1, "B.", "Civil and political rights"),
        _heading(2, "B.1", "Freedom of expression"),
        *(_paragraph(n, TextRun(f"{FILLER} {FILLER}"), NoteRun(n)) for n in range(6, notes - 2)),
        _paragraph(notes - 2, *release, NoteRun(notes - 2), recommendation=True),
        _paragraph(notes - 1, TextRun("Publish the figures by 2025."), NoteRun(notes - 1), recommendation=True),
        _paragraph(notes, TextRun("A text paragraph after the recommendations."), NoteRun(notes)),
    )


def _table(seed: str) -> Table:
    return Table(
        key=key(f"table {seed}"),
        head=(text("Recommendation"), text("Position"), text("Number")),
        rows=(
            (
                text(f"Amend the {seed} law so that it agrees with article 19 of the Covenant"),
                text("Supported"),
                text("110.10"),
            ),
            (text("Ratify the Second Optional Protocol"), text("Noted"), (TextRun("110.2"), BreakRun(), KHMER)),
        ),
        align=("left", "center", "right"),
        widths=(1 / 3 + 0.2, 1 / 3 - 0.1, 1 / 3 - 0.1),
    )
