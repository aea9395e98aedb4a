"""Text as it is printed: the last touch, and then runs of one script each."""

from __future__ import annotations

from functools import lru_cache

from upr.compose.scripts import split_scripts
from upr.compose.typography import Typography, touch_up
from upr.languages.keys import Language
from upr.models.document import TextRun


def printed(
    text: str, language: Language, *, bold: bool = False, italic: bool = False, tag: str = ""
) -> tuple[TextRun, ...]:
    """Finished runs. `tag` is the BCP 47 tag of a text that is not in the language of the document."""
    return _printed(text, language.typography, bold, italic, tag)


@lru_cache(maxsize=4096)  # the words of note forms, publishers and titles come again and again
def _printed(text: str, typography: Typography, bold: bool, italic: bool, tag: str) -> tuple[TextRun, ...]:
    return split_scripts(touch_up(text, typography), bold=bold, italic=italic, language=tag)
