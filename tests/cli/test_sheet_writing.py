"""`upr sheet --confirm`, `--sent`, `--published`: what is written down, and that nothing else changes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from commands import Ran, listing, refused, upr
from jsonschema import Draft202012Validator
from sendings import STEM, built, changed, hash_of, noon_in_geneva, repacked, touch
from submissions import FACTS, INTRODUCTION, MANIFEST, submission, write_files

from upr.edit.sending import HEAD
from upr.models.schemas import schemas
from upr.ooxml.package import content_hash, write_package

SCHEMA = json.loads(dict(schemas(("comparison",)))["comparison.schema.json"])


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is noon in Geneva on the day after the deadline."""
    noon_in_geneva(monkeypatch, 12)


def shape_of(root: Path) -> Any:
    return json.loads(upr("sheet", root, "--format", "json").out)


def sending(root: Path) -> str:
    return (root / "sending.yaml").read_text("utf-8")


def test_confirming(tmp_path: Path) -> None:
    root = submission(tmp_path)
    ran = upr("sheet", "--confirm", "public", "--confirm", "window", "--as", "A-01", folder=root)
    assert (ran.code, ran.out) == (0, "sending.yaml\n")
    assert ran.err.startswith("still to be confirmed before sending: persons-safe, ")
    assert "receipt" not in ran.err
    assert sending(root) == HEAD + (
        "confirmed:\n"
        "  - item: public\n    by: A-01\n    confirmed_on: 2023-10-12\n"
        "  - item: window\n    by: A-01\n    confirmed_on: 2023-10-12\n"
    )
    assert upr("check", root).code == 0


def test_confirming_keeps_everything_else(tmp_path: Path) -> None:
    before = (
        "# mine\r\n"
        "confirmed: # who\r\n"
        "  # first\r\n"
        "  - {item: public, by: A-02, confirmed_on: '2023-10-01'}  # Ada\r\n"
        "\r\n"
        "# later\r\n"
        "published: []\r\n"
    )
    root = submission(tmp_path, {"sending.yaml": before})
    assert upr("sheet", root, "--confirm", "public", "--as", "A-01", "--on", "2023-10-09").code == 0
    after = (root / "sending.yaml").read_bytes().decode()
    new = "  - item: public\r\n    by: A-01\r\n    confirmed_on: 2023-10-09\r\n"
    assert after == before.replace("# Ada\r\n", f"# Ada\r\n{new}")


def test_confirming_twice_changes_nothing(tmp_path: Path) -> None:
    root = submission(tmp_path)
    upr("sheet", root, "--confirm", "public", "--as", "A-01")
    before = listing(tmp_path)
    ran = upr("sheet", root, "--confirm", "public", "--confirm", "public", "--as", "A-01")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.splitlines()[0] == "A-01 has confirmed 'public' already"
    assert listing(tmp_path) == before


def test_confirming_all_of_it(tmp_path: Path) -> None:
    root = submission(tmp_path)
    ids = [item["id"] for item in shape_of(root)["checklist"] if item["when"] == "before"]
    options = [part for item in ids for part in ("--confirm", item)]
    assert upr("sheet", root, *options, "--as", "A-01").err == ""


@pytest.mark.parametrize("text", ["confirmed: [}\n", "confirmed: 3\n", "sent: [{by: x}]\n"])
@pytest.mark.parametrize(
    "options",
    [("--confirm", "public", "--as", "A-01"), ("--sent", "--as", "A-01"), ("--published", "submission.yaml")],
)
def test_a_wrong_file_is_not_written_into(tmp_path: Path, text: str, options: tuple[str, ...]) -> None:
    root = built(tmp_path)
    write_files(root, {"sending.yaml": text})
    before = listing(tmp_path)
    ran = upr("sheet", *options, folder=root)
    assert ran.code == 1
    assert "sending.yaml:1:" in ran.out
    assert ran.err == "nothing was written: sending.yaml must be right first\n"
    assert listing(tmp_path) == before


def test_a_file_that_somebody_else_changed_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from upr.cli.sheet import actions as sheet_actions
    from upr.edit.sending import add

    root = submission(tmp_path)
    theirs = "confirmed: [{item: window, by: A-09, confirmed_on: 2023-10-01}]\n"

    def late(path: Path, *arguments: Any) -> Path:
        path.write_text(theirs, "utf-8")
        return add(path, *arguments)

    monkeypatch.setattr(sheet_actions, "add", late)
    message = refused(upr("sheet", root, "--confirm", "public", "--as", "A-01"))
    assert "changed by somebody else meanwhile" in message
    assert sending(root) == theirs


