"""From one thing to all that hangs together with it: a paragraph, a record, a recommendation, an earlier one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from upr.errors import NotFoundError, UsageError
from upr.models.corpus import Corpus
from upr.models.earlier import EarlierRecommendation
from upr.models.trace import Claim, Thread, Trace
from upr.text.safe import safe_text
from upr.text.suggest import nearest

RECORD, RECOMMENDATION, EARLIER = "record:", "recommendation:", "rec:"
"""Prefixes that say what an id is; `rec:` as in a citation of the narrative."""


def find_thread(trace: Trace, name: str) -> Thread:
    """The thread of what a user names: `12`, `#label`, `rec:ID`, or the id of a record or recommendation.

    Raises:
        NotFoundError: there is no such thing.
        UsageError: an id is that of more than one thing.
    """
    if name.startswith("#"):
        return thread_of_claim(trace, _by_label(trace, name))
    if name.isascii() and name.isdigit():
        return thread_of_claim(trace, _by_number(trace, name))
    corpus = trace.composed.corpus
    places: Mapping[str, Iterable[str]] = {
        RECORD: corpus.records,
        RECOMMENDATION: corpus.recommendations,
        EARLIER: corpus.earlier,
    }
    for prefix, ids in places.items():
        if name.startswith(prefix):
            found = name.removeprefix(prefix)
            return _thread(trace, prefix, found) if found in set(ids) else _unknown(name, {prefix: ids}, ())
    kinds = [prefix for prefix, ids in places.items() if name in set(ids)]
    if len(kinds) > 1:
        choices = " or ".join(f"'{prefix}{safe_text(name)}'" for prefix in kinds)
        raise UsageError(f"'{safe_text(name)}' is the id of more than one thing", f"write {choices}")
    return _thread(trace, kinds[0], name) if kinds else _unknown(name, places, _labels(trace))


def _thread(trace: Trace, prefix: str, found: str) -> Thread:
    return {RECORD: _of_record, RECOMMENDATION: _of_recommendation, EARLIER: _of_earlier}[prefix](trace, found)


def thread_of_claim(trace: Trace, claim: Claim) -> Thread:
    """A paragraph; one that prints a recommendation is that recommendation."""
    if claim.recommendation:
        return _of_recommendation(trace, claim.recommendation)
    corpus = trace.composed.corpus
    asked = _asked(corpus, claim.records, claim.earlier)
    name = str(claim.number) if claim.number else ""
    return Thread("paragraph", name, (claim,), claim.records, asked, _once(claim.earlier, _followed(corpus, asked)))


def _of_record(trace: Trace, record: str) -> Thread:
    corpus = trace.composed.corpus
    asked = _asked(corpus, (record,))
    assessed = [each.id for each in corpus.earlier.values() if record in assessed_with(each.model)]
    earlier = _once(assessed, _followed(corpus, asked))
    return Thread("record", record, _texts(trace.by_record.get(record, ())), (record,), asked, earlier)


def _of_recommendation(trace: Trace, recommendation: str) -> Thread:
    model = trace.composed.corpus.recommendations[recommendation].model
    claims = _texts(claim for record in model.evidence for claim in trace.by_record.get(record, ()))
    records, earlier = _once(model.evidence), _once(model.follows)
    return Thread("recommendation", recommendation, claims, records, (recommendation,), earlier)


def _of_earlier(trace: Trace, earlier: str) -> Thread:
    corpus = trace.composed.corpus
    asked = _asked(corpus, (), (earlier,))
    records = assessed_with(corpus.earlier[earlier].model)
    return Thread("earlier", earlier, _texts(trace.by_earlier.get(earlier, ())), records, asked, (earlier,))


def assessed_with(earlier: EarlierRecommendation) -> tuple[str, ...]:
    """Ids of the records on which the assessment of an earlier recommendation, or of a part of it, rests."""
    assessments = [earlier.assessment, *(clause.assessment for clause in earlier.clauses)]
    return _once(record for each in assessments if each for record in each.evidence)


def _asked(corpus: Corpus, records: Iterable[str], earlier: Iterable[str] = ()) -> tuple[str, ...]:
    """Our recommendations that rest on one of the records or follow one of the earlier ones, in their order."""
    evidence, taken_up = set(records), set(earlier)
    return tuple(
        entry.id
        for entry in corpus.recommendations.values()
        if evidence & set(entry.model.evidence) or taken_up & set(entry.model.follows)
    )


def _followed(corpus: Corpus, asked: Iterable[str]) -> Iterable[str]:
    return (earlier for each in asked for earlier in corpus.recommendations[each].model.follows)


def _texts(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims of the text, each once, in the order of the text."""
    found = {claim.keys[0]: claim for claim in claims if claim.role == "text"}
    return tuple(sorted(found.values(), key=lambda claim: (claim.section, claim.number)))


def _once(*groups: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for group in groups for each in group))


def _by_number(trace: Trace, name: str) -> Claim:
    for claim in trace.claims:
        if claim.number and str(claim.number) == (name.lstrip("0") or "0"):
            return claim
    last = max((claim.number for claim in trace.claims), default=0)
    remedy = f"paragraphs run from 1 to {last}" if last else "the submission has no numbered paragraph yet"
    raise NotFoundError(f"there is no paragraph {safe_text(name, 20)}", remedy)


def _by_label(trace: Trace, name: str) -> Claim:
    labels = _labels(trace)
    if name in labels:
        return labels[name]
    near = nearest(name, labels)
    remedy = f"did you mean '{near}'?" if near else "labels stand at the end of paragraphs: {#label}"
    raise NotFoundError(f"no printed paragraph has the label '{safe_text(name, 100)}'", remedy)


def _labels(trace: Trace) -> dict[str, Claim]:
    """`#label` -> the claim that it stands in; of two, the first."""
    return {f"#{label}": claim for claim in reversed(trace.claims) for label in claim.labels}


def _unknown(name: str, places: Mapping[str, Iterable[str]], labels: Iterable[str]) -> Thread:
    """Raise, with the nearest of what it may have meant."""
    with_prefix = any(name.startswith(prefix) for prefix in places)
    shown = {f"{prefix}{each}": each for prefix, ids in places.items() for each in ids}
    if not with_prefix:
        shown = {(key if key.startswith(EARLIER) else each): each for key, each in shown.items()}
    near = nearest(name, [*shown, *labels])
    remedy = f"did you mean '{near}'?" if near else "give a paragraph's number, '#label', 'rec:ID', or a record's id"
    raise NotFoundError(f"there is no '{safe_text(name, 100)}' in this submission", remedy)
