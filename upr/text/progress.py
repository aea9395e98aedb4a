"""Telling how far a long piece of work is. Whoever does the work calls; whoever asked for it decides what to show."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias, TypeVar

T = TypeVar("T")

Tell: TypeAlias = Callable[[str, int, int], None]
"""Called with the stage, how much of it is done, and how much there is in all: 0 where that is not known."""


def silent(stage: str, done: int, total: int) -> None:
    """Nobody watches."""


def counted(items: Sequence[T], stage: str, tell: Tell, every: int = 32) -> Iterator[T]:
    """The items, told of as they go by; not one by one, for that would cost time and show nothing more."""
    total = len(items)
    for done, item in enumerate(items):
        if done % every == 0:
            tell(stage, done, total)
        yield item
