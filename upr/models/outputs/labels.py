"""What `upr labels` prints as JSON."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict  # pydantic reads that of typing only from Python 3.12 on


class ThemeShape(TypedDict):
    """A theme; `now` is the label that OHCHR uses today, or the label itself where none is known."""

    label: str
    generation: Literal["current", "cycle-3", "cycle-2"]
    code: str | None
    now: str


class GroupShape(TypedDict):
    """A group of persons."""

    label: str
    generation: Literal["cycle-4", "cycle-3", "other"]


class TreatyShape(TypedDict):
    """A treaty; `rights` of a record name it with an article: `ICCPR-25`."""

    acronym: str
    title: str


class LabelsShape(TypedDict):
    """`upr labels --format json`."""

    themes: list[ThemeShape]
    groups: list[GroupShape]
    treaties: list[TreatyShape]
