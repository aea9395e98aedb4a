"""The command line. Thin: a command reads options, calls one function, prints, and gives the exit code.

Exit codes: 0 clean, 1 findings of severity error (or warning with --strict), 2 usage or circumstances, 3 a bug of
ours. Data goes to stdout, remarks to stderr.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn

EXIT_CLEAN, EXIT_FINDINGS, EXIT_USAGE, EXIT_BUG = 0, 1, 2, 3


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run `upr` and leave with its exit code. No traceback ever reaches the user."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a Windows console or a C locale must not stop us from printing
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    code = _guarded(arguments)
    try:
        sys.stdout.flush()
    except OSError:  # the reader went away, as `upr check | head -1` does
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    sys.exit(code)


def _guarded(arguments: list[str] | None) -> int:
    from upr.cli.remarks import complain

    # A command makes many objects that live to its end, and hardly any cycles: looking for these costs a tenth.
    gc.disable()
    # Plug-ins of other packages have no business in our validation, and looking for them costs time.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        return _run(arguments)
    except BrokenPipeError:
        return EXIT_CLEAN
    except KeyboardInterrupt:
        complain("stopped; nothing was left half written")
        return EXIT_USAGE
    except MemoryError:
        complain("the computer has not enough memory for this")
        return EXIT_USAGE
    except OSError as error:
        complain(error.strerror or "the system refused an operation", "check the disk and the permissions")
        return EXIT_USAGE
    except Exception as error:
        complain(
            f"a fault of upr's own: {_where(error)}", "please report it with this line; no text of yours is in it"
        )
        return EXIT_BUG


def _run(arguments: list[str] | None) -> int:
    from typer import Abort, TyperException

    from upr.cli.app import app
    from upr.cli.remarks import complain
    from upr.errors import UprError

    try:
        code = app(args=arguments, prog_name="upr", standalone_mode=False)
    except TyperException as error:
        message = error.format_message().replace("Value error, ", "").rstrip(".")
        complain(message, "" if "Did you mean" in message else "'upr --help' lists what there is")
        return EXIT_USAGE
    except Abort:
        return EXIT_USAGE
    except UprError as error:
        complain(error.message, error.help)
        return error.exit_code
    return code if isinstance(code, int) else EXIT_CLEAN


def _where(error: BaseException) -> str:
    """Kind of exception and place in our code: no message, for a message may hold a value."""
    trace, place = error.__traceback__, "unknown place"
    while trace is not None:
        name = trace.tb_frame.f_globals.get("__name__", "")
        if name.startswith("upr"):
            place = f"{name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__} in {place}"
