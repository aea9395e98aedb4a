"""From a file to a model: reading, strict YAML, validation; every problem on the way."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from upr.load.translate import problems_of
from upr.models.project import Entry, KeyPath
from upr.models.shared import Model
from upr.text.files import read_source
from upr.text.location import Location, Source
from upr.text.problem import Problem
from upr.text.yaml import locate, parse_yaml

M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds places in one YAML text (`Locate`), by reading it a second time, only when something is wrong.

    `text` and `first_line` are for front matter, which is a part of a file; `prefix` for a model inside a list.
    """

    source: Source
    prefix: KeyPath = ()
    text: str | None = None
    first_line: int = 1

    def __call__(self, path: KeyPath = (), *, key: bool = False) -> Location:
        return locate(self.source, self.prefix + path, key=key, text=self.text, first_line=self.first_line)

    def inside(self, *prefix: str | int) -> Finder:
        """A finder for what lies under some keys."""
        return Finder(self.source, self.prefix + prefix, self.text, self.first_line)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A YAML file that could be read: its values and the way to their places."""

    data: dict[str, Any]
    finder: Finder


def parse_file(path: Path, problems: list[Problem]) -> Parsed | None:
    """Read and parse one YAML file; what is wrong with it joins `problems`."""
    source = read_source(path)
    if isinstance(source, Problem):
        problems.append(source)
        return None
    data, found = parse_yaml(source)
    problems.extend(found)
    return None if data is None else Parsed(data, Finder(source))


def validate(model: type[M], data: object, subject: str, finder: Finder, problems: list[Problem]) -> M | None:
    """Make a model of plain values, or say everything that is wrong with them."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        problems.extend(problems_of(error, model, data, subject, finder))
        return None


def load_entry(
    path: Path, model: type[M], subject: str, problems: list[Problem], entry_id: str = ""
) -> Entry[M] | None:
    """Load a file that holds one model."""
    parsed = parse_file(path, problems)
    if parsed is None:
        return None
    made = validate(model, parsed.data, subject, parsed.finder, problems)
    return None if made is None else Entry(entry_id, made, path, parsed.finder)


def load_list(
    path: Path, whole: type[Model], item: type[M], key: str, problems: list[Problem]
) -> tuple[Entry[M], ...]:
    """Load a file that holds one list of models under `key`; items that are right are kept when others are not."""
    parsed = parse_file(path, problems)
    if parsed is None:
        return ()
    validate(whole, parsed.data, path.name, parsed.finder, problems)
    values = parsed.data.get(key)
    entries = []
    for index, value in enumerate(values if isinstance(values, list) else ()):
        with suppress(ValidationError):  # told of above, with the whole file
            made = item.model_validate(value)
            entries.append(Entry(str(getattr(made, "id", "")), made, path, parsed.finder.inside(key, index)))
    return tuple(entries)
