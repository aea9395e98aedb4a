"""Themes, groups of persons and goals."""

from collections import Counter

import pytest

from upr.facts.sdgs import GOALS, goal_of
from upr.facts.themes import GROUPS, RENAMES, THEMES, current_label, find_theme, is_group, is_theme

EXPRESSION = "Freedom of opinion and expression & access to information"
RATIFICATION = "Ratification of & accession to international instruments"


def test_counts_of_the_lists() -> None:
    themes = Counter((theme.generation, theme.proof) for theme in THEMES)
    assert themes == {
        ("current", "measured"): 60,
        ("current", "seen"): 26,
        ("cycle-3", "measured"): 24,
        ("cycle-2", "measured"): 53,
        ("cycle-2", "seen"): 38,
    }
    assert Counter(group.generation for group in GROUPS) == {"cycle-4": 24, "cycle-3": 19, "other": 11}


def test_labels_are_lines_without_loose_ends() -> None:
    for label in [theme.label for theme in THEMES] + [group.label for group in GROUPS]:
        assert label == " ".join(label.split())
        assert not label.endswith((";", ".", "^"))


def test_a_label_stands_once_in_its_generation() -> None:
    for generation in ("current", "cycle-3"):
        labels = [theme.label.casefold() for theme in THEMES if theme.generation == generation]
        assert len(labels) == len(set(labels))


def test_every_theme_is_found_as_printed() -> None:
    for theme in THEMES:
        assert is_theme(theme.label)
        assert is_theme(f"{theme.code} {theme.label}".strip())
        assert is_theme(theme.label.upper())
    for group in GROUPS:
        assert is_group(group.label.swapcase())


def test_renames_lead_from_cycle_3_to_current_labels() -> None:
    generation = {theme.label: theme.generation for theme in reversed(THEMES)}
    assert len(RENAMES) == 11
    for old, new in RENAMES.items():
        assert generation[old] == "cycle-3"
        assert generation[new] == "current"


@pytest.mark.parametrize(
    ("printed", "current"),
    [
        (EXPRESSION, EXPRESSION),
        (EXPRESSION.lower(), EXPRESSION),
        ("Freedom of opinion & expression & right to information", EXPRESSION),
        ("A12 Acceptance of international norms", RATIFICATION),
        ("acceptance of international norms", RATIFICATION),
        ("Children: family environment and alternative care", "Children: family environment & alternative care"),
        (
            "Budget &resources (for human rights implementation)",
            "Budget & resources (for human rights implementation)",
        ),
        ("D21 Right to life", "Right to life"),
        ("B51 Right to an effective remedy", "B51 Right to an effective remedy"),
        ("something new", "something new"),
    ],
)
def test_current_label(printed: str, current: str) -> None:
    assert current_label(printed) == current


def test_the_newest_generation_wins() -> None:
    theme = find_theme("Racial discrimination")
    assert theme is not None
    assert theme.generation == "current"


def test_unknown_labels() -> None:
    assert not is_theme("")
    assert not is_theme("A12")
    assert not is_group("")
    assert not is_group("Diaspora")


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("16 - PEACE, JUSTICE AND STRONG INSTITUTIONS", 16),
        ("- 16.3 - Promote the rule of law", 16),
        ("16.b", 16),
        ("10. Reduce inequalities", 10),
        ("5", 5),
        ("18", None),
        ("0", None),
        ("160", None),
        ("No SDG link identified", None),
        ("", None),
    ],
)
def test_goal_of(text: str, goal: int | None) -> None:
    assert goal_of(text) == goal


def test_seventeen_goals() -> None:
    assert list(GOALS) == list(range(1, 18))
