"""What records are made of: doubts, symbols, figures, words of the source, copies."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field, StringConstraints

from upr.models.shared import LanguageTag, Line, Model, PartialDate, Text, Url

Doubt: TypeAlias = Literal[
    "unseen",  # known from elsewhere, the document itself was not read
    "excerpt",  # only an excerpt was read, and what is cited lies beyond it
    "second-hand",  # the content is known through somebody else's account of it
    "test-host",  # read on a host that is not meant for the public
    "listing-page",  # the address is a list that changes, not the document
    "altered-copy",  # the copy that was read rewrites the original
    "no-address",  # the copy that was read carried no address
    "undated",  # the date is inferred
    "disputed",  # other sources contradict it
]
"""Why a record cannot be the sole support of a statement. Each needs its words in `limits`."""

SymbolText = Annotated[
    str, StringConstraints(min_length=3, max_length=60, pattern=r"^[A-Z][A-Za-z0-9./() -]*[A-Za-z0-9)]$")
]


class Figure(Model):
    """A number that the source gives."""

    value: Line = Field(description='As printed, as text: "158", "84.59", "4,000,000,000".')
    unit: Line | None = Field(default=None, description="per cent, riel, persons, ...")
    of: Line = Field(description="What was counted.")
    as_of: PartialDate | None = Field(default=None, description="The day that the number speaks of.")


class Quote(Model):
    """Words of the source itself."""

    text: Text
    language: LanguageTag | None = None
    paragraph: Line | None = Field(default=None, description='Paragraph or page, as text: "12".')


class Reproduction(Model):
    """Who holds the copy that was read, where that is not the issuer."""

    publisher: Line
    url: Url | None = None
