"""What a recommendation asks for, from its words: the opening verb, its category, and a second action beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from upr.languages import language_for
from upr.languages.prose import Prose, prose_for

SPECIFIC = 5


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
            if not inside and len(text[start : found.start()].split()) > 1:
                return found[1]
        return ""


@cache
def actions_for(code: str) -> Actions:
    """The verbs of a language; their patterns are compiled once.

    Raises:
        KeyError: there is no such language.
    """
    prose = prose_for(code)
    categories = {**dict.fromkeys(prose.specific_verbs, SPECIFIC), **language_for(code).verbs}
    verbs = "|".join(map(re.escape, sorted(categories, key=lambda verb: (-len(verb), verb))))
    first = re.compile(rf"({verbs})(?!\w)", re.IGNORECASE)
    return Actions(prose, categories, first, re.compile(prose.join.replace("{verbs}", verbs), re.IGNORECASE))
