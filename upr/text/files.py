"""Reading a text file that may be hostile, and writing a file whole or not at all."""

import codecs
import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from threading import Event

from upr.errors import UnwritableError
from upr.text.location import Location, Source
from upr.text.locks import locked
from upr.text.problem import Problem
from upr.text.safe import safe_text

PART_PREFIX = ".upr-"
PART_SUFFIX = ".part"
"""A file that is being written is called PART_PREFIX + NAME + PART_SUFFIX, in the folder of NAME."""

_BINARY = getattr(os, "O_BINARY", 0)
# A link or pipe that is put in place after we looked leads nowhere and does not make us wait (POSIX).
_READ = os.O_RDONLY | _BINARY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY | getattr(os, "O_NOFOLLOW", 0)
_PAUSES = (0.1, 0.2, 0.4, 0.8)  # seconds; a virus scanner or a sync program holds a file for moments, Word for hours

_REASONS = {
    "EACCES": "there is no permission",
    "EPERM": "there is no permission",
    "ENOENT": "there is no such file or folder",
    "ENOTDIR": "there is no such file or folder",
    "ELOOP": "it is a symbolic link",
    "ENAMETOOLONG": "its name is too long",
    "ENOSPC": "the disk is full",
    "EDQUOT": "the disk is full",
    "EROFS": "the disk is read-only",
    "EEXIST": "another run is writing it",
    "EISDIR": "it is a folder",
}
_HELP = {
    "there is no permission": "check its permissions and those of its folder",
    "there is no such file or folder": "check the name, capitals too",
    "its folder does not exist": "create the folder first",
    "it is a symbolic link": "put the file itself in the place of the link",
    "it is a folder": "move the folder, or choose another name",
    "it is not a regular file": "remove it, or choose another name",
    "a file is in the way": "move the file, or choose another name",
    "its name is too long": "choose a shorter name",
    "no file can have such a name": "choose another name",
    "the disk is full": "free some space, then run the command again",
}
_UTF8 = "save it as UTF-8"
_AGAIN = "run the command again; if it fails again, copy the folder to another disk"


def read_source(path: Path, *, limit: int = 1_000_000) -> Source | Problem:
    """The text of a regular file of at most `limit` bytes, in UTF-8; otherwise REC001 with a plain reason.

    A byte order mark is removed, and line ends become `\\n`. Links are not followed. Never blocks, never raises.
    """
    source = read_exact(path, limit=limit)
    return source if isinstance(source, Problem) else Source(path, plain_lines(source.text))


def read_exact(path: Path, *, limit: int = 1_000_000) -> Source | Problem:
    """As `read_source`, with the text as it stands in the file: byte order mark and line ends are in it."""
    data = read_data(path, limit=limit)
    return data if isinstance(data, Problem) else _decoded(path, data)


def read_data(path: Path, *, limit: int) -> bytes | Problem:
    """The bytes of a regular file of at most `limit` bytes; otherwise REC001. Never blocks, never raises."""
    try:
        return _bytes(path, limit)
    except (OSError, ValueError) as error:
        return _unreadable(path, _reason(error))


def _bytes(path: Path, limit: int) -> bytes | Problem:
    kind = _irregular(os.lstat(path).st_mode)
    if kind:
        return _unreadable(path, kind)
    descriptor = os.open(path, _READ)
    try:
        status = os.fstat(descriptor)
        kind = _irregular(status.st_mode)
        if kind:
            return _unreadable(path, kind)
        data = _up_to(descriptor, limit + 1, status.st_size + 1)
    finally:
        os.close(descriptor)
    if len(data) > limit:
        return _unreadable(path, f"it is larger than {limit} bytes", "split it")
    return data


def _up_to(descriptor: int, most: int, expected: int) -> bytes:
    """What a file holds, up to `most` bytes. A small one is read at once, without room for a large one."""
    data = piece = os.read(descriptor, min(most, expected))
    while piece and len(data) < most:
        piece = os.read(descriptor, min(most - len(data), 65_536))
        data += piece
    return data


def _irregular(mode: int) -> str | None:
    if stat.S_ISREG(mode):
        return None
    if stat.S_ISLNK(mode):
        return "it is a symbolic link"
    return "it is a folder" if stat.S_ISDIR(mode) else "it is not a regular file"


def _decoded(path: Path, data: bytes) -> Source | Problem:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _unreadable(path, "it is UTF-16 (byte offset 0)", _UTF8)
    nul = data.find(b"\0")
    if nul >= 0:
        return _unreadable(path, f"it holds a NUL byte (byte offset {nul})", _UTF8, data[:nul])
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        reason = f"it is not UTF-8 (byte offset {error.start})"
        return _unreadable(path, reason, _UTF8, data[: error.start])
    return Source(path, text)


