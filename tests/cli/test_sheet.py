"""`upr sheet`: the form, the files, the checklist, as they are shown; what it writes is in `test_sheet_writing`."""

from __future__ import annotations

import json
import os
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from commands import Ran, listing, refused, upr
from jsonschema import Draft202012Validator
from sendings import STEM, built, hash_of, noon_in_geneva, repacked, touch
from submissions import INTRODUCTION, MANIFEST, RECORD, facts, submission, write_files

from upr.facts.checklist import CHECKLIST
from upr.models.schemas import schemas
from upr.ooxml.package import content_hash

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads(dict(schemas(("sheet",)))["sheet.schema.json"])
SENT = """\
sent:
  - by: A-01
    at: 2023-10-11T14:05+02:00
    file: build/EO_UPR46_KHM_E_Main.docx
    hash: {hash}
    content_hash: {content}
"""


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is noon in Geneva on the day of the deadline."""
    noon_in_geneva(monkeypatch, 11)


def shape_of(root: Path) -> Any:
    ran = upr("sheet", root, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    shape = json.loads(ran.out)
    Draft202012Validator(SCHEMA).validate(shape)
    return shape


JOINT = MANIFEST.replace("kind: individual", "kind: joint").replace(
    "sections:",
    """\
  - {name: "[Other]", acronym: OTH, city: "[c]", country: "[d]", founded: 1999, website: "https://example.org/"}
