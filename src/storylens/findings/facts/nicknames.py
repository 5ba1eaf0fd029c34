"""First names and the short forms that news prints for them: Jake Parker is Jacob Parker. Our own table."""

from __future__ import annotations

from functools import cache

_NAMES = """
alexander alex sandy alec|alexandra alex sandra|alfred alf fred|andrew andy drew|anthony tony|antony tony|
arthur art|barbara barb|benjamin ben|bernard bernie|catherine cathy cate kate|katherine kathy kate katie|
charles charlie chuck|christine chris christie tina|christina chris christie tina|christopher chris kit|
daniel dan danny|david dave|deborah deb debbie|dennis denny|dmitri dima|donald don donny|douglas doug|
edward ed eddie ted ned|elizabeth liz beth betty lizzie eliza|eugene gene|frances fran|francis frank|
franklin frank|frederick fred freddie|gabriel gabe|gerald gerry jerry|gregory greg|harold harry hal|
henry harry hank|jacob jake|jeffrey jeff|jennifer jen jenny|jeremy jerry|jessica jess|john jack johnny|
jonathan jon|joseph joe joey|joshua josh|judith judy|kenneth ken kenny|kimberly kim|lawrence larry|
leonard leo len|louis lou|margaret maggie meg peggy|martin marty|matthew matt|michael mike mick mickey|
mikhail misha|mitchell mitch|nathan nate|nathaniel nate|nicholas nick|nicola nicky|pamela pam|patricia pat trish|
patrick pat paddy|peter pete|philip phil|phillip phil|raymond ray|rebecca becky|richard rick dick rich|
robert bob rob bobby|roger rog|ronald ron ronnie|samuel sam|samantha sam|sergei serge|stephen steve|steven steve|
susan sue susie|suzanne sue|theodore ted theo|thomas tom tommy|timothy tim|valerie val|victor vic|victoria vicky|
vincent vince|walter walt|william bill will billy|zachary zach
"""


@cache
def _groups() -> dict[str, set[int]]:
    out: dict[str, set[int]] = {}
    for number, line in enumerate(_NAMES.replace("\n", "").split("|")):
        for name in line.split():
            out.setdefault(name, set()).add(number)
    return out


def one_first_name(a: str, b: str) -> bool:
    """Whether one is the short form of the other, or both are short forms of one name (compared forms)."""
    known = _groups()
    return not known.get(a, set()).isdisjoint(known.get(b, ()))
