"""What is proposed in place of a right whose treaty is not known: another one with the same article."""

from __future__ import annotations

from pathlib import Path

import pytest
from submissions import RECORD, submission

from upr.pipeline import examine


@pytest.mark.parametrize(
    ("right", "help_text"),
    [
        ("ICPR-25", "the nearest known one is 'ICCPR-25'"),
        ("ICPR-2", "the nearest known one is 'ICCPR-2'"),
        ("ICCPR-OP3-2", "the nearest known one is 'ICCPR-OP2-2'"),
        ("LAW-25", "'upr labels' lists them"),
    ],
)
def test_right(right: str, help_text: str, tmp_path: Path) -> None:
    root = submission(tmp_path, {"evidence/law-2023.yaml": f"{RECORD}rights: [{right}]\n"})
    assert [(f.code, f.help) for f in examine(root).findings if f.code == "REC022"] == [("REC022", help_text)]
