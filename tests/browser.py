"""A real Chromium without a window and without a network, asked what became of a page."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

from clients import need

NAMES = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True)
class Shown:
    """The page as it stands after everything has run, and what the browser said on the way."""

    dom: str
    log: str

    @property
    def complaints(self) -> list[str]:
        """Lines of its console: errors, and what a policy refused."""
        return [line for line in self.log.splitlines() if "CONSOLE" in line]


def chromium() -> str:
    """The path of a Chromium; skips or fails the test without one."""
    return next((path for name in NAMES if (path := shutil.which(name))), "") or need(NAMES[0])


def shown(page: Path, folder: Path, *options: str) -> Shown:
    """Open a page, wait until it is still, and return what became of it."""
    arguments = [
        *("--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-extensions"),
        *("--disable-component-update", "--hide-scrollbars", "--enable-logging=stderr", "--v=0"),
        *("--virtual-time-budget=3000", "--dump-dom", f"--user-data-dir={folder / 'profile'}"),
        *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []),
        *options,
        page.as_uri(),
    ]
    done = subprocess.run([chromium(), *arguments], capture_output=True, timeout=180, check=False)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return Shown(done.stdout.decode("utf-8", "replace"), done.stderr.decode(errors="replace"))


@contextmanager
def canary() -> Iterator[tuple[str, list[str]]]:
    """A server that only writes down what is asked of it: its `host:port`, and the list."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def framed(page: Path, width: int, folder: Path) -> str:
    """What a script says of a page in a frame of a telephone's width: how wide its content is, `width` if it fits."""
    frame = folder / f"frame-{width}.html"
    frame.write_text(
        f"<!DOCTYPE html><iframe width={width} height=800 style='border:0' src='{page.as_uri()}'></iframe>"
        "<p id=w></p>"
        "<script>onload=()=>{w.textContent=document.querySelector('iframe').contentDocument"
        ".documentElement.scrollWidth}</script>",
        encoding="utf-8",
    )
    dom = shown(frame, folder, "--allow-file-access-from-files").dom
    return dom.partition('<p id="w">')[2].partition("<")[0]
