"""Signing records off. Everything is looked at before the first file is written."""

from __future__ import annotations

from collections.abc import Sequence

from upr.cli.actors import actor
from upr.cli.places import say_paths
from upr.cli.remarks import remark
from upr.cli.review.reason import reason
from upr.edit.reviews import add_review
from upr.errors import NotFoundError, UsageError
from upr.models.corpus import Corpus
from upr.models.evidence import Record
from upr.models.project import Entry, LoadedBase
from upr.models.review import Review
from upr.resolve.fingerprint import fingerprint
from upr.resolve.standings import reviewers
from upr.text.safe import safe_text
from upr.text.suggest import nearest


def sign(
    corpus: Corpus, names: Sequence[str], by: str | None, decision: str | None, note: str | None, on: str
) -> None:
    """Write a decision on each of the records down."""
    who = actor(by)
    if decision is None:
        raise UsageError("it is not said what is decided", "add --decision verified, disputed or rejected")
    why = reason(note, decision)
    chosen = [_named(corpus, name) for name in dict.fromkeys(names)]
    for base, record in chosen:
        _may_decide(base, record, who)
    for base, record in chosen:
        write_down(corpus, base, made(record, who, decision, why, on))


def made(record: Entry[Record], who: str, decision: str, note: str | None, on: str) -> Review:
    """A decision on a record as it stands now."""
    data = {"decision": decision, "actor": who, "reviewed_on": on, "note": note}
    return Review.model_validate({"record": record.id, "fingerprint": fingerprint(record.model), **data})


def write_down(corpus: Corpus, base: LoadedBase, review: Review) -> None:
    """Write a decision, unless the same one by the same actor on the same content is there already."""
    decisions = corpus.standings[review.record].decisions
    before = next((one.review for one in decisions if one.review.actor == review.actor), None)
    told = {"decision", "note", "fingerprint"}
    if before and before.model_dump(include=told) == review.model_dump(include=told):
        remark(f"{review.actor} has decided so on '{review.record}' already")
        return
    say_paths([add_review(base.folder, review)])


def hindrance(base: LoadedBase, record: Entry[Record], who: str) -> tuple[str, str] | None:
    """Why an actor may not decide on a record, and what to do; None when nothing speaks against it."""
    if who not in reviewers(base):
        return f"{who} is no reviewer of the base of '{record.id}'", "add the id to 'reviewers' in its base.yaml"
    if record.model.recorded_by == who:
        return f"{who} wrote the record '{record.id}'", "let somebody else sign it off"
    return None


def _may_decide(base: LoadedBase, record: Entry[Record], who: str) -> None:
    if why := hindrance(base, record, who):
        raise UsageError(*why)


def _named(corpus: Corpus, name: str) -> tuple[LoadedBase, Entry[Record]]:
    """The record with an id, written alone or as it is cited (`[@id]`), and its base."""
    wanted = name.strip().removeprefix("[").removesuffix("]").removeprefix("@").removesuffix(".yaml")
    found = corpus.records.get(wanted)
    if found:
        return base_of(corpus, found), found
    shown = safe_text(wanted, 60)
    if any(problem.location.path.stem == wanted for problem in corpus.project.problems):
        raise NotFoundError(f"the record '{shown}' could not be read", "'upr check' says why")
    near = nearest(wanted, corpus.records)
    remedy = f"did you mean '{near}'?" if near else "'upr review --list' shows all records"
    raise NotFoundError(f"there is no record '{shown}'", remedy)


def base_of(corpus: Corpus, record: Entry[Record]) -> LoadedBase:
    """The base that a record lies in."""
    return next(base for base in corpus.project.bases if base.folder in record.path.parents)
