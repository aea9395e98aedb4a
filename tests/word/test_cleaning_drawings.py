"""Charts, diagrams and objects in clean copies: what they print stays, what lies behind it goes."""

from __future__ import annotations

import pytest
from foreign_word import deleted, p, run, word_parts, zipped
from lxml import etree

from upr.ooxml.names import A, R
from upr.word.cleaning import proof
from upr.word.cleaning.clean import Cleaned, NotCleanedError, clean
from upr.word.cleaning.drawings import neutral, scrub_chart
from upr.word.opened import WordFile, open_bytes
from upr.word.reading import read
from upr.word.traces import traces_of

SECRET = "secretword"
DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006"
CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
CHARTEX = "http://schemas.microsoft.com/office/drawing/2014/chartex"
CHARTEX_TYPE = "application/vnd.ms-office.chartex+xml"
SPACES = (
    f'xmlns:c="{DRAWINGML}/chart" xmlns:a="{A}" xmlns:r="{R}" xmlns:cx="{CHARTEX}" '
    'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart" '
    'xmlns:c16="http://schemas.microsoft.com/office/drawing/2014/chart"'
)
FORMULA = f"'C:\\Users\\{SECRET}\\[{SECRET}.xlsx]{SECRET}'!$B$2:$B$3"
SERIES = (
    f"<c:ser><c:val><c:numRef><c:f>{FORMULA}</c:f><c:numCache><c:pt idx='0'><c:v>41</c:v></c:pt></c:numCache>"
    "</c:numRef></c:val><c:extLst><c:ext uri='x'><c16:uniqueId val='{secretword}'/></c:ext></c:extLst></c:ser>"
)
FILTERED = (
    f"<c:extLst><c:ext uri='y'><c15:filteredBarSeries><c15:ser><c:v>{SECRET}</c:v></c15:ser></c15:filteredBarSeries>"
    "</c:ext><c:ext uri='z'><c15:layout/></c:ext></c:extLst>"
)
CHART = (
    f"<c:chartSpace {SPACES}><c:pivotSource><c:name>{SECRET}</c:name></c:pivotSource><c:chart><c:title><c:tx><c:rich>"
    f"<a:p><a:r><a:t>Cases</a:t></a:r></a:p></c:rich></c:tx></c:title><c:barChart>{SERIES}{FILTERED}</c:barChart>"
    '</c:chart><c:externalData r:id="book"><c:autoUpdate val="1"/></c:externalData>'
    f"<c:printSettings><c:headerFooter><c:oddHeader>{SECRET}</c:oddHeader></c:headerFooter></c:printSettings>"
    '<c:userShapes r:id="shapes"/></c:chartSpace>'
)
SHAPES = (
    f'<c:userShapes {SPACES} xmlns:cdr="{DRAWINGML}/chartDrawing"><cdr:sp><cdr:nvSpPr>'
    f'<cdr:cNvPr id="2" name="{SECRET}" title="{SECRET}" descr="C:\\{SECRET}.png"/></cdr:nvSpPr>'
    "<cdr:txBody><a:t>Peak</a:t></cdr:txBody></cdr:sp></c:userShapes>"
)
PICTURE = b"\x01\0\0\0picture"


def drawing(content: str, text: str = "Before") -> str:
    graphic = f"<a:graphic><a:graphicData>{content}</a:graphicData></a:graphic>"
    return p(run(text) + f"<w:r><w:drawing>{graphic}</w:drawing></w:r>")


def shown_chart(number: str = "chart") -> str:
    return drawing(f'<c:chart xmlns:c="{DRAWINGML}/chart" r:id="{number}"/>')


def relationships(*rows: tuple[str, str, str, bool]) -> bytes:
    outside = {True: 'TargetMode="External"', False: ""}
    lines = "".join(
        f'<Relationship Id="{name}" Type="{R}/{kind}" Target="{target}" {outside[out]}/>'
        for name, kind, target, out in rows
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{lines}</Relationships>'.encode()


def typed(parts: dict[str, bytes], types: dict[str, str]) -> WordFile:
    """The file, with content types for parts of its own."""
    rows = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types.items())
    name = "[Content_Types].xml"
    return open_bytes(zipped(parts | {name: parts[name].replace(b"</Types>", f"{rows}</Types>".encode())}))


