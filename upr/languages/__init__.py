"""The languages that a submission can be printed in. A module is imported when its language is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module

from upr.languages.keys import Language

MODULES: Mapping[str, str] = {"en": "english", "fr": "french"}
"""Code of the language, as in a manifest -> its module."""


@cache
def language_for(code: str) -> Language:
    """All that printing in a language needs.

    Raises:
        KeyError: there is no such language. A manifest's language is checked against `LANGUAGES` before.
    """
    module = import_module(f"{__name__}.{MODULES[code]}")
    language: Language = module.LANGUAGE
    return language


class _Languages(Mapping[str, Language]):
    """`LANGUAGES`: looks like a dict of all languages and loads the one that is asked for."""

    def __getitem__(self, code: str) -> Language:
        return language_for(code)

    def __iter__(self) -> Iterator[str]:
        return iter(MODULES)

    def __len__(self) -> int:
        return len(MODULES)


LANGUAGES: Mapping[str, Language] = _Languages()
