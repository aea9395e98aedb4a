"""The stem of the Word file's name: plain letters, in the pattern of files that OHCHR has published (SUB-10, C)."""

from __future__ import annotations

import re
import unicodedata

from upr.models.manifest import Manifest

_LONGEST = 80


def file_stem(manifest: Manifest) -> str:
    """`ACRONYM-ACRONYM_UPR46_KHM_E_Main`, unless the manifest names one."""
    if manifest.file_name:
        return manifest.file_name
    acronyms = "-".join(filter(None, (_plain(organisation.acronym) for organisation in manifest.organisations)))
    tail = f"_UPR{manifest.session}_{manifest.state}_{manifest.language[0].upper()}_Main"
    return (acronyms[: _LONGEST - len(tail)].strip("-") or "submission") + tail


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text)
    return re.sub(r"[^A-Za-z0-9]", "", letters)
