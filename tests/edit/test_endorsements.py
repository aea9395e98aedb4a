"""An endorsement goes to the end of the file; what stands there stays, and another form is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from upr.edit.endorsements import HEAD, add_endorsement
from upr.errors import UnwritableError
from upr.models.endorsement import Endorsement, Endorsements, last_by_organisation
from upr.text.location import Source
from upr.text.yaml import parse_yaml


def endorsement(**changes: Any) -> Endorsement:
    data = {"organisation": "EO", "by": "A-01", "endorsed_on": "2023-10-10", "hash": "sha256:" + "0" * 64}
    return Endorsement.model_validate({**data, **changes})


def read(path: Path) -> tuple[Endorsement, ...]:
    data, problems = parse_yaml(Source(path, path.read_text("utf-8")))
    assert problems == []
    return Endorsements.model_validate(data).endorsements


def test_one_after_the_other(tmp_path: Path) -> None:
    path = tmp_path / "endorsements.yaml"
    made = (endorsement(), endorsement(organisation='A: "B" é #', named=False), endorsement(by="A-02"))
    for number, one in enumerate(made):
        assert add_endorsement(path, made[:number], one) == path
    assert read(path) == made
    assert path.read_text("utf-8").startswith(HEAD)
    assert last_by_organisation(made)["EO"] == made[2]


def test_comments_and_line_form_stay(tmp_path: Path) -> None:
    path = tmp_path / "endorsements.yaml"
    add_endorsement(path, (), endorsement())
    text = path.read_text("utf-8").replace("    by:", "    # by telephone\n    by:").rstrip("\n") + "  # last"
    path.write_text(text, "utf-8")
    add_endorsement(path, (endorsement(),), endorsement(by="A-02"))
    assert path.read_text("utf-8").startswith(text + "\n")
    assert read(path) == (endorsement(), endorsement(by="A-02"))


@pytest.mark.parametrize(
    "text", ["endorsements: []\n", "endorsements:\n- {organisation: EO}\n", "endorsements: [\n", "other: 1\n", ""]
)
def test_a_form_that_cannot_be_added_to_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "endorsements.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(UnwritableError):
        add_endorsement(path, (), endorsement())
    assert path.read_text("utf-8") == text


def test_what_somebody_else_wrote_meanwhile_is_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "endorsements.yaml"
    add_endorsement(path, (), endorsement())
    before = path.read_bytes()
    with pytest.raises(UnwritableError, match="somebody else"):
        add_endorsement(path, (), endorsement(by="A-02"))
    assert path.read_bytes() == before
