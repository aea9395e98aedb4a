"""REV: sign-offs: has somebody else looked at what the text rests on? Silent while a base asks for no sign-offs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from upr.check.rule import Context, Hit, Rule, rule
from upr.check.wording import count, named
from upr.models.corpus import Corpus
from upr.models.finding import Severity
from upr.models.project import Entry, LoadedBase
from upr.models.review import Review
from upr.resolve.resting import resting_on
from upr.resolve.standings import needed, reviewers
from upr.text.safe import safe_text

W = Severity.WARNING


@rule("REV001", "unreviewed-evidence", W)
def unreviewed_evidence(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports once, for each base that asks for sign-offs, the records that the submission rests on and
    that too few reviewers have signed off.
    Why it matters: whoever wrote a record does not see its slips; a second reader does.
    Example: `sign_offs: 1` in base.yaml, and a cited record without a sign-off.
    Instead: `upr review --next --as A-01` walks a reviewer through what waits.
    References: Berkeley Protocol, chapter on verification; README, sign-off.
    """
    del context
    unread = _unread(corpus)
    for base in _asking(corpus):
        waiting = [
            record.id
            for record in base.records
            if corpus.is_cited(record.id)
            and corpus.standings[record.id].status == "unreviewed"
            and record.id not in unread
        ]
        if waiting and base.base:
            text = f"{count(len(waiting), 'record')} that the submission rests on, without enough sign-offs: "
            place = base.base.locate(("sign_offs",))
            yield Hit(place, text + named(waiting), "'upr review --next' walks a reviewer through what waits")


@rule("REV002", "changed-after-sign-off", W)
def changed_after_sign_off(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a record that was changed since it was signed off, and counts what rests on it.
    Why it matters: what was signed is not what stands there now; every sentence that rests on it may say too much.
    Example: a word of the summary that was changed after the sign-off.
    Instead: `upr review ID --as A-01 --decision verified`, once the change was looked at; read the paragraphs that
    cite it again, which `upr review --list` shows.
    References: README, sign-off.
    """
    del context
    suspect = [
        record
        for base in _asking(corpus)
        for record in base.records
        if corpus.standings[record.id].status == "suspect"
    ]
    resting = Counter(
        record for each in resting_on(corpus, {entry.id for entry in suspect}) for record in each.records
    )
    for record in suspect:
        text = f"{record.id}: changed since it was signed off; {_again(resting[record.id])}"
        yield Hit(
            record.location, text, "let a reviewer look at it: 'upr review --next'; 'upr review --list' says where"
        )


@rule("REV003", "sign-off-not-independent", W)
def sign_off_not_independent(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a record that its own author signed off. Such a sign-off does not count.
    Why it matters: four eyes see more than two, and the State will ask who checked.
    Example: `recorded_by: A-01` in a record, and a sign-off by A-01.
    Instead: a sign-off by another reviewer of the base.
    References: Berkeley Protocol, chapter on verification; README, sign-off.
    """
    del context
    for base in _asking(corpus):
        authors = {record.id: record.model.recorded_by for record in base.records}
        for review in _verified(base):
            if authors.get(review.model.record) == review.model.actor:
                text = f"{_name(review)}: the author of the record has signed it off"
                yield Hit(
                    review.locate(("actor",)), text, "let another reviewer sign it off; this one does not count"
                )


@rule("REV004", "sign-off-without-mandate", W)
def sign_off_without_mandate(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a sign-off by somebody who is no reviewer of the base. It does not count.
    Why it matters: a base says who may vouch for it; anybody can write a file.
    Example: `actor: A-99` in a sign-off, and no such id under `reviewers` in base.yaml.
    Instead: a sign-off by a reviewer of the base; or the id under `reviewers`, if it was forgotten there.
    References: README, sign-off.
    """
    del context
    for base in _asking(corpus):
        known = reviewers(base)
        for review in base.reviews:
            if review.model.actor not in known:
                text = f"{_name(review)}: 'actor' is no reviewer of this base"
                yield Hit(
                    review.locate(("actor",)), text, "add the id to 'reviewers' in base.yaml, if it belongs there"
                )


@rule("REV005", "dangling-sign-off", W)
def dangling_sign_off(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a sign-off of a record that is not in its base.
    Why it matters: the record was renamed, and has lost its sign-offs; or it was taken out.
    Example: `record: vod-closed` in a sign-off of the record vod-closed-2023.
    Instead: `record: vod-closed-2023`, if it is the same one; otherwise remove the file.
    References: README, sign-off.
    """
    del context
    unread = {problem.location.path.stem for problem in corpus.project.problems}
    for base in _asking(corpus):
        known = {record.id for record in base.records} | unread
        for review in base.reviews:
            if review.model.record not in known:
                text = f"{_name(review)}: 'record' is not in this base"
                yield Hit(review.locate(("record",)), text, "correct the id, or remove the file")


def _unread(corpus: Corpus) -> set[str]:
    """The records with a sign-off that could not be read: it may be the one that they need."""
    paths = (problem.location.path for problem in corpus.project.problems)
    return {path.name.partition(".")[0] for path in paths if path.parent.name == "reviews"}


def _again(passages: int) -> str:
    return f"{count(passages, 'passage')} to look at again" if passages else "nothing rests on it"


def _asking(corpus: Corpus) -> Iterator[LoadedBase]:
    return (base for base in corpus.project.bases if needed(base))


def _verified(base: LoadedBase) -> Iterator[Entry[Review]]:
    return (review for review in base.reviews if review.model.decision == "verified")


def _name(review: Entry[Review]) -> str:
    return f"sign-off {safe_text(review.id, 60)}"


RULES: tuple[Rule[Any], ...] = (
    unreviewed_evidence,
    changed_after_sign_off,
    sign_off_not_independent,
    sign_off_without_mandate,
    dangling_sign_off,
)
