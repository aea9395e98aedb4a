"""A theme that nothing refers to.

Word does not need one, but writes one into every file, and validators miss it. Ours is the smallest that the schema
allows (ISO 29500-1, 20.1.6): Times New Roman, black, white and greys, so that whatever an editor inserts later fits.
"""

from __future__ import annotations

from upr.ooxml import names
from upr.render.docx.fonts import TIMES
from upr.render.docx.xml import part

_COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "000000",
    "lt2": "FFFFFF",
    **{f"accent{number}": "7F7F7F" for number in range(1, 7)},
    "hlink": "1F3864",
    "folHlink": "1F3864",
}
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f"<a:ln>{_FILL}</a:ln>"
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_FACES = f'<a:latin typeface="{TIMES}"/><a:ea typeface=""/><a:cs typeface=""/>'


def theme_part() -> bytes:
    """The theme; each list of formats needs three entries."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items())
    fonts = f"<a:majorFont>{_FACES}</a:majorFont><a:minorFont>{_FACES}</a:minorFont>"
    formats = (
        f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
    )
    return part(
        "a:theme",
        f'xmlns:a="{names.A}" name="Plain"',
        f'<a:themeElements><a:clrScheme name="Plain">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Plain">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="Plain">{formats}</a:fmtScheme></a:themeElements>',
    )
