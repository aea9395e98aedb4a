"""Live links: where they lead, as an address that every reader understands."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from upr.compose.addresses import printed_address
from upr.models.document import LinkRun, TextRun
from upr.ooxml.addresses import is_allowed_address

_KEPT = "!#$%&'()*+,/:;=?@[]~"


def live_link(url: str, runs: tuple[TextRun, ...]) -> tuple[TextRun | LinkRun, ...]:
    """The runs as a link to `url`, or as plain text when nothing may lead there."""
    target = link_target(url)
    return (LinkRun(target, runs),) if target else runs


def link_target(url: str) -> str | None:
    """The address as a link holds it: tracking marks gone, other scripts in their ASCII forms (RFC 3987, 3.1).

    None when it is no address that a link may lead to; what is printed does not change.
    """
    address = printed_address(url)
    try:
        server = urlsplit(address).netloc
        if not server.isascii():
            host, colon, port = server.partition(":")
            address = address.replace(server, host.encode("idna").decode("ascii") + colon + port, 1)
    except (ValueError, UnicodeError):
        return None
    address = quote(address, safe=_KEPT)
    return address if is_allowed_address(address) else None
