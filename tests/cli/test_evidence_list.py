"""`upr evidence list`, `find` and `show`: what is asked for and nothing else, in text and as the schemas say."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Any

import pytest
from commands import listing, refused, upr, without_privileges
from jsonschema import Draft202012Validator
from submissions import BASE, RECORD, TESTIMONY, submission, write_files

from upr.models.schemas import schemas

SCHEMAS = {name: json.loads(data) for name, data in schemas(("evidence-list", "evidence-show"))}
FRENCH = """\
kind: ngo-report
title: Les élections à l’étranger
publisher: Exemple
published: 2021
event_date: 2020-12
symbol: A/HRC/26/16
language: fr
rights: [ICESCR-11]
themes: [Right to participate in public affairs & right to vote]
summary: |
  Un rapport ៖ ការបោះឆ្នោត.
doubts: [second-hand, undated]
limits: Known from elsewhere.
"""
MORE = {"evidence/other/elections-2021.yaml": FRENCH, "evidence/farmer.yaml": TESTIMONY}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small submission with two more records."""
    return submission(tmp_path, {**MORE, "evidence/law-2023.yaml": RECORD + "rights: [ICCPR-19]\n"})


def ids(root: Path, command: str, *options: str) -> list[str]:
    arguments: list[str | Path] = [command, root] if command == "list" else [command, "--in", root]
    ran = upr("evidence", *arguments, *options, "--format", "json")
    assert ran.code == 0, ran.err
    shape = json.loads(ran.out)
    Draft202012Validator(SCHEMAS["evidence-list.schema.json"]).validate(shape)
    return [record["id"] for record in shape["records"]]


def test_the_whole_list(root: Path) -> None:
    before = listing(root)
    ran = upr("evidence", "list", root)
    assert ran.code == 0
    assert ran.err == "3 of 3 records\n"
    assert ran.out == (
        "id              kind         date        publisher     cited  doubts\n"
        "elections-2021  ngo-report   2021        Exemple           0  second-hand, undated\n"
        "farmer          testimony    2023-03-03  -                 0\n"
        "law-2023        news-report  2023-03-03  Example Post      3\n"
    )
    assert listing(root) == before


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), ["elections-2021", "farmer", "law-2023"]),
        (("--cited",), ["law-2023"]),
        (("--unused",), ["elections-2021", "farmer"]),
        (("--doubtful",), ["elections-2021"]),
        (("--sound", "--unused"), ["farmer"]),
        (("--kind", "testimony"), ["farmer"]),
        (("--right", "ICCPR"), ["law-2023"]),
        (("--right", "iccpr-19"), ["law-2023"]),
        (("--right", "ICCPR-1"), []),
        (("--theme", "right TO vote"), ["elections-2021"]),
        (("--from", "2023"), ["farmer", "law-2023"]),
        (("--from", "2021-06", "--until", "2021-07"), ["elections-2021"]),
        (("--until", "2020-12-31"), ["elections-2021"]),
        (("--until", "2020-11"), []),
        (("--from", "2023-03-04"), []),
        (("--base", "example"), ["elections-2021", "farmer", "law-2023"]),
    ],
)
def test_filters(root: Path, options: tuple[str, ...], expected: list[str]) -> None:
    assert ids(root, "list", *options) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("ELECTIONS",), ["elections-2021"]),
        (("l'etranger",), ["elections-2021"]),
        (("élec", "EXEMPLE"), ["elections-2021"]),
        (("tranger",), []),
        (("ការបោះឆ្នោត",), ["elections-2021"]),
        (("បោះ",), ["elections-2021"]),
        (("law", "post"), ["law-2023"]),
        (("a   law was",), ["law-2023"]),
        (("law", "elections"), []),
        (("secretword",), ["farmer"]),
        (("https://example.org/law",), ["law-2023"]),
        (("(",), []),
        ((" ",), ["elections-2021", "farmer", "law-2023"]),
        (("law", "--until", "2021"), []),
    ],
)
def test_words(root: Path, words: tuple[str, ...], expected: list[str]) -> None:
    assert ids(root, "find", *words) == expected


