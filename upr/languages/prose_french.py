"""French prose: see `prose`. Lists are ours (grade D); a native reader has still to confirm them."""

from __future__ import annotations

import re

from upr.languages.french import MONTHS
from upr.languages.prose import Prose, by_category, listed, opening, themselves, words

_MONTH = "|".join(MONTHS)

PROSE = Prose(
    further_verbs=by_category(
        c1="demander l’aide, demander l'aide",
        c3="évaluer, revoir, réviser",
        c4="accroître, combattre, contribuer, coopérer, faciliter, faire en sorte, faire progresser, "
        "favoriser, lutter, prévenir, protéger, redoubler, s’assurer, s'assurer, sécuriser, sensibiliser, "
        "soutenir",
        c5="abandonner, accepter, accorder, accréditer, adhérer, adresser, aligner, allouer, annuler, "
        "appliquer, arrêter, assouplir, augmenter, autoriser, cesser, classer, clore, combler, "
        "communiquer, commuer, compléter, conclure, condamner, conduire, constituer, consulter, "
        "débloquer, décréter, définir, dissoudre, donner, doter, édicter, élaborer, étendre, exclure, "
        "exempter, fermer, fixer, former, indemniser, instaurer, instituer, intégrer, interdire, "
        "introduire, mettre, nommer, octroyer, ordonner, organiser, ouvrir, permettre, prévoir, "
        "prolonger, promulguer, réaliser, reconnaître, reconstituer, réduire, réformer, remettre, "
        "remplacer, rendre, renoncer, réparer, restaurer, restituer, restreindre, rétablir, retirer, "
        "rouvrir, sanctionner, signer, simplifier, soumettre, supprimer, suspendre, transférer, "
        "transmettre, verser, voter",
    ),
    ambiguous_verbs=frozenset(),  # an infinitive is no noun
    lead=re.compile(r"(?:\w+ment(?:(?:,| et) \w+ment)*,? |sans délai,? )?", re.IGNORECASE),
    no_verb=re.compile(
        r"(?:les?|la|une?|des|du|tous|toutes|tout|chaque|que|qu’|il|elle|ils|elles|nous|notre|nos|cette?|ces|"
        r"aucune?)\b"
        r"|l[’'](?!\w*(?:er|ir|re)\b)"
        r"|(?:[\w’'-]+ ){0,5}?(?:doit|doivent|devrait|devraient|est (?:prié|invité|appelé)e?)\b"
        r"|\w+(?:tion|ment|age) (?:de|du|des|d’|d')"
        r"|recommand\w+ (?:à|au|aux|que)\b",
        re.IGNORECASE,
    ),
    join=r"(?:\s;|;|,? et|,? ainsi que)(?: à| d[e’']| ensuite| aussi)? ?(?:\w+ment )?({verbs})(?!\w)",
    subordinate=re.compile(
        r"\b(?:afin|pour|en vue|de manière (?:à|que)|de sorte|que|qui|dont|où|lorsque|si|en \w+ant|visant à|"
        r"permettant)\b|\bqu[’']"
    ),
    vague=re.compile(
        r"^(?:adopter|élaborer|mettre en œuvre|prendre|mener|déployer|accroître|intensifier|redoubler|renforcer)"
        r"(?: (?!provisoires?|conservatoires?)[\w’-]+){0,4}? (?:mesures|efforts|dispositions|initiatives|politiques|"
        r"stratégies)\b(?! (?:provisoires|conservatoires|de substitution|non privatives))"
        r"|\b(?:le cas échéant|si nécessaire|si possible|dans la mesure du possible|dès que possible|"
        r"en temps utile)\b",
        re.IGNORECASE,
    ),
    when=re.compile(
        rf"\b(?:avant|d[’']ici|jusqu[’']|au plus tard)(?:[ ’']?[\w’'-]+){{0,4}}?[ ’']"
        rf"(?:\d|fin\b|prochain|(?:{_MONTH})\b)"
        rf"|\bpour (?:le |la |les |l[’'])?(?:\d{{1,2}} (?:{_MONTH})|20\d\d|fin\b|prochaine?|(?:{_MONTH})\b)"
        r"|\bdans (?:un délai|l[’']année|(?:les|une?) (?:[\w-]+ ){0,3}(?:jours?|semaines?|mois|ans?|années?))\b"
        r"|\ben l[’']espace de\b|\b(?:chaque|tous les) (?:\w+ )?(?:ans?|années?|mois|trimestres?)\b|\bannuellement\b"
        r"|\b(?:immédiatement|sans délai|sans tarder|sans attendre|sans plus tarder)\b",
        re.IGNORECASE,
    ),
    leaning=opening(
        r"cela|celles?-ci|celui-ci|ceux-ci|ceci|ces|cette?|cet|ils?|elles?|leurs?|"
        r"(?:son|sa|ses)(?!(?-i: [A-ZÀ-Þ]))|ce dernier|"
        r"cette dernière",
        r"cependant|toutefois|néanmoins|pourtant|en outre|de plus|par ailleurs|par conséquent|ainsi|donc|or|"
        r"mais|aussi",
        r"en conséquence|en revanche|de même|de ce fait|à cet égard|par exemple|depuis lors|en effet|en même temps|"
        r"le même (?:jour|mois)|la même année|d[’']autres (?:ont|sont|avaient|étaient)|parmi (?:eux|elles)|"
        r"malgré cela|dans les deux cas",
    ),
    standing=opening(
        r"(?:cette?|ce|cet|ces) (?:contribution|communication|rapport|texte|document|coalition|section|exemple)s?",
        r"il (?:est|a été|serait|semble|ressort|apparaît|existe|reste|convient|y a|n’y a|n’existe|n'existe)",
        r"ce jour|cette année-là|cela fait \w+ (?:ans|mois|semaines|jours)",
    ),
    long_sentence=60,  # the same said in French takes about a fifth more words than in English
    known_acronyms=listed(
        # L'Examen et ceux qui lisent le texte.
        "ONU EPU HCDH HCR UNICEF UNESCO PNUD FNUAP ONUSIDA OIT BIT OIM OMS PAM FAO FMI "
        # États et groupes d'États ; mots courants du HCDH pour personnes et organismes.
        "UE EU ASEAN ANASE ODD ONG OSC INDH LGBT LGBTI LGBTQ LGBTQI LGBTIQ USA RDC "
        # Mots de tous les jours.
        "SIDA VIH COVID TV FM SMS SIM GPS VPN ADN USB BBC CNN AFP IP PDF PDG ISBN CD DVD USD EUR CHF PIB TVA"
    ),
    loaded={
        **themselves(
            "acolytes barbare barbares boucher bouchers despote despotes despotique diabolique diaboliques "
            "dictateur dictateurs escroc escrocs fasciste fascistes gangster gangsters honteuse honteusement "
            "honteux ignoble ignobles impitoyable impitoyablement laquais mafia mafieux mascarade mascarades "
            "menteur menteurs monstrueuse monstrueux odieuse odieux sanguinaire sanguinaires sauvages sbires "
            "scandaleuse scandaleusement scandaleux simulacre tyran tyrannie tyrannique tyrans voyou voyous"
        ),
        "disant": "soi-disant",
        "parodie": "parodie de (?:justice|procès)",
        "marionnette": "marionnette d[eu]",
        "marionnettes": "marionnettes d[eu]",
        "régime": r"le régime(?! (?:de|d’|d'|des|du|juridique|fiscal|matrimonial|disciplinaire|applicable))"
        r"|régime (?:brutal|criminel|dictatorial|tyrannique)",
    },
    positive=words(
        # Ce qui est demandé (`être libéré`) ou n’a pas eu lieu n’est pas un progrès.
        r"(?<!être )(?<!pas )(?<!pas été )(?<!jamais )(?:accepté|acquitté|adhéré|adopté|accordé|aboli|autorisé|"
        r"commué|coopéré|engagé|libéré|levé|modifié|ouvert|promis|ratifi|reconnu|réduit|rétabli|répondu|rouvert|signé|"
        r"accueilli|appuyé|soutenu|salué|rendu publi|alloué|abrogé|amélioré|dépénalisé)(?:e|s|es|é|ée|és|ées|c|cs)?",
        r"(?<!aucun )(?<!sans )(?:progrès|amélioration)|mis en place|mis fin|pris des mesures|se félicit\w+|"
        r"s[’']est félicité\w*|conforme\w* à l[’']objectif|poursuivi (?:son|le) dialogue|retiré (?:sa|ses|la)|"
        r"nous n[’']avons (?:rien )?trouvé aucune?|nous n[’']avons rien trouvé",
    ),
    method=words(
        r"entretiens?|interrogé\w*|méthode|méthodologi\w+|enquêtes? de terrain|consultations?|groupes? de discussion|"
        r"(?:notre|propre) observation",
        r"(?:repose|fonde|fondé\w*|appuie|s’appuie|tiré\w*) (?:uniquement |seulement |principalement )?(?:sur|de)",
        r"sources|informations? (?:a|ont) été (?:recueillies?|collectées?)",
    ),
    limits=words(
        r"(?:aucune?|rien|personne) (?:[\w’-]+ ){0,4}n’(?:a|ont) (?:pu )?(?:être |été )?\w+",
        r"n’(?:a|ont|avons|avait|est|étaient?) (?:pas |pu |guère )?(?:pu )?(?:être |été )?"
        r"(?:vérifi\w+|confirm\w+|établi\w*|lue?s?|vue?s?|consulté\w*|trouvé\w*|connu\w*|obtenu\w*)",
        r"nous n’avons (?:rien |pas )?(?:pu |trouvé)\w*|(?:ses|nos|leurs) limites|"
        r"limites? (?:de|du|des) (?:ce|cette|la présente|notre|nos|méthode|texte|sources|informations)|"
        r"limitée?s? aux (?:sources|informations|documents)|en partie seulement|"
        r"sans prétendre|ne prétend",
        r"rien n’a été trouvé|non vérifié\w*|de seconde main|aucun entretien|seulement en partie|n’ont été lus",
    ),
    method_heading=words(r"méthod\w+|sources|limites"),
    separated=re.compile(r"(?<!\d)(?<!\d[ .,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)"),
    per_cent=words(r"pour cent|pourcent"),
    days=(
        ("3 mars 2023", re.compile(rf"\b(?:1er|\d{{1,2}})[ \u00a0](?:{_MONTH})\b(?:[ \u00a0]\d{{4}})?")),
        ("03/03/2023", re.compile(r"(?<![\w/.-])\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d(?![\w/-])")),
        ("2023-03-03", re.compile(r"(?<![\w/.-])(?:19|20)\d\d-\d\d-\d\d(?![\w/-])")),
    ),
)
