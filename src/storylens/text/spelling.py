"""One form for the two spellings of a word: American and British families by rule, the rest by a list.

The form is only ever compared with the form of another printed word, so a rule may be sloppy where no second word
exists to be confused with ("rise" becomes "rize", and nothing else does).
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import combining, normalize

_BRITISH = """
aluminium aluminum|artefact artifact|artefacts artifacts|programme program|programmes programs|cheque check|
cheques checks|grey gray|greys grays|greying graying|tyre tire|tyres tires|jewellery jewelry|jeweller jeweler|
plough plow|ploughs plows|ploughed plowed|mould mold|moulds molds|mouldy moldy|moustache mustache|
moustaches mustaches|pyjamas pajamas|sceptic skeptic|sceptics skeptics|sceptical skeptical|scepticism skepticism|
sceptically skeptically|storey story|storeys stories|draught draft|draughts drafts|ageing aging|judgement judgment|
judgements judgments|acknowledgement acknowledgment|acknowledgements acknowledgments|whisky whiskey|axe ax|
towards toward|afterwards afterward|forwards forward|backwards backward|upwards upward|downwards downward|
onwards onward|inwards inward|outwards outward|amongst among|whilst while|learnt learned|spelt spelled|
burnt burned|dreamt dreamed|leapt leaped|spoilt spoiled|spilt spilled|smelt smelled|leant leaned|knelt kneeled|
cosy cozy|doughnut donut|doughnuts donuts|disc disk|discs disks|mum mom|mums moms|maths math|sulphur sulfur|
speciality specialty|specialities specialties|advisor adviser|advisors advisers|enrol enroll|enrols enrolls|
enrolment enrollment|fulfil fulfill|fulfils fulfills|fulfilment fulfillment|skilful skillful|skilfully skillfully|
wilful willful|wilfully willfully|instalment installment|instalments installments|instil instill|distil distill|
appal appall|defence defense|defences defenses|offence offense|offences offenses|licence license|
licences licenses|pretence pretense|practise practice|practised practiced|practising practicing|
centre center|centres centers|centred centered|centring centering|theatre theater|theatres theaters|
metre meter|metres meters|kilometre kilometer|kilometres kilometers|centimetre centimeter|
centimetres centimeters|millimetre millimeter|millimetres millimeters|litre liter|litres liters|
millilitre milliliter|millilitres milliliters|fibre fiber|fibres fibers|calibre caliber|sabre saber|
sabres sabers|lustre luster|meagre meager|sombre somber|spectre specter|spectres specters|sceptre scepter|
manoeuvre maneuver|manoeuvres maneuvers|manoeuvred maneuvered|manoeuvring maneuvering|louvre louver|
catalogue catalog|catalogues catalogs|dialogue dialog|dialogues dialogs|analogue analog|monologue monolog|
anaemia anemia|anaemic anemic|anaesthetic anesthetic|anaesthetist anesthetist|anaesthesia anesthesia|
paediatric pediatric|paediatrician pediatrician|paediatricians pediatricians|gynaecologist gynecologist|
gynaecology gynecology|haemorrhage hemorrhage|haemoglobin hemoglobin|haemophilia hemophilia|
leukaemia leukemia|oesophagus esophagus|oestrogen estrogen|foetus fetus|foetal fetal|diarrhoea diarrhea|
orthopaedic orthopedic|encyclopaedia encyclopedia|archaeology archeology|archaeologist archeologist|
archaeologists archeologists|archaeological archeological|mediaeval medieval|paedophile pedophile|
paedophiles pedophiles|paedophilia pedophilia|aeroplane airplane|aeroplanes airplanes|omelette omelet|
tranquillity tranquility|woollen woolen|marvellous marvelous|chilli chili|yoghurt yogurt|yogurts yoghurts|
kerbside curbside|snowplough snowplow|carat karat|cypher cipher|gaol jail|hiccough hiccup|furore furor|
annexe annex|annexes annexes|premiss premise|per-cent percent|o.k. okay|ok okay|focussed focused|
focussing focusing|biassed biased|benefitted benefited|benefitting benefiting|worshipped worshiped|
worshipper worshiper|worshippers worshipers|kidnapped kidnaped|kidnapping kidnaping|kidnapper kidnaper|
kidnappers kidnapers|targetted targeted|likeable likable|sizeable sizable|saleable salable|liveable livable|
moveable movable|useable usable|rateable ratable|unshakeable unshakable|gipsy gypsy|gipsies gypsies|
behove behoove|connexion connection|inflexion inflection|reflexion reflection|despatch dispatch|
despatched dispatched|enquiry inquiry|enquiries inquiries|enquire inquire|enquired inquired|
ensnarl ensnarl|vice-president vice president|
"""
_PAIRS = {
    british: american
    for british, american in (line.split(maxsplit=1) for line in _BRITISH.replace("\n", "").split("|") if line)
    if " " not in american
}

_VOWELS = frozenset("aeiouy")
_AFTER_ISE = ("e", "ed", "es", "er", "ers", "ing", "ation", "ations", "ational", "able", "ingly")
_AFTER_OUR = frozenset(
    ["", "s", "ed", "ing", "er", "ers", "able", "ably", "ite", "ites", "itism", "ful", "fully", "less", "al", "ally",
     "hood", "hoods", "ly", "ist", "ists"]
)  # fmt: skip


def _or(word: str) -> str:
    """ "colour" -> "color", "neighbourhood" -> "neighborhood"; not "four", "hour", "court"."""
    head, _, tail = word.rpartition("our")
    return f"{head}or{tail}" if tail in _AFTER_OUR and (len(head) > 2 or head in ("od", "am")) else word


def _ize(word: str) -> str:
    """ "organise" -> "organize", "analysed" -> "analyzed"."""
    for ending in _AFTER_ISE:
        if word.endswith(ending) and word[-len(ending) - 2 : -len(ending)] in ("is", "ys"):
            stem = word[: -len(ending) - 1]
            return f"{stem}z{ending}" if len(stem) > 3 else word
    return word


def _one_l(word: str) -> str:
    """ "travelled" -> "traveled": the doubled l of an unstressed syllable, so not in "filled" or "called"."""
    for ending in ("led", "ling", "ler", "lers", "lings"):
        if word.endswith("l" + ending):
            stem = word[: -len(ending)]
            head = stem[:-2]
            vowel_before = any(c in _VOWELS for c in head[:-1])
            if stem[-2] in "aeiou" and len(head) > 1 and vowel_before and head[-1] not in "aeiou":
                return stem + ending[1:]
    return word


@lru_cache(maxsize=1 << 13)
def spelling(norm: str) -> str:
    """The form of a word that its American and British spellings, accents and hyphens share."""
    return spelling_once(norm)


def spelling_once(norm: str) -> str:
    """`spelling`, not remembered: for who asks once for every word."""
    word = norm
    if not word.isascii():
        word = "".join(c for c in normalize("NFKD", word) if not combining(c))
    if "-" in word and len(word) > 3:
        word = word.replace("-", "")
    known = _PAIRS.get(word)
    if known is not None:
        return known
    if len(word) < 5:
        return word
    if "is" in word or "ys" in word:
        word = _ize(word)
    if "our" in word:
        return _or(word)
    return _one_l(word) if "ll" in word else word
