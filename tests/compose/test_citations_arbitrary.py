"""Notes of arbitrary records: whatever they hold, a note is one sentence, and says nothing that it must not."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.compose.citations import NoteWriter
from upr.compose.plain_notes import PlainNoteWriter
from upr.languages import LANGUAGES, language_for
from upr.models.document import LinkRun, Runs, TextRun
from upr.models.earlier import EarlierRecommendation
from upr.models.evidence import FIRST_HAND_KINDS, Kinds, Record
from upr.models.words import count_text, plain
from upr.text.nodes import CiteItem, Locator, Place

FAULTS = re.compile(
    r"[.,;:…]\.|,,|;;|,;|[?!]\. |  | [,.;]|\(\s*\)|\[\s*\]|\( | \)|“\s*”|«\s*»|\*|\x00", re.IGNORECASE
)
"""Signs that never stand side by side in a note, since no value below has them so."""

PHRASES = st.builds(
    lambda words, end: " ".join(words) + end,
    st.lists(
        st.sampled_from(["Report", "of", "the", "“new”", "law", "Khmer", "ច្បាប់", "人权", "5", "l’État"]),
        min_size=1,
        max_size=4,
    ),
    st.sampled_from(["", "", ".", "?", "!", "…", " (2)", " etc."]),
)
LINKS = st.sampled_from(
    ["https://example.org/a", "https://example.org/b?utm_source=READER&c=1", "https://example.org/ច្បាប់?fbclid=READER"]
)
DATES = st.sampled_from(["2023", "2023-03", "2023-03-01", "2021-12-31"])
DAYS = st.sampled_from(["2024-07-03", "2024-08-01"])
SPECIAL: dict[str, st.SearchStrategy[Any]] = {
    "url": LINKS,
    "archived_url": LINKS,
    "accessed": DAYS,
    "published": DATES,
    "recorded": DATES,
    "symbol": st.sampled_from(["A/74/314", "A/HRC/RES/48/23", "CCPR/C/KHM/CO/3"]),
    "language": st.sampled_from(["en", "fr", "km", "zh-CN"]),
    "paragraph": st.sampled_from(["12", "4-5", "p. 5", "annex"]),
    "article": st.sampled_from(["19 (3)", "44-45", "art. 2"]),
    "reproduced_by": st.fixed_dictionaries({"publisher": PHRASES}, optional={"url": LINKS}),
}
PRINTED = (
    "short_title", "author", "url", "archived_url", "accessed", "language", "original_title", "symbol",
    "paragraph", "reproduced_by", "agency", "city", "container", "court", "case_number", "number", "article",
    "treaty_series", "interview_with",
)  # fmt: skip


def records_of(kind: str) -> st.SearchStrategy[Record]:
    """Records of a kind with any of the fields that a note may print; all else says SECRET."""
    model = Kinds.BY_NAME[kind]
    first_hand = model in FIRST_HAND_KINDS
    names = ("recorded",) if first_hand else ("title", "publisher", "published", "held_at")
    fixed = {"kind": kind, "summary": "SECRET", "place": "SECRET", "limits": "SECRET"}
    fixed |= {"title": "SECRET"} if first_hand else {"about": "SECRET"}
    needed = {name: SPECIAL.get(name, PHRASES) for name in names}
    optional = {name: SPECIAL.get(name, PHRASES) for name in PRINTED if name in model.model_fields}
    return st.fixed_dictionaries(needed, optional=optional).map(lambda values: model.model_validate(fixed | values))


RECORDS = st.sampled_from(sorted(Kinds.BY_NAME)).flatmap(records_of)
EARLIER = st.fixed_dictionaries(
    {"id": st.just("e"), "text": st.just("SECRET"), "limits": st.just("SECRET")},
    optional={
        "report": SPECIAL["symbol"],
        "number": st.sampled_from(["118.23", "7"]),
        "session": st.integers(1, 99),
        "states": st.lists(st.sampled_from(["CAN", "FRA", "AUT"]), max_size=3, unique=True),
        "position": st.sampled_from(["supported", "noted", "mixed", "unknown"]),
        "source": st.fixed_dictionaries(
            {"title": PHRASES, "publisher": PHRASES, "level": st.just("report")},
            optional={"url": LINKS, "published": DATES},
        ),
    },
).map(EarlierRecommendation.model_validate)
ITEMS = st.builds(
    CiteItem,
    st.sampled_from(["a", "b", "c", "nowhere"]),
    st.just(Place(1)),
    recommendation=st.booleans(),
    prefix=st.sampled_from(["", "", "see", "see also", "e.g.,"]),
    locators=st.sampled_from(
        [(), (), (Locator("paragraph", "12 and 14-16"),), (Locator("page", "3"), Locator("annex", "II"))]
    ),
    suffix=st.sampled_from(
        ["", "", "et seq.", "(quoting the law)", "(see above).", "and others", ",", ".", ", and the annex,", "why?"]
    ),
)
CITATIONS = st.lists(ITEMS, min_size=1, max_size=4)


def seen(runs: Runs) -> str:
    """The text as a reader sees it; each address as one sign, since what is in it is not ours to judge."""
    shown = [TextRun("@") if isinstance(run, LinkRun) else run for run in runs]
    return plain(tuple(shown)).replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize("code", LANGUAGES)
@settings(max_examples=150, deadline=None)
@given(
    records=st.dictionaries(st.sampled_from("abc"), RECORDS),
    earlier=st.dictionaries(st.sampled_from("abc"), EARLIER),
    citations=st.lists(CITATIONS, min_size=1, max_size=4),
)
def test_any_note_is_one_sentence(
    code: str,
    records: dict[str, Record],
    earlier: dict[str, EarlierRecommendation],
    citations: list[list[CiteItem]],
) -> None:
    writer = NoteWriter(language_for(code), records, earlier, lambda state: f"State {state}")
    for citation in citations:
        runs = writer.write(citation)
        text = seen(runs)
        french = text.replace(" ;", ";") if code == "fr" else text
        assert not FAULTS.search(french.replace(" ?", "?").replace(" !", "!")), text
        assert text.endswith((".", "?", "!", "…"))
        assert not text.lower().count("ibid")
        whole = plain(runs) + "".join(run.url for run in runs if isinstance(run, LinkRun))
        assert "SECRET" not in whole
        assert "READER" not in whole
        assert all(run.text for run in runs if isinstance(run, TextRun))


@settings(max_examples=100, deadline=None)
@given(records=st.fixed_dictionaries({"a": RECORDS, "b": RECORDS}), code=st.sampled_from(list(LANGUAGES)))
def test_later_notes_do_not_change_with_what_stands_between_them(records: dict[str, Record], code: str) -> None:
    writer = NoteWriter(language_for(code), records, {}, str)
    a, b = ((CiteItem(name, Place(1)),) for name in "ab")
    written = [writer.write(each) for each in (a, b, a, a, b, b, a)]
    assert written[2] == written[3] == written[6]
    assert written[4] == written[5]


@settings(max_examples=100, deadline=None)
@given(
    records=st.dictionaries(st.sampled_from("abc"), RECORDS),
    citations=st.lists(CITATIONS, min_size=1, max_size=4),
    order=st.lists(st.integers(0, 3), max_size=12),
)
def test_what_is_remembered_is_what_would_be_written_anew(
    records: dict[str, Record], citations: list[list[CiteItem]], order: list[int]
) -> None:
    language = language_for("en")
    remembering, forgetful = (NoteWriter(language, records, {}, str) for _ in range(2))
    for citation in (citations[number % len(citations)] for number in order):
        forgetful._again.clear()
        assert remembering.write(citation) == forgetful.write(citation)


@settings(max_examples=200, deadline=None)
@given(
    records=st.dictionaries(st.sampled_from("abc"), RECORDS),
    citations=st.lists(CITATIONS, min_size=1, max_size=6),
    code=st.sampled_from(list(LANGUAGES)),
)
def test_plain_notes_have_as_many_words(
    records: dict[str, Record], citations: list[list[CiteItem]], code: str
) -> None:
    printed, plainly = (kind(language_for(code), records, {}, str) for kind in (NoteWriter, PlainNoteWriter))
    for citation in citations:
        assert count_text(plain(printed.write(citation))) == count_text(plain(plainly.write(citation)))


def test_the_faults_that_are_looked_for_are_found() -> None:
    for text in ("a,, b", "etc..", "a ()", "a [ ]", "a  b", "a , b", "“”", "why?. See", "a,.", "( a)"):
        assert FAULTS.search(text), text
