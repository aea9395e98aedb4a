"""NAR: the text is in the language that the manifest says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from upr.check.paragraphs import units
from upr.check.rule import Context, Hit, Rule, rule
from upr.check.text_language import text_language
from upr.languages import MODULES
from upr.models.corpus import Corpus
from upr.models.finding import Severity
from upr.models.project import Section

W = Severity.WARNING

_NAMES = {"en": "English", "fr": "French", "es": "Spanish", "ru": "Russian", "ar": "Arabic", "zh": "Chinese"}
_ENOUGH = 4000
"""Characters of a section that are looked at."""


@rule("NAR029", "text-in-another-language", W)
def text_in_another_language(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a section whose words are clearly those of another language than the manifest says; where
    no section is in the manifest's language, the manifest.
    Why it matters: labels, dates and notes are printed in the manifest's language, and most rules read for it.
    Example: a manifest that says French, and a text in English.
    Instead: the language that the text is in; or translate the section.
    References: OHCHR's rule FMT-5 (one of the six official languages).
    """
    if context.language not in MODULES:
        return
    read = [(section, _language_of(section)) for section in corpus.project.sections]
    strange = [(section, found) for section, found in read if found not in (None, context.language)]
    if strange and all(found != context.language for _, found in read):
        text = f"submission.yaml: 'language' is '{context.language}', and the text is in {_named(strange[0][1])}"
        yield Hit(corpus.manifest.locate(("language",)), text, "correct the manifest, or translate the text")
        return
    for section, found in strange:
        text = f"this section is in {_named(found)}, and the submission in {_named(context.language)}"
        yield Hit(section.at_top(), text, "translate it, or leave it out")


def _language_of(section: Section) -> str | None:
    text, length = [], 0
    for unit in units(section):
        text.append(unit.text)
        length += len(unit.text)
        if length > _ENOUGH:
            break
    return text_language("\n".join(text))


def _named(language: str | None) -> str:
    return _NAMES.get(language or "", "another language")


RULES: tuple[Rule[Any], ...] = (text_in_another_language,)
