"""Faults in the narrative of the example, and what its citations lead to. Planted at once, all are found."""

from __future__ import annotations

import re

from planted_faults import (
    ASSOCIATION,
    CLOSING,
    COOPERATION,
    END,
    EXPRESSION,
    FRAMEWORK,
    FREEDOMS,
    JUSTICE,
    LIBERTY,
    MANIFEST,
    PARTICIPATION,
    PRIVACY,
    TREATY,
    Edit,
    fault,
    of_submission,
)

ABOUT = re.compile("about: .*")
EMERGENCY = "evidence/emergency-law/emergency-law-2020.yaml"
FORUM = "evidence/un-mechanisms/forum-asia-hrc54.yaml"
FRENCH = (
    "---\ntitle: Planted\npart: closing\n---\n\n"
    + "Les personnes qui ont pris part à cette étude sont des membres de la communauté. " * 4
    + "[@sr-benchmarks-2023]\n"
)
GATEWAY = "evidence/internet/internet-gateway-csos-2021.yaml"
PUBLISHED = re.compile("published: .*")
REPLY = "kind: state-response\ntitle: A\npublisher: B\npublished: 2021\nheld_at: C\nabout: Planted\nsummary: D\n"
WIRE = (
    "kind: news-report\ntitle: A\npublisher: B\nagency: Associated Press\npublished: 2022-03-18\nheld_at: C\n"
    "summary: D\n"
)
RLO = "\u202e"

NARRATIVE = (
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
    fault("NAR014", ASSOCIATION, "Viet Nam", "Vietnam", "Vietnam"),
    fault("NAR015", COOPERATION, "lawyer Theary Seng", "lawyer Thaery Seng", "Thaery Seng"),
    fault("NAR017", FRAMEWORK, "\nCambodia holds", "\nPlanted alone.\n\nCambodia holds", "Planted alone"),
    fault("NAR018", PRIVACY, "Three special rapporteurs wrote", "They wrote", "They wrote"),
    fault("NAR019", FRAMEWORK, END, f"\n{'Planted words are many. ' * 38}[@sr-benchmarks-2023].\n", "Planted words"),
    fault("NAR020", JUSTICE, END, f"\nWe plant{' words' * 50} [@mass-trial-2021-03].\n", "We plant"),
    fault("NAR023", LIBERTY, "attackers on motorbikes", "thugs on motorbikes", "thugs"),
    fault("NAR024", PRIVACY, "have replied that", "have answered that", "---",
          Edit(PRIVACY, " We found no repeal.", "")),
    fault("NAR026", PARTICIPATION, "9,710,655", "9710655", "9710655"),
    fault("NAR027", ASSOCIATION, "on 10 February 2020", "on February 10, 2020", "February 10"),
    fault("NAR028", LIBERTY, "Permanent Mission", "Permanent-Mission", "Permanent-Mission"),
    fault("NAR029", of_submission("sections/99-planted.md"), END, FRENCH, "---",
          Edit(MANIFEST, "12-closing.md\n", "12-closing.md\n  - sections/99-planted.md\n")),
    fault("OHC014", FRAMEWORK, "@nhri-apf-2022]", f"@nhri-apf-2022, {'remark ' * 60}]", "[@nhri-draft-2021;"),
    fault("OHC015", CLOSING, "title: ", "title: Annexes and ", "Annexes and"),
    fault("OHC016", CLOSING, END, "\nWrite to name@example.org.\n", "Write to"),
    fault("OHC019", EXPRESSION, END, f"\n“{'Planted words are many. ' * 16}” [@vod-closed-2023].\n", "“Planted"),
    fault("VER001", GATEWAY, PUBLISHED, "published: 2023-11", "@internet-gateway-csos-2021", where=PRIVACY),
    fault("VER002", COOPERATION, "[@sr-ten-points-2022; ", "[", "@sr-ten-points-response-2022"),
    fault("VER004", FREEDOMS, END, "\nA planted paper was issued [@disputed; @vod-closed-2023].\n", "@disputed",
          Edit("evidence/zz/disputed.yaml", END, TREATY + "doubts: [disputed]\nlimits: L\n")),
    fault("VER005", LIBERTY, END, "\nA guard was tortured [@journalists-2020].\n", "@journalists-2020"),
    fault("VER006", LIBERTY, END, "\nA court sat [@mass-trial-2022-03; @wire].\n", "@mass-trial-2022-03",
          Edit("evidence/zz/wire.yaml", END, WIRE)),
    fault("VER008", LIBERTY, END, "\nA prince ceded land [@sam-rainsy-life-2022].\n", "@sam-rainsy-life-2022"),
    fault("VER009", COOPERATION, END, "\nA party was dissolved [@cnrp-dissolved-2017].\n", "@cnrp-dissolved-2017"),
    fault("VER010", JUSTICE, "of 21 persons", "of 22 persons", "@mass-trial-2022-03"),
    fault("VER011", "evidence/un-mechanisms/kh-review-hrcttee-2022.yaml", END, "status_as_of: 2022-04-01\n",
          "@kh-review-hrcttee-2022", where=COOPERATION),
    fault("VER012", EMERGENCY, ABOUT, "about: Planted", "@emergency-law-2020",
          Edit("evidence/zz/reply.yaml", END, REPLY), where=FRAMEWORK),
    fault("PER001", FORUM, END, "persons: [P-ABCDEFG2]\n", "@forum-asia-hrc54", where=COOPERATION),
)  # fmt: skip
