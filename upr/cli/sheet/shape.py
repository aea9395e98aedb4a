"""The sheet for sending, as `schemas/sheet.schema.json` says. The clock comes from the caller."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from upr.cli.built import content_of, files_of, main_file, present, state_of
from upr.cli.deadline import deadline_of
from upr.cli.status.shape import submission_of, summary_of
from upr.errors import NotFoundError, UnreadableError
from upr.facts.checklist import Item, items_for
from upr.facts.sessions import session
from upr.facts.states import name_of
from upr.models.composed import Composed
from upr.models.manifest import Manifest
from upr.models.outputs.sheet import FormShape, ItemShape, PublishedShape, SentShape, SheetShape
from upr.models.sending import Sending, Sent
from upr.pipeline import Examined, context_of
from upr.text.binary import hash_of, read_binary
from upr.text.paths import path_fault

LANGUAGE_NAMES = {"en": "English", "fr": "French"}


def sheet_of(examined: Examined, composed: Composed, now: datetime) -> SheetShape:
    """All that is needed to send a submission; `now` (with a zone) decides on the deadline only."""
    manifest = composed.corpus.manifest.model
    sending = sending_of(examined)
    built, made = main_file(composed), present(composed)
    return {
        "submission": submission_of(manifest),
        "form": _form(manifest),
        "words": {
            "body": composed.words.body,
            "strict": composed.words.strict,
            "notes": composed.words.notes,
            "limit": context_of(manifest).word_limit,
        },
        "deadline": deadline_of(manifest.session, now),
        "built": state_of(built, made),
        "files": list(files_of(built)),
        "findings": summary_of(examined.findings),
        "checklist": [_item(item, sending) for item in items_for(manifest.kind)],
        "sent": [_sent(sent, examined.project.root, made.contents) for sent in sending.sent],
        "published": _published(sending),
    }


def sending_of(examined: Examined) -> Sending:
    """What `sending.yaml` holds; nothing where it is not there or is wrong, which is a finding."""
    return examined.project.sending.model if examined.project.sending else Sending()


def _form(manifest: Manifest) -> FormShape:
    known = session(manifest.session)
    return {
        "state": name_of(manifest.state, "en"),
        "session": manifest.session,
        "session_dates": known.dates if known and known.dates_grade in ("A", "B") else None,
        "kind": manifest.kind,
        "title": manifest.title,
        "language": LANGUAGE_NAMES.get(manifest.language, manifest.language),
        "key_words": list(manifest.key_words),
        "organisations": [
            {
                "name": one.name,
                "acronym": one.acronym,
                "city": one.city,
                "country": one.country,
                "website": one.website,
                "founded": one.founded,
                "activities": one.activities,
            }
            for one in manifest.organisations
        ],
    }


def _item(item: Item, sending: Sending) -> ItemShape:
    return {
        "id": item.id,
        "text": item.text,
        "rows": list(item.rows),
        "source": item.source,
        "grade": item.grade,
        "when": item.when,
        "confirmed": [
            {"by": one.by, "confirmed_on": one.confirmed_on} for one in sending.confirmed if one.item == item.id
        ],
    }


def _sent(sent: Sent, root: Path, present: frozenset[str]) -> SentShape:
    return {
        "by": sent.by,
        "at": sent.at,
        "file": sent.file,
        "hash": sent.hash,
        "content_hash": sent.content_hash,
        "receipt": sent.receipt,
        "remark": "; ".join(filter(None, (_since(sent, root), _sources_since(sent, present)))),
    }


def _since(sent: Sent, root: Path) -> str:
    """What became of the file that was sent."""
    data = file_sent(sent, root)
    if data is None:
        return "the file that was sent is not there any more: keep a copy of it"
    if hash_of(data) == sent.hash:
        return "the file is still the one that was sent"
    if sent.content_hash is not None and content_of(data) == sent.content_hash:
        return "the file was packed anew after it was sent; its content is the same"
    return "THE FILE WAS CHANGED AFTER IT WAS SENT: it is not what OHCHR has"


def file_sent(sent: Sent, root: Path) -> bytes | None:
    """The file that lies now where the one that was sent lay; None where there is none."""
    if path_fault(sent.file) is not None:
        return None
    try:
        return read_binary(root / sent.file)
    except (NotFoundError, UnreadableError):
        return None


def _sources_since(sent: Sent, present: frozenset[str]) -> str:
    current = sent.content_hash is None or sent.content_hash in present
    return "" if current else "the sources make another text now"


def _published(sending: Sending) -> list[PublishedShape]:
    return [
        {"number": one.number, "file": one.file, "hash": one.hash, "compared_on": one.compared_on}
        for one in sending.published
    ]
