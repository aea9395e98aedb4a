"""The human rights treaties that rights are cited by.

Years and Treaty Series volumes are general knowledge (grade C): check a volume once before it is printed. The
Universal Declaration is no treaty; it stands here because the review rests on it too (CON-15) and `rights` of a
record may name it. Conventions of the ILO, the Rome Statute and others have no acronym here yet.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from upr.facts.grades import Grade


@dataclass(frozen=True, slots=True)
class Treaty:
    """A treaty or protocol.

    `year` is that of adoption. `symbol_prefix` starts the symbols of its committee's documents. `series` is what
    follows `United Nations, Treaty Series, ` in a note. What does not apply or is not known is empty.
    """

    acronym: str
    title: str
    year: int
    committee: str
    symbol_prefix: str
    series: str
    grade: Grade = "C"
    source: str = "GENERAL"


_ON_CRC = "Optional Protocol to the Convention on the Rights of the Child on"
_ICCPR = "International Covenant on Civil and Political Rights"
_ICESCR = "International Covenant on Economic, Social and Cultural Rights"
_CEDAW = "Convention on the Elimination of All Forms of Discrimination against Women"
_CAT = "Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment"
_CRPD = "Convention on the Rights of Persons with Disabilities"
_CERD = "International Convention on the Elimination of All Forms of Racial Discrimination"
_CMW = "International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families"
_CED = "International Convention for the Protection of All Persons from Enforced Disappearance"

_TREATIES = (
    Treaty("UDHR", "Universal Declaration of Human Rights", 1948, "", "", ""),
    Treaty("ICERD", _CERD, 1965, "CERD", "CERD/C/", "vol. 660, No. 9464"),
    Treaty("ICESCR", _ICESCR, 1966, "CESCR", "E/C.12/", "vol. 993, No. 14531"),
    Treaty("OP-ICESCR", f"Optional Protocol to the {_ICESCR}", 2008, "CESCR", "E/C.12/", "vol. 2922, No. 14531"),
    Treaty("ICCPR", _ICCPR, 1966, "HRCttee", "CCPR/C/", "vol. 999, No. 14668"),
    Treaty("ICCPR-OP1", f"Optional Protocol to the {_ICCPR}", 1966, "HRCttee", "CCPR/C/", "vol. 999"),
    Treaty(
        "ICCPR-OP2",
        f"Second Optional Protocol to the {_ICCPR}, aiming at the abolition of the death penalty",
        1989,
        "HRCttee",
        "CCPR/C/",
        "vol. 1642",
    ),
    Treaty("CEDAW", _CEDAW, 1979, "CEDAW", "CEDAW/C/", "vol. 1249, No. 20378"),
    Treaty("OP-CEDAW", f"Optional Protocol to the {_CEDAW}", 1999, "CEDAW", "CEDAW/C/", "vol. 2131"),
    Treaty("CAT", _CAT, 1984, "CAT", "CAT/C/", "vol. 1465, No. 24841"),
    Treaty("OPCAT", f"Optional Protocol to the {_CAT}", 2002, "SPT", "CAT/OP/", "vol. 2375"),
    Treaty("CRC", "Convention on the Rights of the Child", 1989, "CRC", "CRC/C/", "vol. 1577, No. 27531"),
    Treaty(
        "OP-CRC-AC",
        f"{_ON_CRC} the involvement of children in armed conflict",
        2000,
        "CRC",
        "CRC/C/OPAC/",
        "vol. 2173",
    ),
    Treaty(
        "OP-CRC-SC",
        f"{_ON_CRC} the sale of children, child prostitution and child pornography",
        2000,
        "CRC",
        "CRC/C/OPSC/",
        "vol. 2171",
    ),
    Treaty("OP-CRC-IC", f"{_ON_CRC} a communications procedure", 2011, "CRC", "CRC/C/", "vol. 2983"),
    Treaty("ICRMW", _CMW, 1990, "CMW", "CMW/C/", "vol. 2220, No. 39481"),
    Treaty("CRPD", _CRPD, 2006, "CRPD", "CRPD/C/", "vol. 2515, No. 44910"),
    Treaty("OP-CRPD", f"Optional Protocol to the {_CRPD}", 2006, "CRPD", "CRPD/C/", "vol. 2518"),
    Treaty("ICPPED", _CED, 2006, "CED", "CED/C/", "vol. 2716, No. 48088"),
)

TREATIES: Mapping[str, Treaty] = MappingProxyType({treaty.acronym: treaty for treaty in _TREATIES})
"""By acronym."""

ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "CCPR": "ICCPR",
        "CESCR": "ICESCR",
        "CERD": "ICERD",
        "UNCAT": "CAT",
        "OP-CAT": "OPCAT",
        "CAT-OP": "OPCAT",
        "UNCRC": "CRC",
        "UNCRPD": "CRPD",
        "ICMW": "ICRMW",
        "CMW": "ICRMW",
        "CED": "ICPPED",
        "CPED": "ICPPED",
        "ICESCR-OP": "OP-ICESCR",
        "ICCPR-OP": "ICCPR-OP1",
        "OP1-ICCPR": "ICCPR-OP1",
        "OP2-ICCPR": "ICCPR-OP2",
        "CEDAW-OP": "OP-CEDAW",
        "CRPD-OP": "OP-CRPD",
        "CRC-OP-AC": "OP-CRC-AC",
        "CRC-OP-SC": "OP-CRC-SC",
        "CRC-OP-IC": "OP-CRC-IC",
        "OPAC": "OP-CRC-AC",
        "OPSC": "OP-CRC-SC",
        "OPIC": "OP-CRC-IC",
    }
)
"""Other acronyms in use -> ours. OHCHR's database calls some treaties by their committee."""


def treaty_for(acronym: str) -> Treaty | None:
    """The treaty with an acronym, in capitals."""
    return TREATIES.get(ALIASES.get(acronym, acronym))


def treaty_of_right(text: str) -> Treaty | None:
    """The treaty of a right written as treaty and article: `ICCPR-25`, `ICCPR-OP1-2`."""
    match = re.fullmatch(r"([A-Z][A-Z0-9-]*)-([1-9][0-9]{0,2})", text)
    return treaty_for(match[1]) if match else None
