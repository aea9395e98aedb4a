"""Sign-offs in numbers: how many of the cited records have theirs. Never whose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from upr.languages.forms import fill_label
from upr.languages.report_keys import ReportLabels
from upr.models.corpus import Corpus

STATUSES = ("reviewed", "unreviewed", "suspect", "disputed", "rejected")


def statuses_of(corpus: Corpus) -> dict[str, str]:
    """Record id -> what its sign-offs amount to: where its base asks for some, or somebody has decided on it."""
    standings: Mapping[str, Any] = getattr(corpus, "standings", {})
    return {each: found.status for each, found in standings.items() if found.needed or found.decisions}


def sign_off_lines(corpus: Corpus, statuses: Mapping[str, str], labels: ReportLabels) -> Iterator[str]:
    """What is said of them: the share, then the counts by status; and how many members endorsed a text."""
    cited = {record: status for record, status in statuses.items() if corpus.is_cited(record)}
    if not cited:
        yield labels.no_sign_offs
    else:
        reviewed = sum(status == "reviewed" for status in cited.values())
        yield fill_label(labels.sign_off_counts, reviewed=str(reviewed), wanted=str(len(cited)))
        for status in STATUSES:
            if number := sum(each == status for each in cited.values()):
                yield f"{labels.statuses[status]}: {number}"
    if endorsed := {entry.model.organisation for entry in getattr(corpus.project, "endorsements", ())}:
        members = [member.acronym for member in corpus.manifest.model.organisations]
        count = sum(member in endorsed for member in members)
        yield fill_label(labels.endorsed, count=str(count), members=str(len(members)))
