"""Headers of registers: ours, and those that other people use, in English and French."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from upr.exchange.columns import COLUMNS, ID, PERSONS

_BRACKETS = re.compile(r"[(\[].*?[)\]]")
_NOT_WORDS = re.compile(r"[\W_]+")

SYNONYMS: Mapping[str, str] = {
    "kind": "kind; type; type of document; type of source; source type; document type; category; kind of source; "
    "media type; nature; type de document; type de source; catégorie",
    "title": "title; headline; document title; name of document; article title; title of article; title of document; "
    "report title; titre; intitulé; titre du document; titre de l'article",
    "short_title": "short title; titre court; titre abrégé",
    "original_title": "original title; title in original language; title in khmer; khmer title; titre original",
    "author": "author; authors; by; byline; by line; journalist; writer; auteur; auteurs; journaliste",
    "publisher": "publisher; source; media outlet; outlet; media; newspaper; media name; published by; issuer; "
    "issued by; organisation; organization; institution; source name; name of source; éditeur; média; journal; "
    "organe; nom du média; publié par",
    "agency": "agency; news agency; wire service; wire; agence; agence de presse",
    "container": "journal title; book; volume; revue; ouvrage",
    "published": "published; date; date of publication; publication date; date published; published on; "
    "publish date; pub date; article date; date of document; date of article; document date; date of source; "
    "date de publication; publié le; date du document; date de parution",
    "event_date": "date of event; event date; date of incident; incident date; when; date de l'événement; "
    "date des faits; date de l'incident",
    "symbol": "symbol; un symbol; document symbol; un document symbol; cote; cote de l'onu; symbole",
    "case_number": "case number; case no; numéro d'affaire",
    "court": "court; tribunal; juridiction; cour",
    "url": "url; link; links; web link; address; web address; web page; website; hyperlink; link to source; "
    "source url; source link; article link; article url; lien; lien internet; lien vers la source; adresse; "
    "adresse internet; adresse web; site web",
    "archived_url": "archived url; archive; archive link; archive url; archived link; archived copy; wayback; "
    "wayback machine; lien archivé; lien d'archive; archivé",
    "accessed": "accessed; accessed on; date accessed; access date; last accessed; retrieved; date retrieved; "
    "date of access; consulted; date collected; consulté le; date de consultation; date d'accès",
    "held_at": "held at; location of copy; location of file; where kept; lieu de conservation",
    "language": "language; lang; original language; langue",
    "title_language": "title language; language of title; language of the title; langue du titre",
    "paragraph": "paragraph; para; paragraphs; page; pages; page number; paragraphe",
    "about": "about; concerning; concerne",
    "place": "place; location; province; place of event; place of incident; lieu; lieu des faits",
    "rights": "rights; right; articles; treaty articles; rights violated; droits; droits violés",
    "themes": "themes; theme; topic; topics; subject; subjects; issue; issues; keywords; tags; thème; thèmes; sujet; "
    "mots clés",
    "groups": "groups; affected groups; group; affected persons; groupes; groupe",
    "summary": "summary; description; abstract; what it says; content; key points; main points; details; findings; "
    "summary of content; résumé; contenu; points clés; synthèse",
    "figures": "figures; numbers; statistics; chiffres",
    "quotes": "quotes; quote; quotation; quotations; excerpt; citation; citations; extrait",
    "status_as_of": "status as of; situation as of; situation au",
    "limits": "limits; limitations; notes; note; comments; comment; remarks; caveats; limites; remarques; "
    "commentaires; observations",
}
"""Field -> headers that mean it, the surest first; `;` between them."""

KIND_WORDS: Mapping[str, str] = {
    "un-document": "un document; un report; united nations document; united nations; un; ohchr; document de l'onu; "
    "document des nations unies; rapport de l'onu",
    "treaty": "treaty; convention; covenant; traité",
    "resolution": "resolution; decision; motion; résolution",
    "legislation": "legislation; law; decree; regulation; act; loi; décret; législation; sub decree",
    "court-decision": "court decision; judgment; judgement; verdict; ruling; court order; jugement; arrêt; "
    "décision de justice",
    "official-statement": "official statement; government statement; press release of government; "
    "déclaration officielle; communiqué officiel",
    "state-response": "state response; reply of the state; national report; réponse de l'état; rapport national",
    "ngo-report": "ngo report; civil society report; report by ngo; rapport d'ong; rapport ong",
    "ngo-statement": "ngo statement; joint statement; open letter; civil society statement; statement by ngo; "
    "déclaration d'ong; lettre ouverte",
    "news-report": "news report; press article; news article; news; newspaper article; article; press; "
    "media article; media report; newspaper; media; news story; broadcast; radio; tv; "
    "article de presse; presse; reportage",
    "academic-work": "academic work; academic article; book; paper; journal article; study; thesis; livre; étude; "
    "article scientifique; ouvrage",
    "dataset": "dataset; data; data set; statistics; election results; jeu de données; données; statistiques",
}
"""Kind of record -> words that registers have for it. Words that could be several kinds are left out."""


def header_key(text: str) -> str:
    """A header as it is compared: without capitals, accents, punctuation and no-break spaces."""
    plain = unicodedata.normalize("NFKD", text[:1000]).casefold()
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    return _NOT_WORDS.sub(" ", plain).strip() or text.strip()


def our_field(header: str) -> str:
    """The field of one of our own headers: its label, or the name of the field; empty for another."""
    return _ours().get(header_key(header), "")


def is_our_id(header: str) -> bool:
    """Whether this is the head of our first column."""
    return header_key(header) == header_key(COLUMNS[0].label)


def guessed_fields(header: str) -> str:
    """The field that a header of somebody else's means, with or without what it has in brackets; empty if unknown."""
    keys = (header_key(header), header_key(_BRACKETS.sub(" ", header)))
    return next((_guesses()[key] for key in keys if key in _guesses()), "")


def sureness(field: str, header: str) -> int:
    """How far a header stands from the surest one for its field: 0 is the surest."""
    names = _keys(SYNONYMS.get(field, ""))
    keys = (header_key(header), header_key(_BRACKETS.sub(" ", header)))
    return min((names.index(key) for key in keys if key in names), default=len(names))


def guessed_kind(word: str) -> str:
    """The kind of record that a word in somebody's column means; empty if it could be several."""
    return _kinds().get(header_key(word), "")


def _keys(words: str) -> list[str]:
    return [header_key(word) for word in words.split(";") if word.strip()]


@cache
def _ours() -> Mapping[str, str]:
    labels = {header_key(column.label): column.name for column in COLUMNS}
    return (
        {header_key(column.name): column.name for column in COLUMNS if column.name != ID}
        | labels
        | {PERSONS: PERSONS}
    )


@cache
def _guesses() -> Mapping[str, str]:
    ours = {key: field for key, field in _ours().items() if field not in (ID, PERSONS)}
    return {key: field for field, words in SYNONYMS.items() for key in _keys(words)} | ours


@cache
def _kinds() -> Mapping[str, str]:
    known = {key: kind for kind, words in KIND_WORDS.items() for key in _keys(words)}
    return known | {header_key(kind): kind for kind in KIND_WORDS}
