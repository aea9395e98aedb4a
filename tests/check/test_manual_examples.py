"""Each rule's example raises exactly its code, and what the manual says to write instead raises nothing.

The tables say where an example is put into the small submission of `tests/rules/_skeleton`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from manuals import manual_of, spans
from rule_cases import SKELETON, lay

from upr.check.rules import BY_CODE
from upr.models.evidence import NgoStatement
from upr.pipeline import examine
from upr.resolve.fingerprint import fingerprint
from upr.text.location import Source
from upr.text.yaml import parse_yaml

Changes = dict[str, str | bytes | None]
Put = Callable[[list[str]], Changes]

MANIFEST, SECTION, RECORD = "submission.yaml", "sections/01-introduction.md", "evidence/vod-closed-2023.yaml"
RECOMMENDATIONS, EARLIER = "recommendations.yaml", "earlier.yaml"
BLOCK = ":::{recommendations} media\n:::\n"
TESTIMONY = "kind: testimony\ntitle: Talk with a farmer\nrecorded: 2023-03-01\nsummary: What was told.\n"


def clean(path: str) -> str:
    """A file of the clean submission."""
    return (SKELETON / path).read_text("utf-8")


def with_line(text: str, line: str, indent: str = "") -> str:
    """The text with `key: value` in the place of the key's old value, or else at the end."""
    pattern = re.compile(rf"^{indent}{re.escape(line.split(':')[0])}:.*\n(?:{indent} .*\n)*", re.MULTILINE)
    new = f"{indent}{line}\n"
    return pattern.sub(lambda _: new, text, count=1) if pattern.search(text) else text + new


def lines_in(path: str, indent: str = "", first: int | None = 1) -> Put:
    """The first span, or the first few, as lines of a YAML file."""

    def put(found: list[str]) -> Changes:
        text = clean(path)
        for line in found[:first]:
            text = with_line(text, line, indent)
        return {path: text}

    return put


def without(path: str, indent: str = "") -> Put:
    """The file without the key that the first span names."""
    return lambda found: {path: re.sub(rf"^{indent}{found[0]}:.*\n", "", clean(path), flags=re.MULTILINE)}


def narrative(form: str = "{0}") -> Put:
    """The spans in the narrative, before the block of recommendations."""
    return lambda found: {SECTION: clean(SECTION).replace(BLOCK, f"{form.format(*found)}\n\n{BLOCK}")}


def block(form: str) -> Put:
    """The spans in the place of the block of recommendations."""
    return lambda found: {SECTION: clean(SECTION).replace(BLOCK, f"{form.format(*found)}\n")}


def second_section(form: str) -> Put:
    """The spans as a section of their own."""
    manifest = clean(MANIFEST) + "  - sections/02-facts.md\n"
    return lambda found: {MANIFEST: manifest, "sections/02-facts.md": form.format(*found)}


def front(found: list[str]) -> Changes:
    """The first span as a line of the front matter."""
    _, head, body = clean(SECTION).split("---\n", 2)
    return {SECTION: f"---\n{with_line(head, found[0])}---\n{body}"}


def file_named(folder: str) -> Put:
    """A copy of the record under the name in the first span."""
    return lambda found: {f"{folder}/{found[0]}": clean(RECORD)}


def figure(found: list[str]) -> Changes:
    """The spans as the keys of a figure."""
    return {RECORD: clean(RECORD) + "figures:\n  - of: seats\n" + "".join(f"    {line}\n" for line in found)}


def another_recommendation(found: list[str]) -> Changes:
    """One more recommendation with the line in the first span."""
    return {
        RECOMMENDATIONS: clean(RECOMMENDATIONS)
        + f"  - id: lift-ban\n    {found[0]}\n    text: Lift the ban immediately.\n"
        "    evidence: [vod-closed-2023]\n    themes: [Freedom of association]\n"
    }


def its_block(found: list[str]) -> Changes:
    """The example, and the block for its theme."""
    section = clean(SECTION) + f"\n{found[0]}\n:::\n"
    return another_recommendation(spans(BY_CODE["LNK007"], "Example")) | {SECTION: section}


