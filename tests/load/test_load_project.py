"""One run of loading tells of every problem of every file, each at its line, and keeps all that is right."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from submissions import BASE, INTRODUCTION, MANIFEST, RECORD, TESTIMONY, facts, submission, write_files

from upr.errors import NotFoundError
from upr.load.project import find_root, load_project


def problems(root: Path) -> list[str]:
    """`path:line code`, in the order of the places."""
    found = sorted(load_project(root).problems, key=lambda problem: problem.location)
    return [f"{p.location.path.relative_to(root).as_posix()}:{p.location.line} {p.code}" for p in found]


def test_nothing_is_wrong_with_what_is_right(tmp_path: Path) -> None:
    project = load_project(submission(tmp_path))
    assert project.problems == ()
    assert project.manifest
    assert [section.path.name for section in project.sections] == ["01-introduction.md", "02-facts.md"]
    assert [record.id for base in project.bases for record in base.records] == ["law-2023"]
    assert [entry.id for entry in project.recommendations] == ["repeal"]
    assert [entry.id for entry in project.earlier] == ["r-1"]


def test_every_file_is_broken(tmp_path: Path) -> None:
    root = submission(
        tmp_path,
        {
            "submission.yaml": MANIFEST.replace("session: 46", 'session: "46"').replace("kind: ind", "kind: und"),
            "sections/01-introduction.md": "---\ntitel: Introduction\n---\n\nText<br>\n",
            "sections/02-facts.md": b"---\ntitle: Facts\n---\n\nText \xff\n",
            "recommendations.yaml": "recommendations:\n  - id: A\n    text: T\n",
            "earlier.yaml": "recommendations:\n  - id: r-1\n    number: 110.10\n    text: T\n",
            "evidence/base.yaml": "id: example\nabout: []\n",
            "evidence/law-2023.yaml": "kind: [\n",
            "evidence/reviews/r1.yaml": "record: law-2023\n",
            "evidence/deep/er/one.yaml": RECORD.replace("2023-03-03", "2023-02-30"),
        },
    )
    assert problems(root) == [
        "earlier.yaml:3 REC012",
        "evidence/base.yaml:2 REC012",
        "evidence/deep/er/one.yaml:4 REC013",
        "evidence/law-2023.yaml:2 REC002",
        *["evidence/reviews/r1.yaml:1 REC011"] * 4,
        "recommendations.yaml:2 REC011",
        "recommendations.yaml:2 REC013",
        "sections/01-introduction.md:2 REC011",
        "sections/01-introduction.md:2 REC010",
        "sections/01-introduction.md:5 NAR003",
        "sections/02-facts.md:5 REC001",
        "submission.yaml:2 REC012",
        "submission.yaml:4 REC013",
    ]


@pytest.mark.parametrize("manifest", ["state: [\n", "", "- a\n", b"\xff", "sections: 4\nevidence: evidence\n"])
def test_a_broken_manifest_hides_nothing_else(tmp_path: Path, manifest: str | bytes) -> None:
    root = submission(
        tmp_path,
        {
            "submission.yaml": manifest,
            "sections/01-introduction.md": "No front matter.\n",
            "evidence/law-2023.yaml": "kind: treatise\n",
        },
    )
    project = load_project(root)
    assert project.manifest is None
    assert [section.path.name for section in project.sections] == ["01-introduction.md", "02-facts.md"]
    assert {"evidence/law-2023.yaml:1 REC013", "sections/01-introduction.md:1 REC011"} <= set(problems(root))
    assert [entry.id for entry in project.recommendations] == ["repeal"]
    assert [entry.id for entry in project.earlier] == ["r-1"]


def test_what_a_wrong_list_names_is_read_and_counted_as_it_stands(tmp_path: Path) -> None:
    manifest = MANIFEST.replace("sections: [", "sections: [7, ../secret.md, sections/3-facts.md, ")
    root = submission(tmp_path, {"submission.yaml": manifest})
    found = {problem.code: problem for problem in load_project(root).problems}
    assert [found[code].location.column for code in ("REC012", "REC017", "REC019")] == [12, 15, 29]
    assert "sections[2]" in found["REC017"].message
    assert "sections[3]" in found["REC019"].message
    assert found["REC019"].help == "did you mean 'sections/02-facts.md'?"
    assert len(load_project(root).sections) == 2


@pytest.mark.parametrize("listed", ["", "sections"])
def test_a_section_that_is_no_file(tmp_path: Path, listed: str) -> None:
    root = submission(tmp_path, {"submission.yaml": MANIFEST.replace("sections/02-facts.md", f"sections/{listed}x")})
    (root / f"sections/{listed}x").mkdir()
    assert problems(root) == [f"sections/{listed}x:1 REC001"]


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
@pytest.mark.parametrize("link", ["sections/02-facts.md", "sections"])
def test_a_section_must_not_be_reached_through_a_link(tmp_path: Path, link: str) -> None:
    root = submission(tmp_path / "own")
    (root / link).rename(tmp_path / "elsewhere")
    (root / link).symlink_to(tmp_path / "elsewhere")
    project = load_project(root)
    assert {problem.code for problem in project.problems} == {"REC017"}
    assert [section.path.name for section in project.sections] == ["01-introduction.md"] * (link != "sections")


def test_evidence_that_is_no_folder(tmp_path: Path) -> None:
    manifest = MANIFEST + "evidence: [evidence, ../nowhere, /etc, 'C:', submission.yaml]\n"
    project = load_project(submission(tmp_path, {"submission.yaml": manifest}))
    assert [(p.code, p.location.column) for p in project.problems] == [
        ("REC019", 22), ("REC017", 34), ("REC017", 40), ("REC019", 46)
    ]  # fmt: skip
    assert len(project.bases) == 1


def test_a_base_named_twice_is_one_base(tmp_path: Path) -> None:
    manifest = MANIFEST + "evidence: [evidence, ../one/evidence]\n"
    project = load_project(submission(tmp_path / "one", {"submission.yaml": manifest}))
    assert project.problems == ()
    assert len(project.bases) == 1


def test_ids_are_unique_over_all_bases(tmp_path: Path) -> None:
    manifest = MANIFEST + "evidence: [evidence, ../shared]\n"
    root = submission(tmp_path / "one", {"submission.yaml": manifest})
    write_files(tmp_path / "shared", {"base.yaml": BASE, "far/law-2023.yaml": RECORD, "far/other.yaml": RECORD})
    (problem,) = load_project(root).problems
    assert problem.code == "REC020"
    assert problem.location.path.parts[-3:] == ("shared", "far", "law-2023.yaml")


@pytest.mark.parametrize("name", ["recommendations", "earlier"])
def test_an_id_that_stands_twice_in_a_list(tmp_path: Path, name: str) -> None:
    item = "  - id: twice\n    text: T\n    " + ("theme: t\n" if name == "recommendations" else "cycle: 1\n")
    root = submission(tmp_path, {f"{name}.yaml": "recommendations:\n" + 2 * item})
    assert problems(root) == [f"{name}.yaml:5 REC020"]


@pytest.mark.parametrize("name", ["recommendations", "earlier"])
def test_items_that_are_right_are_kept(tmp_path: Path, name: str) -> None:
    right = "  - id: right\n    text: T\n    " + ("theme: t\n" if name == "recommendations" else "cycle: 1\n")
    root = submission(tmp_path, {f"{name}.yaml": f"recommendations:\n  - id: wrong\n  - 4\n{right}  - {{}}\n"})
    project = load_project(root)
    (entry,) = getattr(project, name)
    assert entry.id == "right"
    assert (entry.location.line, entry.locate(("text",)).line) == (4, 5)


def test_files_that_may_be_missing_and_files_that_may_not(tmp_path: Path) -> None:
    root = submission(tmp_path, {"recommendations.yaml": None, "earlier.yaml": None, "evidence/base.yaml": None})
    assert problems(root) == ["evidence/base.yaml:1 REC019"]


@pytest.mark.parametrize("name", ["recommendations.yaml", "earlier.yaml", "evidence/base.yaml", "submission.yaml"])
def test_a_folder_in_place_of_a_file(tmp_path: Path, name: str) -> None:
    root = submission(tmp_path, {name: None})
    (root / name).mkdir()
    assert f"{name}:1 REC001" in problems(root)


def test_records_lie_in_any_folder_and_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    names = ["b.yaml", "a/z.yaml", "a/b/c.yaml"]
    root = submission(tmp_path, {f"evidence/{name}": RECORD for name in names})
    (base,) = load_project(root).bases
    assert [record.id for record in base.records] == ["c", "z", "b", "law-2023"]


@pytest.mark.parametrize("name", ["Law.yaml", "a b.yaml", "-a.yaml", "a--b.yaml", "é.yaml", f"{'a' * 101}.yaml"])
def test_a_file_name_that_is_no_id_is_told_and_the_record_read(tmp_path: Path, name: str) -> None:
    root = submission(tmp_path, {f"evidence/{name}": RECORD.replace("title: ", "titel: ")})
    assert sorted(problems(root)) == [f"evidence/{name}:{rest}" for rest in ("1 REC011", "1 REC014", "2 REC010")]


@pytest.mark.parametrize(
    ("kind", "code", "remedy"),
    [
        ("kind: news-repot\n", "REC013", "did you mean 'news-report'?"),
        ("kind: 4\n", "REC013", "use one of: un-document, treaty"),
        ("", "REC011", "use one of: un-document, treaty"),
        ("kind:\n", "REC013", "use one of: un-document, treaty"),
    ],
)
def test_a_record_of_no_kind_is_looked_at_all_the_same(tmp_path: Path, kind: str, code: str, remedy: str) -> None:
    record = RECORD.replace("kind: news-report\n", kind).replace("title: Law adopted\n", "title: 4\nagency: B\n")
    root = submission(tmp_path, {"evidence/law-2023.yaml": record})
    first, second = load_project(root).problems
    assert (first.code, second.code) == (code, "REC012")
    assert first.help.startswith(remedy)


def test_a_misspelt_kind_is_looked_at_as_the_kind_that_was_meant(tmp_path: Path) -> None:
    changes = {name: TESTIMONY.replace("testimony", "testimoney") for name in ("evidence/a.yaml", "evidence/b.yaml")}
    changes["evidence/b.yaml"] += "place: 4\n"
    root = submission(tmp_path, changes)
    assert problems(root) == ["evidence/a.yaml:1 REC013", "evidence/b.yaml:1 REC013", "evidence/b.yaml:5 REC012"]


def test_a_year_where_a_day_is_asked_is_not_to_be_quoted(tmp_path: Path) -> None:
    record = RECORD.replace("2023-03-03", "2023").replace("2023-04-01", "2023")
    (problem,) = load_project(submission(tmp_path, {"evidence/law-2023.yaml": record})).problems
    assert problem.message == "law-2023: 'accessed' is not a date"
    assert problem.help == "write a day as 2023-03-03"


def test_sign_offs_lie_under_reviews_and_are_no_records(tmp_path: Path) -> None:
    review = f"record: law-2023\nfingerprint: sha256:{'a' * 64}\ndecision: verified\nactor: A-01\n"
    review += "reviewed_on: 2023-05-01\n"
    root = submission(tmp_path, {"evidence/reviews/2023/one.yaml": review, "evidence/reviews/two.yaml": "a: b\n"})
    (base,) = load_project(root).bases
    assert [entry.id for entry in base.reviews] == ["one"]
    assert [record.id for record in base.records] == ["law-2023"]
    assert {line.split(":")[0] for line in problems(root)} == {"evidence/reviews/two.yaml"}


def test_front_matter_is_counted_in_the_file(tmp_path: Path) -> None:
    root = submission(tmp_path, facts("Text.", "title: Freedoms\naccept:\n  - {code: VER1, reason: R}\nlevl: 2\n"))
    found = {p.code: (p.location.line, p.location.column) for p in load_project(root).problems}
    assert found == {"REC013": (4, 12), "REC010": (5, 1)}


@pytest.mark.parametrize(
    ("title", "code"),
    [("A\u202eB", "NAR011"), ('"A\\u202eB"', "REC016")],
    ids=["seen in the file", "written as an escape"],
)
def test_a_bidirectional_character_in_front_matter_is_told_once(tmp_path: Path, title: str, code: str) -> None:
    root = submission(tmp_path, facts("Text.", f"title: {title}\n"))
    assert problems(root) == [f"sections/02-facts.md:2 {code}"]


@pytest.mark.parametrize("front", ["title: [\n", "title: 4\n", "", "- a\n", "title: A\nlevel: 9\n"])
def test_blocks_are_kept_when_front_matter_is_wrong(tmp_path: Path, front: str) -> None:
    root = submission(tmp_path, facts("One.\n\nTwo.", front))
    section = load_project(root).sections[1]
    assert section.front is None
    assert len(section.blocks) == 2
    (line,) = problems(root)
    assert 2 <= int(line.split(":")[1].split()[0]) <= 3


def test_of_two_equal_keys_the_first_counts(tmp_path: Path) -> None:
    root = submission(tmp_path, facts("Text.", "title: A\ntitle: B\n"))
    front = load_project(root).sections[1].front
    assert front
    assert front.model.title == "A"
    assert problems(root) == ["sections/02-facts.md:3 REC003"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Text.\n", "1 REC011"),
        ("", "1 REC011"),
        ("---\ntitle: A\n", "1 NAR001"),
        (" " + INTRODUCTION, "1 REC011"),
        ("---\n---\n\nText.\n", "2 REC009"),
    ],
)
def test_a_section_without_front_matter_is_told_once(tmp_path: Path, text: str, expected: str) -> None:
    root = submission(tmp_path, {"sections/02-facts.md": text})
    assert problems(root) == [f"sections/02-facts.md:{expected}"]


def test_the_root_is_looked_for_upwards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = submission(tmp_path / "outer")
    inner = submission(root / "inner")
    assert find_root(root) == root
    assert find_root(root / "evidence").resolve() == root.resolve()
    assert find_root(inner / "sections").resolve() == inner.resolve()
    monkeypatch.chdir(inner)
    assert find_root(Path()) == Path()
    monkeypatch.chdir(inner / "sections")
    assert find_root(Path()).resolve() == inner.resolve()


@pytest.mark.parametrize("name", ["nowhere", "submission.yaml", "a\0b"])
def test_what_is_no_folder_has_no_root(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        find_root(submission(tmp_path) / name)
    assert caught.value.help


def test_without_a_manifest_there_is_no_root(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"submission\.yaml"):
        find_root(tmp_path)


def test_loading_writes_nothing(tmp_path: Path) -> None:
    root = submission(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*")}
    load_project(root)
    assert {path: path.stat().st_mtime_ns for path in root.rglob("*")} == before
