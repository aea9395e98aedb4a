"""The source map beside a Word file: bookmark -> file, line, records and their fingerprints.

It lies beside the Word file and never goes into it. Trace, report, inspect and the way back from Word read it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from upr.models.composed import Composed, Origin
from upr.models.corpus import Corpus
from upr.models.outputs.source_map import MapBlockShape, MapShape
from upr.ooxml.package import content_hash
from upr.resolve.fingerprint import fingerprint


def source_map(composed: Composed, package: bytes) -> bytes:
    """The map as JSON, UTF-8, blocks in the order of the document. Paths are relative to the submission."""
    origins, corpus = composed.origins, composed.corpus
    prints = {record: fingerprint(corpus.records[record].model) for record in _records(origins.values(), corpus)}
    blocks = {block.key: _block(origins[block.key], corpus, prints) for block in composed.document.blocks}
    return _written({"content_hash": content_hash(package), "blocks": blocks})


def _written(shape: MapShape) -> bytes:
    """One block on a line: a person can read it, and a program that compares lines shows what changed."""
    blocks = ",\n".join(f" {_json(key)}: {_json(block)}" for key, block in shape["blocks"].items())
    text = f'{{"content_hash": {_json(shape["content_hash"])},\n"blocks": {{\n{blocks}\n}}}}\n'
    return text.encode("utf-8")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _records(origins: Iterable[Origin], corpus: Corpus) -> set[str]:
    return {record for origin in origins for record in origin.records if record in corpus.records}


def _block(origin: Origin, corpus: Corpus, prints: Mapping[str, str]) -> MapBlockShape:
    return {
        "file": _relative(origin.location.path, corpus.project.root),
        "line": origin.location.line,
        "label": origin.label,
        "records": {record: prints[record] for record in origin.records if record in prints},
        "earlier": list(origin.earlier),
        "recommendation": origin.recommendation,
    }


@lru_cache(maxsize=256)  # all blocks come from a few files
def _relative(path: Path, root: Path) -> str:
    try:
        return Path(os.path.relpath(path, root)).as_posix()
    except ValueError:  # another drive on Windows: the name is enough, and reveals no more
        return path.name
