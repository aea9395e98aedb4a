"""NAR: the narrative. What the Markdown reader finds is declared here."""

from __future__ import annotations

from typing import Any

from upr.check.rule import Rule, declared
from upr.models.finding import Severity

E, W = Severity.ERROR, Severity.WARNING

RULES: tuple[Rule[Any], ...] = (
    declared(
        "NAR001",
        "unclosed-front-matter",
        E,
        """
        What it does: reports front matter that begins with `---` and never ends.
        Why it matters: the whole section would be taken for front matter.
        Example: `---`, `title: Introduction`, then the text.
        Instead: close it with a second line `---`.
        References: README, the narrative.
        """,
    ),
    declared(
        "NAR002",
        "oversized-narrative",
        E,
        """
        What it does: reports a section that is larger than 1 MB or nested too deeply to be read.
        Why it matters: text below that depth would be lost.
        Example: a quotation in a quotation, fifty times.
        Instead: write it flat; split the section.
        References: README, the narrative.
        """,
    ),
    declared(
        "NAR003",
        "raw-html",
        E,
        """
        What it does: reports HTML in the narrative.
        Why it matters: it has no form in Word; what it was meant to do would be lost without a word.
        Example: `<b>unanimously</b>`
        Instead: `**unanimously**`
        References: CommonMark 0.31, sections 4.6 and 6.6.
        """,
    ),
    declared(
        "NAR004",
        "markdown-footnote",
        E,
        """
        What it does: reports Markdown footnotes.
        Why it matters: notes of a submission give references only; arguments in notes are not read.
        Example: `... was closed.[^1]`
        Instead: `... was closed [@vod-closed-2023].`
        References: OHCHR's rule CON-7.
        """,
    ),
    declared(
        "NAR005",
        "image",
        E,
        """
        What it does: reports pictures in the narrative.
        Why it matters: submissions hold no pictures or maps, and pictures carry hidden data.
        Example: `![the courthouse](court.jpg)`
        Instead: describe in words what matters, with a citation.
        References: OHCHR's rule FMT-8.
        """,
    ),
    declared(
        "NAR006",
        "malformed-citation",
        E,
        """
        What it does: reports a bracket that looks like a citation and cannot be understood.
        Why it matters: it would be printed as it stands, and the statement has no source.
        Example: `[@VOD Closed, p. 2]`
        Instead: `[@vod-closed-2023, p. 2]`
        References: README, the narrative.
        """,
    ),
    declared(
        "NAR007",
        "unknown-directive",
        E,
        """
        What it does: reports a `:::{name}` block whose name is not known.
        Why it matters: nothing would be printed in its place.
        Example: `:::{recomendations} media`
        Instead: `:::{recommendations} media`
        References: README, the narrative.
        """,
    ),
    declared(
        "NAR008",
        "unclosed-directive",
        E,
        """
        What it does: reports a `:::` block that never ends.
        Why it matters: the rest of the section would be swallowed.
        Example: `:::{recommendations} media` without a line `:::` below it.
        Instead: close it with a line `:::`.
        References: README, the narrative.
        """,
    ),
    declared(
        "NAR009",
        "reference-with-text",
        W,
        """
        What it does: reports a reference to a label that has text in its brackets.
        Why it matters: the number is not printed, and the text points nowhere.
        Example: `[see above](#vod)`
        Instead: `see paragraph [](#vod)`
        References: README, the narrative.
        """,
        acceptable=True,
    ),
    declared(
        "NAR010",
        "control-character",
        E,
        """
        What it does: reports control characters in the narrative.
        Why it matters: they cannot stand in a Word file and can drive a terminal.
        Example: `&#12;`, or a form feed pasted from a PDF.
        Instead: remove the character.
        References: XML 1.0, section 2.2; Unicode, general category Cc.
        """,
    ),
    declared(
        "NAR011",
        "bidi-character",
        W,
        """
        What it does: reports characters that reverse the direction of text, and invisible tag characters.
        Directional marks (U+061C, U+200E, U+200F) are allowed: Arabic and Hebrew use them.
        Why it matters: what a reader sees is then not what is written.
        Example: a right-to-left override inside a name.
        Instead: remove the character.
        References: Unicode Standard Annex 9; CVE-2021-42574.
        """,
        acceptable=True,
    ),
    declared(
        "NAR012",
        "misplaced-label",
        W,
        """
        What it does: reports a label that does not stand at the end of a paragraph or heading.
        Why it matters: it names nothing, and a reference to it finds nothing.
        Example: `The station {#vod} was closed.`
        Instead: `The station was closed. {#vod}`
        References: README, the narrative.
        """,
        acceptable=True,
    ),
    declared(
        "NAR013",
        "extra-table-cell",
        E,
        """
        What it does: reports a row of a table that has more cells than its head.
        Why it matters: the cells that are too many are not printed.
        Example: `| 2023 | 41 | 7 |` below a head with two columns.
        Instead: `| 2023 | 41 |`, or a head with a column more.
        References: GitHub Flavored Markdown, tables.
        """,
    ),
)
