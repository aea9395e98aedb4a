"""What loading found wrong. A problem is a value: loading never stops at the first one."""

from dataclasses import dataclass

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
