"""The words of the page for reviewers, by language; a module is imported when its language is first asked for."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from upr.languages import MODULES
from upr.languages.report_keys import ReportLabels


@cache
def report_labels(code: str) -> ReportLabels:
    """The words in a language.

    Raises:
        KeyError: there is no such language.
    """
    module = import_module(f"upr.languages.report_{MODULES[code]}")
    labels: ReportLabels = module.LABELS
    return labels
