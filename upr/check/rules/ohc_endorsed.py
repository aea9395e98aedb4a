"""OHC: each member stands by the final text, and none is named against its will."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from upr.check.rule import Context, Hit, Rule, rule
from upr.check.unread import unread
from upr.models.composed import Composed
from upr.models.corpus import Corpus
from upr.models.endorsement import endorsed, last_by_organisation
from upr.models.finding import Severity

E, W = Severity.ERROR, Severity.WARNING


@rule("OHC040", "not-endorsed", E)
def not_endorsed(composed: Composed, context: Context) -> Iterator[Hit]:
    """
    What it does: reports an organisation that has not endorsed the text which would be built now, when the manifest
    says `endorsements: required`. Any change of the printed text makes earlier endorsements suspect; the notes must
    be printed where the manifest says.
    Why it matters: every member answers in public for the whole text. One that read another version may disown it.
    Example: `endorsements: required` in the manifest, and no entry for a member in endorsements.yaml.
    Instead: `upr endorse --list` shows the hash; each member reads that very text and endorses it.
    References: README, endorsement.
    """
    corpus = composed.corpus
    if context.manifest.endorsements != "required" or unread(corpus).endorsements:
        return
    last = last_by_organisation(entry.model for entry in corpus.project.endorsements)
    for index, member in enumerate(context.manifest.organisations):
        status = endorsed(last.get(member.acronym), context.content_hash)
        if status != "endorsed":
            fault = "has not endorsed the text" if status == "missing" else "endorsed an earlier text, changed since"
            text = f"submission.yaml: 'organisations[{index + 1}]' {fault}"
            remedy = "let it read the present text, then run 'upr endorse'; 'upr endorse --list' shows the hash"
            yield Hit(corpus.manifest.locate(("organisations", index)), text, remedy)


@rule("OHC041", "named-without-consent", E, form_rule="CON-10", acceptable=False)
def named_without_consent(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports an organisation that the text names although its last endorsement says that it does not
    agree to be named.
    Why it matters: OHCHR publishes the text with the names of all members, and the State reads it.
    Example: `named: false` in endorsements.yaml for a member that the manifest lists.
    Instead: take the organisation out of the manifest; an organisation that may not be named cannot submit.
    References: OHCHR's rule CON-10.
    """
    last = last_by_organisation(entry.model for entry in corpus.project.endorsements)
    for index, member in enumerate(context.manifest.organisations):
        found = last.get(member.acronym)
        if found is not None and not found.named:
            text = f"submission.yaml: 'organisations[{index + 1}]' does not agree to be named"
            yield Hit(corpus.manifest.locate(("organisations", index)), text, "take it out of the manifest")


@rule("OHC042", "misnamed-endorser", W)
def misnamed_endorser(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports an endorsement by an organisation that the manifest does not list.
    Why it matters: the acronym is wrong, or a member was taken out and its endorsement says nothing any more.
    Example: `organisation: EAO` in endorsements.yaml
    Instead: `organisation: EO`
    References: README, endorsement.
    """
    members = {member.acronym for member in context.manifest.organisations}
    for entry in corpus.project.endorsements:
        if entry.model.organisation not in members:
            text = "endorsements.yaml: 'organisation' is none of this submission"
            yield Hit(entry.locate(("organisation",)), text, "correct the acronym, or remove the entry")


RULES: tuple[Rule[Any], ...] = (not_endorsed, named_without_consent, misnamed_endorser)