def test_sending(tmp_path: Path) -> None:
    root = built(tmp_path)
    path = root / "build" / f"{STEM}.docx"
    data = path.read_bytes()
    ran = upr("sheet", "--sent", "--as", "A-01", "--at", "2023-10-11 23:58", "--receipt", "no. 7", folder=root)
    assert (ran.code, ran.out) == (0, "sending.yaml\n")
    assert sending(root) == HEAD + (
        "sent:\n"
        "  - by: A-01\n"
        "    at: 2023-10-11T23:58+02:00\n"
        f"    file: build/{STEM}.docx\n"
        f"    hash: {hash_of(data)}\n"
        f"    content_hash: {content_hash(data)}\n"
        "    receipt: no. 7\n"
    )
    said = ran.err.splitlines()
    assert said[0].startswith(f"sent 2023-10-11 23:58 in Geneva: build/{STEM}.docx, SHA-256 ")
    assert said[1].startswith("keep a copy of that file somewhere else")
    assert said[2].startswith("still to be confirmed before sending: public, ")
    assert len(said) == 3


@pytest.mark.parametrize(
    ("at", "stored"),
    [
        (None, "2023-10-12T12:00+02:00"),
        ("2023-10-11T14:05", "2023-10-11T14:05+02:00"),
        ("2023-01-15 09:00", "2023-01-15T09:00+01:00"),
        ("2022-10-30 02:30", "2022-10-30T02:30+02:00"),  # it was this twice in that night: the first
    ],
)
def test_the_time_is_that_of_geneva(tmp_path: Path, at: str | None, stored: str) -> None:
    root = built(tmp_path)
    assert upr("sheet", root, "--sent", "--as", "A-01", *(("--at", at) if at else ())).code == 0
    assert f"    at: {stored}\n" in sending(root)


def test_the_receipt_that_comes_later(tmp_path: Path) -> None:
    root = built(tmp_path)
    options = ("sheet", root, "--sent", "--as", "A-01")
    assert "when the receipt comes: " in upr(*options).err
    before = sending(root).replace("sent:", "sent: # proof")
    write_files(root, {"sending.yaml": before})
    assert "down as sent already, 2023-10-12 12:00 in Geneva; give --at" in refused(upr(*options))
    assert upr(*options, "--receipt", "no. 7").code == 0
    assert sending(root) == before + "    receipt: no. 7\n"
    assert "down as sent already" in refused(upr(*options, "--receipt", "no. 8"))


def test_sending_again(tmp_path: Path) -> None:
    root = built(tmp_path)
    upr("sheet", root, "--sent", "--as", "A-01", "--at", "2023-10-11 10:00", "--receipt", "one")
    first = sending(root)
    write_files(root, {"sections/01-introduction.md": INTRODUCTION + "\nMore.\n"})
    upr("build", root)
    assert upr("sheet", root, "--sent", "--as", "A-02", "--at", "2023-10-11 11:00").code == 0
    assert sending(root).startswith(first)
    assert [one["by"] for one in shape_of(root)["sent"]] == ["A-01", "A-02"]
    assert upr("sheet", root, "--sent", "--as", "A-02", "--at", "2023-10-11 12:00").code == 0
    assert len(shape_of(root)["sent"]) == 3


