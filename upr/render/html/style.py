"""The look of the page: one stylesheet, allowed by its hash alone.

Colours meet WCAG 2.2 AA in light and dark; nothing moves. On paper everything is unfolded, each record once.
"""

from __future__ import annotations

import base64
import hashlib

STYLE = """
:root{color-scheme:light dark;--page:#fff;--ink:#1b1d21;--soft:#494d53;--rule:#cfd3d8;--panel:#f5f6f8;--link:#0a4c92;
--good:#2c6e49;--mid:#6f4e00;--bad:#9a1b1b;--none:#50545a;--warn:#fff3dc;--warnink:#6b4400;--focus:#0a4c92}
@media (prefers-color-scheme:dark){:root{--page:#15171b;--ink:#e9eaec;--soft:#b9bec5;--rule:#3d434b;--panel:#1e2126;
--link:#93c4ff;--good:#6fcf97;--mid:#e3b341;--bad:#ff9b9b;--none:#aeb4bc;--warn:#3a2d12;--warnink:#ffdc9c;
--focus:#93c4ff}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,
"Noto Sans","Noto Sans Khmer","Khmer OS",sans-serif;overflow-wrap:anywhere}
header,nav,main,footer{max-width:78rem;margin:0 auto;padding:0 1rem}
h1{font-size:1.7rem;line-height:1.25;margin:.4rem 0}
h2{font-size:1.35rem;line-height:1.3;margin:2.5rem 0 .8rem;padding-top:.8rem;border-top:2px solid var(--ink)}
h3{font-size:1.12rem;line-height:1.35;margin:1.6rem 0 .5rem}
h4{font-size:1.02rem;margin:1.4rem 0 .4rem}
h5{font-size:1rem;font-style:italic;margin:1.2rem 0 .4rem}
p{margin:.4rem 0}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.skip{position:absolute;left:-100vw;top:0;background:var(--page);padding:.6rem 1rem;z-index:1}
.skip:focus{left:0}
.internal{background:var(--warn);color:var(--warnink);padding:.6rem .8rem;margin:1rem 0 0;font-weight:600}
.soft,.facts{color:var(--soft)}
.facts{margin:.3rem 0;padding:0;list-style:none}
nav ol,.findings ul,.checklist{margin:.4rem 0;padding-left:1.4rem}
.back{margin-top:1.2rem;font-size:.9rem}
nav li{margin:.15rem 0;break-inside:avoid}
.groups{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr))}
.group{background:var(--panel);border-top:4px solid var(--none);padding:.2rem 1rem .8rem}
.group.blocks{border-color:var(--bad)}.group.look{border-color:var(--mid)}.group.left{border-color:var(--link)}
.group.clear{border-color:var(--good)}
.group h3{margin:.8rem 0 .4rem}
.points{list-style:none;margin:0;padding:0}
.points>li{margin:.7rem 0}
.points strong{display:block}
.named{color:var(--soft);font-size:.9rem}
.claim{display:grid;grid-template-columns:minmax(0,1fr);gap:.4rem 2rem;
margin:0 0 1.3rem;padding:.6rem 0;border-top:1px solid var(--rule)}
@media screen{.long .claim{content-visibility:auto;contain-intrinsic-size:auto 16rem;overflow-clip-margin:.6rem}}
.claim:target,.findings details:target,h3:target,h4:target,h5:target{
background:var(--panel);box-shadow:0 0 0 .5rem var(--panel)}
.number{color:var(--soft);font-variant-numeric:tabular-nums}
.item{margin-left:1.6rem}.level1{margin-left:3.2rem}.level2{margin-left:4.8rem}.level3,.level4{margin-left:6rem}
blockquote{margin:.4rem 0 .4rem 1.6rem}
.notes{color:var(--soft);font-size:.85rem;margin-top:.6rem}
.notes p{margin:.2rem 0}
sup{line-height:0}
sup a{padding:0 .1em;text-decoration:none}
.beside{font-size:.92rem;min-width:0}
.beside p{margin:.3rem 0}
.weak{font-weight:600}
.remarks .error strong{color:var(--bad)}
.remarks{list-style:none;margin:.3rem 0;padding:.3rem .7rem;background:var(--warn);color:var(--warnink)}
.weak.one{color:var(--mid)}.weak.doubtful{color:var(--bad)}.weak.none{color:var(--none)}
.label,.related,.kind{color:var(--soft)}
.kind::after{content:" ·"}
.card{background:var(--panel);border-left:3px solid var(--rule);margin:.3rem 0;padding:.3rem .7rem}
summary{cursor:pointer;padding:.15rem 0}
dl{margin:.3rem 0}
dt{color:var(--soft);font-size:.88rem;margin-top:.4rem}
dd{margin:0}
.flag,.mark{padding:.05rem .4rem;font-size:.88rem}
.flag{background:var(--warn);color:var(--warnink)}.mark{border:1px solid var(--rule);color:var(--soft)}
.wide{overflow-x:auto}
table{border-collapse:collapse;overflow-wrap:normal;width:100%;font-size:.95rem}
.key{max-width:60rem;color:var(--soft)}
th,td{text-align:left;vertical-align:top;padding:.4rem .7rem .4rem 0;border-bottom:1px solid var(--rule)}
thead th{vertical-align:bottom;border-bottom:2px solid var(--ink)}
th{font-weight:600}
tbody th{min-width:4rem;font-weight:400}
#matrix thead th:first-child,#coverage thead th:first-child{width:34%;min-width:11rem}
th.rows{font-weight:600;padding-top:1rem}
.count{text-align:right;font-variant-numeric:tabular-nums}
.count+td:not(.count),.count+th:not(.count){padding-left:1rem}
.nil{color:var(--soft)}
thead .count{border-bottom-width:4px}
thead .several{border-color:var(--good)}thead .one{border-color:var(--mid)}thead .doubtful{border-color:var(--bad)}
thead .none{border-color:var(--none)}thead .all{border-color:var(--link)}
.bar{display:block;width:100%;min-width:6rem;height:1rem}
td.share{width:22%}
.several{fill:var(--good)}rect.one{fill:var(--mid)}rect.doubtful{fill:var(--bad)}rect.none{fill:var(--none)}
.sound{fill:var(--link)}
.findings details{margin:.8rem 0;padding-left:.9rem;border-left:4px solid var(--rule)}
.findings .error{border-color:var(--bad)}.findings .warning{border-color:var(--mid)}
.findings ul,.findings .help{margin:.3rem 0 .3rem 1.1rem;padding:0;max-width:60rem}
.findings li{margin:.3rem 0}
.help::before{content:"→ "/""}
.place{color:var(--soft);font-size:.9rem;white-space:nowrap}
.checklist{list-style:none;padding:0}
.checklist li{margin:.35rem 0;padding-left:1.7rem;text-indent:-1.7rem}
footer{border-top:1px solid var(--rule);margin-top:3rem;padding-top:.6rem;padding-bottom:2rem;color:var(--soft)}
@media (min-width:40rem){nav ol{columns:2;max-width:44rem}}
@media (min-width:60rem){.claim{grid-template-columns:minmax(0,1.45fr) minmax(0,1fr)}}
@media (max-width:40rem){h1{font-size:1.4rem}h2{font-size:1.2rem}
th,td{padding-right:.5rem;font-size:.9rem}.place{white-space:normal}
td.share,th.share{display:none}#matrix thead th:first-child,#coverage thead th:first-child{min-width:8rem}}
@media print{:root{--page:#fff;--ink:#000;--soft:#444;--rule:#bbb;--panel:#f3f3f3;--link:#000;--warn:#eee;
--warnink:#000;--good:#2c6e49;--mid:#8a6100;--bad:#a11d1d;--none:#6b6f76}
@page{size:A4;margin:18mm 16mm 20mm;@bottom-right{content:counter(page)" / "counter(pages);font:9pt sans-serif}}
html{font-size:9.5pt}header,nav,main,footer{max-width:none;padding:0}
nav,.skip,.back{display:none}
#narrative h2,#timeline h2{break-before:page;border:0;margin-top:0;padding-top:0}
h2,h3,h4,h5,.key,summary,thead{break-after:avoid}
.claim{display:block;margin-bottom:.6rem}.beside{margin:.4rem 0 0 1.4rem;font-size:.86rem}
dl,dt,dd{display:inline}dt::after{content:": "}:lang(fr) dt::after{content:"\\00a0: "}
dd::after{content:"\\A";white-space:pre}.again dl{display:none}
.text>p,.card,tr,li,.key{break-inside:avoid}.help{break-before:avoid}thead{display:table-header-group}
.groups{grid-template-columns:repeat(3,minmax(0,1fr))}
details::details-content{content-visibility:visible;display:block;height:auto}
summary{list-style:none}
.bar,.flag,.card,.group,.internal{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.wide{overflow:visible}td.share,th.share{width:12%}
a{text-decoration:none}}
"""


def style_hash() -> str:
    """The stylesheet's source expression in a Content Security Policy (CSP 3, 2.3.1)."""
    digest = hashlib.sha256(STYLE.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
