"""Timing whole processes against each other: in turns, so that a machine whose speed drifts is fair to both."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

if sys.platform != "win32":
    import resource

Command = Sequence[str]


@dataclass(frozen=True)
class Run:
    """One run of a command, in seconds: from start to end, and on the processor (user and system, all threads)."""

    wall: float
    cpu: float


@dataclass(frozen=True)
class Pair:
    """Medians of two commands in seconds, and the medians of the ratios turn by turn."""

    ours: float
    theirs: float
    ratio: float
    cpu_ours: float
    cpu_theirs: float
    cpu_ratio: float | None
    """None where the system does not tell the time of finished processes: on Windows."""


def once(command: Command) -> Run:
    """Run a command to its end.

    Raises:
        SystemExit: it failed; the message shows what it said.
    """
    cpu, start = _cpu(), time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False)
    run = Run(time.perf_counter() - start, _cpu() - cpu)
    if done.returncode:
        said = (done.stderr + done.stdout).decode(errors="replace")
        raise SystemExit(f"{' '.join(command[:4])} left with {done.returncode}: {said[:300]}")
    return run


def _cpu() -> float:
    """Seconds that all finished child processes took on the processor; 0 on Windows."""
    if sys.platform == "win32":
        return 0.0
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def against(ours: Command, theirs: Command, turns: int) -> Pair:
    """Run both in turns after one warm-up each."""
    once(ours), once(theirs)
    runs = [(once(ours), once(theirs)) for _ in range(turns)]
    median = statistics.median
    return Pair(
        ours=median(a.wall for a, _ in runs),
        theirs=median(b.wall for _, b in runs),
        ratio=median(a.wall / b.wall for a, b in runs),
        cpu_ours=median(a.cpu for a, _ in runs),
        cpu_theirs=median(b.cpu for _, b in runs),
        cpu_ratio=median(a.cpu / b.cpu for a, b in runs) if all(b.cpu for _, b in runs) else None,
    )
