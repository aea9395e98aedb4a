"""How sure a fact is. Each fact here carries a grade and the short names of its sources."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

Grade: TypeAlias = Literal["A", "B", "C", "D"]
"""A is the best."""

GRADES: Mapping[Grade, str] = MappingProxyType(
    {
        "A": "read in a page or document of the United Nations, or in a plain copy of one",
        "B": "read in a trusted secondary source",
        "C": "recalled, not read: to be checked against the official document",
        "D": "inferred from practice or proposed by us: not a rule",
    }
)
