"""What sign-offs amount to: the latest decision of each actor, on the content as it stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from submissions import RECORD

from upr.load.bases import load_base, load_record
from upr.models.base import Base
from upr.models.evidence import NewsReport, Record
from upr.models.project import Entry, LoadedBase
from upr.models.review import Review
from upr.models.standing import Standing
from upr.resolve.fingerprint import fingerprint
from upr.resolve.standings import sequence_number, standings
from upr.text.location import Location

HERE = Path("evidence")
PUBLIC = {"kind": "news-report", "title": "T", "publisher": "P", "published": "2023", "symbol": "A/1"}
OLD = "sha256:" + "0" * 64


def entry(model: Any, entry_id: str = "") -> Entry[Any]:
    return Entry(entry_id, model, HERE / f"{entry_id}.yaml", lambda path=(), *, key=False: Location(HERE))


def record(**changes: Any) -> NewsReport:
    return NewsReport.model_validate({**PUBLIC, "summary": "S.", **changes})


def standing(*reviews: tuple[str, ...], of: Record | None = None, sign_offs: int = 1, actors: str = "12") -> Standing:
    """Reviews are `(actor, decision, day, now|old)`, in the order of their numbers."""
    model = of or record()
    base = Base.model_validate(
        {"id": "b", "about": "B.", "sign_offs": sign_offs, "reviewers": [{"id": f"A-{one}"} for one in actors]}
    )
    made = [_review(model, number, *each) for number, each in enumerate(reviews, 1)]
    loaded = LoadedBase(HERE, entry(base), (entry(model, "law-2023"),), tuple(made))
    return standings([loaded])["law-2023"]


def _review(model: Record, number: int, actor: str, decision: str, day: str, state: str) -> Entry[Review]:
    content = fingerprint(model) if state == "now" else OLD
    data = {"record": "law-2023", "fingerprint": content, "decision": decision, "actor": actor}
    return entry(Review.model_validate({**data, "reviewed_on": f"2023-01-0{day}"}), f"law-2023.{actor}.{number:03}")


VERIFIED, DISPUTED, REJECTED = "verified", "disputed", "rejected"


@pytest.mark.parametrize(
    ("reviews", "sign_offs", "status"),
    [
        ((), 0, "unreviewed"),
        ((), 1, "unreviewed"),
        ((("A-1", VERIFIED, "1", "now"),), 0, "reviewed"),
        ((("A-1", VERIFIED, "1", "now"),), 1, "reviewed"),
        ((("A-1", VERIFIED, "1", "now"),), 2, "unreviewed"),
        ((("A-1", VERIFIED, "1", "now"), ("A-1", VERIFIED, "2", "now")), 2, "unreviewed"),
        ((("A-1", VERIFIED, "1", "now"), ("A-2", VERIFIED, "1", "now")), 2, "reviewed"),
        ((("A-1", VERIFIED, "1", "old"),), 1, "suspect"),
        ((("A-1", VERIFIED, "1", "old"), ("A-1", VERIFIED, "2", "now")), 1, "reviewed"),
        ((("A-1", VERIFIED, "1", "old"), ("A-2", VERIFIED, "2", "now")), 1, "reviewed"),
        ((("A-1", VERIFIED, "1", "old"), ("A-2", VERIFIED, "2", "now")), 2, "suspect"),
        ((("A-1", VERIFIED, "1", "now"), ("A-2", DISPUTED, "1", "now")), 1, "disputed"),
        ((("A-1", REJECTED, "1", "now"), ("A-2", DISPUTED, "1", "now")), 1, "rejected"),
        ((("A-1", REJECTED, "1", "now"), ("A-1", VERIFIED, "2", "now")), 1, "reviewed"),
        ((("A-1", VERIFIED, "2", "now"), ("A-1", REJECTED, "1", "now")), 1, "reviewed"),
        ((("A-1", VERIFIED, "1", "now"), ("A-1", REJECTED, "1", "now")), 1, "rejected"),
        ((("A-1", REJECTED, "1", "old"),), 1, "suspect"),
        ((("A-9", VERIFIED, "1", "now"),), 1, "unreviewed"),
    ],
)
def test_status(reviews: tuple[tuple[str, ...], ...], sign_offs: int, status: str) -> None:
    assert standing(*reviews, sign_offs=sign_offs).status == status


def test_an_author_cannot_sign() -> None:
    mine = record(recorded_by="A-1")
    alone = standing(("A-1", VERIFIED, "1", "now"), of=mine)
    assert (alone.status, alone.signed_by) == ("unreviewed", ())
    both = standing(("A-1", VERIFIED, "1", "now"), ("A-2", VERIFIED, "1", "now"), of=mine)
    assert (both.status, both.signed_by) == ("reviewed", ("A-2",))


def test_the_number_at_the_end_of_the_name_counts() -> None:
    assert [sequence_number(stem) for stem in ("law.A-01.002", "law.A-01.010", "first", "a1b")] == [2, 10, 0, 0]


def test_of_two_records_with_one_id_the_first_counts(tmp_path: Path) -> None:
    review = f"record: law\nfingerprint: {OLD}\ndecision: verified\nactor: A-1\nreviewed_on: 2023-01-01\n"
    for folder, files in (("a", {}), ("b", {"reviews/law.A-1.001.yaml": review})):
        for name, text in {"base.yaml": f"id: {folder}\nabout: A.\n", "law.yaml": RECORD, **files}.items():
            path = tmp_path / folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    problems: list[Any] = []
    one, other = (load_base(tmp_path / folder, problems) for folder in "ab")
    assert problems == []
    assert standings([one, other])["law"].status == "unreviewed"
    assert standings([other, one])["law"].status == "suspect"


WORDS = st.text(alphabet="aé ệ:#'\"-", min_size=1, max_size=20).map(str.strip).filter(bool)


@given(before=WORDS, after=WORDS)
@settings(max_examples=50, deadline=None)
def test_a_record_is_suspect_exactly_when_its_content_changed(before: str, after: str) -> None:
    then, now = record(summary=before), record(summary=after)
    review = _review(then, 1, "A-1", VERIFIED, "1", "now")
    base = Base.model_validate({"id": "b", "about": "B.", "reviewers": [{"id": "A-1"}]})
    loaded = LoadedBase(HERE, entry(base), (entry(now, "law-2023"),), (review,))
    changed = fingerprint(then) != fingerprint(now)
    assert standings([loaded])["law-2023"].status == ("suspect" if changed else "reviewed")


def test_who_wrote_it_is_part_of_what_was_signed(tmp_path: Path) -> None:
    """Otherwise an author could sign, then take the name out of the record."""
    path = tmp_path / "law.yaml"
    prints = []
    for text in (RECORD, RECORD + "recorded_by: A-1\n"):
        path.write_text(text, "utf-8")
        loaded = load_record(path, [])
        assert loaded
        prints.append(fingerprint(loaded.model))
    assert prints[0] != prints[1]