sections:""",
)


def test_the_form_to_copy_from(tmp_path: Path) -> None:
    """Each value on a line of its own, without margin; each label with one."""
    text = upr("sheet", submission(tmp_path, {"submission.yaml": JOINT})).out
    form = text.partition("== Files")[0].splitlines()[2:-1]
    assert form == [
        "   State under review", "Cambodia",
        "   Session of the UPR Working Group (29 April to 10 May 2024)", "46",
        "   Kind", "Joint submission",
        "   Title", "Rights in a small example",
        "   Language", "English",
        "   Key words", "rights",
        "   Organization 1 of 2: name", "[Example organisation]",
        "   acronym", "EO",
        "   city", "[city]",
        "   country", "[country]",
        "   website: not in the manifest",
        "   founded: not in the manifest",
        "   activities", "Placeholder in a test.",
        "   Organization 2 of 2: name", "[Other]",
        "   acronym", "OTH",
        "   city", "[c]",
        "   country", "[d]",
        "   website", "https://example.org/",
        "   founded", "1999",
        "   activities: not in the manifest",
        "   Contact person: not kept here; type the details into the form.",
    ]  # fmt: skip


def test_the_form_as_data(tmp_path: Path) -> None:
    shape = shape_of(submission(tmp_path, {"submission.yaml": JOINT}))
    form = shape["form"]
    assert (form["state"], form["session"], form["session_dates"]) == ("Cambodia", 46, "29 April to 10 May 2024")
    assert (form["kind"], form["language"], form["key_words"]) == ("joint", "English", ["rights"])
    assert [one["acronym"] for one in form["organisations"]] == ["EO", "OTH"]
    assert shape["words"]["limit"] == 5630
    assert shape["deadline"]["left"] == {"days": 0, "hours": 11}
    assert shape["submission"]["state"] == "KHM"


def test_what_a_terminal_would_obey_is_escaped_in_the_data(tmp_path: Path) -> None:
    turned = MANIFEST.replace("Placeholder in a test.", '"\\u202Eturned"')
    ran = upr("sheet", "--format", "json", folder=submission(tmp_path, {"submission.yaml": turned}))
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in ran.out
    assert "\\u202eturned" in ran.out


def test_dates_of_a_session_that_were_not_read_are_not_shown(tmp_path: Path) -> None:
    for number in (49, 60):
        root = submission(tmp_path, {"submission.yaml": MANIFEST.replace("session: 46", f"session: {number}")})
        assert shape_of(root)["form"]["session_dates"] is None
        assert "   Session of the UPR Working Group\n" in upr("sheet", root).out


def test_what_is_copied_is_whole(tmp_path: Path) -> None:
    long = "word " * 3000 + "end."
    manifest = MANIFEST.replace("Placeholder in a test.", long)
    assert f"\n{long}\n" in upr("sheet", submission(tmp_path, {"submission.yaml": manifest})).out


def test_before_anything_is_built(tmp_path: Path) -> None:
    root = submission(tmp_path)
    shape = shape_of(root)
    assert (shape["built"]["state"], shape["files"]) == ("none", [])
    assert "there is no Word file yet: run 'upr build'" in upr("sheet", root).out


def test_files_with_sizes_and_hashes(tmp_path: Path) -> None:
    root = built(tmp_path)
    data = (root / "build" / f"{STEM}.docx").read_bytes()
    names = [f"{STEM}-annex-{number}.docx" for number in (10, 2, "x")] + ["other.docx", f"{STEM}-annex-1.pdf"]
    write_files(root / "build", dict.fromkeys(names, data) | {f"{STEM}-annex-3.docx": b"no Word file"})
    files = shape_of(root)["files"]
    assert [(Path(file["path"]).name, file["role"]) for file in files] == [
        (f"{STEM}.docx", "main"),
        (f"{STEM}-annex-2.docx", "annex"),
        (f"{STEM}-annex-3.docx", "annex"),
        (f"{STEM}-annex-10.docx", "annex"),
    ]
    assert files[0]["size"] == len(data)
    assert files[0]["hash"] == hash_of(data)
    assert files[0]["content_hash"] == content_hash(data)
    assert files[0]["remarks"] == []
    assert files[2]["content_hash"] is None
    assert files[2]["remarks"] == ["it is not a Word file, or it is damaged"]
    text = upr("sheet", root).out
    assert f"\n{sha256(data).hexdigest()}\n" in text
    assert f"   Main text, {len(data):,} bytes\n" in text
    assert "NOTE: it is not a Word file, or it is damaged\n" in text


def test_a_large_file_is_told_of(tmp_path: Path) -> None:
    root = built(tmp_path)
    write_files(root / "build", {f"{STEM}-annex-1.docx": os.urandom(5_000_001)})
    assert "it is larger than 5 MB" in shape_of(root)["files"][1]["remarks"]


class TestTheFileAndTheSources:
    """Whether what lies in `build/` is what the present sources make."""

    @staticmethod
    def state(root: Path) -> tuple[str, str]:
        found = shape_of(root)["built"]
        text = upr("sheet", root).out
        assert found["remark"] in text
        assert (f"NOTE: {found['remark']}" in text) is (found["state"] not in ("none", "current"))
        return found["state"], found["remark"]

    def test_current(self, tmp_path: Path) -> None:
        assert self.state(built(tmp_path))[0] == "current"

    def test_current_with_footnotes_by_option(self, tmp_path: Path) -> None:
        root = built(tmp_path)
        upr("build", root, "--notes", "footnotes")
        assert self.state(root)[0] == "current"

    def test_current_without_its_map(self, tmp_path: Path) -> None:
        root = built(tmp_path)
        (root / "build" / f"{STEM}.map.json").unlink()
        assert self.state(root)[0] == "current"

    @pytest.mark.parametrize("cited", [True, False])
    def test_a_record_that_was_changed_and_changes_no_word(self, tmp_path: Path, cited: bool) -> None:
        root = built(tmp_path)
        name = "evidence/law-2023.yaml" if cited else "evidence/other-2023.yaml"
        write_files(root, {name: RECORD.replace("A law was adopted.", "A law was adopted, they say.")})
        state, remark = self.state(root)
        assert state == "current"
        assert ("records that it rests on were changed since" in remark) is cited
        upr("build", root)
        assert self.state(root)[1] == "the file is what the present sources make"

    @pytest.mark.parametrize("blocks", ["3", '{"b": 3}', '{"b": {"records": 3}}'])
    def test_a_map_whose_blocks_are_none(self, tmp_path: Path, blocks: str) -> None:
        root = built(tmp_path)
        content = content_hash((root / "build" / f"{STEM}.docx").read_bytes())
        write_files(root / "build", {f"{STEM}.map.json": f'{{"content_hash": "{content}", "blocks": {blocks}}}'})
        assert self.state(root)[0] == "current"

    def test_older_than_the_text(self, tmp_path: Path) -> None:
        root = built(tmp_path)
        write_files(root, {"sections/01-introduction.md": INTRODUCTION + "\nMore.\n"})
        assert self.state(root) == ("outdated", "the file is older than the sources: run 'upr build'")

    def test_a_change_that_changes_nothing_in_the_file(self, tmp_path: Path) -> None:
        root = built(tmp_path)
        write_files(root, {"sections/01-introduction.md": INTRODUCTION + "\n\n"})
        assert self.state(root)[0] == "current"

    def test_opened_and_saved(self, tmp_path: Path) -> None:
        root = built(tmp_path)
        touch(root)
        state, remark = self.state(root)
        assert state == "edited"
        assert remark == "the file was changed after it was built: look at it again, or run 'upr build'"
        write_files(root, {"sections/01-introduction.md": INTRODUCTION + "\nMore.\n"})
        state, remark = self.state(root)
        assert state == "edited"

    def test_opened_and_saved_and_the_sources_changed(self, tmp_path: Path) -> None:
        root = built(tmp_path)
        touch(root)
        write_files(root, {"sections/01-introduction.md": INTRODUCTION + "\nMore.\n"})
        assert "and the sources have changed too" in self.state(root)[1]

    @pytest.mark.parametrize(
        "content", ["", "{", "[]", "3", '{"content_hash": 3}', '{"x": 1}', "[" * 100_000, b"\xff", None]
    )
    def test_a_map_that_is_none(self, tmp_path: Path, content: str | bytes | None) -> None:
        root = built(tmp_path)
        touch(root)
        write_files(root / "build", {f"{STEM}.map.json": content})
        assert self.state(root)[0] == "unknown"

    def test_no_word_file_at_all(self, tmp_path: Path) -> None:
        root = built(tmp_path)
        write_files(root / "build", {f"{STEM}.docx": "no zip"})
        assert self.state(root)[0] == "edited"
        (root / "build" / f"{STEM}.docx").unlink()
        (root / "build" / f"{STEM}.docx").mkdir()
        assert self.state(root)[0] == "none"


def test_the_checklist(tmp_path: Path) -> None:
    sending = """\
