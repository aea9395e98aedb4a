"""RCM: what belongs to each of our recommendations, and the list as a whole. (See `rcm_smart` for the wording.)

SMART (good-submission, 2): S specific RCM001, RCM002; M measurable RCM003; T time-bound RCM004; R relevant RCM005,
RCM006. A achievable has no rule: it is limited by the State's means, which only the writer can judge.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from upr.check.alike import pairs_alike
from upr.check.rule import Context, Hit, Rule, rule
from upr.facts.states import state_for
from upr.models.corpus import Corpus
from upr.models.finding import Severity
from upr.models.project import Entry
from upr.models.recommendation import Recommendation

W, INFO = Severity.WARNING, Severity.INFO
MOST = {"individual": 15, "joint": 30}
"""Recommendations in one submission: a proposal of ours, no rule gives a number."""


def finished(corpus: Corpus) -> Iterator[Entry[Recommendation]]:
    """Our recommendations but for those with a placeholder in square brackets, as `upr new` writes one."""
    return (entry for entry in corpus.recommendations.values() if "[" not in entry.model.text)


@rule("RCM005", "no-evidence", W, form_rule="CON-4")
def no_evidence(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a recommendation that rests on no record.
    Why it matters: R of SMART is relevant: what is asked must follow from the facts that are shown.
    Example: a recommendation without `evidence`.
    Instead: `evidence: [vod-closed-2023]`
    References: OHCHR's rule CON-4 (recommendations in SMART form).
    """
    del context
    for entry in finished(corpus):
        if not entry.model.evidence:
            text = f"{entry.id}: 'evidence' is missing"
            yield Hit(entry.location, text, "name the records that show why it is asked, or leave it out")


@rule("RCM006", "no-theme-label", INFO, form_rule="CON-4")
def no_theme_label(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a recommendation without any of OHCHR's theme labels.
    Why it matters: OHCHR and delegations sort recommendations by these; R of SMART is relevant to a right.
    Example: a recommendation without `themes`.
    Instead: `themes: [Freedom of opinion and expression & access to information]`
    References: OHCHR's rule CON-4; OHCHR, themes of the matrices of recommendations.
    """
    del context
    for entry in finished(corpus):
        if not entry.model.themes:
            text = f"{entry.id}: 'themes' is missing"
            yield Hit(entry.location, text, "add one or two of OHCHR's theme labels")


@rule("RCM009", "misaddressed-recommendation", W, form_rule="CON-4")
def misaddressed_recommendation(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a recommendation with an addressee other than the State under review.
    Why it matters: States recommend to that State only; what is asked of others is category 1 of 5, minimal action.
    Example: `addressee: the international community`
    Instead: leave `addressee` out, and ask the State for a step of its own.
    References: OHCHR's rule CON-4; McMahon's categories of action.
    """
    names = _names(context.manifest.state)
    for entry in corpus.recommendations.values():
        addressee = entry.model.addressee
        if addressee and addressee.casefold() not in names:
            text = f"{entry.id}: 'addressee' is not the State under review"
            yield Hit(entry.locate(("addressee",)), text, "ask the State under review for a step of its own")


def _names(code: str) -> frozenset[str]:
    state = state_for(code)
    names = (state.name, state.name_fr, *state.aliases) if state else ()
    return frozenset(name.casefold() for name in (code, *filter(None, names)))


@rule("RCM011", "duplicate-recommendation", W, form_rule="CON-4")
def duplicate_recommendation(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a recommendation that says nearly the same as an earlier one of the list: four words of five
    are the same, and all names and numbers.
    Why it matters: whoever reads both takes them for two demands, and neither for a priority.
    Example: `Restore immediately and unconditionally the licence of Voice of Democracy.` below the same in other
    order.
    Instead: one recommendation, with the records of both.
    References: OHCHR's rule CON-4.
    """
    del context
    entries = list(corpus.recommendations.values())
    for first, second in pairs_alike([entry.model.text for entry in entries]):
        text = f"{entries[second].id}: asks nearly the same as {entries[first].id}"
        yield Hit(entries[second].locate(("text",)), text, "make one recommendation of the two")


@rule("RCM012", "too-many-recommendations", INFO, form_rule="CON-4")
def too_many_recommendations(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports more than 15 recommendations in an individual submission, and more than 30 in a joint one.
    Why it matters: delegations take over a few; a long list hides what matters most.
    Example: forty recommendations.
    Instead: one to three for each theme.
    References: OHCHR's rule CON-4. The numbers are ours; no limit is known.
    """
    number, most = len(corpus.recommendations), MOST[context.manifest.kind]
    if number > most:
        place = list(corpus.recommendations.values())[most].location
        yield Hit(place, f"there are {number} recommendations", f"choose the {most} that matter most, or fewer")


RULES: tuple[Rule[Any], ...] = (
    no_evidence,
    no_theme_label,
    misaddressed_recommendation,
    duplicate_recommendation,
    too_many_recommendations,
)
