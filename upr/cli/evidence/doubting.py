"""Whether the document itself was read; if not, what stands against relying on the record alone."""

from __future__ import annotations

import re
from typing import get_args

from upr.cli.ask import Fault, ask_until, ask_yes, chosen, tell
from upr.cli.evidence.answers import value_of
from upr.models.plain import Plain
from upr.models.record_parts import Doubt

EXPLAINED = {
    "unseen": "known from elsewhere; the document itself was not read",
    "excerpt": "only an excerpt was read, and what is cited lies beyond it",
    "second-hand": "the content is known through somebody else's account",
    "test-host": "read on a host that is not meant for the public",
    "listing-page": "the address is a list that changes, not the document",
    "altered-copy": "the copy that was read rewrites the original",
    "no-address": "the copy that was read carried no address",
    "undated": "the date is inferred",
    "disputed": "other sources contradict it",
}
"""As in `upr.models.evidence.Doubt`."""


def ask_doubts(kind: str, values: dict[str, Plain]) -> None:
    """Ask unless doubts or limits are known already."""
    if "doubts" in values or "limits" in values:
        return
    if ask_yes("Did you read the document itself, whole, where its issuer put it", default=True):
        return
    for number, doubt in enumerate(get_args(Doubt), start=1):
        tell(f"  {number:>2}  {doubt:<13} {EXPLAINED[doubt]}")
    values["doubts"] = ask_until("Which of these, by number or word (several with commas)", read_doubts)
    values["limits"] = ask_until(
        "What could not be verified, in your words", lambda text: value_of(kind, "limits", text)
    )


def read_doubts(text: str) -> tuple[str, ...] | Fault:
    """Doubts by number or word, each once."""
    found = [chosen(part, get_args(Doubt)) for part in re.split(r"[\s,;]+", text) if part]
    fault = next((each for each in found if isinstance(each, Fault)), None)
    return fault or (tuple(dict.fromkeys(found)) if found else Fault("Write at least one."))
