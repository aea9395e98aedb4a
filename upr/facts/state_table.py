"""The States as a table of text: `CODE name | French name | alias; alias`, under the regional group in brackets.

An indented line continues the one before.

Codes are ISO 3166-1 alpha-3, as in the symbols of UPR documents. Names are the present short names in the usage of
the United Nations; groups are those of the UPR, under the words that UPR Info uses for them (measured in its
export of 2014 for 186 States, completed by hand). French names and most aliases are general knowledge (grade C):
a native reader has to confirm the French ones. Spellings that differ only in what `states.folded` takes away,
and front order (`Islamic Republic of Iran`), need no alias.
"""

TABLE = """
[Africa]
DZA Algeria | Algérie
AGO Angola | Angola
BEN Benin | Bénin
BWA Botswana | Botswana
BFA Burkina Faso | Burkina Faso
BDI Burundi | Burundi
CPV Cabo Verde | Cabo Verde | Cape Verde; Cap-Vert
CMR Cameroon | Cameroun
CAF Central African Republic | République centrafricaine
TCD Chad | Tchad
COM Comoros | Comores
COG Congo | Congo | Republic of Congo; Republic of the Congo
CIV Côte d’Ivoire | Côte d’Ivoire | Ivory Coast
COD Democratic Republic of the Congo | République démocratique du Congo | Democratic Republic of Congo; DR Congo; DRC
DJI Djibouti | Djibouti
EGY Egypt | Égypte
GNQ Equatorial Guinea | Guinée équatoriale
ERI Eritrea | Érythrée
SWZ Eswatini | Eswatini | Swaziland
ETH Ethiopia | Éthiopie
GAB Gabon | Gabon
GMB Gambia | Gambie
GHA Ghana | Ghana
GIN Guinea | Guinée
GNB Guinea-Bissau | Guinée-Bissau
KEN Kenya | Kenya
LSO Lesotho | Lesotho
LBR Liberia | Libéria
LBY Libya | Libye | Libyan Arab Jamahiriya
MDG Madagascar | Madagascar
MWI Malawi | Malawi
MLI Mali | Mali
MRT Mauritania | Mauritanie
MUS Mauritius | Maurice
MAR Morocco | Maroc
MOZ Mozambique | Mozambique
NAM Namibia | Namibie
NER Niger | Niger
NGA Nigeria | Nigéria
RWA Rwanda | Rwanda
STP Sao Tome and Principe | Sao Tomé-et-Principe
SEN Senegal | Sénégal
SYC Seychelles | Seychelles
SLE Sierra Leone | Sierra Leone
SOM Somalia | Somalie
ZAF South Africa | Afrique du Sud
SSD South Sudan | Soudan du Sud
SDN Sudan | Soudan
TGO Togo | Togo
TUN Tunisia | Tunisie
UGA Uganda | Ouganda
TZA United Republic of Tanzania | République-Unie de Tanzanie | Tanzania; Tanzanie
ZMB Zambia | Zambie
ZWE Zimbabwe | Zimbabwe
[Asia]
AFG Afghanistan | Afghanistan
BHR Bahrain | Bahreïn
BGD Bangladesh | Bangladesh
BTN Bhutan | Bhoutan
BRN Brunei Darussalam | Brunéi Darussalam | Brunei
KHM Cambodia | Cambodge
CHN China | Chine
CYP Cyprus | Chypre
PRK Democratic People’s Republic of Korea | République populaire démocratique de Corée
  | DPR Korea; DPRK; North Korea; Corée du Nord
FJI Fiji | Fidji
IND India | Inde
IDN Indonesia | Indonésie
IRN Iran (Islamic Republic of) | Iran (République islamique d’) | Iran
IRQ Iraq | Iraq
JPN Japan | Japon
JOR Jordan | Jordanie
KAZ Kazakhstan | Kazakhstan
KIR Kiribati | Kiribati
KWT Kuwait | Koweït
KGZ Kyrgyzstan | Kirghizistan
LAO Lao People’s Democratic Republic | République démocratique populaire lao | Laos; Lao PDR
LBN Lebanon | Liban
MYS Malaysia | Malaisie
MDV Maldives | Maldives
MHL Marshall Islands | Îles Marshall
FSM Micronesia (Federated States of) | Micronésie (États fédérés de) | Micronesia; Micronésie
MNG Mongolia | Mongolie
MMR Myanmar | Myanmar | Burma; Birmanie
NRU Nauru | Nauru
NPL Nepal | Népal
OMN Oman | Oman
PAK Pakistan | Pakistan
PLW Palau | Palaos
PNG Papua New Guinea | Papouasie-Nouvelle-Guinée
PHL Philippines | Philippines
QAT Qatar | Qatar
KOR Republic of Korea | République de Corée | Korea (Republic of); South Korea; Corée du Sud
WSM Samoa | Samoa
SAU Saudi Arabia | Arabie saoudite
SGP Singapore | Singapour
SLB Solomon Islands | Îles Salomon
LKA Sri Lanka | Sri Lanka
SYR Syrian Arab Republic | République arabe syrienne | Syria; Syrie
TJK Tajikistan | Tadjikistan
THA Thailand | Thaïlande
TLS Timor-Leste | Timor-Leste | East Timor
TON Tonga | Tonga
TKM Turkmenistan | Turkménistan
TUV Tuvalu | Tuvalu
ARE United Arab Emirates | Émirats arabes unis | UAE
UZB Uzbekistan | Ouzbékistan
VUT Vanuatu | Vanuatu
VNM Viet Nam | Viet Nam
YEM Yemen | Yémen
[EEG]
ALB Albania | Albanie
ARM Armenia | Arménie
AZE Azerbaijan | Azerbaïdjan
BLR Belarus | Bélarus | Biélorussie
BIH Bosnia and Herzegovina | Bosnie-Herzégovine
BGR Bulgaria | Bulgarie
HRV Croatia | Croatie
CZE Czechia | Tchéquie | Czech Republic; République tchèque
EST Estonia | Estonie
GEO Georgia | Géorgie
HUN Hungary | Hongrie
LVA Latvia | Lettonie
LTU Lithuania | Lituanie
MNE Montenegro | Monténégro
MKD North Macedonia | Macédoine du Nord
  | Macedonia; Macedonia FYR; FYR Macedonia; the former Yugoslav Republic of Macedonia
POL Poland | Pologne
MDA Republic of Moldova | République de Moldova | Moldova; Moldavie
ROU Romania | Roumanie
RUS Russian Federation | Fédération de Russie | Russia; Russie
SRB Serbia | Serbie
SVK Slovakia | Slovaquie
SVN Slovenia | Slovénie
UKR Ukraine | Ukraine
[GRULAC]
ATG Antigua and Barbuda | Antigua-et-Barbuda
ARG Argentina | Argentine
BHS Bahamas | Bahamas
BRB Barbados | Barbade
BLZ Belize | Belize
BOL Bolivia (Plurinational State of) | Bolivie (État plurinational de) | Bolivia; Bolivie
BRA Brazil | Brésil
CHL Chile | Chili
COL Colombia | Colombie
CRI Costa Rica | Costa Rica
CUB Cuba | Cuba
DMA Dominica | Dominique
DOM Dominican Republic | République dominicaine
ECU Ecuador | Équateur
SLV El Salvador | El Salvador
GRD Grenada | Grenade
GTM Guatemala | Guatemala
GUY Guyana | Guyana
HTI Haiti | Haïti
HND Honduras | Honduras
JAM Jamaica | Jamaïque
MEX Mexico | Mexique
NIC Nicaragua | Nicaragua
PAN Panama | Panama
PRY Paraguay | Paraguay
PER Peru | Pérou
KNA Saint Kitts and Nevis | Saint-Kitts-et-Nevis | St Kitts & Nevis
LCA Saint Lucia | Sainte-Lucie | St Lucia
VCT Saint Vincent and the Grenadines | Saint-Vincent-et-les Grenadines | St Vincent & the Grenadines
SUR Suriname | Suriname
TTO Trinidad and Tobago | Trinité-et-Tobago
URY Uruguay | Uruguay
VEN Venezuela (Bolivarian Republic of) | Venezuela (République bolivarienne du) | Venezuela
[WEOG]
AND Andorra | Andorre
AUS Australia | Australie
AUT Austria | Autriche
BEL Belgium | Belgique
CAN Canada | Canada
DNK Denmark | Danemark
FIN Finland | Finlande
FRA France | France
DEU Germany | Allemagne
GRC Greece | Grèce
ISL Iceland | Islande
IRL Ireland | Irlande
ISR Israel | Israël
ITA Italy | Italie
LIE Liechtenstein | Liechtenstein
LUX Luxembourg | Luxembourg
MLT Malta | Malte
MCO Monaco | Monaco
NLD Netherlands (Kingdom of the) | Pays-Bas (Royaume des) | Netherlands; Pays-Bas
NZL New Zealand | Nouvelle-Zélande
NOR Norway | Norvège
PRT Portugal | Portugal
SMR San Marino | Saint-Marin
ESP Spain | Espagne
SWE Sweden | Suède
CHE Switzerland | Suisse
TUR Türkiye | Türkiye | Turkey; Turquie
GBR United Kingdom of Great Britain and Northern Ireland | Royaume-Uni de Grande-Bretagne et d’Irlande du Nord
  | United Kingdom; UK; Great Britain; Royaume-Uni
USA United States of America | États-Unis d’Amérique | United States; États-Unis
[observer]
VAT Holy See | Saint-Siège | Vatican
PSE State of Palestine | État de Palestine | Palestine
"""
