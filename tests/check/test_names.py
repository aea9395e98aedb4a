"""Names held to the glossary: what is a wrong spelling, what is none, and where it is found."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from submissions import corpus_of, facts, submission

from upr.check.names import spellings, unwanted
from upr.check.near_names import distance, folded, near
from upr.check.own_words import Passage, own_words
from upr.load.project import load_project
from upr.models.glossary import GlossaryName
from upr.models.project import Entry
from upr.pipeline import examine
from upr.text.location import Location

PLACE = Location(Path("x.md"))


def entry(name: str, kind: str = "body", **keys: Any) -> Entry[GlossaryName]:
    model = GlossaryName.model_validate({"name": name, "kind": kind, **keys})
    return Entry("", model, Path("glossary.yaml"), lambda path=(), *, key=False: PLACE)


def passage(text: str, *, in_language: bool = True) -> Passage:
    return Passage(text, "here", lambda _: PLACE, in_language)


def wrong(text: str, *names: Entry[GlossaryName], language: str = "en", in_language: bool = True) -> list[str]:
    return [one.spelling for one in unwanted([passage(text, in_language=in_language)], names, language)]


def close(text: str, *names: Entry[GlossaryName]) -> list[str]:
    return [one.spelling for one in near([passage(text)], names)]


PERSON = entry("Given Familyname", "person", other=["Familyname", "Givn"])
FORUM = entry("Asian Forum", acronym="FORUM-ASIA")
OFFICE = entry("Office of Rights", acronym="OOR", fr="Bureau des droits", acronym_fr="BDD")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Given Familyname came.", []),
        ("Familyname came, and Given Familyname.", ["Familyname"]),
        ("Familyname’s friends", ["Familyname"]),
        ("Familynames, XFamilyname, Familyname-Other", []),
        ("Familyname Given", ["Familyname Given"]),
        ("given familyname", ["given familyname"]),
        ("Given-Familyname GivenFamilyname", ["Given-Familyname", "GivenFamilyname"]),
        ("Given\u00a0Familyname", []),
    ],
)
def test_spellings_of_a_person(text: str, expected: list[str]) -> None:
    assert wrong(text, PERSON) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FORUM-ASIA", []),
        ("FORUM ASIA and FORUMASIA", ["FORUM ASIA", "FORUMASIA"]),
        ("Asian Forum (FORUM-ASIA)", []),
        ("Asian Forum (FA)", ["FA"]),
        ("Other Asian Group (FA)", []),
        ("Asian Forum (see below)", []),
        ("Asian-Forum", ["Asian-Forum"]),
    ],
)
def test_acronyms_and_joints(text: str, expected: list[str]) -> None:
    assert wrong(text, FORUM) == expected


def test_dots_in_an_acronym() -> None:
    assert wrong("O.O.R. and O.O.R, not OOR", OFFICE) == ["O.O.R.", "O.O.R"]


def test_each_language_has_its_form() -> None:
    text = "Office of Rights (OOR), Bureau des droits (BDD)"
    assert wrong(text, OFFICE) == ["Bureau des droits", "BDD"]
    assert wrong(text, OFFICE, language="fr") == ["Office of Rights", "OOR"]
    assert wrong(text, OFFICE, in_language=False) == []


def test_apostrophes_are_one() -> None:
    name = entry("People’s Party", other=["Peoples' Party"])
    assert wrong("Peoples’ Party, Peoples' Party, People's Party", name) == ["Peoples’ Party", "Peoples' Party"]


def test_what_one_name_asks_for_is_right_in_every_place() -> None:
    assert wrong("Familyname", PERSON, entry("Familyname", "place")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Given Famlyname", ["Given Famlyname"]),
        ("Given Famliyname", ["Given Famliyname"]),
        ("Given Famylinme", []),
        ("Given Fmlyname", ["Given Fmlyname"]),
        ("Givven Familyname", ["Givven Familyname"]),
        ("GIVEN FAMILYNAME", ["GIVEN FAMILYNAME"]),
        ("Gïven Familyname", ["Gïven Familyname"]),
        ("Famlyname alone", []),
        ("Given Familynames", []),
        ("Other Famlyname", []),
    ],
)
def test_near_a_person(text: str, expected: list[str]) -> None:
    assert sorted(set(close(text, PERSON))) == expected


@pytest.mark.parametrize(
    ("word", "is_slip"),
    [
        ("Licadho", True),
        ("LICADDHO", True),
        ("LICAHDO", True),
        ("LICADO", False),
        ("LICADHOS", False),
        ("LICADHO", False),
    ],
)
def test_near_a_name_of_one_word(word: str, is_slip: bool) -> None:
    assert bool(close(f"then {word} said", entry("LICADHO"))) == is_slip


@pytest.mark.parametrize("text", ["Who came?", "Cambodian", "Cambodias", "Un homme"])
def test_common_words_are_no_slips(text: str) -> None:
    names = [entry("World Health Organization", acronym="WHO"), entry("Cambodia", "place"), entry("UN")]
    assert close(text, *names) == []


def test_two_names_that_are_close_are_no_slips_of_each_other() -> None:
    names = [entry("Given Familyname", "person"), entry("Given Familynama", "person")]
    assert close("Given Familyname and Given Familynama", *names) == []


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
@settings(deadline=None, max_examples=300)
def test_distance(first: str, second: str) -> None:
    found = distance(first, second)
    assert found == distance(second, first)
    assert (found == 0) == (first == second)
    assert abs(len(first) - len(second)) <= found <= max(len(first), len(second))


WORDS = st.text(st.characters(categories=["L", "Nd", "Mn"], include_characters="-’' "), min_size=1, max_size=20)
LINES = WORDS.map(str.strip).filter(bool)
NAMES = st.builds(
    lambda name, kind, other: entry(name, kind, other=other),
    LINES,
    st.sampled_from(["person", "body"]),
    st.lists(LINES, max_size=3),
)


@given(names=st.lists(NAMES, min_size=1, max_size=6), text=st.text(max_size=60))
@settings(deadline=None, max_examples=200)
def test_no_glossary_and_no_text_raises(names: list[Entry[GlossaryName]], text: str) -> None:
    written = " ".join([text, *(one.model.name.swapcase() for one in names), text])
    wrong(written, *names)
    close(written, *names)
    assert folded(text) == folded(folded(text)) or not text.isascii()


@given(names=st.lists(NAMES, min_size=1, max_size=5))
@settings(deadline=None, max_examples=200)
def test_every_listed_spelling_is_found_and_no_right_one(names: list[Entry[GlossaryName]]) -> None:
    right = {form for one in names for form in one.model.forms()}
    found = spellings([one.model for one in names], "en")
    assert not right & found.wrong.keys()
    for one in names:
        assert {spelling for spelling in one.model.other if spelling not in right} <= found.wrong.keys()
        assert close(f"; {one.model.name} ;", *names) == []


def glossary(*lines: str) -> dict[str, str | bytes | None]:
    return {"glossary.yaml": "names:\n" + "".join(f"  - {line}\n" for line in lines)}


def test_own_words_leave_words_of_others_out(tmp_path: Path) -> None:
    body = (
        'Ours `code` *too* [link](https://example.org/x) [@law-2023] “theirs” «leurs» "both".\n\n> Theirs.\n\n'
        "- One\n\n| Head | |\n|---|---|\n| Cell | |\n\n## Heading\n"
    )
    corpus = corpus_of(submission(tmp_path, facts(body)))
    texts = [one.text for one in own_words(corpus)]
    assert any(text.startswith("Ours \0 too link \0 ") for text in texts)
    assert not {"theirs", "leurs", "both", "Theirs", "code"} & {
        word.strip("“”.\0") for text in texts for word in text.split()
    }
    assert {"One", "Head", "Cell", "Heading", "A law was adopted."} <= set(texts)
    assert "Law adopted" not in texts


def test_a_finding_stands_where_the_word_does(tmp_path: Path) -> None:
    body = "First line\nthen Radio X,\nlast Radio X.\n\nRadio\nX again, and Radio Xs."
    changes = facts(body) | glossary("{name: X Radio, kind: body, other: [Radio X]}")
    found = examine(submission(tmp_path, changes)).findings
    places = [(one.location.line, one.location.column) for one in found if one.code == "NAR014"]
    assert places == [(7, 6), (10, 1)]


def test_a_glossary_is_strict(tmp_path: Path) -> None:
    changes = glossary(
        "{name: A, kind: animal}",
        "{nam: B, kind: body}",
        "{id: x, name: C, kind: law}",
        "{id: x, name: D, kind: law}",
    )
    project = load_project(submission(tmp_path, changes))
    assert [one.code for one in project.problems] == ["REC013", "REC011", "REC010", "REC020"]
    assert [one.model.name for one in project.glossary] == ["C", "D"]
    assert all(one.location.path.name == "glossary.yaml" for one in project.problems)


def test_a_glossary_stops_a_build_only_when_it_cannot_be_read(tmp_path: Path) -> None:
    assert load_project(submission(tmp_path / "none")).glossary == ()
    broken = load_project(submission(tmp_path / "broken", {"glossary.yaml": "names: [\n"}))
    assert broken.glossary == ()
    assert broken.problems
