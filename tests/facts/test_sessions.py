"""The calendar: what is printed agrees with the days, and nothing inferred is printed as a fact."""

from collections import Counter
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from upr.facts.reviews import REVIEWS, previous_review
from upr.facts.sessions import CYCLES, SESSIONS, Session, closes_at, cycle_of, ends_by, session, sessions_of
from upr.facts.sources import SOURCES
from upr.facts.states import STATES, find_state
from upr.facts.symbols import is_symbol

ENGLISH = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
FRENCH = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)

LISTS = {
    41: "Bahrain, Ecuador, Tunisia, Morocco, Indonesia, Finland, United Kingdom, India, Algeria, Philippines, "
    "Brazil, Poland, Netherlands, South Africa",
    42: "Czechia, Argentina, Gabon, Ghana, Peru, Guatemala, Benin, Republic of Korea, Switzerland, Pakistan, Zambia, "
    "Japan, Sri Lanka",
    43: "France, Tonga, Romania, Mali, Botswana, Bahamas, Burundi, Luxembourg, Barbados, Montenegro, "
    "United Arab Emirates, Israel, Liechtenstein, Serbia",
    44: "Turkmenistan, Burkina Faso, Cabo Verde, Colombia, Uzbekistan, Tuvalu, Germany, Djibouti, Canada, "
    "Bangladesh, Russian Federation, Azerbaijan, Cameroon, Cuba",
    45: "Saudi Arabia, Senegal, China, Nigeria, Mexico, Mauritius, Jordan, Malaysia, Central African Republic, "
    "Monaco, Belize, Chad, Congo, Malta",
    46: "New Zealand, Afghanistan, Chile, Cyprus, Uruguay, Yemen, Vanuatu, North Macedonia, Comoros, Slovakia, "
    "Eritrea, Viet Nam, Dominican Republic, Cambodia",
    47: "Norway, Albania, DR Congo, Cote d'Ivoire, Portugal, Bhutan, Dominica, DPR Korea, Brunei Darussalam, "
    "Costa Rica, Equatorial Guinea, Ethiopia, Qatar, Nicaragua",
    48: "Italy, El Salvador, Gambia, Bolivia, Fiji, San Marino, Kazakhstan, Angola, Iran, Madagascar, Iraq, "
    "Slovenia, Egypt, Bosnia and Herzegovina",
    49: "Armenia, Grenada, Guinea, Guinea-Bissau, Guyana, Kenya, Kiribati, Kuwait, Kyrgyzstan, Lao PDR, Lesotho, "
    "Spain, Sweden, Turkiye",
    50: "Andorra, Belarus, Bulgaria, Croatia, Honduras, Jamaica, Liberia, Libya, Malawi, Maldives, Marshall Islands, "
    "Mongolia, Panama, United States",
    51: "Micronesia, Lebanon, Mauritania, Nauru, Rwanda, Nepal, Saint Lucia, Oman, Austria, Myanmar, Australia, "
    "Georgia, Saint Kitts and Nevis, Sao Tome and Principe",
    52: "Namibia, Niger, Mozambique, Estonia, Paraguay, Belgium, Denmark, Palau, Somalia, Seychelles, "
    "Solomon Islands, Latvia, Sierra Leone, Singapore",
    53: "Suriname, Greece, Samoa, Saint Vincent and the Grenadines, Hungary, Papua New Guinea, Tajikistan, "
    "United Republic of Tanzania, Eswatini, Antigua and Barbuda, Trinidad and Tobago, Thailand, Ireland",
    54: "Togo, Syrian Arab Republic, Iceland, Venezuela, Zimbabwe, Lithuania, Uganda, Timor-Leste, "
    "Republic of Moldova, South Sudan, Haiti",
}
"""The lists as they were read, by name and in their order."""

ALL = list(SESSIONS.values())
READ = [each for each in ALL if each.first_day and each.dates_grade in ("A", "B")]


def _ids(each: Session) -> str:
    return str(each.number)


def _days(each: Session) -> tuple[date, date]:
    assert each.first_day is not None
    assert each.last_day is not None
    return date.fromisoformat(each.first_day), date.fromisoformat(each.last_day)


def test_the_fourth_cycle_is_complete() -> None:
    assert list(SESSIONS) == list(CYCLES[4]) == list(range(41, 55))
    assert all(each.cycle == 4 for each in ALL)


@pytest.mark.parametrize("number", SESSIONS)
def test_states_are_those_of_the_lists(number: int) -> None:
    named = tuple(found.code for name in LISTS[number].split(", ") if (found := find_state(name)))
    assert SESSIONS[number].states == named
    assert len(named) == {42: 13, 53: 13, 54: 11}.get(number, 14)


def test_every_member_is_reviewed_once() -> None:
    reviewed = Counter(code for each in ALL for code in (*each.states, *each.by_order))
    members = {code for code, state in STATES.items() if state.group}
    assert set(reviewed) == members
    assert [code for code, times in reviewed.items() if times > 1] == ["SDN"]


