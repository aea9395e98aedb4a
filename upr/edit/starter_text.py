"""Words of a new submission, by language: what belongs in each place, for the drafter to replace."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StarterText:
    """Texts that a drafter replaces one by one."""

    title: str
    organisation: tuple[str, str, str, str]
    activities: str
    key_words: tuple[str, ...]
    about: str
    earlier: str
    introduction: str
    intro: str
    scope: str
    framework: str
    theme: str
    closing: str
    recommendation: str


TEXTS: Mapping[str, StarterText] = {
    "en": StarterText(
        title="[Title of the submission]",
        organisation=("[Full name of the organization]", "[ACRONYM]", "[City]", "[Country]"),
        activities="[What the organization does, in a sentence.]",
        key_words=("[subject]", "[subject]"),
        about="[What this evidence is about, in a sentence.]",
        earlier="What the State was asked before, and what became of it. See README, formats.",
        introduction="Introduction",
        intro=(
            "[Who submits, and since when the organization works on the subject.] The submission follows the\n"
            "general guidelines for the review [@hrc-decision-17-119].\n\n"
            "[How the information was collected, up to which day, and what could not be verified.]\n\n"
            "[The main points, in three sentences.]"
        ),
        scope="[Treaties that were ratified or not since the last review, and cooperation with the mechanisms.]",
        framework="[What changed in the constitution, the laws and the institutions, good and bad.]",
        theme=(
            "[One fact a paragraph, with its source. The first sentence can stand alone.] {#first-fact}\n\n"
            "[What was done with the earlier recommendations on this theme; see paragraph [](#first-fact).]"
        ),
        closing="List of recommendations",
        recommendation="Ratify [the treaty that is meant] before [a date].",
    ),
    "fr": StarterText(
        title="[Titre de la contribution]",
        organisation=("[Nom complet de l’organisation]", "[SIGLE]", "[Ville]", "[Pays]"),
        activities="[Ce que fait l’organisation, en une phrase.]",
        key_words=("[sujet]", "[sujet]"),
        about="[Ce dont traitent ces éléments de preuve, en une phrase.]",
        earlier="Ce qui a été recommandé à l’État auparavant, et ce qu’il en est advenu. Voir README.",
        introduction="Introduction",
        intro=(
            "[Qui présente cette contribution, et depuis quand l’organisation travaille sur le sujet.] Elle suit\n"
            "les directives générales de l’Examen [@hrc-decision-17-119].\n\n"
            "[Comment les informations ont été recueillies, jusqu’à quelle date, et ce qui n’a pu être vérifié.]\n\n"
            "[Les points principaux, en trois phrases.]"
        ),
        scope="[Traités ratifiés ou non depuis le dernier examen, et coopération avec les mécanismes.]",
        framework="[Ce qui a changé dans la constitution, les lois et les institutions, en bien et en mal.]",
        theme=(
            "[Un fait par paragraphe, avec sa source. La première phrase se suffit à elle-même.] {#premier-fait}\n\n"
            "[Suite donnée aux recommandations antérieures sur ce thème ; voir le paragraphe [](#premier-fait).]"
        ),
        closing="Liste des recommandations",
        recommendation="Ratifier [le traité visé] avant [une date].",
    ),
}
