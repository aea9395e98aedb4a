"""What an address must not tell: who read it, and where it was shared."""

from __future__ import annotations

import pytest

from upr.compose.addresses import printed_address

MARKS = (
    "utm_id utm_campaign mtm_source pk_kwd hsa_acc fbclid gclid dclid msclkid yclid twclid ttclid igshid mc_eid _ga"
)


@pytest.mark.parametrize(
    ("address", "printed"),
    [
        ("https://example.org/a?b=1&c=%E2%80%99#d", "https://example.org/a?b=1&c=%E2%80%99#d"),
        ("https://example.org/a?utm_source=x&b=1&fbclid=2", "https://example.org/a?b=1"),
        ("https://example.org/a?UTM_Medium=x", "https://example.org/a"),
        ("https://example.org/a?b=1&amp;utm%5Fsource=x#top", "https://example.org/a?b=1#top"),
        ("https://example.org/a#utm_source=x", "https://example.org/a"),
        ("https://example.org/a#share", "https://example.org/a#share"),
        ("https://youtu.be/abc?si=reader", "https://youtu.be/abc"),
        ("https://user:word@example.org/@handle?q=a@b", "https://example.org/@handle?q=a@b"),
        ("https://example.org/utm_source=x", "https://example.org/utm_source=x"),
        ("", ""),
        *((f"https://example.org/?{name}=READER&id=1", "https://example.org/?id=1") for name in MARKS.split()),
    ],
)
def test_addresses_tell_nothing_of_who_read_them(address: str, printed: str) -> None:
    assert printed_address(address) == printed
