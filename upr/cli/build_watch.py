"""`upr build --watch`: the Word file anew each time a file is saved. A build that fails leaves the last one alone."""

from __future__ import annotations

from datetime import datetime

from upr.cli.build import Order, build_once
from upr.cli.deadline import number_of
from upr.cli.remarks import remark
from upr.cli.streams import flush_out
from upr.cli.watch import watch
from upr.models.finding import Finding, Severity, count


def watch_build(order: Order) -> int:
    """Build until Ctrl-C; 0."""

    def turn() -> bool:
        examined, written = build_once(order)
        flush_out()
        when = datetime.now().astimezone().strftime("%H:%M:%S")
        remark(f"{when} {'built' if written else 'not built'}: {_counts(examined.findings)}; Ctrl-C ends")
        return True

    watch(order.root, turn)
    return 0


def _counts(findings: tuple[Finding, ...]) -> str:
    counts = count(findings)
    errors = number_of(counts[Severity.ERROR], "error")
    return f"{errors}, {number_of(counts[Severity.WARNING], 'warning')}, {counts[Severity.INFO]} info"
