"""Accepting findings: each entry speaks of its own place and of nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from rule_cases import SKELETON, lay, place

from upr.check.blocking import UNPARSED
from upr.check.rules import RULES
from upr.pipeline import examine

MANIFEST, SECTION, RECORD = "submission.yaml", "sections/01-introduction.md", "evidence/vod-closed-2023.yaml"
RECOMMENDATIONS, EARLIER, SECOND = "recommendations.yaml", "earlier.yaml", "evidence/vod-order-2023.yaml"
BAD_SYMBOL = "symbol: CCPR/C/KHM/CO3\n"

Changes = dict[str, str | bytes | None]


def clean(path: str) -> str:
    return (SKELETON / path).read_text("utf-8")


def entry(code: str, *, at: str = "", path: str = "") -> str:
    """An `accept` key with one entry."""
    more = "".join(f", {key}: {value}" for key, value in (("at", at and f'"{at}"'), ("path", path)) if value)
    return f"accept: [{{code: {code}, reason: It stands.{more}}}]\n"


def section(accept: str, body: str) -> Changes:
    text = clean(SECTION).replace("theme: media\n", f"theme: media\n{accept}")
    return {SECTION: text.replace(":::{recommendations}", f"{body}\n\n:::{{recommendations}}")}


def looked(folder: Path, changes: Changes) -> tuple[list[str], list[str]]:
    """What stays, and what was accepted."""
    root = lay(folder, changes)
    examined = examine(root)
    return [place(one, root) for one in examined.findings], [place(one, root) for one in examined.accepted]


def test_in_a_record(tmp_path: Path) -> None:
    text = clean(RECORD) + BAD_SYMBOL + entry("REC023")
    assert looked(tmp_path, {RECORD: text}) == ([], [f"{RECORD}:11:9: REC023"])


def test_in_a_record_for_all_its_findings_of_the_code(tmp_path: Path) -> None:
    text = clean(RECORD) + "themes: [Press, Radio]\n" + entry("REC021")
    assert looked(tmp_path, {RECORD: text}) == ([], [f"{RECORD}:11:10: REC021", f"{RECORD}:11:17: REC021"])


def test_in_a_record_not_for_another_record(tmp_path: Path) -> None:
    first, second = clean(RECORD) + BAD_SYMBOL + entry("REC023"), clean(RECORD) + BAD_SYMBOL
    stay, accepted = looked(tmp_path, {RECORD: first, SECOND: second})
    assert stay == [f"{SECOND}:11:9: REC023"]
    assert accepted == [f"{RECORD}:11:9: REC023"]


def test_in_a_record_not_for_the_paragraph_that_cites_it(tmp_path: Path) -> None:
    record = clean(RECORD).replace("published: 2023-02-13", "published: 2023-10-11") + entry("VER001")
    assert looked(tmp_path, {RECORD: record}) == ([f"{RECORD}:11:10: REC030", f"{SECTION}:7:58: VER001"], [])


def test_in_a_record_not_for_another_code(tmp_path: Path) -> None:
    text = clean(RECORD) + BAD_SYMBOL + entry("REC021")
    assert looked(tmp_path, {RECORD: text}) == ([f"{RECORD}:11:9: REC023", f"{RECORD}:12:10: REC030"], [])


TWO_REFERENCES = "It was [said](#vod). {#one}\n\nAnd\nagain [said](#vod). {#two}"


def test_in_front_matter_for_the_whole_section(tmp_path: Path) -> None:
    found = looked(tmp_path, section(entry("NAR009"), TWO_REFERENCES))
    assert found == ([], [f"{SECTION}:12:8: NAR009", f"{SECTION}:15:7: NAR009"])


def test_in_front_matter_for_one_paragraph(tmp_path: Path) -> None:
    """The finding stands in the second line of the labelled paragraph."""
    stay, accepted = looked(tmp_path, section(entry("NAR009", at="#two"), TWO_REFERENCES))
    assert stay == [f"{SECTION}:12:8: NAR009"]
    assert accepted == [f"{SECTION}:15:7: NAR009"]


@pytest.mark.parametrize("label", ["#vod", "#three"])
def test_in_front_matter_for_a_paragraph_without_it(label: str, tmp_path: Path) -> None:
    stay, accepted = looked(tmp_path, section(entry("NAR009", at=label), TWO_REFERENCES))
    assert stay == [f"{SECTION}:5:10: REC030", f"{SECTION}:12:8: NAR009", f"{SECTION}:15:7: NAR009"]
    assert accepted == []


def test_in_front_matter_for_a_paragraph_in_a_list(tmp_path: Path) -> None:
    body = "- It was [said](#vod).\n- It was [said](#vod). {#item}"
    stay, accepted = looked(tmp_path, section(entry("NAR009", at="#item"), body))
    assert stay == [f"{SECTION}:12:10: NAR009"]
    assert accepted == [f"{SECTION}:13:10: NAR009"]


def test_in_front_matter_not_for_another_section(tmp_path: Path) -> None:
    changes = section(entry("NAR009"), "It stays closed.")
    changes[MANIFEST] = clean(MANIFEST) + "  - sections/02-facts.md\n"
    changes["sections/02-facts.md"] = "---\ntitle: Facts\n---\n\nThe station was [closed](#vod) [@vod-closed-2023].\n"
    assert looked(tmp_path, changes) == ([f"{SECTION}:5:10: REC030", "sections/02-facts.md:5:17: NAR009"], [])


def test_in_the_manifest_for_itself(tmp_path: Path) -> None:
    text = clean(MANIFEST).replace("key_words: [media freedom]\n", "") + entry("OHC006")
    assert looked(tmp_path, {MANIFEST: text}) == ([], [f"{MANIFEST}:1:1: OHC006"])


@pytest.mark.parametrize("path", [RECORD, f"./{RECORD}"])
def test_in_the_manifest_for_a_file(path: str, tmp_path: Path) -> None:
    changes: Changes = {MANIFEST: clean(MANIFEST) + entry("REC023", path=path)}
    for record in (RECORD, SECOND):
        changes[record] = clean(RECORD) + BAD_SYMBOL
    assert looked(tmp_path, changes) == ([f"{SECOND}:11:9: REC023"], [f"{RECORD}:11:9: REC023"])


def test_in_the_manifest_for_a_base_that_lies_elsewhere(tmp_path: Path) -> None:
    manifest = clean(MANIFEST) + "evidence: [../shared]\n" + entry("REC023", path="../shared/vod-closed-2023.yaml")
    root = lay(tmp_path / "submission", {MANIFEST: manifest})
    (root / RECORD).write_text(clean(RECORD) + BAD_SYMBOL, "utf-8")
    (root / "evidence").rename(tmp_path / "shared")
    examined = examine(root)
    assert examined.findings == ()
    assert [finding.code for finding in examined.accepted] == ["REC023"]


def test_in_the_manifest_without_a_path_not_for_a_file(tmp_path: Path) -> None:
    changes: Changes = {MANIFEST: clean(MANIFEST) + entry("REC023"), RECORD: clean(RECORD) + BAD_SYMBOL}
    assert looked(tmp_path, changes) == ([f"{RECORD}:11:9: REC023", f"{MANIFEST}:17:10: REC030"], [])


SECOND_ITEM = (
    "  - id: lift-ban\n    theme: media\n    text: Lift the ban immediately.\n    evidence: [vod-closed-2023]\n"
    "    themes: [Freedom of association]\n    rights: [ICPR-19]\n"
)


def test_in_a_recommendation_for_itself_alone(tmp_path: Path) -> None:
    first = clean(RECOMMENDATIONS) + "    " + entry("REC022") + "    rights: [ICPR-19]\n"
    stay, accepted = looked(tmp_path, {RECOMMENDATIONS: first + SECOND_ITEM})
    assert stay == [f"{RECOMMENDATIONS}:15:14: REC022"]
    assert accepted == [f"{RECOMMENDATIONS}:9:14: REC022"]


def test_in_the_last_recommendation_not_for_the_first(tmp_path: Path) -> None:
    first = clean(RECOMMENDATIONS) + "    rights: [ICPR-19]\n"
    stay, accepted = looked(tmp_path, {RECOMMENDATIONS: first + SECOND_ITEM + "    " + entry("REC022")})
    assert stay == [f"{RECOMMENDATIONS}:8:14: REC022"]
    assert accepted == [f"{RECOMMENDATIONS}:14:14: REC022"]


def test_in_an_earlier_recommendation_down_to_its_last_line(tmp_path: Path) -> None:
    """The record that does not exist stands deep inside the last key of the item."""
    text = clean(EARLIER).replace("    cycle: 3\n", "    cycle: 3\n    " + entry("LNK009"))
    text = text.replace(
        "evidence: [vod-closed-2023]", "evidence:\n            - vod-closed-2023\n            - radio-2023"
    )
    assert looked(tmp_path, {EARLIER: text}) == ([], [f"{EARLIER}:17:15: LNK009"])


@pytest.mark.parametrize(
    "changes",
    [
        {RECORD: clean(RECORD) + BAD_SYMBOL + entry("REC023", at="#vod")},
        {RECORD: clean(RECORD) + BAD_SYMBOL + entry("REC023", path=RECORD)},
        {RECOMMENDATIONS: clean(RECOMMENDATIONS) + "    rights: [ICPR-19]\n    " + entry("REC022", at="#vod")},
        {MANIFEST: clean(MANIFEST).replace("[media freedom]", "[]") + entry("OHC006", at="#vod")},
        section(entry("NAR009", path=SECTION), TWO_REFERENCES),
    ],
    ids=["at in a record", "path in a record", "at in a recommendation", "at in the manifest", "path in a section"],
)
def test_a_place_that_means_nothing_there_accepts_nothing(changes: Changes, tmp_path: Path) -> None:
    stay, accepted = looked(tmp_path, changes)
    assert accepted == []
    assert len([line for line in stay if line.endswith("REC030")]) == 1
    assert len(stay) >= 2


def test_two_entries_for_one_finding_are_both_used(tmp_path: Path) -> None:
    manifest = clean(MANIFEST) + entry("REC023", path=RECORD)
    record = clean(RECORD) + BAD_SYMBOL + entry("REC023")
    assert looked(tmp_path, {MANIFEST: manifest, RECORD: record}) == ([], [f"{RECORD}:11:9: REC023"])


@pytest.mark.parametrize("code", sorted(rule.code for rule in RULES if not rule.acceptable))
def test_what_cannot_be_accepted(code: str, tmp_path: Path) -> None:
    stay, accepted = looked(tmp_path, {RECORD: clean(RECORD) + entry(code)})
    assert (stay, accepted) == ([f"{RECORD}:11:10: REC031"], [])


@pytest.mark.parametrize("code", sorted(rule.code for rule in RULES if rule.acceptable))
def test_what_can_be_accepted_is_unused_where_it_is_not_found(code: str, tmp_path: Path) -> None:
    stay, _ = looked(tmp_path, {RECORD: clean(RECORD) + entry(code)})
    assert stay == [f"{RECORD}:11:10: REC030"]


def test_persons_and_files_that_do_not_parse_cannot_be_accepted() -> None:
    acceptable = {rule.code for rule in RULES if rule.acceptable}
    assert not acceptable & (UNPARSED | {"PER001", "REC030", "REC031"})


def test_a_person_stays_in_spite_of_an_entry(tmp_path: Path) -> None:
    record = clean(RECORD) + "persons: [P-ABCDEFG2]\n"
    changes = section(entry("PER001"), "It stays closed.") | {RECORD: record}
    stay, accepted = looked(tmp_path, changes)
    assert stay == [f"{RECOMMENDATIONS}:5:16: PER001", f"{SECTION}:5:10: REC031", f"{SECTION}:8:58: PER001"]
    assert accepted == []


def test_a_code_that_does_not_exist(tmp_path: Path) -> None:
    root = lay(tmp_path, {RECORD: clean(RECORD) + entry("VER999")})
    (finding,) = examine(root).findings
    assert (finding.code, finding.message) == ("REC031", "there is no rule VER999")
    assert "upr rule" in finding.help


def test_an_entry_changes_no_severity(tmp_path: Path) -> None:
    root = lay(tmp_path, {RECORD: clean(RECORD) + BAD_SYMBOL + entry("REC023")})
    (accepted,) = examine(root).accepted
    (found,) = examine(lay(tmp_path, {RECORD: clean(RECORD) + BAD_SYMBOL})).findings
    assert accepted == found