@pytest.mark.parametrize("each", READ, ids=_ids)
def test_printed_days_are_the_days(each: Session) -> None:
    first, last = _days(each)
    month = f" {ENGLISH[first.month - 1]}" if first.month != last.month else ""
    assert each.dates == f"{first.day}{month} to {last.day} {ENGLISH[last.month - 1]} {last.year}"
    mois = f" {FRENCH[first.month - 1]}" if first.month != last.month else ""
    premier = "1er" if first.day == 1 else str(first.day)
    assert each.dates_fr == f"{premier}{mois}-{last.day} {FRENCH[last.month - 1]} {last.year}"
    assert 9 <= (last - first).days <= 11
    assert first.weekday() == 0


@pytest.mark.parametrize("each", [each for each in ALL if each not in READ], ids=_ids)
def test_days_that_were_not_read_are_not_printed(each: Session) -> None:
    assert (each.dates, each.dates_fr) == (each.months_en, each.months_fr)


@pytest.mark.parametrize("each", [each for each in ALL if each.first_day], ids=_ids)
def test_months_are_those_of_the_days(each: Session) -> None:
    first, last = _days(each)
    months = list(dict.fromkeys((first.month, last.month)))
    assert each.months_en == "–".join(ENGLISH[month - 1] for month in months) + f" {last.year}"
    assert each.months_fr == "-".join(FRENCH[month - 1] for month in months) + f" {last.year}"


def test_sessions_follow_each_other() -> None:
    starts = [each.first_day for each in ALL if each.first_day]
    assert starts == sorted(starts)
    assert ALL[5].months_en == "April–May 2024"
    assert ALL[5].months_fr == "avril-mai 2024"


@pytest.mark.parametrize("each", ALL, ids=_ids)
def test_a_deadline_has_a_date_exactly_when_it_was_read(each: Session) -> None:
    deadline = each.deadline
    assert deadline is not None
    assert (deadline.date is None) == (deadline.grade == "D")
    moment = closes_at(deadline)
    assert (moment is None) == (deadline.date is None)
    if moment is not None:
        first = _days(each)[0]
        assert deadline.text == f"{moment.day} {ENGLISH[moment.month - 1]} {moment.year}"
        assert 150 < (first - moment.date()).days < 260
        assert deadline.opens is None or deadline.opens < moment.date().isoformat()


def test_the_deadline_of_session_46() -> None:
    deadline = SESSIONS[46].deadline
    assert deadline is not None
    assert (deadline.date, deadline.time, deadline.zone, deadline.grade) == (
        "2023-10-11",
        "23:59",
        "Europe/Zurich",
        "B",
    )
    assert deadline.note
    moment = closes_at(deadline)
    assert moment is not None
    assert moment.astimezone(UTC) == datetime(2023, 10, 11, 21, 59, tzinfo=UTC)
    assert moment.astimezone(ZoneInfo("Asia/Phnom_Penh")).isoformat() == "2023-10-12T04:59:00+07:00"


def test_the_hour_was_read_for_session_47_only() -> None:
    assert [each.number for each in ALL if each.deadline and each.deadline.time_grade != "D"] == [47]


def test_looking_up() -> None:
    assert session(46) is SESSIONS[46]
    assert session(40) is None
    assert [each.number for each in sessions_of("KHM")] == [46]
    assert [each.number for each in sessions_of("UKR")] == [42]
    assert [each.number for each in sessions_of("SDN")] == [53, 54]
    assert sessions_of("VAT") == ()


@pytest.mark.parametrize(("number", "cycle"), [(1, 1), (12, 1), (13, 2), (26, 2), (27, 3), (40, 3), (41, 4), (54, 4)])
def test_cycle_of(number: int, cycle: int) -> None:
    assert cycle_of(number) == cycle


def test_no_cycle_outside_the_known_ones() -> None:
    assert cycle_of(0) is None
    assert cycle_of(55) is None


def test_reviews_are_consistent() -> None:
    for review in REVIEWS:
        assert review.state in STATES
        assert cycle_of(review.session) == review.cycle
        assert date.fromisoformat(review.date)
        assert is_symbol(review.report)
        supported, noted = review.totals.supported, review.totals.noted
        if supported is not None and noted is not None:
            assert supported + noted == review.totals.received


def test_the_review_before() -> None:
    review = previous_review("KHM", 4)
    assert review is not None
    assert (review.session, review.date, review.totals.received) == (32, "2019-01-30", 198)
    assert previous_review("KHM", 1) is None
    assert previous_review("FRA", 4) is None


def test_reviews_lie_within_their_session() -> None:
    review = previous_review("KHM", 5)
    assert review is not None
    first, last = _days(SESSIONS[46])
    assert first <= date.fromisoformat(review.date) <= last


def test_every_source_is_listed() -> None:
    sources = [each.source for each in ALL] + [review.source for review in REVIEWS]
    sources += [each.deadline.source for each in ALL if each.deadline]
    assert {name for source in sources for name in source.split(", ")} <= set(SOURCES)


def test_every_session_ends_on_a_day_that_is_not_before_its_last_known_one() -> None:
    ends = [ends_by(each) for each in SESSIONS.values()]
    assert ends == sorted(ends)
    assert [f"{ends_by(SESSIONS[number])}" for number in (46, 51, 52, 53, 54)] == [
        "2024-05-10",
        "2026-01-31",
        "2026-05-31",
        "2026-11-30",
        "2027-02-28",
    ]
