"""Reading a file of any kind whole, up to a size: a Word file that was built, a PDF that came back."""

import errno
import hashlib
import os
import stat
from pathlib import Path

from upr.errors import NotFoundError, UnreadableError
from upr.text.safe import safe_text

MOST = 200 * 2**20
"""Bytes: as much as a package may have (`upr.ooxml.package`)."""

_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)


def read_binary(path: Path, limit: int = MOST) -> bytes:
    """The bytes of a file.

    Raises:
        NotFoundError: there is no such file.
        UnreadableError: it is no regular file, larger than `limit` bytes, or the system refuses it.
    """
    name = safe_text(path.as_posix(), 200)
    try:
        if path.is_dir():  # Windows would say that there is no permission
            raise UnreadableError(f"{name} cannot be read: it is a folder")
        with os.fdopen(os.open(path, _READ), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise UnreadableError(f"{name} cannot be read: it is not a file")
            data = file.read(limit + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise NotFoundError(f"there is no file {name}", "check the name") from None
    except (OSError, ValueError) as error:
        raise UnreadableError(f"{name} cannot be read: {_reason(error)}") from error
    if len(data) > limit:
        raise UnreadableError(f"{name} is larger than {limit // 2**20} MB")
    return data


def hash_of(data: bytes) -> str:
    """`sha256:` and the SHA-256 of some bytes."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, ValueError):
        return "no file can have such a name"
    if error.errno == errno.ENAMETOOLONG:
        return "its name is too long"
    return (error.strerror or "the system refuses it").lower()
