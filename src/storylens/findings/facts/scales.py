"""Words that say the opposite of each other: our own table, two poles a line.

Each line is a scale, wrapped where it is long; words of one pole are not synonyms, only on the same side. Irregular
forms are listed, regular ones are found by their endings.
"""

from __future__ import annotations

SCALES = """
pass approve adopt carry | defeat reject
welcome praise | condemn denounce deplore
rebuild rebuilt build built restore | demolish destroy raze
admit hospitalise hospitalize | discharge
dead killed deaths died | missing injured wounded hurt
hurt injured wounded harmed | unhurt unharmed unscathed
beat | miss missed
slightly lightly | seriously severely badly gravely
withdraw withdrew withdrawn retract recant | repeat repeated reiterate
nothing | something everything
tighten stricter strict | loosen ease relax
appoint hire recruit | dismiss fire sack oust
grant award | revoke deny
uphold upheld | overturn quash
majority | minority
overweight | underweight
solvent | bankrupt insolvent
domestic home | foreign overseas
public | private secret
voluntary voluntarily | compulsory mandatory forced
inhabited populated | uninhabited deserted
rise rose risen increase grow grew grown climb soar surge jump gain advance upturn upward upwards rally rebound
  swell mount upswing growth uptick ascend upgrade escalate hike spike boom | fall fell fallen decrease decline drop
  dip plunge slump tumble sink sank sunk slide slid retreat downturn downward downwards shrink shrank shrunk dwindle
  plummet slip ebb downswing drop-off descend downgrade de-escalate cut crash subside recede
up | down
raise raised lift boost heighten elevate | lower reduce cut slash curb lessen diminish trim
more most greater larger bigger | less least fewer smaller
above exceed surpass | below beneath
strengthen reinforce bolster fortify stronger strong strongly | weaken undermine erode weaker weak weakly
expand widen extend enlarge broaden lengthen prolong | contract narrow shorten curtail shrink
accelerate quicken hasten speed faster fast quickly rapidly rapid swift swiftly quick | slow slower slowly delay
  decelerate sluggish gradual gradually
improve better best enhance upgrade recover heal good well positive favourable favorable | worsen deteriorate worse
  worst degrade bad badly poor poorly negative adverse unfavourable unfavorable
win won victory triumph beat beaten winner winning defeat | lose lost defeat loser losing loss
succeed success successful successfully manage managed | fail failure unsuccessful unsuccessfully failed
profit gain earnings surplus profitable | loss deficit shortfall unprofitable
buy bought purchase acquire buyer | sell sold sale seller divest
import | export
lend lent lender | borrow borrower
pay paid | owe unpaid owed
grant provide supply deliver | withhold withheld deny
send sent | receive
arrive enter join entry arrival | leave left depart exit quit departure
open opened reopen | close closed shut closure
start begin began begun launch commence initiate resume onset beginning outset | stop end cease halt finish conclude
  terminate suspend ending finale quit
continue keep kept persist maintain remain proceed | stop cease halt abandon discontinue quit interrupt
build built construct create establish found erect | destroy demolish dismantle raze ruin wreck
accept approve agree endorse ratify adopt pass allow permit authorise authorize welcome embrace | reject refuse
  decline oppose disapprove veto deny ban forbid forbade forbidden prohibit block disagree object rebuff dismiss
support back favour favor advocate champion supporter proponent pro | oppose resist fight condemn against opponent
  anti criticise criticize
confirm affirm admit acknowledge verify | deny reject refute contradict disprove rebut
praise hail applaud commend laud compliment celebrate | criticise criticize condemn denounce blame slam censure
encourage urge persuade incite | discourage deter dissuade
allow enable let permit help assist aid facilitate | prevent hinder hamper obstruct impede block stop bar
include contain incorporate inclusive | exclude omit exclusive except
attack assault strike struck offensive | defend protect defence defense defensive guard
war conflict hostility fighting | peace truce ceasefire armistice peaceful
enemy foe rival adversary opponent hostile | friend ally partner friendly supporter allied
guilty convict convicted guilt culpable | innocent acquit acquitted innocence exonerate cleared
arrest detain imprison jail capture incarcerate | release free freed liberate
legal lawful legally permitted legitimate | illegal unlawful illegally illicit banned prohibited forbidden
  illegitimate
alive live living lived survive survived survivor | dead die died kill killed perish deceased dying dies
birth births born | death deaths died
before earlier prior previously precede previous ahead beforehand | after later following subsequently next
  afterwards
past former formerly previous | future current present upcoming
old ancient older oldest aged | new young recent younger youngest modern newest
long lengthy longer longest | short brief shorter shortest
high tall higher highest | low lower lowest
large big huge vast enormous massive great giant major | small little tiny minor slight minimal modest
wide broad thick | narrow thin slim
heavy heavily | light lightly
hard difficult tough harder challenging | easy simple easier easily effortless
hot warm warmer hotter heat | cold cool cooler colder chill
wet damp humid rainy | dry arid drier drought
bright light sunny | dark dim gloomy cloudy
loud noisy vocal talkative chatty | quiet silent mute discreet taciturn
full crowded packed | empty deserted vacant
rich wealthy affluent prosperous | poor impoverished needy broke
clean pure cleaner | dirty polluted contaminated filthy
safe secure safely safety | dangerous unsafe risky hazardous danger
healthy well fit | sick ill unhealthy ailing
happy glad pleased delighted joyful cheerful satisfied | sad unhappy angry upset miserable displeased dissatisfied
  sorrowful
optimistic hopeful confident | pessimistic gloomy doubtful despairing
calm relaxed serene | nervous anxious tense panicked agitated
brave courageous bold fearless | cowardly timid afraid fearful
love like adore enjoy loved | hate dislike detest despise loathe hated
beautiful attractive pretty handsome | ugly unattractive hideous
rare rarely seldom scarce infrequent occasionally | common often frequent frequently usual usually always plentiful
  regularly
always constantly invariably | never
everyone everybody everything everywhere | nobody none nothing nowhere
many numerous much lot lots | few little scant
same identical similar alike equal equally | different dissimilar unlike unequal differently opposite
true real genuine authentic actual correct right accurate truth fact | false fake bogus counterfeit untrue wrong
  incorrect inaccurate lie falsehood fiction
certain sure clear definite obvious | uncertain unsure unclear doubtful vague ambiguous
likely probable possible | unlikely improbable impossible
public publicly openly open | private privately secretly secret
national domestic internal home inside inner indoor interior within inland | international foreign external abroad
  outside outer outdoor exterior overseas offshore
north northern | south southern
east eastern | west western
left leftist left-wing | right rightist right-wing
top upper peak summit highest | bottom base lowest trough
front forward ahead forwards | back rear behind backward backwards
near close nearby adjacent | far distant remote
first initial initially | last final finally
maximum max most | minimum min least
majority most | minority
strict tight tough tighten harsh severe rigid | loose lenient relax ease loosen mild lax flexible
tighten toughen | ease relax loosen
complicate | simplify
connect link attach join unite merge | disconnect separate detach split divide sever
lock | unlock
hire recruit employ appoint employed | fire sack dismiss unemployed
teach taught teacher | learn learnt learned student pupil
ask question asked | answer reply respond answered
remember recall remembered | forget forgot forgotten
find found discover locate | lose lost miss overlook
show reveal expose display disclose shown | hide conceal hid hidden cover mask obscure
appear emerge arise arose surface | disappear vanish fade
add plus | subtract remove minus subtraction deduct
multiply | divide
attract draw drew | repel deter
push pushed | pull pulled
float | sink sank
save preserve conserve rescue | waste spend squander destroy spent
victim | perpetrator attacker culprit
prosecution prosecutor | defence defense
voluntary willing willingly | compulsory mandatory forced unwilling reluctant obligatory reluctantly
temporary temporarily | permanent permanently
partial partly partially | complete completely total totally fully entire entirely entirely wholly
direct directly | indirect indirectly
simple | complex complicated
urban city | rural country countryside village
cheap inexpensive cheaper affordable | expensive costly dear dearer
generous | stingy greedy
tolerant | intolerant
polite courteous | rude impolite
careful cautious carefully | careless reckless carelessly
guilty | guiltless
superior | inferior
ancestor | descendant
import importer | export exporter
demand | supply
creditor | debtor
landlord | tenant
lawful | lawless
mature adult | immature child juvenile
natural | artificial synthetic man-made
theory theoretical | practice practical
quality | quantity
cause | effect
advantage benefit asset merit | disadvantage drawback liability harm
opportunity | threat
hope | despair
trust trusted faith confidence | distrust mistrust suspicion
respect | contempt disrespect
reward award prize | punish punishment penalty fine
hero | villain
strength | weakness
ease | difficulty
wisdom wise clever smart intelligent | foolish stupid folly silly
awake wake | asleep sleep slept
day daytime | night nighttime
morning dawn sunrise | evening dusk sunset
land ashore | sea offshore
solid | liquid
sweet | bitter sour
smooth | rough
sharp | blunt dull
straight | crooked bent
tight | loose slack
deep deeper depth | shallow
active actively | passive inactive idle
present attend attended presence | absent miss absence
guest visitor | host
majority | opposition
ruling governing | opposition
liberal progressive | conservative
democratic democracy | authoritarian dictatorship autocratic
civilian | military
asset | liability
upstream | downstream
odd | even
single unmarried | married
fiction | nonfiction
quickly soon immediately instantly | slowly eventually later
unanimous | divided
abundant plenty ample sufficient enough | scarce insufficient lacking shortage inadequate
satisfy | disappoint
optimism | pessimism
freedom free independence independent liberty | slavery captivity dependent dependence occupied
friendship | enmity
agreement consensus harmony | disagreement dispute discord
order orderly | chaos disorder chaotic
stable steady stability | unstable volatile instability
visible | invisible hidden
known famous well-known renowned | unknown obscure anonymous
understand understood | misunderstand misunderstood
believe believed | doubt disbelieve doubted
obey comply abide respect | disobey violate defy breach flout
lead led leader | follow follower
climb | descend
inhale | exhale
ascend | descend
obtain | forfeit
deposit | withdraw withdrew withdrawal
advance | withdraw withdrew retreat withdrawal
neglect ignore overlook | notice discover know heed attend
laugh smile | cry weep wept frown
insider | outsider
minor | major
hungry | full
innocent | guilty
underestimate | overestimate
undervalue undervalued | overvalue overvalued
upper | lower
winner | loser
optional | mandatory
pain painful suffering | pleasure enjoyment comfort
child children kid son daughter baby infant | parent parents adult adults
change changes shift | stagnation stagnate
infected infect sick contaminated positive | healthy uninfected
introduce introduced install established founded | eradicate abolish scrap remove
held hold | cancelled canceled
opened kicked | concluded
prosecutor prosecutors prosecution accuser indictment | defender defenders defense defence
indigenous native | alien
premier leading foremost main chief key principal | lowest minor secondary least
reveal indicate indicates show | veil veils hide
finalize finalise eventually ultimately lastly | initially originally
lucky fortunate luckily fortunately | unlucky unfortunate unluckily sadly
famous celebrated | infamous
genius expert professional veteran experienced skilled | amateur novice beginner inexperienced unskilled
producer manufacturer maker | consumer customer buyer
employer boss manager | employee worker subordinate
import inflow incoming arrivals | export outflow outgoing departures
inclusion inclusive | exclusion exclusive
former first | latter second
resign resignation retire retirement | appointment appoint involvement join
relevant important significant crucial vital essential | irrelevant unimportant insignificant trivial minor
contact touch | avoid
interesting exciting fascinating | boring dull tedious
usual ordinary normal regular common typical | unusual extraordinary abnormal irregular special exceptional strange
  odd
theoretical | empirical
mental | physical
major senior elder | minor junior
majority big | minority
own | rent
permanent lasting | temporary brief
precise exact | approximate rough
respectful | insulting
responsible | irresponsible
similarity likeness | difference contrast
tall giant | short dwarf
together jointly | apart separately alone
transparent | opaque
upward | downward
vertical | horizontal
wax | wane
alike | different
thanks grateful | ungrateful
decide determined | hesitate undecided
friend | stranger
gather gathered assemble collect | scatter disperse
harmless safe | harmful
heaven | hell
humble modest | proud arrogant
justice fair fairly | injustice unfair
mercy kind kindness gentle | cruelty cruel harsh
obvious apparent | hidden
patient | impatient
plural | singular
reduce minimise minimize | increase maximise maximize
sober | drunk
spend | save earn
stay stayed | leave left go
tie | untie
urban | rural
wide | narrow
working worked | idle unemployed
early | late
"""
