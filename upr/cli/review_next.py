"""`upr review --next`: what waits for a reviewer, one record after the other."""

from __future__ import annotations

import sys

from upr.cli import EXIT_CLEAN
from upr.cli import review_values as values
from upr.cli.remarks import remark, say
from upr.cli.review_page import page
from upr.cli.review_queue import Waiting, queue
from upr.cli.review_sign import made, write_down
from upr.compose.document import compose_document
from upr.errors import UsageError
from upr.languages import LANGUAGES
from upr.models.composed import Composed
from upr.models.corpus import Corpus
from upr.resolve.standings import reviewers

CHOICES = {"v": "verified", "d": "disputed", "r": "rejected"}
QUESTION = "[v]erified, [d]isputed, [r]ejected, [s]kip, [q]uit? "


def walk(corpus: Corpus, by: str | None, on: str) -> int:
    """Show what waits and ask for decisions; without an actor, or off a terminal, show the first one only."""
    who = None if by is None else values.actor(by)
    if who and not any(who in reviewers(base) for base in corpus.project.bases):
        raise UsageError(f"{who} is no reviewer of any base here", "add the id to 'reviewers' in a base.yaml")
    waiting = queue(corpus, who)
    if not waiting:
        remark("nothing waits for a review" if who is None else f"nothing waits for {who}")
        return EXIT_CLEAN
    composed = compose_document(corpus) if corpus.manifest.model.language in LANGUAGES else None
    if who is None or not _on_terminal():
        _show(corpus, composed, waiting[0], f"1 of {len(waiting)}")
        example = f"upr review {waiting[0].record.id} --as {who or 'A-01'} --decision verified"
        remark(f"to decide: {example}; --next --as on a terminal asks for one decision after the other")
        return EXIT_CLEAN
    for number, each in enumerate(waiting, 1):
        _show(corpus, composed, each, f"{number} of {len(waiting)}")
        if not _decide(corpus, each, who, on):
            break
    return EXIT_CLEAN


def _on_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _show(corpus: Corpus, composed: Composed | None, each: Waiting, count: str) -> None:
    say(f"{each.record.id} ({count}): {each.reason}\n\n" + page(corpus, composed, each.record))


def _decide(corpus: Corpus, each: Waiting, who: str, on: str) -> bool:
    """Ask until there is an answer that can be written down; false when the walk is to end."""
    while True:
        answer = _asked(QUESTION).lower()[:1]
        if answer in ("q", "s"):
            return answer == "s"
        if answer in CHOICES:
            break
        remark("answer with one letter")
    decision = CHOICES[answer]
    while True:
        try:
            note = values.note(_asked("Note: "), decision)
        except UsageError as error:
            remark(f"{error.message}; {error.help}")
            continue
        write_down(corpus, each.base, made(each.record, who, decision, note, on))
        return True


def _asked(question: str) -> str:
    """What is typed in answer; the end of the input quits."""
    sys.stderr.write(question)
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        raise UsageError("the input ended before the question was answered", "what was decided before is written")
    return line.strip()
