"""Faults in records. A record stands by itself: planted at once, all are found."""

from __future__ import annotations

import re

from planted_faults import END, TREATY, WHOLE, Edit, Fault, fault

RLO = "\u202e"
EVENT, RIGHTS, ADDRESS, TITLE = (re.compile(f"(?m)^{key}: .*") for key in ("event_date", "rights", "url", "title"))
PLANTED = "url: https://example.org/planted"


def _of(name: str) -> str:
    return f"evidence/{name}.yaml"


def record(code: str, name: str, old: str | re.Pattern[str], new: str, at: str) -> Fault:
    """An edit of a record."""
    return fault(code, _of(name), old, new, at)


RECORDS = (
    record("REC001", "foreign-positions/eba-in-force-2020-08", "summary", "summ\udce9ary", "\udce9"),
    record("REC002", "election-2023/regional-statement-2023-07", "publisher: ", "publisher: [", ": 2023-07-22\ne"),
    record("REC002", "foreign-positions/uk-election-2023-07", "title: FCDO", "title: Cambodia: FCDO", ": FCDO"),
    record("REC003", "unions/nagaworld-hrw-2023", END, "kind: ngo-report\n", "kind: ngo-report\n"),
    record("REC004", "unions/rong-chhun-2021", "rights: [", "rights: &rights [", "&rights"),
    record("REC005", "unions/trade-unions-ilo-2021", "published: ", "published: !!str ", "!!str"),
    record("REC006", "unions/trade-union-law-2016", END, "---\n", "---\n"),
    record("REC007", "election-2023/anfrel-2023", END, "2023: true\n", "2023: true"),
    record("REC008", "election-2023/election-result-2023", END, "place: 1e999\n", "1e999"),
    record("REC009", "election-2023/un-news-election-2023-07", WHOLE, "# Lost.\n", "# Lost."),
    record("REC010", "association/adhoc-five-2022", "event_date:", "event_dat:", "event_dat:"),
    record("REC011", "association/lango-adopted-2015", "\npublisher:", "\nauthor:", "kind:"),
    record("REC012", "association/kh-lango-statement-2020", END, "place: 12\n", "12\n"),
    record("REC012", "association/lango-repeal-call-2020", RIGHTS, "rights: ICCPR-22", "ICCPR-22"),
    record("REC013", "association/adhoc-five-supreme-court-2022", EVENT, "event_date: 2022-11-31", "2022-11-31"),
    record("REC013", "association/lango-under-review", END, "accessed: 2023-02\n", "2023-02\n"),
    record("REC014", "association/ADHOC five", END, TREATY, "kind:"),
    record("REC015", "kem-sokha/kem-sokha-verdict-us-2023", "\ntitle: ", "\ntitle: \x07", "\x07"),
    record("REC016", "treaties/iccpr-article-25", "\ntitle: ", f"\ntitle: {RLO}", RLO),
    record("REC018", "treaties/paris-agreements-1991 (conflicted copy)", END, TREATY, "kind:"),
    record("REC020", "zz/hrcttee-co3-2022", END, TREATY, "kind:"),
    record("REC021", "national-institution/nhri-apf-2020", "themes:\n", "themes:\n  - Body\n", "Body\n"),
    record("REC022", "national-institution/nhri-draft-2021", "rights: [", "rights: [ICPR-2, ", "ICPR-2"),
    record("REC023", "national-institution/nhri-apf-2022", END, "symbol: A/HRC41/17\n", "A/HRC41"),
    record("SRC001", "media/media-blocked-ooni-2023", "\nmethod: Network measurements.", "", "kind:"),
    record("SRC002", "un-mechanisms/hrcttee-co3-courts-2022", "CCPR/C/KHM", "CCPR/C/LAO", "CCPR/C/LAO"),
    fault("SRC003", _of("elections-2022/candlelight-vote-share-2022"), "language: en", "language: km", "Planted",
          Edit(_of("elections-2022/candlelight-vote-share-2022"), TITLE, "title: Planted")),
    record("SRC004", "emergency-law/emergency-law-2020", "un-expert\n", "un-expert?utm_source=x\n", "https:"),
    record("SRC005", "association/lango-consultations-2020", re.compile("com/nat.*"), "com/tag/lango", "https:"),
    record("SRC006", "media/vod-closed-2023", re.compile("www.licadho.*"), "www.scribd.com/document/1", "https:"),
    fault("SRC008", _of("opposition/candlelight-attacks-rfa-2023-04"), ADDRESS, PLANTED, "kind:",
          Edit(_of("opposition/candlelight-assaults-rfa-2023"), ADDRESS, PLANTED),
          Edit(_of("opposition/candlelight-attacks-rfa-2023-04"), EVENT, "event_date: 2023-04-11"),
          Edit(_of("opposition/candlelight-assaults-rfa-2023"), EVENT, "event_date: 2023-04-11")),
    record("REC030", "national-institution/nhri-adhoc-2023", END, "accept: [{code: VER001, reason: No.}]\n", "{code"),
    record("REC031", "un-mechanisms/sr-report-2019", END, "accept: [{code: REC002, reason: No.}]\n", "{code"),
)  # fmt: skip