confirmed:
  - {item: public, by: A-01, confirmed_on: 2023-10-09}
  - {item: public, by: A-02, confirmed_on: 2023-10-10}
  - {item: receipt, by: A-01, confirmed_on: 2023-10-10}
"""
    root = submission(tmp_path, {"sending.yaml": sending})
    items = {item["id"]: item for item in shape_of(root)["checklist"]}
    assert list(items) == [key for key in CHECKLIST if key != "together"]
    assert [one["by"] for one in items["public"]["confirmed"]] == ["A-01", "A-02"]
    assert items["public"]["rows"] == ["CON-10"]
    assert (items["public"]["source"], items["public"]["grade"]) == ("CRC-FS2, CRIN", "B")
    assert items["window"]["confirmed"] == []
    text = upr("sheet", root).out
    assert "== What only a person can confirm: 2 of 21 confirmed\n" in text
    assert "\n[x] public: Every organization " in text
    assert "    A-02, 2023-10-10\n" in text
    assert "\n[ ] window: " in text
    assert text.index("After sending:") < text.index("[x] receipt: ")
    root = submission(tmp_path, {"submission.yaml": JOINT})
    assert [item["id"] for item in shape_of(root)["checklist"]] == list(CHECKLIST)


def test_words_for_whoever_sends(tmp_path: Path) -> None:
    text = " ".join(upr("sheet", submission(tmp_path)).out.split())
    for words in (
        "Send the very file whose hash stands here. Do not open and save it again",
        "Log in from an account whose address you may show.",
        "No contact person in the file",
        "reprisals@ohchr.org; it acts with the informed consent of the person concerned",
    ):
        assert words in text


def sent_file(root: Path, **changes: str) -> str:
    data = (root / "build" / f"{STEM}.docx").read_bytes()
    return SENT.format(**{"hash": hash_of(data), "content": content_hash(data), **changes})


@pytest.mark.parametrize(
    ("happens", "said"),
    [
        ("nothing", "the file is still the one that was sent"),
        (
            "rebuilt",
            "THE FILE WAS CHANGED AFTER IT WAS SENT: it is not what OHCHR has; the sources make another text now",
        ),
        ("edited", "THE FILE WAS CHANGED AFTER IT WAS SENT: it is not what OHCHR has"),
        ("repacked", "the file was packed anew after it was sent; its content is the same"),
        ("text", "the file is still the one that was sent; the sources make another text now"),
        ("gone", "the file that was sent is not there any more: keep a copy of it"),
    ],
)
def test_what_became_of_the_file_that_was_sent(tmp_path: Path, happens: str, said: str) -> None:
    root = built(tmp_path)
    path = root / "build" / f"{STEM}.docx"
    write_files(root, {"sending.yaml": sent_file(root)})
    match happens:
        case "rebuilt" | "text":
            write_files(root, {"sections/01-introduction.md": INTRODUCTION + "\nMore.\n"})
            if happens == "rebuilt":
                upr("build", root)
        case "edited":
            touch(root)
        case "repacked":
            path.write_bytes(repacked(path.read_bytes()))
        case "gone":
            path.unlink()
        case _:
            pass
    (sent,) = shape_of(root)["sent"]
    assert sent["remark"] == said
    assert (sent["by"], sent["at"], sent["receipt"]) == ("A-01", "2023-10-11T14:05+02:00", None)
    text = upr("sheet", root).out
    assert f"2023-10-11 14:05 in Geneva by A-01: build/{STEM}.docx\n" in text
    assert f"    {said}\n" in text
    assert "    receipt: none written down\n" in text


@pytest.mark.parametrize("file", ["../outside.docx", "/etc/passwd", "nowhere.docx", "evidence"])
def test_a_file_named_there_is_only_looked_at_inside_the_submission(tmp_path: Path, file: str) -> None:
    root = built(tmp_path / "s")
    data = (root / "build" / f"{STEM}.docx").read_bytes()
    (tmp_path / "outside.docx").write_bytes(data)
    write_files(root, {"sending.yaml": sent_file(root).replace(f"build/{STEM}.docx", file)})
    assert shape_of(root)["sent"][0]["remark"] == "the file that was sent is not there any more: keep a copy of it"


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("confirmed: [{item: publc, by: A-01, confirmed_on: 2023-10-09}]\n", "REC013", "did you mean 'public'?"),
        ("confirmed: [{item: public, by: me, confirmed_on: 2023-10-09}]\n", "REC013", "is not an actor id"),
        ("confirmed: [{item: public, by: A-01, confirmed_on: 2023-02-30}]\n", "REC013", "no such day"),
        ("confirmed: [{item: public, by: A-01}]\n", "REC011", "'confirmed[1].confirmed_on' is missing"),
        (SENT.format(hash="sha256:1", content="x"), "REC013", "is not a fingerprint"),
        ("sent: [{at: 2023-10-11 14:05}]\n", "REC013", "write it with its offset: 2023-10-11T14:05+02:00"),
        ("sent: [{at: 2023-02-30T14:05+01:00}]\n", "REC013", "there is no such day"),
        ("published: [{number: JS0}]\n", "REC013", "such as JS2"),
        ("send: []\n", "REC010", "did you mean 'sent'?"),
        ("sent: [\n", "REC002", ""),
    ],
)
def test_a_file_that_is_wrong_is_a_finding_like_any_other(tmp_path: Path, text: str, code: str, said: str) -> None:
    root = submission(tmp_path, {"sending.yaml": text})
    checked = upr("check", root, "--all")
    assert checked.code == 1
    assert f": {code} " in checked.out
    assert said in checked.out
    ran = upr("sheet", root)
    assert ran.code == 0
    assert "NOTE: sending.yaml is wrong" in ran.err


def test_errors_in_the_sources_are_told_of(tmp_path: Path) -> None:
    root = submission(tmp_path, facts("A law [@nothing].\n\n:::{recommendations}\n:::"))
    assert "NOTE: the present sources have 1 error: 'upr check' shows them\n" in upr("sheet", root).out


def test_a_manifest_that_is_wrong_has_no_sheet(tmp_path: Path) -> None:
    ran = upr("sheet", submission(tmp_path, {"submission.yaml": "state: [\n"}))
    assert ran.code == 1
    assert "REC002" in ran.out
    assert ran.err.startswith("there is no sheet yet")


def test_it_writes_nothing(tmp_path: Path) -> None:
    root = built(tmp_path)
    before = listing(tmp_path)
    upr("sheet", root)
    upr("sheet", root, "--format", "json")
    assert listing(tmp_path) == before


def test_words_over_the_limit(tmp_path: Path) -> None:
    limit = "guidelines: [{rule: word-limit, value: 40, reason: a test}]\n"
    text = upr("sheet", submission(tmp_path, {"submission.yaml": MANIFEST + limit})).out
    assert "\n63 of 40 words in the present sources, 23 OVER THE LIMIT\n" in text


@pytest.mark.parametrize("name", ["cambodia-2024", "minimal", "minimal-fr"])
def test_examples(name: str) -> None:
    assert shape_of(ROOT / "examples" / name)["form"]["state"] == "Cambodia"


def test_it_takes_no_colour_and_no_rubbish(tmp_path: Path) -> None:
    manifest = MANIFEST.replace("Rights in a small example", '"Rights \\u202e"')
    ran: Ran = upr("sheet", submission(tmp_path, {"submission.yaml": manifest}))
    assert "\u202e" not in ran.out
    assert "\x1b" not in ran.out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--at", "2023-10-11 14:05"], "--at goes with --sent"),
        (["--receipt", "x"], "--receipt goes with --sent"),
        (["--as", "A-01"], "--as goes with --confirm or --sent"),
        (["--number", "JS2"], "--number goes with --published"),
        (["--sent", "--number", "JS2", "--as", "A-01"], "--number goes with --published"),
        (["--sent", "--on", "2023-10-10", "--as", "A-01"], "--on goes with --confirm"),
        (["--confirm", "public", "--receipt", "x", "--as", "A-01"], "--receipt goes with --sent"),
        (["--sent", "--as", "A-01", "--format", "json"], "--format json goes with the sheet and with --published"),
        (["--sent", "--published", "x"], "--sent and --published do not go together"),
        (["--confirm", "public"], "it is not said who does this; add --as"),
        (["--sent"], "it is not said who does this; add --as"),
        (["--confirm", "public", "--as", "Ada"], "--as is not an actor id"),
        (["--confirm", "publc", "--as", "A-01"], "did you mean 'public'?"),
        (["--confirm", "", "--as", "A-01"], "--confirm is not an item of the checklist"),
        (["--confirm", "together", "--as", "A-01"], "'together' is asked of joint submissions only"),
        (["--confirm", "public", "--as", "A-01", "--on", "10.10.2023"], "--on is not a day"),
        (["--confirm", "public", "--as", "A-01", "--on", "2023-10-13"], "--on lies in the future"),
        (["--sent", "--as", "A-01"], "run 'upr build', or name the file that was sent with --file"),
        (["--sent", "--as", "A-01", "--file", "nowhere.docx"], "there is no file nowhere.docx; check the name"),
        (["--sent", "--as", "A-01", "--file", "evidence"], "evidence cannot be read: it is "),
        (["--sent", "--as", "A-01", "--at", "yesterday"], "--at is not a time"),
        (["--sent", "--as", "A-01", "--at", "2023-10-32 14:05"], "--at is not a time"),
        (["--sent", "--as", "A-01", "--at", "2023-10-11 12:02"], "--at lies in the future"),
        (["--sent", "--as", "A-01", "--at", "2023-03-26 02:30"], "Geneva skipped"),
        (["--sent", "--as", "A-01", "--receipt", "a\nb"], "--receipt is not one line"),
        (["--sent", "--as", "A-01", "--receipt", ""], "--receipt is empty"),
        (["--published", "nowhere"], "there is no file nowhere"),
        (["--published", "evidence"], "evidence cannot be read: it is "),
        (["--published", "submission.yaml", "--number", "2"], "--number is not the number of a joint submission"),
    ],
)
def test_nonsense_is_refused_and_nothing_written(tmp_path: Path, options: list[str], said: str) -> None:
    root = submission(tmp_path)
    before = listing(tmp_path)
    assert said in refused(upr("sheet", *options, folder=root))
    assert listing(tmp_path) == before
