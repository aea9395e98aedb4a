"""Fingerprints: SHA-256 over canonical JSON of a record's content, and nothing else.

Key order, comments, line ends, quoting and Unicode form do not change it; a changed word does. What was left out
and what was written out as its default are the same content. A text in a block (`|`) ends with a line end and one in
quotation marks does not: white space at the ends does not count.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from typing import Any

from upr.models.shared import Model


def fingerprint(model: Model) -> str:
    """`sha256:` and 64 hexadecimal digits."""
    content = _normal(model.model_dump(mode="json", exclude_defaults=True))
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return "sha256:" + hashlib.sha256(text.encode("utf-8")).hexdigest()


def _normal(value: Any) -> Any:
    match value:
        case str():
            return unicodedata.normalize("NFC", value).strip()
        case dict():
            return {key: _normal(inner) for key, inner in value.items()}
        case list():
            return [_normal(inner) for inner in value]
        case _:
            return value
