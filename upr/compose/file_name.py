"""The stem of the Word file's name: plain letters, in the pattern of files that OHCHR has published (SUB-10, C)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from upr.models.manifest import Manifest

_LONGEST = 80


def file_stem(manifest: Manifest) -> str:
    """`ACRONYM-ACRONYM_UPR46_KHM_E_Main`, unless the manifest names one."""
    if manifest.file_name:
        return manifest.file_name
    acronyms = filter(None, (_plain(organisation.acronym) for organisation in manifest.organisations))
    tail = f"_UPR{manifest.session}_{manifest.state}_{manifest.language[0].upper()}_Main"
    return (_joined(acronyms, _LONGEST - len(tail)) or "submission") + tail


def _joined(acronyms: Iterable[str], longest: int) -> str:
    """As many acronyms, each whole, as there is room for; the first is cut where it alone is too long."""
    name = ""
    for acronym in acronyms:
        longer = f"{name}-{acronym}" if name else acronym[:longest]
        if len(longer) > longest:
            break
        name = longer
    return name


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text)
    return re.sub(r"[^A-Za-z0-9]", "", letters)
