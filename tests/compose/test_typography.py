"""Typography changes spaces and nothing else; marks of notes stand where the language wants them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.compose.typography import finish, inside_quotation, join_mark
from upr.languages import LANGUAGES, language_for

ENGLISH, FRENCH = language_for("en"), language_for("fr")
NO_BREAK, NARROW = "\u00a0", "\u202f"


def shown(text: str) -> str:
    return text.replace(NO_BREAK, "~").replace(NARROW, "^")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see para. 12 and paras. 3 and 4", "see para.~12 and paras.~3 and 4"),
        ("No. 5, art. 19 (3), pp. 3", "No.~5, art.~19 (3), pp.~3"),
        ("on 3 March 2023, in March 2023", "on 3~March 2023, in March 2023"),
        ("article 25 of it; 84 per cent", "article~25 of it; 84~per cent"),
        ("a para. about; the part. 3", "a para. about; the part. 3"),
        ("What ? : no", "What ? : no"),
    ],
)
def test_english(text: str, expected: str) -> None:
    assert shown(finish(text, ENGLISH)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il dit : « oui » ; non ! quoi ?", "Il dit~: «~oui~»~; non~! quoi~?"),
        ("Il dit: «oui»; non!", "Il dit: «oui»; non!"),
        (f"déjà{NO_BREAK}; posé{NARROW}! «{NARROW}oui{NARROW}»", "déjà~; posé~! «~oui~»"),
        ("le 1er mars et le 12 juin 2023", "le 1er~mars et le 12~juin 2023"),
        ("par. 12, art. 3, n° 5, nº 6, nos 7", "par.~12, art.~3, n°~5, nº~6, nos~7"),
        ("4 000 000 de riels, 84,59 %", "4~000~000 de riels, 84,59~%"),
        ("3 milliards, 1 million, 2 mille", "3~milliards, 1~million, 2 mille"),
        ("M. Untel, MM. Untel, Mme Unetelle, le M. 5", "M.~Untel, MM.~Untel, Mme~Unetelle, le M. 5"),
        ("l’année 2023 compte 12 mois", "l’année 2023 compte 12 mois"),
    ],
)
def test_french(text: str, expected: str) -> None:
    assert shown(finish(text, FRENCH)) == expected


ALPHABET = [
    *" \u00a0\u202f.,:;!?«»“”()%°0123456789aeprt",
    *(" para. ", "art. ", "No. ", " March ", "1er mars", " per cent", "« ", " »", " :", "article "),
]


@pytest.mark.parametrize("code", LANGUAGES)
class TestEach:
    @settings(max_examples=300, deadline=None)
    @given(parts=st.lists(st.one_of(st.sampled_from(ALPHABET), st.text(max_size=3))))
    def test_only_spaces_change_and_only_once(self, code: str, parts: list[str]) -> None:
        text = "".join(parts)
        language = language_for(code)
        done = finish(text, language)
        changed = {(old, new) for old, new in zip(text, done, strict=True) if old != new}
        assert changed <= {(" ", NO_BREAK), (NARROW, NO_BREAK)}
        assert finish(done, language) == done

    @settings(max_examples=300, deadline=None)
    @given(before=st.lists(st.sampled_from(ALPHABET)), after=st.lists(st.sampled_from(ALPHABET)))
    def test_a_mark_moves_and_nothing_else_changes(self, code: str, before: list[str], after: list[str]) -> None:
        left, right = "".join(before), "".join(after)
        new_left, new_right = join_mark(left, right, language_for(code))
        assert new_left + new_right == left.rstrip() + right
        assert new_left == new_left.rstrip()


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("the party ", ". Next", ("the party.", " Next")),
        ("“the party ", ".” Next", ("“the party.”", " Next")),
        ("the party ", ", which", ("the party,", " which")),
        ("the party. ", " Next", ("the party.", " Next")),
        ("the party ", " and", ("the party", " and")),
        ("the party ", "", ("the party", "")),
        ("the party ", "?!’ Next", ("the party?!’", " Next")),
        ("the party ", "... and", ("the party...", " and")),
        ("(the party ", ").", ("(the party", ").")),
        (" ", "; and", (";", " and")),
        ("the party\u00a0", "?", ("the party?", "")),
    ],
)
def test_marks_in_english(before: str, after: str, expected: tuple[str, str]) -> None:
    assert join_mark(before, after, ENGLISH) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("le parti ", ". Suite", ("le parti", ". Suite")),
        ("le parti. ", " Suite", ("le parti", ". Suite")),
        ("le parti ; ", "puis", ("le parti", " ;puis")),
        ("le parti ", " ; puis", ("le parti", " ; puis")),
        ("le parti ?! ", "", ("le parti", " ?!")),
        ("le parti, etc. ; ", "", ("le parti, etc.", " ;")),
        ("les partis, etc. ", "", ("les partis, etc.", "")),
        ("attendre... ", "", ("attendre...", "")),
    ],
)
def test_marks_in_french(before: str, after: str, expected: tuple[str, str]) -> None:
    assert join_mark(before, after, FRENCH) == expected


def test_a_quotation_inside_a_quotation() -> None:
    assert inside_quotation('The “new” law and "old" ones', ENGLISH) == "The ‘new’ law and ‘old’ ones"
    assert inside_quotation("La loi « neuve »", FRENCH) == "La loi “neuve”"
    assert inside_quotation('12" is no quotation', ENGLISH) == '12" is no quotation'
