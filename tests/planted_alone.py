"""Faults of files that others hang on: nothing that hangs on them is reported as well, but for what is named."""

from __future__ import annotations

import re

from planted_faults import (
    ASSOCIATION,
    CLOSING,
    COOPERATION,
    EARLIER,
    END,
    EXPRESSION,
    FRAMEWORK,
    FREEDOMS,
    INTRODUCTION,
    JUSTICE,
    LIBERTY,
    MANIFEST,
    PARTICIPATION,
    PRIVACY,
    RECOMMENDATIONS,
    ROOM,
    WHOLE,
    Edit,
    Fault,
    Place,
    fault,
)

SECTIONS = (COOPERATION, FRAMEWORK, LIBERTY, JUSTICE, PARTICIPATION, EXPRESSION, PRIVACY, ASSOCIATION)
THEMES = ("cooperation", "framework", "liberty", "justice", "participation", "expression", "privacy", "association")
ASKED = re.compile(r":::\{recommendation\S+( \w+)?\n:::\n")
NO_LISTS = tuple(Edit(path, ASKED, "") for path in (*SECTIONS, CLOSING))
EARLIER_CITED = re.compile(r"@rec:[\w-]+")
NO_FOLLOW_UP = tuple(
    Edit(path, EARLIER_CITED, "@nhri-apf-2020", every=True)
    for path in (COOPERATION, FRAMEWORK, JUSTICE, PARTICIPATION, EXPRESSION, ASSOCIATION)
)
MANY = "".join(
    f"  - id: planted-{n}\n    theme: justice\n    text: Issue planted report {n} by 2025.\n"
    "    evidence: [mass-trial-2021-03]\n    themes: [Legal & institutional reform]\n"
    for n in range(30)
)
ONE_PAGE = (
    "---\ntitle: Introduction\npart: introduction\n---\n\nWhat we cite was read in 2023 [@vod-closed-2023; "
    "@media-blocked-2023-07] and "
    "is new [@anfrel-2023; @journalists-2020], as is what follows [@mass-trial-2021-03; @rec:upr3-uk-1].\n"
    + "".join(f"\n:::{{recommendations}} {theme}\n:::\n" for theme in THEMES)
)
ONLY_ONE = Edit(MANIFEST, re.compile(r"sections:\n(  - .*\n)+"), "sections: [sections/01-introduction.md]\n")
"""A submission of one page."""

CLOSING_LISTED = "  - sections/12-closing.md\n"
METHOD = re.compile(r"(?m)^.*\{#method\}")

ALONE = (
    fault("OHC001", MANIFEST, END, "guidelines: [{rule: word-limit, value: 1000, reason: A test.}]\n", "joint"),
    fault("REC010", "evidence/base.yaml", "sign_offs:", "signoffs:", "signoffs"),
    fault("REC002", MANIFEST, "kind: joint", "kind: joint: two", ": two"),
    fault("REC015", MANIFEST, "kind: joint", "kind: \x07joint", "\x07joint"),
    fault("REC010", MANIFEST, "key_words:", "keywords:", "keywords:"),
    fault("REC011", MANIFEST, "state: KHM\n", "", "session:"),
    fault("REC012", MANIFEST, re.compile("session: .*"), 'session: "46"', '"46"'),
    fault("REC013", MANIFEST, "kind: joint", "kind: coalition", "coalition"),
    fault("REC017", MANIFEST, "- sections/05-liberty.md", "- ../05-liberty.md", "../05-liberty.md"),
    fault("REC019", MANIFEST, "sections/05-liberty.md", "sections/5-liberty.md", "sections/5-liberty.md"),
    fault("REC019", MANIFEST, "../../evidence", "../evidence", "../evidence"),
    fault("REC020", MANIFEST, CLOSING_LISTED, f"{CLOSING_LISTED}  - sections/03-framework.md\n",
          "sections/03-framework.md", nth=2),
    fault("REC024", MANIFEST, "state: KHM", "state: KAM", "KAM"),
    fault("REC025", MANIFEST, "language: en", "language: ru", "ru\n"),
    fault("OHC002", MANIFEST, END, "guidelines: [{rule: word-limit, value: 5500, reason: A test.}]\n", "joint"),
    fault("OHC003", MANIFEST, "language: en", "language: km", "km\n"),
    fault("OHC004", MANIFEST, re.compile(r'  - name: "\[Example organisation B\]"\n(    .*\n)+'), "", "joint",
          Edit(INTRODUCTION, "EOA and EOB", "EOA and others"), Edit(CLOSING, "EOA and EOB", "EOA and others")),
    fault("OHC007", INTRODUCTION, "part: introduction", "part: closing", "---"),
    fault("OHC009", MANIFEST, re.compile("session: .*"), "session: 47", "47"),
    fault("OHC010", MANIFEST, "cycle: 4", "cycle: 3", "3\n"),
    fault("OHC011", MANIFEST, re.compile("as_of: .*"), "as_of: 2023-10-12", "2023-10-12"),
    fault("OHC012", RECOMMENDATIONS, WHOLE, "recommendations: []\n", "state:", *NO_LISTS, where=MANIFEST),
    Fault("OHC013", NO_FOLLOW_UP, "state:", MANIFEST),
    fault("OHC040", MANIFEST, END, "endorsements: required\n", "name: \"[Example organisation A]\"",
          beside=(Place("OHC040", MANIFEST, "name: \"[Example organisation B]\""),)),
    fault("RCM012", RECOMMENDATIONS, END, MANY, "id:", ROOM, nth=31),
    fault("VER007", INTRODUCTION, WHOLE, ONE_PAGE, "---", ONLY_ONE),
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
    fault("NAR025", INTRODUCTION, METHOD, "It rests on papers of the press, read by May 2023. {#method}", "---"),
    fault("NAR021", LIBERTY, "Radio Free Asia reported that two", "ZYXW reported that two", "ZYXW"),
    fault("NAR022", EXPRESSION, "the Kamnotra database", "the Kamnotra database (KDBX)", "KDBX"),
    fault("REC001", LIBERTY, "{#assaults}", "\udcff{#assaults}", "\udcff"),
)  # fmt: skip
