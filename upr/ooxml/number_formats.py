"""Number formats of a workbook: which of them each cell style has (ISO 29500-1, 18.8.30 for the numbers)."""

from __future__ import annotations

from collections.abc import Mapping

from upr.ooxml.xml_parts import elements, local

GENERAL = "General"
_BUILT_IN: Mapping[int, str] = {
    0: GENERAL,
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "mm-dd-yy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "m/d/yy h:mm",
    **dict.fromkeys([*range(27, 32), 36, *range(50, 59)], "yyyy-mm-dd"),  # dates in eastern Asia
    37: "#,##0",
    38: "#,##0",
    39: "#,##0.00",
    40: "#,##0.00",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss",
    48: "##0.0E+0",
    49: "@",
}


def formats_of(styles: bytes) -> list[str]:
    """The number format of each cell style, by the number that cells refer to."""
    own: dict[int, str] = {}
    found: list[str] = []
    for element in elements(styles, "numFmt", "cellXfs"):
        if local(element) == "numFmt":
            own[_number(element.get("numFmtId"))] = element.get("formatCode", GENERAL)
        else:
            ids = [_number(style.get("numFmtId")) for style in element if local(style) == "xf"]
            found = [own.get(number) or _BUILT_IN.get(number, GENERAL) for number in ids]
    return found


def _number(text: str | None) -> int:
    return int(text) if text is not None and text.isdecimal() and len(text) < 10 else 0
