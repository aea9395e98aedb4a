"""`upr inspect`: files and folders, readable or not, as text and as JSON."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from commands import listing, refused, upr
from foreign_word import PAGE_FOOTER, SECTION, deleted, p, run, word_file, word_parts, zipped
from jsonschema import Draft202012Validator

from upr.models.schemas import schemas
from upr.word import facts as facts_module
from upr.word.tree import MOST_MARKS, MOST_PARAGRAPHS

SCHEMA = json.loads(dict(schemas())["inspect.schema.json"])
ENGLISH = "The law of the State was adopted in the spring, and it is in force for all of the people."
BODY = p("Joint submission of the Example Group, [city]. Key words: rights") + p("Introduction", "Kop1")
CLEAN = BODY + p(ENGLISH, "Num") + SECTION
CHANGED = BODY + p(ENGLISH, "Num") + p(run("A name ") + deleted("SECRETWORD"), "Num") + SECTION
EXAMPLES = Path(__file__).parents[2] / "examples"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def shapes(*arguments: str | Path, code: int = 0) -> list[dict[str, object]]:
    """What `--format json` prints, an object a line, held to its schema."""
    ran = upr("inspect", "--format", "json", *arguments)
    assert (ran.code, ran.err) == (code, ""), ran
    found = [json.loads(line) for line in ran.out.splitlines()]
    for shape in found:
        Draft202012Validator(SCHEMA).validate(shape)
    return found


def test_a_clean_file(tmp_path: Path) -> None:
    (shape,) = shapes(word_file(tmp_path / "a.docx", CLEAN))
    assert shape == {
        "file": shape["file"],
        "readable": True,
        "reason": None,
        "words": {"body": 21, "strict": 31, "notes": 0},
        "paragraphs": {"total": 3, "numbered": 1, "typed": 0},
        "notes": {"endnotes": 0, "footnotes": 0},
        "tracked_changes": 0,
        "comments": 0,
        "pictures": 0,
        "findings": [],
    }


def test_a_finding_says_where_and_how(tmp_path: Path) -> None:
    (shape,) = shapes(word_file(tmp_path / "a.docx", CHANGED), code=1)
    findings = shape["findings"]
    assert isinstance(findings, list)
    assert [one["code"] for one in findings] == ["DOC005", "DOC002"]
    assert findings[0]["where"] is None
    assert findings[1]["where"] == {"heading": "Introduction", "paragraph": "2.", "words": "A name"}
    text = upr("inspect", tmp_path / "a.docx")
    assert text.code == 1
    assert "May cost the submission, or somebody's safety\n    DOC002 tracked-changes-in-file" in text.out
    assert "        paragraph 2, under 'Introduction', “A name”\n        Review > Accept" in text.out
    assert text.out.index("DOC002") < text.out.index("DOC005"), "what costs most stands first"
    assert "SECRETWORD" not in text.out
    assert text.out.endswith("1 file, 1 error, 1 warning, 0 info\n")


UNREADABLE: dict[str, tuple[bytes, str]] = {
    "empty.docx": (b"", "it is empty"),
    "report.pdf": (b"%PDF-1.7", "it is a PDF"),
    "named.docx": (b"%PDF-1.7", "it is a PDF"),
    "rich.docx": (b"{\\rtf1 a}", "Rich Text Format"),
    "page.docx": (b"<!DOCTYPE html><html>", "web page"),
    "xml.docx": (b"<?xml version='1.0'?><a/>", "single XML file"),
    "old.doc": (OLE + "WordDocument".encode("utf-16-le"), "older Word format (.doc)"),
    "locked.docx": (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
    "cut.docx": (zipped(word_parts(CLEAN))[:900], "damaged"),
    "junk.docx": (bytes(range(256)), "damaged"),
    "other.docx": (zipped({"a.txt": b"a"}), "zip archive"),
    "text.odt": (zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "OpenDocument text"),
    "bomb.docx": (zipped(word_parts(CLEAN, extra={"word/a.xml": bytes(30_000_000)})), "beyond what text can be"),
    "nested.docx": (zipped(word_parts("<w:sdt>" * 3000 + "</w:sdt>" * 3000)), "not well-formed"),
    "marks.docx": (zipped(word_parts("".join(f'<w:b w:c="{n}"/>' for n in range(MOST_MARKS // 2)))), "far longer"),
    "long.docx": (
        zipped(word_parts("".join(f'<w:p w:rsidR="{n}"/>' for n in range(MOST_PARAGRAPHS + 1)))),
        "far longer",
    ),
    "sheet.docx": (
        zipped(word_parts(CLEAN, main_type="application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
        "Excel",
    ),
    "laughs.docx": (
        zipped(word_parts(CLEAN) | {"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        "document type",
    ),
    "broken.docx": (zipped(word_parts(CLEAN) | {"word/document.xml": b"<w:document"}), "not well-formed"),
    "headless.docx": (zipped({"[Content_Types].xml": b"<Types/>"}), "main part is missing"),
}


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """A folder with all that cannot be read, two files that can, and what is passed over."""
    for name, (content, _) in UNREADABLE.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "folder.docx").mkdir()
    (tmp_path / "below").mkdir()
    (tmp_path / ".git").mkdir()
    word_file(tmp_path / "below" / "good.docx", CLEAN)
    word_file(tmp_path / "zz.docx", CLEAN)
    for name in ("~$zz.docx", "notes.txt", ".git/a.docx", ".hidden.docx"):
        (tmp_path / name).write_bytes(b"x")
    return tmp_path


def test_one_unreadable_file_never_stops_the_rest(mixed: Path) -> None:
    before = listing(mixed)
    found = {Path(str(one["file"])).name: one for one in shapes(mixed, code=1)}
    assert set(found) == {*UNREADABLE, "folder.docx", "good.docx", "zz.docx"}
    assert found["good.docx"]["readable"]
    assert found["zz.docx"]["readable"]
    for name, (_, said) in UNREADABLE.items():
        assert not found[name]["readable"], name
        assert said in str(found[name]["reason"]), found[name]
        assert found[name]["words"] is None
    assert found["folder.docx"]["reason"] == "it is a folder"
    assert listing(mixed) == before


def test_text_of_what_cannot_be_read(mixed: Path) -> None:
    ran = upr("inspect", "report.pdf", "nowhere.docx", folder=mixed)
    lines = ran.out.splitlines()
    assert ran.code == 1
    assert lines[0] == "report.pdf: cannot be read: it is a PDF; OHCHR takes Word files only"
    assert "nowhere.docx: cannot be read: there is no such file" in lines
    assert lines[-1] == "2 files, 2 cannot be read, 0 errors, 0 warnings, 0 info"


@pytest.mark.skipif(os.name != "posix", reason="pipes and devices of POSIX")
def test_pipes_and_devices_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.docx")
    (tmp_path / "link.docx").symlink_to("/dev/zero")
    assert [one["reason"] for one in shapes(tmp_path, code=1)] == ["it is not a file", "it is not a file"]


def test_a_fault_of_ours_is_told_and_the_rest_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = facts_module.facts_of

    def faulty(file: object, path: Path, size: int) -> object:
        if path.name == "a.docx":
            raise KeyError("SECRETWORD")
        return real(file, path, size)  # type: ignore[arg-type]

    monkeypatch.setattr(facts_module, "facts_of", faulty)
    files = [word_file(tmp_path / name, CLEAN) for name in ("a.docx", "b.docx")]
    found = shapes(*files, code=3)
    assert "a fault of upr's own: KeyError in upr.word.facts" in str(found[0]["reason"])
    assert found[1]["readable"]


def test_kind_and_strict(tmp_path: Path) -> None:
    many = BODY.replace("Joint", "The") + "".join(p(f"{ENGLISH} " * 25, "Num") for _ in range(6)) + SECTION
    path = word_file(tmp_path / "a.docx", many)
    assert [(upr("inspect", path, "--kind", kind).code) for kind in ("individual", "joint")] == [1, 0]
    assert upr("inspect", path).code == 0
    assert upr("inspect", path, "--strict").code == 1


def test_usage(tmp_path: Path) -> None:
    assert "FILE" in refused(upr("inspect"))
    assert "the name of a file is empty" in refused(upr("inspect", ""))
    assert "there is no Word file" in refused(upr("inspect", tmp_path))
    assert "--kind" in refused(upr("inspect", "--kind", "x", tmp_path))


def test_what_a_hostile_file_says_is_safe_on_a_terminal(tmp_path: Path) -> None:
    body = p("Head\u202e[31m", "Kop1") + p(run("\u202e\u2066") + deleted("x")) + SECTION
    ran = upr("inspect", word_file(tmp_path / "a\u202e.docx", body, footer=PAGE_FOOTER))
    assert "\\u202e" in ran.out
    assert "\u202e" not in ran.out


@pytest.mark.parametrize("notes", ["endnotes", "footnotes"])
@pytest.mark.parametrize("name", ["cambodia-2024", "minimal", "minimal-fr"])
def test_nothing_above_info_in_our_own_builds(name: str, notes: str, tmp_path: Path) -> None:
    path = tmp_path / "EX_UPR46_KHM_E.docx"
    assert upr("build", EXAMPLES / name, "--notes", notes, "--out", path).code == 0
    (shape,) = shapes(path)
    assert shape["findings"] == []
    status = json.loads(upr("status", EXAMPLES / name, "--format", "json").out)
    assert shape["words"] == {key: status["words"][key] for key in ("body", "strict", "notes")}
    assert shape["notes"] == {"endnotes": 0, "footnotes": 0} | {notes: status["notes"]}
