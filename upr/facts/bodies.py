"""Which body of the United Nations issues the documents of a symbol, and which kind of record each is.

Names are those of the United Nations in English; the organs are those of `symbols.py`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from upr.facts.states import STATES
from upr.facts.symbol_table import Kind
from upr.facts.symbols import Symbol, parse_symbol

_OHCHR = "Office of the United Nations High Commissioner for Human Rights"
_COUNCIL, _ASSEMBLY = "Human Rights Council", "General Assembly"

COMMITTEES: Mapping[str, str] = MappingProxyType(
    {
        "CCPR": "Human Rights Committee",
        "E/C.12": "Committee on Economic, Social and Cultural Rights",
        "CERD": "Committee on the Elimination of Racial Discrimination",
        "CEDAW": "Committee on the Elimination of Discrimination against Women",
        "CAT": "Committee against Torture",
        "CAT/OP": "Subcommittee on Prevention of Torture",
        "CRC": "Committee on the Rights of the Child",
        "CMW": "Committee on Migrant Workers",
        "CRPD": "Committee on the Rights of Persons with Disabilities",
        "CED": "Committee on Enforced Disappearances",
    }
)
"""By organ. Their common documents (`HRI/...`) belong to none of them."""

_BODIES: Mapping[Kind, str] = MappingProxyType(
    {
        "council-document": _COUNCIL,
        "council-draft": _COUNCIL,
        "council-resolution": _COUNCIL,
        "detention-opinion": "Working Group on Arbitrary Detention",
        "assembly-resolution": _ASSEMBLY,
        "assembly-document": _ASSEMBLY,
        "assembly-committee-document": _ASSEMBLY,
        "security-council-resolution": "Security Council",
        "security-council-document": "Security Council",
        "ecosoc-document": "Economic and Social Council",
    }
)
_OF_COMMITTEES = ("old-observations", "general-comment", "communication", "committee-document", "prevention-document")
_UPR_PARTS = {
    "1": "national report",
    "2": "compilation of United Nations information",
    "3": "summary of stakeholders",
}
_NUMBER = re.compile(r"A/(?:HRC/)?(?:RES|DEC)/(\d{1,3}/\d{1,4}(?: ?[A-Z])?)")


@dataclass(frozen=True, slots=True)
class Issued:
    """What a symbol says of its document, as far as its grammar does; what it does not say is empty.

    `kind` is a kind of evidence record; `number` that of a resolution; `told` what a person may want to hear.
    """

    publisher: str = ""
    kind: str = ""
    number: str = ""
    told: str = ""


def issued(text: str) -> Issued:
    """What can be read off a symbol. Where a State writes itself, nothing is said of who issued it."""
    symbol = parse_symbol(text)
    if symbol is None:
        return Issued()
    part = _part(symbol)
    kind = "state-response" if part == "1" else "resolution" if symbol.kind.endswith("-resolution") else "un-document"
    number = _NUMBER.match(text)
    uncertain = symbol.kind in ("joint", "council-statement", "core-document", "state-document") and not part
    return Issued(
        publisher=_publisher(symbol, part),
        kind="" if uncertain and not _from_committee(symbol) else kind,
        number=number[1] if number and kind == "resolution" else "",
        told=", ".join(filter(None, (_told(symbol), _UPR_PARTS.get(part, ""), _state(symbol)))),
    )


def _part(symbol: Symbol) -> str:
    return symbol.text.split("/")[5] if symbol.kind == "upr-document" else ""


def _publisher(symbol: Symbol, part: str) -> str:
    if part:
        return _OHCHR if part != "1" else _state(symbol)
    if symbol.kind in _OF_COMMITTEES or _from_committee(symbol):
        return COMMITTEES.get(symbol.organ, "")
    return _BODIES.get(symbol.kind, "")


def _from_committee(symbol: Symbol) -> bool:
    """A document on one State that its committee wrote: concluding observations, lists of issues."""
    return (
        symbol.kind == "state-document"
        and re.search(r"/(?:CO|Q|QPR)/\d", symbol.text) is not None
        and not (
            re.search(r"/Add\.", symbol.text)  # the State's answer
        )
    )


def _state(symbol: Symbol) -> str:
    state = STATES.get(symbol.state or "")
    return state.name if state else ""


def _told(symbol: Symbol) -> str:
    if symbol.session is None:
        return ""
    if symbol.kind in ("upr-document", "upr-draft"):
        return f"session {symbol.session} of the UPR Working Group"
    if symbol.organ == "A/HRC":
        return f"session {symbol.session} of the Human Rights Council"
    return f"session {symbol.session} of the General Assembly" if symbol.kind.startswith("assembly") else ""
