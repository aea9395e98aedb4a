"""What `upr endorse` shows and writes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from upr.cli.actors import actor, day_of
from upr.cli.places import say_paths
from upr.cli.remarks import remark
from upr.edit.endorsements import add_endorsement
from upr.errors import UsageError
from upr.load.project import ENDORSEMENTS
from upr.models.composed import Composed
from upr.models.endorsement import Endorsement, endorsed, last_by_organisation
from upr.models.manifest import Manifest
from upr.models.outputs.sign_offs import EndorsedShape, EndorserShape
from upr.pipeline import final_hash
from upr.text.safe import safe_text
from upr.text.suggest import nearest

PREFIX = "sha256:"
_HASH = re.compile(r"(?:sha256:)?([0-9a-f]{12,64})")


@dataclass(frozen=True, slots=True)
class Desk:
    """The submission, what was endorsed so far, and the content hash of what would be built now."""

    composed: Composed
    before: tuple[Endorsement, ...]
    hash: str

    @property
    def manifest(self) -> Manifest:
        """What is submitted, and by whom."""
        return self.composed.corpus.manifest.model


def desk_of(composed: Composed) -> Desk:
    """The desk for a composed submission."""
    before = tuple(entry.model for entry in composed.corpus.project.endorsements)
    return Desk(composed, before, final_hash(composed))


def write_down(desk: Desk, organisation: str, by: str | None, on: str | None, content: str, named: bool) -> None:
    """Add an endorsement of the present text."""
    member = _member(desk.manifest, organisation)
    who, when = actor(by), day_of(on, datetime.now(UTC))
    _compare(desk, content)
    new = Endorsement(organisation=member, by=who, endorsed_on=when, hash=desk.hash, named=named)
    if last_by_organisation(desk.before).get(member) == new:
        remark(f"{member} has endorsed this text already")
    else:
        say_paths([add_endorsement(desk.composed.corpus.project.root / ENDORSEMENTS, desk.before, new)])
    if not named:
        remark(f"{member} does not agree to be named: take it out of the manifest, for the text becomes public")


def _member(manifest: Manifest, text: str) -> str:
    acronyms = [member.acronym for member in manifest.organisations]
    if text in acronyms:
        return text
    near = nearest(text, acronyms)
    remedy = f"did you mean '{safe_text(near, 60)}'?" if near else "use the acronym that the manifest gives it"
    raise UsageError("--organisation is not an organisation of this submission", remedy)


def _compare(desk: Desk, content: str) -> None:
    """What was endorsed must be the present text: an endorsement of another one would be worth nothing."""
    found = _HASH.fullmatch(content.strip().lower())
    if not found:
        raise UsageError("--hash is not a content hash", "take it from 'upr endorse --list' or from the source map")
    if not desk.hash.removeprefix(PREFIX).startswith(found[1]):
        raise UsageError(
            "--hash is not that of the present text: it was changed since",
            "'upr endorse --list' shows the present one; let the organisation read that text",
        )


def shape_of(desk: Desk) -> EndorsedShape:
    """Every organisation and its last endorsement, as `schemas/endorsed.schema.json` says."""
    last = last_by_organisation(desk.before)
    members = [
        _endorser(member.acronym, last.get(member.acronym), desk.hash) for member in desk.manifest.organisations
    ]
    return {
        "hash": desk.hash,
        "required": desk.manifest.endorsements == "required",
        "organisations": members,
    }


def _endorser(acronym: str, last: Endorsement | None, now: str) -> EndorserShape:
    return {
        "organisation": safe_text(acronym),
        "status": endorsed(last, now),
        "by": last.by if last else None,
        "endorsed_on": last.endorsed_on if last else None,
        "named": last.named if last else None,
    }


def as_text(desk: Desk) -> str:
    """The hash of the present text, then a line for each organisation."""
    shape = shape_of(desk)
    width = max(len(member["organisation"]) for member in shape["organisations"])
    rows = [f"{member['organisation']:<{width}}  {_said(member)}" for member in shape["organisations"]]
    need = "a final build needs them all" if shape["required"] else "the manifest does not ask for them"
    return "\n".join([f"Content hash of the present text: {shape['hash']}", "", *rows, "", f"Endorsements: {need}"])


def _said(member: EndorserShape) -> str:
    if member["status"] == "missing":
        return "has not endorsed a text"
    told = f"by {member['by']} on {member['endorsed_on']}"
    named = "" if member["named"] else "; does not agree to be named"
    if member["status"] == "suspect":
        return f"endorsed an earlier text, {told}: the text was changed since{named}"
    return f"endorsed, {told}{named}"
