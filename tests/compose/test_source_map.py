"""The source map: from every bookmark of the Word file back to file, line, records and their fingerprints."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from submissions import MANIFEST, RECORD, composed_of, facts, submission, write_files

from upr.compose.source_map import source_map
from upr.models.composed import Composed
from upr.models.schemas import schemas
from upr.ooxml.package import content_hash
from upr.pipeline import render
from upr.resolve.fingerprint import fingerprint

BODY = "A [@law-2023; @rec:r-1; @nowhere]. {#a}\n\nB.\n\n:::{recommendations} freedoms\n:::"


def mapped(composed: Composed) -> dict[str, Any]:
    shape: dict[str, Any] = json.loads(render(composed)[1])
    return shape


def test_each_block_has_its_entry(tmp_path: Path) -> None:
    composed = composed_of(submission(tmp_path, facts(BODY)))
    blocks = list(mapped(composed)["blocks"].items())
    assert [key for key, _ in blocks] == [block.key for block in composed.document.blocks]
    assert blocks[3][1] == {
        "file": "sections/02-facts.md",
        "line": 6,
        "label": "a",
        "records": {"law-2023": fingerprint(composed.corpus.records["law-2023"].model)},
        "earlier": ["r-1"],
        "recommendation": "",
    }
    assert blocks[-1][1]["file"] == "recommendations.yaml"
    assert blocks[-1][1]["recommendation"] == "repeal"
    assert list(blocks[-1][1]["records"]) == ["law-2023"]


def test_it_is_of_its_schema_and_names_the_content(tmp_path: Path) -> None:
    composed = composed_of(submission(tmp_path, facts(BODY)))
    package, map_of_it = render(composed)
    shape = json.loads(map_of_it)
    Draft202012Validator(json.loads(dict(schemas(("map",)))["map.schema.json"])).validate(shape)
    assert shape["content_hash"] == content_hash(package)
    assert source_map(composed, package) == map_of_it


def test_paths_are_relative_wherever_the_submission_lies(tmp_path: Path) -> None:
    maps = [mapped(composed_of(submission(tmp_path / name, facts(BODY)))) for name in ("a", "deep/er/b")]
    assert maps[0] == maps[1]
    assert str(tmp_path) not in json.dumps(maps)


def test_bookmarks_of_the_word_file_are_its_keys(tmp_path: Path) -> None:
    package, map_of_it = render(composed_of(submission(tmp_path, facts(BODY))))
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        document = archive.read("word/document.xml").decode()
    assert all(f'w:name="{key}"' in document for key in json.loads(map_of_it)["blocks"])


def test_nothing_is_there_for_records_that_nobody_cites(tmp_path: Path) -> None:
    manifest = MANIFEST + "evidence: [evidence, ../shared]\n"
    root = submission(tmp_path / "one", {**facts(BODY), "submission.yaml": manifest})
    write_files(tmp_path / "shared", {"base.yaml": "id: b\nabout: B.\n", "secret-name.yaml": RECORD})
    assert "secret-name" not in json.dumps(mapped(composed_of(root)))
