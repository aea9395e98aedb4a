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
INTERRUPTED = 130
"""What typer makes of Ctrl-C."""


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run `upr` and leave with its exit code. No traceback ever reaches the user."""
    from upr.cli.streams import close_streams, open_streams

    open_streams()
    code = _guarded(arguments)
    close_streams()
    gc.freeze()  # Python looks for cycles once more as it ends, in all that is about to vanish anyway
    sys.exit(code)


def _guarded(arguments: list[str] | None) -> int:
    from upr.cli.remarks import complain
    from upr.cli.streams import flush_out

    # A command makes many objects that live to its end, and hardly any cycles: looking for these costs a tenth.
    gc.disable()
    # Plug-ins of other packages have no business in our validation, and looking for them costs time.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        code = _run(arguments)
        flush_out()
        return code
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
            f"a fault of upr's own: {where(error)}", "please report it with this line; no text of yours is in it"
        )
        return EXIT_BUG


def _run(arguments: list[str] | None) -> int:
    from typer import Abort, TyperException

    from upr.cli.app import app_for
    from upr.cli.remarks import complain
    from upr.cli.wording import worded
    from upr.errors import UprError

    try:
        app = app_for(sys.argv[1:] if arguments is None else arguments)
        code = app(args=arguments, prog_name="upr", standalone_mode=False)
    except TyperException as error:
        complain(*worded(error))
        return EXIT_USAGE
    except Abort:
        return EXIT_USAGE
    except SystemExit:  # typer's way to end when nobody reads the help that it prints
        return EXIT_CLEAN
    except UprError as error:
        complain(error.message, error.help)
        return error.exit_code
    if code == INTERRUPTED:
        raise KeyboardInterrupt
    return code if isinstance(code, int) else EXIT_CLEAN


def where(error: BaseException) -> str:
    """Kind of exception and place in our code: no message, for a message may hold a value."""
    trace, place = error.__traceback__, "unknown place"
    while trace is not None:
        name = trace.tb_frame.f_globals.get("__name__", "")
        if name.startswith("upr"):
            place = f"{name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__} in {place}"
