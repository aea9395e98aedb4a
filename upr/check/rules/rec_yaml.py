"""REC: what the strict reading of YAML refuses; declared here, with their manuals."""

from __future__ import annotations

from typing import Any

from upr.check.rule import Rule, declared
from upr.models.finding import Severity

E = Severity.ERROR

MALFORMED_YAML = declared(
    "REC002",
    "malformed-yaml",
    E,
    """
    What it does: reports the place where a YAML file can no longer be understood.
    Why it matters: nothing behind that place is read.
    Example: `title: "Ex-leader sentenced` (the closing quote is missing)
    Instead: `title: "Ex-leader sentenced"`
    References: YAML 1.2.2.
    """,
)
DUPLICATE_KEY = declared(
    "REC003",
    "duplicate-key",
    E,
    """
    What it does: reports a key that stands twice in one mapping.
    Why it matters: most programs keep the second value in silence, so a fact is lost.
    Example: `figures: [{of: seats, value: "120", value: "125"}]`
    Instead: `figures: [{of: seats, value: "120"}]`
    References: YAML 1.2.2, section 3.2.1.1.
    """,
)
YAML_ALIAS = declared(
    "REC004",
    "yaml-alias",
    E,
    """
    What it does: reports anchors, aliases and merge keys.
    Why it matters: a few lines with aliases can grow to gigabytes, and what a reviewer reads is not what is there.
    Example: `rights: &r [ICCPR-25]` and elsewhere `rights: *r`
    Instead: `rights: [ICCPR-25]`, written out in both places.
    References: YAML 1.2.2, section 3.2.2.2.
    """,
)
YAML_TAG = declared(
    "REC005",
    "yaml-tag",
    E,
    """
    What it does: reports tags.
    Why it matters: tags can make other programs run code or change types.
    Example: `published: !!timestamp 2023-03-03`
    Instead: `published: 2023-03-03`
    References: YAML 1.2.2, section 3.2.1.2.
    """,
)
SEVERAL_DOCUMENTS = declared(
    "REC006",
    "several-documents",
    E,
    """
    What it does: reports a file that holds more than one YAML document.
    Why it matters: one file is one record; a second document would be read by nobody.
    Example: a line `---` in the middle of a record.
    Instead: make a file for each record.
    References: YAML 1.2.2, section 9.2.
    """,
)
NON_TEXT_KEY = declared(
    "REC007",
    "non-text-key",
    E,
    """
    What it does: reports a key that is a number, a truth value, a list or a mapping.
    Why it matters: no field has such a name, and programs disagree on what it means.
    Example: `2023: 41`
    Instead: use the field's name: `value: "41"` and `as_of: 2023`.
    References: RFC 8259, section 4 (keys are strings).
    """,
)
OVERSIZED_YAML = declared(
    "REC008",
    "oversized-yaml",
    E,
    """
    What it does: reports a file that is too deep (over 40 levels), too full (over 50,000 values) or holds a value
    that is too long or too large to be true.
    Why it matters: such files are made to exhaust a computer; no record needs them.
    Example: `session: 1e999`, or a list inside a list inside a list, a thousand times.
    Instead: `session: 46`; split a file that is too full, and write long figures as text.
    References: OWASP, denial of service by nested data.
    """,
)

RULES: tuple[Rule[Any], ...] = (
    MALFORMED_YAML,
    DUPLICATE_KEY,
    YAML_ALIAS,
    YAML_TAG,
    SEVERAL_DOCUMENTS,
    NON_TEXT_KEY,
    OVERSIZED_YAML,
)
