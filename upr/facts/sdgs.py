"""The seventeen Sustainable Development Goals, and the goal in a text that names a goal or target."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

GOALS: Mapping[int, str] = MappingProxyType(
    {
        1: "No poverty",
        2: "Zero hunger",
        3: "Good health and well-being",
        4: "Quality education",
        5: "Gender equality",
        6: "Clean water and sanitation",
        7: "Affordable and clean energy",
        8: "Decent work and economic growth",
        9: "Industry, innovation and infrastructure",
        10: "Reduced inequalities",
        11: "Sustainable cities and communities",
        12: "Responsible consumption and production",
        13: "Climate action",
        14: "Life below water",
        15: "Life on land",
        16: "Peace, justice and strong institutions",
        17: "Partnerships for the goals",
    }
)


def goal_of(text: str) -> int | None:
    """The goal that a text starts with.

    Lists print `16 - PEACE, JUSTICE AND STRONG INSTITUTIONS`, `16.3 - Promote the rule of law` or `10. Reduce
    inequalities`, so only the leading number tells.
    """
    match = re.match(r"\s*-?\s*([0-9]{1,2})(?:\.(?:[0-9]{1,2}|[a-d]))?\b", text)
    return int(match[1]) if match and int(match[1]) in GOALS else None
