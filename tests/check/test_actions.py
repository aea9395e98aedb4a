"""What a recommendation asks for: category by verb, and one action or two. Sentences that nobody would dispute."""

from __future__ import annotations

import pytest

from upr.check.actions import actions_for

ENGLISH, FRENCH = actions_for("en"), actions_for("fr")


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Call on donors to help.", 1),
        ("Continue its cooperation.", 2),
        ("Consider ratifying the Convention.", 3),
        ("review its laws.", 3),
        ("Take measures against torture.", 4),
        ("Strengthen the courts.", 4),
        ("Ratify the Convention.", 5),
        ("Fully and promptly implement the decision.", 5),
        ("Comply with the order.", 5),
        ("Withdraw its reservation.", 5),
        ("Apply the law.", 5),
        ("Unblock the sites.", None),
        ("Sharecropping should end.", None),
        ("", None),
    ],
)
def test_category_in_english(text: str, category: int | None) -> None:
    assert ENGLISH.category(text) == category


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Solliciter une aide.", 1),
        ("Poursuivre la coopération.", 2),
        ("Envisager de ratifier la Convention.", 3),
        ("Veiller à l’indépendance des juges.", 4),
        ("Ratifier la Convention.", 5),
        ("Pleinement appliquer la décision.", 5),
        ("Débâillonner la presse.", None),
    ],
)
def test_category_in_french(text: str, category: int | None) -> None:
    assert FRENCH.category(text) == category


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Repeal article 305 and release all persons held under it.", "release"),
        ("Ratify the Convention; adopt the law.", "adopt"),
        ("Ratify the Convention, as well as amend the Code, and then publish the text.", "amend"),
        ("Free at once anyone held for peaceful speech and drop the charges.", "drop"),
        ("Repeal or amend article 305.", ""),
        ("Sign and ratify the Convention.", ""),
        ("Promptly and fully investigate and punish the assault.", ""),
        ("Enact a law to prevent violence and protect the victims.", ""),
        ("Establish a body that investigates complaints and publish its results.", ""),
        ("Repeal the law on assembly and association.", ""),
        ("Publish the report and review of 2023.", ""),
        ("Release Kim, Lee and Park.", ""),
        ("Enact a law so that courts are free; repeal the old one.", "repeal"),
    ],
)
def test_second_action_in_english(text: str, verb: str) -> None:
    assert ENGLISH.second(text) == verb


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Abroger l’article 305 et libérer les personnes condamnées.", "libérer"),
        ("Ratifier la Convention ; adopter la loi.", "adopter"),
        ("Abroger ou modifier l’article 305.", ""),
        ("Signer et ratifier la Convention.", ""),
        ("Adopter une loi visant à prévenir la violence et à protéger les victimes.", ""),
    ],
)
def test_second_action_in_french(text: str, verb: str) -> None:
    assert FRENCH.second(text) == verb
