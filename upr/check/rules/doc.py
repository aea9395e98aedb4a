"""DOC: a finished Word file of anybody's: what it holds that no reader sees, or that OHCHR does not want in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from upr.check.rule import FileContext, Hit, Rule, rule
from upr.models.finding import Severity
from upr.models.word_facts import WordFacts

E, W, I = Severity.ERROR, Severity.WARNING, Severity.INFO  # noqa: E741
_CLEAN = "or let 'upr clean' do it"


def _times(number: int, one: str, many: str = "") -> str:
    return f"{number} {one}" if number == 1 else f"{number:,} {many or one + 's'}"


@rule("DOC001", "comments-in-file", E)
def comments_in_file(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports comments, and marks of comments that are gone.
    Why it matters: the file is published as it is, and a comment shows who said what to whom.
    Example: a comment "Is she safe?" in the margin.
    Instead: a file without comments.
    References: none; our own rule.
    """
    del context
    mark = facts.mark("comments")
    if mark.count:
        text = f"the file holds {_times(mark.count, 'comment')}"
        yield Hit(facts.at(mark.paragraph), text, f"Review > Delete > Delete All Comments in Document, {_CLEAN}")


@rule("DOC002", "tracked-changes-in-file", E)
def tracked_changes_in_file(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports marks of tracked changes: text, rows and cells inserted, deleted or moved, and notes of
    how something was formatted before.
    Why it matters: the file is published as it is; deleted names and sentences can be read by anybody.
    Example: a paragraph in which a name was deleted while changes were tracked.
    Instead: all changes accepted or rejected, and tracking off.
    References: none; our own rule.
    """
    del context
    mark = facts.mark("changes")
    if mark.count:
        text = f"the file holds {_times(mark.count, 'mark')} of tracked changes"
        remedy = f"Review > Accept > Accept All Changes and Stop Tracking, {_CLEAN}"
        yield Hit(facts.at(mark.paragraph), text, remedy)


@rule("DOC003", "hidden-text-in-file", E)
def hidden_text_in_file(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports text that is formatted as hidden, in the text, notes, headers and footers.
    Why it matters: one click shows it, and it is published with the rest.
    Example: a sentence with Font > Hidden.
    Instead: the sentence is deleted, or shown.
    References: none; our own rule.
    """
    del context
    mark = facts.mark("hidden")
    if mark.count:
        text = f"{_times(mark.count, 'paragraph')} {'holds' if mark.count == 1 else 'hold'} hidden text"
        remedy = "show it with Home > ¶, then delete it, or untick Hidden in Home > Font; 'upr clean' takes it out"
        yield Hit(facts.at(mark.paragraph), text, remedy)


@rule("DOC004", "text-not-legible", W)
def text_not_legible(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports white text on no colour, and text of less than 6 points.
    Why it matters: it looks like hidden text, and programs read it out all the same.
    Example: a white line between two paragraphs.
    Instead: black text of 12 points, or none.
    References: none; our own rule. Tables and text boxes are not looked at for white.
    """
    del context
    mark = facts.mark("faint")
    if mark.count:
        text = f"{_times(mark.count, 'paragraph')} {'holds' if mark.count == 1 else 'hold'} white or tiny text"
        remedy = "select all with Ctrl+A, then Home > Font > Font colour: Automatic; delete what should not be there"
        yield Hit(facts.at(mark.paragraph), text, remedy)


@rule("DOC005", "names-in-properties", W)
def names_in_properties(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports names in what the file says of itself: author, last modified by, company, manager,
    template, authors of changes and comments. An author whose name the text itself prints is left alone.
    Why it matters: whoever opens the published file can read who wrote it, on which computer.
    Example: the name of a colleague as author.
    Instead: no author, or the organisation as the text prints it.
    References: none; our own rule.
    """
    del context
    mark = facts.mark("names")
    if mark.count:
        text = f"the file's properties hold names: {', '.join(mark.detail)}"
        yield Hit(facts.at(None), text, f"File > Info > Check for Issues > Inspect Document, {_CLEAN}")


@rule("DOC006", "data-in-file", W)
def data_in_file(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports data that no reader sees: custom properties, custom XML, document variables, mail merge,
    and pictures as they were before an effect was put on them.
    Why it matters: programs of offices write names, numbers and addresses there.
    Example: a label of confidentiality with the number of an office.
    Instead: none of it.
    References: none; our own rule.
    """
    del context
    mark = facts.mark("data")
    if mark.count:
        text = f"the file holds data that no reader sees: {', '.join(mark.detail)}"
        yield Hit(facts.at(None), text, f"File > Info > Check for Issues > Inspect Document, {_CLEAN}")


@rule("DOC007", "macros-in-file", E, form_rule="FMT-1")
def macros_in_file(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports macros and ActiveX controls.
    Why it matters: it is a program, not a plain Word document; mail servers and readers refuse it.
    Example: a file that ends in .docm.
    Instead: a file that ends in .docx.
    References: OHCHR's rule FMT-1 (a Word file).
    """
    del context
    mark = facts.mark("macros")
    if mark.count:
        text = f"the file holds programs: {' and '.join(mark.detail)}"
        yield Hit(facts.at(None), text, "File > Save As > Word Document (.docx), which leaves them out")


@rule("DOC008", "object-in-file", W)
def object_in_file(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports files within the file, and of which kind they are: workbooks behind charts, objects such as
    workbooks and slides, chunks of other formats.
    Why it matters: a chart of three bars can carry the whole table with names that it was drawn from.
    Example: a chart pasted from a workbook.
    Instead: the figures in a sentence or a plain table.
    References: none; our own rule.
    """
    del context
    mark = facts.mark("objects")
    if mark.count:
        number = f"{_times(mark.count, 'other file')} {'is' if mark.count == 1 else 'are'}"
        text = f"{number} embedded in the file: {', '.join(mark.detail)}"
        remedy = "delete the object, and write its figures as text or a plain table; 'upr clean' keeps what it shows"
        yield Hit(facts.at(mark.paragraph), text, remedy)


@rule("DOC009", "content-not-in-file", W)
def content_not_in_file(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports what Word would fetch from elsewhere: linked pictures, templates and objects, and fields
    that read other files.
    Why it matters: readers see gaps or warnings; a linked picture tells somebody who opens the file, and when.
    Example: a picture with Insert > Link to File.
    Instead: nothing that comes from outside the file.
    References: none; our own rule.
    """
    del context
    mark = facts.mark("fetched")
    if mark.count:
        text = f"the file fetches content from elsewhere: {', '.join(mark.detail)}"
        remedy = (
            "File > Info > Edit Links to Files > Break Link; for a template Developer > Document Template > Normal"
        )
        yield Hit(facts.at(mark.paragraph), text, remedy)


@rule("DOC010", "link-with-trace", W)
def link_with_trace(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports links to paths on a computer or network, and links with a user name or a code by which
    readers are tracked.
    Why it matters: such an address tells who wrote the text and where, or follows those who read it.
    Example: a link to a file in somebody's folder.
    Instead: the public address of the page, without what stands behind `?utm_source`.
    References: none; our own rule.
    """
    del context
    mark = facts.mark("links")
    if mark.count:
        text = f"{_times(mark.count, 'link')} {'holds' if mark.count == 1 else 'hold'} {', '.join(mark.detail)}"
        remedy = "right-click > Edit Hyperlink: give the public address, or Remove Hyperlink"
        yield Hit(facts.at(mark.paragraph), text, remedy)


@rule("DOC011", "picture-in-file", W, form_rule="FMT-8")
def picture_in_file(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports pictures, maps, charts and diagrams. A small logo is tolerated in practice.
    Why it matters: OHCHR asks for none; and a picture can hold the place and time at which it was taken.
    Example: a photograph on the cover.
    Instead: the text alone.
    References: OHCHR's rule FMT-8. It was not read in the guidelines of the fourth cycle.
    """
    del context
    mark = facts.mark("pictures")
    if mark.count:
        text = f"the file holds {_times(mark.count, 'picture or drawing', 'pictures or drawings')}"
        yield Hit(facts.at(mark.paragraph), text, "delete what is not a logo; say in words what a map or chart shows")


@rule("DOC012", "note-without-mark", W)
def note_without_mark(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports notes whose mark does not stand in the text.
    Why it matters: no reader sees them, but they are in the file.
    Example: a program that deleted the mark and left the note.
    Instead: each note with its mark.
    References: none; our own rule.
    """
    del context
    mark = facts.mark("orphans")
    if mark.count:
        text = f"{_times(mark.count, 'note')} {'has' if mark.count == 1 else 'have'} no mark in the text"
        yield Hit(facts.at(None), text, "open the file in Word and save it again; 'upr clean' takes such notes out")


@rule("DOC013", "mark-without-note", W)
def mark_without_note(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports marks in the text that lead to no note.
    Why it matters: a reader finds no source behind the number.
    Example: text pasted by a program without its notes.
    Instead: each mark with its note.
    References: none; our own rule.
    """
    del context
    mark = facts.mark("lost")
    if mark.count:
        text = f"{_times(mark.count, 'note mark')} {'leads' if mark.count == 1 else 'lead'} to no note"
        yield Hit(
            facts.at(mark.paragraph), text, "delete the mark, and insert the note again: References > Insert Endnote"
        )


@rule("DOC014", "traces-in-file", I)
def traces_in_file(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports what editing leaves behind: numbers of editing sessions, hours of work, a thumbnail, a
    printer's settings, the version of the program and the computer's system, names of files as descriptions of
    pictures, and drawings that are kept a second time.
    Why it matters: two files of one author can be told by the numbers; a thumbnail shows an older first page.
    Example: any file that Word saved.
    Instead: a copy made by `upr clean`.
    References: none; our own rule.
    """
    del context
    mark = facts.mark("left")
    if mark.count:
        text = f"editing has left traces: {', '.join(mark.detail)}"
        yield Hit(
            facts.at(None), text, "'upr clean' makes a copy without them; make it last, since Word puts them back"
        )


RULES: tuple[Rule[Any], ...] = (
    comments_in_file,
    tracked_changes_in_file,
    hidden_text_in_file,
    text_not_legible,
    names_in_properties,
    data_in_file,
    macros_in_file,
    object_in_file,
    content_not_in_file,
    link_with_trace,
    picture_in_file,
    note_without_mark,
    mark_without_note,
    traces_in_file,
)
