"""Timing whole processes against each other: in turns, so that a machine whose speed drifts is fair to both."""

from __future__ import annotations

import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass

Command = Sequence[str]


@dataclass(frozen=True)
class Pair:
    """Medians of two commands in seconds of wall time, and the median of the ratios turn by turn."""

    ours: float
    theirs: float
    ratio: float


def once(command: Command) -> float:
    """Seconds that one run takes, from start to end of the process."""
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    seconds = time.perf_counter() - start
    if done.returncode:
        raise SystemExit(f"{command[0]} left with {done.returncode}: {done.stderr.decode(errors='replace')[:300]}")
    return seconds


def against(ours: Command, theirs: Command, turns: int) -> Pair:
    """Run both in turns after one warm-up each."""
    once(ours), once(theirs)
    runs = [(once(ours), once(theirs)) for _ in range(turns)]
    return Pair(
        ours=statistics.median(a for a, _ in runs),
        theirs=statistics.median(b for _, b in runs),
        ratio=statistics.median(a / b for a, b in runs),
    )
