"""Which kind of record an item of a reference manager becomes: by its type, its symbol and its issuer.

Types are those of CSL 1.0.2 (appendix III). A kind that rests on a guess is told of, so that somebody looks at it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from upr.exchange.library_item import Item
from upr.facts.symbols import Symbol, parse_symbol

BY_TYPE = {
    "article": "academic-work",
    "article-journal": "academic-work",
    "article-magazine": "news-report",
    "article-newspaper": "news-report",
    "bill": "legislation",
    "book": "academic-work",
    "broadcast": "news-report",
    "chapter": "academic-work",
    "dataset": "dataset",
    "entry": "academic-work",
    "entry-dictionary": "academic-work",
    "entry-encyclopedia": "academic-work",
    "hearing": "official-statement",
    "legal_case": "court-decision",
    "legislation": "legislation",
    "paper-conference": "academic-work",
    "post": "news-report",
    "post-weblog": "news-report",
    "regulation": "legislation",
    "report": "ngo-report",
    "thesis": "academic-work",
    "treaty": "treaty",
    "webpage": "news-report",
}
GUESSED = frozenset({"article-magazine", "bill", "broadcast", "hearing", "post", "post-weblog", "report", "webpage"})
"""Types that leave open what was read: a web page may be a statement, a report may be a government's."""

PRIVATE = frozenset({"personal_communication", "interview"})
"""Letters, e-mails, messages and interviews: given by a person, not published."""

_RESOLUTIONS = frozenset({"council-resolution", "assembly-resolution", "security-council-resolution"})
_UNITED_NATIONS = re.compile(
    r"(?:the )?(?:United Nations|UN|Nations Unies|OHCHR|UNHCR|UNICEF|UNESCO|UNDP|UNFPA|UNODC|ILO|IOM|WHO"
    r"|Office of the (?:UN|United Nations) High Commissioner|(?:UN )?Human Rights (?:Council|Committee)"
    r"|Committee (?:against Torture|on (?:Economic, Social|the (?:Elimination|Rights)|Enforced|Migrant))"
    r"|Working Group on (?:Arbitrary|Enforced)|Special Rapporteur"
    r"|International Labour Organi[sz]ation|World Health Organi[sz]ation|International Organization for Migration"
    r")\b(?! (?:Watch|Associations?|Foundation))",
    re.IGNORECASE,
)
_HOSTS = (
    *("un.org", "ohchr.org", "ungeneva.org", "unhcr.org", "unicef.org", "unesco.org", "undp.org", "unfpa.org"),
    *("unodc.org", "unwomen.org", "ilo.org", "iom.int", "who.int"),
)
_AUTHORITY = re.compile(
    r"\b(?:Ministry|Ministère|Government|Gouvernement|Parliament|Senate|National Assembly|Permanent Mission"
    r"|Department of State|State Department|Prime Minister|European Commission)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record; empty where the type has none. `guessed` asks for a look."""

    name: str
    guessed: bool = False


def kind_of(item: Item, symbol: Symbol | None) -> Kind:
    """The kind of an item. A symbol settles it; then the United Nations as issuer; then the type of the item."""
    if symbol:
        return Kind("resolution" if symbol.kind in _RESOLUTIONS else "un-document")
    by_type = BY_TYPE.get(item.type, "")
    if by_type in {"ngo-report", "news-report", "official-statement"} or item.type in {"document", "speech"}:
        if _is_united_nations(item):
            return Kind("un-document")
        if by_type == "ngo-report" and any(_AUTHORITY.search(name) for name in issuers(item)):
            return Kind("official-statement", guessed=True)
    return Kind(by_type, guessed=item.type in GUESSED)


def issuers(item: Item) -> tuple[str, ...]:
    """Names that may be the issuer's: the publisher, then authors that are institutions."""
    names = (item.publisher, *(author.name for author in item.authors if author.institution))
    return tuple(name for name in names if name)


def _is_united_nations(item: Item) -> bool:
    try:
        host = urlsplit(item.url).hostname or ""
    except ValueError:
        host = ""
    by_host = any(host == known or host.endswith(f".{known}") for known in _HOSTS)
    return by_host or any(_UNITED_NATIONS.match(name) for name in issuers(item))


def symbol_in(item: Item) -> Symbol | None:
    """The one United Nations symbol among the numbers or in the title; None when there is none, or several."""
    found = {symbol.text: symbol for number in item.numbers if (symbol := parse_symbol(number.strip()))}
    found = found or {
        s.text: s for word in re.findall(r"[A-Z][A-Za-z0-9./-]{4,79}", item.title) if (s := _symbol(word))
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _symbol(word: str) -> Symbol | None:
    return parse_symbol(word.rstrip(".,")) if "/" in word else None
