"""OHCHR's labels of themes and of groups of persons, as printed, one a line.

"Measured" labels were read out of OHCHR's own thematic lists (Slovenia, sessions 20, 34 and 48). "Seen" labels stand
in public programs that read such lists or OHCHR's database, or track recommendations. The complete lists are filters
on OHCHR's site, so ours are open: an unknown label is kept.
"""

CURRENT_MEASURED = """
2030 Agenda & other voluntary commitments
Access to justice & remedy
Advancement of women
Budget & resources (for human rights implementation)
Children: definition; general principles; protection
Children: family environment & alternative care
Children: juvenile justice
Children: protection against exploitation
Civil & political rights - general measures of implementation
Conditions of detention
Constitutional & legislative framework
Cooperation & consultation with civil society
Cooperation with human rights mechanisms & requests for technical assistance
Cultural rights
Data collection & research
Discrimination against women
Economic, social & cultural rights - general measures of implementation
Equality & non-discrimination
Freedom of opinion and expression & access to information
Freedom of thought, conscience & religion
Good governance & corruption
Human rights & climate change
Human rights & poverty
Human rights & the environment
Human rights education, trainings & awareness raising
Human trafficking & contemporary forms of slavery
Indigenous peoples
International criminal & humanitarian law (including crimes against humanity, war crimes, genocide)
Labour rights and right to work
Legal & institutional reform
Liberty & security of the person
Members of minorities
Migrants
National Human Rights Action Plans (or specific areas) / implementation plans
National Human Rights Institution (NHRI)
National Mechanisms for Implementation, Reporting and Follow-up (NMIRF)
Participation of women in political & public life
Persons with disabilities: definition, general principles
Persons with disabilities: independence, inclusion
Persons with disabilities: protecting the integrity of the person
Persons with disabilities: protection against exploitation, violence & abuse
Racial discrimination
Ratification of & accession to international instruments
Refugees & asylum seekers
Right to adequate housing
Right to an adequate standard of living
Right to education
Right to health
Right to life
Right to physical & moral integrity
Right to social security
Rights related to marriage & family
Rights related to name, identity & nationality
Rule of law & impunity
Safe drinking water & sanitation
Sexual & gender-based violence
Sexual & reproductive health and rights
Support to victims & witnesses
Unilateral coercive measures
Violence against women
"""
"""Since 2021, measured."""

CURRENT_SEEN = """
Administration of justice & fair trial
Arbitrary arrest & detention
Business & Human Rights
Cooperation & Follow up with Special Procedures
Cooperation & follow up with the Universal Periodic Review (UPR)
Death penalty
Enforced disappearances
Extrajudicial, summary or arbitrary executions
Freedom of association
Freedom of movement
Human rights & counter-terrorism
Human rights & toxics / hazardous wastes
Human rights defenders
Inter-State cooperation and assistance
Land & property rights
National Mechanisms for Reporting & Follow-up (NMRF)
National Preventive Mechanism (NPM)
Private life & privacy
Prohibition of torture & ill-treatment (including cruel, inhuman or degrading treatment)
Right to be recognized as a person before the law
Right to development
Right to food
Right to participate in public affairs & right to vote
Right to peaceful assembly
Trade union rights
Use of mercenaries/private security
"""
"""Since 2021, seen."""

CYCLE_3 = """
Acceptance of international norms
Access to sexual & reproductive health & services
Budget &resources (for human rights implementation)
Children: family environment and alternative care
Cooperation & Follow up with Treaty Bodies
Cooperation and meaningful consultation with civil society & participation
Domestic violence
Freedom of opinion & expression & right to information
Human Rights & drinking water & sanitation
Impunity & transparency
Inter-State cooperation & development or humanitarian assistance
Legal, institutional & policy framework
National Plans of Action on Human Rights (or specific areas)
Persons with disabilities: accessibility, mobility
Persons with disabilities: protection and safety in situations of risk
Prohibition of slavery, trafficking
Prohibition of torture & cruel, inhuman or degrading treatment
Right to effective remedy & reparations
Right to private life, privacy
Right to self-determination
Right to work and to just & favorable conditions of work & labour rights
Scope of international obligations
Sexual & other forms of gender-based violence
Statistics, indicators & disaggregated data
"""
"""Cycle 3, where they differ from the current ones; measured."""

