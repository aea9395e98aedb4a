"""The French example as a reader of Word files meets it: nothing in English but titles, which are marked so.

Read with zipfile and lxml only, so that nothing of ours decides what is there.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

import pytest
import yaml
from lxml import etree

from upr.languages import language_for
from upr.pipeline import examine, render

ROOT = Path(__file__).parents[2]
MANIFESTS = {path.parent.name: path.read_text("utf-8") for path in ROOT.glob("examples/*/submission.yaml")}
EXAMPLES = sorted(name for name, text in MANIFESTS.items() if "\nlanguage: fr" in text)
Kind: TypeAlias = Literal["endnotes", "footnotes"]
KINDS: tuple[Kind, ...] = ("endnotes", "footnotes")
CASES = [(name, kind) for name in EXAMPLES for kind in KINDS]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
EVIDENCE = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in ROOT.glob("evidence/*/*.yaml")}

Runs = list[tuple[str, str]]
"""The text and the language of each run of a paragraph; an address has the language `url`."""


@cache
def package(name: str, kind: Kind) -> dict[str, bytes]:
    composed = examine(ROOT / "examples" / name).composed
    assert composed is not None
    with zipfile.ZipFile(io.BytesIO(render(composed, notes_as=kind)[0])) as archive:
        return {part: archive.read(part) for part in archive.namelist()}


def paragraphs(root: etree._Element) -> list[Runs]:
    return [[(text_of(run), language_of(run)) for run in p.iter(f"{W}r")] for p in root.iter(f"{W}p")]


def text_of(run: etree._Element) -> str:
    return "".join(element.text or "" for element in run.iter(f"{W}t"))


def language_of(run: etree._Element) -> str:
    if next(run.iterancestors(f"{W}hyperlink"), None) is not None:
        return "url"
    mark = run.find(f"{W}rPr/{W}lang")
    return "" if mark is None else mark.get(f"{W}val", "")


def notes_of(name: str, kind: Kind) -> list[Runs]:
    root = etree.fromstring(package(name, kind)[f"word/{kind}.xml"])
    return [[run for p in paragraphs(note) for run in p] for note in root if note.get(f"{W}type") is None]


def all_texts(name: str, kind: Kind) -> Iterator[Runs]:
    for part in ("word/document.xml", f"word/{kind}.xml", "word/footer1.xml"):
        yield from paragraphs(etree.fromstring(package(name, kind)[part]))


def french(runs: Runs) -> str:
    """What stands in French: titles in other languages and addresses leave a mark behind."""
    return "".join(text if language in ("", "fr-FR") else "\x00" for text, language in runs)


def whole(runs: Runs) -> str:
    return "".join(text for text, _ in runs)


@pytest.mark.parametrize(("name", "kind"), CASES)
class TestTypography:
    def test_no_plain_space_stands_before_high_punctuation_or_inside_guillemets(self, name: str, kind: Kind) -> None:
        for runs in all_texts(name, kind):
            text = whole([run for run in runs if run[1] != "url"])
            assert not re.search(r"[ \t\u2009\u202f][:;!?»]|«[ \t\u2009\u202f]", text), text
            assert not re.search(r"«[^\u00a0]|[^\u00a0]»", text), text

    def test_every_high_punctuation_of_french_has_its_space(self, name: str, kind: Kind) -> None:
        for runs in all_texts(name, kind):
            assert not re.search(r"[^\u00a0\x00][;!?]|[^\u00a0\x00]:(?!\d)", french(runs)), french(runs)

    def test_there_is_much_to_look_at(self, name: str, kind: Kind) -> None:
        text = "\n".join(whole(runs) for runs in all_texts(name, kind))
        assert len(re.findall("\u00a0[;:]", text)) > 8
        assert len(re.findall("«\u00a0[^»]+\u00a0»", text)) > 3

    def test_dates_and_numbers_are_french(self, name: str, kind: Kind) -> None:
        months = "|".join(language_for("fr").months)
        for runs in all_texts(name, kind):
            text = french(runs)
            assert not re.search(rf"\b0?1 (?:{months})|\b1\u00a0(?:{months})", text), text
            assert not re.search(rf"\d (?:{months})\b|1er (?:{months})", text), text
            assert not re.search(r"\d{1,3},\d{3}\b|\bNo\.|n°|\d%", text), text

    def test_apostrophes_of_the_text_are_curved(self, name: str, kind: Kind) -> None:
        for runs in paragraphs(etree.fromstring(package(name, kind)["word/document.xml"])):
            assert "'" not in whole(runs), whole(runs)


def words_of(code: str) -> set[str]:
    """The fixed words of a language: labels, forms, headings, locators, positions and months, of three letters up."""
    language = language_for(code)
    texts = [*asdict(language.labels).values(), *language.headings.values(), *language.positions.values()]
    texts += [text for pair in language.locators.values() for text in pair] + [*language.months]
    for pair in language.note_forms.values():
        texts += [form.text(dict.fromkeys(form.fields, " ")) for form in pair]
    return {word.lower() for text in texts for word in re.findall(r"[^\W\d_]{3,}", re.sub(r"\{\w+\}", " ", text))}


FRENCH_TOO = {"arts", "file", "part", "public", "social"}
"""Words of English labels that are French words as well."""


def names() -> list[str]:
    """Publishers and agencies: proper names, in whatever language they are."""
    found = [record.get(key) for record in EVIDENCE.values() for key in ("publisher", "agency", "author")]
    found += [(record.get("reproduced_by") or {}).get("publisher") for record in EVIDENCE.values()]
    return sorted({name for name in found if name}, key=len, reverse=True)


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_no_english_label_stands_anywhere(name: str, kind: Kind) -> None:
    words = sorted(words_of("en") - words_of("fr") - FRENCH_TOO)
    assert {"available", "accessed", "paragraph", "supported", "noted", "march", "paras", "reproduced"} <= set(words)
    pattern = re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)
    proper = re.compile("|".join(map(re.escape, names())))
    for runs in all_texts(name, kind):
        text = proper.sub("\x00", french(runs))
        found = pattern.search(text)
        assert not found, (found, text)


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_names_that_have_a_french_form_are_printed_in_it(name: str, kind: Kind) -> None:
    given = yaml.safe_load(MANIFESTS[name]).get("translations", [])
    foreign = {*language_for("fr").names, *(entry["text"] for entry in given), *glossary(name)}
    for runs in all_texts(name, kind):
        assert not [text for text in foreign if re.search(rf"\b{re.escape(text)}\b", french(runs))], french(runs)
    text = "\n".join(whole(runs) for runs in all_texts(name, kind))
    assert all(entry["printed"].replace("'", "’") in text for entry in given)


@pytest.mark.parametrize(("name", "kind"), CASES)
class TestNotes:
    def test_all_notes_are_there_in_the_order_of_their_marks(self, name: str, kind: Kind) -> None:
        document = etree.fromstring(package(name, kind)["word/document.xml"])
        marks = [mark.get(f"{W}id") for mark in document.iter(f"{W}{kind[:-1]}Reference")]
        root = etree.fromstring(package(name, kind)[f"word/{kind}.xml"])
        ids = [note.get(f"{W}id") for note in root if note.get(f"{W}type") is None]
        assert marks == ids
        brackets = [found for text in narrative(name) for found in re.findall(r"\[@[^\]]+\]", text)]
        assert len(marks) == len(brackets) > 3
        for note, bracket in zip(notes_of(name, kind), brackets, strict=True):
            assert whole(note).count("\u00a0; ") == bracket.count("; @"), whole(note)

    def test_a_title_in_english_is_marked_in_each_run(self, name: str, kind: Kind) -> None:
        """Each title of a cited record stands in its note, and every run of it says which language it is."""
        seen = 0
        for item, note in cited(name, kind):
            record = EVIDENCE.get(item)
            language = (record or {}).get("title_language") or (record or {}).get("language", "en")
            if record is None or record.get("symbol") or language == "fr":
                continue
            titles = {straight(record["title"]), straight(record.get("short_title", record["title"]))}
            parts = [straight(text) for text, mark in note if mark.split("-")[0] == language]
            assert titles & set(parts), (item, parts)
            for text, mark in note:
                if any(straight(text.strip()) in title for title in titles if len(text.strip()) > 12):
                    assert mark.startswith(f"{language}-"), (text, mark)
            seen += 1
        assert seen > 2

    def test_full_form_first_and_short_form_later(self, name: str, kind: Kind) -> None:
        known: set[str] = set()
        repeated = 0
        for item, note in cited(name, kind):
            record = EVIDENCE.get(item)
            if record is None or record.get("symbol"):
                continue
            text = straight(whole(note))
            wanted = record["title"] if item not in known else record.get("short_title", record["title"])
            assert straight(wanted) in text, (item, text)
            if item in known:
                repeated += 1
                addresses = {record.get("url"), (record.get("reproduced_by") or {}).get("url")} - {None}
                assert not [address for address in addresses if address in whole(note)], text
            known.add(item)
        assert repeated > (5 if name == "cambodge-2024" else 0)

    def test_positions_are_those_of_earlier_yaml(self, name: str, kind: Kind) -> None:
        entries = yaml.safe_load((ROOT / "examples" / name / "earlier.yaml").read_text("utf-8"))["recommendations"]
        words = {"supported": "acceptée", "noted": "dont il est pris note"}
        positions = {entry["id"]: words.get(entry["position"], "") for entry in entries}
        found = [(positions[item[4:]], whole(note)) for item, note in cited(name, kind) if item.startswith("rec:")]
        assert found
        for word, text in found:
            assert word in text
            assert word or not any(other in text for other in words.values())


def test_a_title_in_english_of_a_source_read_in_another_language_says_so() -> None:
    other = {name: record for name, record in EVIDENCE.items() if record.get("language", "en") != "en"}
    assert len(other) > 5
    for name, record in other.items():
        english = re.search(r"\b(?:of|the|on|for|and)\b", record["title"])
        assert not english or record.get("title_language") == "en", name


def glossary(name: str) -> set[str]:
    """The English forms of names that have a French one."""
    path = ROOT / "examples" / name / "glossary.yaml"
    entries = yaml.safe_load(path.read_text("utf-8"))["names"] if path.exists() else []
    return {entry["en"] for entry in entries if "en" in entry} - {"Candlelight Party"}  # it is quoted once


def narrative(name: str) -> list[str]:
    folder = ROOT / "examples" / name
    manifest = yaml.safe_load((folder / "submission.yaml").read_text("utf-8"))
    return [(folder / path).read_text("utf-8") for path in manifest["sections"]]


def cited(name: str, kind: Kind) -> list[tuple[str, Runs]]:
    """Each id in each bracket with the note that it stands in."""
    brackets = [found for text in narrative(name) for found in re.findall(r"\[@[^\]]+\]", text)]
    notes = notes_of(name, kind)
    pairs = zip(brackets, notes, strict=True)
    return [(item, note) for bracket, note in pairs for item in re.findall(r"@((?:rec:)?[\w-]+)", bracket)]


def straight(text: str) -> str:
    """For comparing titles: no-break spaces as spaces."""
    return text.replace("\u00a0", " ")
