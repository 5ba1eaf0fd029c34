"""Forms of one name in English print: peoples and their countries, capitals for governments, old and new names of
places, bodies by their initials. Our own table; words in compared form.
"""

from __future__ import annotations

_FORMS = """
us america american americans u.s. usa u.s.a. washington
uk britain british briton britons english england u.k. london gb
france french paris
germany german germans berlin
russia russian russians soviet moscow kremlin rf ussr
china chinese beijing peking prc sino
europe european europeans eu e.u. brussels
netherlands dutch holland
switzerland swiss
spain spanish spaniard spaniards madrid
portugal portuguese lisbon
italy italian italians rome
greece greek greeks hellenic athens
denmark danish dane danes copenhagen
norway norwegian norwegians oslo
sweden swedish swede swedes stockholm
finland finnish finn finns helsinki
iceland icelandic icelander icelanders
ireland irish dublin
scotland scottish scots scot
wales welsh
poland polish pole poles warsaw
czechia czech czechs prague
slovakia slovak slovaks
hungary hungarian magyar budapest
austria austrian vienna
belgium belgian
turkey türkiye turkiye turkish turk turks ankara
ukraine ukrainian ukrainians kyiv kiev
belarus belarusian byelorussia minsk
serbia serb serbs serbian belgrade
croatia croat croats croatian
argentina argentine argentinian argentinians
peru peruvian lima
philippines filipino filipinos philippine filipina manila
myanmar burma burmese
thailand thai thais siam
vietnam vietnamese hanoi
laos lao laotian
japan japanese tokyo
rok seoul
dprk pyongyang
korea korean koreans
india indian indians delhi
pakistan pakistani islamabad
iran iranian iranians persia persian tehran
iraq iraqi iraqis baghdad
israel israeli israelis jerusalem
saudi saudis riyadh ksa
emirates uae emirati
canada canadian ottawa
australia australian canberra
egypt egyptian cairo
afghanistan afghan afghans kabul
kazakhstan kazakh
uzbekistan uzbek
congo congolese drc
eswatini swaziland
macau macao
un u.n.
celsius centigrade
crimea crimean
catalonia catalan catalans
mumbai bombay
kolkata calcutta
chennai madras
bengaluru bangalore
yangon rangoon
odesa odessa
kharkiv kharkov
lviv lvov
dnipro dnepr dnipropetrovsk
chernobyl chornobyl
istanbul constantinople
gdansk danzig
guangzhou canton
cologne köln
munich münchen
nuremberg nürnberg
geneva genève
basel basle
lyon lyons
marseille marseilles
antwerp antwerpen
ghent gent
florence firenze
milan milano
turin torino
naples napoli
venice venezia
genoa genova
seville sevilla
zaragoza saragossa
mallorca majorca
menorca minorca
gothenburg göteborg
bucharest bucuresti
hawaii hawaiian
texas texan texans
luhansk lugansk
donbas donbass
isis isil daesh
mecca makkah
qur'an koran quran
muhammad mohammed
xinhua xinhuanet
"""
"""One place or people a line, the form that stands for all first."""
_PHRASES = """
us: united states
uk: united kingdom, great britain, downing street
un: united nations
europe: european union
netherlands: the hague
isis: islamic state
us: white house, state department
emirates: arab emirates
china: people's republic
russia: russian federation
rok: south korea
dprk: north korea
"""
"""Names of two words and the single form that stands for them."""

FORMS = {word: line.split()[0] for line in _FORMS.strip().splitlines() for word in line.split()}
"""Any form -> the one that stands for all."""
PHRASES = {
    tuple(phrase.split()): FORMS.get(key, key)
    for key, _, phrases in (line.partition(": ") for line in _PHRASES.strip().splitlines())
    for phrase in phrases.split(", ")
}
"""Words of a phrase -> the form that stands for it."""
COUNTRIES = frozenset(
    "afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus "
    "belgium bolivia bosnia brazil britain bulgaria burma cambodia cameroon canada chad chile china colombia congo "
    "croatia cuba cyprus czechia denmark ecuador egypt england eritrea estonia ethiopia europe finland france georgia "
    "germany ghana greece guatemala guinea haiti honduras hungary iceland india indonesia iran iraq ireland israel "
    "italy jamaica japan jordan kazakhstan kenya korea kosovo kuwait kyrgyzstan laos latvia lebanon liberia libya "
    "lithuania luxembourg madagascar malawi malaysia mali malta mauritius mexico moldova mongolia montenegro morocco "
    "mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama "
    "paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia "
    "slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand togo tunisia turkey "
    "türkiye turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe africa asia "
    "america uk us u.s. u.k. usa eu".split()
)
"""Countries and continents, compared form: naming one more is seldom a change of fact."""
