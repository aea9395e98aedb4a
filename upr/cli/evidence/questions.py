"""What `upr evidence add` asks on a terminal, in its order. Whatever is known already is not asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from upr.cli.ask import STOPPED, Fault, ask, ask_until, ask_yes, choose, tell
from upr.cli.evidence.answers import checked, inner_model, is_list, value_of
from upr.cli.evidence.doubting import ask_doubts
from upr.compose.same_source import publishers_of, same_source
from upr.errors import UprError
from upr.facts.bodies import issued
from upr.facts.symbols import symbol_fault
from upr.models.evidence import WHERE, FirstHandRecord, Kinds, Record
from upr.models.plain import Plain
from upr.models.project import Entry
from upr.models.record_order import fields_of_kind
from upr.models.shared import Model
from upr.text.scripts import language_of
from upr.text.suggest import nearest

Values = dict[str, Plain]
Records = Sequence[Entry[Record]]

QUESTIONS = {
    "publisher": "Who issued it (the issuer, not a republisher)",
    "title": "Title, as printed",
    "published": "Date (2023, 2023-03 or 2023-03-03)",
    "summary": "What it says, in your own words",
    "language": "Language that you read, as a code (en, fr, km)",
    "recorded": "When it was taken down or received (2023-03-03)",
}
"""The five questions of a public source, but for where it was read; and those of first-hand material."""

DESCRIBED = {
    "url": "The issuer's own address.",
    "archived_url": "A copy of the page in a web archive.",
    "accessed": "The day on which the address was read.",
    "place": "Where it happened.",
    "number": "The number of the law or resolution.",
    "court": "The court, where it is not the issuer.",
    "case_number": "The number of the case.",
    "article": "The article that is meant.",
    "city": "Where it was printed.",
    "method": "How the figures were collected.",
}
"""What the model leaves to the name of the field."""

_NEVER = ("kind", "accept", "persons")
"""Not asked: known already, or nothing for a first draft."""


def interview(values: Values, records: Records, today: date, *, optional: bool) -> None:
    """Ask for what `values` does not hold yet, and put the answers in. `optional` asks for more than is needed.

    Raises:
        UprError: the person stopped.
    """
    if "kind" not in values:
        tell("What did you read? The document, not the event: a judgment known from a newspaper is a news-report.")
        values["kind"] = choose("Kind", [(name, _about(model)) for name, model in Kinds.BY_NAME.items()])
    kind = str(values["kind"])
    first_hand = issubclass(Kinds.BY_NAME[kind], FirstHandRecord)
    if first_hand:
        tell(
            "First-hand material cannot be cited yet: consent cannot be judged. No name of a person belongs into it."
        )
    elif not any(name in values for name in WHERE):
        _ask_where(kind, values, today)
    if not first_hand:
        _tell_doubles(values, records)
    publisher, told = complete(values, records)
    for each in told:
        tell(f"  {each}")
    for name in ("title", "recorded", "summary") if first_hand else ("publisher", "title", "published", "summary"):
        _ask_field(kind, name, values, publisher if name == "publisher" else "")
    if optional and not first_hand:
        _ask_language(kind, values)
    if optional:
        ask_doubts(kind, values)
        _ask_more(kind, values)


def _about(model: type[Model]) -> str:
    return (model.__doc__ or "").split("\n")[0]


def _ask_where(kind: str, values: Values, today: date) -> None:
    """An address, a symbol, or where a copy without an address is kept."""
    tell("Where did you read it? A web address, a United Nations symbol, or in words where the copy is kept.")
    name, text = ask_until("Where", _where_reader(kind))
    values[name] = text
    if name == "url" and "accessed" not in values:
        values["accessed"] = ask_until("Read on", lambda text: value_of(kind, "accessed", text), today.isoformat())


def _where_reader(kind: str) -> Callable[[str], tuple[str, Plain] | Fault]:
    doubted: set[str] = set()

    def read(text: str) -> tuple[str, Plain] | Fault:
        name = _kind_of_place(text)
        fault = symbol_fault(text) if name == "symbol" else None
        if fault and text not in doubted:
            doubted.add(text)
            return Fault(f"Is this a symbol? {fault[:1].upper()}{fault[1:]}. To keep it as it is, type it again.")
        value = value_of(kind, name, text)
        return value if isinstance(value, Fault) else (name, value)

    return read


def _kind_of_place(text: str) -> str:
    if "://" in text or text.lower().startswith("www."):
        return "url"
    looks_like_symbol = "/" in text and text.split("/")[0].isupper() and text.isascii() and len(text) <= 60
    return "symbol" if looks_like_symbol else "held_at"


def _tell_doubles(values: Values, records: Records) -> None:
    for entry in same_source(records, values):
        tell(f"  There is a record of this already: {entry.id} ({getattr(entry.model, 'title', '')}).")
        if not ask_yes("  Go on all the same", default=False):
            raise UprError(STOPPED, f"'upr evidence show {entry.id}' shows the record that is there")


def complete(values: Values, records: Records) -> tuple[str, list[str]]:
    """Fill in what a symbol says for certain; then who may have issued it, and what else can be told."""
    publisher, told = "", []
    if isinstance(symbol := values.get("symbol"), str):
        read = issued(symbol)
        publisher = read.publisher
        told += [f"The symbol says: {read.told}."] if read.told else []
        if read.number and values["kind"] == "resolution":
            values.setdefault("number", read.number)
        if read.kind and read.kind != values["kind"]:
            told.append(f"By its symbol this is rather of the kind '{read.kind}'.")
    if isinstance(url := values.get("url"), str):
        known = publishers_of(records, url)
        publisher = publisher or (known[0] if len(known) == 1 else "")
        told += [f"Others from this site were issued by: {'; '.join(known[:5])}."] if len(known) > 1 else []
    return publisher, told


def _ask_field(kind: str, name: str, values: Values, offered: str) -> None:
    if name not in values:
        values[name] = ask_until(QUESTIONS[name], lambda text: value_of(kind, name, text), offered)


def _ask_language(kind: str, values: Values) -> None:
    if "language" not in values:
        known = language_of(f"{values.get('title', '')}")
        if known:
            values["language"] = known
        else:
            values["language"] = ask_until(QUESTIONS["language"], lambda text: value_of(kind, "language", text), "en")


def _ask_more(kind: str, values: Values) -> None:
    """Fields by their names, until an empty answer."""
    tell("Anything else? The name of a field, ? for the list, or Enter to finish.")
    left = [name for name in fields_of_kind(kind) if name not in values and name not in _NEVER]
    while answer := ask("Field"):
        name = answer.casefold().replace(" ", "_").replace("-", "_")
        if answer == "?":
            for each in left:
                tell(f"  {each:<16}{_described(kind, each)}".rstrip())
        elif name in left:
            _ask_optional(kind, name, values)
            left = [each for each in left if each not in values or _takes_more(kind, each)]
        else:
            near = nearest(name, left)
            tell(
                f"  Did you mean '{near}'?" if near else "  No such field, or it is filled in: ? lists what there is."
            )


def _described(kind: str, name: str) -> str:
    inner = inner_model(kind, name)
    own = Kinds.BY_NAME[kind].model_fields[name].description or DESCRIBED.get(name, "")
    return own or (_about(inner) if inner else "")


def _takes_more(kind: str, name: str) -> bool:
    """Whether a field holds a list of mappings, which are asked for one by one."""
    return is_list(kind, name) and inner_model(kind, name) is not None


def _ask_optional(kind: str, name: str, values: Values) -> None:
    model = inner_model(kind, name)
    question = f"  {_described(kind, name).rstrip('.') or name}"
    if model is None:
        values[name] = ask_until(question, lambda text: value_of(kind, name, text) if text else "")
        if not values[name]:
            del values[name]
        return
    item = _ask_mapping(list(model.model_fields))
    before = values.get(name, ())
    value: Plain = (*before, item) if _takes_more(kind, name) and isinstance(before, tuple) else item
    found = checked(kind, name, value)
    if isinstance(found, Fault):
        tell(f"  {found}")
    else:
        values[name] = found


def _ask_mapping(names: Sequence[str]) -> Values:
    answers = {name: ask(f"    {name}") for name in names}
    return {name: answer for name, answer in answers.items() if answer}
