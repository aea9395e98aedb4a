"""The page for reviewers as one self-contained HTML file."""

from __future__ import annotations

from upr.models.report import Report
from upr.render.html.page import page_html


def render_html(report: Report) -> bytes:
    """A page as UTF-8. It holds no script, loads nothing, and the same page gives the same bytes."""
    return page_html(report).encode("utf-8")
