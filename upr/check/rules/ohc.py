"""OHC: what OHCHR asks of the opening part and the make-up of a submission. (See also `ohc_text` for the text.)

Each rule names the row of OHCHR's rules that it tests; source and grade come from there. A rule that rests on a
source of grade C or D is never above warning, the word limits apart.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

from upr.check.rule import Context, Hit, Rule, rule
from upr.facts.limits import UN_LANGUAGES
from upr.facts.sessions import cycle_of, session
from upr.facts.states import state_for
from upr.models.composed import Composed
from upr.models.corpus import Corpus
from upr.models.dates import earliest
from upr.models.finding import Severity
from upr.models.words import plain

E, W, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


@rule("OHC003", "language-not-official", E, form_rule="FMT-5", acceptable=False)
def language_not_official(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a language that is not one of the six official languages of the United Nations.
    Why it matters: OHCHR does not consider the submission. Khmer is not accepted.
    Example: `language: km`
    Instead: `language: en` (English, French and Spanish are preferred)
    References: OHCHR's rule FMT-5.
    """
    if context.language not in UN_LANGUAGES:
        text = "submission.yaml: 'language' is not an official language of the United Nations"
        yield Hit(corpus.manifest.locate(("language",)), text, "write the submission in English, French or Spanish")


@rule("OHC004", "members-do-not-fit-kind", E, form_rule="JNT-5")
def members_do_not_fit_kind(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a joint submission with one organisation, and an individual one with several.
    Why it matters: the kind decides the word limit and how OHCHR registers and cites the text.
    Example: `kind: joint` with one entry under `organisations`.
    Instead: `kind: individual`, or name all members.
    References: OHCHR's rules JNT-5 and LEN-2.
    """
    members = len(context.manifest.organisations)
    if context.manifest.kind == "joint" and members < 2:
        text = "submission.yaml: a joint submission has at least two organisations"
        yield Hit(corpus.manifest.locate(("kind",)), text, "name all members, or write 'kind: individual'")
    if context.manifest.kind == "individual" and members > 1:
        text = "submission.yaml: an individual submission has one organisation"
        yield Hit(corpus.manifest.locate(("kind",)), text, "write 'kind: joint', or leave one organisation")


@rule("OHC005", "member-not-named", E, form_rule="OPEN-1")
def member_not_named(composed: Composed, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a submitting organisation whose name does not stand before paragraph 1.
    Why it matters: OHCHR takes the names of all members from the beginning of the text, not from a message.
    Example: a member that is named only in the last section.
    Instead: list every member under `organisations` in submission.yaml.
    References: OHCHR's rule OPEN-1.
    """
    opening = _folded(" ".join(plain(line.runs) for line in composed.document.front))
    for index, organisation in enumerate(context.manifest.organisations):
        if _folded(organisation.name) not in opening:
            place = composed.corpus.manifest.locate(("organisations", index, "name"))
            text = f"submission.yaml: 'organisations[{index + 1}].name' does not stand in the opening part"
            yield Hit(place, text, "check the name for characters that cannot be printed")


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split())


