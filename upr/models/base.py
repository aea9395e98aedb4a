"""A base: a folder of evidence records with a `base.yaml`, shared by any number of submissions."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from upr.models.shared import ActorId, Line, Many, Model, RecordId, Text


class Reviewer(Model):
    """Someone who may sign off records of the base."""

    id: ActorId
    name: Line | None = None


class Base(Model):
    """`base.yaml`."""

    id: RecordId
    about: Text = Field(description="What the base is about, in a sentence.")
    reviewers: Many[Reviewer] = ()
    sign_offs: Annotated[int, Field(ge=0, le=9)] = Field(
        default=0, description="How many sign-offs a record needs; 0 asks for none."
    )
