"""Words that stand in and around names, by what they tell of them. Our own lists; compared forms."""

from __future__ import annotations

TITLES = frozenset(
    "mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady prof prof. professor president premier chancellor minister "
    "ministers secretary king queen prince princess pope general colonel captain sergeant major admiral lieutenant "
    "senator sen sen. rep rep. gov gov. governor mayor judge justice chief director chairman chairwoman chair "
    "commissioner ambassador deputy vice prime foreign defense defence finance interior former acting police officer "
    "inspector detective coach manager founder spokesman spokeswoman spokesperson monsieur madame señor señora herr "
    "frau gen gen. col col. capt capt. lt lt. sgt sgt. st st. attorney emperor sheikh ayatollah imam rabbi father "
    "sister brother bishop archbishop cardinal reverend rev rev. councillor councilor congressman congresswoman mp "
    "interim special state envoy leader head ceo cfo journalist "
    "correspondent reporter academician counsellor counselor striker goalkeeper midfielder defender lawyer".split()
)
"""Words before a name that are no part of it; capitalised or not is house style."""
GENERIC = frozenset(
    "government parliament congress senate house assembly council committee commission party ministry department "
    "court church army navy air force police state states county province city town district region republic kingdom "
    "union federation administration authority bank university college school hospital museum institute centre center "
    "agency bureau office board cabinet embassy constitution internet web earth sun moon west east north south western "
    "eastern northern southern central spring summer autumn fall winter bible god christmas easter island islands "
    "river "
    "lake sea ocean mount mountain valley street road avenue square airport station park bridge hotel theatre theater "
    "stadium cup league championship games olympics week day month year festival award prize act law bill treaty "
    "agreement accord pact deal summit conference forum expo exhibition fair group company corporation network news "
    "agency press media service services committee team club association society foundation fund project plan program "
    "programme campaign office branch people's people national international federal royal general high supreme new "
    "great first second third level phase stage chapter section article part no. no internet covid "
    "covid-19 coronavirus procuratorate celsius xx ltd co inc corp plc limited tv radio channel live online".split()
)
"""Words that are capitals in one house and small letters in the next."""
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
INNER = frozenset("de la le du des da do dos di del della van von der den ter bin bint ibn al el ben of & ".split())
AFTER_TITLE = frozenset({".", "of", "for", "the"})
ENDS = frozenset({".", "!", "?", ":", ";", "…", "...", "•", "*", "|", ">", "–", "—", "-"})
QUOTES = frozenset({"“", '"', "‘", "'", "«", "„", "(", "[", "''", "``", "”", "’"})
PLACE_WORDS = frozenset(
    "river lake county province city island islands mountain mountains sea ocean street road avenue bay gulf valley "
    "desert peninsula coast town village district region airport square bridge port".split()
)
ORG_WORDS = frozenset(
    "inc ltd co corp company group bank university college ministry department party institute council committee "
    "commission agency bureau association union federation times post news press court hospital police army navy "
    "forces club united fc holdings technologies technology industries airlines motors organization organisation "
    "foundation society centre center school museum parliament congress senate administration authority brothers "
    "sons embassy partners media studios pictures energy oil gas steel systems services network".split()
)
LANDFORMS = frozenset(
    "massif peninsula strip gulf coast basin range plateau glacier delta cape canal strait straits archipelago harbor "
    "harbour bay forest reserve dam tower towers hall palace castle cathedral chapel mosque temple abbey library "
    "gallery garden gardens zoo tunnel railway line motorway highway app website platform channel festival theatre "
    "creek falls springs hills heights plains prefecture borough parish quarter shrine monument memorial "
    "checkpoint crossing terminal campus estate address speech marathon derby".split()
)
"""What a place or building is: after its name in capitals or not, as the house likes."""
BEFORE_PLACE = frozenset("in at from near to around outside across into toward towards".split())
FEMALE_TITLES = frozenset(
    "mrs mrs. ms ms. miss dame lady queen princess madame señora frau chairwoman spokeswoman congresswoman".split()
)
MALE_TITLES = frozenset("mr mr. sir lord king prince pope monsieur señor herr chairman spokesman congressman".split())
SHE = frozenset("she her hers herself".split())
HE = frozenset("he him his himself".split())
PLAIN = frozenset(
    "the a an this that these those it he she they we you i his her its their our your my in on at by for with from "
    "to of as and or but so if when while after before since because although though however meanwhile also then "
    "there here what who which why how where some many most all no not yes one two three four five six seven eight "
    "nine ten both each every few several other another such according earlier later last next now still yet even "
    "only just more less under over during between through into against about despite unlike like until once is are "
    "was were be been has have had do does did will would can could may might must shall should let say says said "
    "people officials police experts authorities sources".split()
)
"""Words that open a sentence and are no name for it."""
