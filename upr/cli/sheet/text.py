"""The sheet as a person copies from it: what goes into the form stands on lines of its own, without margin."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import chain

from upr.cli.deadline import deadline_lines, number_of
from upr.models.outputs.sheet import FileShape, FormShape, ItemShape, SheetShape
from upr.text.safe import safe_text

FORM = "https://uprdoc.ohchr.org"
LONGEST_LINE = 21_000
"""Longer than any text that a manifest may hold: what is copied must be whole."""
BEFORE_SENDING = (
    "Send the very file whose hash stands here. Do not open and save it again: Word puts the author and times back,",
    "LibreOffice its version and your system. After a change, build again and look at this sheet again.",
    "Log in from an account whose address you may show. No contact person in the file: it will be public.",
    "Reprisals: OHCHR's contact is reprisals@ohchr.org; it acts with the informed consent of the person concerned.",
)


def as_text(shape: SheetShape, now: datetime) -> str:
    """The form, the files, the deadline, what to confirm, what was sent."""
    parts = (
        _form(shape["form"]),
        _files(shape),
        _headed("Deadline", deadline_lines(shape["deadline"], now)),
        _headed("Before you send", BEFORE_SENDING),
        _checklist(shape["checklist"]),
        _sent(shape),
        _published(shape),
    )
    return "\n".join(safe_text(line, LONGEST_LINE) for line in chain.from_iterable(parts)).rstrip() + "\n"


def _headed(head: str, lines: tuple[str, ...] | list[str]) -> Iterator[str]:
    yield f"== {head}"
    yield ""
    yield from lines
    yield ""


def _form(form: FormShape) -> Iterator[str]:
    yield f"== For OHCHR's form ({FORM}); each value on a line of its own, to be copied"
    yield ""
    dates = f" ({form['session_dates']})" if form["session_dates"] else ""
    yield from _field("State under review", form["state"])
    yield from _field(f"Session of the UPR Working Group{dates}", str(form["session"]))
    yield from _field("Kind", f"{form['kind'].capitalize()} submission")
    yield from _field("Title", form["title"])
    yield from _field("Language", form["language"])
    yield from _field("Key words", ", ".join(form["key_words"]))
    total = len(form["organisations"])
    for number, one in enumerate(form["organisations"], 1):
        which = f" {number} of {total}" if total > 1 else ""
        yield from _field(f"Organization{which}: name", one["name"])
        yield from _field("acronym", one["acronym"])
        yield from _field("city", one["city"])
        yield from _field("country", one["country"])
        yield from _field("website", one["website"])
        yield from _field("founded", str(one["founded"]) if one["founded"] else None)
        yield from _field("activities", one["activities"])
    yield "   Contact person: not kept here; type the details into the form."
    yield ""


def _field(label: str, value: str | None) -> Iterator[str]:
    """A label in the margin; below it the value, or that there is none."""
    if not value:
        yield f"   {label}: not in the manifest"
        return
    yield f"   {label}"
    yield " ".join(value.split())


def _files(shape: SheetShape) -> Iterator[str]:
    yield "== Files"
    yield ""
    built = shape["built"]
    yield built["remark"] if built["state"] in ("none", "current") else f"NOTE: {built['remark']}"
    if shape["findings"]["error"]:
        errors = number_of(shape["findings"]["error"], "error")
        yield f"NOTE: the present sources have {errors}: 'upr check' shows them"
    for file in shape["files"]:
        yield from _file(file)
    words = shape["words"]
    left = words["limit"] - words["strict"]
    room = f"{left:,} left" if left >= 0 else f"{-left:,} OVER THE LIMIT"
    yield ""
    yield f"{words['strict']:,} of {words['limit']:,} words in the present sources, {room}"
    yield ""


def _file(file: FileShape) -> Iterator[str]:
    yield ""
    yield f"   {'Main text' if file['role'] == 'main' else 'Annex'}, {file['size']:,} bytes"
    yield file["path"]
    yield "   SHA-256"
    yield file["hash"].removeprefix("sha256:")
    if file["content_hash"]:
        yield "   Content hash, as in the source map"
        yield file["content_hash"].removeprefix("sha256:")
    for remark in file["remarks"]:
        yield f"NOTE: {remark}"


def _checklist(items: list[ItemShape]) -> Iterator[str]:
    done = sum(bool(item["confirmed"]) for item in items)
    yield f"== What only a person can confirm: {done} of {len(items)} confirmed"
    yield ""
    for when, head in (("before", ""), ("after", "After sending:")):
        if head:
            yield head
        for item in items:
            if item["when"] == when:
                yield from _item(item)
    yield ""
    yield "Confirm with: upr sheet --confirm ITEM --as A-01"
    yield ""


def _item(item: ItemShape) -> Iterator[str]:
    yield f"[{'x' if item['confirmed'] else ' '}] {item['id']}: {item['text']}"
    asked = f"{', '.join(item['rows'])}; {item['source']}" if item["rows"] else "our own"
    yield f"    ({asked}; grade {item['grade']})"
    for one in item["confirmed"]:
        yield f"    {one['by']}, {one['confirmed_on']}"


def _sent(shape: SheetShape) -> Iterator[str]:
    yield "== Sent"
    yield ""
    if not shape["sent"]:
        yield "Not yet. When it is: upr sheet --sent --as A-01 --receipt 'what the system answered'"
    for one in shape["sent"]:
        yield f"{moment_of(one['at'])} by {one['by']}: {one['file']}"
        yield f"    SHA-256 {one['hash'].removeprefix('sha256:')}"
        yield f"    receipt: {one['receipt'] or 'none written down'}"
        yield f"    {one['remark']}"
    yield ""


def _published(shape: SheetShape) -> Iterator[str]:
    if not shape["published"]:
        return
    yield "== Published"
    yield ""
    for one in shape["published"]:
        yield f"{one['number'] or 'without a number'}: {one['file']}, compared on {one['compared_on']}"
        yield f"    SHA-256 {one['hash'].removeprefix('sha256:')}"


def moment_of(at: str) -> str:
    """`2023-10-11T14:05+02:00` as `2023-10-11 14:05 in Geneva`."""
    return f"{at[:10]} {at[11:16]} in Geneva"
