"""States: complete, unambiguous, and found under every name that lists print."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.facts.states import STATES, find_state, folded, name_of, names_of, state_for

ALIASES = {
    "ATG": ["Antigua & Barbuda"],
    "BOL": ["Bolivia", "Plurinational State of Bolivia", "Bolivia (Plurinational State of)"],
    "BIH": ["Bosnia & Herzegovina"],
    "CPV": ["Cape Verde"],
    "CIV": ["Cote d'Ivoire", "Côte d’Ivoire", "COTE D’IVOIRE"],
    "CZE": ["Czech Republic", "Czechia"],
    "COD": ["Democratic Republic of Congo", "DR Congo"],
    "PRK": ["DPR Korea", "Democratic People's Republic of Korea"],
    "GNB": ["Guinea Bissau"],
    "IRN": ["Iran", "Islamic Republic of Iran", "(Iran (Islamic Republic of))", "République islamique d’Iran"],
    "LAO": ["Laos", "Lao People's Democratic Republic"],
    "MKD": ["Macedonia FYR", "the former Yugoslav Republic of Macedonia"],
    "FSM": ["Micronesia", "Federated States of Micronesia"],
    "MDA": ["Moldova"],
    "NLD": ["Netherlands", "Kingdom of the Netherlands", "The Netherlands"],
    "PSE": ["Palestine", "State of Palestine"],
    "COG": ["Republic of Congo", "Congo"],
    "STP": ["Sao Tome & Principe"],
    "KNA": ["St Kitts & Nevis", "St. Kitts and Nevis"],
    "LCA": ["St Lucia"],
    "VCT": ["St Vincent & the Grenadines"],
    "SWZ": ["Swaziland"],
    "SYR": ["Syria"],
    "TZA": ["Tanzania"],
    "TTO": ["Trinidad & Tobago"],
    "TUR": ["Turkey", "Turkiye", "TÜRKİYE"],
    "GBR": ["United Kingdom"],
    "USA": ["United States", "USA"],
    "VEN": ["Venezuela", "Bolivarian Republic of Venezuela", "(Venezuela (Bolivarian Republic of))"],
    "KHM": ["KHM", "Cambodge", " cambodia "],
    "BHS": ["The Bahamas"],
}


def test_all_193_members_in_their_groups_and_two_observers() -> None:
    groups = Counter(state.group for state in STATES.values())
    assert groups == {"Africa": 54, "Asia": 54, "EEG": 23, "GRULAC": 33, "WEOG": 29, None: 2}
    assert {code for code, state in STATES.items() if state.group is None} == {"VAT", "PSE"}


def test_codes_are_three_capitals_and_names_are_clean() -> None:
    for code, state in STATES.items():
        assert code == state.code
        assert len(code) == 3
        assert code.isascii()
        assert code.isupper()
        for name in names_of(state):
            assert name == name.strip()
            assert name
            assert "'" not in name, "print the curly apostrophe"


def test_no_name_belongs_to_two_states() -> None:
    owners: dict[str, set[str]] = {}
    for state in STATES.values():
        for name in names_of(state):
            owners.setdefault(folded(name), set()).add(state.code)
    assert {name: codes for name, codes in owners.items() if len(codes) > 1} == {}
    assert "" not in owners


def test_every_name_finds_its_state() -> None:
    for state in STATES.values():
        for text in (state.code, *names_of(state), state.name.upper()):
            assert find_state(text) is state, text


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in ALIASES.items() for text in texts])
def test_names_that_lists_print(code: str, text: str) -> None:
    assert find_state(text) is STATES[code]


@pytest.mark.parametrize("text", ["", "and", "&", "Istanbul Convention", "No. 29", "Korea", "khm", "C" * 1_000_000])
def test_what_names_no_state(text: str) -> None:
    assert find_state(text) is None


def test_names_for_print() -> None:
    assert state_for("KHM") is STATES["KHM"]
    assert state_for("XXX") is None
    assert (name_of("KHM", "en"), name_of("KHM", "fr"), name_of("XXX", "fr")) == ("Cambodia", "Cambodge", "XXX")


@given(st.text(max_size=120))
@settings(max_examples=200, deadline=None)
def test_never_raises(text: str) -> None:
    state = find_state(text)
    assert state is None or state in STATES.values()
