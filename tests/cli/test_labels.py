"""`upr labels`: what themes, groups and rights may name."""

from __future__ import annotations

import json
from typing import Any

import pytest
from commands import refused, upr
from jsonschema import Draft202012Validator

from upr.facts.themes import GROUPS, THEMES, is_group, is_theme
from upr.facts.treaties import TREATIES
from upr.models.schemas import schemas

SCHEMAS = {name: json.loads(data) for name, data in schemas(("labels", "recommendations", "evidence"))}


def shape(*arguments: str) -> Any:
    ran = upr("labels", *arguments, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    found = json.loads(ran.out)
    Draft202012Validator(SCHEMAS["labels.schema.json"]).validate(found)
    return found


def test_what_ohchr_uses_now_and_with_old_all() -> None:
    now, every = shape(), shape("--old")
    assert {theme["generation"] for theme in now["themes"]} == {"current"}
    assert len(every["themes"]) == len(THEMES) > len(now["themes"])
    assert len(every["groups"]) == len(GROUPS) > len(now["groups"])
    assert [treaty["acronym"] for treaty in now["treaties"]] == list(TREATIES)


def test_all_words_must_be_in_it_whatever_their_capitals_and_accents() -> None:
    assert upr("labels", "INFORMATION", "fréedom").out == (
        "Themes, for 'themes':\n  Freedom of opinion and expression & access to information\n"
    )
    assert "ICCPR-OP2  Second Optional Protocol" in upr("labels", "death").out


def test_an_old_label_says_what_it_is_called_now() -> None:
    out = upr("labels", "statistics", "--old").out
    assert "Statistics, indicators & disaggregated data (cycle-3, now: Data collection & research)" in out
    assert upr("labels", "D25", "--old").code == 2, "codes are not words"


@pytest.mark.parametrize("words", [["liberté"], ["freedom", "torture"]])
def test_nothing_found(words: list[str]) -> None:
    assert "no label holds these words" in refused(upr("labels", *words))


@pytest.mark.parametrize("name", ["recommendations.schema.json", "evidence.schema.json"])
def test_editors_are_offered_the_same(name: str) -> None:
    definitions = SCHEMAS[name]["$defs"]
    assert definitions["ThemeLabel"]["examples"] == [theme["label"] for theme in shape()["themes"]]
    assert definitions["GroupLabel"]["examples"] == [group["label"] for group in shape()["groups"]]
    assert all(map(is_theme, definitions["ThemeLabel"]["examples"]))
    assert all(map(is_group, definitions["GroupLabel"]["examples"]))
    assert "enum" not in definitions["ThemeLabel"], "the lists are open"
