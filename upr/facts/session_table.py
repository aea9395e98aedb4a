"""Sessions 41 to 54 of the UPR Working Group, as data; `sessions.py` answers questions about them.

OHCHR moves deadlines, so they are data taken over from published pages. A deadline that was only inferred from the
pattern of earlier sessions (grade D) has words but no date: it must never be printed as a fact.
"""

from __future__ import annotations

from dataclasses import dataclass

from upr.facts.grades import Grade


@dataclass(frozen=True, slots=True)
class Deadline:
    """Until when stakeholders can upload. `date` and `opens` are `YYYY-MM-DD`, None where not known.

    The hour was read for session 47 only (SUB-4); for the others it is inferred from that one (`time_grade` D).
    """

    date: str | None
    text: str
    grade: Grade
    source: str
    opens: str | None = None
    note: str = ""
    time: str = "23:59"
    time_grade: Grade = "D"
    zone: str = "Europe/Zurich"


@dataclass(frozen=True, slots=True)
class Session:
    """A session of the UPR Working Group.

    `dates` and `dates_fr` are for print: the days where they were read (`dates_grade` A or B), else the months.
    `first_day` and `last_day` are `YYYY-MM-DD`, None where not even recalled; `dates_grade` is theirs, or then that
    of the months. `states` are ISO codes in the order of the source. `by_order` are those that the fixed order of
    States puts here although no list that was read names them (grade D).
    """

    number: int
    cycle: int
    first_day: str | None
    last_day: str | None
    dates: str
    dates_fr: str
    months_en: str
    months_fr: str
    dates_grade: Grade
    deadline: Deadline | None
    states: tuple[str, ...]
    states_grade: Grade
    source: str
    by_order: tuple[str, ...] = ()
    note: str = ""