@rule("OHC006", "no-key-words", W, form_rule="OPEN-5")
def no_key_words(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a submission without key words.
    Why it matters: OHCHR sorts hundreds of texts by subject; key words near the beginning make sure that yours is
    found.
    Example: no `key_words` in submission.yaml.
    Instead: `key_words: [elections, press freedom, fair trial]`
    References: OHCHR's rule OPEN-5.
    """
    if not context.manifest.key_words:
        text = "submission.yaml: 'key_words' is missing"
        yield Hit(corpus.manifest.locate(), text, "add key_words with the subjects of the submission")


@rule("OHC007", "no-introduction", W, form_rule="OPEN-4")
def no_introduction(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a submission whose first section is not an introduction, or an empty one.
    Why it matters: whoever reads only one page reads this one.
    Example: `part: facts` in the front matter of the first section.
    Instead: `part: introduction`, and a text that says who writes, on what basis, and the main points.
    References: OHCHR's rule OPEN-4.
    """
    named = corpus.project.root / context.manifest.sections[0]
    first = next((section for section in corpus.project.sections if section.path == named), None)
    front = first.front.model if first and first.front else None
    if first is not None and front is not None and (front.part != "introduction" or not first.blocks):
        text = "the submission does not begin with an introduction"
        yield Hit(first.at_top(), text, "write one, and put 'part: introduction' into its front matter")


@rule("OHC008", "member-not-described", INFO, form_rule="OPEN-2")
def member_not_described(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports an organisation without a word on its activities.
    Why it matters: a short paragraph on activities and year of foundation is welcome, above all for organisations
    that are new to the United Nations.
    Example: an entry under `organisations` without `activities`.
    Instead: `activities: Monitors trials and supports the families of prisoners.`
    References: OHCHR's rule OPEN-2.
    """
    for index, organisation in enumerate(context.manifest.organisations):
        if not organisation.activities:
            place = corpus.manifest.locate(("organisations", index))
            text = f"submission.yaml: 'organisations[{index + 1}].activities' is missing"
            yield Hit(place, text, "say in a sentence what the organisation does, and add the year of foundation")


@rule("OHC009", "state-not-in-session", W, form_rule="OPEN-6")
def state_not_in_session(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a State under review that is not on the list of that session.
    Why it matters: the deadline and the document symbols depend on it. Our lists are of different certainty.
    Example: `state: KHM` with `session: 47`
    Instead: `session: 46`
    References: OHCHR's rule OPEN-6; OHCHR, calendar of the fourth cycle.
    """
    known = session(context.manifest.session)
    state = context.manifest.state
    if known and known.states and state_for(state) and state not in (*known.states, *known.by_order):
        text = "submission.yaml: 'state' is not reviewed in this session, as far as we know"
        remedy = f"compare both with OHCHR's calendar; our list of this session has grade {known.states_grade}"
        yield Hit(corpus.manifest.locate(("session",)), text, remedy)


@rule("OHC010", "session-not-in-cycle", W, form_rule="OPEN-6")
def session_not_in_cycle(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a session that belongs to another cycle than the manifest says.
    Why it matters: the cycle decides which guidelines and which earlier recommendations count.
    Example: `session: 46` with `cycle: 3`
    Instead: `cycle: 4`
    References: OHCHR's rule OPEN-6; Human Rights Council decision 17/119.
    """
    cycle = cycle_of(context.manifest.session)
    if cycle is not None and cycle != context.manifest.cycle:
        text = "submission.yaml: 'session' and 'cycle' do not belong together"
        remedy = f"session {context.manifest.session} belongs to cycle {cycle}"
        yield Hit(corpus.manifest.locate(("cycle",)), text, remedy)


@rule("OHC011", "written-after-deadline", W, form_rule="SUB-4")
def written_after_deadline(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a writing date after the deadline for stakeholders, where that date is known.
    Why it matters: late submissions are not considered.
    Example: `as_of: 2023-11-01` for session 46.
    Instead: `as_of: 2023-10-10`
    References: OHCHR's rule SUB-4; calendar of the fourth cycle.
    """
    known = session(context.manifest.session)
    deadline = known.deadline if known else None
    if deadline and deadline.date and context.as_of > earliest(deadline.date):
        text = "submission.yaml: 'as_of' is after the deadline of this session, as far as we know"
        remedy = f"the date that we know has grade {deadline.grade}: compare it with OHCHR's calendar"
        yield Hit(corpus.manifest.locate(("as_of",)), text, remedy)


RULES: tuple[Rule[Any], ...] = (
    language_not_official,
    members_do_not_fit_kind,
    member_not_named,
    no_key_words,
    no_introduction,
    member_not_described,
    state_not_in_session,
    session_not_in_cycle,
    written_after_deadline,
)
