"""Arbitrary valid records from public sources, for property tests: any text that a file may hold, any field."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from upr.exchange.columns import PUBLIC_KIND_NAMES
from upr.models.evidence import Kinds, Record

_CHARACTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufeff\ufffe\uffff")
_SIGNS = st.sampled_from(
    [*" \t=+-@'\"|;\\n,1.", "\\|", "\\n", " | ", "; ", "_x0041_", "ខ្មែរ", "=1+1", "+855 12", "\u00a0", "＝"]
)
_PIECES = st.one_of(st.text(_CHARACTERS, max_size=12), st.lists(_SIGNS, max_size=12).map("".join))

LINES = _PIECES.map(lambda text: " ".join(text.split("\n")).strip() or "x")
TEXTS = st.lists(_PIECES, min_size=1, max_size=3).map("\n".join).map(lambda text: text if text.strip() else "x")
DATES = st.dates(min_value=date(1000, 1, 1)).map(str)
PARTIAL = st.builds(lambda date, length: date[:length], DATES, st.sampled_from([4, 7, 10]))
URLS = st.builds("https://example.org/{}".format, st.text("abc/?=&|;'", max_size=12))
LANGUAGES = st.sampled_from(["en", "fr", "km", "pt-BR"])


def _many(items: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(items, min_size=1, max_size=3)


def _item(needed: dict[str, Any], optional: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(needed, optional=optional)


FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "summary": TEXTS,
    "limits": TEXTS,
    "method": TEXTS,
    "published": PARTIAL,
    "event_date": PARTIAL,
    "accessed": DATES,
    "status_as_of": DATES,
    "url": URLS,
    "archived_url": URLS,
    "language": LANGUAGES,
    "title_language": LANGUAGES,
    "recorded_by": st.sampled_from(["A-01", "A-LAW-2"]),
    "symbol": st.sampled_from(["A/HRC/26/16", "CCPR/C/KHM/CO/3"]),
    "rights": _many(st.sampled_from(["ICCPR-25", "CRC-OP-AC-2"])),
    "themes": _many(LINES),
    "groups": _many(LINES),
    "doubts": _many(st.sampled_from(["unseen", "excerpt", "disputed"])),
    "figures": _many(_item({"value": LINES, "of": LINES}, {"unit": LINES, "as_of": PARTIAL})),
    "quotes": _many(_item({"text": TEXTS}, {"language": LANGUAGES, "paragraph": LINES})),
    "reproduced_by": _item({"publisher": LINES}, {"url": URLS}),
    "accept": _many(_item({"code": st.just("VER001"), "reason": TEXTS}, {"at": st.just("#a"), "path": LINES})),
}
"""Fields that are not one line of text."""


@st.composite
def records(draw: st.DrawFn) -> Record:
    """A record of any public kind."""
    kind = draw(st.sampled_from(PUBLIC_KIND_NAMES))
    model = Kinds.BY_NAME[kind]
    values: dict[str, Any] = {"kind": kind}
    for name, field in model.model_fields.items():
        if name not in ("kind", "persons") and (field.is_required() or draw(st.booleans())):
            values[name] = draw(FIELDS.get(name, LINES))
    if "doubts" in values:
        values.setdefault("limits", draw(TEXTS))
    if not {"url", "archived_url", "symbol", "held_at", "reproduced_by"} & values.keys():
        values["held_at"] = draw(LINES)
    return model.model_validate(values)
