"""README is true: its commands print what it shows, its tables name what there is, its links lead somewhere."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from upr.check.rules import RULES
from upr.languages import LANGUAGES
from upr.models.earlier import EarlierRecommendation
from upr.models.evidence import Kinds
from upr.models.manifest import Manifest
from upr.models.recommendation import Recommendation
from upr.text.location import Source
from upr.text.markdown import parse_markdown

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    """The fenced blocks of one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def calls(block: str) -> Iterator[tuple[str, list[str]]]:
    """Each command of a block with the lines that it is said to print."""
    for part in block.split("$ ")[1:]:
        command, *lines = part.rstrip("\n").split("\n")
        yield command, lines


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the examples, for commands that write."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "examples", folder / "examples", ignore=shutil.ignore_patterns("build"))
    return folder


def test_commands_print_what_is_shown(folder: Path) -> None:
    ran = 0
    for block in blocks("console"):
        for command, expected in calls(block):
            program, *arguments = shlex.split(command)
            assert program == "upr"
            done = subprocess.run(
                [sys.executable, "-m", "upr", *arguments],
                cwd=folder,
                capture_output=True,
                text=True,
                encoding="utf-8",
            )
            assert done.returncode == 0, done.stderr
            assert matches(done.stdout.splitlines(), expected), f"{command}:\n{done.stdout}"
            ran += 1
    assert ran >= 5


def matches(printed: list[str], shown: list[str]) -> bool:
    """Whether the printed lines are those shown, where `...` stands for any number of lines."""
    pattern = "\n".join(".*" if line == "..." else re.escape(line) for line in shown)
    return re.fullmatch(pattern, "\n".join(printed), re.DOTALL) is not None


def test_the_test_command_is_marked_for_continuous_integration() -> None:
    marked = re.search(r"<!-- test command -->\n```sh\n(.+)\n```", README)
    assert marked
    assert "pytest" in marked[1]


def test_every_field_kind_and_language_is_named() -> None:
    fields = {name for model in Kinds.BY_NAME.values() for name in model.model_fields}
    fields |= set(Manifest.model_fields) | set(Recommendation.model_fields) | set(EarlierRecommendation.model_fields)
    not_in_tables = {"recorded", "interview_with", "addressee", "mechanism", "position_source"}
    for name in sorted((fields | set(Kinds.BY_NAME) | set(LANGUAGES)) - not_in_tables):
        assert f"`{name}`" in README, name


def test_the_families_are_those_that_there_are() -> None:
    for family in {rule.family for rule in RULES}:
        assert f"`{family}`" in README


def test_the_broken_citation_is_shown_as_it_is_found(folder: Path) -> None:
    shown = next(block for block in blocks("text") if "LNK001" in block)
    copy = folder / "broken"
    shutil.copytree(folder / "examples" / "minimal", copy)
    for section in copy.glob("sections/*.md"):
        text = section.read_text("utf-8")
        section.write_text(text.replace("[@vod-closed-2023]", "[@vod-closed]", 1), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "upr", "check"], cwd=copy, capture_output=True, text=True, encoding="utf-8"
    )
    assert shown in done.stdout


def test_links_lead_to_files_that_are_there() -> None:
    targets = re.findall(r"\]\(((?!http|#)[^)\s]+)\)", re.sub(r"`[^`]*`", "", README))
    assert targets
    for target in targets:
        assert (ROOT / target).exists(), target


@pytest.mark.parametrize("block", blocks("markdown"))
def test_narrative_blocks_can_be_read(block: str) -> None:
    blocks_read, problems = parse_markdown(Source(Path("readme.md"), block))
    assert blocks_read.blocks
    assert problems == []
