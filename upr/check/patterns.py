"""What betrays an annex, a quotation or contact details, in a narrative and in a Word file alike."""

from __future__ import annotations

import re

ANNEX = re.compile(r"\s*(?:annex|annexe|appendix|appendice)s?\b", re.IGNORECASE)
"""How the heading of an annex begins."""

QUOTED = re.compile('“[^”]{0,5000}”|«[^»]{0,5000}»|"[^"]{0,5000}"')
"""Words of others, with their quotation marks."""

_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[A-Za-z]{2,}")
_TELEPHONE = re.compile(r"(?<![\w/])\+\d[\d ()./-]{7,20}\d")


def holds_contact(text: str) -> bool:
    """Whether a text seems to hold an e-mail address or an international telephone number."""
    mail = "@" in text and _MAIL.search(text) is not None
    return mail or ("+" in text and _TELEPHONE.search(text) is not None)