@pytest.mark.parametrize(
    ("happens", "said"),
    [
        ("edited", "NOTE: the file was changed after it was built"),
        ("outdated", "NOTE: the file is older than the sources"),
        ("draft", "NOTE: this is a draft: every page says so"),
        ("late", "NOTE: that was after the deadline"),
        ("pdf", "NOTE: this is no Word file; OHCHR takes Word files only"),
        ("polished", ""),
    ],
)
def test_what_a_careful_person_would_want_to_know(tmp_path: Path, happens: str, said: str) -> None:
    root = built(tmp_path / "s")
    file: Path | None = None
    if happens == "edited":
        touch(root)
    if happens == "outdated":
        write_files(root, {"sections/01-introduction.md": INTRODUCTION + "\nMore.\n"})
    if happens == "draft":
        upr("build", root, "--draft")
        file = root / "build" / f"{STEM}-draft.docx"
    if happens == "pdf":
        file = write_files(root, {"x.pdf": "%PDF"}) / "x.pdf"
    if happens == "polished":
        file = tmp_path / "polished.docx"
        file.write_bytes(repacked((root / "build" / f"{STEM}.docx").read_bytes()))
    at = "2023-10-12 00:00" if happens == "late" else "2023-10-11 23:59"
    options = ("--file", file) if file else ()
    ran = upr("sheet", root, "--sent", "--as", "A-01", "--at", at, *options)
    assert ran.code == 0
    notes = [line for line in ran.err.splitlines() if line.startswith("NOTE")]
    assert [note[: len(said)] for note in notes] == ([said] if said else [])
    assert ("the next 'upr build' writes over it" in ran.err) == (not file), "no build writes over other files"
    assert "    file: polished.docx\n" in sending(root) or happens != "polished", "no path of this computer"


def test_a_file_in_the_way(tmp_path: Path) -> None:
    root = submission(tmp_path)
    (root / "sending.yaml").mkdir()
    ran = upr("sheet", root, "--confirm", "public", "--as", "A-01")
    assert ran.code == 1
    assert "it is a folder" in ran.out


def compared(root: Path, path: Path, *options: str) -> tuple[int, Any]:
    ran = upr("sheet", root, "--published", path, "--format", "json", *options)
    shape = json.loads(ran.out)
    Draft202012Validator(SCHEMA).validate(shape)
    text: Ran = upr("sheet", root, "--published", path)
    assert text.out.strip().endswith(shape["message"])
    assert text.code == ran.code
    return ran.code, shape


SOME = FACTS.replace("\nWhat paragraph", "\n- one item\n- another\n\nWhat paragraph")


@pytest.mark.parametrize(
    ("pairs", "verdict", "paragraphs", "said"),
    [
        ([], "content", [], "it is ours: packed anew, with the same content as "),
        ([("</w:document>", "</w:document><!-- x -->")], "text", [], "another file, with the same text as "),
        ([("We write about", "We  write\u00a0about")], "text", [], "another file, with the same text as "),
        ([("about one law", "about two laws")], "different", [1], "missing at or below paragraph 1; 1 changed or"),
        ([("another", "a third")], "different", [2], "changed or missing at or below paragraph 2; 1 changed or new"),
        ([("Freedoms", "Liberties")], "different", [1], "changed or missing at or below paragraph 1; "),
        ([("Rights in", "Wrongs in")], "different", [0], "changed or missing at or below the opening part; "),
        ([("Repeal the law", "Amend the law"), ("We write", "They write")], "different", [1, 4],
         "changed or missing at or below paragraph 1, paragraph 4; 2 changed or new"),
        ([("Example Post", "Example Mail")], "different", [], "2 notes differ"),
    ],
)  # fmt: skip
def test_a_published_word_file(
    tmp_path: Path, pairs: list[tuple[str, str]], verdict: str, paragraphs: list[int], said: str
) -> None:
    root = built(tmp_path / "s", {"sections/02-facts.md": SOME})
    upr("sheet", root, "--sent", "--as", "A-01", "--at", "2023-10-11 14:05", "--receipt", "no. 7")
    data = (root / "build" / f"{STEM}.docx").read_bytes()
    path = tmp_path / "published.docx"
    path.write_bytes(repacked(changed(data, *pairs)))
    code, shape = compared(root, path)
    assert (shape["verdict"], shape["paragraphs"]) == (verdict, paragraphs)
    assert said in shape["message"]
    assert "the file sent 2023-10-11 14:05 in Geneva" in shape["message"]
    assert code == (verdict == "different")


def test_the_very_bytes_even_when_our_copy_is_gone(tmp_path: Path) -> None:
    root = built(tmp_path / "s")
    upr("sheet", root, "--sent", "--as", "A-01", "--at", "2023-10-11 14:05")
    path = root / "build" / f"{STEM}.docx"
    copy = tmp_path / "copy.docx"
    copy.write_bytes(path.read_bytes())
    path.unlink()
    code, shape = compared(root, copy)
    assert (code, shape["verdict"]) == (0, "bytes")
    copy.write_bytes(repacked(copy.read_bytes()))
    assert compared(root, copy)[1]["verdict"] == "content"
    copy.write_bytes(changed(copy.read_bytes(), ("one law", "two laws")))
    code, shape = compared(root, copy)
    assert (code, shape["verdict"]) == (1, "unknown")
    assert "that file is not there any more to compare the text" in shape["message"]


