"""English, as the United Nations writes it: British spelling with -ize, forms of the Editorial Manual."""

from __future__ import annotations

from upr.languages.forms import note_form
from upr.languages.keys import Labels, Language
from upr.languages.typography import before_number, behind_digit, between_day_and

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

WORDS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def _ordinal(number: int) -> str:
    if number <= len(WORDS):
        return WORDS[number - 1]
    teens = number // 10 == 1
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


LABELS = Labels(
    state_under_review="Universal Periodic Review of {state}",
    session="{ordinal} session of the UPR Working Group[, {dates}]; {cycle} cycle",
    individual="Individual submission",
    joint="Joint submission",
    submitted_by="Submitted by",
    organisation="{name} ({acronym}), {city}, {country}[, founded in {founded}][, {url}][. {activities}]",
    key_words="Key words: {words}",
    recommendations="Recommendations",
    recommendation_list="{theme}: {paragraphs}",
    draft="DRAFT",
    page="Page {page} of {pages}",
    note_separator="; ",
    missing="[[missing: {id}]]",
)

COPY = "[ (reproduced by {copy_publisher}[, {copy_url}][, accessed on {copy_accessed}])]"
ACCESS = "[. Available at {url}][ (archived at {archived_url})][ (accessed on {accessed})]" + COPY + "[ ({held_at})]"
WHERE = "[, {symbol}][, {locator}][{remark}]" + ACCESS
LATER = "[, {published}][, {locator}][{remark}]"
ORIGINAL = "[ [[{original_title}]]]"

PAGE = (
    note_form("[{author}, ]{publisher}, “{quoted_title}”" + ORIGINAL + ", {published}" + WHERE),
    note_form("[{author}, ][{issuer}, ]“{quoted_short}”" + LATER),
)
BOOK = (
    note_form("[{author}, ][{issuer}, ]*{title}*" + ORIGINAL + "[ ({imprint})][, {bare_date}]" + WHERE),
    note_form("[{author}, ][{issuer}, ]*{short}*" + LATER),
)
SYMBOL = note_form("{symbol}[, {locator}][{remark}]")
UN_RESOLUTION = note_form("{publisher} resolution {number}[, {locator}][{remark}]")
SESSION = "[ made at the {session} session of the UPR Working Group]"
UNNUMBERED = (
    "[{states}, ]recommendation" + SESSION + " ([{report}, ]paragraph number not known)[, {position}][, {locator}]"
)

