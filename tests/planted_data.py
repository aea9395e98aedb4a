"""Faults in the data files of the example. Planted at once, all are found."""

from __future__ import annotations

import re

from planted_faults import (
    EARLIER,
    END,
    GLOSSARY,
    INTRODUCTION,
    MANIFEST,
    RECOMMENDATIONS,
    fault,
    of_submission,
)

THEMES = re.compile(r"    themes: \[Freedom of opinion and expression & access to information\]\n")
OTHERS, ENDORSEMENTS = of_submission("others.yaml"), of_submission("endorsements.yaml")
LIST = re.compile(r"\A(?:\w+:\n)?")
"""The head of a list, and of a file that is not there yet."""
OWN, ENDORSED = "submissions:\n", "endorsements:\n"


def asked(name: str, text: str) -> str:
    """One of our recommendations."""
    return (
        f"  - id: {name}\n    theme: association\n    text: {text}\n"
        "    evidence: [lango-consultations-2020]\n    themes: [Freedom of association]\n"
    )


def other(kind: str, title: str) -> str:
    """A further submission of a member."""
    return f"  - {{organisations: [EOA], state: KHM, session: 46, kind: {kind}, title: {title}}}\n"


def endorsed(acronym: str, named: str) -> str:
    """An endorsement of some other text."""
    return (
        f"  - {{organisation: {acronym}, by: A-01, endorsed_on: 2023-10-10, named: {named}, "
        f"hash: sha256:{'0' * 64}}}\n"
    )


DATA = (
    fault("OHC006", MANIFEST, re.compile(r"key_words:\n(  - .*\n)+"), "", "state:"),
    fault("OHC008", MANIFEST, "    activities: ", "    # ", 'name: "[Example organisation A]"'),
    fault("REC024", EARLIER, "[AUT]", "[AUT, OST]", "OST]"),
    fault("REC023", EARLIER, "A/HRC/26/16", "A-HRC-26-16", "A-HRC-26-16"),
    fault("REC020", EARLIER, END, "  - id: upr2-118-15\n    text: Again.\n", "upr2-118-15\n    text: Again"),
    fault("LNK009", EARLIER, "evidence: [nhri-apf-2020,", "evidence: [nhri-apf-20,", "nhri-apf-20,"),
    fault("LNK009", RECOMMENDATIONS, "[emergency-law-2020,", "[emergency-law-20,", "emergency-law-20,"),
    fault("LNK010", RECOMMENDATIONS, "[upr2-118-1, ", "[upr2-118-1, upr2-118-999, ", "upr2-118-999"),
    fault("LNK007", RECOMMENDATIONS, "theme: participation", "theme: candidates", "candidates\n"),
    fault("REC020", RECOMMENDATIONS, END, asked("amend-lango", "Amend it again immediately."),
          "amend-lango\n    theme: association\n    text: Amend it"),
    fault("RCM001", RECOMMENDATIONS, "Theary Seng immediately and unconditionally",
          "Theary Seng immediately; pay her all", "Release Theary"),
    fault("RCM002", RECOMMENDATIONS, END, asked("long", f"Repeal immediately {'the act ' * 18}."), "Repeal imm"),
    fault("RCM003", RECOMMENDATIONS, "Issue a standing invitation to", "Take steps towards visits by", "Take steps"),
    fault("RCM004", RECOMMENDATIONS, "Annul immediately", "Annul", "Annul the fines"),
    fault("RCM005", RECOMMENDATIONS, "    evidence: [media-blocked-2023-07]\n", "", "id: lift-blocking-2023"),
    fault("RCM006", RECOMMENDATIONS, THEMES, "", "id: repeal-criminal-defamation"),
    fault("RCM007", RECOMMENDATIONS, "Ratify the first", "Consider the first", "Consider the first"),
    fault("RCM008", RECOMMENDATIONS, "Restore the licence", "Promote the licence", "Promote the"),
    fault("RCM009", RECOMMENDATIONS, "theme: framework", "theme: framework\n    addressee: all States", "all States"),
    fault("RCM010", RECOMMENDATIONS, "Amend the law of", "Cambodia should amend the law of", "Cambodia should"),
    fault("RCM011", RECOMMENDATIONS, END,
          asked("once", "Issue the planted report by 2025.") + asked("twice", "Issue by 2025 the planted report."),
          "Issue by 2025"),
    fault("NAR016", GLOSSARY, END, "  - {name: LANGO, kind: other}\n", "{name: LANGO, kind: other}"),
    fault("OHC017", OTHERS, LIST, OWN + other("individual", "One") + other("individual", "Two"),
          "individual, title: Two"),
    fault("OHC018", OTHERS, LIST, OWN + other("joint", "Three"), "joint, title: Three"),
    fault("OHC041", ENDORSEMENTS, LIST, ENDORSED + endorsed("EOB", "false"), "name: \"[Example organisation B]\"",
          where=MANIFEST),
    fault("OHC042", ENDORSEMENTS, LIST, ENDORSED + endorsed("EOX", "true"), "EOX"),
    fault("SRC007", INTRODUCTION, ", read up to 10 October 2023", "", "id:", where="evidence/base.yaml"),
    fault("REC021", RECOMMENDATIONS, "themes: [Freedom of association]", "themes: [Free unions]", "Free unions"),
    fault("REC022", RECOMMENDATIONS, "[ICCPR-4, ", "[ICPR-4, ", "ICPR-4"),
)  # fmt: skip
