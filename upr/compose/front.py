"""The opening part, before paragraph 1: State, session and cycle, kind, title, organisations, key words.

OPEN-1: the names of all submitting organisations stand at the beginning of the text. OPEN-5: key words near it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from upr.compose.addresses import printed_address
from upr.compose.links import live_link
from upr.compose.scripts import split_scripts
from upr.facts.sessions import session as session_of
from upr.facts.states import name_of
from upr.languages.forms import fill_label, parse_form
from upr.languages.keys import Language
from upr.models.document import FrontKind, FrontLine, LinkRun, Runs, TextRun
from upr.models.manifest import Manifest, Organisation

Words = Callable[[str], tuple[TextRun, ...]]


def front_lines(manifest: Manifest, language: Language, words: Words) -> Iterator[FrontLine]:
    """Word the opening part, line by line."""
    labels = language.labels
    if manifest.notice:
        yield _line("notice", manifest.notice, words)
    state = name_of(manifest.state, language.code)
    yield _line("review", fill_label(labels.state_under_review, state=state), words)
    yield _line("session", _session(manifest, language), words)
    yield _line("kind", labels.joint if manifest.kind == "joint" else labels.individual, words)
    yield _line("title", manifest.title, words)
    yield _line("organisations-heading", labels.submitted_by, words)
    for organisation in manifest.organisations:
        yield FrontLine("organisation", _organisation(organisation, labels.organisation, words))
    if manifest.key_words:
        yield _line(
            "key-words", fill_label(labels.key_words, words=labels.note_separator.join(manifest.key_words)), words
        )


def _line(kind: FrontKind, text: str, words: Words) -> FrontLine:
    return FrontLine(kind, words(text))


def _session(manifest: Manifest, language: Language) -> str:
    known = session_of(manifest.session)
    dates = "" if known is None else known.dates_fr if language.code == "fr" else known.dates
    return fill_label(
        language.labels.session,
        ordinal=language.ordinals.get(manifest.session, str(manifest.session)),
        dates=dates,
        cycle=language.ordinals.get(manifest.cycle, str(manifest.cycle)),
    )


def _organisation(organisation: Organisation, form: str, words: Words) -> Runs:
    values = {
        "name": organisation.name,
        "acronym": organisation.acronym,
        "city": organisation.city,
        "country": organisation.country,
        "founded": str(organisation.founded or ""),
        "activities": " ".join((organisation.activities or "").split()),
        "url": printed_address(organisation.website or ""),
    }
    runs: list[TextRun | LinkRun] = []
    for piece in parse_form(form).fill(values):
        if piece.link:
            runs.extend(live_link(piece.text, split_scripts(piece.text)))
        else:
            runs.extend(words(piece.text))
    return tuple(runs)
