"""Bases of evidence: `base.yaml`, the records in its folders, the sign-offs under `reviews/`."""

from __future__ import annotations

import re
from pathlib import Path

from pydantic import ValidationError

from upr.load.entries import Parsed, load_entry, parse_file, validate
from upr.load.look import is_folder, is_there
from upr.load.translate import UNKNOWN_KEY, problems_of
from upr.models.base import Base
from upr.models.evidence import Kinds, PublicRecord, Record
from upr.models.project import Entry, LoadedBase
from upr.models.review import Review
from upr.models.shared import RECORD_ID_PATTERN
from upr.text.location import Location
from upr.text.paths import inside, record_files
from upr.text.problem import Problem
from upr.text.progress import Tell, counted, silent
from upr.text.safe import safe_text
from upr.text.suggest import nearest

BAD_FILE_NAME, MISSING_FILE = "REC014", "REC019"
_RECORD_ID = re.compile(RECORD_ID_PATTERN)


def load_base(folder: Path, problems: list[Problem], tell: Tell = silent) -> LoadedBase:
    """Load a whole base. The folder exists; everything in it may be wrong."""
    files, found = record_files(folder)
    problems.extend(found)
    records = (load_record(path, problems) for path in counted(files, "load", tell))
    return LoadedBase(
        folder=folder,
        base=_base_file(folder, problems),
        records=tuple(record for record in records if record is not None),
        reviews=_reviews(folder / "reviews", problems),
    )


def _base_file(folder: Path, problems: list[Problem]) -> Entry[Base] | None:
    path = folder / "base.yaml"
    if not is_there(path):
        text = "a folder of evidence needs a base.yaml"
        problems.append(Problem(MISSING_FILE, Location(path), text, "write one with the keys id and about"))
        return None
    return load_entry(path, Base, "base.yaml", problems)


def _reviews(folder: Path, problems: list[Problem]) -> tuple[Entry[Review], ...]:
    if not is_folder(folder) or not inside(folder.parent, folder):
        return ()  # a link has been reported
    files, found = record_files(folder)
    problems.extend(found)
    entries = (load_entry(path, Review, f"review {safe_text(path.stem, 60)}", problems, path.stem) for path in files)
    return tuple(entry for entry in entries if entry is not None)


def load_record(path: Path, problems: list[Problem]) -> Entry[Record] | None:
    """Load one evidence record; its id is the stem of its file."""
    record_id = path.stem
    name = safe_text(record_id, 60)
    if not _RECORD_ID.fullmatch(record_id) or len(record_id) > 100:
        text = f"the file name '{name}' cannot be a record's id"
        problems.append(
            Problem(BAD_FILE_NAME, Location(path), text, "use lower-case letters and digits joined by hyphens")
        )
    parsed = parse_file(path, problems)
    if parsed is None:
        return None
    kind = parsed.data.get("kind")
    model = Kinds.BY_NAME.get(kind) if isinstance(kind, str) else None
    if model is None:
        _unknown_kind(parsed, name, problems)
        return None
    record = validate(model, parsed.data, name, parsed.finder, problems)
    return None if record is None else Entry(record_id, record, path, parsed.finder)


def _unknown_kind(parsed: Parsed, name: str, problems: list[Problem]) -> None:
    """Say that the kind is missing or unknown, and what else is wrong: for the kind that was meant, or any."""
    kind = parsed.data.get("kind")
    near = nearest(kind, Kinds.BY_NAME) if isinstance(kind, str) else None
    remedy = f"did you mean '{near}'?" if near else f"use one of: {', '.join(Kinds.BY_NAME)}"
    place = parsed.finder(("kind",))
    if kind is None:
        problems.append(Problem("REC011", place, f"{name}: 'kind' is missing", remedy))
    else:
        problems.append(Problem("REC013", place, f"{name}: 'kind' is not a kind of record", remedy))
    model = Kinds.BY_NAME[near] if near else PublicRecord
    rest = {key: value for key, value in parsed.data.items() if key != "kind"} | ({"kind": near} if near else {})
    try:
        model.model_validate(rest)
    except ValidationError as error:
        found = problems_of(error, model, rest, name, parsed.finder)
        problems.extend(problem for problem in found if problem.code != UNKNOWN_KEY)
