"""What every model that is read from a file shares: strictness, text types, list types.

Models are strict (nothing is converted but a bare year in a date field), frozen and closed: an unknown key is an
error. They know nothing of files. JSON Schema is made from them (`upr schema`), so whatever a model refuses must
be expressible in its schema or be a rule.
"""

from __future__ import annotations

from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema
from typing_extensions import TypeAliasType

from upr.models.dates import DATE_PATTERN, valid_date

T = TypeVar("T")


class Model(BaseModel):
    """A mapping in a file: closed, frozen, strict. Its `repr` shows no values."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, hide_input_in_errors=True, defer_build=True)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    __str__ = __repr__


Many = Annotated[tuple[T, ...], Field(strict=False)]
"""A list in the file, a tuple here."""

LINE_PATTERN = r"^\S(?:[^\n]*\S)?$"
Line = Annotated[str, StringConstraints(min_length=1, max_length=1000, pattern=LINE_PATTERN)]
"""One line of text, not empty, without white space at its ends."""

Text = Annotated[str, StringConstraints(min_length=1, max_length=20_000, pattern=r"\S")]
"""Text of any length that is not empty."""


def _themes(schema: dict[str, Any]) -> None:
    from upr.facts.themes import THEMES

    schema["examples"] = [theme.label for theme in THEMES if theme.generation == "current"]


def _groups(schema: dict[str, Any]) -> None:
    from upr.facts.themes import GROUPS

    schema["examples"] = [group.label for group in GROUPS if group.generation == "cycle-4"]


ThemeLabel = TypeAliasType("ThemeLabel", Annotated[Line, Field(json_schema_extra=_themes)])
"""A theme as OHCHR labels it. Any text will do, since its lists are open; the known ones stand in the schema as
examples, which editors offer."""

GroupLabel = TypeAliasType("GroupLabel", Annotated[Line, Field(json_schema_extra=_groups)])
"""A group of persons, likewise."""

RECORD_ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
RecordId = Annotated[str, StringConstraints(pattern=RECORD_ID_PATTERN, max_length=100)]
"""The id of a record, a recommendation or a theme key: lower-case words joined by hyphens."""

PersonId = Annotated[str, StringConstraints(pattern=r"^P-[A-Z2-7]{8}$")]
"""A pseudonym: `P-` and eight random base32 characters, never derived from a name."""

ActorId = Annotated[str, StringConstraints(pattern=r"^A-[A-Z0-9]+(-[A-Z0-9]+)*$", max_length=40)]
"""Someone who works on a base; a name is never required."""

Fingerprint = Annotated[str, StringConstraints(pattern=r"^sha256:[0-9a-f]{64}$")]

Url = Annotated[str, StringConstraints(pattern=r'^https?://[^\s/?#@<>"\\]+(?:[/?#][^\s<>"\\]*)?$', max_length=2000)]
"""A web address with `https://` or `http://`, without user information."""

LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$", max_length=35)]
"""A BCP 47 language tag."""

StateCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
"""ISO 3166-1 alpha-3, as in UPR document symbols."""


def _bare_year(value: Any) -> Any:
    return str(value) if type(value) is int and 1000 <= value <= 9999 else value


PartialDate = Annotated[
    str,
    BeforeValidator(_bare_year),
    BeforeValidator(valid_date),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": DATE_PATTERN},
                {"type": "integer", "minimum": 1000, "maximum": 9999},
            ],
            "description": "ISO date of any precision: 2023, 2023-03 or 2023-03-03.",
        }
    ),
]
"""ISO 8601 text of any precision: `2023`, `2023-03`, `2023-03-03`; a bare year may be a number."""

FullDate = Annotated[
    str,
    StringConstraints(pattern=r"^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"),
    BeforeValidator(valid_date),
    BeforeValidator(_bare_year),
]
"""ISO 8601 text of a day: `2023-03-03`. A bare year is refused as a date, not as a number to be quoted."""


class Acceptance(Model):
    """A finding that the author has seen and stands by, as data: comments do not survive, this does.

    In a record it speaks of that record; in a section's front matter `at` narrows it to the paragraph with that
    label; in the manifest `path` names the file it speaks of.
    """

    code: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}[0-9]{3}$")] = Field(
        description="The code of the rule, such as VER001."
    )
    reason: Text = Field(description="Why it stands all the same, for the next reviewer.")
    at: Annotated[str, StringConstraints(pattern=r"^#[A-Za-z][A-Za-z0-9_.:-]*$")] | None = Field(
        default=None, description="In front matter: the label of the paragraph, such as #vod."
    )
    path: Line | None = Field(default=None, description="In the manifest: the file, relative to the submission.")
