"""Reviews that are behind us, with what they came to. So far Cambodia's."""

from __future__ import annotations

from dataclasses import dataclass

from upr.facts.grades import Grade


@dataclass(frozen=True, slots=True)
class Totals:
    """How many recommendations a State received and how it answered; None where it was not found."""

    received: int
    supported: int | None
    noted: int | None
    grade: Grade


@dataclass(frozen=True, slots=True)
class Review:
    """A review of one State. `date` is the day of the dialogue, `YYYY-MM-DD`; `report` the outcome's symbol."""

    state: str
    cycle: int
    session: int
    date: str
    grade: Grade
    report: str
    report_grade: Grade
    totals: Totals
    source: str
    note: str = ""


REVIEWS: tuple[Review, ...] = (
    Review(
        state="KHM",
        cycle=1,
        session=6,
        date="2009-12-01",
        grade="A",
        report="A/HRC/13/4",
        report_grade="C",
        totals=Totals(91, 91, 0, "C"),
        source="KHM-2009",
    ),
    Review(
        state="KHM",
        cycle=2,
        session=18,
        date="2014-01-28",
        grade="A",
        report="A/HRC/26/16",
        report_grade="A",
        totals=Totals(205, 163, 42, "A"),
        source="KHM-2014, KHM-2014-OUTCOME, KHM-2014-REJECTED",
        note="The State said 38 noted and 4 rejected; the review knows only supported and noted. Positions on "
        "118.1-118.5, 118.22, 118.57 and 118.161 changed after the report.",
    ),
    Review(
        state="KHM",
        cycle=3,
        session=32,
        date="2019-01-30",
        grade="B",
        report="A/HRC/41/17",
        report_grade="C",
        totals=Totals(198, 173, 25, "B"),
        source="UI-32, KHM-2019",
        note="Early counts differ: 202 on the day, 176 after merging.",
    ),
    Review(
        state="KHM",
        cycle=4,
        session=46,
        date="2024-05-08",
        grade="B",
        report="A/HRC/57/17",
        report_grade="C",
        totals=Totals(275, None, None, "B"),
        source="KHM-2024, GICJ",
    ),
)


def previous_review(state_code: str, cycle: int) -> Review | None:
    """The review of a State in the cycle before, where we know it."""
    return next((each for each in REVIEWS if (each.state, each.cycle) == (state_code, cycle - 1)), None)
