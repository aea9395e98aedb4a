"""One run at a time writes into a folder. The system frees the lock of a run that ends or is killed.

The lock lies on the file `.upr-lock` in that folder, which is taken away afterwards. On systems that know no locks
(some network drives) there is none: writing is still whole or not at all.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from upr.errors import UnwritableError
from upr.text.safe import safe_text

LOCK_NAME = ".upr-lock"
PAUSES = (0.1, 0.2, 0.3, 0.4) + (0.5,) * 8
"""Seconds between two attempts; five in all, as long as a large build takes to put its file in place."""

_OPEN = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
_HELD = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


@contextmanager
def locked(folder: Path, wait: Callable[[float], object]) -> Iterator[None]:
    """Be the only run that writes into `folder`. Another one is waited for, for about five seconds.

    Raises:
        UnwritableError: it is still writing then.
        OSError: the folder is not there, or no file can be made in it.
    """
    path = folder / LOCK_NAME
    descriptor = _acquired(path, wait)
    try:
        yield
    finally:
        _release(path, descriptor)


def _acquired(path: Path, wait: Callable[[float], object]) -> int:
    for pause in (*PAUSES, None):
        descriptor = os.open(path, _OPEN, 0o666)
        if _lock(descriptor) and _is_still(path, descriptor):
            return descriptor
        os.close(descriptor)
        if pause is not None:
            wait(pause)
    where = safe_text(path.parent.as_posix())
    raise UnwritableError(f"another run of upr is writing in {where}", "wait until it has ended, then run this again")


def _is_still(path: Path, descriptor: int) -> bool:
    """Whether the file that was locked is the one that others will find: its holder may just have removed it."""
    with suppress(OSError):
        return os.path.samestat(path.lstat(), os.fstat(descriptor))
    return False


def _release(path: Path, descriptor: int) -> None:
    """On POSIX the name goes while the lock still holds, so that nobody locks a file that is about to vanish."""
    if os.name == "posix":
        with suppress(OSError):
            path.unlink()
    os.close(descriptor)
    if os.name != "posix":
        with suppress(OSError):  # another run has opened it by now, and will remove it
            path.unlink()


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            return error.errno not in _HELD
        return True

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return error.errno not in _HELD  # a system without locks is no reason not to write
        return True
