"""Exceptions: the command cannot go on.

    UprError                 one clear line and an exit code; never a traceback
    ├── NotFoundError        the folder, submission or file that was named is not there
    ├── UnreadableError      it is there, but cannot be read
    ├── UnwritableError      the result could not be put in place; what was there before is untouched
    ├── UsageError           the arguments do not fit together
    └── ClosedListError      our own finished file holds something that may not stand in it (a bug of ours)

A user's mistake in a record or in the narrative never raises: it is a `Problem` or a `Finding`.
Any other exception is a bug of ours; the command line reports it without showing values.
"""

from typing import ClassVar


class UprError(Exception):
    """The command cannot go on. `message` says what is wrong, `help` what to do next."""

    exit_code: ClassVar[int] = 2

    def __init__(self, message: str, help: str = "") -> None:  # noqa: A002
        super().__init__(message)
        self.message = message
        self.help = help


class NotFoundError(UprError):
    """What the user named does not exist."""


class UnreadableError(UprError):
    """What the user named exists and cannot be read."""


class UnwritableError(UprError):
    """The result could not be put in place; the earlier file is untouched."""


class UsageError(UprError):
    """The arguments do not fit together."""


class ClosedListError(UprError):
    """The finished file holds a part, element, attribute or value that is not on the closed list."""

    exit_code: ClassVar[int] = 3
