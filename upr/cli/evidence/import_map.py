"""Mappings of registers: read from a file, or proposed, shown and written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from upr.cli import EXIT_CLEAN, EXIT_USAGE
from upr.cli.options import Format
from upr.cli.places import folder_named, say_paths, shown
from upr.cli.remarks import remark, say
from upr.errors import UnreadableError, UsageError
from upr.exchange.proposal import WHAT_LACKS, Proposal, map_text
from upr.load.entries import parse_file, validate
from upr.models.register_map import RegisterMap
from upr.text.problem import Problem
from upr.text.safe import safe_text

MAP = "mapping"


def map_from(file: str) -> RegisterMap:
    """The mapping in a file. Raises `UnreadableError`, after every problem has been said."""
    path = folder_named(file)
    problems: list[Problem] = []
    parsed = parse_file(path, problems)
    made = validate(RegisterMap, parsed.data, MAP, parsed.finder, problems) if parsed else None
    for problem in problems:
        here = problem.location
        helping = f"; {problem.help}" if problem.help else ""
        remark(f"{shown(here.path)}:{here.line}:{here.column}: {problem.message}{helping}")
    if made is None or problems:
        raise UnreadableError(
            f"the mapping {safe_text(path.name, 100)} cannot be used", "put right what is said above"
        )
    return made


def used_after_asking(proposal: Proposal) -> RegisterMap | None:
    """The proposal as a mapping, where a person on a terminal agrees; None where nobody can, or she does not."""
    from upr.cli.ask import ask_yes, on_terminal

    if not on_terminal() or not proposal.is_complete or proposal.is_dates_open:
        return None
    say("\n".join(_shown(proposal)))
    if not ask_yes("Read the file this way", default=True):
        return None
    values = {"columns": dict(proposal.columns), "kinds": dict(proposal.kinds)}
    dates = {"dates": proposal.dates} if proposal.dates else {}
    sheet = {"sheet": proposal.sheet} if proposal.sheet else {}
    return RegisterMap.model_validate(values | dates | sheet)


def proposal_made(path: Path, proposal: Proposal, target: str | None, output: Format) -> int:
    """Show the proposal and, where a file is named, write it there. Nothing was imported."""
    if output is Format.JSON:
        from upr.cli.as_json import as_json
        from upr.cli.evidence.import_shape import proposal_shape

        say(as_json(proposal_shape(path, proposal)))
    else:
        say("\n".join(_shown(proposal)))
    if target is None:
        remark("nothing was imported: the file is not a register of upr, and needs a mapping")
        remark("write one with --write-map MAP.yaml, look at it, and import with --map MAP.yaml")
        return EXIT_USAGE
    say_paths([_write(target, proposal)])
    remark("look at it, fill in what is missing, and import with --map")
    return EXIT_CLEAN


def _write(target: str, proposal: Proposal) -> Path:
    from upr.text.files import write_whole

    path = folder_named(target)
    if path.suffix.lower() not in (".yaml", ".yml"):
        raise UsageError("the name of a mapping ends in .yaml", "name it map.yaml")
    if path.exists():
        raise UsageError("the mapping is there already", "choose another name, or remove it")
    return write_whole(path, map_text(proposal).encode("utf-8"), beside=False)


def _shown(proposal: Proposal) -> Iterator[str]:
    """What each column would become, and what is still to be said."""
    yield "What each column would become:"
    widest = min(max(len(safe_text(header, 40)) for header, _ in proposal.columns), 40)
    yield from (f"  {safe_text(header, 40):<{widest}}  {field}" for header, field in proposal.columns)
    if proposal.unread:
        yield f"Not read: {', '.join(safe_text(header, 40) for header in proposal.unread)}"
    if proposal.kinds:
        yield "Kinds of document:"
        yield from (f"  {safe_text(word, 40)}: {kind or '? say it in the mapping'}" for word, kind in proposal.kinds)
    if proposal.needs_kind:
        yield "No column says what kind of document was read: say it in the mapping (constants: kind)."
    yield from (f"No column says {WHAT_LACKS[name]}." for name in proposal.lacking if name != "kind")
    if proposal.dates:
        yield f"Dates: {proposal.dates}"
    if proposal.is_dates_open:
        yield "Dates such as 03/04/2023 can mean two days: say which in the mapping (dates: day-first)."
