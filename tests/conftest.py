"""Options of the test run."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

# On a machine that decides whether a change may land, the same commit gets the same answer; people's runs go on
# looking for what nobody has found yet.
settings.register_profile("same-every-time", derandomize=True)
if os.environ.get("UPR_REQUIRE_CLIENTS") == "1":
    settings.load_profile("same-every-time")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Golden files change only when somebody says so, and then the difference is read."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew; read the diff")
