"""From pydantic's errors to problems in our own words.

Nothing of pydantic's texts is shown: they may quote a value. A problem names the file's subject, the field and what
was expected; a suggestion is always a word of the schema.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from upr.models.project import KeyPath, Locate
from upr.models.shared import Model
from upr.text.problem import Problem, first_of
from upr.text.safe import safe_text
from upr.text.suggest import nearest

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

UNKNOWN_KEY, MISSING_KEY, WRONG_TYPE, WRONG_VALUE = "REC010", "REC011", "REC012", "REC013"

MAX_PROBLEMS = 1000
"""Of one file in one run: far more than people make, few enough to find the places of all."""

_MAPPING = "must be a mapping of keys to values", "write 'key: value' lines, indented below it"
_TYPES: Mapping[str, tuple[str, str]] = {
    "string_type": ("must be text", "write one piece of text here"),
    "int_type": ("must be a whole number", "write it without quotes, such as 46"),
    "tuple_type": ("must be a list", "write each item on a line of its own after '- '"),
    "model_type": _MAPPING,
    "dict_type": _MAPPING,
}
_VALUES: Mapping[str, tuple[str, str]] = {
    "string_too_short": ("is empty", "fill it in, or remove the key"),
    "too_short": ("is empty", "give at least one item"),
    "string_too_long": ("is too long", "shorten it to {max_length} characters"),
    "greater_than_equal": ("is too small", "the smallest allowed is {ge}"),
    "less_than_equal": ("is too large", "the largest allowed is {le}"),
    "where_read": ("does not say where it was read", "give one of url, archived_url, symbol, held_at, reproduced_by"),
    "field_twice": ("fills a field from two columns", "give each field one column; put the other under 'unread'"),
    "doubts_unexplained": ("has doubts without limits", "say in limits what could not be verified"),
}
_LIKE_A_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,39}")
_DATE_HELP = "write an ISO date: 2023, 2023-03 or 2023-03-03"
_PATTERNS: tuple[tuple[str, str, str], ...] = (
    (
        "https?",
        "is not a web address",
        "write the whole address, beginning with https:// and without user information",
    ),
    ("T([01][0-9]|2[0-3])", "is not a time in Geneva", "write it with its offset: 2023-10-11T14:05+02:00"),
    ("JS[1-9]", "is not the number of a joint submission", "write it as OHCHR does, such as JS2"),
    ("[0-9]{3}-(0[1-9]", "is not a date", "write a day as 2023-03-03"),
    ("[a-z0-9]+(-[a-z0-9]+)*", "is not an id", "use lower-case letters and digits joined by hyphens"),
    ("[A-Za-z0-9]+([.-]", "is not an id", "use letters and digits joined by hyphens or full stops"),
    ("[A-Z]{3}$", "is not a State code", "use the three-letter code of ISO 3166-1, such as KHM"),
    ("P-[A-Z2-7]", "is not a pseudonym", "use P- and eight characters of A to Z and 2 to 7"),
    ("A-[A-Z0-9]", "is not an actor id", "use A- and capitals or digits, such as A-01"),
    ("sha256", "is not a fingerprint", "use sha256: and 64 hexadecimal digits"),
    ("[A-Z]{3}[0-9]{3}", "is not a rule code", "use a code such as VER001; 'upr rule' lists them"),
    ("^#[A-Za-z]", "is not a label", 'write it with its sign and between quotation marks, such as "#vod"'),
    ("[A-Za-z0-9./() -]*", "is not a document symbol", "use the symbol as printed, such as A/HRC/26/16"),
    ("[A-Za-z0-9_-]{0,79}", "is not a file name", "use letters, digits, hyphens and underscores, and no ending"),
    ("^[a-z]{2}$", "is not a language", "use the two letters of its code, such as en or fr"),
    ("^[a-z]{2,3}(-", "is not a language", "use its tag of BCP 47, such as km or pt-BR"),
    ("[A-Z][A-Z0-9-]*-[0-9]+", "is not a right", "use treaty and article, such as ICCPR-25"),
    ("1[0-7]", "is not a goal or target", 'use the number as text, such as "16" or "16.3"'),
    ("[0-9]{1,3}(", "is not a recommendation number", 'use the number as printed, as text: "118.23"'),
    ("^\\S(?:", "is not one line of text", "remove line breaks and white space at the ends"),
    ("\\S", "is empty", "fill it in, or remove the key"),
)


def problems_of(error: ValidationError, model: type[Model], data: object, subject: str, at: Locate) -> list[Problem]:
    """Word every error of one model, at most `MAX_PROBLEMS` of them.

    `subject` names the record or file in messages; `at` finds places inside it; `data` is what was validated and is
    only used to look up a word near it in the schema.
    """
    found = error.errors(include_input=False, include_url=False)
    return first_of(list(islice(_worded(found, model, data, subject, at), MAX_PROBLEMS + 1)), MAX_PROBLEMS)


def _worded(
    found: Sequence[ErrorDetails], model: type[Model], data: object, subject: str, at: Locate
) -> Iterator[Problem]:
    for item in found:
        path: KeyPath = item["loc"]
        if item["type"] == "too_short" and any(other["loc"][: len(path)] == path != other["loc"] for other in found):
            continue  # the list is not empty: pydantic does not count an item that is wrong
        word = _WORDERS.get(item["type"], _value)
        yield word(item, path, model, _dig(data, path), subject, at)


def _dig(data: object, path: KeyPath) -> object:
    for step in path:
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def field_name(path: KeyPath) -> str:
    """A path of keys as people write it: `organisations[2].city`, counting from 1; safe to print.

    A key that is no word of ours, such as the header of somebody's register, is not repeated: `columns[...]`.
    """
    name = ""
    for step in path:
        if isinstance(step, int):
            name += f"[{step + 1}]"
        elif _LIKE_A_KEY.fullmatch(step):
            name += f".{step}" if name else step
        else:
            name += "[...]"
    return safe_text(name, 60)


def _about(subject: str, path: KeyPath, what: str) -> str:
    return f"{subject}: '{field_name(path)}' {what}" if path else f"{subject} {what}"


def _missing(item: Any, path: KeyPath, model: type[Model], value: object, subject: str, at: Locate) -> Problem:
    del item, model, value
    return Problem(MISSING_KEY, at(path), _about(subject, path, "is missing"), f"add the key '{path[-1]}'")


def _unknown(item: Any, path: KeyPath, model: type[Model], value: object, subject: str, at: Locate) -> Problem:
    del item, value
    near = nearest(str(path[-1]), keys_at(model, path[:-1]))
    known = ", ".join(sorted(keys_at(model, path[:-1])))
    remedy = f"did you mean '{near}'?" if near else f"the keys allowed here are: {known}"
    text = _about(subject, path, "is not a key of this file")
    if not _LIKE_A_KEY.fullmatch(str(path[-1])):  # a text with a colon in it: YAML takes what stands before for a key
        text = _about(subject, path[:-1], "holds words before a colon that are not a key of this file")
        remedy = f"put a text that holds a colon between quotation marks; {remedy}"
    return Problem(UNKNOWN_KEY, at(path, key=True), text, remedy)


def _type(item: Any, path: KeyPath, model: type[Model], value: object, subject: str, at: Locate) -> Problem:
    del model
    what, remedy = _TYPES[item["type"]]
    if item["type"] == "string_type" and isinstance(value, bool | int | float):
        what, remedy = "must be text, and stands there as a number or truth value", 'quote it: put it between " and "'
    return Problem(WRONG_TYPE, at(path), _about(subject, path, what), remedy)


def _literal(item: Any, path: KeyPath, model: type[Model], value: object, subject: str, at: Locate) -> Problem:
    del model
    words = [word.strip("' ") for word in item["ctx"]["expected"].replace(" or ", ", ").split(", ")]
    near = nearest(value, words) if isinstance(value, str) else None
    help_text = f"did you mean '{near}'?" if near else f"use one of: {', '.join(words)}"
    return Problem(WRONG_VALUE, at(path), _about(subject, path, "is not one of the words allowed here"), help_text)


def _pattern(item: Any, path: KeyPath, model: type[Model], value: object, subject: str, at: Locate) -> Problem:
    del model, value
    pattern = item["ctx"]["pattern"]
    what, remedy = next(
        ((what, remedy) for part, what, remedy in _PATTERNS if part in pattern),
        ("does not have the form that is asked here", "see the table of formats in README.md"),
    )
    return Problem(WRONG_VALUE, at(path), _about(subject, path, what), remedy)


def _date(item: Any, path: KeyPath, model: type[Model], value: object, subject: str, at: Locate) -> Problem:
    del item, model, value
    return Problem(
        WRONG_VALUE, at(path), _about(subject, path, "is not an ISO date, or there is no such day"), _DATE_HELP
    )


def _value(item: Any, path: KeyPath, model: type[Model], value: object, subject: str, at: Locate) -> Problem:
    del model, value
    what, remedy = _VALUES.get(item["type"], ("is not allowed here", "see the table of formats in README.md"))
    return Problem(WRONG_VALUE, at(path), _about(subject, path, what), remedy.format(**item.get("ctx", {})))


_Worder = Callable[[Any, KeyPath, type[Model], object, str, Locate], Problem]
_WORDERS: Mapping[str, _Worder] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "literal_error": _literal,
    "string_pattern_mismatch": _pattern,
    "value_error": _date,
    **dict.fromkeys(_TYPES, _type),
}


def keys_at(model: type[Model], path: KeyPath) -> frozenset[str]:
    """The keys that a model allows at a path of keys inside it."""
    for step in path:
        if isinstance(step, int):
            continue
        field = model.model_fields.get(step)
        inner = _model_in(field.annotation) if field else None
        if inner is None:
            return frozenset()
        model = inner
    return frozenset(model.model_fields)


def _model_in(annotation: Any) -> type[Model] | None:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    found = (_model_in(part) for part in getattr(annotation, "__args__", ()))
    return next((model for model in found if model), None)
