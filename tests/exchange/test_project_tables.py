"""Uwazi, KoboToolbox, auto-archiver: every row comes in or is refused, and nothing that a person gave comes in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.exchange.auto_archiver import is_auto_archiver, read_auto_archiver
from upr.exchange.kobo import is_kobo, read_kobo
from upr.exchange.project_tables import Plan, Table, TableRow
from upr.exchange.uwazi import is_uwazi, read_uwazi

FILE = Path("export.csv")
READERS: list[Any] = [read_uwazi, read_kobo, read_auto_archiver]
UWAZI = "Title Template Date·added Summary Publisher Date Link Themes Geolocation Documents Published Rapporteur"
KOBO = "start doc/kind doc/title doc/topics doc/topics/land doc/topics/media doc/link name _id _uuid _submission_time"
ARCHIVER = "Link Archive·status Archive·location Archive·date Upload·timestamp Upload·title Text·content What·it·says"


def table(headers: str, *rows: str | dict[str, str]) -> Table:
    """A table of headers with `·` for a space, and rows of cells by header."""
    names = tuple(header.replace("·", " ") for header in headers.split())
    cells = [row for row in rows if isinstance(row, dict)]
    return Table(FILE, names, tuple(TableRow(f"row {number}", one) for number, one in enumerate(cells, 2)))


ENTITY = {
    "Title": "Law adopted",
    "Template": "News article",
    "Date added": "2023-04-01",
    "Summary": "<p>A law was adopted.</p>",
    "Publisher": "Example Post",
    "Date": "2023-03-03",
    "Link": "Read it|https://example.org/law",
    "Themes": "Civil::Freedom of association|Civil::Right to life",
    "Geolocation": "11.5|104.9",
    "Documents": "/files/1.pdf",
    "Published": "Published",
}


def test_an_entity_of_uwazi() -> None:
    reading = read_uwazi(table(UWAZI, ENTITY))
    assert dict(reading.incoming[0].values) == {
        "kind": "news-report",
        "title": "Law adopted",
        "summary": "A law was adopted.",
        "publisher": "Example Post",
        "published": "2023-03-03",
        "url": "https://example.org/law",
    }
    assert [one.text.split(":")[0] for one in reading.noticed] == [
        "files of entities were left out",
        "coordinates were left out",
        "columns that the mapping does not name were not read",
    ]
    assert "11.5" not in repr(reading)
    assert "Rapporteur" not in repr(reading)


def test_uwazi_with_a_mapping() -> None:
    plan = Plan(
        {"Title": "title", "Themes": "themes", "Date": "published"}, {"kind": "ngo-report", "language": "French"}
    )
    values = read_uwazi(table(UWAZI, ENTITY | {"Template": "Base document", "Date": "2023-03-03~2023-03-05"}), plan)
    assert dict(values.incoming[0].values) == {
        "kind": "ngo-report",
        "title": "Law adopted",
        "themes": ("Freedom of association", "Right to life"),
        "published": "2023-03",
        "language": "fr",
    }


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"Published": "Unpublished"}, "not published"),
        ({"Template": "Victim"}, "of a person"),
        ({"Template": "Testimony of a witness"}, "of a person"),
        ({"Template": "Base document"}, "nothing says what kind"),
        ({"Template": ""}, "nothing says what kind"),
    ],
)
def test_entities_that_stay_out(changes: dict[str, str], reason: str) -> None:
    reading = read_uwazi(table(UWAZI, ENTITY | changes))
    assert reading.incoming == ()
    assert reason in reading.refused[0].reason
    assert reading.refused[0].spot.where == "row 2"


def test_what_holds_for_all_rows_has_no_spot() -> None:
    """It is for new records, and never replaces what somebody has written into one."""
    tables = (
        (read_uwazi, ENTITY, "Title"),
        (read_auto_archiver, POST, "Upload title"),
        (read_kobo, SUBMISSION, "title"),
    )
    for reader, cells, header in tables:
        plan = Plan({header: "title"}, {"kind": "ngo-report", "publisher": "Example Post"})
        one = reader(Table(FILE, tuple(cells), (TableRow("row 2", cells),)), plan).incoming[0]
        assert "title" in one.spots
        assert not {"kind", "publisher"} & one.spots.keys()


def test_one_kind_for_several_templates_is_told() -> None:
    reading = read_uwazi(
        table(UWAZI, ENTITY, ENTITY | {"Template": "Event"}), Plan({"Title": "title"}, {"kind": "dataset"})
    )
    assert any("2 templates" in one.text for one in reading.noticed)


def test_a_translated_column_is_chosen_by_language() -> None:
    given_table = table(
        "Title__en Title__fr Template Date·added", {"Title__en": "Law", "Title__fr": "Loi", "Template": "law"}
    )
    assert read_uwazi(given_table, language="fr").incoming[0].values["title"] == "Loi"
    assert read_uwazi(given_table).incoming[0].values["title"] == "Law"


SUBMISSION = {
    "start": "2023-03-03T10:00:00",
    "doc/title": "Law adopted",
    "doc/kind": "ngo-statement",
    "doc/topics": "land media",
    "doc/topics/land": "1",
    "doc/topics/media": "0",
    "doc/link": "https://example.org/law",
    "name": "SECRETWORD",
    "_uuid": "SECRETWORD",
    "_submission_time": "2023-03-03",
}
DOCUMENTS = Plan({"title": "title", "kind": "kind", "doc/topics": "themes", "doc/link": "url"})


def test_what_persons_told_never_comes_in() -> None:
    for plan in (None, Plan(), Plan({"doc/title": "title"})):
        reading = read_kobo(table(KOBO, SUBMISSION), plan)
        assert reading.incoming == ()
        assert "does not belong in a public base" in reading.refused[0].reason
    for kind in ("testimony", "incident", "media-file"):
        reading = read_kobo(table(KOBO, SUBMISSION), Plan({"doc/title": "title"}, {"kind": kind}))
        assert "does not belong in a public base" in reading.refused[0].reason


def test_public_documents_in_kobo() -> None:
    reading = read_kobo(table(KOBO, SUBMISSION), DOCUMENTS)
    assert dict(reading.incoming[0].values) == {
        "title": "Law adopted",
        "kind": "ngo-statement",
        "themes": ("land",),
        "url": "https://example.org/law",
    }
    assert "SECRETWORD" not in repr(reading)
    assert [one.text for one in reading.noticed] == ["columns that the mapping does not name were not read: 1, 8"]


@pytest.mark.parametrize("status", ["Not Approved", "validation_status_on_hold"])
def test_what_is_not_approved_stays_out(status: str) -> None:
    reading = read_kobo(table(f"{KOBO} _validation_status", SUBMISSION | {"_validation_status": status}), DOCUMENTS)
    assert "not approved" in reading.refused[0].reason


def test_a_repeated_group_stays_out() -> None:
    whole = table(
        "title kind _parent_table_name _parent_index", {"title": "x", "kind": "ngo-report", "_parent_index": "1"}
    )
    assert is_kobo(whole)
    assert "repeated group" in read_kobo(whole, Plan({"title": "title", "kind": "kind"})).refused[0].reason


def test_an_answer_that_looks_like_a_choice_stays_an_answer() -> None:
    whole = table("topics topics/other kind", {"topics": "a|b", "topics/other": "words", "kind": "ngo-report"})
    values = read_kobo(whole, Plan({"topics": "themes", "kind": "kind"})).incoming[0].values
    assert values["themes"] == ("a", "b")


POST = {
    "Link": "https://example.org/post/1",
    "Archive status": "telegram: success",
    "Archive location": "/archive/1.html\nhttps://archive.example.org/1.html",
    "Archive date": "2023-04-01T10:00:00+00:00",
    "Upload timestamp": "2023-03-03T10:00:00+00:00",
    "Upload title": "A post",
    "Text content": "Words of somebody",
    "What it says": "That a law was adopted.",
}
POSTS = Plan({"What it says": "summary"}, {"kind": "official-statement", "publisher": "Example Ministry"})


def test_a_post_that_was_archived() -> None:
    reading = read_auto_archiver(table(ARCHIVER, POST), POSTS)
    assert dict(reading.incoming[0].values) == {
        "kind": "official-statement",
        "publisher": "Example Ministry",
        "title": "A post",
        "published": "2023-03-03",
        "accessed": "2023-04-01",
        "url": "https://example.org/post/1",
        "archived_url": "https://archive.example.org/1.html",
        "summary": "That a law was adopted.",
    }
    assert reading.noticed == ()


@pytest.mark.parametrize(
    ("changes", "plan", "reason"),
    [
        ({}, None, "nothing says what kind"),
        ({}, Plan({}, {"kind": "media-file"}), "does not belong"),
        ({"Link": ""}, POSTS, "no link"),
        ({"Link": "/home/somebody/post.html"}, POSTS, "no link"),
    ],
)
def test_posts_that_stay_out(changes: dict[str, str], plan: Plan | None, reason: str) -> None:
    assert reason in read_auto_archiver(table(ARCHIVER, POST | changes), plan).refused[0].reason


def test_a_post_that_was_not_archived_is_told() -> None:
    reading = read_auto_archiver(
        table(ARCHIVER, POST | {"Archive status": "Archive failed x", "Archive location": ""}), POSTS
    )
    assert "archived_url" not in reading.incoming[0].values
    assert reading.noticed[0].text == "these were not archived: row 2"


def test_tables_are_known_by_their_columns() -> None:
    tables = [table(UWAZI), table(KOBO), table(ARCHIVER), table("title publisher url")]
    assert [is_uwazi(one) for one in tables] == [True, False, False, False]
    assert [is_kobo(one) for one in tables] == [False, True, False, False]
    assert [is_auto_archiver(one) for one in tables] == [False, False, True, False]


HEADERS = st.sampled_from([*UWAZI.split(), *KOBO.split(), *ARCHIVER.split(), "Title__fr", "_parent_index", ""])
NAMES = st.sampled_from(["kind", "title", "published", "themes", "url", "archived_url", "summary", "language"])


@given(st.data())
@settings(deadline=None, max_examples=150)
def test_every_row_is_accounted_for(data: st.DataObject) -> None:
    headers = tuple(header.replace("·", " ") for header in data.draw(st.lists(HEADERS, max_size=12)))
    cells = st.dictionaries(st.sampled_from(headers or ("",)), st.text(max_size=20), max_size=8)
    rows = tuple(TableRow(f"row {number}", data.draw(cells)) for number in range(2, data.draw(st.integers(2, 6))))
    columns = data.draw(st.dictionaries(HEADERS, NAMES, max_size=6))
    constants = data.draw(
        st.dictionaries(NAMES, st.sampled_from(["ngo-report", "testimony", "2023", "x|y"]), max_size=3)
    )
    for reader in READERS:
        for plan in (None, Plan(columns, constants)):
            reading = reader(Table(FILE, headers, rows), plan)
            places = [one.spot.where for one in reading.incoming] + [one.spot.where for one in reading.refused]
            assert sorted(places) == [row.where for row in rows]
            assert all(one.values["kind"] not in {"testimony", "incident", "media-file"} for one in reading.incoming)
