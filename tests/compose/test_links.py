"""Where links lead: addresses that every reader understands, and nothing that tells who read them."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.compose.addresses import printed_address
from upr.compose.links import link_target, live_link
from upr.models.document import LinkRun, TextRun
from upr.ooxml.addresses import is_allowed_address


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://example.org/a?b=1#c", "https://example.org/a?b=1#c"),
        ("http://example.org:8080/", "http://example.org:8080/"),
        ("https://example.org/a b|c", "https://example.org/a%20b%7Cc"),
        ("https://example.org/%C3%A9", "https://example.org/%C3%A9"),
        ("https://example.org/é", "https://example.org/%C3%A9"),
        ("https://example.org/ក", "https://example.org/%E1%9E%80"),
        ("https://bücher.example/é", "https://xn--bcher-kva.example/%C3%A9"),
        ("https://BÜCHER.example:8080/bücher", "https://xn--bcher-kva.example:8080/b%C3%BCcher"),
        ("https://reader:word@bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://example.org/?utm_source=x&a=1", "https://example.org/?a=1"),
        ("mailto:mail@example.org", "mailto:mail@example.org"),
    ],
)
def test_where_a_link_leads(url: str, target: str) -> None:
    assert link_target(url) == target
    assert live_link(url, (TextRun("a"), TextRun("b", bold=True))) == (
        LinkRun(target, (TextRun("a"), TextRun("b", bold=True))),
    )


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.org",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://example.org/",
        "https://",
        "https:///a",
        "https://[::1/",
        "https://.é/",
        f"https://{'é' * 70}.org/",
        "mailto:a@example.org?body=x",
    ],
)
def test_what_no_link_may_lead_to_stays_text(url: str) -> None:
    runs = (TextRun("text"),)
    assert link_target(url) is None
    assert live_link(url, runs) is runs


ADDRESSES = st.one_of(
    st.text(),
    st.lists(
        st.sampled_from(
            [*"é/?#&=;:@.%", "amp;", "utm_a=1", "si=2", "b=3", "UTM_C=4", "%75tm_d=5", "example.org", "https://"]
        )
    ).map(lambda parts: "https://" + "".join(parts)),
)


@settings(max_examples=300, deadline=None)
@given(ADDRESSES)
def test_no_address_breaks_it_and_none_leads_elsewhere_the_second_time(url: str) -> None:
    printed = printed_address(url)
    assert printed_address(printed) == printed
    target = link_target(url)
    if target is not None:
        assert is_allowed_address(target)
        assert link_target(target) == target
        names = {name.lower() for name, _ in parse_qsl(urlsplit(target).query)}
        assert not names & {"utm_a", "si", "utm_c", "utm_d"}
