"""Closed classes and small families of words that tell who speaks and where a clause turns. All in compared form."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list written as one string."""
    return frozenset(text.split())


PRONOUNS = words("he she they we i it you who")
PERSONAL = words("he she they we i it you")
OBLIQUE = words("him her them us me you it himself herself themselves")
POSSESSIVE = words("his her their its our my your whose")
DETERMINERS = words(
"the a an this that these those some any no every each either neither both all many most several few much more"
    " another other one two three four five six seven eight nine ten dozens hundreds thousands multiple numerous"
    " various certain"
) | POSSESSIVE  # fmt: skip
AUXILIARIES = words(
    "am is are was were be been being has have had having do does did will would shall should can could may might must"
    " 's 're 've 'd 'll isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shan't"
    " shouldn't can't cannot couldn't mightn't mustn't he's she's it's they're we're you're i'm i've we've they've"
    " you've he'd she'd they'd we'd i'd you'd he'll she'll they'll we'll i'll you'll there's that's who's let's"
)
BE = words("is are was were be been being isn't aren't wasn't weren't 's 're")
NEGATIONS = words(
    "not never no neither nor without isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't"
    " wouldn't shouldn't can't cannot couldn't"
)
ADVERBS = words(
    "also later then still again often first once even only never always just now previously recently earlier"
    " repeatedly further furthermore meanwhile however not already soon too thus therefore instead ever sometimes"
    " reportedly allegedly apparently well long yet so there here quickly soon thereafter afterward afterwards"
    " elsewhere today yesterday tomorrow tonight simply almost nearly twice perhaps maybe indeed rather"
)
DAYS = words("monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow")
MONTHS = words(
    "january february march april may june july august september october november december jan feb aug sept oct nov dec"
)
TIME_NOUNS = words(
    "week month year day night morning afternoon evening weekend hour minutes minute summer spring winter autumn fall"
    " weeks months years days hours noon midnight time"
)
PREPOSITIONS = words(
    "of in on at by for with from to into about against among between through during before after under over without"
    " within near since until across behind beyond despite toward towards upon amid following including regarding"
    " alongside outside inside above below around as per via"
)
OCCASION = words(
    "in on at during after before following when as while last this next earlier late via from by"
    " through with upon amid outside inside ahead since over"
)
"""What may start the where, when and how of an utterance, after its cue."""
SUBORDINATORS = words(
    "that because while whilst as if when after before since although though whereas unless until where whether why how"
    " once so than lest what whatever whenever wherever"
)
COORDINATORS = words("and but or nor yet")
RELATIVES = words("who which whom whose that")
DASHES = words("- -- ― ‒") | {"---"}
STOP = (
    PRONOUNS
    | OBLIQUE
    | POSSESSIVE
    | AUXILIARIES
    | SUBORDINATORS
    | COORDINATORS
    | PREPOSITIONS
    | RELATIVES
    | words("the a an this these those there here not no n't s 's and or")
)
"""Words that say nothing about what a passage is about."""

