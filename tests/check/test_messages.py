"""No message or help repeats what a record, a section or the manifest says, however wrong it is.

What an author typed as an id, a label or a key may be named; a text that stands in its place may not.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

import pytest
from rule_cases import SKELETON, lay
from submissions import write_files

from upr.cli import main
from upr.cli.reporters import REPORTERS
from upr.load.translate import _PATTERNS
from upr.models.base import Base
from upr.models.dates import DATE_PATTERN
from upr.models.earlier import EarlierRecommendations
from upr.models.evidence import Kinds
from upr.models.manifest import Manifest
from upr.models.others import OtherSubmissions
from upr.models.recommendation import Recommendations
from upr.models.review import Review
from upr.models.section import FrontMatter
from upr.models.sending import Sending
from upr.models.shared import Model
from upr.pipeline import examine
from upr.text.location import Source
from upr.text.yaml import parse_yaml

MARKER = "ZZMARKERZZ"
SECRET = f"{MARKER} was there"
NUMBER = 987654321
KeyPath = tuple[str | int, ...]

HOSTILE: tuple[Any, ...] = (
    SECRET,
    f"  {SECRET}\n{SECRET}\n",
    [SECRET, [SECRET], {"a": SECRET}],
    {"a": SECRET, SECRET: [SECRET]},
    [{SECRET: SECRET}],
    f"https://{MARKER}@example.org/",
    f"{MARKER}{'x' * 21_000}",
    f"2023-02-30 {SECRET}",
    NUMBER,
    NUMBER / 10,
)
"""What may stand where something else is asked."""

UNFINISHED = (
    f'"{SECRET}',
    f"[{SECRET}",
    f"!{MARKER} a",
    f"&{MARKER} a",
    f"*{MARKER}",
    f"@{SECRET}",
    f"a: {SECRET}: b",
    f'"{SECRET}\\q"',
    f'"{SECRET}\\e"',
    f"\u202e{SECRET}",
    f"\x07{SECRET}",
    "9" * 500 + f" # {MARKER}",
)
"""What is not even YAML, or must not stand in it."""


def key_paths(model: type[Model], before: KeyPath = ()) -> Iterator[KeyPath]:
    """The place of every field of a model, those of models inside lists at their first item."""
    for name, field in model.model_fields.items():
        yield (*before, name)
        for inner, in_list in _models_in(field.annotation):
            here = (*before, name, 0) if in_list else (*before, name)
            yield from key_paths(inner, here)


def _models_in(annotation: Any, in_list: bool = False) -> Iterator[tuple[type[Model], bool]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation, in_list
    origin = get_origin(annotation)
    for part in get_args(annotation) if origin in (tuple, UnionType) or origin is not None else ():
        if part is not NoneType:
            yield from _models_in(part, in_list or origin is tuple)


def changed(data: dict[str, Any], path: KeyPath, value: Any) -> str:
    """The data as JSON, which is YAML, with one value replaced; what is missing on the way is made."""
    whole = json.loads(json.dumps(data))
    here: Any = whole
    for step, following in pairwise(path):
        empty: Any = [] if isinstance(following, int) else {}
        if isinstance(step, int):
            here += [{}] * (step + 1 - len(here))
        else:
            here.setdefault(step, empty)
        here = here[step]
    here[path[-1]] = value
    return json.dumps(whole, ensure_ascii=False)


def read(path: str) -> dict[str, Any]:
    """A file of the clean submission as plain values."""
    text = (SKELETON / path).read_text("utf-8")
    text = text.split("---\n")[1] if path.endswith(".md") else text
    data, _ = parse_yaml(Source(Path(path), text))
    assert data is not None
    return data


def everywhere(paths: Iterable[KeyPath], data: dict[str, Any]) -> Iterator[str]:
    """Texts of a file, each with one field turned into something hostile."""
    for path in paths:
        for value in HOSTILE:
            yield changed(data, path, value)
    lines = [f"{key}: {json.dumps(value)}" for key, value in data.items()]
    for value in UNFINISHED:
        yield "\n".join([*lines[1:], f"{next(iter(data))}: {value}", ""])


def check(root: Path) -> None:
    """Look at everything that is printed about a submission."""
    examined = examine(root)
    assert examined.findings
    for name, report in REPORTERS.items():
        text = report(examined.findings, True)
        assert MARKER not in text, f"{name}: {_line_with(MARKER, text)}"
        assert str(NUMBER) not in text, f"{name}: {_line_with(str(NUMBER), text)}"
        assert "9" * 400 not in text


def _line_with(word: str, text: str) -> str:
    return next(line for line in text.splitlines() if word in line)


RECORD = read("evidence/vod-closed-2023.yaml")
REVIEW = {
    "record": "a",
    "fingerprint": "sha256:" + "0" * 64,
    "decision": "verified",
    "actor": "A-1",
    "reviewed_on": "2023-10-01",
}


def wrong_records() -> Iterator[str]:
    """Every field that records of any kind have, each turned into something hostile once."""
    seen: set[KeyPath] = set()
    for kind, model in Kinds.BY_NAME.items():
        paths = [path for path in key_paths(model) if path not in seen]
        seen.update(paths)
        yield from everywhere(paths, RECORD | {"kind": kind, "recorded": "2023-03-01"})


def test_records(tmp_path: Path) -> None:
    changes = {f"evidence/r-{number}.yaml": text for number, text in enumerate(wrong_records())}
    assert len(changes) > 500
    check(lay(tmp_path, changes))


def test_sign_offs(tmp_path: Path) -> None:
    texts = enumerate(everywhere(key_paths(Review), REVIEW))
    check(lay(tmp_path, {f"evidence/reviews/r-{number}.yaml": text for number, text in texts}))


@pytest.mark.parametrize(
    ("path", "model"),
    [
        ("submission.yaml", Manifest),
        ("recommendations.yaml", Recommendations),
        ("earlier.yaml", EarlierRecommendations),
        ("evidence/base.yaml", Base),
        ("others.yaml", OtherSubmissions),
    ],
)
def test_other_files(path: str, model: type[Model], tmp_path: Path) -> None:
    root = lay(tmp_path, {})
    whole: list[str] = []
    start = read(path) if (root / path).exists() else {"submissions": []}
    for text in everywhere(key_paths(model), start):
        write_files(root, {path: text})
        examined = examine(root)
        whole += [report(examined.findings, True) for report in REPORTERS.values()]
    printed = "\n".join(whole)
    assert len(whole) > 200
    assert MARKER not in printed, _line_with(MARKER, printed)
    assert str(NUMBER) not in printed, _line_with(str(NUMBER), printed)


def test_front_matter(tmp_path: Path) -> None:
    data = read("sections/01-introduction.md")
    texts = enumerate(everywhere(key_paths(FrontMatter), data))
    sections = {f"sections/s-{number}.md": f"---\n{text}\n---\n\nText.\n" for number, text in texts}
    manifest = read("submission.yaml") | {"sections": ["sections/01-introduction.md", *sections]}
    check(lay(tmp_path, {"submission.yaml": json.dumps(manifest), **sections}))


NARRATIVE = f"""\
[@{SECRET}] [@{MARKER}, p. 2; ] [see @rec:{SECRET} [@{MARKER}]] [^{MARKER}]
<b>{SECRET}</b> <!-- {SECRET} --> ![{SECRET}](https://example.org/{MARKER}.png "{SECRET}")
[{SECRET}](../{MARKER}.pdf) [{SECRET}](javascript:{MARKER}) [{SECRET}](http://{MARKER}.example/) <http://{MARKER}>
[{SECRET}](#vod) {{#vod-2}} \x07{SECRET} \u202e{SECRET} {SECRET}@example.org

[{MARKER}]: file:///{MARKER}

[^{MARKER}]: {SECRET}

<div>{SECRET}</div>

| {SECRET} | {SECRET} |
|----------|----------|
| {SECRET} | {SECRET} | {SECRET} |

## Annex: {SECRET} {{#{MARKER.lower()}-heading}}

:::{{{MARKER}}} {SECRET}
{SECRET}
:::

:::{{recommendations}} {SECRET}
:::

{">" * 60} {SECRET}

:::{{recommendations}} {SECRET}
{SECRET}
"""


def test_narrative(tmp_path: Path) -> None:
    text = (SKELETON / "sections/01-introduction.md").read_text("utf-8")
    root = lay(tmp_path, {"sections/01-introduction.md": f"{text}\n{NARRATIVE}"})
    check(root)
    codes = {finding.code for finding in examine(root).findings}
    assert {f"NAR{number:03}" for number in range(2, 14)} <= codes
    assert {"LNK004", "LNK005", "LNK006", "OHC015", "OHC016"} <= codes


@pytest.mark.parametrize("arguments", [[], ["--all"], ["--strict"], ["--format", "json"], ["--format", "github"]])
def test_the_command_prints_nothing_of_it_either(
    arguments: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = enumerate(wrong_records())
    changes = {f"evidence/r-{number}.yaml": text for number, text in texts if number % 7 == 0}
    section = (SKELETON / "sections/01-introduction.md").read_text("utf-8")
    lay(tmp_path, {**changes, "sections/01-introduction.md": f"{section}\n{NARRATIVE}"})
    monkeypatch.setattr(sys, "argv", ["upr"])
    with pytest.raises(SystemExit) as left:
        main(["check", str(tmp_path), *arguments])
    printed = capfd.readouterr()
    assert left.value.code == 1
    assert printed.out
    assert printed.err == ""
    assert MARKER not in printed.out


def test_the_marker_is_looked_for_where_it_can_be(tmp_path: Path) -> None:
    """The files of these tests do hold it: an id that is one is named."""
    text = (SKELETON / "sections/01-introduction.md").read_text("utf-8")
    root = lay(tmp_path, {"sections/01-introduction.md": text.replace("[](#vod)", f"[](#{MARKER})")})
    with pytest.raises(AssertionError, match=MARKER):
        check(root)


def patterns_of(models: Iterable[type[Model]]) -> set[str]:
    """Every pattern that a model asks for."""

    def walk(schema: Any) -> Iterator[str]:
        if isinstance(schema, Mapping):
            if isinstance(schema.get("pattern"), str):
                yield schema["pattern"]
            for inner in schema.values():
                yield from walk(inner)
        elif isinstance(schema, list):
            for inner in schema:
                yield from walk(inner)

    return {pattern for model in models for pattern in walk(model.model_json_schema())}


def test_every_pattern_has_words_and_every_words_a_pattern() -> None:
    models: list[type[Model]] = [
        Manifest,
        Base,
        Recommendations,
        EarlierRecommendations,
        Review,
        FrontMatter,
        Sending,
        OtherSubmissions,
    ]
    patterns = patterns_of([*models, *Kinds.BY_NAME.values()])
    patterns.discard(DATE_PATTERN)  # dates are looked at before any pattern
    used = {next((part for part, _, _ in _PATTERNS if part in pattern), pattern) for pattern in patterns}
    assert used == {part for part, _, _ in _PATTERNS}
