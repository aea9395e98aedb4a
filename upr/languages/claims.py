"""Words by which a sentence says how sure it is, and how grave: by language, for rules that read the narrative.

Patterns in small letters, which match capitals too. Those that make a rule silent are wide, those that make it speak
are narrow.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Claims:
    """The patterns of one language."""

    attributed: str
    """Somebody is named as the source, or the sentence says that it does not vouch."""
    hedged: str
    """The source itself does not vouch: strict, for summaries of records."""
    grave: str
    """What a State would be held answerable for."""
    searched: str
    """The sentence says what was looked for and not found."""
    read: str
    """Up to which day sources were read."""


CLAIMS: Mapping[str, Claims] = {
    "en": Claims(
        attributed=(
            r"according to|as \w+ by|by (?:the|its|their|his|her|one) (?:own )?(?:count|account|calculation|rating)|"
            r"alleg\w*|reported\w*|reports?|reporting|said|says?|stat(?:ed|es|ing)|wrote|writes|told|tells|claim\w*|"
            r"purported\w*|unconfirmed|document(?:ed|s)|describ\w+|count(?:ed|s)|found|finds|noted|notes|listed|lists|"
            r"considers?|considered|held|holds|in the (?:view|words|translation|assessment|opinion) of|warned|warns|"
            r"criticized|condemned|believed|may have|appears?|seems?|accus\w+|concern\w*|we could not|suspected|"
            r"recall(?:ed|s)|observ(?:ed|es)|highlight\w*|testif\w+|explain(?:ed|s)|record(?:ed|s)|cit(?:ed|es)|raised|"
            r"urged|informed|learned"
        ),
        hedged=r"alleg(?:ed|edly|es|ation|ations)|reportedly|purported\w*|unconfirmed|rumou?r\w*|unverified",
        grave=(
            r"kill(?:ed|ings?)|murdered|tortur(?:ed|ing)|"
            r"(?:acts? of|cases? of|subjected to|under|suffered) (?:\w+ ){0,2}torture|"
            r"rap(?:ed|es)|beaten|disappeared|(?:cases?|victims?) of (?:enforced |forced )?disappearances?|shot|"
            r"(?:summarily|extrajudicially) executed|ill-treated|assaulted|abducted|tear gas|forcibly"
        ),
        searched=r"we (?:found no|could not|do not know|have not)|was not found|could not be established",
        read=r"(?:read|accessed|consulted|visited|retrieved)\b[^.]{0,60}\b20\d\d",
    ),
    "fr": Claims(
        attributed=(
            r"selon|d[’']après|aux termes|aurai(?:t|ent)|serai(?:t|ent)|rapport\w*|signal\w*|déclar\w*|indiqu\w*|"
            r"affirm\w*|écri(?:t|vent|vait)|allégu\w*|allégations?|présum\w*|prétend\w*|recens\w*|dénombr\w*|compt\w*|"
            r"décri\w*|constat\w*|estim\w*|relev\w*|condamn\w*|dénonc\w*|accus\w*|inqui[éè]t\w*|préoccup\w*|semble\w*|"
            r"soupçonn\w*|fait état|nous n[’']avons|rappel\w*|évoqu\w*|témoign\w*|expliqu\w*|soulign\w*|observé\w*|"
            r"précis(?:e|ent|é|ée?s?)|dit|disent|regrett\w*|conclu"
        ),
        hedged=r"allégu\w*|allégations?|prétendu\w*|non confirmé\w*|rumeurs?|présumé\w*|non vérifié\w*",
        grave=(
            r"tuée?s?|assassin(?:ée?s?|ats?)|meurtres?|torturée?s?|"
            r"(?:actes?|cas|victimes?) de (?:\w+ ){0,2}tortures?|(?:subi|sous|soumis\w*) (?:\w+ ){0,3}tortures?|"
            r"(?:cas|victimes?) de viols?|violée?s? par (?:un|des|deux|trois)|battue?s? à mort|"
            r"battue?s? par (?:la police|(?:un|des|les|deux|trois) (?:polic|gendarm|agent|militaire|soldat)\w*)|"
            r"rouée?s? de coups|passée?s? à tabac|(?:cas|victimes?) de disparitions?|portée?s? disparue?s?|"
            r"exécutions? (?:sommaires?|extrajudiciaires?|arbitraires?)|subi\w* (?:\w+ ){0,3}mauvais traitements|"
            r"agressée?s?|enlèvements?|enlevée?s? (?:par|de force|à (?:son|sa|leur))|gaz lacrymogènes?"
        ),
        searched=r"nous n[’']avons (?:pas )?(?:trouvé|pu)|n[’']a pu être établie?|nous ignorons",
        read=r"(?:lue?s?|consultée?s?|visitée?s?)\b[^.]{0,60}\b20\d\d",
    ),
}


@dataclass(frozen=True, slots=True)
class Wording:
    """Whole words, capitals aside. Looked for in small letters: a pattern that ignores case takes thrice the time."""

    pattern: re.Pattern[str]

    def search(self, text: str) -> bool:
        """Whether a text has any of the words."""
        return self.pattern.search(text.lower()) is not None


@cache
def pattern(language: str, name: str) -> Wording:
    """One of the patterns of a language; of a language that we do not know it matches nothing."""
    return Wording(re.compile(_whole_words(language, name) if language in CLAIMS else "(?!)"))


@cache
def any_pattern(name: str) -> Wording:
    """The same pattern of all languages at once: records are written in any of them."""
    return Wording(re.compile("|".join(_whole_words(language, name) for language in CLAIMS)))


def _whole_words(language: str, name: str) -> str:
    return rf"\b(?:{getattr(CLAIMS[language], name)})\b"
