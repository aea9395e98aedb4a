"""An import as JSON: what is written, what stays, what is refused, each row once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from upr.cli.places import shown
from upr.exchange.plan import Changed, Plan
from upr.exchange.proposal import Proposal, map_text
from upr.models.outputs.imports import ChangedRowShape, ImportShape
from upr.models.plain import Plain


def shape_of(path: Path, what: str, plan: Plan, paths: Mapping[str, Path] | None = None) -> ImportShape:
    """The shape of a plan; with `paths`, by id, of one that was carried out."""
    at = paths or {}
    return {
        "file": shown(path),
        "what": what,
        "written": paths is not None,
        "new": [
            {
                "place": row.spot.where,
                "id": row.id,
                "title": str(row.values.get("title", "")),
                "path": shown(at[row.id]) if row.id in at else None,
            }
            for row in plan.new
        ],
        "changed": [_changed(row) for row in plan.changed],
        "same": [{"place": row.spot.where, "id": row.id} for row in plan.same],
        "refused": [{"place": row.spot.where, "reason": row.reason, "help": row.help} for row in plan.refused],
        "noticed": [{"place": one.spot.where, "text": one.text} for one in plan.noticed],
        "proposal": None,
    }


def _changed(row: Changed) -> ChangedRowShape:
    return {
        "place": row.spot.where,
        "id": row.entry.id,
        "path": shown(row.entry.path),
        "changes": [
            {"field": change.name, "before": _value(change.before), "after": _value(change.after)}
            for change in row.changes
        ],
    }


def _value(value: Plain | None) -> Any:
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    return {key: _value(inner) for key, inner in value.items()} if isinstance(value, Mapping) else value


def proposal_shape(path: Path, proposal: Proposal) -> ImportShape:
    """A file that needs a mapping, with the one that is proposed."""
    return {
        "file": shown(path),
        "what": "a register",
        "written": False,
        "new": [],
        "changed": [],
        "same": [],
        "refused": [],
        "noticed": [],
        "proposal": {
            "columns": dict(proposal.columns),
            "unread": list(proposal.unread),
            "complete": proposal.is_complete,
            "map": map_text(proposal),
        },
    }