@pytest.mark.parametrize("build", [True, False])
def test_when_nothing_is_written_down_as_sent(tmp_path: Path, build: bool) -> None:
    root = built(tmp_path / "s")
    copy = tmp_path / "copy.docx"
    (root / "build" / f"{STEM}.docx").rename(copy)
    if build:
        upr("build", root)
    code, shape = compared(root, copy)
    assert (code, shape["verdict"]) == (0, "bytes")
    assert "(nothing is written down as sent)" in shape["message"]


@pytest.mark.parametrize(
    "content",
    [b"%PDF-1.7 ...", b"", b"PK\x03\x04 damaged", b"\xd0\xcf\x11\xe0 an old .doc"],
    ids=["pdf", "empty", "zip", "doc"],
)
def test_a_file_whose_text_cannot_be_compared(tmp_path: Path, content: bytes) -> None:
    root = built(tmp_path / "s")
    path = tmp_path / "published.pdf"
    path.write_bytes(content)
    code, shape = compared(root, path)
    assert (code, shape["verdict"]) == (1, "unknown")
    assert "it is no Word file, so its text cannot be compared here: compare the two by eye" in shape["message"]


@pytest.mark.parametrize(
    "parts",
    [
        {"a.txt": b"x"},
        {"word/document.xml": b"no XML"},
        {"word/document.xml": b'<!DOCTYPE x [<!ENTITY e "&e;">]><x/>'},
    ],
)
def test_a_hostile_file(tmp_path: Path, parts: dict[str, bytes]) -> None:
    root = built(tmp_path / "s")
    path = tmp_path / "published.docx"
    path.write_bytes(write_package(parts))
    code, shape = compared(root, path)
    assert (code, shape["verdict"]) == (1, "unknown")
    assert shape["message"].isprintable()


def test_what_is_ours_is_written_down_once(tmp_path: Path) -> None:
    root = built(tmp_path / "s")
    path = tmp_path / "JS2.docx"
    path.write_bytes((root / "build" / f"{STEM}.docx").read_bytes())
    ran = upr("sheet", "--published", path, "--number", "JS2", folder=root)
    assert (ran.code, ran.err) == (0, "written down in sending.yaml\n")
    text = HEAD + (
        f"published:\n  - number: JS2\n    file: JS2.docx\n    hash: {hash_of(path.read_bytes())}\n"
        "    compared_on: 2023-10-12\n"
    )
    assert sending(root) == text
    assert upr("sheet", "--published", path, "--number", "JS2", folder=root).err == ""
    assert sending(root) == text
    assert shape_of(root)["published"][0]["number"] == "JS2"
    assert "\nJS2: JS2.docx, compared on 2023-10-12\n" in upr("sheet", root).out


def test_what_is_not_ours_is_written_down_only_when_its_number_is_given(tmp_path: Path) -> None:
    root = built(tmp_path / "s")
    path = tmp_path / "x.pdf"
    path.write_bytes(b"%PDF")
    assert upr("sheet", root, "--published", path).code == 1
    assert not (root / "sending.yaml").exists()
    ran = upr("sheet", root, "--published", path, "--number", "JS12")
    assert ran.code == 1
    assert "number: JS12" in sending(root)


def test_sending_yaml_never_reaches_the_word_file(tmp_path: Path) -> None:
    root = built(tmp_path)
    before = (root / "build" / f"{STEM}.docx").read_bytes()
    upr("sheet", root, "--sent", "--as", "A-SECRET", "--receipt", "SECRETRECEIPT")
    upr("build", root)
    assert (root / "build" / f"{STEM}.docx").read_bytes() == before


def test_a_submission_in_french_has_an_english_sheet(tmp_path: Path) -> None:
    root = submission(tmp_path, {"submission.yaml": MANIFEST.replace("language: en", "language: fr")})
    form = shape_of(root)["form"]
    assert (form["language"], form["state"]) == ("French", "Cambodia")
