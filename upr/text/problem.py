"""What loading found wrong. A problem is a value: loading never stops at the first one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from upr.text.location import Location


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a file, found while loading.

    `code` is declared in `upr.check.rules.RULES` like that of any other rule. `message` names record, field
    and rule, never a value of a record; `help` says what to do next.
    """

    code: str
    location: Location
    message: str
    help: str = ""


def first_of(problems: Sequence[Problem], most: int) -> list[Problem]:
    """The first `most` problems of a file. Where there are more, the last of them says so."""
    kept = list(problems[:most])
    if len(problems) > most:
        kept[-1] = replace(kept[-1], help=f"{kept[-1].help}; mend these first, the file holds more")
    return kept
