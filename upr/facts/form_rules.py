"""OHCHR's rules of form for stakeholders, row by row: what binds, how sure we are, what can be checked.

The text of the guidelines of the fourth cycle could not be read. `grade` is therefore that of the rule *for the
fourth cycle*; where a source speaks of an earlier cycle only, that it still holds is our inference: D. `best` is
the best grade the rule has for any cycle. For a rule of another time (`obsolete`) both speak of that time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias, cast

from upr.facts.form_rule_table import TABLE
from upr.facts.grades import Grade

Nature: TypeAlias = Literal["binding", "advisory", "practice", "context", "unknown", "obsolete"]
"""Binding: form and deadlines, a submission may be refused. Advisory: a stated wish. Practice: how it is done.
Context: frames other rules. Unknown: no rule was found. Obsolete: of an earlier cycle."""


@dataclass(frozen=True, slots=True)
class FormRule:
    """One rule in our own words. `cycle` as `1-4`; `check` says what software can test, or who decides."""

    id: str
    text: str
    nature: Nature
    cycle: str
    source: str
    grade: Grade
    best: Grade
    check: str


def _read(table: str) -> Iterator[FormRule]:
    for block in table.strip().split("\n\n"):
        head, text, check = block.split("\n")
        rule_id, nature, cycle, grade, best, source = head.split(" | ")
        yield FormRule(
            rule_id, text, cast("Nature", nature), cycle, source, cast("Grade", grade), cast("Grade", best), check
        )


FORM_RULES: Mapping[str, FormRule] = MappingProxyType({rule.id: rule for rule in _read(TABLE)})
"""By id, in the order of the guidelines' subjects."""
