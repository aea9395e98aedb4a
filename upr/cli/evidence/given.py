"""What the options of `upr evidence add` say of a record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from upr.cli.ask import Fault
from upr.cli.evidence.answers import checked, inner_model, is_list, value_of
from upr.errors import UsageError
from upr.models.evidence import WHERE, FirstHandRecord, Kinds
from upr.models.plain import Plain
from upr.text.characters import SUSPECT, code_point
from upr.text.safe import safe_text
from upr.text.suggest import nearest


def given_values(
    kind: str | None, texts: Mapping[str, str | None], lists: Mapping[str, Iterable[str]]
) -> dict[str, Plain]:
    """The fields that options give, each looked at.

    Raises:
        UsageError: a value that no record of this kind may hold, or a field that this kind does not have.
    """
    named = [name for name, value in texts.items() if value is not None] + [
        name for name, value in lists.items() if value
    ]
    if kind is None:
        if named:
            raise UsageError(
                f"{_option(named[0])} says nothing without --kind", f"use one of: {', '.join(Kinds.BY_NAME)}"
            )
        return {}
    values: dict[str, Plain] = {"kind": _known_kind(kind)}
    for name in named:
        _known_field(kind, name)
        text = texts.get(name)
        values[name] = _value(kind, name, text.strip() if text is not None else tuple(lists[name]))
    return values


def _known_kind(kind: str) -> str:
    if kind in Kinds.BY_NAME:
        return kind
    near = nearest(kind, Kinds.BY_NAME)
    raise UsageError(
        "--kind is not a kind of record",
        f"did you mean '{near}'?" if near else f"use one of: {', '.join(Kinds.BY_NAME)}",
    )


def _known_field(kind: str, name: str) -> None:
    fields = Kinds.BY_NAME[kind].model_fields
    if name in fields and name != "kind":
        return
    near = nearest(name, fields)
    remedy = f"did you mean '{near}'?" if near else f"its fields are: {', '.join(sorted(fields))}"
    raise UsageError(f"a record of the kind '{kind}' has no field '{safe_text(name, 40)}'", remedy)


def _value(kind: str, name: str, value: Plain) -> Plain:
    for text in value if isinstance(value, tuple) else (value,):
        if isinstance(text, str) and (found := SUSPECT.search(text)):
            what = f"{_option(name)} holds the character {code_point(found.group())}, which may not stand in a text"
            raise UsageError(what, "type it anew")
    if inner_model(kind, name):
        raise UsageError(f"'{name}' cannot be given as an option", "add it in the file that is written")
    found_value = (
        value_of(kind, name, value) if isinstance(value, str) and is_list(kind, name) else checked(kind, name, value)
    )
    if isinstance(found_value, Fault):
        raise UsageError(f"{_option(name)}: {found_value}")
    return found_value


def _option(name: str) -> str:
    return "--" + {"themes": "theme", "rights": "right", "groups": "group", "doubts": "doubt"}.get(
        name, name
    ).replace("_", "-")


def with_settings(own: Mapping[str, str | None], texts: Iterable[str]) -> dict[str, str | None]:
    """The fields that have an option of their own, and those given by `--set FIELD=VALUE`.

    Raises:
        UsageError: there is no equals sign, or nothing before it; or a field is given twice.
    """
    fields = dict(own)
    for text in texts:
        name, sign, value = text.partition("=")
        name = name.strip().replace("-", "_")
        if not name or not sign:
            raise UsageError("--set needs a field and a value", "write it as --set place='Phnom Penh'")
        if fields.get(name) is not None:
            raise UsageError(f"'{safe_text(name, 40)}' is given twice", "leave out one of the two")
        fields[name] = value
    return fields


def missing_options(values: Mapping[str, Plain]) -> list[str]:
    """The options that are still needed for a record that can be written."""
    if "kind" not in values:
        return ["--kind"]
    if issubclass(Kinds.BY_NAME[str(values["kind"])], FirstHandRecord):
        needed = ["title", "recorded", "summary"]
    else:
        needed = ["publisher", "title", "published", "summary"]
    where = "recorded" in needed or any(name in values for name in WHERE)
    return [_option(name) for name in needed if name not in values] + (
        [] if where else ["--url, --symbol or --held-at"]
    )
