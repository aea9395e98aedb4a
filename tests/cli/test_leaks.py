"""What must not reach the Word file does not: neither in its text, nor in a name, nor in the zip around it."""

from __future__ import annotations

import getpass
import io
import json
import re
import socket
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import upr
from submissions import BASE, INTRODUCTION, MANIFEST, TESTIMONY, submission, write_files

STEM = "EO_UPR46_KHM_E_Main"
RECORD = """\
# HIDDENCOMMENT
kind: news-report
title: SHOWNTITLE
publisher: SHOWNPUBLISHER
published: 2023-03-03
url: https://example.org/SHOWNADDRESS
accessed: 2023-04-01
summary: HIDDENSUMMARY  # HIDDENTRAILER
event_date: 1987-06-05
place: HIDDENPLACE
rights: [HIDDENRIGHT-25]
themes: [HIDDENTHEME]
groups: [HIDDENGROUP]
figures: [{value: HIDDENVALUE, unit: HIDDENUNIT, of: HIDDENCOUNTED, as_of: 1987-06-05}]
quotes: [{text: HIDDENQUOTE, paragraph: HIDDENWHERE}]
status_as_of: 1987-06-05
doubts: [listing-page]
limits: HIDDENLIMITS
accept: [{code: VER002, reason: HIDDENREASON}]
"""
UNCITED = """\
kind: news-report
title: HIDDENOTHER
publisher: HIDDENOTHER
published: 2023-03-03
url: https://example.org/HIDDENOTHER
summary: HIDDENOTHER
"""
FACTS = """\
---
# HIDDENFRONTCOMMENT
title: SHOWNHEADING
theme: freedoms
accept:
  - {code: VER002, reason: HIDDENFRONTREASON, at: "#hiddenlabel"}
---

A law was adopted SHOWNTEXT [@law-2023]. {#hiddenlabel}

What paragraph [](#hiddenlabel) tells stands [@rec:hidden-earlier].

:::{recommendations} freedoms
:::
"""
RECOMMENDATIONS = """\
recommendations:
  - id: hidden-recommendation
    theme: freedoms
    text: Repeal the law by 2025 SHOWNASKED.
    evidence: [law-2023, hidden-basis]  # HIDDENASKED
    follows: [hidden-earlier]
    rights: [HIDDENASKED-25]
    groups: [HIDDENASKED]
"""
EARLIER = """\
recommendations:
  - id: hidden-earlier
    cycle: 3
    session: 32
    report: A/HRC/41/17
    number: "110.10"
    states: [FRA]
    position: noted
    text: HIDDENEARLIER
    limits: HIDDENEARLIER
    assessment: {level: regressed, reason: HIDDENASSESSMENT, evidence: [hidden-basis]}
  - id: hidden-uncited
    text: HIDDENEARLIER
"""
CHANGES: dict[str, str | bytes | None] = {
    "evidence/law-2023.yaml": RECORD,
    "submission.yaml": MANIFEST.replace("Rights in a small example", "SHOWNNAME")
    + "accept: [{code: OHC013, reason: HIDDENMANIFEST, path: HIDDENFILE.md}]  # HIDDENMANIFEST\n",
    "sections/01-introduction.md": INTRODUCTION,
    "sections/02-facts.md": FACTS,
    "recommendations.yaml": RECOMMENDATIONS,
    "earlier.yaml": EARLIER,
    "evidence/base.yaml": BASE.replace("One law.", "HIDDENBASE"),
    "evidence/HIDDENFOLDER/uncited-2023.yaml": UNCITED,
    "evidence/hidden-basis.yaml": UNCITED,
    "evidence/talk.yaml": TESTIMONY.replace("SECRETWORD", "HIDDENTESTIMONY").replace("farmer", "HIDDENPERSON"),
    "notes.txt": "HIDDENNOTE",
}
SHOWN = {
    "SHOWNTITLE", "SHOWNPUBLISHER", "SHOWNADDRESS", "SHOWNHEADING", "SHOWNTEXT", "SHOWNASKED", "SHOWNNAME",
}  # fmt: skip
BUILDS = [(), ("--draft",), ("--notes", "footnotes")]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A submission with a marker in every place that is not for print."""
    return submission(tmp_path / "HIDDENPATH", CHANGES)


def package(root: Path, *options: str) -> bytes:
    """Build, and the Word file."""
    ran = upr("build", root, *options)
    assert ran.code == 0, ran.out
    stem = f"{STEM}-draft" if "--draft" in options else STEM
    return (root / "build" / f"{stem}.docx").read_bytes()


def everything(data: bytes) -> Iterator[bytes]:
    """All that a Word file holds: the raw file, each part, and each field of the zip directory."""
    yield data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        yield archive.comment
        for info in archive.infolist():
            yield archive.read(info)
            yield info.filename.encode()
            yield info.comment + info.extra


@pytest.mark.parametrize("options", BUILDS, ids=" ".join)
def test_only_what_is_for_print_is_in_the_word_file(root: Path, options: tuple[str, ...]) -> None:
    content = b"\n".join(everything(package(root, *options)))
    assert {word.decode() for word in re.findall(rb"SHOWN[A-Z]+", content)} == SHOWN
    assert set(re.findall(rb"(?i)hidden[a-z-]*", content)) == set()


@pytest.mark.parametrize("options", BUILDS, ids=" ".join)
def test_neither_ids_nor_file_names_nor_other_dates(root: Path, options: tuple[str, ...]) -> None:
    content = b"\n".join(everything(package(root, *options)))
    for word in (b"law-2023", b"1987", b"submission.yaml", b".md", b".yaml", b"02-facts", b"listing-page", b"sha256"):
        assert word not in content, word


@pytest.mark.parametrize("options", BUILDS, ids=" ".join)
def test_nothing_of_the_machine(root: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...]) -> None:
    """Names of one or two letters would be found in any text; those of the environment are set to be told apart."""
    for name in ("USER", "LOGNAME", "USERNAME", "HOSTNAME", "COMPUTERNAME", "HOME", "USERPROFILE"):
        monkeypatch.setenv(name, "HIDDENMACHINE")
    data = package(root, *options)
    monkeypatch.undo()
    content = b"\n".join(everything(data))
    words = {
        getpass.getuser(),
        socket.gethostname(),
        str(Path.home()),
        tempfile.gettempdir(),
        str(root),
        str(Path.cwd()),
    }
    for word in words | {"HIDDENMACHINE"}:
        if len(word) > 3:
            pattern = rb"(?<![A-Za-z0-9])" + re.escape(word.encode()) + rb"(?![A-Za-z0-9])"
            assert not re.search(pattern, content), word


def test_the_search_finds_what_is_there(root: Path) -> None:
    """The tests above can fail: a marker in a printed place is found, in the part that it is printed in."""
    write_files(root, {"sections/02-facts.md": FACTS.replace("SHOWNTEXT", "HIDDENTEXT")})
    assert b"HIDDENTEXT" in b"\n".join(everything(package(root)))


def test_every_entry_of_the_zip_is_without_a_date_owner_or_system(root: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(package(root))) as archive:
        for info in archive.infolist():
            assert info.date_time == (1980, 1, 1, 0, 0, 0)
            assert (info.extra, info.comment, info.external_attr >> 16) == (b"", b"", 0)


def test_the_map_tells_where_and_never_what(root: Path) -> None:
    """The source map stays with the drafter; even so it holds places and fingerprints, no words of a record."""
    package(root)
    text = (root / "build" / f"{STEM}.map.json").read_text("utf-8")
    assert "sections/02-facts.md" in text
    assert "evidence" not in json.loads(text)
    assert set(re.findall("HIDDEN[A-Z]+|SHOWN[A-Z]+", text)) == set()
    assert str(root) not in text


@pytest.mark.parametrize("options", [(), ("--draft",)])
def test_a_testimony_that_is_cited_is_neither_built_nor_printed(root: Path, options: tuple[str, ...]) -> None:
    write_files(root, {"sections/02-facts.md": FACTS.replace("[@law-2023]", "[@law-2023; @talk]")})
    ran = upr("build", root, *options)
    assert ran.code == 1
    assert "PER001" in ran.out
    assert "HIDDENTESTIMONY" not in ran.out + ran.err
    assert "HIDDENPERSON" not in ran.out + ran.err
    assert not (root / "build").exists()


def test_messages_never_show_what_a_record_says(root: Path) -> None:
    """Every field of a record made wrong in turn: the place is told, never the value."""
    for line in RECORD.splitlines()[1:]:
        key = line.split(":")[0]
        write_files(root, {"evidence/law-2023.yaml": RECORD.replace(line, f"{key}: {{HIDDENWRONG: HIDDENWRONG}}")})
        ran = upr("check", root, "--all")
        assert ran.code == 1, key
        assert "HIDDENWRONG" not in ran.out.replace("HIDDENPATH", "") + ran.err, key