def with_limits(found: list[str]) -> Changes:
    """Doubts need words."""
    doubtful = with_line(clean(RECORD), found[0]) + "limits: Read on a page that changes.\n"
    return {RECORD: doubtful}


def with_testimony(found: list[str]) -> Changes:
    """The narrative, and the testimony that it cites."""
    return narrative()(found) | {"evidence/interview-with-a-farmer.yaml": TESTIMONY}


def with_glossary(found: list[str]) -> Changes:
    """The first span in the narrative; the second, where there is one, as a line of the glossary's one name."""
    name = "names:\n  - name: Voice of Democracy\n    kind: body\n"
    return narrative()(found[:1]) | {"glossary.yaml": name + "".join(f"    {line}\n" for line in found[1:])}


def with_sign_offs(found: list[str]) -> Changes:
    """A base that asks for a sign-off and has it by A-02; the first span is a line of a second one, or a record."""
    of_record = found[0].startswith("recorded_by")
    text = with_line(clean(RECORD), found[0]) if of_record else clean(RECORD)
    data, _ = parse_yaml(Source(Path(RECORD), text))
    sign_off = (
        f"record: vod-closed-2023\nfingerprint: {fingerprint(NgoStatement.model_validate(data))}\n"
        "decision: verified\nactor: {}\nreviewed_on: 2023-03-01\n"
    )
    second = sign_off.format("A-01")
    return {
        RECORD: text,
        "evidence/base.yaml": clean("evidence/base.yaml") + "sign_offs: 1\nreviewers: [{id: A-01}, {id: A-02}]\n",
        "evidence/reviews/vod-closed-2023.A-02.001.yaml": sign_off.format("A-02"),
        "evidence/reviews/vod-closed-2023.A-01.001.yaml": second if of_record else with_line(second, found[0]),
    }


def with_endorsement(found: list[str]) -> Changes:
    """The first span as a line of an endorsement."""
    keys = f"organisation: EO\nby: A-01\nendorsed_on: 2023-10-10\nhash: sha256:{'0' * 64}\n"
    lines = with_line(keys, found[0]).splitlines()
    return {"endorsements.yaml": "endorsements:\n  - " + "\n    ".join(lines) + "\n"}


def with_allegation(found: list[str]) -> Changes:
    """The first span in the narrative, and a record that is not sure."""
    return narrative()(found) | {RECORD: with_line(clean(RECORD), "summary: He was allegedly beaten.")}


def with_figure(found: list[str]) -> Changes:
    """The first span in the narrative, and a record with the figure 25."""
    figures = 'figures:\n  - value: "25"\n    unit: stations\n    of: stations without a licence\n'
    return narrative()(found) | {RECORD: clean(RECORD) + figures}


def asked(found: list[str]) -> Changes:
    """The first span as the text of our recommendation."""
    text = re.sub(r"(?m)^    text: .*$", lambda _: f"    text: {found[0]}", clean(RECOMMENDATIONS))
    return {RECOMMENDATIONS: text}


def asked_too(found: list[str]) -> Changes:
    """The first span as the text of one more recommendation."""
    item = clean(RECOMMENDATIONS).split("recommendations:\n")[1].replace("id: restore-licence", "id: restore-it")
    return {RECOMMENDATIONS: clean(RECOMMENDATIONS) + re.sub(r"text: .*", lambda _: f"text: {found[0]}", item)}


def further(found: list[str]) -> Changes:
    """Another submission of our own, of the kind in the first span."""
    entry = f"  - organisations: [EO]\n    {found[0]}\n    state: KHM\n    session: 46\n"
    return {"others.yaml": f"submissions:\n{entry}"}


record, manifest = lines_in(RECORD), lines_in(MANIFEST)
of_facts = second_section("---\ntitle: Facts\n---\n\n{0}\n")
recommendation, earlier = lines_in(RECOMMENDATIONS, "    "), lines_in(EARLIER, "    ")

