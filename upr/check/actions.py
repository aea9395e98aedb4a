"""What a recommendation asks for, from its words: the opening verb, its category, and a second action beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from upr.languages import language_for
from upr.languages.prose import Prose, prose_for

_WORD = re.compile(r"[\w-]+")
_BETWEEN = frozenset({"and", "et"})
_ADVERB = ("ly", "ment")


@dataclass(frozen=True, slots=True)
class Actions:
    """Verbs of one language, their categories of action (McMahon, 1 to 5) and the patterns that find them."""

    prose: Prose
    categories: Mapping[str, int]
    first: re.Pattern[str]
    joined: re.Pattern[str]

    def category(self, text: str) -> int | None:
        """The category of the opening verb; None where the verb is not known, which is no fault."""
        lead = self.prose.lead.match(text)
        found = self.first.match(text) or self.first.match(text, lead.end() if lead else 0)
        return self.categories[found[1].lower()] if found else None

    def lacks_verb(self, text: str) -> bool:
        """Whether it certainly does not begin with a bare verb."""
        return self.category(text) is None and self.prose.no_verb.match(text) is not None

    def second(self, text: str) -> str:
        """The verb of a second action, empty where there is none.

        Verbs that share an object (`sign and ratify`) and verbs inside a clause (`a law to prevent and punish`) are
        one action; so is what is joined by `or`.
        """
        lead = self.prose.lead.match(text)
        start = lead.end() if lead else 0
        clause = self.prose.subordinate.search(text)
        for found in self.joined.finditer(text):
            inside = clause is not None and clause.start() < found.start() and not found[0].lstrip().startswith(";")
            if not inside and self._has_object(text[start : found.start()]):
                return str(found[found.lastindex or 1])
        return ""

    def _has_object(self, words: str) -> bool:
        """Whether words that begin with a verb are more than verbs: `promote, respect` shares what comes behind."""
        _, *others = _WORD.findall(words.lower()) or [""]
        verbs = self.categories.keys() | _BETWEEN
        return any(word not in verbs and not word.endswith(_ADVERB) for word in others)


@cache
def actions_for(code: str) -> Actions:
    """The verbs of a language; their patterns are compiled once.

    Raises:
        KeyError: there is no such language.
    """
    prose = prose_for(code)
    categories = {**prose.further_verbs, **language_for(code).verbs}
    first = re.compile(rf"({_any_of(categories)})(?!\w)", re.IGNORECASE)
    join = prose.join.replace("{verbs}", _any_of(categories.keys() - prose.ambiguous_verbs))
    joined = re.compile(join.replace("{ambiguous}", _any_of(prose.ambiguous_verbs)), re.IGNORECASE)
    return Actions(prose, categories, first, joined)


def _any_of(verbs: Iterable[str]) -> str:
    """Longer ones first: `make sure` before `make`."""
    return "|".join(map(re.escape, sorted(verbs, key=lambda verb: (-len(verb), verb))))
