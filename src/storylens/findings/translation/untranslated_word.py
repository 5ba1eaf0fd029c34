"""A word that is not English: left in another language or script, or misspelt.

Why it matters: what the machine could not translate it passes through; the reader meets a word that says nothing.
Example: in the previous generation -> in the previous génération
Leaves alone: words of the base, names and the particles between them, compounds, words inside quotation marks that
the base has too, and paragraphs that are not English as a whole. Where the base has no such paragraph, only what no
English word can be: another script, a foreign accent on an English word, a run of foreign words, a clear slip of the
keys.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.measured import MEASURED
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft, opposite
from storylens.findings.translation.lexicon import UNKNOWN, is_english, is_rare, level
from storylens.findings.translation.view import LinkView, english_views, habits
from storylens.text.document import Token
from storylens.text.language import FOREIGN

_GLUE = frozenset("@#/._\\:=&")
_MOST = 40
"""Unknown words of one pair that are looked into; a text with more is not the prose this rule is for."""
_RECENT = frozenset(
    "app apps bitcoin blockchain blog blogger bot chatbot clickbait coronavirus covid crowdfunding crypto "
    "cryptocurrency deepfake defund emoji esports fintech geofence gif hashtag influencer jihadi jihadist livestream "
    "lockdown malware meme metaverse mpox nft ok paywall phishing podcast podcaster ransomware remdesivir selfie "
    "smartphone spyware startup superspreader telehealth telework tweet unfriend vape vaping vax vaxxed vlog vlogger "
    "webinar wifi youtuber hijab niqab burqa halal haram sharia ayatollah mujahideen intifada taliban peshmerga loya "
    "jirga hutong yuan renminbi ringgit rupiah baht dong hryvnia zloty forint koruna lira shekel dirham riyal rial "
    "kebab sushi ramen tofu kimchi karaoke anime manga tsunami tycoon oligarch siloviki politburo feng shui qigong "
    "autobahn bundestag bundeswehr knesset duma sejm loonie gaokao hukou mm cm km kg ml kwh mph kph vs etc pm eg ie"
    " bn mn tn mln bln netizen netizens predation "
    "http https www com org re- antisemitic antisemitism ceasefire airstrike shortlist rollout payout cashless "
    "tech edtech biotech co op capita seater hydropower transferee antiretroviral beachgoer beachgoers moviegoer "
    "decarbonize decarbonise renewables reskilling upskilling upcycle biofuel petrochemical rewilding zoonotic "
    "microplastics gigawatt terawatt megahertz gigabyte terabyte petabyte nanometer photovoltaic geolocation".split()
)
_SHORT_FOREIGN = frozenset(
    "et und der das dem den des les aux est una und los las del della di il lo gli och av je".split()
)


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each word that is not English."""
    looked = 0
    for view in english_views(context):
        for k in _unknown(context, view):
            looked += 1
            if looked > _MOST:
                return
            yield _draft(context, view, k)


def _unknown(context: PairContext, view: LinkView) -> Iterable[int]:
    known = habits(context).words
    for k in view.new:
        token = view.other[k]
        if token.kind != "word" or token.norm in known:
            continue
        if _strange(view, k) and (view.base or _sure(view, k)):
            yield k


def _strange(view: LinkView, k: int) -> bool:
    token = view.other[k]
    if _strange_letters(token.text):
        return True
    return token.text[0].islower() and not _particle(view, k) and _not_english(view, k, token)


def _sure(view: LinkView, k: int) -> bool:
    """Whether a strange word is foreign or misspelt whatever it stands for: there is no base to tell."""
    text, word = view.other[k].text, view.norms[k]
    before = view.norms[k - 1] if k else ""
    if _strange_letters(text):
        return before not in (".", "(", "/")
    if word.translate(_ACCENTS) != word and is_english(word.translate(_ACCENTS)):
        return True
    near = [j for j in (k - 1, k + 1) if 0 <= j < len(view.other) and view.other[j].text.islower()]
    if word in _SHORT_FOREIGN:
        return any(_strange(view, j) for j in near)
    if any(view.norms[j] in _SHORT_FOREIGN for j in near):
        return True
    return len(word) > 5 and _misspelt(view, word)


