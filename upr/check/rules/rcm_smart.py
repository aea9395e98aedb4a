"""RCM: the wording of each of our recommendations: one step that can be checked, asked for with a verb, by a date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from upr.check.actions import Actions, actions_for
from upr.check.rule import Context, Hit, Rule, rule
from upr.check.rules.rcm import finished
from upr.languages import MODULES
from upr.models.corpus import Corpus
from upr.models.finding import Severity
from upr.models.project import Entry
from upr.models.recommendation import Recommendation
from upr.models.words import count_text

W, INFO = Severity.WARNING, Severity.INFO
LONG = 35
"""Words from which on a recommendation is long."""
CATEGORIES = {1: "minimal action", 2: "continuing action", 3: "considering action", 4: "general action"}


def _each(corpus: Corpus, context: Context) -> Iterator[tuple[Entry[Recommendation], Actions]]:
    """Our recommendations, with the verbs of the submission's language; none where we do not know that language."""
    if context.language in MODULES:
        actions = actions_for(context.language)
        for entry in finished(corpus):
            yield entry, actions


def _hit(entry: Entry[Recommendation], fault: str, remedy: str) -> Hit:
    return Hit(entry.locate(("text",)), f"{entry.id}: {fault}", remedy)


@rule("RCM001", "several-actions", W, form_rule="CON-4")
def several_actions(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a recommendation that asks for a second action behind `and` or a semicolon. Verbs that share
    an object (also as `it`), verbs inside a clause, and what is joined by `or` are one action.
    Why it matters: S of SMART is specific. A State that supports one half and notes the other notes the whole.
    Example: `Repeal article 305 by 2025 and release all persons convicted under it.`
    Instead: `Repeal or amend article 305 by 2025.`
    References: OHCHR's rule CON-4; UPR training slides of 2018 (one issue and one action a recommendation).
    """
    for entry, actions in _each(corpus, context):
        text = entry.model.text
        if not actions.lacks_verb(text) and (verb := actions.second(text)):  # without a verb it has RCM010
            yield _hit(entry, f"asks for a second action ('{verb.lower()}')", "make two recommendations of it")


@rule("RCM002", "long-recommendation", W, form_rule="CON-4")
def long_recommendation(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a recommendation of 35 words or more.
    Why it matters: a delegation has a minute or two for all that it asks; it takes over what can be read out.
    Example: a recommendation that lists what the law must say, clause by clause.
    Instead: the one step; the facts stand in the paragraphs above it.
    References: OHCHR's rule CON-4. The number is ours.
    """
    del context
    for entry in finished(corpus):
        if (number := count_text(entry.model.text)) >= LONG:
            yield _hit(entry, f"has {number} words", f"say it in fewer than {LONG}; reasons belong into the text")


@rule("RCM003", "unmeasurable-action", W, form_rule="CON-4")
def unmeasurable_action(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a recommendation whose object is measures, steps, efforts or policies without more (a plan
    of action is more), and one that leaves it open (`where appropriate`, `as soon as possible`).
    Why it matters: M of SMART is measurable. Nobody can say later whether it was done.
    Example: `Take all necessary measures to protect journalists by 2025.`
    Instead: `Enact a law on the protection of journalists by 2025.`
    References: OHCHR's rule CON-4; McMahon's categories of action.
    """
    for entry, actions in _each(corpus, context):
        if actions.prose.vague.search(entry.model.text):
            yield _hit(
                entry, "does not say what is to be done", "name the law, body, number or document that is meant"
            )


@rule("RCM004", "undated-recommendation", INFO, form_rule="CON-4")
def undated_recommendation(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a recommendation that does not say by when. `Immediately` and `without delay` are times too.
    Why it matters: T of SMART is time-bound: with a date, follow-up can begin on that day.
    Example: `Repeal article 305 of the Criminal Code.`
    Instead: `Repeal article 305 of the Criminal Code by 31 December 2025.`
    References: OHCHR's rule CON-4.
    """
    for entry, actions in _each(corpus, context):
        if not actions.prose.when.search(entry.model.text):
            yield _hit(entry, "does not say by when", "add a date, or an event such as the next review")


@rule("RCM007", "no-definite-action", W, form_rule="CON-4")
def no_definite_action(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a recommendation whose opening verb is of category 1 to 3: it asks others, or asks to go on
    as before, or to think about it.
    Why it matters: about a third of all recommendations name a specific action; the others are hard to follow up.
    Example: `Consider ratifying the Convention by 2025.`
    Instead: `Ratify the Convention by 2025.`
    References: OHCHR's rule CON-4; McMahon's categories of action, as in UPR Info's database.
    """
    for entry, actions in _each(corpus, context):
        category = actions.category(entry.model.text)
        if category is not None and category <= 3:
            yield _hit(entry, f"is of category {category}, {CATEGORIES[category]}", "ask for one defined step")


@rule("RCM008", "unspecific-action", INFO, form_rule="CON-4")
def unspecific_action(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a recommendation whose opening verb gives a direction without a defined step (category 4).
    Why it matters: a State can say that it does this already.
    Example: `Strengthen the independence of the judiciary by 2025.`
    Instead: `Enact a law on the appointment of judges by an independent body by 2025.`
    References: OHCHR's rule CON-4; McMahon's categories of action.
    """
    for entry, actions in _each(corpus, context):
        text = entry.model.text
        if actions.category(text) == 4 and not actions.prose.vague.search(text):  # vague ones have RCM003
            yield _hit(
                entry, f"is of category 4, {CATEGORIES[4]}", "begin with the step itself: a law, a body, a decision"
            )


@rule("RCM010", "no-verb-first", W, form_rule="CON-4")
def no_verb_first(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a recommendation that does not begin with a bare verb.
    Why it matters: in the report of the Working Group recommendations begin so; what has that form is taken over as
    it stands.
    Example: `The State should repeal article 305 by 2025.`
    Instead: `Repeal article 305 by 2025.`
    References: OHCHR's rule CON-4; reports of the Working Group, conclusions and recommendations.
    """
    for entry, actions in _each(corpus, context):
        if actions.lacks_verb(entry.model.text):
            yield _hit(entry, "does not begin with a bare verb", "begin with what the State is to do")


RULES: tuple[Rule[Any], ...] = (
    several_actions,
    long_recommendation,
    unmeasurable_action,
    undated_recommendation,
    no_definite_action,
    unspecific_action,
    no_verb_first,
)
