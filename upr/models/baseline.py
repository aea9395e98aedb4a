"""A baseline: findings that were known on some day, so that later runs show the new ones only."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from upr.models.shared import Line, Many, Model


class KnownFinding(Model):
    """A finding by what stays the same when lines move: its rule, its file and what it says."""

    code: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}[0-9]{3}$")]
    path: Line = Field(description="The file, relative to the submission, with '/'.")
    message: Line = Field(description="What the finding says; numbers in it are not compared.")
    text: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")] | None = Field(
        default=None, description="In the narrative: the beginning of the SHA-256 of the line it stands at."
    )


class Baseline(Model):
    """The file that `upr check --write-baseline FILE` writes and `--baseline FILE` reads."""

    findings: Many[KnownFinding] = ()