def with_chart(*, linked: bool = False, body: str = "", chart: str = CHART) -> WordFile:
    target = f"file:///C:\\Users\\{SECRET}\\book.xlsx" if linked else "../embeddings/book.xlsx"
    behind = ("book", "oleObject" if linked else "package", target, linked)
    parts = word_parts(
        body or shown_chart(),
        relations=[("chart", "chart", "charts/chart1.xml", False)],
        extra={
            "word/charts/chart1.xml": chart.encode(),
            "word/charts/_rels/chart1.xml.rels": relationships(
                behind,
                ("shapes", "chartUserShapes", "../drawings/drawing1.xml", False),
                ("colours", "chartColorStyle", "colors1.xml", False),
            ),
            "word/charts/colors1.xml": f"<a>{SECRET}</a>".encode(),
            "word/drawings/drawing1.xml": SHAPES.encode(),
            **({} if linked else {"word/embeddings/book.xlsx": SECRET.encode()}),
        },
    )
    return typed(parts, {"word/charts/chart1.xml": CHART_TYPE})


def holds(copy: Cleaned | WordFile, text: str) -> bool:
    file = open_bytes(copy.data) if isinstance(copy, Cleaned) else copy
    return any(text.encode() in content for content in file.parts.values())


@pytest.mark.parametrize("linked", [False, True])
def test_a_chart_stays_as_it_prints_without_what_lies_behind_it(linked: bool) -> None:
    file = with_chart(linked=linked)
    found = traces_of(file)
    assert found["fetched" if linked else "objects"].detail == (
        ("a workbook that a chart is linked to",) if linked else ("a workbook behind a chart",)
    )
    copy = clean(file, "accepted")
    assert "data behind charts" in copy.taken
    assert not holds(copy, SECRET)
    assert not {"objects", "fetched"} & traces_of(open_bytes(copy.data)).keys()
    for printed in ("<c:v>41</c:v>", "<a:t>Cases</a:t>", "<a:t>Peak</a:t>", "<c:f>Sheet1!$B$2:$B$3</c:f>"):
        assert holds(copy, printed), printed


def test_what_a_chart_prints_by_an_extension_stays_and_no_extension_is_left_empty() -> None:
    root = etree.fromstring(CHART)
    scrub_chart(root)
    left = [etree.QName(element).localname for element in root.iter("{*}ext", "{*}extLst", "{*}layout")]
    assert left == ["extLst", "ext", "layout"]


@pytest.mark.parametrize(
    ("formula", "stays"),
    [
        ("Sheet1!$A$2:$A$5", "Sheet1!$A$2:$A$5"),
        ("'[a!b.xlsx]Names'!C7", "Sheet1!C7"),
        (f"({SECRET}!$A$1,{SECRET}!$C$1)", "Sheet1!$C$1"),
        (f"[book.xlsx]!{SECRET}", "Sheet1!$A$1"),
        (f"{SECRET}.xlsx!AB12CD", "Sheet1!$A$1"),
        ("", "Sheet1!$A$1"),
    ],
)
def test_a_formula_keeps_its_cells_alone(formula: str, stays: str) -> None:
    assert neutral(formula) == stays


def test_other_parts_keep_what_only_charts_call_so() -> None:
    root = etree.fromstring('<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:f>sum @0 1 0</v:f></v:shape>')
    scrub_chart(root)
    assert root[0].text == "sum @0 1 0"


def test_a_chart_that_would_print_otherwise_is_never_written(monkeypatch: pytest.MonkeyPatch) -> None:
    def worse(root: etree._Element) -> None:
        scrub_chart(root)
        for value in root.iter("{*}v"):
            value.text = "42"

    monkeypatch.setattr("upr.word.cleaning.scrub.scrub_chart", worse)
    with pytest.raises(NotCleanedError, match="pictures or charts"):
        clean(with_chart(), "accepted")