def _strange_letters(word: str) -> bool:
    """Whether the word has letters of another script than Latin."""
    return not word.isascii() and any(
        ord(c) > 0x36F and c.isalpha() and not 0x1E00 <= ord(c) < 0x2100 and c not in _LIGATURES for c in word
    )


def _particle(view: LinkView, k: int) -> bool:
    """Whether a short word stands inside a name ("de la Cruz", "van der Berg")."""
    near = [view.other[j] for j in (k - 2, k - 1, k + 1, k + 2) if 0 <= j < len(view.other)]
    return len(view.norms[k]) <= 4 and any(t.text[0].isupper() and len(t.text) > 1 for t in near[-2:])


def _not_english(view: LinkView, k: int, token: Token) -> bool:
    word = token.norm.removesuffix("'s")
    glued = k > 0 and view.other[k - 1].end == token.start
    if glued and (view.other[k - 1].kind == "number" or view.norms[k - 1] in _GLUE):
        return False
    if len(word) < 2 or "." in word or any(c.isupper() or c.isdigit() for c in token.text) or word in _RECENT:
        return False
    if "'" in word or (view.norms[k - 1 : k] in (["@"], ["#"], ["/"], ["."]) and view.other[k - 1].end == token.start):
        return False
    if word in _SHORT_FOREIGN:
        return not _in_phrase(view, k)
    plain = word.translate(_ACCENTS)
    if plain != word and (is_english(plain) or is_rare(plain)):
        return not (_borrowed(plain) or word.translate(_LETTERS) == plain)
    if not word.isascii():
        return True
    parts = [part for part in word.split("-") if part]
    return not is_english(word) and not all(p in _HYPHENED or _is_word(p) for p in parts)


def _in_phrase(view: LinkView, k: int) -> bool:
    """Whether a short foreign word stands in a phrase that English uses: et al., coup de grâce."""
    near = view.norms[k - 1 : k] + view.norms[k + 1 : k + 2]
    return not _PHRASES.isdisjoint(near)


_LIGATURES = {"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl"}
_LETTERS = str.maketrans(_LIGATURES)
_ACCENTS = _LETTERS | str.maketrans(dict(zip("éèêëáàâäåãíìîïóòôöõúùûüçñ", "eeeeaaaaaaiiiiooooouuuucn", strict=True)))
_HYPHENED = frozenset("pre post anti multi semi pro non mid co re ex de e bio eco euro".split())
"""Pieces of English words with a hyphen."""
_PHRASES = frozenset(
    "masse route garde persona non grata de facto jure rata se per capita diem annum coup d'etat laissez faire ad hoc "
    "hominem nauseam infinitum bona fide prima facie quid quo vis-a-vis force majeure fait accompli raison d'etre joie "
    "vivre faux pas haute couture cuisine tour avant carte blanche cause celebre comme ci femme fatale mea culpa alma "
    "mater grace habeas corpus sine qua modus operandi vivendi status magnum opus in absentia vitro vivo situ memoriam "
    "camera flagrante delicto post mortem mortem sub judice poena rosa ultra vires pari passu borealis australis et al "
    "nouveau riche petite bourgeoisie bourgeois realpolitik zeitgeist schadenfreude wunderkind kindergarten angst "
    "weltanschauung leitmotif blitzkrieg glasnost perestroika apparatchik samizdat junta guerrilla incommunicado "
    "aficionado barrio favela macho peso prosciutto paparazzi paparazzo cognoscenti a cappella dolce vita".split()
)
"""Pieces of foreign phrases that news English uses as they are."""
_COMBINING = (
    "psycho cardio hydro electro gastro immuno neuro cyto thermo radio photo chemo nano micro macro mega giga tera "
    "bio geo agro aero astro ethno anthropo carcino ortho osteo physio endo extra intra intro infra supra peri hypo "
    "hyper iso homo hetero poly oligo quadri penta hexa octa deca kilo milli centi pico phyto zoo xeno tele techno "
    "petro pyro proto para narco onco myo lipo hemo haemo glyco fluoro chloro cryo crypto cosmo cine audio video sub"
).split()


