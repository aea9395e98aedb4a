"""What a rule is: one small pure function and its own manual.

The first parameter's type says what it looks at; the docstring is the manual, in the sections *What it does*, *Why
it matters*, *Example*, *Instead* and *References*. The decorator builds a value; it registers nothing: the list of
all rules is `upr.check.rules.RULES`, written by hand.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from upr.facts.form_rules import FORM_RULES
from upr.models.finding import Severity
from upr.models.manifest import Manifest
from upr.text.location import Location

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Context:
    """What rules may know beyond their subject. No clock: `as_of` is the writing date of the manifest."""

    manifest: Manifest
    as_of: date
    word_limit: int
    language: str
    content_hash: str = ""
    """Of what would be built now; worked out only where the manifest requires endorsements."""


@dataclass(frozen=True, slots=True)
class FileContext:
    """What rules may know beside a Word file, which has no manifest: its limit of words, where the kind is known."""

    word_limit: int | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a rule is broken, what was expected and what to do next. Code and severity are the rule's."""

    location: Location
    message: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class Rule(Generic[S]):
    """A rule. `check` is missing for problems that loading finds: those are only declared here."""

    code: str
    name: str
    severity: Severity
    manual: str
    subject: type[S] | None = None
    check: Callable[[S, Any], Iterable[Hit]] | None = None
    form_rule: str = ""
    """Row of OHCHR's rules that it tests, such as LEN-1: source and grade come from there."""
    acceptable: bool = True

    @property
    def family(self) -> str:
        """The first three letters of the code."""
        return self.code[:3]

    @property
    def grade(self) -> str | None:
        """How well it is established that OHCHR asks for it, A to D: the best text that was read for any cycle.

        Guidelines were taken over from cycle to cycle; the text of the fourth could not be opened. None when the
        rule is our own.
        """
        return FORM_RULES[self.form_rule].best if self.form_rule else None

    @property
    def source(self) -> str | None:
        """Where OHCHR's rule was read, None when the rule is our own."""
        return FORM_RULES[self.form_rule].source if self.form_rule else None


Check = Callable[[Any, Context], Iterator[Hit]]


def rule(
    code: str, name: str, severity: Severity, *, form_rule: str = "", acceptable: bool = True
) -> Callable[[Callable[[S, Any], Iterator[Hit]]], Rule[S]]:
    """Make a rule of a function `(subject, context) -> hits`; the context is a `FileContext` for a Word file."""

    def build(function: Callable[[S, Any], Iterator[Hit]]) -> Rule[S]:
        subject = function.__globals__[next(iter(function.__annotations__.values()))]  # `get_type_hints` takes long
        manual = inspect.cleandoc(function.__doc__ or "")
        return Rule(code, name, severity, manual, subject, function, form_rule, acceptable)

    return build


def declared(code: str, name: str, severity: Severity, manual: str, *, acceptable: bool = False) -> Rule[Any]:
    """Declare the code of a problem that loading finds. Parse errors cannot be accepted."""
    return Rule(code, name, severity, inspect.cleandoc(manual), acceptable=acceptable)
