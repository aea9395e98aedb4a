"""One address however it was written: what two rows must share to speak of one page."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|ref_src|ref_url|cmpid|ns_mchannel"
    r"|__twitter_impression|share_id"
)


def address_key(url: str) -> str:
    """The address without scheme, `www.`, closing slash, fragment and marks that track readers; empty for none.

    Capitals count in the path, not in the host; the order of the query's parts does not.
    """
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
        port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    except ValueError:
        return ""
    kept = sorted(pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(pair[0]))
    query = f"?{urlencode(kept)}" if kept else ""
    return f"{host}{port}{parts.path.rstrip('/')}{query}" if host else ""
