"""Names of the glossary in texts: spellings that must not be used, found with one pattern that is built once.

Spellings are those that the glossary lists, the form of another language, an acronym with full stops, the parts of a
name joined otherwise (`Kem-Sokha`), and a person's name in the other order (`Sokha Kem`) or in small letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from upr.check.own_words import Passage
from upr.models.glossary import GlossaryName
from upr.models.project import Entry

_JOINTS = re.compile(r"[ -]")
_WORD = re.compile(r"\S+")
_BRACKETED = re.compile(r" \(([A-Z][\w.-]{1,14})\)")
_LONGEST = 200


class Wrong(NamedTuple):
    """A spelling that must not be used: whose name it is, and what is wrong; `{}` stands for the entry's own name."""

    name: GlossaryName
    fault: str


class Found(NamedTuple):
    """A wrong spelling in a passage."""

    passage: Passage
    spelling: str
    wrong: Wrong


@dataclass(frozen=True, slots=True)
class Spellings:
    """The wrong spellings for texts in one language, and the pattern that finds them and what contains them."""

    wrong: Mapping[str, Wrong]
    pattern: re.Pattern[str] | None


def spellings(names: Iterable[GlossaryName], language: str | None) -> Spellings:
    """The wrong spellings of names in a text; with `language` None, the forms of all languages are right."""
    names = tuple(names)
    right = {form for name in names for form in _right(name, language)}
    wrong: dict[str, Wrong] = {}
    for name in names:
        for spelling, fault in _wrong(name, language):
            if spelling not in right and len(spelling) <= _LONGEST:
                wrong.setdefault(spelling, Wrong(name, fault))
    return Spellings(wrong, _pattern({*wrong, *_holders(right, wrong)}))


def _holders(right: Iterable[str], wrong: Iterable[str]) -> Iterator[str]:
    """Right forms that hold a wrong spelling: they are looked for too, so that `Sam Rainsy` is no `Rainsy`."""
    by_first: dict[str, list[str]] = {}
    for spelling in wrong:
        by_first.setdefault(_WORD.search(spelling + " .")[0], []).append(spelling)  # type: ignore[index]
    for form in right:
        if any(spelling in form for word in _WORD.findall(form) for spelling in by_first.get(word, ())):
            yield form


def _pattern(parts: Iterable[str]) -> re.Pattern[str] | None:
    """Whichever of the parts stands there, the longest first; sorted by their first letter, which is found fast."""
    by_letter: dict[str, list[str]] = {}
    for part in sorted(parts, key=lambda text: (-len(text), text)):
        by_letter.setdefault(part[0], []).append(_escaped(part[1:]))
    branches = (f"{_escaped(letter)}(?:{'|'.join(rest)})" for letter, rest in sorted(by_letter.items()))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(branches)})(?![\w-])") if by_letter else None


def _escaped(text: str) -> str:
    """Apostrophes and spaces of any kind are one."""
    return re.escape(text).replace("'", "’").replace("’", "['’]").replace(r"\ ", r"[\s\u00a0]")


def _right(name: GlossaryName, language: str | None) -> tuple[str, ...]:
    if language is None:
        return name.forms()
    return tuple(filter(None, (name.form(language), name.short_form(language), name.original)))


def _wrong(name: GlossaryName, language: str | None) -> Iterator[tuple[str, str]]:
    for spelling in name.other:
        yield spelling, "a spelling of {} that must not be used"
    if language is not None:
        yield from (
            (form, "the form of {} for another language") for form in (*name.full_forms(), *name.short_forms())
        )
    for acronym in name.short_forms():
        if acronym.isalpha() and acronym.isupper():
            yield ".".join(acronym) + ".", "the acronym of {} written otherwise"
            yield ".".join(acronym), "the acronym of {} written otherwise"
    for form in _right(name, language):
        yield from ((spelling, "the parts of {} joined otherwise") for spelling in _joined_otherwise(form))
        if name.kind == "person" and " " in form:
            yield form.casefold(), "{} in small letters"
            yield _reversed(form), "{} in another order"


def _joined_otherwise(form: str) -> Iterator[str]:
    """`FORUM-ASIA` -> `FORUM ASIA`, `FORUMASIA`; a name of more than three parts has too many forms to be a slip."""
    if len(_JOINTS.findall(form)) <= 2:
        yield from (_JOINTS.sub(joint, form) for joint in ("-", "", " ") if joint or _is_mixed(form))


def _is_mixed(form: str) -> bool:
    """Whether the parts of a name can still be told when they are joined: `KemSokha` can, `thelaw` cannot."""
    return all(part[:1].isupper() for part in _JOINTS.split(form))


def _reversed(form: str) -> str:
    first, _, rest = form.partition(" ")
    return f"{rest} {first}"


def unwanted(passages: Iterable[Passage], names: tuple[Entry[GlossaryName], ...], language: str) -> Iterator[Found]:
    """Every wrong spelling in the passages, in their order."""
    models = [entry.model for entry in names]
    printed, shared = spellings(models, language), spellings(models, None)
    acronyms = {form: name for name in models if name.short_forms() for form in name.full_forms()}
    for passage in passages:
        chosen = printed if passage.in_language else shared
        if chosen.pattern:
            for match in chosen.pattern.finditer(passage.text):
                if wrong := chosen.wrong.get(_plain(match[0], chosen)):
                    yield Found(passage, match[0], wrong)
        yield from _bracketed(passage, acronyms)


def _plain(text: str, chosen: Spellings) -> str:
    """The spelling as the glossary has it, whichever apostrophes and spaces stand in the text."""
    if text in chosen.wrong:
        return text
    plain = re.sub(r"[\s\u00a0]", " ", text)
    return next((form for form in (plain.replace("’", "'"), plain.replace("'", "’")) if form in chosen.wrong), plain)


def _bracketed(passage: Passage, acronyms: Mapping[str, GlossaryName]) -> Iterator[Found]:
    """`Full Name (XYZ)` with another acronym than the glossary's."""
    for match in _BRACKETED.finditer(passage.text) if acronyms else ():
        before = passage.text[: match.start()]
        for form, name in acronyms.items():
            if before.endswith(form) and match[1] not in name.short_forms():
                yield Found(passage, match[1], Wrong(name, "the acronym of {} written otherwise"))
                break
