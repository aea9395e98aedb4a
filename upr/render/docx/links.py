"""External addresses of one part, as relationships of that part."""

from __future__ import annotations

from urllib.parse import quote, urlsplit, urlunsplit

from upr.ooxml import names
from upr.render.docx.xml import escape

_SAFE = "%/:=&?~+!$,;'@()*[]"
_FIRST_ID = 101
"""Above every id that a part of ours has by its place in the table of parts."""


class Links:
    """Collects addresses while a part is written; an address that comes twice has one relationship."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}

    def id_of(self, url: str) -> str:
        """The relationship id of an address."""
        return self._ids.setdefault(uri(url), f"rId{_FIRST_ID + len(self._ids)}")

    def relationships(self) -> str:
        """The Relationship elements, in the order in which the addresses came first."""
        return "".join(
            f'<Relationship Id="{rid}" Type="{names.HYPERLINK}" Target="{escape(url)}" TargetMode="External"/>'
            for url, rid in self._ids.items()
        )


def uri(url: str) -> str:
    """The address in ASCII, as a relationship's target must be (ISO 29500-2, 8.3.4).

    A host in another script becomes its xn-- form; elsewhere characters are percent-encoded. What is encoded already
    stays as it is.
    """
    scheme, host, path, query, fragment = urlsplit(url)
    return urlunsplit((scheme, _ascii_host(host), *(quote(field, safe=_SAFE) for field in (path, query, fragment))))


def _ascii_host(host: str) -> str:
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return quote(host, safe=_SAFE)
