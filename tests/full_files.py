"""A file of each form with every key that it may have, each with a right value."""

from __future__ import annotations

from typing import Any

from upr.models.base import Base
from upr.models.earlier import EarlierRecommendations
from upr.models.endorsement import Endorsements
from upr.models.evidence import Kinds
from upr.models.manifest import Manifest
from upr.models.recommendation import Recommendations
from upr.models.register_map import RegisterMap
from upr.models.review import Review
from upr.models.section import FrontMatter
from upr.models.shared import Model

ACCEPT = [{"code": "VER001", "reason": "It stands.", "at": "#vod", "path": "sections/a.md"}]
RECORD: dict[str, Any] = {
    "summary": "What it says.",
    "event_date": "2023-03",
    "place": "Phnom Penh",
    "rights": ["ICCPR-19", "CRC-OP-AC-2"],
    "themes": ["Freedom of opinion"],
    "groups": ["Media"],
    "figures": [{"value": "158", "unit": "persons", "of": "votes", "as_of": "2023"}],
    "quotes": [{"text": "Two\nlines", "language": "km-KH", "paragraph": "12"}],
    "status_as_of": "2023-03-03",
    "persons": ["P-ABCDEFG2"],
    "doubts": ["unseen", "excerpt"],
    "limits": "Read in part.",
    "recorded_by": "A-01",
    "accept": ACCEPT,
    "title": "A title",
    "short_title": "Title",
    "publisher": "A publisher",
    "author": "A by-line",
    "published": 2023,
    "url": "https://example.org/a?b=c",
    "archived_url": "http://example.org",
    "held_at": "A library",
    "accessed": "2023-04-01",
    "language": "en",
    "title_language": "en",
    "original_title": "ចំណងជើង",
    "symbol": "A/HRC/41/17",
    "paragraph": "12",
    "about": "A judgment",
    "reproduced_by": {"publisher": "A site", "url": "https://example.org/"},
    "article": "19",
    "treaty_series": "vol. 999",
    "number": "48/23",
    "court": "A court",
    "case_number": "1/23",
    "city": "Phnom Penh",
    "agency": "An agency",
    "container": "A journal",
    "method": "Counted.",
    "recorded": "2023-03-03",
    "interview_with": "A teacher",
}
"""A right value for every field of every kind."""

FULL_FILES: dict[str, tuple[type[Model], dict[str, Any]]] = {
    "submission": (
        Manifest,
        {
            "state": "KHM",
            "session": 46,
            "cycle": 4,
            "kind": "joint",
            "language": "en",
            "title": "A title",
            "key_words": ["rights"],
            "as_of": "2023-10-10",
            "organisations": [
                {
                    "name": "[name]",
                    "acronym": "N",
                    "city": "[city]",
                    "country": "[country]",
                    "founded": 1999,
                    "website": "https://example.org",
                    "activities": "Placeholder.",
                }
            ],
            "evidence": ["../evidence"],
            "sections": ["sections/a.md"],
            "notes": "footnotes",
            "notice": "A notice",
            "file_name": "KHM_46",
            "translations": [{"text": "A court", "printed": "Une cour"}],
            "endorsements": "required",
            "guidelines": [{"rule": "word-limit", "value": 2815, "reason": "New guidelines."}],
            "accept": ACCEPT,
        },
    ),
    "base": (Base, {"id": "b-1", "about": "A law.", "reviewers": [{"id": "A-01", "name": "N"}], "sign_offs": 2}),
    "register-map": (
        RegisterMap,
        {
            "sheet": "Sheet1",
            "columns": {"Headline": "title", "Outlet": "publisher"},
            "kinds": {"Press": "news-report"},
            "constants": {"language": "km"},
            "dates": "day-first",
            "unread": ["No"],
        },
    ),
    "recommendations": (
        Recommendations,
        {
            "recommendations": [
                {
                    "id": "repeal",
                    "theme": "law",
                    "text": "Repeal it.",
                    "addressee": "The Council",
                    "evidence": ["law-2023"],
                    "follows": ["118.23"],
                    "rights": ["ICCPR-19"],
                    "themes": ["Law"],
                    "groups": ["Media"],
                    "sdgs": ["16", "16.10", "16.b"],
                    "accept": ACCEPT,
                }
            ]
        },
    ),
    "earlier": (
        EarlierRecommendations,
        {
            "recommendations": [
                {
                    "id": "118.23",
                    "mechanism": "upr",
                    "cycle": 2,
                    "session": 18,
                    "report": "A/HRC/26/16",
                    "number": "118.23",
                    "states": ["FRA"],
                    "position": "noted",
                    "position_source": "A/HRC/26/16/Add.1",
                    "text": "Repeal it.",
                    "themes": ["Law"],
                    "source": {
                        "title": "T",
                        "publisher": "P",
                        "published": "2014-07",
                        "url": "https://example.org",
                        "level": "report",
                    },
                    "clauses": [
                        {
                            "text": "Repeal.",
                            "assessment": {"level": "regressed", "reason": "R.", "evidence": ["law-2023"]},
                        }
                    ],
                    "assessment": {"level": "implemented", "reason": "R.", "evidence": []},
                    "limits": "Not seen.",
                    "accept": ACCEPT,
                }
            ]
        },
    ),
    "review": (
        Review,
        {
            "record": "law-2023",
            "fingerprint": "sha256:" + "0" * 64,
            "decision": "verified",
            "actor": "A-01",
            "reviewed_on": "2023-05-01",
            "note": "Read.",
        },
    ),
    "endorsements": (
        Endorsements,
        {
            "endorsements": [
                {
                    "organisation": "N",
                    "by": "A-01",
                    "endorsed_on": "2023-10-10",
                    "hash": "sha256:" + "0" * 64,
                    "named": False,
                }
            ]
        },
    ),
    "section": (
        FrontMatter,
        {"title": "T", "level": 2, "part": "closing", "theme": "law", "accept": ACCEPT},
    ),
}
for _kind, _model in Kinds.BY_NAME.items():
    _full = {key: RECORD[key] for key in _model.model_fields if key != "kind"}
    FULL_FILES[_kind] = (_model, {"kind": _kind, **_full})
