"""The glossary of a submission: `glossary.yaml`, one spelling for each person, body, party, law and place."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from upr.models.shared import LanguageTag, Line, Many, Model, RecordId, Text


class GlossaryName(Model):
    """One name, in the one spelling that the submission uses."""

    id: RecordId | None = Field(
        default=None, description="How findings call it; its place in the list when left out."
    )
    name: Line = Field(
        description="The spelling to use, in the language of the submission unless en or fr says more."
    )
    kind: Literal["person", "body", "party", "law", "place", "other"]
    en: Line | None = Field(default=None, description="The form for texts in English, where it is not the name.")
    fr: Line | None = Field(default=None, description="The form for texts in French, where it is not the name.")
    acronym: Line | None = Field(default=None, description="As the text writes it: OHCHR.")
    acronym_en: Line | None = Field(default=None, description="For texts in English, where it is another.")
    acronym_fr: Line | None = Field(default=None, description="For texts in French, where it is another: HCDH.")
    original: Line | None = Field(default=None, description="The name in its own script or language.")
    original_language: LanguageTag | None = Field(default=None, description="Language of `original`, BCP 47.")
    other: Annotated[Many[Line], Field(max_length=50)] = Field(
        default=(), description="Spellings that must not be used."
    )
    note: Text | None = Field(default=None, description="Where the spelling comes from, for the next author.")

    def form(self, language: str) -> str:
        """The spelling for a text in this language."""
        by_language = {"en": self.en, "fr": self.fr}
        return by_language.get(language) or self.name

    def short_form(self, language: str) -> str:
        """The acronym for a text in this language; empty where there is none."""
        by_language = {"en": self.acronym_en, "fr": self.acronym_fr}
        return by_language.get(language) or self.acronym or ""

    def full_forms(self) -> tuple[str, ...]:
        """The name in the languages of submissions."""
        return tuple(dict.fromkeys(form for form in (self.name, self.en, self.fr) if form))

    def short_forms(self) -> tuple[str, ...]:
        """The acronyms in the languages of submissions."""
        acronyms = (self.acronym, self.acronym_en, self.acronym_fr)
        return tuple(dict.fromkeys(form for form in acronyms if form))

    def forms(self) -> tuple[str, ...]:
        """Every right form, of any language, in full and short."""
        return tuple(dict.fromkeys((*self.full_forms(), *self.short_forms(), *filter(None, (self.original,)))))


class Glossary(Model):
    """The file `glossary.yaml`."""

    names: Annotated[Many[GlossaryName], Field(max_length=2000)]
