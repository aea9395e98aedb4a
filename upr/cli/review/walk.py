"""`upr review --next`: what waits for a reviewer, one record after the other."""

from __future__ import annotations

from upr.cli import EXIT_CLEAN
from upr.cli.actors import actor
from upr.cli.ask import Fault, ask_until, on_terminal
from upr.cli.remarks import remark, say
from upr.cli.review.page import page
from upr.cli.review.queue import Waiting, queue
from upr.cli.review.reason import reason
from upr.cli.review.sign import made, write_down
from upr.compose.document import compose_document
from upr.errors import UsageError
from upr.languages import LANGUAGES
from upr.models.composed import Composed
from upr.models.corpus import Corpus
from upr.resolve.standings import reviewers

CHOICES = ("verified", "disputed", "rejected", "skip", "quit")
NOTE, FAULT = "Note, Enter for none", "What is wrong, for whoever mends it"
QUESTION = "[v]erified, [d]isputed, [r]ejected, [s]kip, [q]uit"


def walk(corpus: Corpus, by: str | None, on: str) -> int:
    """Show what waits and ask for decisions; without an actor, or off a terminal, show the first one only."""
    who = None if by is None else actor(by)
    if who and not any(who in reviewers(base) for base in corpus.project.bases):
        raise UsageError(f"{who} is no reviewer of any base here", "add the id to 'reviewers' in a base.yaml")
    waiting = queue(corpus, who)
    if not waiting:
        remark("nothing waits for a review" if who is None else f"nothing waits for {who}")
        return EXIT_CLEAN
    composed = compose_document(corpus) if corpus.manifest.model.language in LANGUAGES else None
    if who is None or not on_terminal():
        _show(corpus, composed, waiting[0], f"1 of {len(waiting)}")
        example = f"upr review {waiting[0].record.id} --as {who or 'A-01'} --decision verified"
        remark(f"to decide: {example}; --next --as on a terminal asks for one decision after the other")
        return EXIT_CLEAN
    for number, each in enumerate(waiting, 1):
        _show(corpus, composed, each, f"{number} of {len(waiting)}")
        try:
            goes_on = _decide(corpus, each, who, on)
        except EOFError:
            remark("stopped; what was decided before is written")
            break
        if not goes_on:
            break
    return EXIT_CLEAN


def _show(corpus: Corpus, composed: Composed | None, each: Waiting, count: str) -> None:
    say(f"{each.record.id} ({count}): {each.reason}\n\n" + page(corpus, composed, each.record))


def _decide(corpus: Corpus, each: Waiting, who: str, on: str) -> bool:
    """Ask, and write the answer down; false when the walk is to end."""
    choice = ask_until(QUESTION, _choice)
    if choice in ("skip", "quit"):
        return choice == "skip"
    note = ask_until(NOTE if choice == "verified" else FAULT, lambda text: _reason(text, choice))
    write_down(corpus, each.base, made(each.record, who, choice, note, on))
    return True


def _choice(answer: str) -> str | Fault:
    """What an answer means, by its first letter."""
    found = next((word for word in CHOICES if answer and word[0] == answer[0].lower()), None)
    return found or Fault("Answer with one letter.")


def _reason(text: str, decision: str) -> str | Fault | None:
    try:
        return reason(text, decision)
    except UsageError as error:
        return Fault(error.message)
