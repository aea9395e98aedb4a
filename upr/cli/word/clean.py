"""`upr clean`: a copy of a Word file to send, without what only its makers should know."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from upr.cli.remarks import remark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from upr.word.cleaning.clean import Cleaned
    from upr.word.opened import WordFile
    from upr.word.walk import View


class Revisions(StrEnum):
    """What becomes of tracked changes."""

    ACCEPT = "accept"
    REJECT = "reject"


def clean(
    file: Annotated[str, typer.Argument(metavar="FILE.docx", help="The Word file; it is never changed.")],
    out: Annotated[str, typer.Option("--out", metavar="COPY.docx", help="Where the copy goes.")],
    revisions: Annotated[Revisions | None, typer.Option("--revisions", help="What becomes of changes.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Take hidden text out without asking.")] = False,
) -> int:
    """Make a copy without comments, changes, names and hidden text."""
    from upr.cli.places import say_paths, shown
    from upr.cli.word.files import reason_of
    from upr.errors import UnreadableError
    from upr.text.files import write_whole
    from upr.text.safe import safe_text
    from upr.word.cleaning.clean import clean as make_clean
    from upr.word.cleaning.clean import hidden_text
    from upr.word.opened import open_word

    source, target = _places(file, out)
    try:
        opened = open_word(source)
    except UnreadableError as error:
        message = f"{safe_text(shown(source), 200)} cannot be read: {reason_of(error)}"
        raise UnreadableError(message, error.help) from None
    view = _view(opened, revisions)
    _confirm_hidden(hidden_text(opened, view), yes)
    cleaned = make_clean(opened, view)
    say_paths([write_whole(target, cleaned.data)])
    _tell(cleaned)
    return 0


def _places(file: str, out: str) -> tuple[Path, Path]:
    """The source, and where the copy goes: another file, that ends in .docx."""
    from upr.errors import UsageError

    if not file or not out or "\0" in file + out:
        raise UsageError("the name of a file is empty, or none can have it")
    source, target = Path(file), Path(out)
    if target.suffix.lower() != ".docx":
        raise UsageError("--out must end in .docx", "OHCHR takes Word files only")
    if target.exists() and source.exists() and target.samefile(source):
        raise UsageError("--out names the file itself", "give the copy another name: the file is never changed")
    return source, target


def _view(opened: WordFile, revisions: Revisions | None) -> View:
    """How changes are settled: as asked, or by a question on a terminal."""
    from upr.errors import UsageError
    from upr.word.traces import traces_of

    changes = traces_of(opened).get("changes")
    if changes is None or revisions is not None:
        return "rejected" if revisions is Revisions.REJECT else "accepted"
    remark(f"The file holds {changes.count} marks of tracked changes.")
    if not _is_asked():
        raise UsageError("say what becomes of tracked changes", "--revisions accept, or --revisions reject")
    answer = typer.prompt("Accept them all, or reject them all? (accept, reject)", err=True).strip().lower()
    if answer not in tuple(Revisions):
        raise UsageError("neither accept nor reject was answered", "nothing was written")
    return "rejected" if answer == Revisions.REJECT else "accepted"


def _confirm_hidden(hidden: Sequence[str], yes: bool) -> None:
    """Show hidden text before it goes; it goes only when that is wished."""
    from upr.errors import UsageError

    if not hidden:
        return
    remark(f"Hidden text that will not be in the copy ({len(hidden)}):")
    for text in hidden:
        remark(f"    {' '.join(text.split())}")
    if yes:
        return
    if not _is_asked():
        raise UsageError("the file holds hidden text, shown above", "--yes takes it out; or show it in Word first")
    typer.confirm("Leave it out?", abort=True, err=True)


def _is_asked() -> bool:
    """Whether somebody sits at a terminal who can answer."""
    import sys

    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()


def _tell(cleaned: Cleaned) -> None:
    remark("taken out: " + (", ".join(cleaned.taken) or "nothing but names of parts and dates") + ".")
    remark("A reader sees the same: text, numbers, notes, headers, tables and pictures were compared.")
    if cleaned.pictures:
        one = cleaned.pictures == 1
        remark(
            f"{cleaned.pictures} picture{' is' if one else 's are'} of a kind that cannot be cleaned without harm: "
            "save as PNG in Word (right-click > Save as Picture), insert that, and clean again."
        )
    if cleaned.links:
        remark(f"links are as they were; some hold {', '.join(cleaned.links)}: 'upr inspect' says where.")
    remark("Send this copy as it is: Word puts names and traces back when it saves.")
