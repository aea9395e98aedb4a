"""Front matter of a narrative file."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from upr.models.shared import Acceptance, Line, Many, Model, RecordId

Part: TypeAlias = Literal["introduction", "facts", "closing"]


class FrontMatter(Model):
    """What stands between the two `---` lines at the top of a section."""

    title: Line
    level: Annotated[int, Field(ge=1, le=3)] = Field(default=1, description="Level of the section's heading.")
    part: Part = Field(default="facts", description="Only sections of facts carry a letter.")
    theme: RecordId | None = Field(default=None, description="Key of the theme whose recommendations close it.")
    accept: Many[Acceptance] = ()
