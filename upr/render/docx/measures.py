"""Measures of the page, in twentieths of a point (567 are one centimetre), shared by styles, numbering and blocks.

OHCHR has no rule on paper, margins or spacing (FMT-6): A4 with margins of 2.54 cm, as Word's own default on A4.
"""

PAGE_WIDTH = 11906
PAGE_HEIGHT = 16838
MARGIN = 1440
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN

HALF_LINE = 120
"""Space between paragraphs."""

NUMBER = 680
"""From the margin to the text of a numbered paragraph; room for `100.`"""

STEP = 567
"""From one level of lists or quotations to the next."""

_DEEPEST = 8
"""As many levels as Word has for lists; half of the line is left for the text."""


def list_indent(level: int) -> int:
    """Where the text of a list item starts; its label stands one `STEP` before."""
    return NUMBER + (level + 1) * STEP


def quotation_indent(level: int) -> int:
    """Where a quotation inside `level` others starts. The deepest share a margin, or they would leave the page."""
    return NUMBER + (min(level, _DEEPEST) + 1) * STEP
