"""Working something out once for the rules that ask for it one after the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

S = TypeVar("S")
R = TypeVar("R")


def once(function: Callable[[S], R]) -> Callable[[S], R]:
    """Remember the answer for the last subject, by identity: a corpus is large, and hashing it would read it all."""
    last: list[tuple[S, R]] = []

    @wraps(function)
    def remembered(subject: S) -> R:
        if not last or last[0][0] is not subject:
            last[:] = [(subject, function(subject))]
        return last[0][1]

    return remembered
