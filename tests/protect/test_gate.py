"""Nothing that a person gave us and nothing that names persons concerned passes the gate."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from submissions import RECORD, TESTIMONY, facts, submission

from upr.models.evidence import FIRST_HAND_KINDS, PUBLIC_KINDS, FirstHandRecord, Kinds, PublicRecord, Record
from upr.pipeline import examine, render
from upr.protect.gate import refusal

PUBLIC: dict[str, Any] = {
    "title": "Valley news",
    "publisher": "Valley Post",
    "published": "2023-03-03",
    "held_at": "Valley library",
    "summary": "Valley was flooded.",
}
FIRST_HAND: dict[str, Any] = {"title": "Valley talk", "recorded": "2023-03-03", "summary": "Valley was flooded."}
PERSON = "P-ABCDEFG2"


def made(kind: str, **more: Any) -> Record:
    model = Kinds.BY_NAME[kind]
    data = PUBLIC if issubclass(model, PublicRecord) else FIRST_HAND
    return model.model_validate({"kind": kind, **data, **more})


def test_each_kind_is_public_or_first_hand() -> None:
    assert set(PUBLIC_KINDS) | set(FIRST_HAND_KINDS) == set(Kinds.BY_NAME.values())
    assert {model.__name__ for model in FIRST_HAND_KINDS} == {"Testimony", "Incident", "MediaFile"}


@pytest.mark.parametrize("kind", Kinds.BY_NAME)
def test_only_public_records_without_persons_pass(kind: str) -> None:
    record = made(kind)
    assert (refusal(record) is None) == (not isinstance(record, FirstHandRecord))


@pytest.mark.parametrize("kind", Kinds.BY_NAME)
@pytest.mark.parametrize("persons", [[PERSON], [PERSON, "P-ABCDEFG3"]])
def test_no_record_that_names_persons_passes(kind: str, persons: list[str]) -> None:
    assert refusal(made(kind, persons=persons)) is not None


@pytest.mark.parametrize("kind", Kinds.BY_NAME)
def test_nothing_lifts_a_refusal(kind: str) -> None:
    lifting = {"persons": [PERSON], "accept": [{"code": "PER001", "reason": "It stands."}]}
    assert refusal(made(kind, **lifting)) is not None


@pytest.mark.parametrize("kind", Kinds.BY_NAME)
def test_a_refusal_holds_no_value_of_the_record(kind: str) -> None:
    words = refusal(made(kind, persons=[PERSON])) or ""
    assert "Valley" not in words
    assert PERSON not in words
    assert words[0].islower()
    assert not words.endswith(".")


@pytest.mark.parametrize(
    "record",
    [TESTIMONY, RECORD.replace("A law was adopted", "SECRETWORD") + f"persons: [{PERSON}]\n"],
    ids=["first-hand", "persons"],
)
def test_what_is_refused_is_an_error_and_is_not_printed(tmp_path: Path, record: str) -> None:
    changes = facts("Somebody saw it [@seen; @law-2023].") | {"evidence/seen.yaml": record}
    examined = examine(submission(tmp_path, changes))
    assert ("PER001", "error") in {(finding.code, finding.severity) for finding in examined.findings}
    assert examined.composed is not None
    assert "SECRETWORD" not in str(examined.composed.document)
    word, source_map = render(examined.composed, draft=True)
    with zipfile.ZipFile(BytesIO(word)) as archive:
        written = source_map + b"".join(map(archive.read, archive.namelist()))
    assert b"Somebody saw it" in written
    assert b"SECRETWORD" not in written
    assert PERSON.encode() not in written
