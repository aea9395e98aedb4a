"""What an import will do: by id, symbol, address; new, changed, same, refused; no record doubled."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from upr.compose.same_source import address_key
from upr.edit.records import record_id_for
from upr.exchange.incoming import Incoming, Reading, Refused, Spot
from upr.exchange.plan import Plan, plan
from upr.models.evidence import Kinds, Record
from upr.models.plain import Fields
from upr.models.project import Entry
from upr.text.location import Location

FILE = Path("register.xlsx")
VALUES: dict[str, Any] = {
    "kind": "news-report",
    "title": "A title",
    "publisher": "A publisher",
    "published": "2023-03-03",
    "url": "https://example.org/a",
    "summary": "It says so.",
}
SYMBOL: dict[str, Any] = {"kind": "un-document", "symbol": "A/HRC/26/16", "url": "https://example.org/doc"}


def entry(record_id: str, **values: Any) -> Entry[Record]:
    content = VALUES | values
    made = Kinds.BY_NAME[content["kind"]].model_validate(content)
    return Entry(record_id, made, Path(f"{record_id}.yaml"), lambda path=(), *, key=False: Location(FILE))


def incoming(number: int, record_id: str = "", emptied: tuple[str, ...] = (), **values: Any) -> Incoming:
    content: Fields = {name: value for name, value in (VALUES | values).items() if value is not None}
    spots = {name: Spot(FILE, f"cell {name}{number}") for name in content}
    return Incoming(Spot(FILE, f"row {number}"), content, record_id, frozenset(emptied), spots)


def planned(rows: list[Incoming], *existing: Entry[Record], **options: Any) -> Plan:
    return plan(existing, Reading(tuple(rows)), lambda values, taken: f"made-{len(taken)}", **options)


def told(made: Plan) -> tuple[list[str], list[str], list[str], list[str]]:
    return (
        [row.id for row in made.new],
        [row.entry.id for row in made.changed],
        [row.id for row in made.same],
        [row.spot.where for row in made.refused],
    )


def test_id_then_symbol_then_address() -> None:
    there = (entry("one"), entry("two", **SYMBOL), entry("three", url="https://example.org/c"))
    rows = [
        incoming(2, "one", url="https://example.org/moved"),
        incoming(3, **SYMBOL | {"url": "https://example.org/c"}),
        incoming(4, url="http://www.example.org/c/?utm_source=x#top"),
    ]
    made = planned(rows, *there)
    assert told(made) == ([], ["one", "two", "three"], [], [])
    assert [change.name for change in made.changed[2].changes] == ["url"]


def test_a_second_row_of_one_record_points_to_the_first() -> None:
    made = planned([incoming(2), incoming(3), incoming(4, "one")], entry("one"))
    assert told(made) == ([], [], ["one"], ["row 2", "row 3"])
    assert "row 4" in made.refused[0].reason
    new = planned([incoming(2), incoming(3, title="Another")])
    assert told(new) == (["made-0"], [], [], ["row 3"])
    assert "row 2" in new.refused[0].reason


def test_rows_with_their_own_ids_may_share_a_document() -> None:
    made = planned([incoming(2, "a"), incoming(3, "b"), incoming(4, "a")])
    assert told(made) == (["a", "b"], [], [], ["row 4"])


def test_an_unknown_id_finds_the_record_of_its_document_unless_that_has_a_row() -> None:
    assert told(planned([incoming(2, "renamed")], entry("one"))) == ([], [], ["one"], [])
    both = planned([incoming(2, "another", title="Another"), incoming(3, "one")], entry("one"))
    assert told(both) == (["another"], [], ["one"], [])


def test_nobody_chooses_among_several_records_of_a_document() -> None:
    there = (entry("one", **SYMBOL, paragraph="1"), entry("two", **SYMBOL, paragraph="2"))
    made = planned([incoming(2, **SYMBOL), incoming(3, **SYMBOL, paragraph="2")], *there)
    assert told(made) == ([], [], ["two"], ["row 2"])
    assert "one, two" in made.refused[0].reason


def test_changes_field_by_field() -> None:
    there = entry("one", place="Somewhere", short_title="Short", themes=["A", "B"])
    row = incoming(
        2, "one", ("place", "court"), title="  A title ", themes=("A", "C"), language="en", published="2023"
    )
    made = planned([row], there)
    assert [(change.name, change.before, change.after) for change in made.changed[0].changes] == [
        ("published", "2023-03-03", "2023"),
        ("place", "Somewhere", None),
        ("themes", ("A", "B"), ("A", "C")),
    ]


def test_spelling_of_characters_is_no_change() -> None:
    made = planned([incoming(2, "one", title="Cafe\u0301")], entry("one", title="Café"))
    assert told(made) == ([], [], ["one"], [])


def test_constants_make_records_and_change_none() -> None:
    row = Incoming(Spot(FILE, "row 2"), VALUES | {"language": "km"}, spots={"url": Spot(FILE, "cell D2")})
    assert told(planned([row], entry("one"))) == ([], [], ["one"], [])
    assert planned([row]).new[0].values["language"] == "km"


@pytest.mark.parametrize(
    ("values", "place", "words"),
    [
        ({"kind": "testimony"}, "cell kind2", "first-hand"),
        ({"kind": "press"}, "cell kind2", "not one that we know"),
        ({"kind": None}, "row 2", "what kind"),
        ({"persons": ("P-ABCDEFG2",)}, "cell persons2", "persons"),
        ({"title": None}, "row 2", "'Title' is missing"),
        ({"published": "soon"}, "cell published2", "'Published' is not an ISO date"),
        ({"url": "example.org"}, "cell url2", "'Address' is not a web address"),
        ({"url": None}, "row 2", "where it was read"),
        ({"court": "A court"}, "cell court2", "'Court' does not belong"),
        ({"doubts": ("unsen",), "limits": "L"}, "cell doubts2", "'Doubts', item 1 is not one of the words"),
        ({"figures": ({"value": "1"},)}, "cell figures2", "'Figures', item 1, of is missing"),
    ],
)
def test_what_is_refused_and_where(values: dict[str, Any], place: str, words: str) -> None:
    for there in ((), (entry("one"),)):
        made = planned([incoming(2, "one", **values)], *there)
        if there and None in values.values():
            continue  # a record that is there has the field already
        refused = made.refused[0]
        assert (refused.spot.where, told(made)[:3]) == (place, ([], [], []))
        assert words in refused.reason
        assert refused.help


def test_refused_rows_stand_in_the_order_of_the_file() -> None:
    before = Refused(Spot(FILE, "sheet S2, cell C7"), "cannot be read")
    reading = Reading((incoming(3, title=None), incoming(12, title=None)), (before,))
    made = plan((), reading, lambda values, taken: "x")
    assert [one.spot.where for one in made.refused] == ["row 3", "sheet S2, cell C7", "row 12"]


def test_an_id_of_a_file_that_cannot_be_read_is_not_written_over() -> None:
    made = planned([incoming(2, "broken")], taken={"broken"})
    assert told(made) == ([], [], [], ["row 2"])


def test_ids_that_are_none() -> None:
    for record_id in ("EV-0042", "../x", "a" * 101):
        assert told(planned([incoming(2, record_id)])) == ([], [], [], ["row 2"])


def test_addresses() -> None:
    same = (
        "https://example.org/a",
        "http://www.example.org/a/",
        "HTTPS://Example.ORG/a#x",
        "https://example.org/a?fbclid=1",
    )
    assert len({address_key(url) for url in same}) == 1
    other = (
        "https://example.org/A",
        "https://example.org/a?id=1",
        "https://example.org:8080/a",
        "https://example.net/a",
    )
    assert len({address_key(url) for url in (*same, *other)}) == 5
    assert address_key("https://example.org/?b=1&a=2") == address_key("https://example.org?a=2&b=1")
    assert address_key("") == address_key("no address") == ""


def test_new_records_get_ids_of_their_own() -> None:
    rows = [incoming(number, url=f"https://example.org/{number}") for number in (2, 3)]
    made = plan((), Reading(tuple(rows)), record_id_for)
    assert [row.id for row in made.new] == ["publisher-title-2023", "publisher-title-2023-2"]
