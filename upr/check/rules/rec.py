"""REC: the shape of records: labels, codes and symbols that we do not know. (See also `rec_loading`.)"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from upr.check.rule import Context, Hit, Rule, rule
from upr.facts.limits import UN_LANGUAGES
from upr.facts.states import STATES, state_for
from upr.facts.symbols import is_symbol, symbol_fault
from upr.facts.themes import GROUPS, THEMES, is_group, is_theme
from upr.facts.treaties import TREATIES, treaty_of_right
from upr.languages import LANGUAGES
from upr.load.translate import field_name
from upr.models.corpus import Corpus
from upr.models.evidence import PublicRecord
from upr.models.finding import Severity
from upr.models.project import Entry, KeyPath
from upr.text.suggest import Guesses

E, W = Severity.ERROR, Severity.WARNING


@rule("REC021", "unknown-label", W)
def unknown_label(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a theme or group of persons that is not among the labels of OHCHR that we know.
    Why it matters: labels are how OHCHR and others find a submission. Our list is open: a label may be right.
    Example: `themes: [Freedom of the press]`
    Instead: `themes: [Freedom of opinion and expression & access to information]`
    References: OHCHR, thematic lists of recommendations; Universal Human Rights Index.
    """
    del context
    themes = Guesses(theme.label for theme in THEMES).nearest
    groups = Guesses(group.label for group in GROUPS).nearest
    for entry in _entries(corpus):
        yield from _unknown(entry, "themes", is_theme, themes)
        yield from _unknown(entry, "groups", is_group, groups)
    for other in corpus.project.others:
        yield from _unknown(other, "themes", is_theme, themes)


@rule("REC022", "unknown-treaty", W)
def unknown_treaty(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a right whose treaty is not known.
    Why it matters: `ICPR-25` is found by nobody who looks for article 25 of the Covenant.
    Example: `rights: [ICPR-25]`
    Instead: `rights: [ICCPR-25]`
    References: vocabulary of treaties, README.
    """
    del context
    guesses = Guesses(TREATIES)
    for entry in _entries(corpus):
        yield from _unknown(entry, "rights", _is_right, lambda right: _right_like(right, guesses))


def _is_right(right: str) -> bool:
    return treaty_of_right(right) is not None


def _right_like(right: str, guesses: Guesses) -> str | None:
    """The same article of the treaty with the nearest name."""
    treaty, _, article = right.rpartition("-")
    near = guesses.nearest(treaty)
    return f"{near}-{article}" if near else None


@rule("REC023", "malformed-symbol", W)
def malformed_symbol(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a document symbol that does not fit the grammar of United Nations symbols.
    Why it matters: the symbol is the whole citation; one wrong sign and the document cannot be found.
    Example: `symbol: CCPR/C/KHM/CO3`
    Instead: `symbol: CCPR/C/KHM/CO/3`
    References: United Nations Editorial Manual, document symbols.
    """
    del context
    for entry in corpus.records.values():
        if isinstance(entry.model, PublicRecord) and entry.model.symbol and not is_symbol(entry.model.symbol):
            yield _symbol_hit(entry, "symbol", entry.model.symbol)
    for earlier in corpus.earlier.values():
        if earlier.model.report and not is_symbol(earlier.model.report):
            yield _symbol_hit(earlier, "report", earlier.model.report)


def _symbol_hit(entry: Entry[Any], key: str, symbol: str) -> Hit:
    remedy = symbol_fault(symbol) or "compare it with the head of the document"
    return Hit(entry.locate((key,)), f"{entry.id}: '{key}' is not a United Nations symbol that we know", remedy)


@rule("REC024", "unknown-state", W)
def unknown_state(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a State code that is not one of the States that the UPR reviews.
    Why it matters: the State under review stands on the first page and in every document symbol.
    Example: `state: KAM`
    Instead: `state: KHM`
    References: ISO 3166-1 alpha-3.
    """
    manifest, guesses = corpus.manifest, Guesses(STATES)
    if state_for(context.manifest.state) is None:
        yield _state_hit(manifest, ("state",), "submission.yaml", context.manifest.state, guesses)
    for entry in corpus.earlier.values():
        for index, code in enumerate(entry.model.states):
            if state_for(code) is None:
                yield _state_hit(entry, ("states", index), entry.id, code, guesses)
    for other in corpus.project.others:
        if state_for(other.model.state) is None:
            yield _state_hit(other, ("state",), other.path.name, other.model.state, guesses)


def _state_hit(entry: Entry[Any], path: KeyPath, subject: str, code: str, guesses: Guesses) -> Hit:
    near = guesses.nearest(code)
    remedy = f"did you mean '{near}'?" if near else "use the three-letter code of ISO 3166-1"
    return Hit(entry.locate(path), f"{subject}: '{field_name(path)}' is not the code of a State", remedy)


@rule("REC025", "language-not-available", E, acceptable=False)
def language_not_available(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports an official language for which there are no labels, headings and note forms here.
    Why it matters: nothing can be composed in it.
    Example: `language: ru`
    Instead: `language: en`
    References: OHCHR takes submissions in the six official languages; see OHC003.
    """
    if context.language in UN_LANGUAGES and context.language not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        text = "submission.yaml: 'language' is not a language that can be composed"
        yield Hit(corpus.manifest.locate(("language",)), text, f"use one of: {known}")


def _entries(corpus: Corpus) -> Iterator[Entry[Any]]:
    yield from corpus.records.values()
    yield from corpus.recommendations.values()
    yield from corpus.earlier.values()


def _unknown(
    entry: Entry[Any], key: str, known: Callable[[str], bool], nearest: Callable[[str], str | None]
) -> Iterator[Hit]:
    labels: tuple[str, ...] = getattr(entry.model, key, ())
    for index, label in enumerate(labels):
        if not known(label):
            near = nearest(label)
            remedy = f"the nearest known one is '{near}'" if near else "'upr labels' lists them"
            text = f"{entry.id or entry.path.name}: '{key}[{index + 1}]' is not a label that we know"
            yield Hit(entry.locate((key, index)), text, remedy)


RULES: tuple[Rule[Any], ...] = (
    unknown_label,
    unknown_treaty,
    malformed_symbol,
    unknown_state,
    language_not_available,
)
