"""The closed list for the theme: a fixed, neutral one."""

from __future__ import annotations

from upr.ooxml.closed_list_values import LATIN_FONT, NONE, Elements

_NAME = {"name": "Plain"}
_COLOUR_NAMES = ("dk1", "lt1", "dk2", "lt2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")
_EMPTY = (
    "themeElements", "majorFont", "minorFont", "solidFill", "ln", "effectStyle", "effectLst",
    "fillStyleLst", "lnStyleLst", "effectStyleLst", "bgFillStyleLst",
)  # fmt: skip

THEME: Elements = {
    **dict.fromkeys((f"a:{name}" for name in ("theme", "clrScheme", "fontScheme", "fmtScheme")), _NAME),
    **dict.fromkeys((f"a:{name}" for name in (*_COLOUR_NAMES, *_EMPTY)), NONE),
    "a:srgbClr": {"val": "000000|FFFFFF|7F7F7F|1F3864"},
    "a:schemeClr": {"val": "phClr"},
    "a:latin": {"typeface": LATIN_FONT},
    "a:ea": {"typeface": ""},
    "a:cs": {"typeface": ""},
}
