"""`upr clean`: asks where it must, writes whole or not at all, and never touches the file itself."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer
from commands import listing, refused, upr
from foreign_word import SECTION, deleted, inserted, p, run, word_file

from upr.cli.word import clean as command
from upr.word.facts import read_facts

LINK = '<w:hyperlink r:id="x"><w:r><w:t>here</w:t></w:r></w:hyperlink>'
CHANGED = p(run("The law ") + inserted("was adopted") + deleted("was refused"), "Num") + SECTION
HIDDEN = p(run("Seen") + run("Unseen text", "<w:vanish/>"), "Num") + SECTION


def texts(path: Path) -> list[str]:
    return [one.text for one in read_facts(path).paragraphs]


def test_accept_and_reject(tmp_path: Path) -> None:
    source = word_file(tmp_path / "a.docx", CHANGED)
    before = listing(tmp_path)
    for asked, text in (("accept", "The law was adopted"), ("reject", "The law was refused")):
        ran = upr("clean", source, "--out", tmp_path / f"{asked}.docx", "--revisions", asked)
        assert (ran.code, ran.out.strip().endswith(f"{asked}.docx")) == (0, True)
        assert "taken out: tracked changes, names in properties." in ran.err
        assert texts(tmp_path / f"{asked}.docx") == [text]
    assert before.items() <= listing(tmp_path).items()


def test_changes_without_a_word_on_them_are_refused(tmp_path: Path) -> None:
    source = word_file(tmp_path / "a.docx", CHANGED)
    ran = upr("clean", source, "--out", tmp_path / "b.docx")
    assert (ran.code, ran.out) == (2, "")
    assert "3 marks" not in ran.err
    assert "holds 2 marks of tracked changes" in ran.err
    assert "--revisions accept, or --revisions reject" in ran.err
    assert not (tmp_path / "b.docx").exists()


@pytest.mark.parametrize(("answer", "code"), [("reject", 0), (" Accept ", 0), ("perhaps", 2)])
def test_asked_on_a_terminal(answer: str, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "_is_asked", lambda: True)
    monkeypatch.setattr("typer.prompt", lambda *_, **__: answer)
    source = word_file(tmp_path / "a.docx", CHANGED)
    assert upr("clean", source, "--out", tmp_path / "b.docx").code == code
    assert (tmp_path / "b.docx").exists() == (code == 0)


def test_hidden_text_is_shown_before_it_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, target = word_file(tmp_path / "a.docx", HIDDEN), tmp_path / "b.docx"
    ran = upr("clean", source, "--out", target)
    assert ran.code == 2
    assert "Hidden text that will not be in the copy (1):\n    Unseen text\n" in ran.err
    assert not target.exists()
    assert upr("clean", source, "--out", target, "--yes").code == 0
    assert texts(target) == ["Seen"]
    monkeypatch.setattr(command, "_is_asked", lambda: True)
    monkeypatch.setattr("typer.confirm", _refuse)
    assert upr("clean", source, "--out", tmp_path / "c.docx").code == 2
    assert not (tmp_path / "c.docx").exists()


def _refuse(*_: object, **__: object) -> None:
    raise typer.Abort


def test_links_are_left_and_told(tmp_path: Path) -> None:
    relation = ("x", "hyperlink", "https://example.org/?utm_source=a", True)
    source = word_file(tmp_path / "a.docx", p(LINK, "Num") + SECTION, relations=[relation])
    ran = upr("clean", source, "--out", tmp_path / "b.docx")
    assert ran.code == 0
    assert "some hold a code by which readers are tracked" in ran.err


def test_usage(tmp_path: Path) -> None:
    source = word_file(tmp_path / "a.docx", p("a"))
    before = listing(tmp_path)
    assert "--out" in refused(upr("clean", source))
    assert "names the file itself" in refused(upr("clean", source, "--out", source))
    assert "must end in .docx" in refused(upr("clean", source, "--out", tmp_path / "b.pdf"))
    assert "there is no file" in refused(upr("clean", tmp_path / "c.docx", "--out", tmp_path / "b.docx"))
    assert "name of a file is empty" in refused(upr("clean", "", "--out", tmp_path / "b.docx"))
    assert "folder does not exist" in refused(upr("clean", source, "--out", tmp_path / "no" / "b.docx"))
    (tmp_path / "junk.docx").write_bytes(b"%PDF")
    assert "junk.docx cannot be read: it is a PDF" in refused(
        upr("clean", tmp_path / "junk.docx", "--out", tmp_path / "b.docx")
    )
    assert before.items() <= listing(tmp_path).items()
    assert not (tmp_path / "b.docx").exists()
