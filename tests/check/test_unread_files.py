"""A file that cannot be read is one fault: what hangs on it is not reported as well."""

from __future__ import annotations

from pathlib import Path

import pytest
from planted_faults import END, MANIFEST, SUBMISSION, Edit
from planting import TOP, copied, found, planted

DATA = ("submission.yaml", "recommendations.yaml", "earlier.yaml", "glossary.yaml")
SECTIONS = sorted(path.name for path in (TOP / SUBMISSION / "sections").iterdir())
FILES = [
    "evidence/base.yaml",
    *(f"{SUBMISSION}/{name}" for name in DATA),
    *(f"{SUBMISSION}/sections/{name}" for name in SECTIONS),
]


@pytest.fixture(scope="module")
def top(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("unread"))


@pytest.mark.parametrize("path", FILES)
def test_not_utf_8(path: str, top: Path) -> None:
    with planted([Edit(path, END, "\udcff")], top):
        lines = len((top / path).read_bytes().splitlines())
        assert found(top) == [f"{path}:{lines}:1 REC001"]


@pytest.mark.parametrize("name", SECTIONS)
def test_a_section_that_is_not_there(name: str, top: Path) -> None:
    with planted([Edit(MANIFEST, f"sections/{name}", f"sections/no-{name}")], top):
        assert [place.rpartition(" ")[2] for place in found(top)] == ["REC019"]


def test_endorsements(top: Path) -> None:
    path = f"{SUBMISSION}/endorsements.yaml"
    with planted([Edit(MANIFEST, END, "endorsements: required\n"), Edit(path, END, "endorsements: [\n")], top):
        assert found(top) == [f"{path}:2:1 REC002"]
