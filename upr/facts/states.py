"""The States of the review: 193 Members of the United Nations and two observers that recommend.

French names (`name_fr`) are grade C: UN usage from general knowledge, to be confirmed by a native reader. They come
without article or preposition (`Cambodge`), since those depend on the sentence.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, TypeAlias, cast

from upr.facts.state_table import TABLE

Group: TypeAlias = Literal["Africa", "Asia", "EEG", "GRULAC", "WEOG"]
"""Regional group, in UPR Info's words: African, Asia-Pacific, Eastern European, Latin American and Caribbean,
Western European and other States (the United States sits there as observer)."""

_LONGEST = 100


@dataclass(frozen=True, slots=True)
class State:
    """A State. `name` and `name_fr` are short names as printed; `group` is None for the two observers."""

    code: str
    name: str
    name_fr: str
    group: Group | None
    aliases: tuple[str, ...] = ()


def _read(table: str) -> Iterator[State]:
    group: Group | None = None
    for line in table.replace("\n  ", " ").split("\n"):
        if line.startswith("["):
            group = None if line == "[observer]" else cast("Group", line[1:-1])
        elif line:
            names, french, *aliases = line.split(" | ")
            code, name = names.split(" ", 1)
            yield State(code, name, french, group, tuple(aliases[0].split("; ")) if aliases else ())


STATES: Mapping[str, State] = MappingProxyType({state.code: state for state in _read(TABLE)})
"""By ISO 3166-1 alpha-3 code."""


def state_for(code: str) -> State | None:
    """The State with a code, in capitals as in symbols."""
    return STATES.get(code)


def name_of(code: str, language: str) -> str:
    """The short name for print, French for `fr` and English for any other language; an unknown code as it is."""
    state = STATES.get(code)
    if state is None:
        return code
    return state.name_fr if language == "fr" else state.name


def find_state(text: str) -> State | None:
    """The State that a text names: by code (in capitals only: `AND` is Andorra, `and` is a word), name or alias.

    Names are compared as `folded` leaves them, in either order: `Iran (Islamic Republic of)`, `Islamic Republic of
    Iran`, `(Iran (Islamic Republic of))`. Names no longer in use (`Swaziland`) give the present State.
    """
    text = text[: _LONGEST + 1].strip()
    if len(text) > _LONGEST:
        return None
    return STATES.get(text) or _by_name().get(folded(text))


def folded(text: str) -> str:
    """A name for comparing: without diacritics, case, spaces, punctuation or a leading `the`; `&` reads `and`."""
    text = text.casefold().replace("&", "and").strip(" (").removeprefix("the ")
    return "".join(character for character in unicodedata.normalize("NFKD", text) if character.isalnum())


def names_of(state: State) -> tuple[str, ...]:
    """Every form by which `find_state` knows a State, its code apart."""
    forms = (state.name, state.name_fr, *state.aliases)
    return (*forms, *(_front_order(form) for form in forms if form.endswith(")")))


def _front_order(name: str) -> str:
    """`Iran (Islamic Republic of)` -> `Islamic Republic of Iran`, as Working Group reports print it."""
    last, first = name.removesuffix(")").split(" (", 1)
    return f"{first} {last}"


@cache
def _by_name() -> Mapping[str, State]:
    return {folded(name): state for state in STATES.values() for name in names_of(state)}
