"""Which addresses a link in our Word file may lead to."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_ADDRESS = re.compile(r"[!#$%&'()*+,\-./0-9:;=?@A-Z\[\]_a-z~]+")
_MAILTO = re.compile(r"mailto:[^@?/#]+@[^@?/#]+")
_TRACKING = re.compile(r"(?:^|[&?;])utm_", re.IGNORECASE)


def is_allowed_address(url: str) -> bool:
    """Whether a link may lead there: https, http or mailto, in ASCII, without user name, password or `utm_` marks."""
    if not _ADDRESS.fullmatch(url):
        return False
    if url.startswith("mailto:"):
        return _MAILTO.fullmatch(url) is not None
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    has_host = parts.scheme in ("https", "http") and bool(parts.hostname) and "@" not in parts.netloc
    return has_host and not _TRACKING.search(parts.query) and not _TRACKING.search(parts.fragment)