NOTE_FORMS = {
    "un-document": PAGE,
    "symbol": (SYMBOL, SYMBOL),
    "treaty": (
        note_form(
            "{title}" + ORIGINAL + "[, {symbol}][, {locator}][{remark}]"
            "[ (United Nations, *Treaty Series*, {treaty_series})]" + ACCESS
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
        note_form("{court}, {title}" + ORIGINAL + "[, case No.\u00a0{case_number}][, {dated}]" + WHERE),
        note_form("{court}, {short}" + LATER),
    ),
    "court-case": (
        note_form(
            "{court}, *{title}*" + ORIGINAL + "[, case No.\u00a0{case_number}], decision of {published}" + WHERE
        ),
        note_form("{court}, *{short}*" + LATER),
    ),
    "official-statement": PAGE,
    "state-response": PAGE,
    "ngo-report": BOOK,
    "ngo-statement": PAGE,
    "news-report": (
        note_form("[{author}, ]“{quoted_title}”" + ORIGINAL + "[, {agency}][, *{publisher}*], {published}" + WHERE),
        note_form("[{author}, ]“{quoted_short}”[, {agency}][, *{issuer}*]" + LATER),
    ),
    "academic-work": BOOK,
    "academic-article": (
        note_form(
            "[{author}, ][{issuer}, ]“{quoted_title}”" + ORIGINAL + ", *{container}*[, {issue}], {published}" + WHERE
        ),
        note_form("[{author}, ][{issuer}, ]“{quoted_short}”" + LATER),
    ),
    "dataset": PAGE,
    # First-hand material: neither title nor place is printed, since either may point to a person.
    "testimony": (note_form("interview[ with {interview_with}], {recorded}"),) * 2,
    "incident": (note_form("own monitoring, {recorded}"),) * 2,
    "media-file": (note_form("material on file, {recorded}"),) * 2,
    "earlier": (note_form("[{report}, ]{locator}[ ({states})][, {position}][{remark}]"),) * 2,
    "earlier-unnumbered": (
        note_form(
            UNNUMBERED + "[. See {publisher}, “{quoted_title}”[, {published}]][. Available at {url}][{remark}]"
        ),
        note_form(UNNUMBERED + "[{remark}]"),
    ),
}

HEADINGS = {
    "scope": "Scope of international obligations and cooperation with human rights mechanisms",
    "framework": "National human rights framework",
    "legislation": "Constitutional and legislative framework",
    "institutions": "Institutional infrastructure and policy measures",
    "promotion": "Promotion and protection of human rights",
    "obligations": "Implementation of international human rights obligations, taking into account applicable "
    "international humanitarian law",
    "equality": "Equality and non-discrimination",
    "liberty": "Right to life, liberty and security of person, and freedom from torture",
    "humanitarian-law": "International humanitarian law",
    "justice": "Administration of justice, including impunity, and the rule of law",
    "freedoms": "Fundamental freedoms and the right to participate in public and political life",
    "privacy": "Right to privacy",
    "family": "Right to marriage and family life",
    "slavery": "Prohibition of all forms of slavery, including trafficking in persons",
    "work": "Right to work and to just and favourable conditions of work",
    "social-security": "Right to social security",
    "living": "Right to an adequate standard of living",
    "health": "Right to health",
    "education": "Right to education",
    "culture": "Cultural rights",
    "development": "Development, the environment, and business and human rights",
    "groups": "Rights of specific persons or groups",
    "women": "Women",
    "children": "Children",
    "older-persons": "Older persons",
    "disabilities": "Persons with disabilities",
    "indigenous": "Indigenous peoples and minorities",
    "lgbti": "Lesbian, gay, bisexual, transgender and intersex persons",
    "migrants": "Migrants, refugees and asylum-seekers",
    "displaced": "Internally displaced persons",
    "stateless": "Stateless persons",
}

# Those that were recalled and not read in a summary of the 4th cycle (guidelines page, 10.1, in italics).
RECALLED = (
    "legislation",
    "liberty",
    "humanitarian-law",
    "privacy",
    "family",
    "work",
    "living",
    "culture",
    "development",
    "children",
    "older-persons",
    "disabilities",
    "indigenous",
    "displaced",
)

VERBS_BY_CATEGORY = {
    1: "call on, request assistance, seek, share",
    2: "continue, maintain, persevere, persist, pursue",
    3: "analyse, consider, envisage, envision, examine, explore, reflect on, reflect upon, revise, review, study",
    4: "accelerate, address, encourage, engage, ensure, guarantee, improve, intensify, promote, respect, speed up, "
    "step up, strengthen, take action, take measures, take steps",
    5: "abolish, accede, adopt, amend, comply with, conduct, criminalise, criminalize, decriminalise, decriminalize, "
    "define, develop, eliminate, enact, enforce, establish, extend, implement, initiate, investigate, invite, lift, "
    "publish, ratify, release, repeal, undertake, withdraw",
}

LANGUAGE = Language(
    code="en",
    tag="en-GB",
    labels=LABELS,
    ordinals={number: _ordinal(number) for number in range(1, 100)},
    months=MONTHS,
    dates={
        "year": "{year}",
        "month": "{month} {year}",
        "day": "{day} {month} {year}",
        "first-day": "{day} {month} {year}",
    },
    joiners=(", ", " and ", "–"),
    number_sign="No.",
    list_label="({number})",
    locators={
        "paragraph": ("para. {value}", "paras. {value}"),
        "page": ("p. {value}", "pp. {value}"),
        "article": ("art. {value}", "arts. {value}"),
        "annex": ("annex {value}", "annexes {value}"),
        "section": ("sect. {value}", "sects. {value}"),
        "recommendation": ("recommendation {value}", "recommendations {value}"),
    },
    positions={
        "supported": "supported",
        "noted": "noted",
        "mixed": "supported in part",
        "unknown": "position not known",
    },
    note_forms=NOTE_FORMS,
    quotation_marks=("“", "”"),
    inner_quotation_marks=("‘", "’"),
    note_mark="after-punctuation",
    typography=(
        before_number("para. paras. art. arts. sect. sects. chap. chaps. vol. vols. No. Nos. p. pp."),
        before_number("article articles Article Articles paragraph paragraphs Paragraph Paragraphs annex Annex"),
        between_day_and(MONTHS),
        behind_digit(r"per cent\b"),
    ),
    headings=HEADINGS,
    names={},
    verbs={verb: category for category, verbs in VERBS_BY_CATEGORY.items() for verb in verbs.split(", ")},
    uncertain=frozenset(f"headings.{key}" for key in RECALLED),
)