HUMAN_HEADS = words(
    "source official officer aide adviser advisor person insider analyst expert diplomat lawmaker strategist operative"
    " staffer spokesman spokeswoman spokesperson prosecutor investigator witness minister secretary senator deputy"
    " director president chairman chairwoman chair chief leader member resident neighbour neighbor worker employee"
    " executive manager lawyer attorney judge critic supporter opponent activist campaigner researcher scientist"
    " professor academic scholar economist doctor physician nurse teacher student parent mother father son daughter"
    " brother sister wife husband widow friend colleague relative family victim survivor suspect defendant plaintiff"
    " police policeman policewoman detective sheriff commander general soldier veteran governor mayor councillor"
    " councilman councilwoman congressman congresswoman representative delegate candidate nominee voter democrat"
    " republican conservative liberal protester demonstrator organiser organizer volunteer farmer fisherman driver"
    " passenger pilot captain player coach manager owner tenant landlord customer client patient reader viewer"
    " listener user trader investor banker broker dealer shareholder regulator inspector auditor observer bystander"
    " onlooker passer-by eyewitness ambassador envoy negotiator mediator bishop priest pastor rabbi imam cleric monk"
    " author writer journalist reporter editor columnist commentator historian biographer blogger host anchor"
    " somebody someone anyone anybody everyone everybody nobody people man woman men women child children girl boy"
    " kid individual figure voice veteran associate confidant ally rival mediator whistleblower informant participant"
    " attendee delegate guest visitor local villager citizen civilian migrant refugee prisoner inmate hostage captive"
    " engineer technician contractor developer builder architect designer founder co-founder entrepreneur boss"
    " supervisor clerk cashier waiter chef baker seller vendor shopkeeper merchant pollster demographer statistician"
    " climatologist meteorologist geologist biologist chemist physicist astronomer epidemiologist virologist"
    " psychologist psychiatrist sociologist pathologist surgeon paramedic firefighter coroner archaeologist militant"
    " rebel fighter guerrilla dissident exile monarch king queen prince princess pope cardinal counsel solicitor"
    " barrister juror translator interpreter speaker premier chancellor dictator tsar czar superintendent principal"
    " dean rector provost treasurer comptroller commissioner ombudsman watchdog planner surveyor forecaster"
    " mate peer counterpart successor predecessor partner spouse fan follower believer skeptic sceptic detractor"
    ""
    " townspeople folk backer sponsor donor lobbyist consultant practitioner specialist handler minder bodyguard"
    " guard warden"
)
GROUP_HEADS = words(
    "government ministry department agency office bureau commission committee council court company firm corporation"
    " bank group organisation organization association union party campaign team board panel force army navy police"
    " administration authority authorities parliament congress senate assembly cabinet embassy university institute"
    " college school hospital charity foundation federation league club network newspaper paper magazine website"
    " outlet station broadcaster publisher platform regulator watchdog coalition alliance movement faction militia"
    " delegation mission desk service family couple crowd public community industry sector camp side state city"
    " town county nation country kremlin pentagon"
)
DOCUMENT_HEADS = words(
    "report study survey poll analysis statement document documents memo letter email emails filing lawsuit complaint"
    " indictment affidavit ruling order paper article book data figures statistics research review audit transcript"
    " recording video post tweet message note record records forecast estimate estimates announcement release website"
    " investigation inquiry probe testimony census results findings evidence file files test tests paper bulletin"
    " update notice agenda communique interview column editorial op-ed essay dossier brief reports studies polls"
    " surveys media press"
)
TITLES = words(
    "mr mrs ms miss dr sir dame lord lady sen rep gov gen lt col sgt capt maj adm rev prof hon president senator"
    " representative governor general colonel sergeant captain major admiral reverend professor judge justice"
    " secretary minister chancellor premier mayor chief director chairman chairwoman ambassador king queen prince"
    " princess pope bishop cardinal archbishop sheriff officer detective lieutenant congressman congresswoman speaker"
    " spokesman spokeswoman spokesperson prime vice deputy former ex-president leader ceo councillor"
    " constable inspector"
    " superintendent commissioner coach"
)
ABBREVIATIONS = words(
    "mr mrs ms dr sen rep gov gen lt col sgt capt maj adm rev prof hon st jr sr vs no jan feb mar apr jun jul aug sep"
    " sept oct nov dec inc corp co ltd etc u.s u.k mt ft supt det insp messrs ariz ark calif colo conn del fla ga ill"
    " ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo"
)
NOMINAL_CUES = words(
    "statement claim claims statements allegation allegations assertion assertions suggestion suggestions warning"
    " warnings comment comments remark remarks accusation accusations admission announcement argument arguments belief"
    " contention complaint complaints criticism declaration denial denials description explanation forecast insistence"
    " pledge pledges prediction predictions promise promises proposal proposals vow vows threat threats testimony"
    " confirmation acknowledgment acknowledgement call calls demand demands request requests assessment estimate"
    " estimates opinion opinions view views observation observations response reply question questions revelation"
    " revelations account accounts report reports recommendation recommendations"
)

_NOT_ADVERBS = words(
    "family ally rally reply supply apply july italy assembly anomaly bully monopoly belly jelly folly kelly early"
    " daily likely unlikely friendly elderly lonely deadly ugly weekly monthly yearly costly orderly scholarly"
    " lovely homily butterfly fly multiply comply imply rely tally bodily"
)


def adverb(w: str) -> bool:
    """Whether a word in compared form is an adverb that may stand beside a verb."""
    return w in ADVERBS or (len(w) > 4 and w.endswith("ly") and w not in _NOT_ADVERBS)
