"""Our own recommendations: `recommendations.yaml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from upr.models.shared import Acceptance, GroupLabel, Line, Many, Model, RecordId, ThemeLabel

SdgText = Annotated[str, StringConstraints(pattern=r"^(?:[1-9]|1[0-7])(?:\.(?:[0-9]{1,2}|[a-d]))?$")]


class Recommendation(Model):
    """One action that we ask for; printed once, as a numbered paragraph that closes its theme."""

    id: RecordId
    theme: RecordId = Field(description="The key by which `:::{recommendations} theme` places it.")
    text: Line = Field(description="One action, a bare verb first.")
    addressee: Line | None = Field(default=None, description="Empty for the State under review.")
    evidence: Many[RecordId] = Field(default=(), description="Records that it rests on.")
    follows: Many[Line] = Field(default=(), description="Ids of earlier recommendations that it takes up.")
    rights: Many[Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9-]*-[0-9]+$")]] = ()
    themes: Many[ThemeLabel] = Field(default=(), description="OHCHR's theme labels.")
    groups: Many[GroupLabel] = ()
    sdgs: Many[SdgText] = Field(default=(), description='Goals or targets, as text: "16.3".')
    accept: Many[Acceptance] = ()


class Recommendations(Model):
    """The file `recommendations.yaml`, in the order in which they are printed within a theme."""

    recommendations: Many[Recommendation]