CYCLE_2 = """
A12 Acceptance of international norms
A22 Cooperation with treaty bodies
A24 Cooperation with special procedures
A27 Follow-up to Universal Periodic Review (UPR)
A3 Inter-State cooperation & development assistance
A41 Constitutional and legislative framework
A42 Institutions & policies - General
A43 Human rights policies
A45 National Human Rights Institution (NHRI)
A5 Human rights education, trainings and awareness raising
A51 Human rights education - general
A54 Awareness raising and dissemination
A62 Statistics and indicators
B31 Equality & non-discrimination
B32 Racial discrimination
B51 Right to an effective remedy
B53 Support to victims and witnesses
D21 Right to life
D25 Prohibition of torture and cruel, inhuman or degrading treatment
D27 Prohibition of slavery, trafficking
D29 Domestic violence
D32 Enforced disappearances
D42 Freedom of thought, conscience and religion
D43 Freedom of opinion and expression
D46 Right to private life, privacy
D51 Administration of justice & fair trial
D6 Rights related to name, identity, nationality
D7 Right to participation in public affairs and right to vote
D8 Rights related to marriage & family
E1 Economic, social & cultural rights - general measures of implementation
E21 Right to an adequate standard of living - general
E23 Right to adequate housing
E24 Right to social security
E25 Human rights & poverty
E26 Human Rights & drinking water and sanitation
E31 Right to work
E32 Right to just and favourable conditions of work
E33 Trade union rights
E41 Right to health - General
E51 Right to education - General
F12 Discrimination against women
F13 Violence against women
F31 Children: definition; general principles; protection
F32 Children: family environment and alternative care
F33 Children: protection against exploitation
F34 Children: Juvenile justice
F41 Persons with disabilities: definition, general principles
F42 Persons with disabilities: accessibility, mobility
F44 Persons with disabilities: protecting the integrity of the person
G1 Members of minorities
G2 Lesbian, gay, bisexual and transgender and intersex persons (LGBTI)
G4 Migrants
G5 Refugees & asylum seekers
"""
"""Cycle 2, until about 2017: code and label; measured."""

CYCLE_2_HEADINGS = """
A1 Scope of international obligations
A2 Cooperation with human rights mechanisms and institutions
A3 Inter-State cooperation and development assistance
A4 Legal, institutional and policy framework
A5 Human rights education, trainings and awareness raising
A6 Context, statistics, budget, civil society
B1 International criminal and humanitarian law
B2 Right to self-determination
B3 Equality and non-discrimination
B4 Right to development
B5 Right to a remedy
B6 Business and human rights
B7 Human rights and environmental issues
B8 Human rights and counter-terrorism
B9 Human rights and use of mercenaries
D1 Civil and political rights - general measures
D2 Right to physical and moral integrity
D3 Liberty and security of the person
D4 Fundamental freedoms
D5 Administration of justice
D6 Rights related to name, identity, nationality
D7 Right to participation in public affairs and right to vote
D8 Rights related to marriage and family
E1 Economic, social and cultural rights - general measures
E2 Right to an adequate standard of living
E3 Labour rights
E4 Right to health
E5 Right to education
E6 Rights to protection of property, financial credit
E7 Cultural rights
F1 Women
F3 Children
F4 Persons with disabilities
G1 Members of minorities
G3 Indigenous peoples
G4 Migrants
G5 Refugees and asylum seekers / Internally displaced persons
H1 Human rights defenders
"""
"""Headings over the labels of cycle 2 (for G2 see above); seen."""

GROUPS_4 = """
Children
Children in vulnerable situations (abused, living on the street, institutionalized, indigenous, migrant children etc.)
Civil society
Educational staff & students
Indigenous peoples
Internally displaced persons
Judges, lawyers and prosecutors
Law enforcement / police & prison officials
Lesbian, gay, bisexual and transgender and intersex persons (LGBTI)
Media
Medical staff / health professionals
Migrants
Minorities/ racial, ethnic, linguistic, religious or descent-based groups
Older persons
Persons deprived of their liberty & detainees
Persons living in poverty
Persons with disabilities
Public officials
Refugees & asylum seekers
Roma, Gypsies, Sinti & Travellers
Stateless persons
Vulnerable persons/groups
Women & girls
Youth & juveniles
"""
"""Cycle 4, "Groups of Persons"; measured."""

GROUPS_3 = """
Disappeared persons
girls
judges, lawyers and prosecutors
lesbian, gay, bisexual and transgender and intersex persons (LGBTI)
media
Migrants & domestic workers
minorities/ racial, ethnic, linguistic, religious or descent-based groups
non-citizens
older persons
persons living in poverty
persons living in rural areas
persons living with HIV/AIDS
persons with disabilities
public officials
refugees & asylum seekers
stateless persons
vulnerable persons/groups
Women
youth
"""
"""Cycle 3, "Affected persons", where not in cycle 4; measured."""

GROUPS_OTHER = """
Children in street situations
Medical staff
Mercenaries
Military staff
Persons affected by armed conflict
Persons experiencing homelessness
Persons in slavery/trafficked persons
Private security
Rural women
Social workers
General
"""
"""In the seed data of tracking systems; seen."""