EXAMPLES: dict[str, Put] = {
    "REC002": record,
    "REC003": record,
    "REC004": record,
    "REC005": record,
    "REC006": lambda found: {RECORD: clean(RECORD).replace("url:", f"{found[0]}\nurl:")},
    "REC007": figure,
    "REC008": manifest,
    "REC009": lambda found: {"evidence/list.yaml": f"{found[0]}\n"},
    "REC010": record,
    "REC011": without(RECORD),
    "REC012": earlier,
    "REC013": record,
    "REC014": file_named("evidence"),
    "REC015": record,
    "REC016": record,
    "REC017": manifest,
    "REC018": file_named("evidence"),
    "REC019": manifest,
    "REC020": file_named("evidence/media"),
    "REC021": record,
    "REC022": record,
    "REC023": record,
    "REC024": manifest,
    "REC025": manifest,
    "REC030": record,
    "REC031": record,
    "LNK001": narrative(),
    "LNK002": narrative(),
    "LNK003": narrative("It was closed. {0}\n\nIt stays closed. {0}"),
    "LNK004": narrative(),
    "LNK005": narrative(),
    "LNK006": block("{0}\n:::"),
    "LNK007": another_recommendation,
    "LNK008": narrative("{0}\n:::"),
    "LNK009": recommendation,
    "LNK010": recommendation,
    "LNK011": narrative("## Media {0}\n\n{1}"),
    "LNK012": manifest,
    "NAR001": second_section("{0}\n{1}\n\nThe station stays closed [@vod-closed-2023].\n"),
    "NAR003": narrative(),
    "NAR004": narrative(),
    "NAR005": narrative(),
    "NAR006": narrative(),
    "NAR007": block("{0}\n:::"),
    "NAR008": block("{0}"),
    "NAR009": narrative(),
    "NAR010": narrative("It was closed.{0}"),
    "NAR012": narrative("{0}"),
    "NAR013": narrative("| Year | Cases |\n|------|-------|\n{0}"),
    "NAR014": with_glossary,
    "NAR015": with_glossary,
    "NAR016": lambda found: with_glossary(["", *found]),
    **dict.fromkeys(("NAR017", "NAR018", "NAR021", "NAR022", "NAR023", "NAR026", "NAR027", "NAR028"), of_facts),
    **dict.fromkeys(("RCM001", "RCM003", "RCM004", "RCM007", "RCM008", "RCM010"), asked),
    "RCM005": without(RECOMMENDATIONS, "    "),
    "RCM006": without(RECOMMENDATIONS, "    "),
    "RCM009": recommendation,
    "RCM011": asked_too,
    "PER001": with_testimony,
    "REV001": lines_in("evidence/base.yaml"),
    "REV003": with_sign_offs,
    "REV004": with_sign_offs,
    "REV005": with_sign_offs,
    "VER001": record,
    "VER002": with_limits,
    "VER005": second_section("---\ntitle: Facts\n---\n\n{0}\n"),
    "VER008": with_allegation,
    "VER010": with_figure,
    "VER011": record,
    **dict.fromkeys(("SRC001", "SRC002", "SRC003", "SRC004", "SRC005", "SRC006"), record),
    "OHC003": manifest,
    "OHC004": manifest,
    "OHC006": without(MANIFEST),
    "OHC007": front,
    "OHC008": lambda found: without(MANIFEST, "    ")(found[1:]),
    "OHC009": lines_in(MANIFEST, first=2),
    "OHC010": lines_in(MANIFEST, first=2),
    "OHC011": manifest,
    "OHC015": second_section("---\ntitle: Facts\n---\n\n## {0}\n\nThe stations [@vod-closed-2023].\n"),
    "OHC016": narrative(),
    "OHC017": further,
    "OHC040": manifest,
    "OHC041": with_endorsement,
    "OHC042": with_endorsement,
}
"""Code -> how the spans of its example are put into the submission."""

PROSE = {"REC001", "REV002", "NAR002", "NAR011", "OHC001", "OHC002", "OHC005", "OHC012", "OHC013", "OHC014"} | {
    "SRC007", "SRC008", "VER003", "VER004", "VER006", "VER007", "VER009", "VER012",
    "NAR019", "NAR020", "NAR024", "NAR025", "NAR029", "OHC018", "OHC019", "RCM002", "RCM012",
}  # fmt: skip
"""Examples in words: files that no line can show, lengths (below), and what is missing. Their cases are in
`tests/rules/`."""

