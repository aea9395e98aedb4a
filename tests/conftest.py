"""Options of the test run."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Golden files change only when somebody says so, and then the difference is read."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew; read the diff")
