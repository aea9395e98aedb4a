"""Faults to plant in `examples/cambodia-2024` and its evidence, each with the one finding that it must raise.

A fault is an edit that an author could make by mistake. Its handles are ids, keys and labels, not wording, so that
the example's text can be improved without touching these lists.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

SUBMISSION = "examples/cambodia-2024"
END = re.compile(r"\Z")
PUBLISHED, EVENT, RIGHTS = (re.compile(f"{key}: .*") for key in ("published", "event_date", "rights"))
WHOLE = re.compile(r"(?s)\A.*\Z")
RLO = "\u202e"
AGAIN = (
    "  - id: amend-lango\n    text: Amend it again immediately.\n    theme: association\n"
    "    evidence: [lango-under-review]\n    themes: [Freedom of association]\n"
)
TREATY = "kind: treaty\ntitle: A\npublisher: B\npublished: 2020\nheld_at: C\nsummary: D\n"


@dataclass(frozen=True)
class Edit:
    """In one file, the first `old` becomes `new`; a file that is not there is empty."""

    path: str
    old: str | re.Pattern[str]
    new: str

    def make(self, top: Path) -> None:
        """Make the edit below the folder `top`; lone surrogates in `new` become bytes that are not UTF-8."""
        path = top / self.path
        text = path.read_bytes().decode("utf-8", "surrogateescape") if path.exists() else ""
        pattern = re.compile(re.escape(self.old)) if isinstance(self.old, str) else self.old
        edited, count = pattern.subn(lambda _: self.new, text, count=1)
        assert count, f"{self.path} has changed: {pattern.pattern!r} is not in it"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(edited.encode("utf-8", "surrogateescape"))


@dataclass(frozen=True)
class Fault:
    """The finding of `code` is expected at the first character of `at`, which stands once in the file `where`."""

    code: str
    edits: tuple[Edit, ...]
    at: str
    where: str

    @property
    def name(self) -> str:
        """A name for the test run."""
        return f"{self.code} {self.edits[0].path.rsplit('/', 1)[1]} {re.sub(r'[^ -~]', '?', self.at)[:20]}"


def fault(code: str, path: str, old: str | re.Pattern[str], new: str, at: str, *also: Edit, where: str = "") -> Fault:
    """One edit, with others that are right in themselves but without which the fault would be another."""
    return Fault(code, (Edit(path, old, new), *also), at, where or path)


def record(code: str, name: str, old: str | re.Pattern[str], new: str, at: str) -> Fault:
    """An edit of a record."""
    return fault(code, f"evidence/{name}.yaml", old, new, at)


def _of(kind: str) -> str:
    return f"{SUBMISSION}/{kind}"


MANIFEST, RECOMMENDATIONS, EARLIER = map(_of, ("submission.yaml", "recommendations.yaml", "earlier.yaml"))
INTRODUCTION = _of("sections/01-introduction.md")
COOPERATION, FRAMEWORK = _of("sections/02-cooperation.md"), _of("sections/03-framework.md")
LIBERTY, JUSTICE = _of("sections/05-liberty.md"), _of("sections/06-justice.md")
FREEDOMS, PARTICIPATION = _of("sections/07-freedoms.md"), _of("sections/08-participation.md")
EXPRESSION, PRIVACY = _of("sections/09-expression.md"), _of("sections/10-privacy.md")
ASSOCIATION, CLOSING = _of("sections/11-association.md"), _of("sections/12-closing.md")
GATEWAY = "evidence/internet/internet-gateway-csos-2021.yaml"
FORUM = "evidence/un-mechanisms/forum-asia-hrc54.yaml"

TEXT = (
    fault("LNK001", COOPERATION, "@hrcttee-co3-courts-2022", "@hrcttee-co3-court-2022", "@hrcttee-co3-court-2022"),
    fault("LNK001", COOPERATION, "@rec:upr2-118-1;", "@rec:upr2-118-199;", "@rec:upr2-118-199"),
    fault("LNK002", COOPERATION, "[](#kem-sokha-verdict)", "[](#kem-sokha-verdct)", "[](#kem-sokha-verdct)"),
    fault("LNK003", COOPERATION, END, "\nPlanted [@sr-benchmarks-2023]. {#benchmarks}\n", "Planted"),
    fault("LNK004", COOPERATION, " {#reprisal}", " [Notes](../notes.docx) {#reprisal}", "[Notes]"),
    fault("LNK005", FRAMEWORK, "[@emergency-law-2020]", "[it](http://example.org/)[@emergency-law-2020]", "[it]"),
    fault("LNK006", PRIVACY, "} privacy", "} privcy", ":::{recommendations} privcy"),
    fault("LNK008", EXPRESSION, END, "\n:::{recommendations} justice\n:::\n", ":::{recommendations} justice"),
    fault("LNK011", JUSTICE, END, "\n- Planted. {#item}\n\nSee [](#item).\n", "[](#item)"),
    fault("NAR003", LIBERTY, "[@hun-sen-threat-2023-01]", "<br>[@hun-sen-threat-2023-01]", "<br>"),
    fault("NAR004", JUSTICE, "{#mass-trials}", "[^1] {#mass-trials}", "[^1]"),
    fault("NAR005", LIBERTY, "{#assaults}", "![map](https://example.org/m.png) {#assaults}", "![map]"),
    fault("NAR006", JUSTICE, "[@mass-trial-2021-03]", "[@Mass trial, p. 3][@mass-trial-2021-03]", "[@Mass trial"),
    fault("NAR007", LIBERTY, ":::{recommendations}", ":::{recommendation}", ":::{recommendation}"),
    fault("NAR009", PARTICIPATION, "[](#election-body)", "[there](#election-body)", "[there](#election-body)"),
    fault("NAR010", FRAMEWORK, END, "\nPlanted [@sr-benchmarks-2023].\x0c\n", "\x0c"),
    fault("NAR011", PARTICIPATION, "{#boycott}", f"{RLO}end {{#boycott}}", RLO),
    fault("NAR012", JUSTICE, "[@mass-trials-total-158", "{#count} [@mass-trials-total-158", "{#count}"),
    fault("NAR013", EXPRESSION, END, "\n| Year | Closed |\n|--|--|\n| 2023 | one | two |\n", "two |\n"),
    fault("REC010", ASSOCIATION, "theme: association", "thema: association", "thema"),
    fault("NAR017", FRAMEWORK, "\nCambodia holds", "\nPlanted alone.\n\nCambodia holds", "Planted alone"),
    fault("NAR018", PRIVACY, "Three special rapporteurs wrote", "They wrote", "They wrote"),
    fault("NAR023", LIBERTY, "attackers on motorbikes", "thugs on motorbikes", "thugs"),
    fault("NAR027", ASSOCIATION, "on 10 February 2020", "on February 10, 2020", "February 10"),
    fault("NAR028", LIBERTY, "Permanent Mission", "Permanent-Mission", "Permanent-Mission"),
    fault("OHC014", FRAMEWORK, "@nhri-apf-2022]", f"@nhri-apf-2022, {'remark ' * 60}]", "[@nhri-draft-2021;"),
    fault("OHC015", CLOSING, "title: ", "title: Annexes and ", "Annexes and"),
    fault("OHC016", CLOSING, END, "\nWrite to name@example.org.\n", "Write to"),
    fault("VER001", GATEWAY, PUBLISHED, "published: 2023-11", "@internet-gateway-csos-2021", where=PRIVACY),
    fault("VER002", COOPERATION, "[@sr-ten-points-2022; ", "[", "@sr-ten-points-response-2022"),
    fault("VER005", LIBERTY, END, "\nA guard was tortured [@journalists-2020].\n", "@journalists-2020"),
    fault("VER010", JUSTICE, "of 21 persons", "of 22 persons", "@mass-trial-2022-03"),
    fault("PER001", FORUM, END, "persons: [P-ABCDEFG2]\n", "@forum-asia-hrc54", where=COOPERATION),
)  # fmt: skip

DATA = (
    fault("OHC001", MANIFEST, END, "guidelines: [{rule: word-limit, value: 1000, reason: A test.}]\n", "joint"),
    fault("OHC006", MANIFEST, re.compile(r"key_words:\n(  - .*\n)+"), "", "state:"),
    fault("OHC008", MANIFEST, "    activities: ", "    # ", 'name: "[Example organisation A]"'),
    fault("REC024", EARLIER, "[AUT]", "[AUT, OST]", "OST]"),
    fault("REC023", EARLIER, "A/HRC/26/16", "A-HRC-26-16", "A-HRC-26-16"),
    fault("REC020", EARLIER, END, "  - id: upr2-118-15\n    text: Again.\n", "upr2-118-15\n    text: Again"),
    fault("LNK009", EARLIER, "evidence: [nhri-apf-2020,", "evidence: [nhri-apf-20,", "nhri-apf-20,"),
    fault("LNK009", RECOMMENDATIONS, "[emergency-law-2020,", "[emergency-law-20,", "emergency-law-20,"),
    fault("LNK010", RECOMMENDATIONS, "[upr2-118-1, ", "[upr2-118-1, upr2-118-999, ", "upr2-118-999"),
    fault("LNK007", RECOMMENDATIONS, "theme: participation", "theme: candidates", "candidates\n"),
    fault("REC020", RECOMMENDATIONS, END, AGAIN, AGAIN[8:]),
    fault("RCM001", RECOMMENDATIONS, "Theary Seng immediately and unconditionally",
          "Theary Seng immediately; pay her all", "Release Theary"),
    fault("RCM003", RECOMMENDATIONS, "Issue a standing invitation to", "Take steps towards visits by", "Take steps"),
    fault("RCM004", RECOMMENDATIONS, "Annul immediately", "Annul", "Annul the fines"),
    fault("RCM005", RECOMMENDATIONS, "    evidence: [media-blocked-2023-07]\n", "", "id: lift-blocking-2023"),
    fault("RCM007", RECOMMENDATIONS, "Ratify the first", "Consider the first", "Consider the first"),
    fault("RCM009", RECOMMENDATIONS, "theme: framework", "theme: framework\n    addressee: all States", "all States"),
    fault("RCM010", RECOMMENDATIONS, "Amend the law of", "Cambodia should amend the law of", "Cambodia should"),
    fault("REC021", RECOMMENDATIONS, "themes: [Freedom of association]", "themes: [Free unions]", "Free unions"),
    fault("REC022", RECOMMENDATIONS, "[ICCPR-4, ", "[ICPR-4, ", "ICPR-4"),
    fault("REC010", "evidence/base.yaml", "sign_offs:", "signoffs:", "signoffs"),
)  # fmt: skip

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
    record("SRC004", "emergency-law/emergency-law-2020", "un-expert\n", "un-expert?utm_source=x\n", "https:"),
    record("SRC005", "association/lango-consultations-2020", re.compile("com/nat.*"), "com/tag/lango", "https:"),
    record("SRC006", "media/vod-closed-2023", re.compile("www.licadho.*"), "www.scribd.com/document/1", "https:"),
    record("REC030", "national-institution/nhri-adhoc-2023", END, "accept: [{code: VER001, reason: No.}]\n", "{code"),
    record("REC031", "un-mechanisms/sr-report-2019", END, "accept: [{code: REC002, reason: No.}]\n", "{code"),
)  # fmt: skip

TOGETHER = (*TEXT, *DATA, *RECORDS)
"""Faults that do not hide one another: planted at once, each is found all the same."""

ALONE = (
    fault("REC010", MANIFEST, "key_words:", "keywords:", "keywords:"),
    fault("REC011", MANIFEST, "state: KHM\n", "", "session:"),
    fault("REC012", MANIFEST, re.compile("session: .*"), 'session: "46"', '"46"'),
    fault("REC013", MANIFEST, "kind: joint", "kind: coalition", "coalition"),
    fault("REC017", MANIFEST, "- sections/05-liberty.md", "- ../05-liberty.md", "../05-liberty.md"),
    fault("REC019", MANIFEST, "sections/05-liberty.md", "sections/5-liberty.md", "sections/5-liberty.md"),
    fault("REC019", MANIFEST, "../../evidence", "../evidence", "../evidence"),
    fault("REC024", MANIFEST, "state: KHM", "state: KAM", "KAM"),
    fault("REC025", MANIFEST, "language: en", "language: ru", "ru\n"),
    fault("OHC003", MANIFEST, "language: en", "language: km", "km\n"),
    fault("OHC004", MANIFEST, re.compile(r'  - name: "\[Example organisation B\]"\n(    .*\n)+'), "", "joint",
          Edit(INTRODUCTION, "EOA and EOB", "EOA and others"), Edit(CLOSING, "EOA and EOB", "EOA and others")),
    fault("OHC009", MANIFEST, re.compile("session: .*"), "session: 47", "47"),
    fault("OHC010", MANIFEST, "cycle: 4", "cycle: 3", "3\n"),
    fault("OHC011", MANIFEST, re.compile("as_of: .*"), "as_of: 2023-10-12", "2023-10-12"),
    fault("LNK012", MANIFEST, END, "translations: [{text: LICADO, printed: L}]\n", "LICADO"),
    fault("REC002", RECOMMENDATIONS, "theme: cooperation", "theme: [cooperation", ": Ratify the first"),
    fault("REC010", RECOMMENDATIONS, "follows:", "follow:", "follow:"),
    fault("REC013", RECOMMENDATIONS, 'sdgs: ["16.3"]', 'sdgs: ["18.3"]', '"18.3"'),
    fault("REC012", EARLIER, 'number: "118.1"', "number: 118.1", "118.1\n"),
    fault("REC013", EARLIER, "position: noted", "position: rejected", "rejected\n"),
    fault("NAR001", FREEDOMS, "level: 2\n---\n", "level: 2\n", "---\n"),
    fault("NAR002", EXPRESSION, END, "\n" + ">" * 60 + " deep\n", ">" * 21 + " deep"),
    fault("NAR008", LIBERTY, re.compile(r"\n:::\n"), "\n", ":::{recommendations}"),
    fault("REC011", FREEDOMS, WHOLE, "Text without a title.\n", "Text"),
    fault("NAR021", LIBERTY, "Radio Free Asia reported that two", "ZYXW reported that two", "ZYXW"),
    fault("NAR022", EXPRESSION, "the Kamnotra database", "the Kamnotra database (KDBX)", "KDBX"),
    fault("REC001", LIBERTY, "{#assaults}", "\udcff{#assaults}", "\udcff"),
)  # fmt: skip
"""Faults of files that others hang on: nothing that hangs on them is reported as well."""
