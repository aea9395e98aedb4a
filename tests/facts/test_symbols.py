"""United Nations document symbols."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from upr.facts.symbol_table import PATTERNS, Kind
from upr.facts.symbols import FAULTS, is_symbol, parse_symbol, symbol_fault

SYMBOLS: dict[Kind, list[str]] = {
    "upr-document": [
        "A/HRC/WG.6/32/KHM/1",
        "A/HRC/WG.6/6/KHM/3",
        "A/HRC/WG.6/48/SVN/3",
        "A/HRC/WG.6/18/KHM/2/Corr.1",
    ],
    "upr-draft": ["A/HRC/WG.6/7/L.14"],
    "council-document": [
        "A/HRC/42/60",
        "A/HRC/51/66",
        "A/HRC/54/75",
        "A/HRC/26/16",
        "A/HRC/41/17",
        "A/HRC/13/4",
        "A/HRC/41/17/Add.1",
        "A/HRC/12/Add.1/Corr.1",
        "A/HRC/S-17/2",
    ],
    "council-draft": ["A/HRC/48/L.10", "A/HRC/41/CRP.2"],
    "council-statement": ["A/HRC/43/NGO/12", "A/HRC/43/NI/2", "A/HRC/43/G/7"],
    "council-resolution": ["A/HRC/RES/48/23", "A/HRC/RES/54/36", "A/HRC/DEC/17/119", "A/HRC/RES/S-16/1"],
    "detention-opinion": ["A/HRC/WGAD/2018/9", "A/HRC/WGAD/2023/5"],
    "council-body-document": ["A/HRC/WGEID/118/1", "A/HRC/WG.2/17/2"],
    "assembly-resolution": ["A/RES/60/251", "A/RES/217(III)", "A/RES/217 A (III)", "A/RES/ES-11/1"],
    "assembly-document": ["A/74/314", "A/76/L.75", "A/76/PV.12"],
    "assembly-committee-document": ["A/C.3/76/L.1"],
    "state-document": [
        "CCPR/C/KHM/CO/3",
        "CCPR/C/KHM/3",
        "CERD/C/SVN/CO/8-11",
        "CERD/C/KHM/CO/14-17",
        "CRC/C/OPSC/KHM/CO/1",
        "E/C.12/KHM/CO/2",
        "CCPR/C/CHN-HKG/CO/4",
        "CEDAW/C/KHM/CO/6",
        "CRPD/C/KHM/1",
        "CED/C/KHM/1",
        "CAT/C/KHM/CO/2",
        "CRC/C/KHM/CO/4-6",
    ],
    "old-observations": ["CCPR/CO/84/SVN"],
    "committee-document": ["CCPR/C/21/Rev.1/Add.7", "CCPR/C/108/2", "CRC/C/15/Add.128", "CCPR/C/SR.3847"],
    "general-comment": ["CEDAW/C/GC/35", "CCPR/C/GC/34", "E/C.12/GC/24"],
    "communication": ["CCPR/C/112/D/2077/2011", "E/C.12/66/D/22/2017"],
    "prevention-document": ["CAT/OP/KHM/1", "CAT/OP/12/5"],
    "core-document": ["HRI/CORE/SVN/2014", "HRI/CORE/1/Add.94"],
    "treaty-system-document": ["HRI/GEN/1/Rev.9", "HRI/MC/2006/3"],
    "security-council-resolution": ["S/RES/1325 (2000)"],
    "security-council-document": ["S/23177", "S/2023/541", "S/PV.9000"],
    "ecosoc-document": ["E/2023/29", "E/RES/1996/31"],
    "other-body-document": ["E/CN.4/2006/52", "E/CN.4/Sub.2/2000/13", "A/CONF.183/9", "E/CN.6/2020/NGO/12"],
    "secretariat-document": ["ST/SGB/2003/13"],
    "publication": ["HR/PUB/12/5"],
    "joint": ["A/46/608-S/23177", "CEDAW/C/GC/31-CRC/C/GC/18", "CEDAW/C/GC/31/Rev.1-CRC/C/GC/18/Rev.1"],
}

WRONG = [
    ("A/HRC/WG.6/7L.14", "slash is missing"),
    ("A/HRC/32/KHM/1", "`WG.6` before"),
    ("A/HRC/WG6/32/KHM/1", "with a full stop"),
    ("A/HRC/WG.6/32/KHM", "three documents"),
    ("A/HRC/WG.6/18/KHM/1-3", "three documents"),
    ("CCPR/C/KHM/CO3", "before the number"),
    ("A/HRC/ 41/17", "spaces"),
    ("A/HRC/41/17 ", "spaces"),
    ("S/RES/1325 (2000) ", "spaces"),
    ("A.HRC/41/17", "slash between"),
    ("A\\HRC\\41\\17", "slash between"),
    ("CERD/C/SVN/CO/8–11", "plain hyphen"),
    ("A/hrc/41/17", "capitals"),
    ("https://undocs.org/A/HRC/41/17", "`url`"),
    ("UN Doc. A/HRC/41/17", "alone"),
    ("A/HRC/41/17, para. 3", "`paragraph`"),
    ("A/HRC/41/17.", "last sign"),
    ("HRC/41/17", "starts with"),
    ("A/HRC/41/17/Add1", "full stop"),
    ("A/HRC/WG.6/32/KHN/1", "no State's code"),
    ("A/HRC/41", "first page"),
    ("E/C.12/KHM/CO2", "before the number"),
    ("٣/HRC", "first page"),
    ("", "first page"),
]


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in SYMBOLS.items() for text in texts])
def test_symbols_parse_as_their_kind(kind: Kind, text: str) -> None:
    symbol = parse_symbol(text)
    assert symbol is not None
    assert (symbol.kind, symbol.text) == (kind, text)
    assert symbol_fault(text) is None


def test_every_kind_has_an_example() -> None:
    assert set(SYMBOLS) == {kind for kind, _ in PATTERNS} | {"joint"}


def test_parts_of_a_symbol() -> None:
    read = {text: parse_symbol(text) for texts in SYMBOLS.values() for text in texts}
    parts = {text: (symbol.organ, symbol.state, symbol.session) for text, symbol in read.items() if symbol}
    assert parts["A/HRC/WG.6/32/KHM/1"] == ("A/HRC", "KHM", 32)
    assert parts["A/HRC/41/17"] == ("A/HRC", None, 41)
    assert parts["A/HRC/S-17/2"] == ("A/HRC", None, None)
    assert parts["E/C.12/KHM/CO/2"] == ("E/C.12", "KHM", None)
    assert parts["CCPR/CO/84/SVN"] == ("CCPR", "SVN", None)
    assert parts["CAT/OP/KHM/1"] == ("CAT/OP", "KHM", None)
    assert parts["A/46/608-S/23177"] == ("A", None, 46)
    assert parts["CCPR/C/CHN-HKG/CO/4"] == ("CCPR", "CHN", None)


@pytest.mark.parametrize(("text", "hint"), WRONG)
def test_mistakes_get_their_hint(text: str, hint: str) -> None:
    fault = symbol_fault(text)
    assert fault is not None
    assert hint in fault


def test_every_hint_has_an_example() -> None:
    given_hints = {symbol_fault(text) for text, _ in WRONG}
    assert {hint for _, hint in FAULTS} <= given_hints


@pytest.mark.parametrize("text", ["A/HRC/41/17\n", "A/HRC/٤١/17", "A/HRC/41/17" + "/Add.1" * 5, "A" * 100_000])
def test_what_is_no_symbol(text: str) -> None:
    assert not is_symbol(text)
    assert symbol_fault(text)


NEAR = st.lists(
    st.sampled_from(
        ["A", "HRC", "WG.6", "/", "/", "-", "41", "KHM", "CO", "L.", "Add.1", "S", "CCPR/C", " ", "E/C.12"]
    ),
    max_size=14,
).map("".join)


@given(st.one_of(st.text(max_size=100), NEAR))
@example("-" * 80)
@settings(max_examples=300, deadline=None)
def test_never_raises_and_always_decides(text: str) -> None:
    symbol = parse_symbol(text)
    assert symbol is None or symbol.text == text
    fault = symbol_fault(text)
    assert fault or symbol
    if symbol is None:
        assert fault