def plain_lines(text: str) -> str:
    """A text without byte order mark, its line ends as `\\n`: what every reader of ours sees."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _unreadable(path: Path, reason: str, help: str = "", before: bytes = b"") -> Problem:  # noqa: A002
    """`before` is what stands before the fault; it gives the place."""
    text = plain_lines(before.decode("utf-8", "replace"))
    place = Location(path, text.count("\n") + 1, len(text) - text.rfind("\n"))
    return Problem("REC001", place, f"the file cannot be read: {reason}", help or _HELP.get(reason, _AGAIN))


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, ValueError):
        return "no file can have such a name"  # a NUL in it, for one
    name = errno.errorcode.get(error.errno or 0, "an unknown error")
    return _REASONS.get(name, f"the system reports {name}")


def _wait(seconds: float) -> None:
    Event().wait(seconds)


def write_whole(path: Path, data: bytes, *, beside: bool = True, wait: Callable[[float], object] = _wait) -> Path:
    """Write a file whole or not at all, and return the path that was written.

    A target that another program holds open (Word on Windows) is tried for about two seconds; then the file becomes
    `NAME (new).EXT` beside it, unless `beside` is false. Raises `UnwritableError`; what was there before is then
    untouched. The leftover of a run that was killed is removed by the next one. Another run that is writing into the
    same folder is waited for.
    """
    with _alone(path, wait), _staged(path, data) as part:
        return _put_in_place(part, path, beside, wait)


def write_pair(
    path: Path, data: bytes, suffix: str, companion: bytes, *, wait: Callable[[float], object] = _wait
) -> tuple[Path, Path]:
    """Write a file, and a companion with the same stem and another suffix, each as `write_whole` does; both paths.

    Both lie on the disk before either is put in place, so that a full disk, or a folder in the way, changes nothing.
    The file goes first, since its name, which may become `NAME (new).EXT`, is the companion's too. A run that is
    killed between the two leaves the new file with the companion of the old one: a companion must name its file by
    a hash of it, as the source map does.
    """
    with _alone(path, wait), _staged(path, data) as part, _staged(path.with_suffix(suffix), companion) as other:
        written = _put_in_place(part, path, True, wait)
        return written, _put_in_place(other, written.with_suffix(suffix), False, wait)


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it, unless it is there. Raises `UnwritableError`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        blocked = isinstance(error, FileExistsError | NotADirectoryError)
        reason = "a file is in the way" if blocked else _reason(error)
        message = f"the folder {safe_text(folder.as_posix())} could not be made: {reason}"
        raise UnwritableError(message, _HELP.get(reason, _AGAIN)) from error


@contextmanager
def _alone(path: Path, wait: Callable[[float], object]) -> Iterator[None]:
    """No other run writes into the folder of this file: the two would share the name of the unfinished one."""
    with ExitStack() as stack:
        with _explained(path):
            stack.enter_context(locked(path.parent, wait))
        yield


@contextmanager
def _staged(path: Path, data: bytes) -> Iterator[Path]:
    """The data, whole and on the disk, beside its place; it is gone afterwards unless it was put there."""
    with _explained(path):
        part, descriptor = _create_part(path)
    try:
        with _explained(path):
            _fill(descriptor, data)
            if part.read_bytes() != data:
                raise OSError(errno.EIO, "the file differs from what was written")
        yield part
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Whatever the system refuses, in plain words."""
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as error:
        raise _unwritable(path, "its folder does not exist") from error
    except (OSError, ValueError) as error:
        raise _unwritable(path, _reason(error)) from error


def _create_part(path: Path) -> tuple[Path, int]:
    mode = _mode_of(path)
    part = path.with_name(f"{PART_PREFIX}{path.name}{PART_SUFFIX}")
    part.unlink(missing_ok=True)
    return part, os.open(part, _CREATE, mode)


def _mode_of(path: Path) -> int:
    """The permissions of the file that will be replaced: a private file stays private."""
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return 0o666  # less the user's umask
    kind = _irregular(mode)
    if kind:
        raise _unwritable(path, kind)
    return stat.S_IMODE(mode) | stat.S_IRUSR | stat.S_IWUSR


def _fill(descriptor: int, data: bytes) -> None:
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _put_in_place(part: Path, path: Path, beside: bool, wait: Callable[[float], object]) -> Path:
    with _explained(path):
        written = _replaced(part, path, beside, wait)
    _sync_folder(path.parent)
    return written


def _replaced(part: Path, path: Path, beside: bool, wait: Callable[[float], object]) -> Path:
    for pause in _PAUSES:
        with suppress(PermissionError):
            return part.replace(path)
        wait(pause)
    with suppress(PermissionError):
        return part.replace(_place_beside(path) if beside else path)
    raise _unwritable(path, "another program holds it open", "close it in Word, then run the command again")


def _place_beside(path: Path) -> Path:
    other = path.with_name(f"{path.stem} (new){path.suffix}")
    _mode_of(other)  # refuses a folder or a link of this name
    return other


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut. The file is in place already, so a failure here is none."""
    if os.name != "posix":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _unwritable(path: Path, reason: str, help: str = "") -> UnwritableError:  # noqa: A002
    message = f"{safe_text(path.as_posix())} could not be written: {reason}; what was there before is untouched"
    return UnwritableError(message, help or _HELP.get(reason, _AGAIN))
