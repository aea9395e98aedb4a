"""From what is known of a record to its file: the questions, a look at how it will print, and the writing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from upr.check.rules import RULES
from upr.check.run import run
from upr.cli.ask import STOPPED, Fault, ask_until, ask_yes, choose, tell, unwritten
from upr.cli.evidence.answers import fault_of
from upr.cli.evidence.given import missing_options
from upr.cli.evidence.questions import complete, interview
from upr.cli.evidence.shapes import note_shape
from upr.cli.evidence.stock import Stock, base_name, stock
from upr.cli.places import say_paths, shown
from upr.cli.remarks import remark
from upr.compose.same_source import same_source
from upr.edit.record_text import record_text
from upr.edit.records import name_fault, new_record, record_id_for, schema_path
from upr.errors import NotFoundError, UprError, UsageError
from upr.languages import LANGUAGES
from upr.load.values import record_of
from upr.models.evidence import Record
from upr.models.finding import Finding
from upr.models.plain import Plain
from upr.models.project import Entry, KeyPath, LoadedBase, Locate
from upr.pipeline import context_of
from upr.protect.gate import refusal
from upr.text.location import Location
from upr.text.paths import record_files
from upr.text.safe import safe_text

Values = dict[str, Plain]


def add_record(
    directory: str | None,
    base: str | None,
    values: Values,
    today: date,
    *,
    record: str | None,
    into: str | None,
    asking: bool,
    yes: bool,
) -> int:
    """Ask for what is missing, or say what is; then write one record whole and say how to cite it.

    Raises:
        UprError: the person stopped, something is missing or wrong, or the file cannot be written.
    """
    found = stock(directory)
    with unwritten():
        target = _base(found, base, asking)
        if asking:
            interview(values, found.records, today, optional=not yes)
        else:
            _complete(values, found, yes)
        made = _made(values)
        taken = {entry.id for entry in found.records} | {path.stem for path in record_files(target.folder)[0]}
        name = _record_id(record, values, taken, asking and not yes)
        folder = _folder(into, target, asking and not yes)
        path = target.folder / folder / f"{name}.yaml"
        _show(found, Entry(name, made, path, _first_line(path)))
        if asking and not yes and not ask_yes(f"Write {safe_text(shown(path))}", default=True):
            raise UprError(STOPPED)
    text = record_text(values, schema_path(target.folder, folder))
    say_paths([new_record(target.folder, folder, name, text, taken=taken)])
    if refusal(made) is None:
        remark(f"cite it as [@{name}]")
    return 0


def _first_line(file: Path) -> Locate:
    """Everything in a file that does not exist yet stands in its first line."""

    def locate(path: KeyPath = (), *, key: bool = False) -> Location:
        del path, key
        return Location(file)

    return locate


def _base(found: Stock, text: str | None, asking: bool) -> LoadedBase:
    """The base that the record goes into."""
    names = [base_name(base) for base in found.bases]
    if not names:
        raise NotFoundError("the submission has no base of evidence", "make a folder evidence with a base.yaml in it")
    if text is not None:
        return found.base_named(text)
    if len(names) == 1:
        return found.bases[0]
    if not asking:
        raise UsageError("the submission has several bases", f"choose one with --base: {', '.join(names)}")
    chosen = choose("Base", [(name, shown(base.folder)) for name, base in zip(names, found.bases, strict=True)])
    return found.bases[names.index(chosen)]


def _complete(values: Values, found: Stock, yes: bool) -> None:
    """Off a terminal nothing can be asked: what is missing, doubled or wrong is said in one line."""
    told: list[str] = []
    if "kind" in values:
        publisher, told = complete(values, found.records)
        if publisher:
            values.setdefault("publisher", publisher)
    if missing := missing_options(values):
        raise UsageError(f"missing: {', '.join(missing)}", "on a terminal they are asked for")
    if (doubles := same_source(found.records, values)) and not yes:
        raise UsageError(f"there is a record of this source already: {doubles[0].id}", "--yes writes another")
    for each in told:
        remark(each)


def _made(values: Values) -> Record:
    made, problems = record_of(values)
    if made is None:
        raise UsageError(str(fault_of(problems[0])))
    return made


def _record_id(text: str | None, values: Values, taken: set[str], asking: bool) -> str:
    def read(name: str) -> str | Fault:
        if name in taken:
            return Fault("There is a record with this id already: choose another.")
        fault = name_fault("", name)
        return Fault(f"This cannot be an id: {fault}.") if fault else name

    if text is None:
        made = record_id_for(values, taken)
        return ask_until("Id, by which it is cited", read, made) if asking else made
    found = read(text.strip())
    if isinstance(found, Fault):
        raise UsageError(f"--id: {found}")
    return found


def _folder(text: str | None, base: LoadedBase, asking: bool) -> str:
    def read(name: str) -> str | Fault:
        folder = "" if name == "." else name.replace("\\", "/").strip("/")
        fault = name_fault(folder, "x")
        return Fault(f"This cannot be a folder of the base: {fault}.") if fault else folder

    if text is None:
        if not asking:
            return ""
        folders = sorted({entry.path.relative_to(base.folder).parent.as_posix() for entry in base.records} - {"."})
        tell(f"Folders of the base: {', '.join(folders[:20])}." if folders else "The base has no folders yet.")
        return ask_until("Folder, or . for the top", read, ".")
    found = read(text.strip())
    if isinstance(found, Fault):
        raise UsageError(f"--into: {found}")
    return found


def _show(found: Stock, entry: Entry[Record]) -> None:
    """How it will print, and what `upr check` would say of its labels, codes and symbol; all on stderr."""
    refused = refusal(entry.model)
    if refused:
        remark(f"it cannot be cited: it {refused}")
    elif found.language in LANGUAGES:
        note = note_shape(entry.model, found.language)
        remark(f"first note:  {note['full']}")
        remark(f"later notes: {note['short']}")
    for finding in _findings(found, entry):
        remark(f"{finding.code} {finding.name}: {finding.message}; {finding.help}")


def _findings(found: Stock, entry: Entry[Record]) -> list[Finding]:
    """What the rules of the family REC find in this record alone."""
    if found.corpus is None:
        return []
    alone = replace(found.corpus, records={entry.id: entry}, recommendations={}, earlier={})
    rules = [rule for rule in RULES if rule.family == "REC"]
    findings = run(rules, alone, context_of(found.corpus.manifest.model))
    return [finding for finding in findings if finding.location.path == entry.path]
