"""`upr sheet`: what OHCHR's online form asks for, what a person must confirm, and the proof of sending."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from upr.cli import EXIT_CLEAN, EXIT_FINDINGS, options
from upr.cli.options import Format, Output
from upr.cli.remarks import remark, say
from upr.errors import UsageError

if TYPE_CHECKING:
    from upr.cli.sheet.actions import Desk


def sheet(
    directory: options.Directory = None,
    output: Output = Format.TEXT,
    confirm: Annotated[
        list[str] | None, typer.Option(metavar="ITEM", help="An item that you stand by; once for each.")
    ] = None,
    sent: Annotated[bool, typer.Option("--sent", help="Write down that the file was sent.")] = False,
    published: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Say whether a file that OHCHR published is ours.")
    ] = None,
    by: Annotated[str | None, typer.Option("--as", metavar="A-ID", help="Who confirms or has sent.")] = None,
    on: Annotated[str | None, typer.Option(help="Day of the confirmation.", show_default="today")] = None,
    at: Annotated[str | None, typer.Option(help="When it was sent, in Geneva: '2023-10-11 14:05'.")] = None,
    receipt: Annotated[str | None, typer.Option(help="What OHCHR's system answered.")] = None,
    file: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The file that was sent, if not that in build/.")
    ] = None,
    number: Annotated[str | None, typer.Option(help="The number of the joint submission: JS2.")] = None,
) -> int:
    """Show what to paste into OHCHR's form; keep the proof of sending."""
    _fitting(
        {
            "--confirm": (bool(confirm), {"--as": by, "--on": on}),
            "--sent": (sent, {"--as": by, "--at": at, "--receipt": receipt, "--file": file}),
            "--published": (published is not None, {"--number": number}),
        }
    )
    if output is Format.JSON and (confirm or sent):
        raise UsageError("--format json goes with the sheet and with --published", "leave it out")
    desk = _desk(directory, writes=bool(confirm) or sent or published is not None)
    if desk is None:
        return EXIT_FINDINGS
    if published is not None:
        return _compare(desk, published, number, output)
    if confirm or sent:
        from upr.cli.sheet import actions

        if confirm:
            actions.confirm(desk, confirm, by, on)
        else:
            actions.send(desk, by, at, receipt, file)
        return EXIT_CLEAN
    return _show(desk, output)


def _fitting(actions: dict[str, tuple[bool, dict[str, object]]]) -> None:
    """One action at a time, and no option that belongs to another."""
    asked = [name for name, (is_asked, _) in actions.items() if is_asked]
    if len(asked) > 1:
        raise UsageError(f"{' and '.join(asked)} do not go together", "run the command once for each")
    mine = actions[asked[0]][1] if asked else {}
    given = {option for _, wanted in actions.values() for option, value in wanted.items() if value is not None}
    for option in sorted(given - mine.keys()):
        owners = [name for name, (_, wanted) in actions.items() if option in wanted]
        raise UsageError(f"{option} goes with {' or '.join(owners)}", f"add {owners[0]}, or leave it out")


def _desk(directory: str | None, *, writes: bool) -> Desk | None:
    """The submission; None when its manifest, or a file that would be written into, is not right yet."""
    from upr.cli.places import submission
    from upr.cli.progress import progress
    from upr.cli.reporters import as_text
    from upr.cli.sheet.actions import Desk
    from upr.pipeline import examine

    root = submission(directory)
    with progress() as tell:
        examined = examine(root, tell)
    if examined.composed is None:
        say(as_text(examined.findings, everything=False))
        remark("there is no sheet yet: the manifest must be right first; 'upr check' says what is wrong")
        return None
    desk = Desk(examined, examined.composed, _now())
    wrong = [finding for finding in examined.findings if finding.location.path == desk.path]
    if wrong and writes:
        say(as_text(wrong, everything=True))
        remark("nothing was written: sending.yaml must be right first")
        return None
    if wrong:
        remark("NOTE: sending.yaml is wrong, so what it holds is not shown; 'upr check' says where")
    return desk


def _now() -> datetime:
    return datetime.now(UTC)


def _show(desk: Desk, output: Format) -> int:
    from upr.cli.as_json import as_json
    from upr.cli.sheet.shape import sheet_of
    from upr.cli.sheet.text import as_text

    shape = sheet_of(desk.examined, desk.composed, desk.now)
    if output is Format.JSON:
        say(as_json(shape))
    else:
        say(as_text(shape, desk.now))
    return EXIT_CLEAN


def _compare(desk: Desk, path: Path, number: str | None, output: Format) -> int:
    """0 when the file is ours; it is then written down, as it is when its number is given."""
    from upr.cli.as_json import as_json
    from upr.cli.places import shown
    from upr.cli.sheet import published
    from upr.cli.sheet.values import joint_number
    from upr.text.safe import safe_text

    number = joint_number(number)
    shape = published.compare(desk, path)
    if output is Format.JSON:
        say(as_json(shape))
    else:
        say(f"{safe_text(shown(path))}: {shape['message']}")
    is_ours = shape["verdict"] in published.OURS
    if is_ours or number:
        written = published.write_down(desk, path, number)
        if written:
            remark(f"written down in {shown(written)}")
    return EXIT_CLEAN if is_ours else EXIT_FINDINGS
