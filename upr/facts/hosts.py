"""What the address of a web page tells: which hosts copy from others, and which addresses do not last.

Kept by hand; a host stands for those below it too. Sources: each site's own account of what it does, as generally
known; the list is open, and a rule that reads it never says that an address not listed is a good one.
"""

from __future__ import annotations

REPUBLISHERS = frozenset(
    {
        "academia.edu", "devdiscourse.com", "docsbay.net", "docslib.org", "doczz.fr", "dokumen.pub", "ecoi.net",
        "fdocuments.fr", "fdocuments.us", "issuu.com", "msn.com", "news.google.com", "news.yahoo.com", "paperzz.com",
        "pdfcoffee.com", "pdfslide.fr", "pdfslide.net", "prnewswire.com", "readkong.com", "refworld.org",
        "reliefweb.int", "researchgate.net", "right-docs.org", "scoop.co.nz", "scribd.com", "slideplayer.com",
        "slideshare.net", "studocu.com", "studylib.net", "studylibfr.com", "tolerance.ca", "vdocuments.net",
        "yumpu.com",
    }
)  # fmt: skip
"""Sites that hold copies of what others issued."""

ARCHIVES = frozenset(
    {
        "archive.is", "archive.md", "archive.org", "archive.ph", "archive.today", "ghostarchive.org", "megalodon.jp",
        "perma.cc", "webcache.googleusercontent.com",
    }
)  # fmt: skip
"""Sites that keep copies of pages: their addresses belong into `archived_url`."""

SHORTENERS = frozenset(
    {"bit.ly", "buff.ly", "cutt.ly", "goo.gl", "is.gd", "lnkd.in", "ow.ly", "rb.gy", "t.co", "t.ly", "tinyurl.com"}
)
"""Addresses that only lead to others, and can be turned elsewhere."""

TRACKING = frozenset({"fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "yclid", "_ga", "_gl"})
"""Parameters that tell who followed which link; those that begin with `utm_` too."""

SEARCH = frozenset({"s", "q", "query", "search", "keyword", "keywords", "searchterm"})
"""Parameters of a search."""

TEST_LABELS = frozenset(
    {"beta", "dev", "localhost", "preprod", "preview", "qa", "sandbox", "stage", "staging", "test", "uat"}
)
"""Names below a domain, of hosts that are not meant for the public."""


def is_among(host: str, hosts: frozenset[str]) -> bool:
    """Whether a host, or one above it, is in a list."""
    labels = host.lower().split(".")
    return any(".".join(labels[start:]) in hosts for start in range(len(labels) - 1))
