"""Addresses as they are printed: nothing in them may tell who read the page, or where it was shared."""

from __future__ import annotations

import re
from urllib.parse import unquote

TRACKING_PREFIXES = ("utm_", "mtm_", "pk_", "hsa_")
TRACKING = frozenset(
    (
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "li_fat_id",
        "igsh", "igshid", "mc_cid", "mc_eid", "mkt_tok", "vero_id", "_hsenc", "_hsmi", "_ga", "_gl", "xtor", "s_cid",
        "cmpid", "ref_src", "ref_url", "share", "share_id", "shareid", "sharetoken", "si", "smid", "spm", "wt_mc",
        "zanpid", "__twitter_impression"
    )
)  # fmt: skip
"""Parameters that mark a reader, a campaign or a share, in lower case."""

_USER = re.compile(r"^([a-z][a-z0-9+.-]*://)[^/?#]*@", re.IGNORECASE)


def printed_address(url: str) -> str:
    """The address without user information and tracking parameters; the rest stays as it was, letter by letter."""
    url = _USER.sub(r"\1", url)
    address, hash_sign, fragment = url.partition("#")
    page, question, query = address.partition("?")
    query, fragment = _without_tracking(query), _without_tracking(fragment)
    return page + (question + query if query else "") + (hash_sign + fragment if fragment else "")


def _without_tracking(parameters: str) -> str:
    return "&".join(part for part in parameters.split("&") if not _tracks(part))


def _tracks(parameter: str) -> bool:
    name, equals, _ = parameter.partition("=")
    if not equals:  # as in most addresses, which have no parameters at all
        return False
    name = unquote(name).lower().removeprefix("amp;")  # `&amp;` comes with addresses copied from a page's source
    return name in TRACKING or name.startswith(TRACKING_PREFIXES)
