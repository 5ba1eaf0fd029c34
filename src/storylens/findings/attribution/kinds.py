"""Which nouns can be one and the same speaker, and whether one speaker stands for many.

A body and its people are of one kind ("the court", "the judge"); two kinds are two speakers, however alike the
sentence. What no row holds may be anybody.
"""

from __future__ import annotations

from functools import cache

from storylens.findings.attribution.speakers import ONE, Speaker
from storylens.findings.attribution.words import words

_KINDS = (
    "government administration ministry department cabinet authority council parliament congress senate kremlin state"
    " minister secretary mayor councillor lawmaker legislator governor senator mp",
    "company firm corporation manufacturer maker employer business bank supplier retailer boss management"
    " airline carrier lender operator chain brand",
    "museum gallery",
    "hospital clinic",
    "school college",
    "church diocese parish",
    "club team squad",
    "union worker employee staff striker labourer laborer",
    "court judge tribunal justice magistrate",
    "prosecutor prosecution",
    "police officer detective sheriff constable policeman policewoman",
    "newspaper paper magazine website outlet broadcaster station",
    "researcher scientist academic scholar university institute author",
    "opposition critic opponent campaigner activist protester protestor demonstrator",
    "resident villager neighbour neighbor local inhabitant townspeople",
    "patient",
    "student pupil",
    "parent mother father",
    "teacher",
    "nurse",
    "doctor physician surgeon",
    "suspect defendant accused",
    "witness eyewitness bystander onlooker passer-by",
    "soldier army military troop",
    "rebel militant guerrilla insurgent militia",
    "landlord",
    "tenant renter lodger",
    "customer client consumer shopper buyer",
    "seller vendor shopkeeper merchant",
    "passenger commuter traveller traveler",
    "farmer grower",
    "fisherman angler",
    "investor shareholder",
    "prisoner inmate detainee convict",
    "guard warden warder jailer",
    "migrant refugee",
    "voter electorate",
    "firefighter fireman",
)
_SPEAKS_FOR = words("spokesman spokeswoman spokesperson minister secretary representative chief head leader chairman")
"""Whoever speaks for a body: its word is the body's."""
_PART = words("member part minority majority half section faction")


@cache
def _kind_of() -> dict[str, int]:
    return {w: k for k, line in enumerate(_KINDS) for w in line.split()}


def other_kind(a: Speaker, b: Speaker) -> bool:
    """Whether two sources without a name are of different kinds ("employers", "employees"), and neither is described
    by the other ("police union", "police")."""
    kinds = _kind_of()
    mine, theirs = kinds.get(a.head), kinds.get(b.head)
    if mine is None or theirs is None or mine == theirs:
        return False
    return not any(kinds.get(w) == theirs for w in a.meaning) and not any(kinds.get(w) == mine for w in b.meaning)


def unlike_office(a: Speaker, b: Speaker) -> bool:
    """Whether the office named beside person `a` is of another kind than body `b` ("Deputy Mayor Ruiz", "police")."""
    kinds = _kind_of()
    theirs = kinds.get(b.head)
    offices = {kinds[w] for w in a.meaning - a.names if w in kinds}
    return theirs is not None and bool(offices) and theirs not in offices


def one_of_many(a: Speaker, b: Speaker) -> bool:
    """Whether `a` is somebody among those who are `b` as a whole: "a member of the committee", "the committee"; "one
    union leader", "the unions". Who speaks for a body is its voice."""
    if (
        b.head == a.head
        or b.head not in a.meaning
        or a.quantity not in ONE | {"some", "several", "few", "two", "three"}
    ):
        return False
    whole = b.plural or b.kind in ("group", "role")
    return (
        whole and not b.quantity and (a.head in _PART or a.quantity == "one") and a.head not in _SPEAKS_FOR - {"leader"}
    )
