"""Writing an endorsement at the end of `endorsements.yaml`. What stands there, comments too, stays as it is."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from upr.errors import UnwritableError
from upr.models.endorsement import Endorsement, Endorsements
from upr.text.files import read_source, write_whole
from upr.text.location import Source
from upr.text.problem import Problem
from upr.text.yaml import parse_yaml

HEAD = (
    "# yaml-language-server: $schema=schemas/endorsements.schema.json\n"
    "# Who endorsed which text. 'upr endorse' adds to it; comments stay.\n"
    "endorsements:\n"
)


def add_endorsement(path: Path, before: Sequence[Endorsement], new: Endorsement) -> Path:
    """Add an endorsement to the file at `path`, which is made when it is not there.

    `before` is what the file holds.

    Raises:
        UnwritableError: the file holds something else by now, or has a form that cannot be added to at its end.
    """
    text = _text_of(path, before) + _item(new)
    if _endorsements(path, text) != (*before, new):
        raise UnwritableError(
            f"{path.name} has a form that cannot be added to at its end", "write its list as '- ' items, as upr does"
        )
    return write_whole(path, text.encode("utf-8"), beside=False)


def _text_of(path: Path, before: Sequence[Endorsement]) -> str:
    source = read_source(path)
    if isinstance(source, Problem):
        if path.exists() or path.is_symlink():
            raise UnwritableError(f"{path.name} could not be changed: {source.message}", source.help)
        return HEAD
    if _endorsements(path, source.text) != tuple(before):
        raise UnwritableError(f"{path.name} was changed by somebody else meanwhile", "run the command again")
    return source.text if source.text.endswith("\n") else source.text + "\n"


def _item(new: Endorsement) -> str:
    organisation = json.dumps(new.organisation, ensure_ascii=False)
    return (
        f"  - organisation: {organisation}\n    by: {new.by}\n    endorsed_on: {new.endorsed_on}\n"
        f"    hash: {new.hash}\n    named: {json.dumps(new.named)}\n"
    )


def _endorsements(path: Path, text: str) -> tuple[Endorsement, ...] | None:
    """What a text holds; None where it is not right."""
    data, problems = parse_yaml(Source(path, text))
    try:
        return None if data is None or problems else Endorsements.model_validate(data).endorsements
    except ValidationError:
        return None
