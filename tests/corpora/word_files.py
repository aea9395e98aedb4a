"""Hold `upr inspect` and `upr clean` against other readers, over folders of your own Word files.

    python tests/corpora/word_files.py FOLDER...

Each file is counted a second time by a few lines of XPath that share nothing with `upr.word`; each clean copy is read
by pandoc, where there is one, before and after. A line for each disagreement, then a table. Nothing is written but
copies in a temporary folder. Not a test: the files are yours, and a disagreement may be a matter of definition
(notes in deleted text; hidden text, and names of files behind pictures, which pandoc prints).
"""

from __future__ import annotations

import posixpath
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, cast

from lxml import etree

from upr.errors import UprError
from upr.models.word_facts import WordFacts
from upr.word.cleaning.clean import clean
from upr.word.facts import read_facts
from upr.word.opened import open_word

_SLOW = 2.0
"""Seconds for one file."""
_CHANGES = {"ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"}
_PRINTED = ("footnotes", "endnotes", "header", "footer")
_READ = (*_PRINTED, "comments")


def main(folders: Sequence[str]) -> int:
    """Compare all Word files below some folders; 1 when `upr` fails on one in a way that it should not."""
    seen: Counter[str] = Counter()
    for path in _word_files(folders):
        for what, said in _compared(path):
            seen[what] += 1
            if said:
                print(f"{path}: {what}: {said}")
    for what, number in sorted(seen.items()):
        print(f"{number:7,}  {what}")
    return 1 if any(what.startswith("FAULT") for what in seen) else 0


def _word_files(folders: Sequence[str]) -> Iterator[Path]:
    for folder in folders:
        yield from sorted(path for path in Path(folder).rglob("*.do[ct][xm]") if path.is_file())


def _compared(path: Path) -> Iterator[tuple[str, str]]:
    """What was found, and a remark where it is worth a line."""
    start = time.monotonic()
    try:
        facts = read_facts(path)
    except UprError as error:
        yield "not readable", error.message
        return
    except Exception as error:
        yield "FAULT in inspect", repr(error)
        return
    yield "readable", ""
    if time.monotonic() - start > _SLOW:
        yield "slow", f"{time.monotonic() - start:.1f} s"
    yield from _counts(path, facts)
    yield from _cleaned(path, facts)


def _counts(path: Path, facts: WordFacts) -> Iterator[tuple[str, str]]:
    ours = {
        "changes": facts.mark("changes").count,
        "comments": facts.mark("comments").count,
        "endnotes": sum(note.kind == "endnotes" for note in facts.notes),
        "footnotes": sum(note.kind == "footnotes" for note in facts.notes),
    }
    try:
        others = _counted(path)
    except (KeyError, ValueError, etree.XMLSyntaxError, zipfile.BadZipFile) as error:
        yield "not counted by XPath", repr(error)
        return
    for what, number in ours.items():
        same = number == others[what]
        yield f"{what} {'agree' if same else 'differ'}", "" if same else f"upr {number}, XPath {others[what]}"


def _counted(path: Path) -> dict[str, int]:
    """Marks in the main part and the parts that it names, by the local names of elements alone."""
    with zipfile.ZipFile(path) as archive:
        main = next(target for kind, target in _targets(archive, "") if kind == "officeDocument")
        parts = [
            (kind, etree.fromstring(archive.read(name))) for kind, name in _targets(archive, main) if kind in _READ
        ]
        text = etree.fromstring(archive.read(main))
    printed = [text, *(root for kind, root in parts if kind in _PRINTED)]
    names = Counter(name for root in printed for name in _names(root))
    found = {"changes": sum(n for name, n in names.items() if name in _CHANGES or name.endswith("Change"))}
    found["comments"] = sum(_names(root).count("comment") for kind, root in parts if kind == "comments")
    for kind in ("endnote", "footnote"):
        marks = set(_found(text, f"//*[local-name()='{kind}Reference']/@*[local-name()='id']"))
        notes = (root for name, root in parts if name == f"{kind}s")
        normal = "not(@*[local-name()='type']) or @*[local-name()='type']='normal'"
        ids = {one for root in notes for one in _found(root, f"*[{normal}]/@*[local-name()='id']")}
        found[f"{kind}s"] = len(marks & ids)
    return found


def _names(root: etree._Element) -> list[str]:
    """Local names of all elements, without what Word shows only where it knows no better."""
    found = _found(root, "//*[not(ancestor::*[local-name()='Fallback'])]")
    return [etree.QName(element).localname for element in found]


def _found(root: etree._Element, path: str) -> list[Any]:
    return cast("list[Any]", root.xpath(path))


def _targets(archive: zipfile.ZipFile, owner: str) -> Iterator[tuple[str, str]]:
    """The parts that a part names, with the last word of the relationship's type."""
    folder, _, name = owner.rpartition("/")
    rows = etree.fromstring(archive.read(f"{folder}/_rels/{name}.rels".lstrip("/"))).iterchildren("{*}Relationship")
    for row in rows:
        target = posixpath.normpath(posixpath.join("/", folder, row.get("Target", ""))).lstrip("/")
        if row.get("TargetMode") != "External" and target in archive.namelist():
            yield row.get("Type", "").rpartition("/")[2], target


def _cleaned(path: Path, facts: WordFacts) -> Iterator[tuple[str, str]]:
    try:
        copy = clean(open_word(path), "accepted").data
    except UprError as error:
        yield f"not cleaned: {error.message}", ""
        return
    except Exception as error:
        yield "FAULT in clean", repr(error)
        return
    yield "cleaned", ""
    if shutil.which("pandoc") is None or facts.mark("changes").count:
        return  # changes of tables and numbers are more than pandoc accepts
    with tempfile.TemporaryDirectory() as folder:
        after = Path(folder) / "copy.docx"
        after.write_bytes(copy)
        before, now = _text(path), _text(after)
    if before is not None:
        yield ("same text for pandoc", "") if before == now else ("other text for pandoc", "look at both")


def _text(path: Path) -> list[str] | None:
    """The words that pandoc reads; None when it cannot."""
    command = ["pandoc", "--from=docx", "--to=plain", "--wrap=none", str(path)]
    found = subprocess.run(command, capture_output=True, timeout=60, check=False)
    return found.stdout.decode("utf-8", "replace").split() if found.returncode == 0 else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
