"""Block keys, also bookmark names: stable when other paragraphs come and go, and revealing nothing."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable

from upr.models.document import BreakRun, LinkRun, NoteRun, ReferenceRun, Run, Runs, TextRun

KEY_LENGTH = 16
_BYTES = KEY_LENGTH * 5 // 8  # a base32 character holds five bits


def key_text(paragraphs: Iterable[Runs]) -> str:
    """The published text of a block without the numbers of references and notes: those move with other blocks."""
    return "\n".join(
        ["".join([run.text if isinstance(run, TextRun) else _text(run) for run in runs]) for runs in paragraphs]
    )


def _text(run: Run) -> str:
    match run:
        case TextRun(text=text):
            return text
        case LinkRun(url=url, runs=inner):
            return "".join(part.text for part in inner) + url
        case BreakRun():
            return "\n"
        case ReferenceRun() | NoteRun():
            return "\ufffc"


def block_keys(texts: Iterable[str]) -> list[str]:
    """`b` and 16 base32 characters of the text's SHA-256; `_2` and so on where a text repeats."""
    seen: dict[str, int] = {}
    keys = []
    for text in texts:
        digest = hashlib.sha256(text.encode("utf-8")).digest()
        key = "b" + base64.b32encode(digest[:_BYTES]).decode("ascii").lower()
        seen[key] = seen.get(key, 0) + 1
        keys.append(key if seen[key] == 1 else f"{key}_{seen[key]}")
    return keys
