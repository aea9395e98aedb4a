"""French names of the bodies whose names records most often hold in English. They are proper names: no article.

The first four were read in French documents of the United Nations (A/HRC/WG.6/6/KHM/2, A/HRC/13/4,
CCPR/C/MNG/CO/6); all others are general knowledge and wait for a native reader.
"""

READ = {
    "General Assembly": "Assemblée générale",
    "Human Rights Council": "Conseil des droits de l’homme",
    "Human Rights Committee": "Comité des droits de l’homme",
    "Office of the United Nations High Commissioner for Human Rights": "Haut-Commissariat des Nations Unies aux "
    "droits de l’homme",
}

RECALLED = {
    "United Nations": "Nations Unies",
    "United Nations News": "ONU Info",
    "Security Council": "Conseil de sécurité",
    "Economic and Social Council": "Conseil économique et social",
    "Secretary-General": "Secrétaire général",
    "Committee on Economic, Social and Cultural Rights": "Comité des droits économiques, sociaux et culturels",
    "Committee on the Elimination of Racial Discrimination": "Comité pour l’élimination de la discrimination raciale",
    "Committee on the Elimination of Discrimination against Women": "Comité pour l’élimination de la discrimination "
    "à l’égard des femmes",
    "Committee against Torture": "Comité contre la torture",
    "Committee on the Rights of the Child": "Comité des droits de l’enfant",
    "Committee on the Rights of Persons with Disabilities": "Comité des droits des personnes handicapées",
    "Committee on Migrant Workers": "Comité des travailleurs migrants",
    "Committee on Enforced Disappearances": "Comité des disparitions forcées",
    "Working Group on Arbitrary Detention": "Groupe de travail sur la détention arbitraire",
    "Working Group on Enforced or Involuntary Disappearances": "Groupe de travail sur les disparitions forcées ou "
    "involontaires",
    "International Labour Organization": "Organisation internationale du Travail",
    "International Criminal Court": "Cour pénale internationale",
    "International Court of Justice": "Cour internationale de Justice",
    "European Court of Human Rights": "Cour européenne des droits de l’homme",
    "European Parliament": "Parlement européen",
    "European Commission": "Commission européenne",
    "European External Action Service": "Service européen pour l’action extérieure",
}

NAMES = READ | RECALLED
"""A name as records in English give it -> the French name."""
