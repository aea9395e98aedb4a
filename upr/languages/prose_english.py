"""English prose: see `prose`. Lists are ours (grade D) unless a comment names a source."""

from __future__ import annotations

import re

from upr.languages.english import MONTHS
from upr.languages.prose import Prose, by_category, listed, opening, themselves, words

_MONTH = "|".join(MONTHS)
_DETERMINED = (
    r"(?=the|an?|all|any|every|each|its|his|her|their|those|these|such|to|that|whether|how|for|with|by|into|"
    r"articles?|laws?|full|independent|effective|public|free)\b"
)

PROSE = Prose(
    further_verbs=by_category(
        c2="carry on, go on, keep",
        c3="assess, check, discuss, evaluate, look into, reconsider",
        c4="advance, combat, cooperate, deal with, do more, enhance, facilitate, fight, foster, make "
        "efforts, make every effort, make progress, make sure, move forward, prevent, protect, raise "
        "awareness, redouble, safeguard, secure, support, tackle, uphold, widen, work towards",
        c5="accept, adhere, align, allocate, allow, annul, apply, appoint, ban, bring, build, carry out, "
        "cease, change, close, commute, compensate, complete, condemn, consult, create, disband, "
        "disclose, dismiss, draft, drop, end, exclude, exempt, expand, finalise, finalize, finish, free, "
        "give, grant, halt, harmonise, harmonize, hold, incorporate, increase, introduce, issue, join, "
        "let, make, modify, monitor, open, outlaw, pardon, pass, pay, permit, prohibit, prosecute, "
        "provide, punish, put in place, put into operation, raise, recognise, recognize, reconstitute, "
        "reduce, reform, refrain, register, reinstate, remove, reopen, replace, report, resettle, "
        "restore, return, revoke, sanction, set up, sign, simplify, stop, submit, suspend, train, "
        "transfer, undo, vacate, waive",
    ),
    ambiguous_verbs=listed(
        "address advance ban change check close combat complete conduct draft drop engage exempt fight finish "
        "free grant guarantee halt hold issue lift monitor open pardon pass pay permit raise "
        "reform refrain register release repeal replace report respect return review sanction secure share sign "
        "study support train transfer"
    ),
    lead=re.compile(
        r"(?:\w+ly(?:(?:,| and|, and) \w+ly)*,? |further |without (?:further )?delay,? |as a matter of \w+,? )?", re.I
    ),
    no_verb=re.compile(
        r"(?:the|an?|all|any|every|each|no|to|that|it|its|there|this|these|those|we|our|they|their|please|"
        r"authorities|government|parliament|states?)\b"
        r"|(?:[\w’'-]+ ){0,5}?(?:should|must|shall|needs? to|ha(?:s|ve) to|ought to|(?:is|are) (?:urged|called|"
        r"asked))\b"
        r"|(?!dispose|approve|speak|think)\w+ of\b"
        r"|(?:urges?|recommends?|recommended|recommendation)\b",
        re.IGNORECASE,
    ),
    join=r"(?:;|,? and|,? as well as)(?: to| then| also)? (?:\w+ly )?"
    r"(?:({verbs}) (?!(?:it|them|of)\b)|({ambiguous}) " + _DETERMINED + ")",
    subordinate=re.compile(
        r"\b(?:to (?!the\b|an?\b|all\b|its?\b|their\b|every\b|any\b|those\b)[a-z]+|so|that|which|who|whose|unless|"
        r"until|where|when|if|whether|by \w+ing|for \w+ing)\b"
    ),
    vague=re.compile(
        r"^(?:\w+ly |further )?(?:adopt|develop|implement|introduce|take|undertake|make|increase|redouble|enhance|"
        r"intensify|strengthen|step up)"
        r"(?: (?!and\b|laws?\b|provisional|interim|precautionary|protective|alternative|non-custodial)[a-z-]+){0,3}? "
        r"(?:measures|steps|efforts?|actions?(?! (?:plan|programme))|policies|initiatives|strategies)\b"
        r"|\b(?:where|as|if|when) (?:appropriate|possible|necessary|needed|feasible)\b"
        r"|\bas (?:far|soon) as possible\b|\bin due course\b",
        re.IGNORECASE,
    ),
    when=re.compile(
        rf"\b(?:by|before|until|later than)\b(?: [\w’'-]+){{0,3}}? (?:\d|mid-|end\b|next\b|(?:{_MONTH})\b)"
        r"|\bwithin (?:[\w-]+ ){0,3}(?:day|week|month|year)s?\b"
        r"|\b(?:every|each) (?:\w+ )?(?:months?|years?|quarter)\b|\b(?:annually|yearly|quarterly|monthly)\b"
        r"|\b(?:immediately|forthwith|at once)\b|\bwithout (?:further |undue )?delay\b",
        re.IGNORECASE,
    ),
    leaning=opening(
        r"this|these|they|their|theirs|them|he(?!(?-i: [A-Z]))|she|his|hers?|it|its|such|the (?:former|latter)",
        r"however|moreover|furthermore|nevertheless|nonetheless|therefore|thus|hence|consequently|besides",
        r"in addition|as a result|by contrast|on the other hand|in response|meanwhile|similarly|likewise|also|"
        r"but|yet|for example|for instance|since then|at the same time|on the same day|the same (?:day|month|year)|"
        r"others (?:are|had|have|said|were)|both (?:are|had|have|were)|(?:after|because of|despite|of) th(?:is|ese)|"
        r"in both cases",
    ),
    standing=opening(
        r"(?:this|these) (?:submission|report|text|document|coalition|joint submission|section|chapter|example)s?",
        r"it (?:is|was|has been|remains|seems|appears)(?: \w+){0,3} (?:that|to|whether|for)",
        r"such as",
    ),
    long_sentence=50,
    known_acronyms=listed(
        # The review and those who read the text there.
        "UN UPR OHCHR UNHCR UNICEF UNESCO UNDP UNFPA UNAIDS ILO IOM WHO WFP FAO IMF "
        # States and groups of States in common use; OHCHR's own words for persons and bodies.
        "EU UK US USA UAE ASEAN SDG SDGS NGO NGOS CSO CSOS NHRI NHRIS LGBT LGBTI LGBTQ LGBTIQ LGBTQI LGBTQIA "
        # Household words that nobody spells out.
        "AIDS HIV COVID TV FM AM PM ID IP IT SIM SMS GPS VPN DNA USB CCTV BBC CNN AFP OK MP MPS PDF ISBN AD BC "
        "USD EUR GBP CHF"
    ),
    loaded={
        **themselves(
            "barbaric bloodthirsty brazen brazenly butcher butchers cronies crook crooks despicable despot "
            "despotic despots diabolical dictator dictators disgusting draconian evil farce farcical fascist "
            "fascists gangster gangsters heinous henchman henchmen lackey lackeys liar liars mafia monstrous "
            "murderous notorious notoriously outrageous outrageously ruthless ruthlessly savage savages sham "
            "shameful shamefully shameless shamelessly stooge stooges thug thugs tyrannical tyranny tyrant "
            "tyrants"
        ),
        "called": "so-called",
        "kangaroo": "kangaroo courts?",
        "puppet": "puppet of",
        "puppets": "puppets of",
        "regime": r"(?:the|this|current|ruling|brutal|military) regime"
        r"(?! (?:of|for|on|under|governing|established|applicable))",
    },
    positive=words(
        # A demand (`be released`) and what did not happen (`not released`) are no step.
        r"(?<!be )(?<!not )(?<!not been )(?<!never )(?:accepted|acquitted|acceded|adopted|abolished|agreed|allowed|"
        r"commuted|cooperated|"
        r"decriminali[sz]ed|dropped|enacted|ended|expanded|granted|improved?|invited|launched|lifted|pardoned|promised|"
        r"ratified|recogni[sz]ed|rehabilitated|released|reopened|repealed|replied|restored|signed|strengthened|"
        r"supported|trained|welcomed?|withdrew)",
        r"(?<!no )(?<!without )(?:improvements?|progress|steps? (?:forward|towards?))",
        r"allocated|drafted|upheld (?:a|the|his|her|its|their|two|three) complaints?|kept up its|set up|"
        r"taken steps|took steps|undertook|undertaken|we found (?:no|none|nothing)",
    ),
    method=words(
        r"interviews?|interviewed|methodology|method|consultations?|surveys?|fieldwork|focus groups?|"
        r"(?:our|own|its|their) monitoring",
        r"(?:rests?|based|draws?|relies|relied|built) (?:solely |only |mainly |largely )?(?:up)?on",
        r"public sources|sources|information (?:was|were) (?:collected|gathered)|was compiled|were collected|"
        r"documented by",
    ),
    limits=words(
        r"(?:no|none|nothing|nobody) (?:[\w’-]+ ){0,4}(?:could|can|was|were) (?:be )?"
        r"(?:verified|confirmed|checked|established|read|seen|found|obtained|interviewed|reached)",
        r"(?:could|can|was|were|is|are|has|have|had|did|do) ?not(?: be| been)? (?:\w+ )?"
        r"(?:verified|verify|confirmed|confirm|checked|established|establish|read|seen|known|find|found|obtain|"
        r"obtained|covered|cover)",
        r"we found no\w*|nothing was found|(?:its|our|their) limits|limitations of|"
        r"limits of (?:the|this|our) (?:\w+ )?(?:text|method|submission|report|information|material|sources|data)|"
        r"limited to (?:public|published|open|what)|known to us (?:only )?through|only in part",
        r"no interviews|unverified|no claim to|does not claim|beyond the scope|not verified|at second hand|"
        r"cannot (?:verify|confirm|say|tell|know|be (?:verified|confirmed|checked|known))",
    ),
    method_heading=words(r"method|methods|methodology|sources|how (?:the|this) .{1,40} (?:was|were) \w+|limits"),
    separated=re.compile(r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,]\d)"),
    per_cent=words(r"per cent|percent"),
    days=(
        ("3 March 2023", re.compile(rf"\b\d{{1,2}} (?:{_MONTH})(?: \d{{4}})?\b")),
        (
            "March 3, 2023",
            re.compile(rf"\b(?:{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?(?:, \d{{4}})?\b(?! (?:and|to|until) \d)"),
        ),
        ("3rd March 2023", re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th) (?:of )?(?:{_MONTH})\b(?: \d{{4}})?")),
        ("03/03/2023", re.compile(r"(?<![\w/.-])\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d(?![\w/-])")),
        ("2023-03-03", re.compile(r"(?<![\w/.-])(?:19|20)\d\d-\d\d-\d\d(?![\w/-])")),
    ),
)
