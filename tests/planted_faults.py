"""What a planted fault is: an edit that an author could make by mistake, and the findings that it must raise.

The faults themselves stand in the modules `planted_*`, by what they are planted in. Their handles are ids, keys and
labels where they can be, so that the wording of `examples/cambodia-2024` can be improved without touching the lists.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import count
from pathlib import Path

SUBMISSION = "examples/cambodia-2024"
END = re.compile(r"\Z")
WHOLE = re.compile(r"(?s)\A.*\Z")
TREATY = "kind: treaty\ntitle: A\npublisher: B\npublished: 2020\nheld_at: C\nsummary: D\n"
"""A record that is right."""


@dataclass(frozen=True)
class Edit:
    """In one file, the first `old` becomes `new`; a file that is not there is empty."""

    path: str
    old: str | re.Pattern[str]
    new: str
    every: bool = False
    """Every `old` becomes `new`, in which `#` is the number of the place, from 1."""

    def of(self, text: str) -> str:
        """The text with the edit made."""
        pattern = re.compile(re.escape(self.old)) if isinstance(self.old, str) else self.old
        numbers = count(1)
        edited, found = pattern.subn(
            lambda _: self.new.replace("#", str(next(numbers))) if self.every else self.new,
            text,
            count=0 if self.every else 1,
        )
        assert found, f"{self.path} has changed: {pattern.pattern!r} is not in it"
        return edited

    def make(self, top: Path) -> None:
        """Make the edit below the folder `top`; lone surrogates in `new` become bytes that are not UTF-8."""
        path = top / self.path
        text = path.read_bytes().decode("utf-8", "surrogateescape") if path.exists() else ""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self.of(text).encode("utf-8", "surrogateescape"))


@dataclass(frozen=True)
class Place:
    """A finding that is expected: at the first character of `at`, where that stands for the nth time in a file."""

    code: str
    where: str
    at: str
    nth: int = 1


@dataclass(frozen=True)
class Fault:
    """Edits, the finding that they must raise, and what cannot but be found beside it."""

    code: str
    edits: tuple[Edit, ...]
    at: str
    where: str
    beside: tuple[Place, ...] = ()
    nth: int = 1

    @property
    def name(self) -> str:
        """A name for the test run."""
        return f"{self.code} {self.edits[0].path.rsplit('/', 1)[-1]} {re.sub(r'[^ -~]', '?', self.at)[:20]}"

    @property
    def places(self) -> tuple[Place, ...]:
        """All findings that are expected."""
        return (Place(self.code, self.where, self.at, self.nth), *self.beside)


def fault(
    code: str,
    path: str,
    old: str | re.Pattern[str],
    new: str,
    at: str,
    *also: Edit,
    where: str = "",
    beside: tuple[Place, ...] = (),
    nth: int = 1,
) -> Fault:
    """One edit, with others that are right in themselves but without which the fault would be another."""
    return Fault(code, (Edit(path, old, new), *also), at, where or path, beside, nth)


def of_submission(name: str) -> str:
    """The path of a file of the example."""
    return f"{SUBMISSION}/{name}"


MANIFEST, RECOMMENDATIONS, EARLIER, GLOSSARY = map(
    of_submission, ("submission.yaml", "recommendations.yaml", "earlier.yaml", "glossary.yaml")
)
INTRODUCTION = of_submission("sections/01-introduction.md")
COOPERATION, FRAMEWORK = of_submission("sections/02-cooperation.md"), of_submission("sections/03-framework.md")
LIBERTY, JUSTICE = of_submission("sections/05-liberty.md"), of_submission("sections/06-justice.md")
FREEDOMS, PARTICIPATION = of_submission("sections/07-freedoms.md"), of_submission("sections/08-participation.md")
EXPRESSION, PRIVACY = of_submission("sections/09-expression.md"), of_submission("sections/10-privacy.md")
ASSOCIATION, CLOSING = of_submission("sections/11-association.md"), of_submission("sections/12-closing.md")
ROOM = Edit(MANIFEST, END, "guidelines: [{rule: word-limit, value: 9000, reason: Room for planted words.}]\n")
"""The example is near its limit of words, and faults add some."""