def _codes(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_NOTE_46 = (
    "The page that was read shows day and month and breaks off. The year follows from session 43 (11 October 2022) "
    "and from submissions of civil society in New Zealand, dated October 2023. The hour is that of session 47."
)

TABLE: tuple[Session, ...] = (
    Session(
        number=41,
        cycle=4,
        first_day="2022-11-07",
        last_day="2022-11-18",
        dates="7 to 18 November 2022",
        dates_fr="7-18 novembre 2022",
        months_en="November 2022",
        months_fr="novembre 2022",
        dates_grade="A",
        deadline=Deadline("2022-03-31", "31 March 2022", "B", "ILGA, UI-4", opens="2022-02-21"),
        states=_codes("BHR ECU TUN MAR IDN FIN GBR IND DZA PHL BRA POL NLD ZAF"),
        states_grade="A",
        source="P41, ILGA",
    ),
    Session(
        number=42,
        cycle=4,
        first_day="2023-01-23",
        last_day="2023-02-03",
        dates="23 January to 3 February 2023",
        dates_fr="23 janvier-3 février 2023",
        months_en="January–February 2023",
        months_fr="janvier-février 2023",
        dates_grade="B",
        deadline=Deadline("2022-07-14", "14 July 2022", "B", "ILGA"),
        states=_codes("CZE ARG GAB GHA PER GTM BEN KOR CHE PAK ZMB JPN LKA"),
        states_grade="B",
        source="ILGA",
        by_order=("UKR",),
        note="Ukraine is not in the list that was read.",
    ),
    Session(
        number=43,
        cycle=4,
        first_day="2023-05-01",
        last_day="2023-05-12",
        dates="1 to 12 May 2023",
        dates_fr="1er-12 mai 2023",
        months_en="May 2023",
        months_fr="mai 2023",
        dates_grade="B",
        deadline=Deadline("2022-10-11", "11 October 2022", "B", "ILGA"),
        states=_codes("FRA TON ROU MLI BWA BHS BDI LUX BRB MNE ARE ISR LIE SRB"),
        states_grade="B",
        source="ILGA",
    ),
    Session(
        number=44,
        cycle=4,
        first_day="2023-11-06",
        last_day="2023-11-17",
        dates="6 to 17 November 2023",
        dates_fr="6-17 novembre 2023",
        months_en="November 2023",
        months_fr="novembre 2023",
        dates_grade="B",
        deadline=Deadline("2023-04-05", "5 April 2023", "B", "ILGA"),
        states=_codes("TKM BFA CPV COL UZB TUV DEU DJI CAN BGD RUS AZE CMR CUB"),
        states_grade="B",
        source="ILGA",
    ),
    Session(
        number=45,
        cycle=4,
        first_day="2024-01-22",
        last_day="2024-02-02",
        dates="January–February 2024",
        dates_fr="janvier-février 2024",
        months_en="January–February 2024",
        months_fr="janvier-février 2024",
        dates_grade="C",
        deadline=Deadline("2023-07-18", "18 July 2023", "B", "ILGA"),
        states=_codes("SAU SEN CHN NGA MEX MUS JOR MYS CAF MCO BLZ TCD COG MLT"),
        states_grade="B",
        source="ILGA",
    ),
    Session(
        number=46,
        cycle=4,
        first_day="2024-04-29",
        last_day="2024-05-10",
        dates="29 April to 10 May 2024",
        dates_fr="29 avril-10 mai 2024",
        months_en="April–May 2024",
        months_fr="avril-mai 2024",
        dates_grade="A",
        deadline=Deadline("2023-10-11", "11 October 2023", "B", "ILGA, NZ46", note=_NOTE_46),
        states=_codes("NZL AFG CHL CYP URY YEM VUT MKD COM SVK ERI VNM DOM KHM"),
        states_grade="A",
        source="P46, ILGA",
        note="The order is that of the actual review.",
    ),
    Session(
        number=47,
        cycle=4,
        first_day="2024-11-04",
        last_day="2024-11-15",
        dates="November 2024",
        dates_fr="novembre 2024",
        months_en="November 2024",
        months_fr="novembre 2024",
        dates_grade="C",
        deadline=Deadline("2024-04-08", "8 April 2024", "A", "OHCHR-SYS", opens="2024-02-27", time_grade="A"),
        states=_codes("NOR ALB COD CIV PRT BTN DMA PRK BRN CRI GNQ ETH QAT NIC"),
        states_grade="A",
        source="OHCHR-SYS",
    ),
    Session(
        number=48,
        cycle=4,
        first_day="2025-01-20",
        last_day="2025-01-31",
        dates="20 to 31 January 2025",
        dates_fr="20-31 janvier 2025",
        months_en="January 2025",
        months_fr="janvier 2025",
        dates_grade="A",
        deadline=Deadline(None, "mid-July 2024", "D", "OWN"),
        states=_codes("ITA SLV GMB BOL FJI SMR KAZ AGO IRN MDG IRQ SVN EGY BIH"),
        states_grade="A",
        source="P48",
    ),
    Session(
        number=49,
        cycle=4,
        first_day="2025-04-28",
        last_day="2025-05-09",
        dates="April–May 2025",
        dates_fr="avril-mai 2025",
        months_en="April–May 2025",
        months_fr="avril-mai 2025",
        dates_grade="C",
        deadline=Deadline(None, "October 2024", "D", "OWN"),
        states=_codes("ARM GRD GIN GNB GUY KEN KIR KWT KGZ LAO LSO ESP SWE TUR"),
        states_grade="D",
        source="UI-21",
    ),
    Session(
        number=50,
        cycle=4,
        first_day="2025-11-03",
        last_day="2025-11-14",
        dates="November 2025",
        dates_fr="novembre 2025",
        months_en="November 2025",
        months_fr="novembre 2025",
        dates_grade="C",
        deadline=Deadline(None, "April 2025", "D", "OWN"),
        states=_codes("AND BLR BGR HRV HND JAM LBR LBY MWI MDV MHL MNG PAN USA"),
        states_grade="D",
        source="UI-21, CLDH",
        note="The United States did not deliver its national report.",
    ),
    Session(
        number=51,
        cycle=4,
        first_day=None,
        last_day=None,
        dates="January 2026",
        dates_fr="janvier 2026",
        months_en="January 2026",
        months_fr="janvier 2026",
        dates_grade="D",
        deadline=Deadline(None, "mid-2025", "D", "OWN"),
        states=_codes("FSM LBN MRT NRU RWA NPL LCA OMN AUT MMR AUS GEO KNA STP"),
        states_grade="D",
        source="SRI",
    ),
    Session(
        number=52,
        cycle=4,
        first_day=None,
        last_day=None,
        dates="April–May 2026",
        dates_fr="avril-mai 2026",
        months_en="April–May 2026",
        months_fr="avril-mai 2026",
        dates_grade="C",
        deadline=Deadline(None, "autumn 2025", "D", "OWN"),
        states=_codes("NAM NER MOZ EST PRY BEL DNK PLW SOM SYC SLB LVA SLE SGP"),
        states_grade="C",
        source="GENERAL",
    ),
    Session(
        number=53,
        cycle=4,
        first_day=None,
        last_day=None,
        dates="October–November 2026",
        dates_fr="octobre-novembre 2026",
        months_en="October–November 2026",
        months_fr="octobre-novembre 2026",
        dates_grade="D",
        deadline=Deadline(None, "spring 2026", "D", "OWN"),
        states=_codes("SUR GRC WSM VCT HUN PNG TJK TZA SWZ ATG TTO THA IRL"),
        states_grade="D",
        source="UI-AGENDA",
        by_order=("SDN",),
        note="Sudan by the original order; in the third cycle it was reviewed with the next session.",
    ),
    Session(
        number=54,
        cycle=4,
        first_day=None,
        last_day=None,
        dates="January–February 2027",
        dates_fr="janvier-février 2027",
        months_en="January–February 2027",
        months_fr="janvier-février 2027",
        dates_grade="D",
        deadline=Deadline(None, "mid-2026", "D", "OWN"),
        states=_codes("TGO SYR ISL VEN ZWE LTU UGA TLS MDA SSD HTI"),
        states_grade="D",
        source="P40",
        by_order=("SDN",),
        note="Sudan if it keeps its place of the third cycle.",
    ),
)