@pytest.mark.parametrize("view", ["accepted", "rejected"])
def test_a_chart_in_text_that_goes_goes_too(view: str) -> None:
    kind = "del" if view == "accepted" else "ins"
    body = p(run("a")) + p(f'<w:{kind} w:id="1" w:author="x">{shown_chart()[5:-6]}</w:{kind}>')
    copy = clean(with_chart(body=body), view)  # type: ignore[arg-type]
    assert not holds(copy, "Cases")
    assert not holds(copy, "Peak")


def test_a_picture_in_deleted_text_goes_with_it() -> None:
    picture = '<w:r><w:drawing><a:blip r:embed="old"/></w:drawing></w:r>'
    body = p(run("a") + deleted("b").replace("</w:del>", f"{picture}</w:del>"))
    extra = {"word/media/old.bin": SECRET.encode()}
    file = open_bytes(zipped(word_parts(body, relations=[("old", "image", "media/old.bin", False)], extra=extra)))
    assert not holds(clean(file, "accepted"), SECRET)


def test_a_newer_chart_loses_its_workbook_too() -> None:
    chart = (
        f'<cx:chartSpace {SPACES}><cx:chartData><cx:externalData r:id="book" cx:autoUpdate="0"/><cx:data id="0">'
        f'<cx:numDim type="size"><cx:f>{SECRET}!$A$1</cx:f><cx:lvl><cx:pt idx="0">41</cx:pt></cx:lvl></cx:numDim>'
        "</cx:data></cx:chartData></cx:chartSpace>"
    )
    parts = word_parts(
        drawing(f'<cx:chart xmlns:cx="{CHARTEX}" r:id="chart"/>'),
        relations=[
            ("chart", "http://schemas.microsoft.com/office/2014/relationships/chartEx", "chartEx1.xml", False)
        ],
        extra={
            "word/chartEx1.xml": chart.encode(),
            "word/_rels/chartEx1.xml.rels": relationships(("book", "package", "book.xlsx", False)),
            "word/book.xlsx": SECRET.encode(),
        },
    )
    file = typed(parts, {"word/chartEx1.xml": CHARTEX_TYPE})
    assert traces_of(file)["objects"].detail == ("a workbook behind a chart",)
    copy = clean(file, "accepted")
    assert holds(copy, '<cx:pt idx="0">41</cx:pt>')
    assert holds(copy, "office/2014/relationships/chartEx")
    assert not holds(copy, SECRET)


def test_a_diagram_stays_and_its_drawing_with_it() -> None:
    names = ("diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors", "diagramDrawing")
    kinds = {"diagramDrawing": "http://schemas.microsoft.com/office/2007/relationships/diagramDrawing"}
    space = f'xmlns:dgm="{DRAWINGML}/diagram" xmlns:a="{A}"'
    data = (
        f'<dgm:dataModel {space}><a:t>First</a:t><dgm:cNvPr id="0" name="{SECRET}"/><dsp:dataModelExt '
        'relId="diagramDrawing" xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram"/></dgm:dataModel>'
    )
    ids = 'r:dm="diagramData" r:lo="diagramLayout" r:qs="diagramQuickStyle" r:cs="diagramColors"'
    extra = {f"word/{name}.xml": b"<a/>" for name in names}
    extra |= {"word/diagramData.xml": data.encode(), "word/diagramDrawing.xml": b"<a>drawn</a>"}
    relations = [(name, kinds.get(name, name), f"{name}.xml", False) for name in names]
    body = drawing(f"<dgm:relIds {space} {ids}/>")
    copy = clean(open_bytes(zipped(word_parts(body, relations=relations, extra=extra))), "accepted")
    assert holds(copy, "<a:t>First</a:t>")
    assert holds(copy, "<a>drawn</a>")
    assert not holds(copy, SECRET)


