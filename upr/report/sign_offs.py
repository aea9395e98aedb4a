"""Sign-offs in numbers: how many of the cited records have theirs. Never whose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from upr.languages.forms import fill_label
from upr.languages.report_keys import ReportLabels
from upr.models.corpus import Corpus
from upr.models.endorsement import endorsed, last_by_organisation

STATUSES = ("reviewed", "unreviewed", "suspect", "disputed", "rejected")


def statuses_of(corpus: Corpus) -> dict[str, str]:
    """Record id -> what its sign-offs amount to: where its base asks for some, or somebody has decided on it."""
    return {each: found.status for each, found in corpus.standings.items() if found.is_told}


def sign_off_lines(
    corpus: Corpus, statuses: Mapping[str, str], content_hash: str, labels: ReportLabels
) -> Iterator[str]:
    """What is said of them: the share, then the counts by status; and how many members endorsed which text."""
    cited = {record: status for record, status in statuses.items() if corpus.is_cited(record)}
    if not cited:
        yield labels.no_sign_offs
    else:
        reviewed = sum(status == "reviewed" for status in cited.values())
        yield fill_label(labels.sign_off_counts, reviewed=str(reviewed), wanted=str(len(cited)))
        for status in STATUSES:
            if number := sum(each == status for each in cited.values()):
                yield f"{labels.statuses[status]}: {number}"
    if corpus.project.endorsements:
        yield from _endorsements(corpus, content_hash, labels)


def _endorsements(corpus: Corpus, content_hash: str, labels: ReportLabels) -> Iterator[str]:
    last = last_by_organisation(entry.model for entry in corpus.project.endorsements)
    members = [member.acronym for member in corpus.manifest.model.organisations]
    found = Counter(endorsed(last.get(member), content_hash) for member in members)
    yield fill_label(labels.endorsed, count=str(found["endorsed"]), members=str(len(members)))
    if found["suspect"]:
        yield fill_label(labels.endorsed_earlier, count=str(found["suspect"]))
