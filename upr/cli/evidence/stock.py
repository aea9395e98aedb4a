"""The evidence that a command works on: that of a submission, of one of its bases, or of a base that stands alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from upr.cli.places import folder_named, submission
from upr.cli.remarks import remark
from upr.errors import NotFoundError, UsageError
from upr.load.bases import load_base
from upr.load.look import is_folder, is_there
from upr.load.project import MANIFEST, load_project
from upr.models.corpus import Corpus
from upr.models.evidence import Record
from upr.models.project import Entry, LoadedBase, Project
from upr.resolve.corpus import resolve
from upr.text.problem import Problem
from upr.text.progress import Tell
from upr.text.safe import safe_text
from upr.text.suggest import nearest


@dataclass(frozen=True, slots=True)
class Stock:
    """Bases with their records. `corpus` is missing for a base alone, and where the manifest is wrong."""

    project: Project
    corpus: Corpus | None
    bases: tuple[LoadedBase, ...]

    @property
    def records(self) -> tuple[Entry[Record], ...]:
        """The records of all these bases."""
        return tuple(record for base in self.bases for record in base.records)

    @property
    def language(self) -> str:
        """The language in which the submission prints; English where there is none."""
        return self.corpus.manifest.model.language if self.corpus else "en"

    @property
    def manifest_is_wrong(self) -> bool:
        """Whether there is a submission, of which nothing more can be made."""
        return self.corpus is None and is_there(self.project.manifest_path)

    def base_named(self, text: str) -> LoadedBase:
        """The base with an id or folder.

        Raises:
            UsageError: there is none.
        """
        return _named(self.project, text)


def stock(directory: str | None, base: str | None = None) -> Stock:
    """Load what DIR and `--base` name.

    Raises:
        NotFoundError: neither a submission nor a base is there.
        UsageError: the submission has no such base.
    """
    from upr.cli.progress import progress

    with progress() as tell:
        project = _loaded(directory, tell)
    return Stock(project, resolve(project), project.bases if base is None else (_named(project, base),))


def _loaded(directory: str | None, tell: Tell) -> Project:
    alone = Path() if directory is None else folder_named(directory)
    try:
        return load_project(submission(directory), tell)
    except NotFoundError:
        if not is_there(alone / "base.yaml"):
            raise
        return _base_alone(alone, tell)


def _base_alone(folder: Path, tell: Tell) -> Project:
    problems: list[Problem] = []
    base = load_base(folder, problems, tell)
    return Project(folder, None, bases=(base,), problems=tuple(problems))


def base_name(base: LoadedBase) -> str:
    """The id of a base; the name of its folder where its `base.yaml` is wrong."""
    return base.base.model.id if base.base else base.folder.resolve().name


def _named(project: Project, text: str) -> LoadedBase:
    """The base with an id or folder."""
    folder = folder_named(text)
    for base in project.bases:
        if text == base_name(base) or folder.resolve() == base.folder.resolve():
            return base
    names = [base_name(base) for base in project.bases]
    near = nearest(text, names)
    known = f"its bases are: {', '.join(names)}" if names else f"name one in {MANIFEST}, under evidence"
    remedy = f"did you mean '{near}'?" if near else known
    raise UsageError(f"the submission has no base '{safe_text(text, 60)}'", remedy)


def unreadable(found: Stock) -> int:
    """How many files of these bases should be records and could not be read as such."""
    read = {record.path for record in found.records}
    wrong = {problem.location.path for problem in found.project.problems} - read
    return sum(any(_is_record_of(path, base) for base in found.bases) for path in wrong)


def remark_unread(found: Stock) -> None:
    """Say that there may be more records than are told of."""
    if number := unreadable(found):
        remark(f"{number} file{'s' if number > 1 else ''} could not be read: 'upr check' says why")
    if _is_closed(found):
        remark("a folder of evidence could not be opened: 'upr check' says why")


def _is_closed(found: Stock) -> bool:
    """Whether a base that the manifest names is not there, or a folder of these bases cannot be looked into."""
    named = len(found.project.manifest.model.evidence) if found.project.manifest else 0
    paths = {problem.location.path for problem in found.project.problems}
    folders = [path for path in paths if is_folder(path)]
    return named > len(found.project.bases) or any(
        path.is_relative_to(base.folder) for path in folders for base in found.bases
    )


def _is_record_of(path: Path, base: LoadedBase) -> bool:
    inside = path.relative_to(base.folder).parts if path.is_relative_to(base.folder) else ()
    return bool(inside) and path.suffix == ".yaml" and inside[0] not in ("base.yaml", "reviews")
