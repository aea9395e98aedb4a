"""The rules of form as a table of text, three lines a rule:

id | nature | cycles | grade in the 4th cycle | best grade in any | sources
the rule
what can be checked

The sources are short names of `sources.SOURCES`.
"""

TABLE = """
BIND-1 | context | 2-4 | C | A | OHCHR-2
Guidance on substance is advice: it does not limit what a stakeholder decides to say.
Findings on content are never errors, those on the safety of persons and on publication apart.

BIND-2 | binding | 2-4 | C | A | OHCHR-2
Rules on form and on deadlines bind: a submission that breaks them is in principle not considered.
Findings on form and deadlines may be errors.

BIND-3 | binding | 2-4 | B | B | CRC-FS2
Only submissions that respect the guidelines are put on OHCHR's website.
Nothing to check: the reason for the checks.

BIND-4 | binding | 1-4 | C | A | AHR, OHCHR-2
Late submissions are not considered.
See SUB-4.

LEN-1 | binding | 2-4 | C | B | UI-2011, UI-3, CRC-FS2
One organization alone: at most 2,815 words.
Count the words of the document and of the finished file.

LEN-2 | binding | 2-4 | C | B | UI-2011, UI-3, CRC-FS2
Joint submission: at most 5,630 words.
As LEN-1; the kind of submission chooses the limit.

LEN-3 | binding | 4 | C | C | OWN
The two limits hold in the fourth cycle too.
As LEN-1.

LEN-4 | obsolete | 1 | A | A | OHCHR-1
Five pages alone, ten for a large coalition.
Nothing to check: replaced by words in November 2011.

LEN-5 | binding | 3-4 | C | B | UI-3S
Footnotes and endnotes do not count. (Read for the reports of States.)
Count notes apart.

LEN-6 | binding | 1-4 | C | A | OHCHR-1
Annexes do not count.
An annex is a file of its own; no annex heading in the main text.

LEN-7 | unknown | 1-4 | D | D | OWN
Whether cover, list of organizations and table of contents count was not found.
Report the words with and without the opening part; warn when only the smaller count fits.

LEN-8 | advisory | 2 | D | B | ARC
Shorter is fine; a few paragraphs are welcome.
Nothing to check.

LEN-9 | context | 1-4 | A | A | CRIN-NGO, SUM48
OHCHR has to fit all submissions into one short summary.
Nothing to check: the reason for an executive summary.

FMT-1 | binding | 1-4 | C | A | OHCHR-1, AHR
A Word file, never PDF.
The finished file is a .docx package.

FMT-2 | binding | 1-4 | C | A | OHCHR-1
Times New Roman, 12 point.
Default style and every run: the font's name and 24 half-points.

FMT-3 | binding | 1-4 | C | B | AHR, ARC
Number every paragraph.
Each paragraph of the body is numbered; numbers run on without gap or repeat.

FMT-4 | binding | 1-4 | C | B | AHR, ARC
Number every page.
A page number field in the header or footer of each section.

FMT-5 | binding | 1-4 | C | B | AHR, UI-3
An official language of the United Nations, preferably English, French or Spanish.
The submission's language: pass for en, fr, es; warn for ar, ru, zh; error for any other.

FMT-6 | unknown | 1-4 | D | D | OWN
No rule on paper, margins, line spacing or justification was found.
Nothing to check: A4 is our default.

FMT-7 | binding | 1 | D | A | OHCHR-1
One State to a submission.
Exactly one State under review in the manifest.

FMT-8 | binding | 3-4 | C | C | OWN
No picture or map in the submission or its annexes.
No media parts and no drawings in the file; a logo is tolerated in practice.

OPEN-1 | binding | 1-4 | C | A | OHCHR-1
Joint submission: the names of all submitting organizations at the beginning of the text.
Each organization's name stands before paragraph 1 of the finished file.

OPEN-2 | advisory | 1-4 | C | A | OHCHR-1
A short paragraph on the organization or coalition: main activities and year of foundation.
Activities and year of foundation are given for each organization.

OPEN-3 | binding | 1-4 | D | A | OHCHR-1, OHCHR-SYS
Contact details of a contact person, given in the submission system.
Checklist; a contact in the file itself would be public.

OPEN-4 | advisory | 1-4 | C | B | AHR, ARC, IFEX
An introduction or executive summary with the main points.
An introductory section exists and is not empty.

OPEN-5 | advisory | 1-4 | C | B | AHR, IFEX
Key words for the subjects near the beginning.
One key word or more, printed before paragraph 1.

OPEN-6 | practice | 1-4 | B | B | IFEX
State, session and its dates named at the top.
Session and State of the manifest agree with the calendar.

JNT-1 | advisory | 1-4 | C | A | OHCHR-1
Joint work is encouraged, above all by large groups with a common subject.
Nothing to check.

JNT-2 | advisory | 2-4 | C | C | OWN
A joint text looks at the country together; what is one member's own work belongs into that member's submission.
A person decides: records do not say which member gave them.

JNT-3 | unknown | 3-4 | D | C | OWN
One individual submission an organization and State; for joint ones no text that was read gives a number.
Submissions that others.yaml lists are compared; a person confirms that there are no more.

JNT-4 | advisory | 2-4 | C | C | OWN
Individual and joint submissions of one organization should not repeat each other.
A person decides: other submissions of the organization are not in the project.

JNT-5 | practice | 4 | A | A | SUM48
Two organizations are enough for a joint submission.
Joint needs two organizations or more, individual exactly one.

JNT-6 | practice | 1-4 | D | D | OWN
A regional coalition may submit; the submission is still on one State.
Nothing to check: see FMT-7.

CON-1 | advisory | 1-4 | A | A | OHCHR-3, RES5/1
Written for the review, with credible and reliable information.
Each factual paragraph cites a source or a first-hand record.

CON-2 | advisory | 3-4 | B | A | OHCHR-3, UI-4
Weight on what became of earlier recommendations, and on developments since the last review.
Some paragraphs take up an earlier recommendation.

CON-3 | advisory | 3-4 | C | B | UI-3
Say exactly which earlier recommendation is meant.
Number, report, recommending State and position are given and agree with the list.

CON-4 | advisory | 3-4 | C | B | UI-3
Offer draft recommendations that States can use, in SMART form.
Each recommendation names one action that can be checked.

CON-5 | advisory | 1-4 | C | B | AHR, IFEX
The time since the previous review.
Each record's event lies between the last review and the deadline.

CON-6 | advisory | 1-4 | C | B | IFEX, UI-1805
First-hand information; second-hand only where it supports first-hand.
A person decides: whether a source is first-hand depends on what is said.

CON-7 | binding | 3 | D | B | UI-3
Notes give references only, no substance.
No note is long; Markdown has no way to write text into a note.

CON-8 | advisory | 1-4 | C | C | OWN
Do not copy out lists of treaties, concluding observations or recommendations of special procedures.
Long quotations from such documents.

CON-9 | binding | 2-4 | C | C | OWN
No manifestly abusive language.
A list of abusive and loaded words; a person decides.

CON-10 | binding | 1-4 | B | B | CRC-FS2, CRIN
Neither anonymous nor confidential: names and text go online.
A person confirms it.

CON-11 | advisory | 1-4 | B | B | CRC-FS2
Name cases or victims only when nobody concerned is endangered.
A person's name is printed only with consent and a judged risk.

CON-12 | advisory | 2 | D | B | CRC-FS2
At risk of reprisals, a national organization may pass information through an international one.
Nothing to check.

CON-13 | advisory | 1-4 | B | B | IFEX
Individual cases only as examples of a pattern.
A person decides.

CON-14 | advisory | 2 | D | B | CRC-FS2
No need to cover every right; set priorities.
The number of themes.

CON-15 | context | 1-4 | A | A | RES5/1
The review rests on the Charter, the Universal Declaration, treaties in force, pledges, and humanitarian law.
Rights are named by a known instrument.

ANX-1 | advisory | 1-3 | D | A | OHCHR-1, UI-3
More detailed factual material may be attached for reference.
Annexes are files of their own.

ANX-2 | binding | 1-4 | C | B | AHR
Do not annex reports by other organizations.
The author of an annex is a submitting organization.

ANX-3 | binding | 3-4 | C | C | OWN
No pictures, maps or annual reports as annex.
Media parts in an annex; an annex called annual report.

ANX-4 | advisory | 3 | D | B | UI-3M
Filling in the country matrix of earlier recommendations and sending it along is encouraged.
An export of the matrix.

ANX-5 | practice | 1-4 | D | D | OWN
All that is essential stands in the main text: the summary is written from it.
No recommendation only in an annex.

SUB-1 | binding | 2-4 | A | A | OHCHR-SYS, UI-21
Only through OHCHR's online submission system.
Checklist.

SUB-2 | binding | 4 | A | A | OHCHR-SYS, UI-21
One account an organization; log in with the user name, not the e-mail address.
Checklist.

SUB-3 | binding | 4 | A | A | OHCHR-SYS, UI-4
Files are taken only inside a window before each session.
The day lies inside the window, where it is known.

SUB-4 | binding | 4 | A | A | OHCHR-SYS
The window closes at 23:59, Geneva time. (Read for session 47.)
The deadline is the day at 23:59 in Europe/Zurich.

SUB-5 | obsolete | 1-2 | B | B | AHR, ARC
The window closed at noon, Geneva time.
Nothing to check: see SUB-4.

SUB-6 | context | 3-4 | B | B | UI-3, UI-CSO
The deadline lies six to eight months before the review.
Nothing to check: the calendar holds the day.

SUB-7 | advisory | 1-4 | C | B | AHR
Send the final text; later versions may not be taken.
Checklist.

SUB-8 | practice | 1-2 | D | A | OHCHR-1, UI-21
Receipt is confirmed electronically, and the upload appears in the account's list.
Checklist.

SUB-9 | obsolete | 1 | A | A | OHCHR-1
Title of the covering mail: main stakeholder, kind, country, month and year.
A pattern for the title property of the file.

SUB-10 | unknown | 4 | D | D | OWN
No rule on the file's name or size was found.
Warn above 5 MB, and for spaces or accents in the name.

SUB-11 | practice | 3-4 | B | B | OHCHR-LINK
Main text and numbered annexes are published as files of their own.
Main text and annexes are separate files.
"""
