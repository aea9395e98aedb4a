"""Imports run one way, every module can be imported first, and no command loads what it does not need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for path in (ROOT / "upr").rglob("*.py")
    if path.name != "__main__.py"
)
HEAVY = {"rich", "docx", "lxml", "markdown_it", "yaml", "upr.models.evidence", "upr.pipeline"}


def run(code: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_module_can_be_imported_first() -> None:
    code = (
        "import importlib, sys\n"
        "for name in sys.argv[1:]:\n"
        "    for loaded in [m for m in sys.modules if m.partition('.')[0] == 'upr']: del sys.modules[loaded]\n"
        "    importlib.import_module(name)\n"
    )
    assert len(MODULES) > 100
    run(code, *MODULES)


def test_the_contracts_hold() -> None:
    pytest.importorskip("importlinter")
    from importlinter.cli import lint_imports

    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


@pytest.mark.parametrize(
    ("command", "unwanted"),
    [
        (["--help"], HEAVY),
        (["--version"], HEAVY),
        (["rule"], {"rich", "docx", "lxml"}),
        (["check", "examples/minimal"], {"rich", "docx", "lxml"}),
        (["status", "examples/minimal"], {"rich", "docx", "lxml"}),
        (["sheet", "examples/minimal"], {"rich", "docx"}),
        (["evidence", "list", "examples/minimal"], {"rich", "docx", "lxml", "openpyxl", "upr.edit.starter"}),
        (["evidence", "find", "law", "--in", "examples/minimal"], {"rich", "docx", "lxml"}),
        (["build", "examples/minimal", "--out", "{out}"], {"rich", "docx"}),
        (["trace", "1", "examples/minimal"], {"rich", "docx", "lxml", "xlsxwriter"}),
        (["report", "examples/minimal", "--out", "{page}"], {"rich", "docx", "lxml", "xlsxwriter"}),
    ],
    ids=lambda value: " ".join(value[:2]) if isinstance(value, list) else "",
)
def test_no_command_loads_what_it_does_not_need(command: list[str], unwanted: set[str], tmp_path: Path) -> None:
    code = (
        "import sys\nfrom upr.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit as end: assert not end.code, end.code\n"
        "sys.stderr.write(' '.join(sys.modules))\n"
    )
    arguments = [part.format(out=tmp_path / "x.docx", page=tmp_path / "x.html") for part in command]
    done = subprocess.run([sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert unwanted & set(done.stderr.split()) == set()