def _is_word(word: str) -> bool:
    """Whether a lower-case ASCII word is English as it stands, or is built as English builds words."""
    if word in _RECENT or word in _PHRASES or is_english(word) or is_rare(word) or _compound(word) or _inflected(word):
        return True
    for opening in _COMBINING:
        rest = word.removeprefix(opening)
        if rest != word and len(rest) > 3 and (is_english(rest) or is_rare(rest) or _inflected(rest)):
            return True
    return False


def _borrowed(plain: str) -> bool:
    """Whether English uses the word with its accents (café, résumé, naïve)."""
    return plain in _ACCENTED or plain in _PHRASES or (level(plain) == UNKNOWN and is_rare(plain))


_ACCENTED = frozenset(
    "resume naive naivety naivete role regime elite premiere debut facade decor expose crepe creme pate rose saute "
    "puree entree matinee passe melee fete deja a pinata uber angstrom cooperate coordinate cooperation coordination "
    "preeminent reelect reelection divorce debutante etude menage melange metier habitue ingenue denouement aperitif "
    "hotel depot cortege seance soiree creche chateau cafe fiance negligee lame senor senora manana jalapeno canon "
    "communique detente attache emigre repertoire eclair epee elan cliche coup clientele blase risque tete vis "
    "zoology voila apropos touche macrame consomme souffle brule brulee resumes gruyere maitre pere pret papier mache "
    "gene curacao facon boutonniere protege".split()
)
"""English words that also stand in the list without accents and that English may write with them."""


def _compound(word: str) -> bool:
    """Whether the word is two common English words written as one."""
    return any(level(word[:i]) <= 3 and level(word[i:]) <= 3 for i in range(3, len(word) - 2))


def _inflected(word: str) -> bool:
    """Whether taking off an ending that English builds words with leaves an English word."""
    for ending in _ENDINGS:
        root = word.removesuffix(ending)
        if root != word and len(root) >= 3 and min(level(root), level(root + "e")) != UNKNOWN:
            return True
    return False


_ENDINGS = (
    "ity ivity ization isation izer ers er ors or ness less ability able ists ist ism ize ized ised izing ish like "
    "wide wise ful ally ward free proof ical ic y ed"
).split()


def _draft(context: PairContext, view: LinkView, k: int) -> Draft:
    word = view.other[k].text
    if _misspelt(view, view.norms[k]):
        return draft(context, view, k, k + 1, "spelling", f"“{word}” is not spelled as an English word.")
    language = next((name for name, words in FOREIGN.items() if view.norms[k] in words), "")
    what = f"“{word}” is not English{f' but may be {language}' if language else ''}."
    return draft(context, view, k, k + 1, "untranslated", what, base=opposite(view, k, k + 1))


def _misspelt(view: LinkView, word: str) -> bool:
    """Whether one letter too many, two swapped or one missing makes the word an English one."""
    if not word.isascii() or len(word) < 4 or word in _SHORT_FOREIGN:
        return False
    for i in range(len(word)):
        if level(word[:i] + word[i + 1 :]) <= 3:
            return True
        if i and level(word[: i - 1] + word[i] + word[i - 1] + word[i + 1 :]) <= 4:
            return True
    from rapidfuzz.distance import Indel

    return any(len(n) > 4 and Indel.distance(word, n, score_cutoff=2) <= 2 for n in view.base_set)


RULE = Rule(
    "untranslated-word",
    "translation",
    {"untranslated": "major", "spelling": "minor"},
    find,
    doc=__doc__,
    cap=20,
    habit=True,
    confidence=MEASURED.get("untranslated-word", {}),
)
