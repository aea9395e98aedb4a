"""REC: what loading and accepting find wrong in files; declared here, with their manuals. (YAML: `rec_yaml`.)"""

from __future__ import annotations

from typing import Any

from upr.check.rule import Rule, declared
from upr.models.finding import Severity

E, W = Severity.ERROR, Severity.WARNING

UNREADABLE_FILE = declared(
    "REC001",
    "unreadable-file",
    E,
    """
    What it does: reports a file that cannot be read as text: not UTF-8, with NUL bytes, over 1 MB, not a plain file.
    Why it matters: what cannot be read cannot be checked, and a submission must not rest on it.
    Example: a record saved by an old editor as UTF-16.
    Instead: save the file as UTF-8; split a file that is too large.
    References: Unicode 15.1, chapter 3.9 (UTF-8).
    """,
)
NOT_A_MAPPING = declared(
    "REC009",
    "not-a-mapping",
    E,
    """
    What it does: reports a file that is empty or does not begin with `key: value` lines.
    Why it matters: there is nothing in it that could be a record.
    Example: a file that holds only a list, such as `- vod-closed-2023`.
    Instead: begin with the field's name, such as `kind: news-report`.
    References: README, formats.
    """,
)
UNKNOWN_KEY = declared(
    "REC010",
    "unknown-key",
    E,
    """
    What it does: reports a key that is not known at this place, with the nearest known one.
    Why it matters: a misspelt key would be dropped in silence, and its value with it.
    Example: `publised: 2023-03-03`
    Instead: `published: 2023-03-03`
    References: README, formats; the JSON Schemas in schemas/.
    """,
)
MISSING_KEY = declared(
    "REC011",
    "missing-key",
    E,
    """
    What it does: reports a field that must be there and is not, at the place where it belongs.
    Why it matters: a source without title, issuer or date cannot be found by the reader.
    Example: a news report without `published`.
    Instead: add `published: 2023-07-17`, as precisely as it is known.
    References: README, formats.
    """,
)
WRONG_TYPE = declared(
    "REC012",
    "wrong-type",
    E,
    """
    What it does: reports text where a list is asked, a number where text is asked, and the like.
    Why it matters: an unquoted 110.10 is the number 110.1: another recommendation.
    Example: `number: 110.10`
    Instead: `number: "110.10"`
    References: RFC 8259, section 6 (numbers).
    """,
)
WRONG_VALUE = declared(
    "REC013",
    "wrong-value",
    E,
    """
    What it does: reports a value that is not one of the words allowed, not a date that exists, not an address.
    Why it matters: what is not in its form cannot be compared, sorted or printed.
    Example: `event_date: 2023-02-30`
    Instead: `event_date: 2023-02-28`
    References: ISO 8601 (dates); ISO 3166-1 (States); README, formats.
    """,
)
BAD_FILE_NAME = declared(
    "REC014",
    "bad-file-name",
    E,
    """
    What it does: reports a record whose file name cannot be an id.
    Why it matters: the id is what the narrative cites.
    Example: `VOD closed (final).yaml`
    Instead: `vod-closed-2023.yaml`
    References: README, formats.
    """,
)
CONTROL_CHARACTER = declared(
    "REC015",
    "control-character",
    E,
    """
    What it does: reports control characters in a YAML file.
    Why it matters: they can drive a terminal, hide text and break the Word file.
    Example: `title: "Station \\e[31mclosed"`, or an escape character pasted from a terminal.
    Instead: `title: "Station closed"`
    References: Unicode, general category Cc.
    """,
)
BIDI_CHARACTER = declared(
    "REC016",
    "bidi-character",
    W,
    """
    What it does: reports characters that reverse the direction of text, and invisible tag characters. Directional
    marks (U+061C, U+200E, U+200F) are allowed: titles in Arabic and Hebrew are printed with them.
    Why it matters: what a reader sees is then not what is written.
    Example: `title: "Station \\u202Edesolc"`, or the character itself, which cannot be seen.
    Instead: `title: "Station closed"`; scripts that run from right to left do not need it.
    References: Unicode Standard Annex 9; CVE-2021-42574.
    """,
    acceptable=True,
)
UNSAFE_PATH = declared(
    "REC017",
    "unsafe-path",
    E,
    """
    What it does: reports a path that is absolute, leads out of its folder, is a link, or cannot exist on another
    system.
    Why it matters: a file from elsewhere could be drawn into a public document, or the submission breaks on a
    colleague's computer.
    Example: `sections: [../../notes/private.md]`
    Instead: `sections: [sections/01-introduction.md]`
    References: CWE-22, CWE-59; Windows file naming rules.
    """,
)
STRAY_FILE = declared(
    "REC018",
    "stray-file",
    W,
    """
    What it does: reports files that a sync program, editor or system has left among the records.
    Why it matters: a conflict copy may hold the newer text, and nobody reads it.
    Example: `vod-closed-2023 (conflicted copy).yaml`
    Instead: compare it with the record, then remove it.
    References: README, formats.
    """,
    acceptable=True,
)
MISSING_FILE = declared(
    "REC019",
    "missing-file",
    E,
    """
    What it does: reports a section, a base or its base.yaml that is named and not there.
    Why it matters: a part of the submission would be missing.
    Example: `sections: [sections/01-intro.md]` while the file is called 01-introduction.md
    Instead: `sections: [sections/01-introduction.md]`, the name as it is on disk.
    References: README, formats.
    """,
)
DUPLICATE_ID = declared(
    "REC020",
    "duplicate-id",
    E,
    """
    What it does: reports an id that two records, or two recommendations, share, over all bases; and a section that
    the manifest lists twice.
    Why it matters: a citation would have two meanings, and a section would be printed twice.
    Example: `vod-closed-2023.yaml` in two folders.
    Instead: give one of them another id.
    References: README, formats.
    """,
)


UNUSED_ACCEPTANCE = declared(
    "REC030",
    "unused-acceptance",
    W,
    """
    What it does: reports an `accept` entry that matches no finding.
    Why it matters: it would silence a fault that comes later.
    Example: `accept: [{code: REC023, reason: printed so}]` after the symbol was corrected.
    Instead: remove the entry.
    References: README, accepting a finding.
    """,
)
UNACCEPTABLE = declared(
    "REC031",
    "unacceptable-acceptance",
    E,
    """
    What it does: reports an `accept` entry for a code that cannot be accepted or does not exist.
    Why it matters: files that do not parse and persons at risk are not a matter of opinion.
    Example: `accept: [{code: PER001, reason: she is known}]`
    Instead: cite a public source, or leave the passage out.
    References: README, accepting a finding.
    """,
)


RULES: tuple[Rule[Any], ...] = (
    UNREADABLE_FILE,
    NOT_A_MAPPING,
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_TYPE,
    WRONG_VALUE,
    BAD_FILE_NAME,
    CONTROL_CHARACTER,
    BIDI_CHARACTER,
    UNSAFE_PATH,
    STRAY_FILE,
    MISSING_FILE,
    DUPLICATE_ID,
    UNUSED_ACCEPTANCE,
    UNACCEPTABLE,
)