def test_two_bases(root: Path) -> None:
    manifest = (root / "submission.yaml").read_text("utf-8") + "evidence: [evidence, more]\n"
    write_files(
        root, {"submission.yaml": manifest, "more/base.yaml": "id: second\nabout: x\n", "more/x.yaml": RECORD}
    )
    assert ids(root, "list", "--base", "second") == ["x"]
    assert ids(root, "list", "--base", str(root / "more")) == ["x"]
    assert "did you mean 'second'?" in refused(upr("evidence", "list", root, "--base", "secnd"))
    assert "its bases are: example, second" in refused(upr("evidence", "list", root, "--base", "zzz"))


def test_a_base_alone(root: Path) -> None:
    (root / "submission.yaml").unlink()
    ran = upr("evidence", "list", root / "evidence")
    assert (ran.code, ran.err) == (0, "3 of 3 records\n")
    assert "law-2023        news-report  2023-03-03  Example Post\n" in ran.out
    assert "manifest is right" in refused(upr("evidence", "list", root / "evidence", "--unused"))
    shown = upr("evidence", "show", "law-2023", root / "evidence")
    assert shown.code == 0
    assert "where it is used cannot be told" in shown.err


def test_what_could_not_be_read_is_counted(root: Path) -> None:
    write_files(root, {"evidence/bad.yaml": "kind: [", "evidence/worse.yaml": "title: x\n", "evidence/x.yml": ""})
    ran = upr("evidence", "list", root)
    assert ran.err == "3 of 3 records\n2 files could not be read: 'upr check' says why\n"
    assert "'upr check' says why" in refused(upr("evidence", "show", "bad", root))


def test_a_wrong_manifest_hides_nothing(root: Path) -> None:
    (root / "submission.yaml").write_text("state: nonsense\n", "utf-8")
    ran = upr("evidence", "find", "law", "--in", root)
    assert ran.code == 0
    assert ran.err.startswith("1 of 3 records\nwhere they are cited cannot be told: the manifest must be right first")
    assert "manifest is right" in refused(upr("evidence", "find", "law", "--cited", "--in", root))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--kind", "news-reprot"), "did you mean 'news-report'?"),
        (("--kind", "x"), "use one of: un-document, treaty"),
        (("--right", "ICCRP"), "did you mean 'ICCPR'?"),
        (("--right", "25"), "write it as ICCPR-25"),
        (("--theme", "Freedom of asociation"), "did you mean 'Freedom of association'?"),
        (("--from", "yesterday"), "--from is not a date; write 2023, 2023-03 or 2023-03-03"),
        (("--until", "2023-02-30"), "--until is not a date"),
        (("--format", "xml"), "--format"),
        (("--base", ""), "the name of the folder is empty"),
        (("--base", "\x1b[31m"), "no base '\\u001b[31m'"),
    ],
)
def test_nonsense(root: Path, options: tuple[str, ...], said: str) -> None:
    assert said in refused(upr("evidence", "list", root, *options))
    assert said in refused(upr("evidence", "find", "law", "--in", root, *options))


@pytest.mark.parametrize("command", [("list", "nowhere"), ("find", "x", "--in", "nowhere"), ("show", "x", "nowhere")])
def test_a_folder_that_is_not_there(tmp_path: Path, command: tuple[str, ...]) -> None:
    assert refused(upr("evidence", *command, folder=tmp_path)).startswith("there is no folder nowhere")


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
def test_a_file_without_permission() -> None:
    with tempfile.TemporaryDirectory() as name:  # another user may enter it, unlike that of `tmp_path`
        Path(name).chmod(0o755)
        root = submission(Path(name), {"evidence/farmer.yaml": TESTIMONY})
        upr("evidence", "list", root)  # whatever is imported late is imported now
        (root / "evidence" / "farmer.yaml").chmod(0o000)
        with without_privileges():
            ran = upr("evidence", "list", root)
        assert ran.err == "1 of 1 records\n1 file could not be read: 'upr check' says why\n"


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
def test_a_folder_without_permission() -> None:
    told = "0 of 0 records\na folder of evidence could not be opened: 'upr check' says why\n"
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        root = submission(Path(name))
        (root / "evidence").chmod(0o000)
        with without_privileges():
            ran = upr("evidence", "list", root)
        (root / "evidence").chmod(0o755)
        assert ran.err == told


