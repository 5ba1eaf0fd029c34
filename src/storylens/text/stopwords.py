"""English words that hold sentences together and tell nothing about which story they belong to."""

from __future__ import annotations

_WORDS = """
    a about after again all also although am among an and another any are as at back be because been before being
    between both but by can could did do does doing down during each either else even every few for from further had
    has have having he her here hers herself him himself his how however i if in into is it its itself just least less
    like many may me might more most much must my myself n't neither no nor not now of off on once one only onto or
    other others ought our ours out over own per quite rather s said same say saying says shall she should since so
    some such than that the their theirs them themselves then there therefore these they this those though through
    thus till to too toward towards under unless until up upon us very was we were what whatever when where whereas
    whether which while who whom whose why will with within without would yet you your yours
"""
STOP = frozenset(_WORDS.split())
