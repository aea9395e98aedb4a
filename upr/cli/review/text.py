"""The table of sign-offs as a person reads it."""

from __future__ import annotations

from collections.abc import Iterator

from upr.models.outputs.sign_offs import DecisionShape, LookAgainShape, ReviewedShape, ReviewsShape

ORDER = ("rejected", "disputed", "suspect", "unreviewed", "reviewed")
"""What needs somebody comes first."""
SHOWN = 20
"""Of the records that nobody has looked at, as many are shown; the others are counted."""


def as_text(shape: ReviewsShape) -> str:
    """The records by status, then what has to be looked at again, then the counts."""
    lines = [line for status in ORDER for line in _of_status(shape, status)]
    again = [_again(each) for each in shape["look_again"]]
    if again:
        lines += ["To be looked at again:", *again, ""]
    counts = ", ".join(f"{shape['summary'][status]} {status}" for status in reversed(ORDER))
    return "\n".join([*lines, counts]) + "\n"


def _of_status(shape: ReviewsShape, status: str) -> Iterator[str]:
    records = [record for record in shape["records"] if record["status"] == status]
    shown = records[:SHOWN] if status == "unreviewed" else records
    width = max((len(record["id"]) for record in shown), default=0)
    for record in shown:
        yield f"{status:<10}  {record['id']:<{width}}  {_signed(record)}{_decisions(record)}"
    if len(shown) < len(records):
        yield f"{status:<10}  and {len(records) - len(shown)} more: --format json lists them all"
    if records:
        yield ""


def _signed(record: ReviewedShape) -> str:
    of = f" of {record['needed']}" if record["needed"] else ""
    return f"{record['signed']}{of} signed, cited {_times(record['cited'])}"


def _times(number: int) -> str:
    return {0: "never", 1: "once"}.get(number, f"{number} times")


def _decisions(record: ReviewedShape) -> str:
    return "".join(map(_decision, record["decisions"]))


def _decision(each: DecisionShape) -> str:
    changed = "" if each["current"] else ", changed since"
    return f"; {each['decision']} by {each['actor']} on {each['reviewed_on']}{changed}"


def _again(each: LookAgainShape) -> str:
    mark = "#" if each["kind"] == "paragraph" else ""
    name = f" {mark}{each['id']}" if each["id"] else ""
    return f"  {each['path']}:{each['line']}: {each['kind']}{name} rests on {', '.join(each['records'])}"
