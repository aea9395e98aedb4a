"""French, as the United Nations writes it. Most terms were recalled, not read: see `uncertain`.

Spaces: French documents of the United Nations put one before a colon and a semicolon (CCPR/C/MNG/CO/6, 2017; those
of 2010 did not yet: A/HRC/13/4). Which one, the copies that were read do not show. Here it is U+00A0 throughout,
which word processors set by themselves in French. The narrow U+202F is missing from many fonts: a program would take
it from another font than the one that OHCHR asks for.
"""

from __future__ import annotations

from dataclasses import fields

from upr.languages import french_names
from upr.languages.forms import note_form
from upr.languages.keys import Labels, Language
from upr.languages.typography import NO_BREAK, before_letter, before_number, behind_digit, between_day_and

MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)

LABELS = Labels(
    state_under_review="Examen périodique universel\u00a0: {state}",
    session="{ordinal} session du Groupe de travail sur l’Examen périodique universel[, {dates}]"
    "\u00a0; {cycle} cycle",
    individual="Contribution individuelle",
    joint="Contribution conjointe",
    submitted_by="Présentée par",
    organisation="{name} ({acronym}), {city}, {country}[, fondée en {founded}][, {url}][. {activities}]",
    key_words="Mots clés\u00a0: {words}",
    recommendations="Recommandations",
    recommendation_list="{theme}\u00a0: {paragraphs}",
    draft="PROJET",
    page="Page {page} sur {pages}",
    note_separator="\u00a0; ",
    missing="[[manquant\u00a0: {id}]]",
)

# Read in OHCHR's, the United Nations' or UPR Info's French texts; all other labels wait for a native reader.
READ = frozenset({"state_under_review", "individual", "joint", "recommendations"})

# Without "par": a name may or may not have an article.
COPY = "[ (reproduction\u00a0: {copy_publisher}[, {copy_url}][, consulté le {copy_accessed}])]"
ACCESS = (
    "[. Disponible à l’adresse {url}][ (archivé à l’adresse {archived_url})][ (consulté le {accessed})]"
    + COPY
    + "[ ({held_at})]"
)
WHERE = "[, {symbol}][, {locator}][{remark}]" + ACCESS
LATER = "[, {published}][, {locator}][{remark}]"
ORIGINAL = "[ [[{original_title}]]]"
TITLE, SHORT = "«\u00a0{quoted_title}\u00a0»", "«\u00a0{quoted_short}\u00a0»"

PAGE = (
    note_form("[{author}, ]{publisher}, " + TITLE + ORIGINAL + ", {published}" + WHERE),
    note_form("[{author}, ][{issuer}, ]" + SHORT + LATER),
)
BOOK = (
    note_form("[{author}, ][{issuer}, ]*{title}*" + ORIGINAL + "[ ({imprint})][, {bare_date}]" + WHERE),
    note_form("[{author}, ][{issuer}, ]*{short}*" + LATER),
)
SYMBOL = note_form("{symbol}[, {locator}][{remark}]")
UN_RESOLUTION = note_form("{publisher}, résolution {number}[, {locator}][{remark}]")
SESSION = "[ faite à la {session} session du Groupe de travail sur l’Examen périodique universel]"
UNNUMBERED = (
    "[{states}, ]recommandation" + SESSION + " ([{report}, ]numéro de paragraphe inconnu)[, {position}][, {locator}]"
)

NOTE_FORMS = {
    "un-document": PAGE,
    "symbol": (SYMBOL, SYMBOL),
    "treaty": (
        note_form(
            "{title}" + ORIGINAL + "[, {symbol}][, {locator}][{remark}]"
            "[ (Nations Unies, *Recueil des Traités*, {treaty_series})]" + ACCESS
        ),
        note_form("{short}" + LATER),
    ),
    "resolution": (
        note_form("[{titled_by}, ]{title}" + ORIGINAL + "[, {number}][, {dated}]" + WHERE),
        note_form("[{short_by}, ]{short}" + LATER),
    ),
    "un-resolution": (UN_RESOLUTION, UN_RESOLUTION),
    "legislation": (
        note_form("[{titled_by}, ]{title}" + ORIGINAL + "[, {number}][, {dated}]" + WHERE),
        note_form("[{short_by}, ]{short}" + LATER),
    ),
    "court-decision": (
        note_form("{court}, {title}" + ORIGINAL + "[, affaire nº\u00a0{case_number}][, {dated}]" + WHERE),
        note_form("{court}, {short}" + LATER),
    ),
    "court-case": (
        note_form(
            "{court}, *{title}*" + ORIGINAL + "[, affaire nº\u00a0{case_number}], décision du {published}" + WHERE
        ),
        note_form("{court}, *{short}*" + LATER),
    ),
    "official-statement": PAGE,
    "state-response": PAGE,
    "ngo-report": BOOK,
    "ngo-statement": PAGE,
    "news-report": (
        note_form("[{author}, ]" + TITLE + ORIGINAL + "[, {agency}][, *{publisher}*], {published}" + WHERE),
        note_form("[{author}, ]" + SHORT + "[, {agency}][, *{issuer}*]" + LATER),
    ),
    "academic-work": BOOK,
    "academic-article": (
        note_form("[{author}, ][{issuer}, ]" + TITLE + ORIGINAL + ", *{container}*[, {issue}], {published}" + WHERE),
        note_form("[{author}, ][{issuer}, ]" + SHORT + LATER),
    ),
    "dataset": PAGE,
    # First-hand material: neither title nor place is printed, since either may point to a person.
    "testimony": (note_form("entretien[ avec {interview_with}], {recorded}"),) * 2,
    "incident": (note_form("observation directe, {recorded}"),) * 2,
    "media-file": (note_form("document conservé au dossier, {recorded}"),) * 2,
    "earlier": (note_form("[{report}, ]{locator}[ ({states})][, {position}][{remark}]"),) * 2,
    "earlier-unnumbered": (
        note_form(
            UNNUMBERED + "[. Voir {publisher}, " + TITLE + "[, {published}]]"
            "[. Disponible à l’adresse {url}][{remark}]"
        ),
        note_form(UNNUMBERED + "[{remark}]"),
    ),
}

