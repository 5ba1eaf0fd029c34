import pytest

import storylens

BASE = "The payroll of the harbour office was sent to the ministry on Tuesday, and the ministry paid it on Friday."


def types(base: str, other: str) -> set[str]:
    return {f.type for f in storylens.compare(base, other).pairs[0].findings if f.category == "text-safety"}


@pytest.mark.parametrize("character", ["\u200b", "\u2060", "\x08", "\u180e"])
def test_hidden_characters_are_told(character: str) -> None:
    assert types(BASE, BASE.replace("payroll", f"pay{character}roll")) == {"hidden-characters"}


def test_a_direction_override_is_louder() -> None:
    other = BASE.replace("Tuesday", "\u202eTuesday\u202c")
    [told] = [f for f in storylens.compare(BASE, other).pairs[0].findings if f.category == "text-safety"]
    assert (told.type, told.severity) == ("direction-override", "major")
    assert "\u202e" not in told.message


@pytest.mark.parametrize("text", ["pay\u00a0roll", "pay\u00adroll", "👩\u200d🔬", "क\u094d\u200dष", "\ufeffpayroll"])
def test_typesetting_and_honest_joiners_are_not(text: str) -> None:
    assert types(BASE, BASE.replace("payroll", text)) == set()


def test_what_the_base_has_too_is_not_told() -> None:
    dirty = BASE.replace("payroll", "pay\u200broll")
    assert types(dirty, dirty.replace("Friday", "Monday")) == set()


def test_a_word_of_two_alphabets_is_told() -> None:
    assert types(BASE, BASE.replace("payroll", "p\u0430yroll")) == {"mixed-script"}
    assert types(BASE, BASE.replace("payroll", "зарплата")) == set()
    assert types(BASE, BASE.replace("payroll", "50 µm film")) == set()
