"""Where the facts were read: short names and addresses.

The field `source` of a fact holds short names of this table, joined by `, `. Press texts of OHCHR were read in
copies on other sites, because the originals were not at hand; the titles say so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Source:
    """A page or document; `url` is empty where there is nothing to open."""

    title: str
    url: str = ""


_UI = "https://www.upr-info.org"

SOURCES: Mapping[str, Source] = MappingProxyType(
    {
        # Ours
        "OWN": Source("our inference or proposal"),
        "GENERAL": Source("general knowledge, not read for this table"),
        # Guidelines
        "OHCHR-NGO4": Source(
            "OHCHR page for other stakeholders, 4th cycle", "https://www.ohchr.org/en/hr-bodies/upr/ngos-nhris"
        ),
        "OHCHR-SYS": Source(
            "OHCHR, login page of the online submission system, early 2024",
            "https://uprdoc.ohchr.org/Account/Login.aspx",
        ),
        "OHCHR-LINK": Source(
            "OHCHR, link to a published annex",
            "https://uprdoc.ohchr.org/uprweb/downloadfile.aspx?file=Annexe2&filename=10684",
        ),
        "OHCHR-3": Source(
            "OHCHR, guidelines for stakeholders, 3rd cycle (copy, paragraphs 1 to 3)",
            "https://docsbay.net/doc/1180997/"
            "universal-periodic-review-third-cycle-information-and-guidelines-for-relevant-stakeholders",
        ),
        "OHCHR-2": Source(
            "OHCHR, guidelines for stakeholders, 2nd cycle (copy, opening)",
            "https://scribd.com/document/131234169/UPR-TechnicalGuideEN",
        ),
        "OHCHR-1": Source(
            "OHCHR, technical guidelines, 1 July 2008",
            "http://www.ohchr.org/EN/HRBodies/UPR/Pages/TechnicalGuide.aspx",
        ),
        "DEC17/119": Source("Human Rights Council decision 17/119", "https://right-docs.org/doc/a-hrc-dec-17-119"),
        "RES5/1": Source(
            "Human Rights Council resolution 5/1, annex (copy)",
            "https://docsbay.net/5-1-institution-building-of-the-united-nations-human-rights-council",
        ),
        "SUM48": Source(
            "Summary of stakeholders' submissions on Slovenia, A/HRC/WG.6/48/SVN/3 (copy)",
            "https://github.com/Tony33344/slovenia-human-rights-tracker/blob/"
            "c127087799e8aaa2b5d8f601eafa931f86dff181/docs/cycle4/A_HRC_WG_6_48_SVN_3_Stakeholder_Summary.md",
        ),
        "UI-2011": Source(
            "UPR Info, news on the guidelines of November 2011 (French)",
            f"{_UI}/fr/news/mises-%C3%A0-jour-des-directives-techniques-pour-le-soumission-"
            "d%E2%80%99information-par-la-soci%C3%A9t%C3%A9-civile",
        ),
        "UI-3": Source(
            "UPR Info, news on the guidelines and matrices of the 3rd cycle",
            "https://upr-info.org/en/news/new-guidelines-and-matrices-third-cycle-ngo-submissions",
        ),
        "UI-3M": Source("UPR Info, matrices for session 28", f"{_UI}/es/node/1859"),
        "UI-3S": Source(
            "UPR Info, guidance note for reports of States, 3rd cycle",
            f"{_UI}/en/news/new-guidance-note-for-states-national-reports-for-the-third-upr-cycle",
        ),
        "UI-4": Source(
            "UPR Info, news on the guidelines of the 4th cycle, January 2022",
            "https://upr-info.org/en/news/new-guidelines-and-deadlines-other-stakeholders-reports-4th-upr-cycle",
        ),
        "UI-CSO": Source("UPR Info, Take action", "https://upr-info.org/en/get-involved/cso/take-action"),
        "UI-21": Source(
            "UPR Info, deadlines of sessions 21 and 22, 2014",
            f"{_UI}/en/news/extension-deadline-civil-society-reports-upr-21-and-22?page=2",
        ),
        "UI-1805": Source("UPR Info, training for organizations from Cambodia", "https://upr-info.org/es/node/1805"),
        "CRC-FS2": Source(
            "Child Rights Connect, Fact Sheet 2, 2011",
            "https://studylib.net/doc/18439403/ngo-written-submission-for-the-universal-periodic-review",
        ),
        "AHR": Source("The Advocates for Human Rights, guidelines page", "https://mnadvocates.org/basic_5"),
        "ARC": Source(
            "ARC International, action alert for session 13, 2011",
            "https://issuu.com./beatriaz1/docs/upr_13_action_alert",
        ),
        "IFEX": Source(
            "IFEX, submitting a report to the UPR", "https://ifex.org/campaign_toolkit/submitting_report_to_upr/"
        ),
        "CRIN": Source("CRIN, page on the UPR", "http://crinarchive.org.uk/HRC/UPR.asp"),
        "CRIN-NGO": Source(
            "CRIN, guidelines for contributions of NGOs",
            "https://archive.crin.org/en/library/publications/"
            "guidelines-ngo-contributions-universal-periodic-review.html",
        ),
        # Calendar
        "ILGA": Source("ILGA World, deadlines of the 4th cycle", "https://worldconference.ilga.org/upr-deadlines"),
        "P40": Source(
            "OHCHR, press text on session 40 (copy)",
            "http://waterproof-coating.com/human-rights-council-universal-periodic-review-working-group-to-hold-"
            "fortieth-session-in-geneva-from-24-january",
        ),
        "P41": Source(
            "OHCHR, press text on session 41 (copy)",
            "https://www.silkway.news/universal-periodic-review-working-group-99603/",
        ),
        "P46": Source(
            "OHCHR, press text on session 46 (copy)",
            "https://www.nationaltribune.com.au/"
            "human-rights-records-of-14-states-to-be-examined-by-universal-periodic-review-mechanism/",
        ),
        "P48": Source(
            "OHCHR, press text on session 48 (copy)",
            "https://menafn.com/1109093979/"
            "Human-Rights-Records-Of-14-States-To-Be-Examined-By-Universal-Periodic-Review-Mechanism",
        ),
        "NZ46": Source(
            "Submissions of civil society in New Zealand to session 46",
            "http://www.converge.org.nz/pma/nzupr-ngos2024.htm",
        ),
        "CLDH": Source("Lebanese Center for Human Rights", "https://www.cldh-lebanon.org/OurBlog/Artical/2199"),
        "SRI": Source("Sexual Rights Initiative", "https://www.sexualrightsinitiative.org/fr/node/345"),
        "UI-AGENDA": Source("UPR Info, agenda of the UPR", f"{_UI}/en/upr-process/upr-agenda"),
        # Reviews of Cambodia
        "KHM-2009": Source(
            "OHCHR, highlights of 1 December 2009",
            "https://previous.ohchr.org/EN/HRBodies/UPR/Pages/Highlights1December2009.aspx",
        ),
        "KHM-2014": Source(
            "Report of the Working Group on Cambodia, A/HRC/26/16 (copy)",
            "https://docsbay.net/report-of-the-working-group-on-the-universal-periodic-review-on-cambodia-in-english",
        ),
        "KHM-2014-OUTCOME": Source(
            "United Nations Geneva, meeting summary of June 2014",
            "https://ungeneva.org/ar/news-media/meeting-summary/2014/06/"
            "human-rights-council-adopts-outcome-universal-periodic-review",
        ),
        "KHM-2014-REJECTED": Source(
            "UPR Info, Cambodia rejects four recommendations",
            "https://upr-info.org/en/news/cambodia-rejects-4-recommendations-initially-accepted",
        ),
        "UI-32": Source("UPR Info, end of session 32", f"{_UI}/en/news/conclusion-32nd-session-upr"),
        "KHM-2019": Source(
            "The Phnom Penh Post, on the recommendations of 2019",
            "https://www.phnompenhpost.com/national-politics/chrc-reviews-upr-recommendations",
        ),
        "KHM-2024": Source(
            "Norway, statement of 8 May 2024",
            "https://www.norway.no/en/missions/wto-un/nig/statements/hr/upr/upr-46st-session/upr46-Cambodia/",
        ),
        "GICJ": Source("Geneva International Centre for Justice, on the review of Cambodia in 2024"),
    }
)