def test_a_base_that_is_not_there_is_told_of(root: Path) -> None:
    (root / "evidence").rename(root / "elsewhere")
    told = "a folder of evidence could not be opened: 'upr check' says why\n"
    assert upr("evidence", "list", folder=root).err.endswith(told)
    assert told in upr("evidence", "export", "register.csv", folder=root).err


def test_one_record(root: Path) -> None:
    ran = upr("evidence", "show", "law-2023", root)
    assert (ran.code, ran.err) == (0, "")
    lines = [" ".join(line.split()) for line in ran.out.splitlines()]
    for line in (
        "rights ICCPR-19",
        "first note “Law adopted”, Example Post, 3 March 2023. Available at https://example.org/law",
        "later notes “Law adopted”, Example Post.",
        "to cite it [@law-2023]",
        "cited in Introduction, para. 1: We write about one law.",
        "cited in Freedoms, para. 2: A law was adopted.",
        "asked for para. 4, repeal: Repeal the law by 2025.",
    ):
        assert line in lines, ran.out


def test_doubts_come_first(root: Path) -> None:
    lines = upr("evidence", "show", "elections-2021", root).out.splitlines()
    assert lines[0].split() == ["doubts", "second-hand,", "undated"]
    assert lines[1].split()[0] == "limits"
    assert "cited in        nothing yet" in lines


def test_what_may_not_be_cited_says_so(root: Path) -> None:
    out = upr("evidence", "show", "farmer", root).out
    assert "cannot be cited" in out
    assert "[@farmer]" not in out


@pytest.mark.parametrize("name", ["law-2023", "@law-2023", "[@law-2023]", "law-2023.yaml", " law-2023 "])
def test_an_id_as_people_write_it(root: Path, name: str) -> None:
    shape = shown(root, name)
    assert shape["record"]["id"] == "law-2023"
    assert shape["fields"]["summary"] == "A law was adopted."
    assert [use["paragraph"] for use in shape["uses"]] == ["1", "2"]
    assert shape["recommendations"] == [{"id": "repeal", "paragraph": "4", "text": "Repeal the law by 2025."}]


def shown(root: Path, name: str) -> Any:
    ran = upr("evidence", "show", name, root, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    shape = json.loads(ran.out)
    Draft202012Validator(SCHEMAS["evidence-show.schema.json"]).validate(shape)
    return shape


def test_a_place_in_a_list_of_the_text(root: Path) -> None:
    items = "- one;\n- two [@law-2023].\n\n  More of it [@law-2023].\n"
    text = f"---\ntitle: Facts\n---\n\nFirst:\n\n{items}\n| a |\n|---|\n| b [@law-2023] |\n"
    write_files(root, {"sections/02-facts.md": text})
    assert [use["paragraph"] for use in shown(root, "law-2023")["uses"]] == ["1", "2 (b)", "2", None]


@pytest.mark.parametrize(
    ("name", "said"),
    [("law-2032", "did you mean 'law-2023'?"), ("zzzz", "'upr evidence list' lists all"), ("\x1b[1m", "\\u001b[1m")],
)
def test_an_id_that_is_none(root: Path, name: str, said: str) -> None:
    assert said in refused(upr("evidence", "show", name, root))


def test_what_a_terminal_would_obey_is_not_printed(root: Path) -> None:
    write_files(root, {"evidence/evil.yaml": RECORD.replace("Law adopted", '"a \u202e b"')})
    for command in (
        ("show", "evil", root),
        ("show", "evil", root, "--format", "json"),
        ("list", root, "--format", "json"),
    ):
        ran = upr("evidence", *command)
        assert ran.code == 0
        assert "\u202e" not in ran.out
    assert shown(root, "evil")["record"]["title"] == "a \u202e b"


def test_wide_and_combining_letters_stay_in_their_columns(tmp_path: Path) -> None:
    record = RECORD.replace("Example Post", "報道機関" * 10)
    root = write_files(
        tmp_path, {"base.yaml": BASE, "a.yaml": record, "b.yaml": RECORD.replace("Example Post", "ខ្មែរ")}
    )
    head, wide, khmer = upr("evidence", "list", root).out.splitlines()
    assert wide.endswith("  " + "報道機関" * 3 + "報道機…")  # 15 signs of two columns and the ellipsis
    assert khmer.endswith("ខ្មែរ")
    assert head.index("publisher") == wide.index("報") == khmer.index("ខ")
