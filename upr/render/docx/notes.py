"""The notes, as real endnotes or footnotes in a part of their own (17.11)."""

from __future__ import annotations

from typing import Literal, TypeAlias

from upr.models.document import Note
from upr.render.docx.runs import WriteRuns
from upr.render.docx.xml import word_part

NoteName: TypeAlias = Literal["endnote", "footnote"]
"""What WordprocessingML calls one of them."""

SEPARATORS = (-1, 0)
"""The ids of the two entries that are no notes: the line above the notes, and the one where they go on."""

_PLAIN = '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
_SPACE = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'


def notes_part(notes: tuple[Note, ...], name: NoteName, write: WriteRuns) -> bytes:
    """The two separators, then all notes; a note's id is its number."""
    separators = _separator(name, SEPARATORS[0], "separator") + _separator(
        name, SEPARATORS[1], "continuationSeparator"
    )
    return word_part(f"{name}s", separators + "".join([_note(note, name, write) for note in notes]), linked=True)


def _separator(name: str, number: int, kind: str) -> str:
    return f'<w:{name} w:type="{kind}" w:id="{number}"><w:p>{_PLAIN}<w:r><w:{kind}/></w:r></w:p></w:{name}>'


def _note(note: Note, name: str, write: WriteRuns) -> str:
    style = name.capitalize()
    return (
        f'<w:{name} w:id="{note.number}"><w:p><w:pPr><w:pStyle w:val="{style}Text"/></w:pPr>'
        f'<w:r><w:rPr><w:rStyle w:val="{style}Reference"/></w:rPr><w:{name}Ref/></w:r>{_SPACE}'
        f"{write(note.runs)}</w:p></w:{name}>"
    )
