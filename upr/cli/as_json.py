"""JSON for a terminal or a program: what a terminal might obey is escaped, so that nothing is lost."""

from __future__ import annotations

import json
from collections.abc import Mapping

from upr.text.characters import SUSPECT


def as_json(shape: Mapping[str, object], indent: int | None = 2) -> str:
    """A shape as JSON, indented or on one line.

    Control and bidirectional characters are `\\uXXXX`, and read back as they were.
    """
    text = json.dumps(shape, indent=indent, ensure_ascii=False)
    return SUSPECT.sub(lambda found: json.dumps(found.group())[1:-1], text)
