"""Whether the values of a row make a record; what is wrong is told by column and cell."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError

from upr.exchange.columns import BY_NAME, PUBLIC_KIND_NAMES
from upr.exchange.incoming import Incoming, Refused, Spot
from upr.load.translate import MISSING_KEY, problems_of
from upr.models.evidence import FirstHandRecord, Kinds, Record
from upr.models.plain import Fields
from upr.models.project import KeyPath
from upr.text.location import Location
from upr.text.suggest import nearest

MOST_TOLD = 5
_SUBJECT = "row"


def judge(values: Fields, row: Incoming) -> Refused | None:
    """None when the values make a record from a public source; else all that is wrong, at the first place of it."""
    kind = values.get("kind")
    model = Kinds.BY_NAME.get(kind) if isinstance(kind, str) else None
    if model is None:
        return _no_kind(row, kind)
    if issubclass(model, FirstHandRecord):
        remedy = "what people gave us does not belong in a spreadsheet: write its own file"
        return Refused(row.spot_of("kind"), "it is first-hand material", remedy)
    faults = [*_misplaced(values, model, row), *_invalid(values, model, row)]
    if not faults:
        return None
    told = [f"{reason}{_at(spot, faults[0][0])}" for spot, reason, _ in faults[:MOST_TOLD]]
    more = [f"and {len(faults) - MOST_TOLD} more"] if len(faults) > MOST_TOLD else []
    helps = dict.fromkeys(remedy for _, _, remedy in faults[:MOST_TOLD] if remedy)
    return Refused(faults[0][0], "; ".join([*told, *more]), "; ".join(helps))


def _at(spot: Spot, first: Spot) -> str:
    return "" if spot == first else f" ({spot.where.rpartition(', ')[2]})"


def _no_kind(row: Incoming, kind: object) -> Refused:
    near = nearest(kind, PUBLIC_KIND_NAMES) if isinstance(kind, str) else None
    words = f"use one of: {', '.join(PUBLIC_KIND_NAMES)}"
    if not kind:
        return Refused(row.spot, "it does not say what kind of document was read", words)
    remedy = f"did you mean '{near}'?" if near else f"{words}; or say in the mapping which of them is meant (kinds:)"
    return Refused(row.spot_of("kind"), "its kind of document is not one that we know", remedy)


def _misplaced(values: Fields, model: type[Record], row: Incoming) -> Iterator[tuple[Spot, str, str]]:
    """Fields that this kind of record does not have."""
    for name in values:
        if name not in model.model_fields:
            reason = f"{label(name)} does not belong to this kind of document"
            yield row.spot_of(name), reason, "empty the cell, or choose another kind"


def _invalid(values: Fields, model: type[Record], row: Incoming) -> Iterator[tuple[Spot, str, str]]:
    known = {name: value for name, value in values.items() if name in model.model_fields}
    try:
        model.model_validate(known)
    except ValidationError as error:
        paths: list[KeyPath] = []

        def at(path: KeyPath = (), *, key: bool = False) -> Location:
            del key
            paths.append(path)
            return Location(row.spot.file)

        for problem in problems_of(error, model, known, _SUBJECT, at):
            yield _worded(problem.code, problem.message, problem.help, paths[-1], row)


def _worded(code: str, message: str, remedy: str, path: KeyPath, row: Incoming) -> tuple[Spot, str, str]:
    """A problem in the words of a person who looks at a table: columns for fields, cells for keys."""
    if not path:
        return row.spot, message.removeprefix(f"{_SUBJECT} "), remedy
    name = str(path[0])
    what = message.rpartition("' ")[2]
    inner = "".join(f", item {step + 1}" if isinstance(step, int) else f", {step}" for step in path[1:])
    if code == MISSING_KEY:
        remedy = f"fill in {label(name)}{inner}"
    return row.spot_of(name), f"{label(name)}{inner} {what}", remedy.replace("remove the key", "empty the cell")


def label(name: str) -> str:
    """A field by the label of its column, as our registers have it."""
    column = BY_NAME.get(name)
    return f"'{column.label if column else name}'"
