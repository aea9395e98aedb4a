"""The source map beside a Word file: bookmark -> file, line, records and their fingerprints.

It lies beside the Word file and never goes into it. Trace, report, inspect and the way back from Word read it.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from upr.models.composed import Composed, Origin
from upr.models.corpus import Corpus
from upr.models.outputs import MapBlockShape, MapShape
from upr.ooxml.package import content_hash
from upr.resolve.fingerprint import fingerprint


def source_map(composed: Composed, package: bytes) -> bytes:
    """The map as JSON, UTF-8, blocks in the order of the document. Paths are relative to the submission."""
    shape: MapShape = {
        "content_hash": content_hash(package),
        "blocks": {
            block.key: _block(composed.origins[block.key], composed.corpus) for block in composed.document.blocks
        },
    }
    return (json.dumps(shape, indent=1, ensure_ascii=False) + "\n").encode("utf-8")


def _block(origin: Origin, corpus: Corpus) -> MapBlockShape:
    return {
        "file": _relative(origin.location.path, corpus.project.root),
        "line": origin.location.line,
        "label": origin.label,
        "records": {i: fingerprint(corpus.records[i].model) for i in origin.records if i in corpus.records},
        "earlier": list(origin.earlier),
        "recommendation": origin.recommendation,
    }


def _relative(path: Path, root: Path) -> str:
    try:
        return Path(os.path.relpath(path, root)).as_posix()
    except ValueError:  # another drive on Windows: the name is enough, and reveals no more
        return path.name
