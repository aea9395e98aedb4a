"""`upr sheet --published FILE`: whether a file that OHCHR published is ours."""

from __future__ import annotations

from pathlib import Path

from upr.cli.built import content_of, main_file
from upr.cli.places import shown
from upr.cli.sheet.actions import Desk
from upr.cli.sheet.shape import file_sent
from upr.cli.sheet.text import moment_of
from upr.edit.sending import add
from upr.errors import UnreadableError
from upr.models.outputs.sheet import ComparisonShape, Verdict
from upr.models.sending import Published
from upr.ooxml.differences import Differences, differences
from upr.ooxml.reading import read_text
from upr.pipeline import render
from upr.text.binary import hash_of, read_binary
from upr.text.safe import safe_text

OURS = frozenset({"bytes", "content", "text"})
SHOWN = 5


def compare(desk: Desk, path: Path) -> ComparisonShape:
    """Hold a published file against the one that was sent, else the one in `build/`, else the present sources.

    Raises:
        NotFoundError: there is no such file.
        UnreadableError: it cannot be read at all.
    """
    theirs = read_binary(path)
    against, ours, hashes = _ours(desk)
    if hash_of(theirs) in hashes:
        return _shape("bytes", f"it is ours, byte for byte: the same as {against}", against)
    content = content_of(theirs)
    if content is None:
        text = (
            f"it is not the same file as {against}; it is no Word file, so its text cannot be compared here: "
            "compare the two by eye"
        )
        return _shape("unknown", text, against)
    if content in hashes:
        return _shape("content", f"it is ours: packed anew, with the same content as {against}", against)
    return _by_text(ours, theirs, against)


def _ours(desk: Desk) -> tuple[str, bytes | None, frozenset[str]]:
    """What ours is called, its bytes where they are still there, and every hash that it is known by."""
    sent = desk.sending.sent[-1] if desk.sending.sent else None
    if sent:
        data = file_sent(sent, desk.root)
        known = data is not None and hash_of(data) == sent.hash
        hashes = frozenset(filter(None, (sent.hash, sent.content_hash)))
        return f"the file sent {moment_of(sent.at)}", data if known else None, hashes
    built = main_file(desk.composed)
    if built.data is not None:
        hashes = frozenset(filter(None, (hash_of(built.data), built.content)))
        return f"{shown(built.path)} (nothing is written down as sent)", built.data, hashes
    data, _ = render(desk.composed)
    hashes = frozenset(filter(None, (hash_of(data), content_of(data))))
    return "what the present sources make (nothing is written down as sent)", data, hashes


def _by_text(ours: bytes | None, theirs: bytes, against: str) -> ComparisonShape:
    if ours is None:
        text = f"its hashes are not those of {against}, and that file is not there any more to compare the text"
        return _shape("unknown", text, against)
    try:
        found = differences(read_text(ours), read_text(theirs))
    except UnreadableError as error:
        return _shape("unknown", f"it is not the same file as {against}: {error.message}", against)
    if found.none:
        return _shape("text", f"it is ours: another file, with the same text as {against}", against)
    return _shape("different", f"its text is not that of {against}: {_told(found)}", against, found)


def _told(found: Differences) -> str:
    """Where the two differ: the first paragraphs of ours by number."""
    numbers = ["the opening part" if not number else f"paragraph {number}" for number in found.paragraphs]
    rest = len(numbers) - SHOWN
    places = ", ".join(numbers[:SHOWN]) + (f" and {rest:,} more" if rest > 0 else "")
    parts = [f"changed or missing at or below {places}"] if numbers else []
    if found.added > 0:
        parts.append(f"{found.added:,} changed or new paragraphs in it")
    if found.notes or found.notes_added:
        parts.append(f"{max(found.notes, found.notes_added):,} notes differ")
    return "; ".join(parts)


def _shape(verdict: Verdict, message: str, against: str, found: Differences | None = None) -> ComparisonShape:
    return ComparisonShape(
        verdict=verdict,
        message=safe_text(message, 1000),
        against=safe_text(against),
        paragraphs=list(found.paragraphs) if found else [],
        added=found.added if found else 0,
        notes=max(found.notes, found.notes_added) if found else 0,
    )


def write_down(desk: Desk, path: Path, number: str | None) -> Path | None:
    """Write down a published file; None when it is down already."""
    from upr.cli.actors import day_of
    from upr.cli.sheet.values import file_name

    new = Published(
        number=number,
        file=file_name(path, desk.root),
        hash=hash_of(read_binary(path)),
        compared_on=day_of(None, desk.now),
    )
    if any((one.number, one.hash) == (new.number, new.hash) for one in desk.sending.published):
        return None
    return add(desk.path, desk.sending, "published", [new])
