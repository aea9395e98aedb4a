"""What typer finds wrong with a command line, in our words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typer import TyperException

_SUGGESTION = re.compile(r" \(Possible options: (.+)\)$")
_OURS = (
    ("Value error, ", ""),
    ("Input should be a valid integer, unable to parse string as an integer", "it is not a whole number"),
)


def worded(error: TyperException) -> tuple[str, str]:
    """What is wrong, and what to do next."""
    message = error.format_message()
    for theirs, ours in _OURS:
        message = message.replace(theirs, ours)
    near = _SUGGESTION.search(message)
    if near:
        return message[: near.start()], f"did you mean {near[1]}?"
    if "Did you mean" in message:
        return message, ""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "upr"
    return message.rstrip("."), f"'{command} --help' lists what there is"