def an_object(picture: str, kind: str = "o:OLEObject", outside: str = "", *, linked: bool = False) -> WordFile:
    code = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EMBED Excel.Sheet.12</w:instrText></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    held = (
        f'<w:object w:dxaOrig="9" w14:anchorId="1">{picture}<{kind} r:id="book" ProgID="Excel.Sheet.12"/></w:object>'
    )
    return open_bytes(
        zipped(
            word_parts(
                p(run("a") + code + end.format(f"<w:r>{held}</w:r>") + outside),
                relations=[
                    ("book", "oleObject", f"file:///C:/{SECRET}.xlsx" if linked else "embeddings/1.bin", linked),
                    ("pic", "image", "media/1.emf", False),
                ],
                extra={"word/embeddings/1.bin": SECRET.encode(), "word/media/1.emf": PICTURE},
            )
        )
    )


SHAPE = '<v:shape id="s" style="width:9pt" o:ole=""><v:imagedata r:id="pic" o:title=""/></v:shape>'
DRAWN = '<w:drawing><a:blip r:embed="pic"/></w:drawing>'


@pytest.mark.parametrize("linked", [False, True])
@pytest.mark.parametrize(("picture", "kind"), [(SHAPE, "o:OLEObject"), (DRAWN, "w:objectEmbed")])
def test_of_an_object_the_picture_stays(picture: str, kind: str, linked: bool) -> None:
    file = an_object(picture, kind, linked=linked)
    assert traces_of(file)["fetched" if linked else "objects"].detail == (
        "a linked object" if linked else "an object",
    )
    copy = clean(file, "accepted")
    assert "objects (what they show stays, as pictures)" in copy.taken
    assert not holds(copy, SECRET)
    assert holds(copy, PICTURE.decode())
    main = open_bytes(copy.data).parts["word/document.xml"].decode()
    assert ("<w:pict><v:shape" in main) == (picture is SHAPE)
    assert ("<w:r><w:drawing>" in main) == (picture is DRAWN)
    for name in ("w:object", "OLEObject", "o:ole", "EMBED", "fldChar"):
        assert name not in main
    assert [one.text for one in read(open_bytes(copy.data)).main] == ["a"]


@pytest.mark.parametrize("number", [1, 2])
def test_an_object_beside_its_picture_goes_too(number: int) -> None:
    """As Word writes objects that text flows around; two of them need two pictures."""
    held = SHAPE + '<o:OLEObject r:id="book"/>' * number
    parts = word_parts(
        p(run("a") + f"<w:r><w:pict>{held}</w:pict></w:r>"),
        relations=[("book", "oleObject", "1.bin", False), ("pic", "image", "media/1.emf", False)],
        extra={"word/1.bin": SECRET.encode(), "word/media/1.emf": PICTURE},
    )
    if number == 2:
        with pytest.raises(NotCleanedError, match="an object without a picture of it"):
            clean(open_bytes(zipped(parts)), "accepted")
        return
    copy = clean(open_bytes(zipped(parts)), "accepted")
    assert not holds(copy, SECRET)
    assert holds(copy, PICTURE.decode())
    assert not holds(copy, "OLEObject")


@pytest.mark.parametrize("picture", ["", "<v:shape/>", "<v:shape><v:imagedata/></v:shape>"])
def test_an_object_without_a_picture_is_refused(picture: str) -> None:
    with pytest.raises(NotCleanedError, match="an object without a picture of it"):
        clean(an_object(picture), "accepted")


def test_a_linked_picture_is_refused_beside_a_linked_object() -> None:
    parts = word_parts(p("a"), relations=[("x", "oleObject", "a.xlsx", True), ("y", "image", "a.png", True)])
    with pytest.raises(NotCleanedError, match="fetched from elsewhere"):
        clean(open_bytes(zipped(parts)), "accepted")


def test_the_proof_sees_another_picture() -> None:
    one, other = an_object(SHAPE), an_object(SHAPE)
    other = WordFile(dict(other.parts) | {"word/media/1.emf": b"\x01\0\0\0another"}, other.types, other.main)
    assert proof.difference(one, one, "accepted") is None
    assert proof.difference(one, other, "accepted") == "its tables, pictures or charts"
