"""A thread and the matrix as a person reads them: a calm tree, a narrow table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from upr.models.outputs.trace import (
    MatrixClaimShape,
    MatrixRowShape,
    MatrixShape,
    TraceEarlierShape,
    TraceParagraphShape,
    TraceRecommendationShape,
    TraceRecordShape,
    TraceShape,
)

NARROWEST, WIDEST = 60, 96
"""Columns of running text, whatever the terminal has."""
COUNTS = 49
"""Columns that the counts of the matrix take."""
WIDEST_TITLE = 44
HEADS = {
    "paragraph": ("", "It rests on", "Our recommendations that rest on the same", "Earlier recommendations"),
    "record": ("Stated in", "", "Our recommendations that rest on it", "Earlier recommendations"),
    "recommendation": ("The text that states why", "It rests on", "", "It takes up"),
    "earlier": ("Spoken of in", "Our assessment rests on", "Our recommendations that take it up", ""),
}
"""What each group is to the thing itself: paragraphs, records, recommendations, earlier; the thing's own has none."""
KEY = (
    "several: two publishers or more, one of them without doubts; one: a single voice; doubtful: only records with "
    "doubts, or questioned in review; none: no record, in brackets where the section states no facts."
)
STRENGTH = {
    "several": "",
    "one": "rests on one voice",
    "doubtful": "rests on doubtful evidence only",
    "none": "rests on no record",
}


def thread_text(shape: TraceShape, columns: int = WIDEST + 4) -> str:
    """The thing itself, then what hangs together with it, group by group, in so many columns."""
    width = min(max(columns - 4, NARROWEST), WIDEST)
    groups = (
        [_paragraph(each) for each in shape["paragraphs"]],
        [_record(each, width) for each in shape["records"]],
        [_recommendation(each, width) for each in shape["recommendations"]],
        [_earlier(each, width) for each in shape["earlier"]],
    )
    lines: list[str] = []
    for head, group in sorted(zip(HEADS[shape["kind"]], groups, strict=True), key=lambda pair: bool(pair[0])):
        if not head:
            lines += [line for first, *rest in group for line in (first, *_indented(rest))]
        else:
            lines += ["", head, *_indented(line for item in group for line in _hung(item))]
            lines += [] if group else ["  none"]
    return "\n".join(lines) + "\n"


def _hung(item: Sequence[str]) -> Iterator[str]:
    first, *rest = item
    yield first
    yield from _indented(rest)


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def _paragraph(shape: TraceParagraphShape) -> list[str]:
    name = f"Paragraph {shape['number']}" if shape["number"] else "A passage without a number"
    labels = "".join(f" #{label}" for label in shape["labels"])
    weak = STRENGTH[shape["strength"]]
    lines = [f"{name}{labels}, {shape['section']}", shape["opening"], f"{shape['path']}:{shape['line']}"]
    return [*lines, *([weak] if weak else [])]


def _record(shape: TraceRecordShape, width: int) -> list[str]:
    if shape["path"] is None:
        return [f"{shape['id']}  does not exist"]
    here = f"{shape['path']}:{shape['line']}"
    if shape["withheld"]:
        return [f"{shape['id']}  {shape['kind']}: may not be published", here]
    head = f"{shape['id']}  {shape['kind']}, {shape['publisher']}, {shape['date']}"
    doubts = [f"doubts: {', '.join(shape['doubts'])}"] if shape["doubts"] else []
    if shape["sign_off"]:
        doubts.append(f"sign-off: {shape['sign_off']}")
    limits = wrap(f"limits: {shape['limits']}", width) if shape["limits"] else []
    address = [shape["address"]] if shape["address"] else []
    return [head, *wrap(shape["title"] or "", width), *address, *doubts, *limits, here]


def _recommendation(shape: TraceRecommendationShape, width: int) -> list[str]:
    printed = f"paragraph {shape['number']}" if shape["number"] else "not printed: no section places its theme"
    return [f"{shape['id']}  {printed}", *wrap(shape["text"], width), f"{shape['path']}:{shape['line']}"]


def _earlier(shape: TraceEarlierShape, width: int) -> list[str]:
    if shape["text"] is None:
        return [f"rec:{shape['id']}  does not exist"]
    source = " ".join(filter(None, (shape["report"], shape["number"])))
    parts = [source, shape["position"], f"assessed as {shape['level']}" if shape["level"] else "not assessed"]
    head = f"rec:{shape['id']}  {', '.join(filter(None, parts))}"
    return [head, *wrap(shape["text"], width), f"{shape['path']}:{shape['line']}"]


def matrix_text(shape: MatrixShape, themes: bool, columns: int = WIDEST + 4) -> str:
    """Sections or themes against the strength of the evidence, and below the paragraphs that rest on little."""
    rows = shape["themes" if themes else "sections"]
    weak = [claim for claim in shape["claims"] if claim["strength"] == "doubtful" or _stands_alone(claim)]
    lines = [*_table(rows, "Theme" if themes else "Section", columns), ""]
    if weak:
        lines += ["Look first at", *(line for claim in weak for line in _indented(_weak(claim, columns)))]
    else:
        lines += ["Nothing rests on doubtful evidence, or on one record alone."]
    return "\n".join(lines) + "\n"


def _stands_alone(claim: MatrixClaimShape) -> bool:
    return claim["strength"] == "one" and claim["sole"] is not None and claim["role"] == "text"


def _weak(claim: MatrixClaimShape, columns: int) -> Iterator[str]:
    number = f"{claim['number']}." if claim["number"] else "-"
    doubts = f"doubts: {', '.join(claim['doubts'])}" if claim["doubts"] else ""
    questioned = f"questioned: {', '.join(claim['questioned'])}" if claim["questioned"] else ""
    why = "; ".join(filter(None, (doubts, questioned))) or "one record"
    yield f"{number:>5} {_cut(claim['opening'], max(columns, NARROWEST + 4) - 8)}"
    yield f"{'':>5} {', '.join(claim['records'])} ({why})"


def _table(rows: Sequence[MatrixRowShape], head: str, columns: int) -> Iterator[str]:
    most = min(max(columns, NARROWEST + 4) - COUNTS, WIDEST_TITLE)
    width = max([len(head), *(min(len(row["title"]), most) for row in rows)])
    yield f"{head:<{width}}  {'several':>7}  {'one':>4}  {'doubtful':>8}  {'none':>4}  {'recs.':>5}  {'records':>7}"
    for row in rows:
        none = row["none"] if row["states_facts"] or not row["none"] else f"({row['none']})"
        title = _cut(row["title"], most)
        yield (
            f"{title:<{width}}  {row['several']:>7}  {row['one']:>4}  {row['doubtful']:>8}  {none:>4}"
            f"  {row['recommendations']:>5}  {row['records']:>7}"
        )
    yield ""
    yield from wrap(KEY, min(max(columns - 1, NARROWEST), WIDEST))


def _cut(title: str, most: int) -> str:
    return title if len(title) <= most else title[: most - 1] + "…"