HEADINGS = {
    "scope": "Étendue des obligations internationales et coopération avec les mécanismes relatifs aux "
    "droits de l’homme",
    "framework": "Cadre national des droits de l’homme",
    "legislation": "Cadre constitutionnel et législatif",
    "institutions": "Cadre institutionnel et mesures de politique générale",
    "promotion": "Promotion et protection des droits de l’homme",
    "obligations": "Respect des obligations internationales en matière de droits de l’homme, compte tenu du droit "
    "international humanitaire applicable",
    "equality": "Égalité et non-discrimination",
    "liberty": "Droit à la vie, à la liberté et à la sécurité de la personne et droit de ne pas "
    "être soumis à la torture",
    "humanitarian-law": "Droit international humanitaire",
    "justice": "Administration de la justice, impunité et primauté du droit",
    "freedoms": "Libertés fondamentales et droit de participer à la vie publique et à la vie politique",
    "privacy": "Droit au respect de la vie privée",
    "family": "Droit au mariage et à la vie de famille",
    "slavery": "Interdiction de toutes les formes d’esclavage, y compris la traite des personnes",
    "work": "Droit au travail et à des conditions de travail justes et favorables",
    "social-security": "Droit à la sécurité sociale",
    "living": "Droit à un niveau de vie suffisant",
    "health": "Droit à la santé",
    "education": "Droit à l’éducation",
    "culture": "Droits culturels",
    "development": "Développement, environnement, et entreprises et droits de l’homme",
    "groups": "Droits de certains groupes ou personnes",
    "women": "Femmes",
    "children": "Enfants",
    "older-persons": "Personnes âgées",
    "disabilities": "Personnes handicapées",
    "indigenous": "Peuples autochtones et minorités",
    "lgbti": "Personnes lesbiennes, gays, bisexuelles, transgenres et intersexes",
    "migrants": "Migrants, réfugiés et demandeurs d’asile",
    "displaced": "Personnes déplacées",
    "stateless": "Apatrides",
}

POSITIONS = {
    "supported": "acceptée",
    "noted": "dont il est pris note",
    "mixed": "acceptée en partie",
    "unknown": "position inconnue",
}

LOCATORS = {
    "paragraph": ("par. {value}", "par. {value}"),
    "page": ("p. {value}", "p. {value}"),
    "article": ("art. {value}", "art. {value}"),
    "annex": ("annexe {value}", "annexes {value}"),
    "section": ("sect. {value}", "sect. {value}"),
    "recommendation": ("recommandation {value}", "recommandations {value}"),
}

VERBS_BY_CATEGORY = {
    1: "appeler, demander une assistance, partager, solliciter",
    2: "continuer, maintenir, persévérer, poursuivre",
    3: "analyser, envisager, étudier, examiner, explorer, réfléchir à",
    4: "accélérer, améliorer, assurer, encourager, garantir, intensifier, prendre des mesures, promouvoir, "
    "renforcer, respecter, veiller à",
    5: "abolir, abroger, adhérer à, adopter, amender, créer, dépénaliser, enquêter, établir, incriminer, inviter, "
    "lever, libérer, mener, modifier, publier, ratifier",
}

UNCERTAIN = (
    *(f"labels.{field.name}" for field in fields(Labels) if field.name not in READ),
    *(f"headings.{key}" for key in HEADINGS),
    *(f"note_forms.{key}" for key in NOTE_FORMS if key != "symbol"),
    "positions.mixed",
    "positions.unknown",
    *(f"names.{name}" for name in french_names.RECALLED),
    *(f"locators.{kind}" for kind in LOCATORS if kind != "paragraph"),
    "joiners",
    "number_sign",
    "typography",
    "verbs",
)

LANGUAGE = Language(
    code="fr",
    tag="fr-FR",
    labels=LABELS,
    ordinals={number: "1re" if number == 1 else f"{number}e" for number in range(1, 100)},
    months=MONTHS,
    dates={
        "year": "{year}",
        "month": "{month} {year}",
        "day": "{day} {month} {year}",
        "first-day": "{day}er {month} {year}",
    },
    joiners=(", ", " et ", " à "),
    number_sign="nº",
    list_label="{number})",
    locators=LOCATORS,
    positions=POSITIONS,
    note_forms=NOTE_FORMS,
    quotation_marks=("«\u00a0", "\u00a0»"),
    inner_quotation_marks=("“", "”"),
    note_mark="before-punctuation",
    typography=(
        ("«[ \u202f]", "«" + NO_BREAK),
        ("[ \u202f](?=[»:;!?])", NO_BREAK),
        before_number("par. art. sect. chap. vol. p. pp. n° nº no nos"),
        before_number("article articles Article Articles paragraphe paragraphes Paragraphe Paragraphes"),
        before_number("annexe annexes Annexe Annexes"),
        before_letter("M. MM. Mme Mmes"),
        between_day_and(MONTHS, "1er"),
        behind_digit(r"(?:%|\d{3}\b|millions?\b|milliards?\b)"),
    ),
    headings=HEADINGS,
    names=french_names.NAMES,
    verbs={verb: category for category, verbs in VERBS_BY_CATEGORY.items() for verb in verbs.split(", ")},
    uncertain=frozenset(UNCERTAIN),
)
