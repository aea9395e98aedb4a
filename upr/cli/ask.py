"""Asking a person on a terminal. Nothing that is typed is ever printed back unless it is safe."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import TypeVar

from upr.cli.columns import width
from upr.cli.remarks import say
from upr.errors import UprError
from upr.text.characters import SUSPECT, code_point
from upr.text.safe import safe_text
from upr.text.suggest import nearest

T = TypeVar("T")
LONGEST_PROMPT = 60
"""Columns: the answer shall begin on the line of the question, or on a line of its own."""
STOPPED = "stopped; nothing was written"


def on_terminal() -> bool:
    """Whether a person can be asked: both what is read and what is printed are a terminal."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def tell(text: str = "") -> None:
    """Say something between two questions: one line or several of ours, safe on any terminal."""
    say("\n".join(safe_text(line, 2000) for line in text.split("\n")))
    sys.stdout.flush()


@contextmanager
def unwritten() -> Iterator[None]:
    """Everything that is asked before the first byte is written: Ctrl-C and Ctrl-D end it, and the command says so.

    Raises:
        UprError: the person stopped.
    """
    try:
        yield
    except (EOFError, KeyboardInterrupt):
        say("")
        raise UprError(STOPPED) from None


def ask(question: str, default: str = "") -> str:
    """One answer without white space at its ends; an empty one is `default`, which is shown.

    Raises:
        EOFError, KeyboardInterrupt: the person stopped; see `unwritten`.
    """
    shown = f" [{safe_text(default, 200)}]" if default else ""
    prompt = f"{question}{shown}: "
    if width(prompt) > LONGEST_PROMPT:
        tell(prompt.rstrip())
        prompt = "> "
    while True:
        answer = _line(prompt)
        found = SUSPECT.search(answer)
        if found is None:
            return answer or default
        tell(f"  This holds the character {code_point(found.group())}, which may not stand in a text: type it anew.")


def _line(prompt: str) -> str:
    with suppress(ImportError):
        import_module("readline")  # arrow keys, and lines of more than 4,096 bytes; Windows has its own
    try:
        return input(prompt).strip()
    except UnicodeDecodeError:
        return "\0"  # refused like any other character that cannot be one


def ask_until(question: str, read: Callable[[str], T | Fault], default: str = "") -> T:
    """Ask until `read` makes something of the answer; a fault is said, and the question comes again."""
    while True:
        found = read(ask(question, default))
        if not isinstance(found, Fault):
            return found
        tell(f"  {found}")


class Fault(str):
    """Why an answer cannot be taken, and what to do instead; holds nothing of the answer."""

    __slots__ = ()


def ask_yes(question: str, default: bool) -> bool:
    """Yes or no."""

    def read(answer: str) -> bool | Fault:
        word = answer.casefold()
        if word in ("y", "yes", "o", "oui"):
            return True
        return False if word in ("n", "no", "non") else Fault("Answer y or n.")

    return ask_until(question, read, "y" if default else "n")


def choose(question: str, options: Sequence[tuple[str, str]], default: str = "") -> str:
    """One of some words, each with its explanation, by number or by word."""
    longest = max(len(word) for word, _ in options)
    for number, (word, explanation) in enumerate(options, start=1):
        tell(f"  {number:>2}  {word:<{longest}}  {explanation}".rstrip())
    return ask_until(question, lambda answer: chosen(answer, [word for word, _ in options]), default)


def chosen(answer: str, words: Sequence[str]) -> str | Fault:
    """The word that an answer names."""
    if answer.isascii() and answer.isdigit() and 0 < int(answer[:6]) <= len(words):
        return words[int(answer) - 1]
    wanted = answer.strip().casefold().replace(" ", "-").replace("_", "-")
    found = next((word for word in words if word.casefold() == wanted), None)
    if found:
        return found
    near = nearest(answer, words)
    return Fault(f"Did you mean '{near}'? Write its number or the word." if near else "Write its number or the word.")
