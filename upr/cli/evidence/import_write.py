"""An import carried out: `exchange` says what, `edit` writes; here the two meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from upr.cli.evidence.stock import Stock, base_name
from upr.edit.change import changed_text
from upr.edit.record_text import record_text
from upr.edit.records import name_fault, new_record, record_id_for, replace_record, schema_path
from upr.errors import UnwritableError, UsageError
from upr.exchange.incoming import Reading, Refused
from upr.exchange.plan import Changed, New, Plan, plan
from upr.models.project import LoadedBase
from upr.text.files import read_exact
from upr.text.paths import record_files
from upr.text.problem import Problem
from upr.text.progress import Tell, counted, silent


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a record's file before and after."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """Everything that will be written, worked out before anybody is asked."""

    plan: Plan
    base: LoadedBase | None
    into: str
    texts: Mapping[str, Text]
    taken: frozenset[str]


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a plan: rows that could not be written are refused in it. `paths` are by id."""

    plan: Plan
    paths: Mapping[str, Path] = field(default_factory=dict)


def planned(reading: Reading, found: Stock, base: str | None, into: str) -> Prepared:
    """Compare a reading with all bases, and work out the texts of the files that change.

    Raises:
        UsageError: there is no such base, it must be said which of several gets new records, or no folder of a base
            can be called `into`.
    """
    into = into.strip("/")
    if fault := name_fault(into, "record"):
        raise UsageError(f"--into cannot be used: {fault}", "name a folder of the base, such as media")
    target = _target(found, base)
    stems = frozenset(path.stem for each in found.bases for path in record_files(each.folder)[0])
    made = plan(found.records, reading, record_id_for, taken=stems - {record.id for record in found.records})
    if made.new and target is None:
        names = ", ".join(map(base_name, found.bases)) or "none: make a folder with a base.yaml in it"
        raise UsageError("it must be said which base gets the new records", f"choose one with --base: {names}")
    texts, refused = _texts(made.changed)
    changed = tuple(row for row in made.changed if row.entry.id in texts)
    whole = replace(made, changed=changed, refused=(*made.refused, *refused))
    return Prepared(whole, target, into, texts, stems)


def _target(found: Stock, base: str | None) -> LoadedBase | None:
    """The base that gets new records: the one named, or the only one."""
    if base is not None:
        return found.base_named(base)
    return found.bases[0] if len(found.bases) == 1 else None


def _texts(rows: Iterable[Changed]) -> tuple[dict[str, Text], list[Refused]]:
    texts, refused = {}, []
    for row in rows:
        text = _text(row)
        if isinstance(text, Problem):
            reason = f"the file of '{row.entry.id}' cannot be changed: {text.message}"
            refused.append(Refused(row.spot, reason, text.help))
        else:
            texts[row.entry.id] = text
    return texts, refused


def _text(row: Changed) -> Text | Problem:
    source = read_exact(row.entry.path)
    if isinstance(source, Problem):
        return source
    after = changed_text(source, {change.name: change.after for change in row.changes})
    return after if isinstance(after, Problem) else Text(source.text, after)


def write(prepared: Prepared, tell: Tell = silent) -> Written:
    """Write file after file; one that cannot be written is refused, the others go on."""
    paths: dict[str, Path] = {}
    refused: list[Refused] = []
    for row, record_id in counted(tuple(_rows(prepared.plan)), "write", tell):
        try:
            paths[record_id] = _put(row, prepared)
        except UnwritableError as error:
            refused.append(Refused(row.spot, error.message, error.help))
    kept = replace(
        prepared.plan,
        new=tuple(row for row in prepared.plan.new if row.id in paths),
        changed=tuple(row for row in prepared.plan.changed if row.entry.id in paths),
        refused=(*prepared.plan.refused, *refused),
    )
    return Written(kept, paths)


def _rows(whole: Plan) -> Iterator[tuple[New | Changed, str]]:
    yield from ((row, row.id) for row in whole.new)
    yield from ((row, row.entry.id) for row in whole.changed)


def _put(row: New | Changed, prepared: Prepared) -> Path:
    if isinstance(row, Changed):
        text = prepared.texts[row.entry.id]
        return replace_record(row.entry.path, text.before, text.after)
    if prepared.base is None:
        raise UnwritableError("no base was named", "say with --base which gets the new records")
    folder = prepared.base.folder
    text_of_new = record_text(row.values, schema_path(folder, prepared.into))
    return new_record(folder, prepared.into, row.id, text_of_new, taken=prepared.taken)
