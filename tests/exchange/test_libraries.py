"""Zotero's exports: the same library in three formats gives the same records, and every item is accounted for."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from upr.errors import UnreadableError
from upr.exchange.bibtex import read_bibtex
from upr.exchange.csl import read_csl
from upr.exchange.incoming import Reading
from upr.exchange.library_fields import record_id
from upr.exchange.ris import read_ris
from upr.load.entries import Finder, validate
from upr.models.evidence import Kinds
from upr.models.plain import Fields
from upr.text.location import Source
from upr.text.problem import Problem

FOLDER = Path(__file__).parent / "libraries"
Read = Callable[[Path], Reading]
READERS: dict[str, Read] = {"zotero.json": read_csl, "zotero.bib": read_bibtex, "zotero.ris": read_ris}
EACH = pytest.mark.parametrize("name", READERS)
ANFREL = "Asian Network for Free Elections"


def valid(values: Fields) -> list[Problem]:
    problems: list[Problem] = []
    model = Kinds.BY_NAME[str(values["kind"])]
    validate(model, dict(values), "record", Finder(Source(Path("x.yaml"), "")), problems)
    return problems


def csl(tmp_path: Path, *items: Any) -> Reading:
    path = tmp_path / "library.json"
    path.write_text(json.dumps(items), encoding="utf-8")
    return read_csl(path)


def bib(tmp_path: Path, text: str) -> Reading:
    path = tmp_path / "library.bib"
    path.write_text(text, encoding="utf-8", newline="")
    return read_bibtex(path)


def ris(tmp_path: Path, text: str) -> Reading:
    path = tmp_path / "library.ris"
    path.write_text(text, encoding="utf-8", newline="")
    return read_ris(path)


def page(**changes: Any) -> dict[str, Any]:
    """A web page in CSL that lacks nothing, with some fields changed."""
    item = {
        "type": "webpage",
        "title": "A page",
        "container-title": "Example Post",
        "URL": "https://example.org/page",
        "issued": {"date-parts": [[2023, 3, 3]]},
        "abstract": "What it says.",
        "language": "en",
    }
    return item | changes


def only(reading: Reading) -> dict[str, Any]:
    assert reading.refused == ()
    return dict(reading.incoming[0].values)


@EACH
def test_the_records(name: str) -> None:
    reading = READERS[name](FOLDER / name)
    records: list[dict[str, Any]] = [dict(one.values) for one in reading.incoming]
    vod, anfrel, camboja, cescr = records
    assert vod == {
        "kind": "news-report",
        "title": "Government Revokes VOD Licence on Prime Minister's Orders",
        "publisher": "LICADHO",
        "published": "2023-02-13",
        "url": "https://www.licadho-cambodia.org/articles/20230213/180/index.html",
        "accessed": "2023-04-01",
        "language": "en",
        "summary": "The Information Ministry withdrew the licence of the parent body of Voice of Democracy.",
    }
    assert (anfrel["kind"], anfrel["publisher"], anfrel["language"]) == ("ngo-report", ANFREL, "en-GB")
    assert anfrel["title"].startswith("ANFREL Pre-Election Assessment Mission Report: ")
    assert anfrel["short_title"] == "Pre-Election Assessment Mission Report"
    assert anfrel["themes"] == ("Freedom of association",)
    assert "author" not in anfrel
    assert camboja["archived_url"].startswith("https://web.archive.org/web/20230718000000/https://cambojanews.com/")
    assert camboja["url"] == camboja["archived_url"].partition("000000/")[2]
    assert (camboja["publisher"], camboja["language"]) == ("CamboJA News", "en")
    assert (cescr["kind"], cescr["symbol"], cescr["published"]) == ("un-document", "E/C.12/KHM/CO/2", "2023-03-27")


@EACH
def test_what_comes_in_is_a_record_with_an_id_that_lasts(name: str) -> None:
    incoming = READERS[name](FOLDER / name).incoming
    ids = [one.id for one in incoming]
    assert ids == ["vod-2023", "asiannetworkforfreeelectionsanfrel2023", "camboja2023", "cescr2023"]
    assert [valid(one.values) for one in incoming] == [[]] * 4


@EACH
def test_what_is_refused_says_why(name: str) -> None:
    letter, book = READERS[name](FOLDER / name).refused
    assert "does not belong in a public base" in letter.reason
    assert book.reason == "it does not say its date, where it was read or what it says"
    assert "Date; URL, DOI or Archive;" in book.help


@EACH
def test_what_is_noticed(name: str) -> None:
    texts = [one.text for one in READERS[name](FOLDER / name).noticed]
    assert any(text.startswith("an abstract was taken as summary") for text in texts)
    assert any(text.startswith("tags that are none") for text in texts)
    assert any("the field Extra" in text for text in texts)
    assert any("attachments" in text for text in texts) == (name != "zotero.json")


def test_the_three_formats_agree() -> None:
    readings = [[dict(one.values) for one in read(FOLDER / name).incoming] for name, read in READERS.items()]
    assert readings[0] == readings[1] == readings[2]


@EACH
def test_no_path_of_the_computer_comes_in(name: str) -> None:
    reading = READERS[name](FOLDER / name)
    assert "Zotero\\" not in repr([one.values for one in reading.incoming])
    assert "Somebody" not in repr(reading)


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"type": "article-newspaper"}, "news-report"),
        ({"type": "article-journal"}, "academic-work"),
        ({"type": "chapter"}, "academic-work"),
        ({"type": "legislation", "authority": "National Assembly"}, "legislation"),
        ({"type": "legal_case", "authority": "Supreme Court"}, "court-decision"),
        ({"type": "dataset", "publisher": "Example Institute"}, "dataset"),
        ({"type": "treaty"}, "treaty"),
        ({"type": "report", "publisher": "Example Rights Group"}, "ngo-report"),
        ({"type": "report", "publisher": "UN Watch"}, "ngo-report"),
        ({"type": "report", "publisher": "United Nations Association of Example"}, "ngo-report"),
        ({"type": "report", "publisher": "Ministry of Example"}, "official-statement"),
        ({"type": "report", "publisher": "United Nations Children's Fund"}, "un-document"),
        ({"type": "report", "number": "A/HRC/26/16"}, "un-document"),
        ({"type": "report", "number": "A/HRC/RES/48/23"}, "resolution"),
        ({"title": "Report of the Working Group, A/HRC/41/17"}, "un-document"),
        ({"title": "On A/HRC/41/17 and A/HRC/26/16"}, "news-report"),
        ({"title": "The 24/7 news and/or TV/radio"}, "news-report"),
        ({"URL": "https://www.ohchr.org/en/page"}, "un-document"),
        ({"URL": "https://notohchr.org/en/page"}, "news-report"),
    ],
)
def test_kinds(changes: dict[str, Any], kind: str, tmp_path: Path) -> None:
    values = only(csl(tmp_path, page(**changes)))
    assert values["kind"] == kind
    assert valid(values) == []


@pytest.mark.parametrize("word", ["document", "speech", "graphic", "software", "patent", "", "no-such-type", 7, None])
def test_a_type_that_says_nothing_is_refused(word: object, tmp_path: Path) -> None:
    reading = csl(tmp_path, page(type=word))
    assert reading.incoming == ()
    assert "type" in reading.refused[0].reason


@pytest.mark.parametrize(
    ("issued", "published"),
    [
        ({"date-parts": [["2023"]]}, "2023"),
        ({"date-parts": [[2023, "3"]]}, "2023-03"),
        ({"date-parts": [[2023, 3, 3], [2023, 3, 3]]}, "2023-03-03"),
        ({"date-parts": [[2023, 3, 3], [2023, 3, 5]]}, "2023-03"),
        ({"date-parts": [[2023, 3], [2023, 5]]}, "2023"),
        ({"date-parts": [[2023]], "season": "spring"}, "2023"),
        ({"literal": "c2019"}, "2019"),
        ({"raw": "3 March 2023"}, "2023-03-03"),
        ("2023-03-03", "2023-03-03"),
    ],
)
def test_dates_of_csl(issued: object, published: str, tmp_path: Path) -> None:
    assert only(csl(tmp_path, page(issued=issued)))["published"] == published


@pytest.mark.parametrize(
    "issued",
    [
        {"date-parts": [[2019], [2020]]},
        {"date-parts": [[2023, 2, 30]]},
        {"date-parts": 3},
        {"date-parts": [[]]},
        None,
        [],
    ],
)
def test_dates_that_are_none(issued: object, tmp_path: Path) -> None:
    assert csl(tmp_path, page(issued=issued)).refused[0].reason == "it does not say its date"


def test_persons_and_institutions(tmp_path: Path) -> None:
    authors = [{"family": "Family", "given": "Given", "non-dropping-particle": "van"}, {"literal": "Example Body"}]
    values = only(csl(tmp_path, page(author=authors)))
    assert values["author"] == "Given van Family; Example Body"
    values = only(csl(tmp_path, page(type="report", author=authors)))
    assert (values["publisher"], values["author"]) == ("Example Body", "Given van Family")


def test_a_doi_is_the_address_of_a_scholarly_work(tmp_path: Path) -> None:
    reading = csl(tmp_path, page(type="article-journal", DOI="10.1234/ABC.5"), page(DOI="doi:10.1234/x", URL=""))
    assert [one.values["url"] for one in reading.incoming] == [
        "https://doi.org/10.1234/ABC.5",
        "https://doi.org/10.1234/x",
    ]
    assert any("address of the DOI" in one.text for one in reading.noticed)


@pytest.mark.parametrize(
    "url", ["file:///home/somebody/page.html", "https://user:word@example.org/", "C:\\page.html"]
)
def test_an_address_of_a_computer_never_comes_in(url: str, tmp_path: Path) -> None:
    reading = csl(tmp_path, page(URL=url))
    assert reading.refused[0].reason == "it does not say where it was read"
    assert url not in repr((reading.refused, reading.noticed))


def test_only_a_whole_day_is_a_date_of_access(tmp_path: Path) -> None:
    reading = csl(tmp_path, page(accessed={"date-parts": [[2023, 4]]}))
    assert "accessed" not in only(reading)
    assert any("date of access" in one.text for one in reading.noticed)


def test_an_archived_copy_of_no_address(tmp_path: Path) -> None:
    copies = ["https://web.archive.org/web/2023/page", "https://archive.ph/abcde"]
    reading = csl(tmp_path, *(page(URL=copy) for copy in copies))
    assert [one.values["archived_url"] for one in reading.incoming] == copies
    assert all("url" not in one.values for one in reading.incoming)


def test_a_whole_file_of_ris_is_not_called_cut_off(tmp_path: Path) -> None:
    texts = [one.text for one in read_ris(FOLDER / "zotero.ris").noticed]
    assert not any("cut off" in text or "outside of any" in text for text in texts)
    reading = ris(tmp_path, "TY  - BOOK\nTI  - One\nER  - \nAU  - of none\nTY  - BOOK\nER  - \n")
    assert [(one.spot.where, one.text[:28]) for one in reading.noticed] == [
        ("line 4", "lines outside of any item we")
    ]


def test_an_archive_without_an_address_is_where_it_is_held(tmp_path: Path) -> None:
    values = only(csl(tmp_path, page(URL="", archive="Example Archive", archive_location="box 3")))
    assert values["held_at"] == "Example Archive, box 3"


def test_what_is_inferred_has_no_spot(tmp_path: Path) -> None:
    """An abstract and a kind are for new records: they never replace the words of whoever wrote the record."""
    with_abstract, with_note = csl(tmp_path, page(), page(annote="Ours.")).incoming
    assert with_abstract.values.keys() - with_abstract.spots.keys() == {"kind", "summary"}
    assert with_note.values.keys() - with_note.spots.keys() == {"kind"}


def test_two_items_never_become_one(tmp_path: Path) -> None:
    reading = csl(tmp_path, page(id="smith_2023"), page(id="Smith-2023"), page(id="7"), page(id="7"))
    assert [one.id for one in reading.incoming] == ["smith-2023", "", ""]
    assert "citation key" in reading.refused[0].reason


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("noauthor_Élections_2023", "elections-2023"),
        ("http://zotero.org/users/1/items/AAAA2222", ""),
        ("AAAA2222", ""),
        ("1234", ""),
        ("ខ្មែរ", ""),
        ("a" * 120, "a" * 100),
    ],
)
def test_ids(key: str, expected: str) -> None:
    assert record_id(key) == expected


def test_bibtex_values(tmp_path: Path) -> None:
    text = r"""
    @string{post = "Example " # {Post}}
    @article(key_one, title = {50% of {\"u}ber \& \'Etat -- ``x''}, journal = post, year = 2023, month = "3",
      author = {Family, Given and {Example Body} and others}, url = {https://example.org/a\_b}, annote = "Ours." )
    """
    values = only(bib(tmp_path, text))
    assert values["title"] == "50% of über & État – “x”"
    assert (values["publisher"], values["published"]) == ("Example Post", "2023-03")
    assert (values["author"], values["url"]) == ("Given Family; Example Body", "https://example.org/a_b")
    assert values["summary"] == "Ours."


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        ("@article{k, journal = {P}", "news-report"),
        ("@article{k, journal = {P}, volume = 3", "academic-work"),
        ("@article{k, journal = {P}, doi = {10.1234/x}", "academic-work"),
        ("@misc{k, journal = {P}", "news-report"),
        ("@legislation{k, institution = {P}", "legislation"),
        ("@jurisdiction{k, institution = {P}", "court-decision"),
        ("@dataset{k, publisher = {P}", "dataset"),
    ],
)
def test_kinds_in_bibtex(entry: str, kind: str, tmp_path: Path) -> None:
    values = only(
        bib(tmp_path, f"{entry}, title = {{T}}, url = {{https://example.org}}, date = {{2023}}, annote = {{x}}}}")
    )
    assert values["kind"] == kind
    assert valid(values) == []


def test_a_broken_entry_takes_no_other_with_it(tmp_path: Path) -> None:
    good = "@online{key_good, title={T}, url={https://example.org}, journal={P}, date={2023}, annote={x}}\n"
    reading = bib(tmp_path, f"@article{{bad, title = {{never closed\n{good}@misc{{bad2, title = \n@misc{{, , }}\n")
    assert [one.id for one in reading.incoming] == ["key-good"]
    assert [(one.spot.where, one.reason[:19]) for one in reading.refused][:2] == [
        ("line 1", "the entry is broken"),
        ("line 3", "the entry is broken"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        '@string{a0="xxxxxxxxxx"}' + "".join(f"@string{{a{i}=a{i - 1}#a{i - 1}#a{i - 1}}}\n" for i in range(1, 60))
        + "@misc{x, title=a59}",
        "@string{a0={xxxxxxxxxx}}" + "".join(f"@string{{a{i}={'#'.join([f'a{i - 1}'] * 10)}}}\n" for i in range(1, 6))
        + "@misc{x, title=a5}",
        "@string{a=b#b}\n@string{b=a#a}\n@misc{x, title=a}",
        "@misc{x, title=" + "{" * 5000 + "}" * 5000 + "}",
        "@misc{x, title={" + "x" * 20_001 + "}}",
    ],
    ids=["bomb", "wide", "circle", "deep", "long"],
)  # fmt: skip
def test_bibtex_bombs_are_refused(text: str, tmp_path: Path) -> None:
    assert "longer or nested deeper" in bib(tmp_path, text).refused[0].reason


def test_latex_that_the_library_gives_up_on(tmp_path: Path) -> None:
    reading = bib(tmp_path, r"@misc{x, title={A \href}, url={https://example.org}}")
    assert "LaTeX" in reading.refused[0].reason


def test_latex_reads_no_file(tmp_path: Path) -> None:
    (tmp_path / "secret.tex").write_text("SECRETWORD")
    text = (
        r"@online{x, title={A \input{secret} \include{secret}}, url={https://example.org}, journal={P}, date={2023}}"
    )
    assert "SECRETWORD" not in repr(bib(tmp_path, text))


def test_nothing_of_a_broken_file_goes_to_the_terminal(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    bib(tmp_path, "@article{SECRETWORD, title = {never closed\n@misc{x, title={\\begin{SECRETWORD} {}}}")
    assert capfd.readouterr() == ("", "")


def test_ris_as_it_comes(tmp_path: Path) -> None:
    text = (
        "\ufeffProvider: SECRETWORD\r\n\r\nTY - NEWS\r\nTI  - One\rT2  - Example Post\nDA  - 2020/03//Spring\n"
        "UR  - https://example.org/1\nN1  - <p>First.</p><p>Second &amp; last.</p>\nXX  - unknown\nno tag here\n"
        "TY  - NEWS\nTI  - Cut off"
    )
    reading = ris(tmp_path, text)
    assert dict(reading.incoming[0].values) == {
        "kind": "news-report",
        "title": "One",
        "publisher": "Example Post",
        "published": "2020-03",
        "url": "https://example.org/1",
        "summary": "First.\n\nSecond & last.",
    }
    assert reading.refused[0].spot.where == "line 11"
    assert [one.text for one in reading.noticed][:2] == [
        "items without an ER line at their end may be cut off (2)",
        "lines outside of any item were not read (1)",
    ]
    assert "SECRETWORD" not in repr(reading)


@pytest.mark.parametrize("name", ["library.json", "library.bib", "library.ris"])
@pytest.mark.parametrize(
    "data",
    [b"", b"\0", b"\xff\xfe[\0", b"caf\xe9", b"[", b"[1", b'"x"', b"[" * 200_000, b'{"a":' * 200_000, b"[NaN]"],
    ids=lambda data: repr(data[:8]),
)
def test_a_file_that_is_none(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UnreadableError) as raised:
        READERS[name.replace("library", "zotero")](tmp_path / name)
    assert raised.value.help


def test_a_library_is_loaded_only_when_it_is_needed() -> None:
    code = "import sys, upr.exchange.bibtex as _; print({'bibtexparser', 'pylatexenc'} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_json_that_is_no_csl(tmp_path: Path) -> None:
    reading = csl(tmp_path, 3, None, [], {}, {"itemType": "webpage", "title": "x"}, page())
    assert len(reading.incoming) == 1
    assert len(reading.refused) == 5
    assert "Zotero's own JSON" in reading.refused[4].reason
