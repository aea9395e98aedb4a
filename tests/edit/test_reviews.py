"""A sign-off is a new file with a name of its own; nothing that is there is touched."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from commands import listing
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.edit.reviews import add_review, review_text
from upr.errors import UnwritableError
from upr.load.entries import load_entry
from upr.models.review import Review
from upr.text.characters import SUSPECT
from upr.text.location import Source
from upr.text.yaml import parse_yaml

PRINT = "sha256:" + "0" * 64


def review(**changes: Any) -> Review:
    data = {"record": "law-2023", "fingerprint": PRINT, "decision": "verified", "actor": "A-01"}
    return Review.model_validate({**data, "reviewed_on": "2023-05-01", **changes})


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    path = add_review(tmp_path, review(note='Says "so": see\npage 3 # not here'))
    problems: list[Any] = []
    entry = load_entry(path, Review, "review", problems, path.stem)
    assert problems == []
    assert entry
    assert entry.model == review(note='Says "so": see\npage 3 # not here')
    assert path == tmp_path / "reviews" / "law-2023.A-01.001.yaml"


@given(note=st.text(min_size=1, max_size=60).filter(lambda text: text.strip() and not SUSPECT.search(text)))
@settings(max_examples=80, deadline=None)
def test_any_note_comes_back(note: str) -> None:
    one = review(note=note)
    data, problems = parse_yaml(Source(Path("x.yaml"), review_text(one)))
    assert problems == []
    assert Review.model_validate(data) == one


def test_names_count_up_for_each_actor_and_record(tmp_path: Path) -> None:
    made = [review(), review(), review(actor="A-02"), review(record="law"), review(record="law-2023-1")]
    assert [add_review(tmp_path, one).name for one in made] == [
        "law-2023.A-01.001.yaml",
        "law-2023.A-01.002.yaml",
        "law-2023.A-02.001.yaml",
        "law.A-01.001.yaml",
        "law-2023-1.A-01.001.yaml",
    ]


def test_a_number_is_never_used_again(tmp_path: Path) -> None:
    """A later decision has the higher number, also when an earlier file was taken away."""
    first, second = add_review(tmp_path, review()), add_review(tmp_path, review())
    first.unlink()
    assert add_review(tmp_path, review()).name == "law-2023.A-01.003.yaml"
    second.rename(second.with_name("LAW-2023.a-01.0041.YAML"))
    assert add_review(tmp_path, review()).name == "law-2023.A-01.042.yaml"


def test_nothing_that_is_there_changes(tmp_path: Path) -> None:
    add_review(tmp_path, review())
    (tmp_path / "reviews" / "notes.txt").write_text("mine")
    before = listing(tmp_path)
    path = add_review(tmp_path, review(decision="rejected", note="No."))
    after = dict(listing(tmp_path))
    del after[path.relative_to(tmp_path).as_posix()]
    assert {name: state for name, state in after.items() if name != "reviews"} == {
        name: state for name, state in before.items() if name != "reviews"
    }


def test_a_link_is_not_followed_out_of_the_base(tmp_path: Path) -> None:
    base, elsewhere = tmp_path / "base", tmp_path / "elsewhere"
    base.mkdir()
    elsewhere.mkdir()
    try:
        (base / "reviews").symlink_to(elsewhere, target_is_directory=True)
    except OSError:
        pytest.skip("links cannot be made here")
    with pytest.raises(UnwritableError):
        add_review(base, review())
    assert list(elsewhere.iterdir()) == []
