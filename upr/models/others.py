"""Submissions of others, and further ones of our own members: `others.yaml`, as far as they are known to us."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from upr.models.shared import Line, Many, Model, StateCode, Text, ThemeLabel, Url


class OtherSubmission(Model):
    """One submission that somebody sends, or is said to send, to a review."""

    organisations: Annotated[Many[Line], Field(min_length=1)] = Field(
        description="Acronyms or names; of our own members as submission.yaml writes them."
    )
    kind: Literal["individual", "joint"]
    state: StateCode = Field(description="State under review, ISO 3166-1 alpha-3.")
    session: Annotated[int, Field(ge=1, le=99)] = Field(description="Session of the UPR Working Group.")
    themes: Many[ThemeLabel] = Field(default=(), description="OHCHR's theme labels, as in recommendations.yaml.")
    title: Line | None = None
    url: Url | None = Field(default=None, description="Where it, or its announcement, can be read.")
    note: Text | None = Field(default=None, description="Where this is known from, for the next author.")


class OtherSubmissions(Model):
    """The file `others.yaml`."""

    submissions: Annotated[Many[OtherSubmission], Field(max_length=1000)]
