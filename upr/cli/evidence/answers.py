"""From what was typed to the value of a field: lists are split, and each value is looked at at once."""

from __future__ import annotations

import re
from typing import Any, get_args, get_origin

from upr.cli.ask import Fault
from upr.load.values import field_problem
from upr.models.evidence import Kinds
from upr.models.plain import Plain
from upr.models.shared import Model
from upr.text.problem import Problem

_IN_LABELS = re.compile(r"\s*;\s*")
_IN_CODES = re.compile(r"[\s,;]+")
LABELS = ("themes", "groups")
"""Lists whose items may hold commas: a semicolon stands between them."""


def is_list(kind: str, name: str) -> bool:
    """Whether a field holds a list."""
    return get_origin(Kinds.BY_NAME[kind].model_fields[name].annotation) is tuple


def inner_model(kind: str, name: str) -> type[Model] | None:
    """The model of the mappings that a field holds, alone or in a list; None where it holds texts."""
    return _model_in(Kinds.BY_NAME[kind].model_fields[name].annotation)


def _model_in(annotation: Any) -> type[Model] | None:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)


def value_of(kind: str, name: str, text: str) -> Plain | Fault:
    """The value that an answer means for a field of texts."""
    value: Plain = text
    if is_list(kind, name):
        value = tuple(filter(None, (_IN_LABELS if name in LABELS else _IN_CODES).split(text)))
    return checked(kind, name, value)


def checked(kind: str, name: str, value: Plain) -> Plain | Fault:
    """The value, unless no record may hold it."""
    problem = field_problem(kind, name, value)
    return value if problem is None else fault_of(problem)


def fault_of(problem: Problem) -> Fault:
    """A problem as it is said between two questions."""
    message = problem.message.partition(": ")[2] or problem.message
    return Fault(f"{message[:1].upper()}{message[1:]}: {problem.help}.")
