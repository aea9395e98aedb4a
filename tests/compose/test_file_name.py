"""The name of the Word file: plain letters that every system takes, in the pattern of OHCHR's own files."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.compose.file_name import file_stem
from upr.models.manifest import Manifest


def stem(*acronyms: str, **values: Any) -> str:
    organisations = [{"name": "N", "acronym": acronym, "city": "X", "country": "Y"} for acronym in acronyms]
    base = {"state": "KHM", "session": 46, "cycle": 4, "kind": "joint", "language": "en", "title": "T"}
    base |= {"as_of": "2023-10-10", "organisations": organisations, "sections": ["a.md"]}
    return file_stem(Manifest.model_validate(base | values))


@pytest.mark.parametrize(
    ("acronyms", "values", "expected"),
    [
        (("AB",), {}, "AB_UPR46_KHM_E_Main"),
        (("AB", "CD"), {"session": 9, "state": "FRA", "language": "fr"}, "AB-CD_UPR9_FRA_F_Main"),
        (("Éco-Droits", "A & B"), {}, "EcoDroits-AB_UPR46_KHM_E_Main"),
        (("../x",), {}, "x_UPR46_KHM_E_Main"),
        (("ក", "AB"), {}, "AB_UPR46_KHM_E_Main"),
        (("ក",), {}, "submission_UPR46_KHM_E_Main"),
        (("AB",), {"file_name": "our-file"}, "our-file"),
    ],
)
def test_names(acronyms: tuple[str, ...], values: dict[str, Any], expected: str) -> None:
    assert stem(*acronyms, **values) == expected


def test_many_members_do_not_make_it_too_long() -> None:
    name = stem(*["ABCDE"] * 40)
    assert name == "-".join(["ABCDE"] * 10) + "_UPR46_KHM_E_Main", "no acronym is cut, and no more than 80 letters"
    assert stem("A" * 90, "B") == f"{'A' * 63}_UPR46_KHM_E_Main"
    assert stem("A" * 62, "B") == f"{'A' * 62}_UPR46_KHM_E_Main"


LINES = st.text(min_size=1, max_size=40).filter(lambda text: text == text.strip() and "\n" not in text)


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=30), st.integers(1, 99))
def test_any_acronyms_make_a_name_that_a_manifest_would_take(acronyms: list[str], session: int) -> None:
    name = stem(*acronyms, session=session)
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9-]*_UPR[0-9]{1,2}_KHM_E_Main", name)
    assert stem("AB", file_name=name) == name
