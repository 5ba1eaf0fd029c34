"""Words that stand for one another in two renderings of a passage: of one meaning, or of one kind of grammar.

Our own list, wide rather than deep: what reporting, politics, courts, business and weather say in two ways. It only
helps to see which word was changed into which; it never says that the change is harmless.
"""

from __future__ import annotations

from functools import lru_cache

_GROUPS = """
say tell state note add remark declare announce express indicate report mention point claim assert stress emphasize
ask request demand call urge appeal|answer reply respond response|believe think consider feel hold regard view
begin start launch commence open kick|end finish close conclude complete|stop halt cease suspend
continue go keep remain|big large great huge major vast enormous massive|small little minor tiny slight
important significant key crucial vital|main principal chief major primary leading|new fresh recent latest
old former previous past ex-|quick fast rapid swift|rise increase grow climb jump surge gain up soar
fall drop decline decrease decrease down slump lower reduce cut|buy purchase acquire|sell trade|pay spend cost
money fund cash funding capital|company firm corporation enterprise business|person man citizen individual
people person public population resident citizen folk|child kid youngster|worker employee staff|country nation state
government authority administration regime cabinet|leader chief head boss|president chairman chief
minister secretary|parliament congress assembly legislature|law bill act legislation rule|vote ballot poll election
police officer cop|soldier troop force army military|attack assault strike raid|kill die slay murder
wound injure hurt|fight battle combat clash struggle|war conflict|peace truce|weapon arm gun|bomb explosion blast
arrest detain hold seize|court tribunal judge|crime offence offense|prison jail|sentence ruling verdict
lawyer attorney counsel|accuse charge allege|help aid assist assistance support|give provide offer supply grant
get receive obtain gain acquire|show demonstrate display reveal|make produce create build manufacture
build construct construction|destroy demolish ruin wreck|use utilize employ|try attempt seek|want wish hope desire
need require|must should have|can could may might able|will would shall|agree accept approve consent
reject refuse decline deny|oppose object against|support back favour favor|plan intend project program scheme
meet meeting talk|talk discuss discussion negotiation speak conversation|visit trip tour|arrive come reach
leave depart go|return back come|send dispatch deliver|bring take carry|place site location spot area
area region zone district|city town|house home|road street highway|car vehicle|plane aircraft airplane
ship vessel boat|hospital clinic|doctor physician|disease illness|problem issue question matter trouble
difficult hard tough|easy simple|result outcome consequence effect|cause reason|happen occur take
change alter reform shift|improve enhance better|develop development growth|expand extend broaden
reduce lower cut shrink|increase raise boost lift|maintain keep preserve|protect defend guard safeguard
secure safety security|economy economic|trade commerce business|market exchange|price cost|investment invest
bank lender|loan credit|year annual|month monthly|day daily|today now|currently present now|recently lately
soon shortly|often frequently|first initial|last final latest|many numerous several various|some certain several few
all whole entire every total|both two|each every|more over above exceed|less under below
about around approximately nearly almost some roughly|only just merely solely|also too additionally moreover
but however yet although though while|because since as due|so therefore thus hence|if whether|when while as
before prior ahead|after following later|during in while|between among|through via by|with along together
without lack|in at on within|of from|to toward for into|the a an this that its his|and as well
is be was were are been|has have had|do does did|it this that they he she|who that which|there here|not no never
he him his|she her|they them their|we us our|not n't no|great very highly extremely|clear obvious evident
exact precise|success successful succeed|fail failure|win victory|lose loss defeat|goal aim target objective purpose
effort attempt endeavor|measure step action move|decide decision determine resolve|choose select elect pick
appoint name|resign quit|join enter|share stock|equal same identical|different differ various|similar alike
special particular specific|general overall|international global world|foreign overseas abroad
domestic internal home|local regional|official officer|formal official|expert specialist|scholar academic
scientist researcher|study research survey|school university college|student pupil|teach educate|learn study
write author|newspaper paper press media|reporter journalist correspondent|picture photo image|film movie|song music
game match|team side squad|coach manager|fan supporter|party side|friend ally|enemy foe rival opponent
relation relationship tie link|cooperation collaborate cooperate partnership|deal agreement accord pact treaty
condition situation circumstance state|environment surroundings|fire blaze|storm hurricane typhoon
earthquake quake tremor|heat hot|sea ocean|mountain hill|forest wood|farm agriculture|farmer peasant|food grain
oil petroleum|power electricity energy strength|nuclear atomic|technology technique|internet online web
phone telephone|hear listen|see watch observe witness|look seem appear|find discover detect|search hunt
know aware understand|remember recall|live reside dwell|life living|birth born|death die dead|marry wed
family relative|wife spouse|mother mum|father dad|woman female lady|man male|young youth|strong powerful
rich wealthy|free liberate|true real actual|false fake|right correct proper|wrong mistaken|good well fine
bad poor evil|happy glad pleased delighted|angry furious|afraid fear scared|dangerous danger risk hazard threat
threaten menace|warn caution alert|promise pledge vow|guarantee ensure assure|allow permit let enable
prevent prohibit ban forbid bar|force compel oblige|ready prepare prepared|possible likely probable perhaps maybe
necessary essential need
"""


def _table() -> dict[str, frozenset[int]]:
    from storylens.text.stems import stem

    out: dict[str, set[int]] = {}
    for number, group in enumerate(_GROUPS.replace("\n", "|").split("|")):
        for word in group.split():
            out.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in out.items()}


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[int]]:
    return _table()


def kin(a: str, b: str) -> bool:
    """Whether two stems stand in one group."""
    groups = _groups()
    x, y = groups.get(a), groups.get(b)
    return x is not None and y is not None and not x.isdisjoint(y)
