"""The evidence beside a claim: records and earlier recommendations, as cards. What may not be published says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from upr.compose.dates import print_date
from upr.compose.links import link_target
from upr.compose.scripts import split_scripts
from upr.facts.states import name_of
from upr.languages.forms import fill_label
from upr.languages.keys import Language
from upr.languages.report_keys import ReportLabels
from upr.models.corpus import Corpus
from upr.models.earlier import EarlierRecommendation
from upr.models.evidence import PublicRecord
from upr.models.report import Card, EarlierCard, Line
from upr.protect.gate import refusal
from upr.report.words import kind_name, other_language, unread_records

Rows = Iterator[tuple[str, tuple[Line, ...]]]


class CardWriter:
    """Words the cards of one page, in the order of the text."""

    def __init__(self, corpus: Corpus, language: Language, labels: ReportLabels, statuses: Mapping[str, str]) -> None:
        self.corpus = corpus
        self.language = language
        self.labels = labels
        self.statuses = statuses
        self.unread = unread_records(corpus)
        self._shown: set[str] = set()

    def record(self, record_id: str) -> Card:
        """A record; of one that may not be published nothing is told, not even its id."""
        entry = self.corpus.records.get(record_id)
        if record_id in self.unread:
            return Card("", self.labels.unread, (), ())
        if entry is None:
            return Card("", self.labels.missing, (), ((self.labels.more["record"], (Line(record_id),)),))
        record = entry.model
        if refusal(record) is not None or not isinstance(record, PublicRecord):
            return Card("", self.labels.withheld, (), ())
        kind = kind_name(getattr(record, "kind", ""), self.labels)
        head = f"{record.publisher}, {print_date(record.published, self.language)}"
        flags = tuple(self.labels.doubts[doubt] for doubt in record.doubts)
        status = self.statuses.get(record_id, "")
        if status and status != "reviewed":
            flags = (*flags, self.labels.statuses[status])
        again = record_id in self._shown
        self._shown.add(record_id)
        return Card(kind, head, flags, tuple(self._rows(record_id, record)), again)

    def _rows(self, record_id: str, record: PublicRecord) -> Rows:
        more = self.labels.more
        yield more["source"], tuple(self._title(record))
        if record.event_date:
            yield more["event"], (Line(print_date(record.event_date, self.language)),)
        if address := tuple(self._address(record)):
            yield more["address"], address
        if record.archived_url:
            yield more["archived"], (_web(record.archived_url),)
        yield more["summary"], (Line(" ".join(record.summary.split())),)
        if record.doubts:
            yield more["doubts"], tuple(Line(self.labels.doubts[doubt]) for doubt in record.doubts)
        if record.limits:
            yield more["limits"], (Line(" ".join(record.limits.split())),)
        if status := self.statuses.get(record_id):
            yield more["status"], (Line(self.labels.statuses[status]),)
        yield more["record"], (Line(record_id),)

    def _title(self, record: PublicRecord) -> Iterator[Line]:
        """As the record gives it, then in the document's own language, which else only its script tells."""
        yield Line(record.title, language=other_language(record.title_language or record.language, self.language))
        if record.original_title:
            own = record.language if record.title_language else _written_in(record.original_title)
            yield Line(record.original_title, language=other_language(own, self.language))
        if record.author:
            yield Line(record.author)

    def _address(self, record: PublicRecord) -> Iterator[Line]:
        if record.symbol:
            yield Line(record.symbol)
        if record.url:
            yield _web(record.url)
        if record.reproduced_by:
            yield Line(fill_label(self.labels.read_at, publisher=record.reproduced_by.publisher))
            if record.reproduced_by.url:
                yield _web(record.reproduced_by.url)
        if record.held_at:
            yield Line(record.held_at)

    def earlier(self, name: str) -> EarlierCard:
        """An earlier recommendation, the State's position and our assessment."""
        entry = self.corpus.earlier.get(name)
        if entry is None:
            return EarlierCard(f"rec:{name}", self.labels.missing, (), ())
        model = entry.model
        text = " ".join(model.text.split())
        clauses = tuple((each.text, self.labels.levels[each.assessment.level]) for each in model.clauses)
        return EarlierCard(self._earlier_head(model), text, tuple(self._marks(model)), clauses)

    def _earlier_head(self, model: EarlierRecommendation) -> str:
        states = ", ".join(name_of(code, self.language.code) for code in model.states)
        source = ", ".join(filter(None, (model.report, model.number)))
        return f"{source} ({states})" if states and source else source or states

    def _marks(self, model: EarlierRecommendation) -> Iterator[str]:
        if model.position != "unknown":
            yield self.language.positions[model.position]
        if model.assessment:
            yield self.labels.levels[model.assessment.level]


def _written_in(text: str) -> str:
    return next((run.language for run in split_scripts(text) if run.language), "")


def _web(url: str) -> Line:
    """An address: a link only where nothing but a web page can be behind it."""
    return Line(url, url=link_target(url) or "")
