"""Plain words for what PyYAML's parsers say about malformed YAML.

The C parser and the Python one word the same fault differently; a fragment that both share is enough. Nothing of
the file is ever quoted: the parsers' own messages are not passed on, since some hold characters of the text.
"""

from typing import NamedTuple


class Wording(NamedTuple):
    """What is wrong, and what to do next."""

    message: str
    help: str


_SINGLE = "use single quotation marks: between them a backslash is only a backslash"
_QUOTE = "put the whole text in quotation marks"
_INDENT = "start it in the column of its neighbours, with spaces"
_TAB = Wording("a tab stands where YAML needs spaces", "indent with spaces")
_UNKNOWN = Wording("this is not valid YAML here", "look at the indentation, the colons and the quotation marks")

_WORDINGS: tuple[tuple[str, Wording], ...] = (
    (
        "unexpected end of stream",
        Wording("a quotation mark opens here and is not closed", "close it with the same mark"),
    ),
    ("unexpected document", Wording("a quotation mark opens here and is not closed", "close it with the same mark")),
    ("that cannot start any token", Wording("no text may begin with this character", _QUOTE)),
    ("tab character", _TAB),
    (
        "mapping values are not allowed",
        Wording("a colon stands inside a text without quotation marks, or the line is indented wrongly", _QUOTE),
    ),
    ("could not find expected ':'", Wording("a key stands here without its colon", "write `key: value`")),
    ("expected key", Wording("this is neither a key nor the end of the value before it", _INDENT)),
    ("expected <block end>", Wording("this line fits neither the list nor the mapping around it", _INDENT)),
    ("expected '-' indicator", Wording("a list goes on here without its `-`", _INDENT)),
    (
        "sequence entries are not allowed",
        Wording("a list cannot begin on the line of its key", "begin it on a new line"),
    ),
    ("expected ',' or ']'", Wording("a comma or `]` is missing", "close the list with `]`")),
    ("expected ',' or '}'", Wording("a comma or `}` is missing", "close the mapping with `}`")),
    ("unknown escape character", Wording("a backslash in double quotation marks begins no known escape", _SINGLE)),
    ("hexdecimal number", Wording("an escape in double quotation marks is not complete", _SINGLE)),
    ("hexadecimal number", Wording("an escape in double quotation marks is not complete", _SINGLE)),
    ("Unicode character escape", Wording("an escape in double quotation marks names no character", _SINGLE)),
    ("alphabetic or numeric character", Wording("no text may begin with this character", _QUOTE)),
    (
        "expected comment or line break",
        Wording("a text cannot begin on the line of `|` or `>`", "begin it on a new line"),
    ),
    ("directive", Wording("a line that begins with `%` is a directive for YAML", "remove the line")),
    ("incompatible YAML", Wording("this version of YAML cannot be read", "remove the `%YAML` line")),
    ("document start", Wording("something stands here after the end of the content", "remove it, or indent it")),
)


def plain_words(problem: str, character: str) -> Wording:
    """The wording for a parser's `problem`; `character` is the one at its place, "" at the end of the text."""
    for fragment, wording in _WORDINGS:
        if fragment in problem:
            return _TAB if character == "\t" else wording
    return _UNKNOWN
