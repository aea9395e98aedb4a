"""What only a person can confirm before and after sending: the rows of OHCHR's rules that no rule can test.

Each row of `FORM_RULES` leads to a rule, to an item here, or to a reason in `NO_CHECK`; a test walks them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

from upr.facts.form_rules import FORM_RULES
from upr.facts.grades import Grade

ItemId: TypeAlias = Literal[
    "public", "persons-safe", "reprisals", "not-abusive", "credible", "first-hand", "period", "pattern",
    "priorities", "no-lists", "together", "no-repetition", "one-individual", "annexes", "matrix", "online-system",
    "account", "window", "contact", "very-file", "final-text", "receipt",
]  # fmt: skip
"""The items by id, in their order."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to confirm. `rows` are those of OHCHR's rules that ask for it, none where we do."""

    id: ItemId
    text: str
    rows: tuple[str, ...]
    when: Literal["before", "after"] = "before"
    joint_only: bool = False

    @property
    def source(self) -> str:
        """Short names of the sources of its rows."""
        names = (name for row in self.rows for name in FORM_RULES[row].source.split(", "))
        return ", ".join(dict.fromkeys(names)) or "OWN"

    @property
    def grade(self) -> Grade:
        """How well the least sure of its rows is established, by the best text that was read for any cycle."""
        return max((FORM_RULES[row].best for row in self.rows), default="D")


_ITEMS = (
    Item(
        "public",
        "Every organization knows and agrees that its name and the whole text will be public.",
        ("CON-10",),
    ),
    Item(
        "persons-safe",
        "Nobody who is named, or who can be recognized, is put at risk, and each of them has agreed.",
        ("CON-11",),
    ),
    Item(
        "reprisals",
        "We have thought about reprisals; where a national group is at risk, a partner abroad can submit for it.",
        ("CON-12",),
    ),
    Item("not-abusive", "No wording is abusive.", ("CON-9",)),
    Item("credible", "Somebody who did not write the text has read it against its sources.", ("CON-1",)),
    Item("first-hand", "First-hand information leads; second-hand information only supports it.", ("CON-6",)),
    Item(
        "period", "What is told happened since the previous review, or we know why older events belong.", ("CON-5",)
    ),
    Item("pattern", "Individual cases stand as examples of a pattern.", ("CON-13",)),
    Item("priorities", "The subjects are our priorities; not every right has to be covered.", ("CON-14",)),
    Item(
        "no-lists",
        "No list of treaties, concluding observations or recommendations of special procedures is copied out.",
        ("CON-8",),
    ),
    Item(
        "together",
        "The text looks at the country together; no part is one member's alone.",
        ("JNT-2",),
        joint_only=True,
    ),
    Item("no-repetition", "It does not repeat another submission of one of the organizations.", ("JNT-4",)),
    Item("one-individual", "No organization sends a second individual submission on this State.", ("JNT-3",)),
    Item(
        "annexes",
        "Annexes, if any, are our own: no report of others, no annual report, no picture or map; nothing essential "
        "stands only there.",
        ("ANX-2", "ANX-3", "ANX-5"),
    ),
    Item("matrix", "We have thought of sending the matrix of earlier recommendations along.", ("ANX-4",)),
    Item(
        "online-system",
        "It goes in through OHCHR's online system, https://uprdoc.ohchr.org, and not by mail.",
        ("SUB-1",),
    ),
    Item(
        "account",
        "The organization has one account there, and we can log in: by user name, not by e-mail address.",
        ("SUB-2",),
    ),
    Item("window", "The system takes submissions for this session now.", ("SUB-3",)),
    Item("contact", "A contact person is given in the form, and none in the file, which is public.", ("OPEN-3",)),
    Item(
        "very-file",
        "The file to be sent is the very file whose hash stands here; nobody opened and saved it since.",
        (),
    ),
    Item("final-text", "This is the final text; later versions may not be taken.", ("SUB-7",)),
    Item(
        "receipt",
        "The upload stands in the account's list, and the confirmation has come.",
        ("SUB-8",),
        when="after",
    ),
)

CHECKLIST: Mapping[ItemId, Item] = MappingProxyType({item.id: item for item in _ITEMS})

NO_CHECK: Mapping[str, str] = MappingProxyType(
    {
        "BIND-1": "frames how severe findings are",
        "BIND-2": "frames how severe findings are",
        "BIND-3": "the reason for the checks",
        "BIND-4": "follows from the deadline (SUB-4)",
        "LEN-1": "one of the two limits of LEN-3",
        "LEN-2": "one of the two limits of LEN-3",
        "LEN-4": "obsolete: pages of the first cycle",
        "LEN-5": "how words are counted: notes are counted apart",
        "LEN-8": "allows, and asks for nothing",
        "LEN-9": "the reason for an executive summary",
        "FMT-1": "building writes nothing but a Word file",
        "FMT-2": "building writes nothing else in the main part",
        "FMT-3": "building numbers every paragraph",
        "FMT-4": "building numbers every page",
        "FMT-6": "no rule was found",
        "FMT-7": "the manifest holds one State",
        "FMT-8": "the closed list of the file has no picture",
        "JNT-1": "encourages, and asks for nothing",
        "JNT-6": "follows from the one State (FMT-7)",
        "CON-3": "an earlier recommendation cannot be written down without number, report, State and position",
        "CON-15": "the frame of the review",
        "ANX-1": "allows, and asks for nothing",
        "SUB-5": "obsolete: the hour of earlier cycles",
        "SUB-6": "the calendar holds the day",
        "SUB-9": "obsolete: a mail of the first cycle",
        "SUB-10": "no rule was found; the sheet tells of a large file and of signs in its name",
        "SUB-11": "annexes are files of their own",
    }
)
"""Rows that neither a rule nor a person has to look at, and why. Some have a rule all the same."""


def items_for(kind: str) -> tuple[Item, ...]:
    """The items for a kind of submission, in their order."""
    return tuple(item for item in CHECKLIST.values() if kind == "joint" or not item.joint_only)
