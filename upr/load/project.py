"""A submission from its folder: files in, `Project` out, with every problem of every file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from upr.errors import NotFoundError
from upr.load.bases import MISSING_FILE, load_base
from upr.load.entries import M, Parsed, load_entry, load_list, parse_file, validate
from upr.load.look import is_folder, is_there, names_in
from upr.load.narrative import load_section
from upr.models.earlier import EarlierRecommendation, EarlierRecommendations
from upr.models.endorsement import Endorsement, Endorsements
from upr.models.glossary import Glossary, GlossaryName
from upr.models.manifest import Manifest
from upr.models.others import OtherSubmission, OtherSubmissions
from upr.models.project import Entry, LoadedBase, Project, Section
from upr.models.recommendation import Recommendation, Recommendations
from upr.models.sending import Sending
from upr.models.shared import Model
from upr.text.location import Location
from upr.text.paths import inside, path_fault
from upr.text.problem import Problem
from upr.text.progress import Tell, silent
from upr.text.safe import safe_text
from upr.text.suggest import Guesses

MANIFEST, SENDING, ENDORSEMENTS = "submission.yaml", "sending.yaml", "endorsements.yaml"
UNSAFE_PATH, DUPLICATE_ID = "REC017", "REC020"
RELATIVE = "use a path relative to the manifest, with '/' between its parts"


def find_root(start: Path) -> Path:
    """The folder of the submission that `start` is in: it, or the nearest one above, that holds a manifest.

    Raises:
        NotFoundError: `start` is no folder, or there is no manifest.
    """
    if not is_folder(start):
        raise NotFoundError(f"there is no folder {start.as_posix()}", "check the name, or leave it out")
    for folder in (start, *start.resolve().parents):
        if is_there(folder / MANIFEST):
            return folder
    raise NotFoundError(
        f"there is no {MANIFEST} in {start.as_posix()} or above it",
        "go to the folder of a submission, name it, or make one with 'upr new DIR'",
    )


def load_project(root: Path, tell: Tell = silent) -> Project:
    """Load the submission in `root`. Whatever is wrong is in `Project.problems`; nothing raises."""
    problems: list[Problem] = []
    parsed = parse_file(root / MANIFEST, problems)
    manifest = _manifest(parsed, problems)
    bases = tuple(load_base(folder, problems, tell) for folder in _folders(root, parsed, problems))
    sections = tuple(_sections(root, parsed, problems))
    recommendations = _list(root, "recommendations.yaml", Recommendations, Recommendation, problems)
    earlier = _list(root, "earlier.yaml", EarlierRecommendations, EarlierRecommendation, problems)
    glossary = _list(root, "glossary.yaml", Glossary, GlossaryName, problems, "names")
    sending = load_entry(path, Sending, SENDING, problems) if is_there(path := root / SENDING) else None
    endorsements = _list(root, ENDORSEMENTS, Endorsements, Endorsement, problems, "endorsements")
    others = _list(root, "others.yaml", OtherSubmissions, OtherSubmission, problems, "submissions")
    problems.extend(_doubles(bases, recommendations, earlier, glossary))
    return Project(
        root,
        manifest,
        bases,
        sections,
        recommendations,
        earlier,
        tuple(problems),
        glossary=glossary,
        sending=sending,
        endorsements=endorsements,
        others=others,
    )


def _list(
    root: Path,
    name: str,
    whole: type[Model],
    item: type[M],
    problems: list[Problem],
    key: str = "recommendations",
) -> tuple[Entry[M], ...]:
    """What the list in the file `name` holds; nothing, where there is no such file."""
    return load_list(path, whole, item, key, problems) if is_there(path := root / name) else ()


def _manifest(parsed: Parsed | None, problems: list[Problem]) -> Entry[Manifest] | None:
    if parsed is None:
        return None
    made = validate(Manifest, parsed.data, MANIFEST, parsed.finder, problems)
    if made and made.file_name and (fault := path_fault(f"{made.file_name}.docx")):
        problems.append(_unsafe(parsed.finder(("file_name",)), "file_name", fault, "choose another name"))
    return None if made is None else Entry("", made, parsed.finder.source.path, parsed.finder)


def listed(parsed: Parsed | None, key: str, default: list[str]) -> list[tuple[int, str]]:
    """What the manifest lists under `key`, with its position, even when the rest of it is wrong."""
    listed = parsed.data.get(key) if parsed else None
    items = listed if isinstance(listed, list) else default
    return [(index, item) for index, item in enumerate(items) if isinstance(item, str)]


def _folders(root: Path, parsed: Parsed | None, problems: list[Problem]) -> Iterator[Path]:
    """The bases that the manifest lists. One that cannot be parsed lists nothing that could be missed."""
    seen: set[Path] = set()
    for index, name in listed(parsed, "evidence", ["evidence"]):
        place = parsed.finder(("evidence", index)) if parsed else Location(root / MANIFEST)
        folder = root / name
        if fault := path_fault(name, allow_parent=True):
            problems.append(_unsafe(place, f"evidence[{index + 1}]", fault))
        elif not is_folder(folder):
            if parsed:
                text = f"{MANIFEST}: 'evidence[{index + 1}]' is not a folder"
                problems.append(Problem(MISSING_FILE, place, text, "check the name, relative to the manifest"))
        elif (resolved := folder.resolve()) not in seen:
            seen.add(resolved)
            yield folder


def _sections(root: Path, parsed: Parsed | None, problems: list[Problem]) -> Iterator[Section]:
    there = [f"sections/{name}" for name in names_in(root / "sections") if name.endswith(".md")]
    guesses, seen = Guesses(there), set[Path]()
    for index, name in listed(parsed, "sections", there):
        place = parsed.finder(("sections", index)) if parsed else Location(root / MANIFEST)
        field = f"sections[{index + 1}]"
        path = root / name
        if fault := path_fault(name):
            problems.append(_unsafe(place, field, fault))
        elif not is_there(path):
            problems.append(_absent(place, field, guesses.nearest(name)))
        elif not inside(root, path):
            problems.append(_unsafe(place, field, "a link in it leads elsewhere, or a folder is locked"))
        elif path in seen:
            text = f"{MANIFEST}: '{field}' names a section for the second time"
            problems.append(Problem(DUPLICATE_ID, place, text, "keep one of the two: it would be printed twice"))
        elif section := load_section(path, problems):
            seen.add(path)
            yield section


def _absent(place: Location, field: str, near: str | None) -> Problem:
    remedy = f"did you mean '{near}'?" if near else "check the name, relative to the manifest"
    return Problem(MISSING_FILE, place, f"{MANIFEST}: '{field}' names a file that is not there", remedy)


def _unsafe(place: Location, field: str, fault: str, remedy: str = RELATIVE) -> Problem:
    return Problem(UNSAFE_PATH, place, f"{MANIFEST}: '{field}' cannot be used: {fault}", remedy)


def _doubles(
    bases: Iterable[LoadedBase],
    recommendations: Iterable[Entry[Recommendation]],
    earlier: Iterable[Entry[EarlierRecommendation]],
    glossary: Iterable[Entry[GlossaryName]],
) -> Iterator[Problem]:
    records = (record for base in bases for record in base.records)
    names = (entry for entry in glossary if entry.model.id)
    for what, entries in (
        ("record", records),
        ("recommendation", recommendations),
        ("earlier recommendation", earlier),
        ("glossary", names),
    ):
        seen: set[str] = set()
        for entry in entries:
            if entry.id in seen:
                text = f"the {what} id '{safe_text(entry.id, 60)}' stands twice"
                place = entry.locate(("id",)) if what != "record" else entry.location
                yield Problem(DUPLICATE_ID, place, text, "give one of the two another id; ids are unique")
            seen.add(entry.id)