OTHERWISE: dict[str, Put] = {
    "REC009": record,
    "REC011": record,
    "LNK002": narrative(),
    "LNK003": narrative("It was closed. {0}\n\nIt stays closed. {1}"),
    "LNK007": its_block,
    "LNK008": narrative(),
    "NAR001": second_section("---\ntitle: Introduction\n{0}\n\nThe station stays closed [@vod-closed-2023].\n"),
    "NAR008": block(":::{{recommendations}} media\n{0}"),
    "NAR012": narrative("It was closed. {{#closed}}"),
    "RCM005": recommendation,
    "RCM006": recommendation,
    "OHC006": manifest,
    "OHC008": lines_in(MANIFEST, "    "),
    "OHC009": manifest,
    "OHC010": manifest,
    "OHC013": narrative(),
    "VER008": narrative(),
}
"""Where what to write instead is put otherwise than the example."""

NO_LINE_INSTEAD = {"REC006", "REC018", "REC020", "REC030", "REC031"} | {
    "LNK004", "LNK011", "NAR005", "NAR010", "PER001", "VER002", "OHC015", "OHC016",
    "OHC040", "OHC041", "REV001", "REV003", "REV004", "VER011", "RCM009", "RCM011",
}  # fmt: skip
"""Remedies in words: something is taken away, or moved."""


def codes(root: Path) -> list[str]:
    return [finding.code for finding in examine(root).findings]


@pytest.mark.parametrize("code", EXAMPLES)
def test_example_raises_its_code_alone(code: str, tmp_path: Path) -> None:
    found = spans(BY_CODE[code], "Example")
    assert set(codes(lay(tmp_path, EXAMPLES[code](found)))) == {code}


@pytest.mark.parametrize("code", sorted((EXAMPLES.keys() | OTHERWISE.keys()) - NO_LINE_INSTEAD))
def test_instead_raises_nothing(code: str, tmp_path: Path) -> None:
    found = spans(BY_CODE[code], "Instead")
    put = OTHERWISE.get(code) or EXAMPLES[code]
    assert codes(lay(tmp_path, put(found))) == []


@pytest.mark.parametrize("code", ["OHC001", "OHC002"])
def test_lengths(code: str, tmp_path: Path) -> None:
    """The numbers in the manuals of the word limits are those of the rules."""
    example, instead = (
        int(re.findall(r"\d,\d{3}", manual_of(BY_CODE[code])[part])[0].replace(",", ""))
        for part in ("Example", "Instead")
    )
    assert lengths(_joint(tmp_path / "example", body=example)) == [code]
    if code == "OHC001":
        assert code not in codes(_joint(tmp_path / "instead", body=instead))
        assert code in codes(_joint(tmp_path / "above", body=instead + 1))
    else:
        assert lengths(_joint(tmp_path / "instead", strict=instead)) == []
        assert lengths(_joint(tmp_path / "above", strict=instead + 1)) == [code]


def lengths(root: Path) -> list[str]:
    """The codes on the length of the whole, for thousands of words without sense have other faults."""
    return [code for code in codes(root) if code.startswith("OHC")]


def _joint(folder: Path, *, body: int = 0, strict: int = 0) -> Path:
    """A joint submission of so many words."""
    one = clean(MANIFEST).split("organisations:\n")[1].split("sections:\n")[0]
    text = clean(MANIFEST).replace("kind: individual", "kind: joint").replace("sections:\n", f"{one}sections:\n")
    changes: Changes = {MANIFEST: text}
    composed = examine(lay(folder, changes)).composed
    assert composed is not None
    missing = body - composed.words.body if body else strict - composed.words.strict
    return lay(folder, changes | narrative()([" ".join(["word"] * missing)]))


def test_every_rule_has_its_row() -> None:
    of_word_files = {code for code in BY_CODE if code.startswith("DOC")}  # see tests/word/test_doc_rules.py
    assert EXAMPLES.keys() | PROSE == BY_CODE.keys() - of_word_files
    assert not EXAMPLES.keys() & PROSE
    assert {code for code in PROSE if spans(BY_CODE[code], "Example")} == set()
