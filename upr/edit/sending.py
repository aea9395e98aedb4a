"""Writing into `sending.yaml` what the user said: who confirmed what, what was sent, what was published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal, cast

from pydantic import ValidationError

from upr.edit.change import changed_text
from upr.edit.records import replace_record
from upr.edit.yaml_lines import field_lines
from upr.errors import UnwritableError
from upr.models.plain import Fields
from upr.models.sending import Sending
from upr.models.shared import Model
from upr.text.files import plain_lines, read_exact, write_whole
from upr.text.location import Source
from upr.text.problem import Problem
from upr.text.yaml import parse_yaml

Part = Literal["confirmed", "sent", "published"]

HEAD = (
    "# yaml-language-server: $schema=schemas/sending.schema.json\n"
    "# Who confirmed what, what was sent, and what was published. 'upr sheet' adds to it; comments stay.\n"
)


def add(path: Path, before: Sending, part: Part, new: Sequence[Model]) -> Path:
    """Add entries to a list of the file at `path`, which is made when it is not there.

    `before` is what the file holds. Comments and all other entries stay as they are.

    Raises:
        UnwritableError: the file holds something else by now, cannot be changed without touching more of it, or
            cannot be written.
    """
    source, there = _read(path, before, part)
    return _put(path, source, part, (*there, *map(_plain, new)))


def with_receipt(path: Path, before: Sending, receipt: str) -> Path:
    """Write a receipt down with the last sending, which has none yet. Raises as `add` does."""
    source, (*earlier, last) = _read(path, before, "sent")
    return _put(path, source, "sent", (*earlier, {**last, "receipt": receipt}))


def _read(path: Path, before: Sending, part: Part) -> tuple[Source | None, tuple[Fields, ...]]:
    """The file and the entries of one of its lists, as they stand there; None where there is no file yet."""
    source = read_exact(path)
    if isinstance(source, Problem):
        if path.exists() or path.is_symlink():
            raise UnwritableError(f"{path.name} could not be changed: {source.message}", source.help)
        return None, ()
    data, _ = parse_yaml(Source(path, plain_lines(source.text)))
    if data is None or not _holds(data, before):
        raise UnwritableError(f"{path.name} was changed by somebody else meanwhile", "run the command again")
    return source, cast("tuple[Fields, ...]", tuple(cast("list[object]", data.get(part, []))))


def _holds(data: Mapping[str, object], before: Sending) -> bool:
    try:
        return Sending.model_validate(data) == before
    except ValidationError:
        return False


def _put(path: Path, source: Source | None, part: Part, entries: tuple[Fields, ...]) -> Path:
    if source is None:
        text = HEAD + "\n".join(field_lines(part, entries)) + "\n"
        return write_whole(path, text.encode("utf-8"), beside=False)
    changed = changed_text(source, {part: entries})
    if isinstance(changed, Problem):
        raise UnwritableError(f"{path.name} could not be changed: {changed.message}", changed.help)
    return replace_record(path, source.text, changed)


def _plain(entry: Model) -> Fields:
    """An entry as plain values; keys that say nothing are left out."""
    return entry.model_dump(exclude_none=True)
