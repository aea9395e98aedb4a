"""Whatever a file holds, what is printed obeys nothing and can be encoded."""

import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.text.safe import safe_text

ANYTHING = st.text(st.characters(), max_size=60)  # surrogates included
ESCAPED = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
KEPT = "\u200b\u200c\u200d"


def test_every_character_of_unicode() -> None:
    for number in range(sys.maxunicode + 1):
        character = chr(number)
        harmless = unicodedata.category(character) not in ESCAPED or character in KEPT
        assert (safe_text(character) == character) == harmless, hex(number)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b]52;c;x\x07", "\\u001b]52;c;x\\u0007"),
        ("a\r\nb\tc", "a\\u000d\\u000ab\\u0009c"),
        ("\x9b31m", "\\u009b31m"),
        ("photo\u202egpj.exe", "photo\\u202egpj.exe"),
        ("\ud800", "\\ud800"),
        ("\U000e0041\U0010ffff", "\\U000e0041\\U0010ffff"),
        ("[/x] \\u202e", "[/x] \\u202e"),
        ("ក្រុម\u200bប្រឹក្សា\u00a0១២", "ក្រុម\u200bប្រឹក្សា\u00a0១២"),
    ],
)
def test_examples(text: str, shown: str) -> None:
    assert safe_text(text) == shown


@settings(max_examples=300, deadline=None)
@given(ANYTHING, st.integers(1, 50))
def test_safe_short_encodable_and_stable(text: str, limit: int) -> None:
    shown = safe_text(text, limit)
    assert len(shown) <= limit
    assert all(unicodedata.category(character) not in ESCAPED or character in KEPT for character in shown)
    shown.encode("utf-8")
    assert safe_text(shown, limit) == shown


def test_a_cut_is_shown_and_splits_no_escape() -> None:
    assert safe_text("x" * 400) == "x" * 400
    assert safe_text("x" * 401) == "x" * 399 + "…"
    assert safe_text("ab\x1bcd", 6) == "ab…"
    assert safe_text("a\x1b", 7) == "a\\u001b"
    assert safe_text("x" * 50_000_000, 10) == "x" * 9 + "…"
